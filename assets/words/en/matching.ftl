# Matching: why two cities fit.

match-part-needs = Needs and offers
match-part-language = Language
match-part-capacity = Commitment and capacity
match-part-time = Time frame
match-part-scale = Problem and scale
match-part-ties = Existing ties
match-part-funding = Funding for both
match-unknown-needs = Needs and offers are not known well enough on both sides.
match-unknown-language = It is not known which languages they share.
match-unknown-capacity = Not everything is known of what each side could contribute.
match-unknown-time = It is not known whether the time frames overlap.
match-unknown-scale = It is not known how alike their size and their problems are.
match-unknown-ties = No ties are on record for one side or the other.
match-unknown-funding = No source of funding for it is on record.
match-quoted = “{ $title }”
match-and-more = { $list } and { $count } more
match-answered = { $theme }: { $giver } offers { $offers }, and { $needy } needs { $needs }.
match-means-yes = The means agree.
match-means-no = The means differ.
match-means-unknown = The means are not stated on both sides.
match-same-time = { $theme }: { $needs } and { $offers } overlap in time.
match-language = Both speak: { $languages }.
match-interpreter = Can interpret between them: { $interpreters }.
match-contacts = { $city } has people who answer: { $people }.
match-concrete = { $city } says concretely what it means: { $wishes }.
match-stated = { $city } has stated its competence or capacity.
match-experience = { $city } has experience of agreements: { $partnerships }.
match-size = They are of comparable size: { $ours } and { $theirs } inhabitants.
match-problem = { $theme }: both have needs, { $ours } and { $theirs }.
match-situation = Both are in the same situation: { $situation }.
match-network = Both belong to { $network }.
match-partners = They already have ties: { $partnership }, { $stage }.
match-fund = { $theme }: { $funding } may fund it; ask about its current call.
match-fund-open = { $theme }: { $funding } has a call open until { $date }.
match-fund-soon = { $theme }: { $funding } will open a call.
match-blocker-language = { $ours } and { $theirs } share no language, and no interpreter speaks with both.
match-blocker-gone = { $city } has become part of { $into }.
match-lapse-reserved = { $offer } would answer { $need }, but { $which } is reserved.
match-lapse-met = { $offer } would answer { $need }, but { $which } has been met.
match-lapse-withdrawn = { $offer } would answer { $need }, but { $which } has been withdrawn.
match-lapse-expired = { $offer } would answer { $need }, but { $which } is no longer valid.
match-lapse-past = { $offer } would answer { $need }, but the time frame of { $which } has passed.
match-weights-shape = “{ $line }” is not a weight. Write the part, an equals sign and a number, for example needs=35.
match-weights-name = There is no part of the score called “{ $line }”.
match-weights-number = “{ $line }” needs a whole number from 0 to 100.
match-weights-twice = “{ $line }” gives a weight a second time.
match-weights-nothing = At least one weight must be more than 0.
match-not-known = { $count ->
    [one] { $count } part not known
   *[other] { $count } parts not known
}
match-sure = { $range } · sure
match-rather-sure = { $range } · fairly sure
match-unsure = { $range } · unsure
match-weight-of = Weight: { $part }
match-points = Match
match-confidence = How sure
match-open = Open questions
match-weights-note = The number beside each part is its weight in the score, from 0 to 100. The weights are kept with the fair.
match-weights-usual = Usual weights
