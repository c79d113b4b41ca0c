# Setting up a fair.

fair-gaps = Before the fair can run
fair-gap-none = Nothing is missing.
fair-gap-place = It has no place yet.
fair-gap-days = Its days are not set.
fair-gap-slots = There are no time slots.
fair-gap-crowded = Too many time slots: { $count }. A timetable has { $most } at most, the later ones stay empty.
fair-gap-outside =
    { $count ->
        [one] { $count } slot is outside the days of the fair.
       *[other] { $count } slots are outside the days of the fair.
    }
fair-gap-tables = There are no tables.
fair-gap-participants = Fewer than two cities take part.
fair-gap-languages =
    { $count ->
        [one] { $count } participant has no language.
       *[other] { $count } participants have no language.
    }
fair-gap-delegates =
    { $count ->
        [one] { $count } participant has no delegate.
       *[other] { $count } participants have no delegate.
    }
fair-gap-wishes =
    { $count ->
        [one] { $count } participant has neither a need nor an offer.
       *[other] { $count } participants have neither a need nor an offer.
    }
fair-slots-none = No slots yet. They are made from the days of the fair.
fair-slot-break = Make it a break
fair-slot-meetings = Use it for meetings
fair-make-slots = Make slots
fair-clear-slots = Delete all slots
fair-tables-none = No tables yet.
fair-tables-count = How many
fair-make-tables = Add tables
fair-table-label = Table { $number }
fair-interpreters-none = No interpreters yet. They are needed where two delegations share no language.
fair-every-table = Any table
fair-every-slot = Every slot
fair-interpreter-twice = { $name } is put to two tables at once: { $when }. Only { $table } counts.
fair-plan-first = First slot begins
fair-plan-last = Day ends
fair-plan-minutes = Minutes per slot
fair-plan-change = Minutes between
fair-plan-breaks = Breaks
fair-plan-go = Add these slots
fair-plan-adds = Slots to add: { $slots }; breaks: { $breaks }; days: { $days }.
fair-plan-there =
    { $count ->
        [one] { $count } planned slot overlaps an existing one and will be skipped.
       *[other] { $count } planned slots overlap existing ones and will be skipped.
    }
fair-plan-bad-time = A time is written like 9:30.
fair-plan-bad-break = Breaks are written like 10:30–11:00, 12:30–14:00, within the day.
fair-plan-bad-minutes = A slot lasts at least 5 minutes.
fair-plan-no-days = Give the fair its days first, to the day.
fair-plan-too-short = No slot fits into this day.
fair-plan-too-many = These are more slots than a fair can have.
fair-slots-made =
    { $count ->
        [one] { $count } slot added.
       *[other] { $count } slots added.
    }
fair-slots-cleared = All slots deleted.
fair-slots-cleared-with = All slots deleted, and the planned meetings ({ $meetings }) with them.
fair-delete-participant = Only its part in the fair ends; the city stays. Its requests ({ $requests }) and planned meetings ({ $meetings }) are deleted with it.
fair-delete-place = The meetings planned there ({ $meetings }) are deleted with it. Their requests stay and can be timetabled again.
fair-delete-held = Meetings held or under way: { $count }. They stay on record, so this can’t be deleted.
fair-delete-held-participant = Meetings held or under way: { $count }. They stay on record, so this can’t be deleted. If it leaves early, enter its departure instead, and nothing is planned for it after that.
fair-delete-interpreters = Interpreters are placed here: { $names }. Before it can be deleted, choose another table or time for them in the set-up, under “Interpreters”.
