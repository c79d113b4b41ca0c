# Pages of records, lists and what is done with several records at once.

## Pages

page-agreements = Agreements
page-components = Components
page-activities = Activities
page-funding = Funding
page-people = People
page-organisations = Organisations
page-wishes = Needs and offers
page-practices = Practices
page-library = Reference
group-finding = Finding partners

## What a person can begin

new-component = New component
new-activity = New activity
new-gift = New gift
new-funding = New funding source
new-call = New call for proposals
new-contribution = New contribution
new-person = New person
new-organisation = New organisation
new-need = New need
new-offer = New offer
new-practice = New practice
new-document = New document
new-tag = New tag
new-country-status = New status
new-country-rule = New rule
find-agreement = Find an agreement, its number or a partnership
find-component = Find a component, a partnership or a theme
find-activity = Find an activity, a place or a partnership
find-gift = Find a gift
find-funding = Find a source, an operator or a theme
find-call = Find a call for proposals
find-contribution = Find a contribution, a giver or a partnership
find-person = Find a person or a position
find-organisation = Find an organisation
find-wish = Find by subject, city or theme
find-practice = Find a practice
find-document = Find a document
find-tag = Find a tag

## What stands where nothing does yet

agreement-list-empty-note = An agreement is a text that cities sign: a twinning oath, a convention, a protocol. Its end and its notice then appear in Today and in the calendar.
components-empty = No components yet
components-empty-note = A component is what a partnership consists of: training, technology, culture. Add the first one to a partnership.
activities-empty = No activities yet
activities-empty-note = Visits, delegations, trainings and missions are listed here, with who took part and what came of it.
gifts-empty = No gifts yet
gifts-empty-note = Protocol gifts given and received, and who keeps them.
funding-empty = No funding sources yet
funding-empty-note = Record who funds what, under which conditions, and when this information was last checked.
calls-empty = No calls for proposals yet
calls-empty-note = A call for proposals belongs to a funding source. It is open for a set period, and each entry shows when its information was last checked.
contributions-empty = No contributions yet
contributions-empty-note = The money and work given: who gives, how much, and how far each contribution has come.
people-empty = No people yet
people-empty-note = Add mayors, officers and contacts, with the positions they hold and the legal basis for keeping their data.
organisations-empty = No organisations yet
organisations-empty-note = Networks, funds, ministries and associations that cities work with.
needs-empty = No needs yet
needs-empty-note = Describe what a city needs: the activity, how much of it, by when and with which resources.
offers-empty = No offers yet
offers-empty-note = Describe what a city can give: knowledge, people, equipment, money or access.
practices-empty = No practices yet
practices-empty-note = What went well and what went wrong, so that others need not learn it the hard way.
documents-empty = No documents yet
documents-empty-note = Reports, letters and records that facts come from.
tags-empty = No tags yet
tags-empty-note = Your office’s own words, to put on any record and to filter by.
country-statuses-empty = No statuses yet
country-statuses-empty-note = Record whether a country counts as least developed, landlocked or a small island state, and since when.
country-rules-empty = No rules yet
country-rules-empty-note = What national law asks of a city before or after it signs.
select-record = Choose a row
select-record-note = Its fields, what belongs to it and its history will appear here.
nothing-fits = Nothing matches the search and filters above.

## Filters that come with a list

filter-concrete = Specific
filter-not-concrete = Not yet specific
filter-open = Open
filter-running = Running
filter-planned = Planned
filter-overdue = Past their end
filter-to-come = To come
filter-no-outcome = Without an outcome
filter-old-facts = Information over a year old
filter-window-ahead = Not yet closed
filter-promised = Promised, not paid
filter-in-kind = In kind
filter-no-consent = Legal basis not given
filter-keep-over = Kept too long
filter-long-silent = No contact for a year
filter-networks = Networks
filter-funders = Funders
filter-good-practice = Good practices
filter-false-step = Pitfalls

## Columns

column-lacks = What is missing
column-giver = Given by
column-office = Current position
column-members = Members
column-tags = Tags
wish-concrete = nothing

## Groups of fields

group-parties = Who leads, who benefits
group-when-money = Time and money
group-afterwards = Afterwards
group-codes = Codes
group-where-when = Where and when
group-cost = Cost and time spent
group-outcome = Outcome
group-for-whom = For whom and what
group-conditions = Amounts and conditions
group-facts = Information as of
group-what = What is given
group-state = How far it has come
group-contact = Contact
group-consent = Keeping of data
group-means-time = Resources, time, budget
group-told = What happened
group-ask = To learn more

## Related records, tags

related = Mentioned in
parts-below =
    { $count ->
        [one] one further entry
       *[other] { $count } further entries
    }
tag-off = Remove tag: { $name }
tag-add = Tag
tag-name = A tag of your own, or one of those below
record-gone = That record is no longer there.
beside-close = Close the side panel
beside-open = Open on its own page

## Lists

list-wide = Show the list at full width
list-beside = Show the record beside the list
list-copy = Copy as a table
list-columns = Choose columns
list-columns-usual = The usual columns
table-copied =
    { $count ->
        [one] One row copied; paste it into a spreadsheet or a letter.
       *[other] { $count } rows copied; paste them into a spreadsheet or a letter.
    }
table-not-copied = The list was not copied, because the desktop’s clipboard did not answer ({ $reason }). Try again.
marked-count =
    { $count ->
        [one] { $count } selected
       *[other] { $count } selected
    }
marked-changed =
    { $count ->
        [one] One record changed
       *[other] { $count } records changed
    }
marked-edit = Edit…
marked-tag = Tag…
marked-copy = Copy
marked-none = Clear selection
many-title =
    { $count ->
        [one] Change one record
       *[other] Change { $count } records
    }
many-field = Field
many-note = The value replaces what is in this field of every selected record; left empty, it clears the field. A single undo takes it all back.

## Filters a person makes

sift-add = Filter
sift-by = Filter by
sift-given = given
sift-not-given = not given
sift-says = “{ $text }”
sift-from = from { $from }
sift-to = up to { $until }
sift-chip = { $column }: { $what }
sift-saved = Saved filters
sift-forget = Delete saved filter { $name }
sift-keep = Save these filters
sift-name = Name of the filters
sift-apply = Apply
sift-words = contains the words
sift-none = No row has a value here.
sift-wrong-date = This can’t be read as dates. Write 2001, March 2001 or 5 March 2001.
sift-wrong-number = This can’t be read as whole numbers.
hint-latitude = latitude
hint-longitude = longitude

## What is said above the fields

heads-all =
    { $count ->
        [one] one person
       *[other] { $count } people
    }
heads-of = { $all }: { $parts }
heads-women =
    { $count ->
        [one] one woman
       *[other] { $count } women
    }
heads-men =
    { $count ->
        [one] one man
       *[other] { $count } men
    }
heads-other =
    { $count ->
        [one] one other
       *[other] { $count } other
    }
heads-not-given =
    { $count ->
        [one] one not stated
       *[other] { $count } not stated
    }
progress-baseline = at the start { $value }
progress-target = target { $value }
progress-latest = latest { $value } ({ $date })
progress-not-measured = not measured yet
person-keep-over = These data were to be kept until { $date }. Erase them, or record why they are still needed.
country-in-lists = Country statuses
palette-recent = { $kind } · seen recently
keys-mark = Select a row; select several
keys-mark-all = Select all rows of the list
keys-copy = Copy the list, or the selected rows, as a table
keys-enter = Open what is selected
column-standing = Status
keys-past = In a field: who changed it, and when
keys-board = On the board: go from card to card, move one
keys-map = On the map: move, closer, farther
about-basemap = Coasts and boundaries on the map
currency-of = { $field }: currency
keys-sheet = This list of keys
tag-title =
    { $count ->
        [one] Add a tag to one record
       *[other] Add a tag to { $count } records
    }
tagged =
    { $count ->
        [one] One record tagged “{ $name }”
       *[other] { $count } records tagged “{ $name }”
    }
