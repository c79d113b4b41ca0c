# El mostrador durante una feria.

fair-tab-desk = Mostrador
desk-empty = Aún no hay franjas
desk-empty-note = El mostrador sigue las franjas de la feria. Añada antes sus días y franjas en la preparación.
desk-now = Ahora: { $when }
desk-next = Después: { $when }
desk-no-slot = sin reuniones
desk-no-next = nada más
desk-by-clock = Según el reloj
desk-set = Franja actual
desk-check-in = Llegada: dos letras, Intro
desk-check-in-found = Intro anota la llegada: { $name }
desk-check-in-done = { $name }: llegada anotada
desk-check-in-again = Ya está aquí: { $name }
desk-check-in-none = Nadie con ese nombre
desk-checked-in = Han llegado { $count } de { $whole }
desk-list-now = Ahora, { $when } · { $count ->
    [one] { $count } reunión
   *[other] { $count } reuniones
}
desk-list-next = Después, { $when } · { $count ->
    [one] { $count } reunión
   *[other] { $count } reuniones
}
desk-over = La última franja ha terminado. Para volver atrás, indique arriba la franja actual.
desk-choose = Elija una reunión con las flechas: S la inicia y la termina, 1–4 anotan el resultado, N y M dicen quién falta, T abre las notas, C anota una llegada, Av Pág y Re Pág cambian de franja.
desk-alone = Sin interlocutor en este momento: { $name }
desk-no-way = Nadie más está libre para reunirse. Se puede esperar a la próxima reunión.
desk-fill = Elegir esta opción · { $key }
desk-wait = Dejar que esperen · W
desk-start = Iniciar · S
desk-finish = Terminar · S
desk-resume = Al final sí han venido · S
desk-place-taken = La reunión ya no es posible: a esa hora la mesa, o una de las dos partes, está ocupada con otra.
desk-outcome = Resultado
desk-partnership = Abrir la alianza { $name }
desk-missing = No ha venido { $name } · { $key }
desk-late = Cuándo llegará { $name }
desk-late-short = Llega más tarde
desk-late-from = Presente desde { $when }
desk-late-day = Hoy ya no
desk-notes = Notas
desk-paper = Cambios desde la impresión
desk-paper-never = No consta ninguna impresión. Pulse el botón cuando se repartan las agendas; desde entonces se enumeran los cambios.
desk-paper-since = Impreso el { $when }. { $count ->
    [0] Todo sigue como se imprimió.
    [one] Ha cambiado { $count } reunión.
   *[other] Han cambiado { $count } reuniones.
}
desk-paper-more = { $count ->
    [one] y { $count } más
   *[other] y { $count } más
}
desk-printed = Marcar como impresas
desk-paper-moved = { $pair }: pasa de { $before } a { $when }, { $table }
desk-paper-cancelled = { $pair }: no se celebra ({ $before })
desk-paper-new = { $pair }: nueva, { $when }, { $table }
desk-paper-title = Agendas de la feria impresas el { $when }
desk-way-now = { $pair } se reúnen ahora, { $table }.
desk-way-not-in = { $name } aún no se ha registrado.
desk-way-moved = { $pair }: de { $before } a { $when }, { $table }.
desk-way-added = { $pair } se reúnen además: { $when }, { $table }.
desk-way-calm = Ninguna otra reunión cambia.
desk-filled = Horario modificado.
desk-reason = No se presentó
desk-first-task = Acordar el primer paso: { $pair }
desk-said-intent = Intención anunciada en la reunión { $pair }, { $fair }
desk-said-negotiating = Negociación iniciada en la reunión { $pair }, { $fair }
