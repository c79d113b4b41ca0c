# The command line, and the lines that reports on records are made of.

cli-window-failed = The window can’t be opened: { $reason }. The commands work without it; see “twinhall --help”.
cli-no-window = There is no display to open a window on; the commands sample, list, show, check, history, generate and timetable work without one (see “twinhall --help”).
cli-actor = Command line
cli-written = { $file }: partnerships { $partnerships }, agreements { $agreements }, cities { $cities }.
cli-sample-name = Meeting of Mayors, Brussels 2001 (sample)
cli-sample-note = A sample to explore. It holds what the record of the meeting says, A/CONF.191/L.11, with the paragraph of each fact; what the record does not say is empty.
cli-practice-name = Practice workspace (partnerships: { $partnerships })
cli-practice-note = To practise on. The cities are real; people, partnerships, money and everything else are invented.
cli-unknown-kind = “{ $kind }” is not a kind of record. Name one of these: { $kinds }.
cli-no-such-id = No record has an id that begins or ends with “{ $id }”. Copy it from a list.
cli-several-ids = More than one record has an id that begins or ends with “{ $id }”. Give more of it.
cli-output = What was asked for could not be written out ({ $detail }). The workspace is unharmed.
cli-nothing = Nothing found.
cli-whole = No errors found: the file is intact.
cli-damage = Errors found in this file: { $count }. Nothing was changed. Open the latest backup, or save what can be read to a new file.
cli-search-rebuilt = The search index was made anew from the records. The file as it was is kept here: { $path }

table-id = End of id

record-named = { $kind } “{ $title }”
refusal-of-field = { $kind }, { $field }: { $sentence }
refusal-of-record = { $kind }: { $sentence }
holder-unknown = someone else

value-point = { $latitude }°, { $longitude }°
value-from-to = { $start } to { $end }
value-since = since { $start }
value-until = until { $end }

source-states = { $origin }: “{ $stated }”

cli-history = { $at } (UTC) · { $who } · { $what }

finding-structure = The file’s structure is damaged: { $detail }
finding-altered = { $record } was altered outside the program. Id: { $id }
finding-unreadable = { $record } can’t be read.
finding-unreadable-some = One of these can’t be read: { $kind }.
finding-rule = { $record } breaks a rule. { $reasons } Id: { $id }
finding-dangling = { $record } refers to a record that is not there, under “{ $field }”. Id: { $id }
finding-bytes = An attached file is missing or damaged. Its SHA-256: { $digest }
finding-history = The history of one action was altered outside the program. Id of the action: { $id }
finding-index = The search index does not match the records: something can’t be found, or is found where it is not. Running “twinhall check { $flag } FILE” makes it anew.
finding-journal = { $record } is not what its history says. Id: { $id }
