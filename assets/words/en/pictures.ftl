money-none = No contributions in money or in kind recorded yet.
money-in-currency = In { $currency }
money-not-added = Currencies are shown separately and never added together.
money-unvalued =
    { $count ->
        [one] One contribution in kind has no value yet and is in none of the bars.
       *[other] { $count } contributions in kind have no value yet and are in none of the bars.
    }
money-without-figure =
    { $count ->
        [one] One announced contribution has no amount yet.
       *[other] { $count } announced contributions have no amount yet.
    }
money-fallen-away =
    { $count ->
        [one] One contribution was refused or withdrawn and is left out.
       *[other] { $count } contributions were refused or withdrawn and are left out.
    }
money-missing = Missing from the budget
money-no-year = No year
money-coverage-missing = { $covered } of { $budget } covered; { $rest } missing.
money-coverage-whole = { $covered } of { $budget } covered: the budget is complete.
money-coverage-more = { $covered } of { $budget } covered: { $rest } more than the budget.
money-hoped = Not yet sure: { $amount }.

timeline-empty = Nothing with a date has been recorded here yet.
timeline-today = Today

flows-empty = Nobody has written down yet who gives what to whom.
flow-money = Money
flow-in-kind = In kind
flow-knowledge = Know-how and training
flow-offered = Offer meets need
flow-sentence = { $from } gives { $to }: { $what } ({ $how }).

stepper-passed = done
stepper-unknown = not on record
stepper-skipped = skipped
stepper-here = where it stands now
stepper-ahead = still ahead
stepper-next = Next: { $stage }
