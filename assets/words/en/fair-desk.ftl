# The desk during a fair.

fair-tab-desk = Desk
desk-empty = No slots yet
desk-empty-note = The desk follows the slots of the fair. Add its days and slots in the set-up first.
desk-now = Now: { $when }
desk-next = Next: { $when }
desk-no-slot = no meetings
desk-no-next = nothing more
desk-by-clock = By the clock
desk-set = Current slot
desk-check-in = Check in: two letters, Enter
desk-check-in-found = Enter checks in { $name }
desk-check-in-done = { $name } is checked in
desk-check-in-again = { $name } is already checked in
desk-check-in-none = Nobody of that name
desk-checked-in = Checked in: { $count } of { $whole }
desk-list-now = Now, { $when } · { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
}
desk-list-next = Next, { $when } · { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
}
desk-over = The last slot is over. To look back, choose above which slot is current.
desk-choose = Choose a meeting with the arrow keys. S starts and finishes it, 1–4 record the outcome, N and M mark who is missing, T opens the notes, C checks a participant in, Page Down and Page Up change the slot.
desk-alone = { $name } has nobody to meet now
desk-no-way = No other participant is free to meet them. They can wait for their next meeting.
desk-fill = Choose this · { $key }
desk-wait = Let them wait · W
desk-start = Start · S
desk-finish = Finish · S
desk-resume = They came after all · S
desk-place-taken = They can’t meet any more: the table, or one of the two, is in another meeting then.
desk-outcome = Outcome of the meeting
desk-partnership = Open the partnership { $name }
desk-missing = { $name } is not here · { $key }
desk-late = When { $name } will come
desk-late-short = Comes later
desk-late-from = Here from { $when }
desk-late-day = Not coming today
desk-notes = Notes
desk-paper = Changed since the schedules were printed
desk-paper-never = Nothing has been marked as printed yet. Press the button when the schedules are handed out; changes are listed from then on.
desk-paper-since = Printed { $when }. { $count ->
    [0] Everything is as printed.
    [one] { $count } meeting differs.
   *[other] { $count } meetings differ.
}
desk-paper-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
desk-printed = Mark as printed
desk-paper-moved = { $pair }: moved from { $before } to { $when }, { $table }
desk-paper-cancelled = { $pair }: does not take place ({ $before })
desk-paper-new = { $pair }: new, { $when }, { $table }
desk-paper-title = Fair schedules printed { $when }
desk-way-now = { $pair } meet now, { $table }.
desk-way-not-in = { $name } has not checked in yet.
desk-way-moved = { $pair }: from { $before } to { $when }, { $table }.
desk-way-added = { $pair } meet as well: { $when }, { $table }.
desk-way-calm = No other meeting moves.
desk-filled = The timetable is changed.
desk-reason = Did not come
desk-first-task = Agree on the first step: { $pair }
desk-said-intent = Intent announced at the meeting { $pair }, { $fair }
desk-said-negotiating = Negotiations begun at the meeting { $pair }, { $fair }
