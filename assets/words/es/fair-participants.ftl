# Quién participa en una feria.

fair-tab-participants = Participantes
fair-choose-cities = Elegir ciudades
fair-participants-none = Aún no participa nadie
fair-participants-none-note = Elija ciudades de este espacio o añádalas una a una; un participante puede aún no tener nombre.
fair-search-participants = Buscar participantes
fair-cities-count =
    { $count ->
        [one] { $count } participante
       *[other] { $count } participantes
    }
fair-checked-in-count =
    { $count ->
        [one] { $count } presente
       *[other] { $count } presentes
    }
fair-delegates-are = Delegaciones: { $heads }
fair-women-share = { $percent } % de mujeres
fair-and-more = { $what } y { $count } más
fair-not-concrete = aún sin concretar
fair-lack-languages = Sin idiomas
fair-lack-delegates = Sin delegación
fair-lack-wishes = Sin necesidades ni ofertas
fair-lack-concrete = Aún sin concretar
fair-no-languages = No constan los idiomas
fair-no-delegates = No consta la delegación
fair-no-need = No consta ninguna necesidad
fair-no-offer = No consta ninguna oferta
fair-arrives = llega el { $when }
fair-leaves = se va el { $when }
fair-absent-count =
    { $count ->
        [one] ausente en { $count } franja
       *[other] ausente en { $count } franjas
    }
fair-at-most =
    { $count ->
        [one] { $count } reunión como máximo
       *[other] { $count } reuniones como máximo
    }
fair-checked-in = Ya presente
fair-check-in = Registrar llegada
fair-check-out = Anular la llegada
fair-open-city = Abrir la ciudad
fair-when-there = Cuándo están
fair-from-beginning = Desde el principio
fair-to-end = Hasta el final
fair-absence-note = Pulse una franja para anotar una ausencia o quitarla.
fair-slot-here = Presente: { $when }
fair-slot-absent = Ausente: { $when }
fair-slot-not-yet = Aún no ha llegado: { $when }
fair-slot-gone = Ya se ha ido: { $when }
fair-add-one = Añadir por su nombre
fair-choose-close = Cerrar la lista de ciudades
fair-search-cities = Buscar ciudades
fair-with-needs = Con necesidades
fair-with-offers = Con ofertas
fair-network = Miembros de una red
fair-any-network = Cualquier red
fair-add-cities =
    { $count ->
        [0] Añadir ciudades
        [one] Añadir { $count } ciudad
       *[other] Añadir { $count } ciudades
    }
fair-mark-all = Marcar todas
fair-mark-none = Desmarcar todas
fair-cities-shown = Ciudades mostradas: { $shown }; ya participan: { $already }.
fair-cities-none = Ninguna otra ciudad responde a lo elegido arriba. Amplíe la búsqueda o añada una ciudad por su nombre.
fair-needs-offers = necesidades { $needs }, ofertas { $offers }
fair-cities-added =
    { $count ->
        [one] { $count } participante añadido.
       *[other] { $count } participantes añadidos.
    }
fair-city-already = Esta ciudad ya participa.
