# The map: its lines, its tools, and what stands under it.

view-map = Map

map-name = Map of partnerships
map-summary = Cities: { $dots }, lines between them: { $ties }
map-city = { $name }, { $count ->
    [one] { $count } partnership
   *[other] { $count } partnerships
 }
map-more = and { $count } more
map-closer = Zoom in
map-farther = Zoom out
map-whole = Whole world
map-fit = All that is shown
map-save = Save as a picture…
map-keys = Arrows move the map, + and − change its size, Home shows the world. Page Down goes to the next partnership, with Shift to the next city; Enter opens it.
map-dot-size = More partnerships
map-group-contact = Contact
map-group-announced = Announced
map-group-preparing = In preparation
map-group-agreed = Signed, in force
map-group-resting = Suspended, dormant
map-group-ended = Ended
map-group-not-known = Stage not known
map-missing = { $count ->
    [one] { $count } partnership has no line here: fewer than two of its cities have a known position.
   *[other] { $count } partnerships have no line here: fewer than two of their cities have a known position.
 }
map-boundaries = The boundaries and names shown imply no opinion on the legal status of any country, territory, city or area, or on its frontiers.
map-source = Made with Twinhall. Land and boundaries: Natural Earth. Equal-area projection; each line follows the shortest route.
map-picture-file = Picture (PNG)
map-saved = The map was saved to { $path }.
