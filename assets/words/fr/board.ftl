view-table = Tableau
view-board = Vue par étape
board-column =
    { $count ->
        [0] { $stage } : aucun partenariat
        [one] { $stage } : { $count } partenariat
       *[other] { $stage } : { $count } partenariats
    }
board-days =
    { $count ->
        [0] aujourd’hui
        [one] { $count } jour
       *[other] { $count } jours
    }
board-years =
    { $count ->
        [one] { $count } an
       *[other] { $count } ans
    }
board-since = depuis { $date }
board-hint = Glissez une carte vers l’étape atteinte, ou choisissez-la et appuyez sur M. Les flèches passent d’une carte à l’autre ; Entrée ouvre.
board-move-to = Prochaine action et étape à laquelle elle mène
board-no-way = Aucune action ne mène de « { $from } » à « { $to } ». D’ici, on peut passer à : { $ways }.
