# Preparar una feria.

fair-gaps = Antes de que la feria pueda celebrarse
fair-gap-none = No falta nada.
fair-gap-place = Aún no tiene lugar.
fair-gap-days = Sus días no están fijados.
fair-gap-slots = No hay franjas horarias.
fair-gap-crowded = Demasiadas franjas: { $count }. Un horario tiene { $most } como máximo; las últimas quedan vacías.
fair-gap-outside =
    { $count ->
        [one] { $count } franja cae fuera de los días de la feria.
       *[other] { $count } franjas caen fuera de los días de la feria.
    }
fair-gap-tables = No hay mesas.
fair-gap-participants = Participan menos de dos ciudades.
fair-gap-languages =
    { $count ->
        [one] { $count } participante sin idioma.
       *[other] { $count } participantes sin idioma.
    }
fair-gap-delegates =
    { $count ->
        [one] { $count } participante sin delegación.
       *[other] { $count } participantes sin delegación.
    }
fair-gap-wishes =
    { $count ->
        [one] { $count } participante sin necesidad ni oferta.
       *[other] { $count } participantes sin necesidad ni oferta.
    }
fair-slots-none = Aún no hay franjas. Se crean a partir de los días de la feria.
fair-slot-break = Convertir en pausa
fair-slot-meetings = Usar para reuniones
fair-make-slots = Crear franjas
fair-clear-slots = Eliminar todas las franjas
fair-tables-none = Aún no hay mesas.
fair-tables-count = Cuántas
fair-make-tables = Añadir mesas
fair-table-label = Mesa { $number }
fair-interpreters-none = Aún no hay intérpretes. Hacen falta cuando dos delegaciones no comparten idioma.
fair-every-table = Cualquier mesa
fair-every-slot = Todas las franjas
fair-interpreter-twice = { $name } está en dos mesas a la vez: { $when }. Solo cuenta { $table }.
fair-plan-first = La primera franja empieza
fair-plan-last = Fin del día
fair-plan-minutes = Minutos por franja
fair-plan-change = Minutos entre franjas
fair-plan-breaks = Pausas
fair-plan-go = Añadir estas franjas
fair-plan-adds = Franjas por añadir: { $slots }; pausas: { $breaks }; días: { $days }.
fair-plan-there =
    { $count ->
        [one] { $count } franja del plan coincide con otra existente y se omite.
       *[other] { $count } franjas del plan coinciden con otras existentes y se omiten.
    }
fair-plan-bad-time = Una hora se escribe así: 9:30.
fair-plan-bad-break = Las pausas se escriben así: 10:30–11:00, 12:30–14:00, dentro del día.
fair-plan-bad-minutes = Una franja dura al menos 5 minutos.
fair-plan-no-days = Indique primero los días de la feria, con fecha exacta.
fair-plan-too-short = En este día no cabe ninguna franja.
fair-plan-too-many = Son más franjas de las que puede tener una feria.
fair-slots-made =
    { $count ->
        [one] { $count } franja añadida.
       *[other] { $count } franjas añadidas.
    }
fair-slots-cleared = Se han eliminado todas las franjas.
fair-slots-cleared-with = Se han eliminado todas las franjas y, con ellas, las reuniones previstas ({ $meetings }).
fair-delete-participant = Solo termina su participación en la feria; la ciudad permanece. También se eliminan sus solicitudes ({ $requests }) y sus reuniones previstas ({ $meetings }).
fair-delete-place = También se eliminan las reuniones allí previstas ({ $meetings }). Sus solicitudes permanecen y pueden volver a situarse.
fair-delete-held = Reuniones celebradas o en curso: { $count }. Quedan registradas, por lo que no se puede eliminar.
fair-delete-held-participant = Reuniones celebradas o en curso: { $count }. Quedan registradas, por lo que no se puede eliminar. Si el participante se marcha antes, indique su salida: después ya no se le asignará ninguna reunión.
fair-delete-interpreters = Aquí hay intérpretes asignados: { $names }. Antes de eliminar, elija para ellos otra mesa u otra franja en la preparación, en «Intérpretes».
