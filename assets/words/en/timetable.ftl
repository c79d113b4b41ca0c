# The verb that makes a fair’s timetable of a file.

cli-timetable = { $file }: meetings { $meetings }, value { $value }, proven bound { $bound }, gap at most { $gap }%.
cli-timetable-floor = Everyone who can has at least this many meetings: { $floor }.
cli-timetable-short = Meetings missing below the floor of { $floor }: { $missing }.
cli-timetable-highest = No common floor higher than { $floor } can be reached.
cli-unreadable = “{ $file }” can’t be read: { $detail }.
cli-unwritable = “{ $file }” can’t be written: { $detail }.
cli-not-fair = “{ $file }” is not a fair that a timetable can be made for: { $why }.

instance-form = it is not JSON of the form that is asked for ({ $detail })
instance-count = “{ $field }” has { $found } entries, but there should be { $expected }
instance-presence = the presence of participant { $number } should be written with 0 and 1, with this many signs: { $slots }
instance-order = request { $number } does not name the lower participant first
instance-many = too many under “{ $what }”: { $count }, at most { $most }
instance-unknown = request { $number } names a participant who is not there
instance-itself = request { $number } names one participant twice
instance-twice = request { $number } is for a pair that already has one
instance-value = the value of request { $number } is not a whole number from 1 to 1,000,000
