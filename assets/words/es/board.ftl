view-table = Tabla
view-board = Tablero por etapas
board-column =
    { $count ->
        [0] { $stage }: ninguna alianza
        [one] { $stage }: { $count } alianza
       *[other] { $stage }: { $count } alianzas
    }
board-days =
    { $count ->
        [0] hoy
        [one] { $count } día
       *[other] { $count } días
    }
board-years =
    { $count ->
        [one] { $count } año
       *[other] { $count } años
    }
board-since = desde { $date }
board-hint = Arrastre una tarjeta a la etapa alcanzada, o elíjala y pulse M. Las flechas van de tarjeta en tarjeta; Intro abre.
board-move-to = Próximo paso y etapa a la que lleva
board-no-way = Ningún paso lleva de «{ $from }» a «{ $to }». Desde aquí se puede pasar a: { $ways }.
