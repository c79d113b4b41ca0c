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
start-open = Open…
start-open-note = A file you or a colleague already have
start-example = Look at a worked example
start-example-note = One partnership with agreements, money, visits and tasks filled in
example-name = Worked example (invented)
start-sample = Explore the Brussels 2001 sample
start-sample-note = The Meeting of Mayors: every fact with its paragraph in the record
start-recent = Opened recently
start-not-found = Not found where it was
start-forget = Take { $name } off this list
language = Language
look-system = Same as the system
look-light = Light
look-dark = Dark

## Words of every page

choose = Choose
clear = Clear
delete = Delete
delete-named = Delete { $name }
edit-named = Edit { $name }
open-named = Open { $name }
add-to =
    { $kind ->
        [city_name] Add a name
        [city_succession] Add a change to the city
        [membership] Add a membership
        [city_situation] Add a situation
        [office] Add a position
        [organisation_name] Add a name
        [organisation_succession] Add a change
        [need] Add a need
        [offer] Add an offer
        [party] Add a party
        [agreement] Add an agreement
        [agreement_party] Add a party
        [signatory] Add a signatory
        [council_decision] Add a council decision
        [state_step] Add a State procedure
        [component] Add a component
        [indicator] Add an indicator
        [measurement] Add a measurement
        [activity] Add an activity
        [delegate] Add a delegation member
        [headcount] Add the number of delegates
        [contact_term] Add a contact person
        [host] Add a host
        [gift] Add a gift
        [call] Add a call for proposals
        [contribution] Add a contribution
        [practice] Add a practice
        [document] Add a document
        [note] Add a note
        [task] Add a task
        [provenance] Add a source
        [fair_delegate] Add a delegate
        [interpreter] Add an interpreter
       *[other] Add: { $what }
    }
add-note = Add a note
add-party = Add a party
notes = Notes
sources = Sources
networks = Networks
other-names = Other names
not-given = Not given
somebody = Name not given
count-of = { $shown } of { $all }
nothing-found = Nothing found
nothing-found-note = No partnership matches the search and filters above.
clear-filters = Show all
hidden-by-filter = The filter hides this record from the list.
hint-date = e.g. 5 March 2001
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
place-unnamed = Add “{ $name }” as a party not yet named
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
select-city-note = Its partnerships, needs, offers and history will appear here.
find-city = Find a city
city-not-found-note = No city here goes by that name. You can add it.
city-without-partnership = No partnership yet.
about-city = About the city
filter-partnered = With a partnership
filter-needing = With needs
filter-offering = With offers
column-city = City
column-partnerships = Partnerships
status-unknown = { $list }: not known for this date
status-disputed = { $list }: sources disagree
lacks-to-be-concrete = To be specific, it still needs: { $what }

## Partnerships

partnership-new = New partnership
partnerships-empty = No partnerships yet
partnerships-empty-note = Add the first one; a side may still be without a name.
select-partnership = Choose a partnership
select-partnership-note = Its parties, agreements, deadlines and history will appear here.
find-partnership = Find a partnership, a city or a country
about-partnership = About the partnership
filter-in-force = In force
filter-preparing = In preparation
filter-due-soon = Due soon
filter-renewed = Renewed by itself
filter-not-signed = Not signed
filter-resting = Not active
filter-unnamed = A side unnamed
column-partnership = Partnership
column-countries = Countries
column-stage = Stage
column-since = Since
column-next = Next deadline
column-last-activity = Last activity
column-agreement-ends = Agreement ends
column-ends = Ends
column-notice = Notice by
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
agreements-empty-note = Add the first text, as a draft or in its present state.
signed-on = signed { $date }
in-force-on = in force since { $date }

## History

history-note = Every change, with who made it and when.
history-empty = No changes yet
history-empty-note = Changes that you and your colleagues make will be listed here.
history-older = Show older
history-count =
    { $count ->
        [one] one record
       *[other] { $count } records
    }
history-more =
    { $count ->
        [one] and one more change
       *[other] and { $count } more changes
    }

## The frame of the window

group-cooperation = Cooperation
group-who = Who
group-record = On record
back = Back
forward = Forward
undo = Undo
redo = Redo
undone = Undone: { $what }
rescued = You now work in the rescue copy: { $path }
nothing-to-undo = Nothing to undo
nothing-to-redo = Nothing to redo
state-unsaved = Not saved: see the field marked in red
state-saved = Saved
state-reading = Read only
state-locked = Can’t be changed
state-moved = Not saved
banner-moved = The file was moved, renamed, deleted or replaced while it was open. Changes are no longer saved to it. Save a rescue copy now: it will hold everything saved so far.
banner-reading = This workspace is already open elsewhere ({ $holder }). You can read it; you can change it once it is closed there.
banner-free = The workspace is no longer open elsewhere. You can go on working in it here.
take-over = Work here
banner-locked = This file, or its folder, is write-protected. You can read it, but nothing can be changed.
banner-older = This file was made by an earlier version of the program and could not be brought up to date: there was no place for its backup, or another program is using it. You can read it, but nothing can be changed. Open it again to try once more.
banner-practice = Sample or practice data: explore freely. Don’t save your own work here.
rescue = Save a rescue copy…
rescue-both-title = This file and what lies beside it do not belong together
rescue-both-go = Save both states
rescue-alone = { $name } – the file alone
rescue-applied = { $name } – with the leftover
rescued-both = Both states are kept as new files: { $alone } and { $applied }. Open the one that holds your work.
rescued-one = One state is kept as a new file: { $path }. The other is no whole workspace. The file itself was left as it is.
settings = Settings
about = About Twinhall
close = Close
cancel = Cancel
add = Add
save = Save
create = Create
go-on = Go on
close-workspace = Close the workspace
workspace-file = Twinhall workspace

## Who works here

who-title = Who is working here?
who-note = Your name and department are shown beside every change you make, so that colleagues know whom to ask. They are kept only on this computer and in your workspaces.
who-name = Your name
who-office = Your department or position
who-go = Begin
who-later = Later
who-unknown = Enter your name
who-change = Change name or department…

## A new workspace

new-workspace-title = New workspace
new-workspace-note = One file holds everything. You can copy it, mail it or keep it on a USB stick.
new-workspace-office = City or organisation that owns it
new-workspace-path = File
new-workspace-needs-office = Enter the name of the city or organisation that owns this workspace.
new-workspace-needs-path = Choose where the file will be saved.
choose-place = Choose another place…
path-title = Location
path-note = This computer can’t show the window for choosing files. Type or paste the full path.
path-label = Full path

## The command field

palette-hint = Search or do something…
palette-action = Action
palette-nothing = No results for “{ $what }”. Try another word.

## Settings

look = Look
text-size = Size of text
backups = Backups
backups-note = A verified copy is made each day you work, in { $folder }. Twelve daily, ten weekly and nine monthly copies are kept.
backup-now = Make a backup now
backup-folder = Choose another folder…
backup-done = Backup made and verified: { $path }

## About

about-version = Version { $version }
about-promise = Your data stays in your file. The program sends nothing and asks the network for nothing.
about-sources = What it is built on
about-geonames = Names, places and populations of 170,391 cities
about-cldr = Names of countries, languages and currencies
about-lists = Regions, lists of countries, income groups
about-fonts = Fonts
about-fonts-han = Chinese and Japanese signs
about-fonts-hangul = Korean letters
about-icons = The icons
about-sqlite = The file format
about-lists-note = Names and lists of countries are those of their sources and express no opinion on the status of any territory.

## Keys

keys-title = Keyboard shortcuts
keys-search = Search or do something
keys-new = A new record of the page shown
keys-filter = Search in the list
keys-undo = Undo
keys-redo = Redo
keys-back = Back and forward
keys-pages = The pages, from the top
keys-tab = Next and previous field
keys-list = Move in the list
keys-go = Confirm a form or a question
keys-escape = Close the side panel, a form or a question

## Dialogs

city-name = City
city-new-note = Begin to type its name in any language. 170,391 cities are known; any other can be typed by hand.
city-needs-choice = Choose a line above: a city from the list, or “by hand”.
city-known-note = This city is already in the workspace.
city-listed-note = Name, place, population and names in other languages are copied from the list; you can change them afterwards.
city-show = Show it
side-ours = One side
side-theirs = The other side
stage-today = At which stage is it today?
stage-since = Since when, if known
agreement-stands = What is the status of the text today?
delete-title = Delete { $name }?
delete-note = It disappears from lists and search, together with everything in it. Undo brings it back.
delete-in-the-way = It can’t be deleted yet, since these records name it. Open each of them to choose something else there, or to delete it first.
superseded-title = Later changes depend on this
superseded-note = Somebody changed the same thing afterwards. If you go on, that change is undone too; both stay in the history.
superseded-go = Go on anyway

## Steps

step-date = Date
step-new-end = End of the new term, if it has one
step-council = Which council decided
step-number = Number of the decision
step-place = Place
step-who = Who did it
step-why = Why, or what was agreed
step-announce-note = The parties have said in public that they mean to work together.
step-negotiate-note = The parties have begun to work out what they want to agree.
step-agree-text-note = Both sides agree on the text; councils and signatures are still to come.
step-decide-note = A council has approved the partnership or its agreement.
step-pass-state-note = The procedures that national law requires before signing have been completed.
step-sign-note = The agreement has been signed. Deadlines that national law sets from this day are added automatically.
step-enter-into-force-note = The agreement binds both sides from this day.
step-renew-note = The new term is kept in a new agreement that follows this one; the old text stays as it was.
step-suspend-note = The partnership is suspended for a stated reason, and its agreements with it.
step-resume-note = The partnership goes on from where it was suspended.
step-make-dormant-note = Nothing happens any more, but nobody has ended it.
step-revive-note = The partnership starts again from where it stood.
step-end-note = The partnership has ended; its agreements end with it.
step-reopen-note = The parties are in contact again; the process starts afresh.

## The road, in one word each

stage-short-contact = Contact
stage-short-announced = Announced
stage-short-negotiating = Negotiating
stage-short-agreed-text = Text
stage-short-council-decision = Council
stage-short-state-step = Clearance
stage-short-signed = Signed
stage-short-in-force = In force

## The longest of them, in a row of a list

stage-brief-agreed-text = Agreed text
stage-brief-council-decision = Council decision
stage-brief-state-step = State procedure
