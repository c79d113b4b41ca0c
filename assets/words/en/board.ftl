view-table = Table
view-board = Board by stage
board-column =
    { $count ->
        [0] { $stage }: no partnership
        [one] { $stage }: one partnership
       *[other] { $stage }: { $count } partnerships
    }
board-days =
    { $count ->
        [0] today
        [one] 1 day
       *[other] { $count } days
    }
board-years =
    { $count ->
        [one] 1 year
       *[other] { $count } years
    }
board-since = since { $date }
board-hint = Drag a card to the stage it has reached, or choose it and press M. The arrow keys go from card to card; Enter opens.
board-move-to = Next step, and the stage it leads to
board-no-way = No step leads from “{ $from }” to “{ $to }”. From here it can go on to: { $ways }.
