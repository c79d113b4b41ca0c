# Tasks and calendar.

page-calendar = Calendar
calendar-month = Month
calendar-list = List
calendar-before = Previous month
calendar-after = Next month
calendar-today = Today
calendar-cell =
    { $count ->
        [0] { $date }
        [one] { $date }: one entry
       *[other] { $date }: { $count } entries
    }
calendar-more =
    { $count ->
        [one] + 1 more
       *[other] + { $count } more
    }
calendar-within = Some time in { $date }
calendar-nothing = Nothing on this day. You can add a task that is due on it.
calendar-nothing-here = Nothing on this day.
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
occasion-task-done = Task, done
occasion-fair = Cooperation fair
occasion-activity = Activity
occasion-call-ends = Last day of a call for proposals

## Tasks

task-new = New task
task-tick = Done: { $name }
task-untick = Not done after all: { $name }
task-ticked = Done: { $name }
task-finish = Mark as done
task-open-again = Not done after all
task-is-done = done
task-overdue = overdue
tasks-empty = No tasks yet
tasks-empty-note = Note what has to be done, by when, and what it concerns.
column-task-due = Due
column-task-standing = Status
tasks-nothing-found = No task matches the search and filters above.
select-task = Choose a task
select-task-note = You can change it here, and see what it concerns.
find-task = Find a task, a person or what it concerns
filter-to-do = To do
filter-mine = Mine
filter-task-late = Overdue
filter-deadlines = Deadlines
filter-done = Done
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun
