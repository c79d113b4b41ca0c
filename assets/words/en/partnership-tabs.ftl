# The tabs of a partnership.

tab-components = Components
tab-money = Money
tab-activities = Activities
tab-people = People
tab-files = Files

## Overview

gaps-title = Still missing
gap-named-sides = A side is not named yet
gap-contact = No contact person
gap-purpose = The purpose is not stated
gap-text = The agreement is not on record
gap-components = No component yet
gap-budget = No component has a budget
statuses-title = Status of the countries
statuses-signing = As of signing, { $date }
statuses-today = Today
statuses-not-signed = not signed yet
status-none = on none of the lists
gives-title = Who gives what to whom
timeline-title = What happened, and what is due
timeline-due = What is due

## Agreements

lineage-title = Sequence of texts
lineage-follows = { $title } follows { $before }
signed-where = signed { $date }, { $place }
signed-at-place = signed in { $place }
agreement-languages = In { $languages }
agreement-authentic = Authentic text: { $language }
agreement-signed-by = Signed by { $names }

## Components

tab-components-empty = No components yet
tab-components-empty-note = A component shows what you do together, for whom, and with which resources.
components-other = Other theme: { $theme }
open-page-named = Open { $name } on its own page
from-to = { $from } → { $to }
component-covered = { $covered } covered of { $budget }
component-fields = What it is for
indicator-target = { $baseline } → { $target }
indicator-measured = { $value } on { $date }
indicator-people = { $women } women, { $men } men
indicator-unmeasured = not measured yet
value-not-known = not known

## Money

tab-money-empty = No contributions yet
tab-money-empty-note = Add what each side gives, in money and in kind; promises count as well.
receiver-not-given = Receiver not given
money-activity-costs = Costs of activities
money-activity-costs-note = They are the office’s own record of what each activity cost, and are not added to the contributions.
money-too-large = The amounts are too large to be added. Check the contributions and budgets.

## Activities

tab-activities-empty = No activities yet
tab-activities-empty-note = Visits, training courses, missions and gifts, each with what came of it.
activity-hours =
    { $count ->
        [one] one staff hour
       *[other] { $count } staff hours
    }
activity-cost = Cost { $amount }

## People

tab-people-empty = Nobody is named yet
tab-people-empty-note = Contact persons, signatories and delegates will appear here.
people-contact = Contact person
contact-replace = Replace the contact person
people-contact-former = Contact person in the past
people-contact-of = Contact person of { $side }
people-signed = Signed { $title }
people-delegate-of = Delegate: { $title }
people-last-contact = last contact { $date }
consent-missing = legal basis not given

## Files


## The past of a field

past-title = Who changed this
past-empty = Nobody has filled it in yet.
