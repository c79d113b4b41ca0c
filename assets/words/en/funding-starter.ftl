# The starter list of funding programmes, and where a call stands.

funding-starter-add = Add the starter list of funding programmes
funding-starter-none = The programmes of the starter list are all here already.
funding-starter-done =
    { $count ->
        [one] One funding programme added: dated examples, check each at its source
       *[other] { $count } funding programmes added: dated examples, check each at its source
    }
action-funding-starter = Starter list of funding programmes added
funding-slips =
    { $count ->
        [one] { $count } programme of the starter list was entered wrongly: the funder’s share as your own, its country as what it funds, its themes only in words.
       *[other] { $count } programmes of the starter list were entered wrongly: the funder’s share as your own, its country as what it funds, the themes only in words.
    }
funding-slips-mend = Correct
funding-slips-mended =
    { $count ->
        [one] { $count } programme corrected
       *[other] { $count } programmes corrected
    }
action-funding-mended = Starter list of funding programmes corrected
call-over = Closed since { $date } (information as of { $as_of })
call-later = Opens { $date } (information as of { $as_of })
call-open = Open until { $date } (information as of { $as_of })
call-check = Information as of { $as_of }: check with the funder
call-over-short = Closed since { $date }
call-later-short = Opens { $date }
call-open-short = Open until { $date }
call-check-short = Check with the funder
