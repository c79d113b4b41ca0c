# Fields that name a record: what they offer, and names that are there already.

picker-new =
    { $kind ->
        [city] Add “{ $name }” as a new city
        [organisation] Add “{ $name }” as a new organisation
        [person] Add “{ $name }” as a new person
        [agreement] Add “{ $name }” as a new agreement
        [component] Add “{ $name }” as a new component
        [activity] Add “{ $name }” as a new activity
        [funding] Add “{ $name }” as a new funding source
        [call] Add “{ $name }” as a new call for proposals
        [fair_table] Add “{ $name }” as a new table
        [document] Add “{ $name }” as a new document
        [tag] Add “{ $name }” as a new tag
       *[other] Add “{ $name }”
    }
picker-new-asked = “{ $name }” is new. Still needed:
picker-none = Nothing here is called “{ $name }”.
picker-empty = There is nothing to choose from yet.
picker-begin = There is nothing to choose from yet. Type a name to add it.
double-here = Already here:
