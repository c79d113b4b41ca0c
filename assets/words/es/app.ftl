# Las pantallas del programa.

app-name = Twinhall

## Páginas y pestañas

page-partnerships = Alianzas
page-cities = Ciudades
page-history = Historial
tab-overview = Resumen
tab-agreements = Acuerdos
tab-history = Historial

## La primera página

start-promise = La cooperación entre ciudades, en un solo archivo, en su propio equipo
start-privacy = Todo queda en este equipo. No se envía nada a ninguna parte.
start-new = Nuevo espacio de trabajo
start-new-note = Para su oficina, con el nombre de su ciudad
start-open = Abrir un espacio de trabajo
start-open-note = Un archivo que ya lleva usted o un colega
start-sample = Ver el ejemplo
start-sample-note = La Reunión de Alcaldes, Bruselas, 2001
start-recent = Abiertos hace poco
start-not-found = No está donde estaba
start-forget = Quitar { $name } de esta lista
language = Idioma
look-system = Como el equipo
look-light = Claro
look-dark = Oscuro

## Palabras de todas las páginas

choose = Elegir
clear = Borrar
delete = Eliminar
delete-named = Eliminar { $name }
edit-named = Modificar { $name }
open-named = Abrir { $name }
add-to = Añadir: { $what }
add-note = Añadir una nota
add-party = Añadir una parte
notes = Notas
sources = Fuentes
networks = Redes
other-names = Otros nombres
not-given = Sin indicar
somebody = Alguien
count-of = { $shown } de { $all }
nothing-found = No se encontró nada
nothing-found-note = Ninguna alianza responde a la búsqueda y a los filtros.
clear-filters = Mostrar todas
hint-date = 5 de marzo de 2001
hint-from = desde
hint-until = hasta
hint-currency = EUR
find-country = Buscar un país
type-to-find = Escriba un nombre para buscarlo
date-not-known = Fecha desconocida

## Buscar un lugar

place-hint = Escriba el nombre de una ciudad en cualquier idioma
place-note = Elija con las flechas e Intro, o con el ratón.
place-known = ya está en este espacio de trabajo
place-by-hand = Añadir «{ $name }» a mano
place-unnamed = Dejar «{ $name }» como parte aún sin designar
people-count =
    { $count ->
        [one] { $count } habitante
       *[other] { $count } habitantes
    }

## Ciudades

city-new = Nueva ciudad
cities-empty = Aún no hay ciudades
cities-empty-note = Añada primero su ciudad y luego sus socias.
select-city = Elija una ciudad
select-city-note = Aquí se verán sus alianzas, necesidades, ofertas e historial.
find-city = Buscar una ciudad
city-not-found-note = Aquí no hay ninguna ciudad con ese nombre. Puede añadirla.
city-without-partnership = Aún no tiene ninguna alianza.
about-city = Sobre la ciudad
filter-partnered = Con alianza
filter-needing = Con necesidades
filter-offering = Con ofertas
column-city = Ciudad
column-country = País
column-population = Población
column-partnerships = Alianzas
status-unknown = { $list }: se desconoce en esa fecha
status-disputed = { $list }: las fuentes discrepan
lacks-to-be-concrete = Para ser concreto, aún falta: { $what }

## Alianzas

partnership-new = Nueva alianza
partnerships-empty = Aún no hay alianzas
partnerships-empty-note = Añada la primera; una de las partes puede estar aún sin designar.
select-partnership = Elija una alianza
select-partnership-note = Aquí se verán sus partes, acuerdos, plazos e historial.
find-partnership = Buscar una alianza, una ciudad o un país
about-partnership = Sobre la alianza
filter-in-force = En vigor
filter-preparing = En preparación
filter-due-soon = Plazo próximo
filter-resting = En reposo
filter-unnamed = Parte sin designar
column-partnership = Alianza
column-countries = Países
column-stage = Etapa
column-since = Desde
column-next = Próximo plazo
days-left =
    { $count ->
        [0] hoy
        [one] queda { $count } día
       *[other] quedan { $count } días
    }
days-late =
    { $count ->
        [one] { $count } día de retraso
       *[other] { $count } días de retraso
    }
more-steps = Más pasos
stages-so-far = Etapas recorridas
side-unnamed = aún sin designar
agreement-new = Nuevo acuerdo
agreements-empty = Aún no hay acuerdos
agreements-empty-note = Añada el primer texto, como borrador o tal como está hoy.
signed-on = firma: { $date }
in-force-on = en vigor desde: { $date }
ends-on = fin: { $date }

## Historial

history-note = Cada cambio, con quién lo hizo y cuándo.
history-empty = Aún no ha ocurrido nada
history-empty-note = Aquí se contará lo que hagan usted y sus colegas.
history-older = Mostrar anteriores
history-more =
    { $count ->
        [one] y { $count } cambio más
       *[other] y { $count } cambios más
    }
