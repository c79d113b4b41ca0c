# What can be refused or go wrong: what happened, what it means for the data, what to do next.

## Refusals: something typed or asked for breaks a rule

refusal-missing = This can’t be left empty. Fill it in.
refusal-too-long = This is too long. Keep to { $most } characters (in a list: to { $most } entries).
refusal-several-lines = Only one line fits here. Remove the line breaks.
refusal-control-character = There is an invisible character here that can’t be saved. Type the text again.
refusal-out-of-range = Enter a number from { $least } to { $most }.
refusal-not-in-list = This is not in the list. Choose one of the entries offered.
refusal-not-country = No country has this code. Choose one from the list.
refusal-not-language = No language has this name or code. Enter it as French or fr.
refusal-not-currency = No currency has this code. Enter one of three letters, such as EUR.
refusal-wrong-shape = This can’t be read. Follow the example beside the field.
refusal-end-before-start = The end comes before the start. Correct one of the two dates.
refusal-before-signing = This date comes before the signing. Correct it, or the date of signing.
refusal-before-previous = The step before this one was taken later: { $previous }. Enter that date or a later one.
refusal-in-future = This date is still in the future. Enter today’s date or an earlier one.
refusal-same-side = Both sides are the same city. Choose another.
refusal-same-record = A record can’t be linked to itself. Choose another.
refusal-needs-side = Choose a city or an organisation, or describe it in words while it has no name.
refusal-one-side-only = Keep only one: the city, the organisation, or the description in words.
refusal-needs-amount = Money that has been paid or spent needs an amount. Enter it.
refusal-needs-form = Give the form of the help in kind: staff time, premises, equipment, or other.
refusal-cash-has-form = A contribution in cash has no form in kind. Clear the form, or choose “in kind”.
refusal-negative-amount = An amount can’t be less than zero. Correct it.
refusal-ceiling-below-minimum = The largest amount is below the smallest. Correct one of the two.
refusal-needs-owner = Choose what this belongs to.
refusal-not-from-here = This step can’t be taken from the present stage. Choose one of the steps offered.
refusal-needs-two-named = An agreement can be signed once at least two parties are named. Name them first.
refusal-needs-agreement = Choose the agreement that this step concerns, or add it first.
refusal-agreement-elsewhere = This agreement belongs to another partnership. Choose one of this partnership’s own.
refusal-agreement-not-ready = This agreement is not at the point where the step is possible. Check the status of its text.
refusal-notice-without-end = A notice period needs an end date to count back from. Enter the end of the term.
refusal-guarded = This is changed only by taking a step, so that the history stays true. Choose a step.
refusal-no-such-record = The record chosen is no longer there. Choose another.
refusal-still-named = Other records still refer to this one: { $by }. Change or delete them first.
refusal-mixed-currencies = The two amounts are in different currencies. Use the same one for both.
refusal-not-date = This can’t be read as a date. Write it as 2001, March 2001 or 5 March 2001.
refusal-no-such-day = There is no such day in the calendar. Check the day and the month.
refusal-ambiguous-date = This can be read in several ways. Write the date in full: 5 March 2001.
refusal-year-out-of-range = The year must be between 1000 and 2999. Correct it.
refusal-not-number = This is not a number. Use digits only.
refusal-not-amount = This is not an amount. Write it as in 1,200.50 EUR.
refusal-too-large = This number is too large. Check whether a figure was typed twice.
refusal-needs-currency = The amount needs a currency. Add one, such as EUR.
refusal-not-chosen = No record has been chosen yet. Choose one from the list.

## Faults: the file could not be opened, read or written

fault-refused = Nothing has been saved yet: something needs correcting. Look at the marked fields.
fault-missing = The file is not there. It may have been moved, or its drive is not connected. Look for it, or open another.
fault-exists = There is already a file of this name, and it was left as it is. Choose another name.
fault-empty = The file is empty; nothing was written to it. Open another, or a backup.
fault-not-workspace = This is not a workspace of this program. Nothing was changed in it. Choose another file.
fault-other-program = This file belongs to another program. Nothing was changed in it. Choose another file.
fault-newer = This file was written by a newer version of the program ({ $version }). Nothing was changed in it. Update the program, then open it again.
fault-foreign-objects = This file holds things that do not belong in a workspace: { $names }. Nothing was changed in it. Open a backup, or ask whoever gave you the file.
fault-damaged = The file is damaged. Nothing was written to it. Open the latest backup, or save what can be read to a new file.
fault-truncated = Part of the file is missing; perhaps it was not copied to the end. Nothing was written to it. Copy it again, or open the latest backup.
fault-foreign-journal = What a crash left beside the file does not belong to it; perhaps a backup was copied over it. Nothing was changed in either. To go on, save both states as new files: one of the file alone, one with the leftover applied to it.
fault-damaged-record = One record can’t be read: { $kind } “{ $title }”. Nothing was changed. The rest can still be used; restore this record from a backup.
fault-in-use = The file is in use by { $holder }, so it was opened for reading only. Nothing is lost. To make changes, wait until it is closed there, then open it again.
fault-read-only = The file or its folder can’t be written to. Nothing was changed. Save a copy in a folder of your own, or ask for permission to write.
fault-moved = The file is no longer where it was opened; someone may have moved or renamed it. The last change was not saved. Save a copy under a new name.
fault-disk-full = The disk is full. The last change was not saved; all earlier ones are safe. Free some space and try again.
fault-busy = Another program is using the file just now. The last change was not saved. Try again in a moment.
fault-nothing-to-undo = There is nothing to undo.
fault-superseded = This can’t be undone by itself, because later changes depend on it: { $kind } “{ $title }”. Nothing was changed. Undo the later changes first.
fault-backup-unverified = The backup was written but could not be verified: { $path }. Your workspace is unharmed. Make the backup again, if possible on another drive.
fault-setting = The file could not be opened safely ({ $detail }). Nothing was changed in it. Restart the program and try again.
fault-io = The computer could not read or write the file ({ $detail }). The last change was not saved; all earlier ones are safe. Check the drive and try again.
fault-sql = The file could not be read or written as expected ({ $detail }). The last change was not saved; all earlier ones are safe. Try again; if it happens again, open a backup.
fault-io-at = { $doing } did not work: the computer could not read or write { $path } ({ $detail }). Everything saved before is safe. Check the drive and try again.
fault-sql-at = { $doing } did not work: { $path } could not be read or written as expected ({ $detail }). Everything saved before is safe. Try again; if it happens again, open a backup.
doing-open = Opening the workspace
doing-create = Making the workspace
doing-read = Reading the workspace
doing-save = Saving the change
doing-copy = Writing a copy
doing-back-up = Making the backup
refusal-still-placed = Interpreters are placed here. First choose another table or time for them in the set-up, under “Interpreters”.
refusal-still-met = Meetings were held here or are under way. They stay on record, so this can’t be deleted.
fault-job-lost = The work broke off without a result; nothing was changed by it. Start it again; if it breaks off again, restart the program.
fault-job-not-started = The work could not be started ({ $detail }). Nothing was changed. Close other programs, then try again.
fault-cancelled = This was stopped as you asked; nothing was changed.

## Waiting: a workspace on its way, or another program that holds the file

opening-title = Opening “{ $name }”…
opening-making-title = Making “{ $name }”…
opening-rescuing-title = Saving a copy as “{ $name }”…
opening-waiting = Waiting until the file is free.
opening-reading = Reading the file.
opening-backing-up = Making a backup before the file is brought up to date.
opening-bringing-up-to-date = Bringing the file up to date for this version of the program.
opening-making = Writing the first records.
opening-rescuing = Copying everything that is still in memory and on the disk, then checking the copy.
waiting-title = Another program holds the file
waiting-note = Waiting for it to let go; what was asked for is done then.
