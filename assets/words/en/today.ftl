# Today: what asks for attention.

page-today = Today
today-due = What is due
today-due-overdue =
    { $count ->
        [one] overdue
       *[other] overdue
    }
today-due-week = due within 7 days
today-due-month = due in 8 to 30 days
today-due-quarter = due in 31 to 90 days
today-stalled = What has stalled
today-want-step =
    { $count ->
        [one] intent announced, no step for 90 days
       *[other] intents announced, no step for 90 days
    }
today-want-activity =
    { $count ->
        [one] in force, no activity for 12 months
       *[other] in force, no activity for 12 months
    }
today-missing = What is missing
today-vague =
    { $count ->
        [one] need or offer not specific enough
       *[other] needs and offers not specific enough
    }
today-want-contact =
    { $count ->
        [one] partnership without a contact person
       *[other] partnerships without a contact person
    }
today-want-component =
    { $count ->
        [one] partnership in force without a component
       *[other] partnerships in force without a component
    }
today-people =
    { $count ->
        [one] person’s data kept too long
       *[other] people’s data kept too long
    }
today-stale =
    { $count ->
        [one] funding source or call with old information
       *[other] funding sources or calls with old information
    }
today-changed = What has changed
today-changed-since = Changed since { $date }
today-first-visit = This is your first day in this workspace. From the next day on, you will see here what has changed in between.
today-unchanged = Nothing has changed since then.
today-by-others = By others
today-by-me = By you
today-calm = Nothing is due in the next 90 days
today-calm-note = Choose a number on the left to see what it counts.
today-all-numbers = Back to the numbers
today-column-day = Day
today-column-left = Time left
today-column-what = What
today-column-record = Record
today-column-about = Concerns
today-column-lacks = Still missing
today-column-facts = As of
today-column-changed = Changed
today-column-who = By whom
today-keep-until = To be kept no longer than this date
today-refused = The person refused consent
today-welcome = Three things to begin with
today-welcome-note = Each takes a minute. Everything can be changed, and undone, later.
today-step-city = Add your city
today-step-city-note = Its name, country and position are filled in for you
today-step-partnership = Add a partnership
today-step-partnership-note = With a partner city, or with a side not yet named
today-step-need = Add what your city needs
today-step-need-note = So that partners and funds can be found for it
today-step-done = done

## What falls due beside agreements

due-report = Results to be measured
due-task = Task

## Filters of the partnerships that open from here

filter-wants-step = No step for 90 days
filter-wants-activity = No activity for 12 months
filter-wants-contact = No contact person
filter-wants-component = No component
