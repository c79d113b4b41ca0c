# The program’s own screens.

app-name = Twinhall

## Pages and tabs

page-partnerships = Partnerships
page-cities = Cities
page-history = History
tab-overview = Overview
tab-agreements = Agreements
tab-history = History

## The first page

start-promise = City-to-city cooperation, in one file on your own computer
start-privacy = Everything stays on this computer. Nothing is sent anywhere.
start-new = New workspace
start-new-note = For your office, with your city’s name
start-open = Open a workspace
start-open-note = A file you or a colleague already keep
start-sample = Look at the sample
start-sample-note = The Meeting of Mayors, Brussels 2001
start-recent = Opened lately
start-not-found = Not found where it was
start-forget = Take { $name } off this list
language = Language
look-system = As the computer
look-light = Light
look-dark = Dark

## Words of every page

choose = Choose
clear = Clear
delete = Delete
delete-named = Delete { $name }
edit-named = Edit { $name }
open-named = Open { $name }
add-to = Add: { $what }
add-note = Add a note
add-party = Add a party
notes = Notes
sources = Sources
networks = Networks
other-names = Other names
not-given = Not given
somebody = Somebody
count-of = { $shown } of { $all }
nothing-found = Nothing found
nothing-found-note = No partnership fits what is typed and chosen above.
clear-filters = Show all
hint-date = 5 March 2001
hint-from = from
hint-until = until
hint-currency = EUR
find-country = Find a country
type-to-find = Type a name to find it
date-not-known = Date not known

## Finding a place

place-hint = Type a city’s name in any language
place-note = Choose with the arrow keys and Enter, or with the mouse.
place-known = already in this workspace
place-by-hand = Add “{ $name }” by hand
place-unnamed = Keep “{ $name }” as a side not yet named
people-count =
    { $count ->
        [one] { $count } inhabitant
       *[other] { $count } inhabitants
    }

## Cities

city-new = New city
cities-empty = No cities yet
cities-empty-note = Add your own city first, then your partners.
select-city = Choose a city
select-city-note = Its partnerships, needs, offers and history will show here.
find-city = Find a city
city-not-found-note = No city here goes by that name. You can add it.
city-without-partnership = No partnership yet.
about-city = About the city
filter-partnered = With a partnership
filter-needing = With needs
filter-offering = With offers
column-city = City
column-country = Country
column-population = Population
column-partnerships = Partnerships
status-unknown = { $list }: not known for this date
status-disputed = { $list }: sources disagree
lacks-to-be-concrete = To be concrete, it still needs: { $what }

## Partnerships

partnership-new = New partnership
partnerships-empty = No partnerships yet
partnerships-empty-note = Add the first one; a side may still be without a name.
select-partnership = Choose a partnership
select-partnership-note = Its parties, agreements, deadlines and history will show here.
find-partnership = Find a partnership, a city or a country
about-partnership = About the partnership
filter-in-force = In force
filter-preparing = In preparation
filter-due-soon = Due soon
filter-resting = Resting
filter-unnamed = A side unnamed
column-partnership = Partnership
column-countries = Countries
column-stage = Stage
column-since = Since
column-next = Next deadline
days-left =
    { $count ->
        [0] today
        [one] one day left
       *[other] { $count } days left
    }
days-late =
    { $count ->
        [one] one day late
       *[other] { $count } days late
    }
more-steps = More steps
stages-so-far = Stages so far
side-unnamed = not yet named
agreement-new = New agreement
agreements-empty = No agreements yet
agreements-empty-note = Add the first text, as a draft or as it already stands.
signed-on = signed { $date }
in-force-on = in force since { $date }
ends-on = ends { $date }

## History

history-note = Every change, with who made it and when.
history-empty = Nothing has happened yet
history-empty-note = What you and your colleagues do will be told here.
history-older = Show older
history-more =
    { $count ->
        [one] and one more change
       *[other] and { $count } more changes
    }
