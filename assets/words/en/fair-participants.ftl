# Who takes part in a fair.

fair-tab-participants = Participants
fair-choose-cities = Choose cities
fair-participants-none = Nobody takes part yet
fair-participants-none-note = Choose cities of this workspace, or add them one by one; a participant may still be without a name.
fair-search-participants = Search participants
fair-cities-count =
    { $count ->
        [one] { $count } participant
       *[other] { $count } participants
    }
fair-checked-in-count =
    { $count ->
        [one] { $count } checked in
       *[other] { $count } checked in
    }
fair-delegates-are = Delegates: { $heads }
fair-women-share = { $percent }% women
fair-and-more = { $what } and { $count } more
fair-not-concrete = not yet specific
fair-lack-languages = No languages
fair-lack-delegates = No delegates
fair-lack-wishes = No needs or offers
fair-lack-concrete = Not yet specific
fair-no-languages = Languages not given
fair-no-delegates = Delegates not given
fair-no-need = No need is known
fair-no-offer = No offer is known
fair-arrives = arrives { $when }
fair-leaves = leaves { $when }
fair-absent-count =
    { $count ->
        [one] absent in { $count } slot
       *[other] absent in { $count } slots
    }
fair-at-most =
    { $count ->
        [one] at most { $count } meeting
       *[other] at most { $count } meetings
    }
fair-checked-in = Checked in
fair-check-in = Check in
fair-check-out = Undo check-in
fair-open-city = Open the city
fair-when-there = Attendance
fair-from-beginning = From the beginning
fair-to-end = To the end
fair-absence-note = Select a slot to mark the participant as absent, or as present again.
fair-slot-here = There: { $when }
fair-slot-absent = Absent: { $when }
fair-slot-not-yet = Not yet arrived: { $when }
fair-slot-gone = Already gone: { $when }
fair-add-one = Add one by name
fair-choose-close = Close the list of cities
fair-search-cities = Search cities
fair-with-needs = With needs
fair-with-offers = With offers
fair-network = Members of a network
fair-any-network = Any network
fair-add-cities =
    { $count ->
        [0] Add cities
        [one] Add { $count } city
       *[other] Add { $count } cities
    }
fair-mark-all = Select all shown
fair-mark-none = Select none
fair-cities-shown = Cities shown: { $shown }; taking part already: { $already }.
fair-cities-none = No other city fits what is chosen above. Choose less, or add a city by its name.
fair-needs-offers = needs { $needs }, offers { $offers }
fair-cities-added =
    { $count ->
        [one] { $count } participant added.
       *[other] { $count } participants added.
    }
fair-city-already = This city takes part already.
