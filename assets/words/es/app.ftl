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
start-open = Abrir…
start-open-note = Un archivo que ya lleva usted o un colega
start-example = Ver un ejemplo completo
start-example-note = Una alianza con acuerdos, dinero, visitas y tareas ya anotados
example-name = Ejemplo completo (inventado)
start-sample = Explorar el ejemplo de Bruselas 2001
start-sample-note = La reunión de alcaldes: cada dato, con el párrafo del que procede
start-recent = Abiertos recientemente
start-not-found = No se encuentra en su ubicación
start-forget = Quitar { $name } de esta lista
language = Idioma
look-system = Según el sistema
look-light = Claro
look-dark = Oscuro

## Palabras de todas las páginas

choose = Elegir
clear = Borrar
delete = Eliminar
delete-named = Eliminar { $name }
edit-named = Modificar { $name }
open-named = Abrir { $name }
add-to =
    { $kind ->
        [city_name] Añadir un nombre
        [city_succession] Añadir un cambio de la ciudad
        [membership] Añadir una afiliación
        [city_situation] Añadir una situación
        [office] Añadir un cargo
        [organisation_name] Añadir un nombre
        [organisation_succession] Añadir un cambio
        [need] Añadir una necesidad
        [offer] Añadir una oferta
        [party] Añadir una parte
        [agreement] Añadir un acuerdo
        [agreement_party] Añadir una parte
        [signatory] Añadir un firmante
        [council_decision] Añadir una decisión
        [state_step] Añadir un trámite
        [component] Añadir un componente
        [indicator] Añadir un indicador
        [measurement] Añadir una medición
        [activity] Añadir una actividad
        [delegate] Añadir un integrante
        [headcount] Añadir el número de delegados
        [contact_term] Añadir una persona de contacto
        [host] Añadir un anfitrión
        [gift] Añadir un obsequio
        [call] Añadir una convocatoria
        [contribution] Añadir una contribución
        [practice] Añadir una práctica
        [document] Añadir un documento
        [note] Añadir una nota
        [task] Añadir una tarea
        [provenance] Añadir una fuente
        [fair_delegate] Añadir un representante
        [interpreter] Añadir un intérprete
       *[other] Añadir: { $what }
    }
add-note = Añadir una nota
add-party = Añadir una parte
notes = Notas
sources = Fuentes
networks = Redes
other-names = Otros nombres
not-given = Sin indicar
somebody = Nombre sin indicar
count-of = { $shown } de { $all }
nothing-found = No se encontró nada
nothing-found-note = Ninguna alianza coincide con la búsqueda y los filtros.
clear-filters = Mostrar todas
hidden-by-filter = El filtro oculta esta ficha en la lista.
hint-date = p. ej., 5 de marzo de 2001
hint-from = desde
hint-until = hasta
hint-currency = EUR
find-country = Buscar un país
type-to-find = Escriba un nombre
date-not-known = Fecha desconocida

## Buscar un lugar

place-hint = Escriba el nombre de una ciudad en cualquier idioma
place-note = Elija con las flechas y la tecla Intro, o con el ratón.
place-known = ya está en este espacio de trabajo
place-unnamed = Dejar «{ $name }» como parte aún sin designar
people-count =
    { $count ->
        [one] { $count } habitante
       *[other] { $count } habitantes
    }

## Ciudades

city-new = Nueva ciudad
cities-empty = Aún no hay ciudades
cities-empty-note = Añada primero su ciudad y luego las ciudades socias.
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
column-partnerships = Alianzas
status-unknown = { $list }: se desconoce en esa fecha
status-disputed = { $list }: las fuentes discrepan
lacks-to-be-concrete = Falta por concretar: { $what }

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
filter-renewed = Renovados tácitamente
filter-not-signed = Sin firmar
filter-resting = No activas
filter-unnamed = Parte sin designar
column-partnership = Alianza
column-countries = Países
column-stage = Etapa
column-since = Desde
column-next = Plazo
column-last-activity = Última actividad
column-agreement-ends = Fin del acuerdo
column-ends = Vence
column-notice = Preaviso hasta
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

## Historial

history-note = Cada cambio, con quién lo hizo y cuándo.
history-empty = Aún no hay cambios
history-empty-note = Aquí quedará registrado lo que hagan usted y sus colegas.
history-older = Mostrar anteriores
history-count =
    { $count ->
        [one] { $count } ficha
       *[other] { $count } fichas
    }
history-more =
    { $count ->
        [one] y { $count } cambio más
       *[other] y { $count } cambios más
    }

## El marco de la ventana

group-cooperation = Cooperación
group-who = Actores
group-record = Registro
back = Atrás
forward = Adelante
undo = Deshacer
redo = Rehacer
undone = Se deshizo: { $what }
rescued = Ahora trabaja en la copia de emergencia: { $path }
nothing-to-undo = No hay nada que deshacer
nothing-to-redo = No hay nada que rehacer
state-unsaved = Sin guardar: vea el campo en rojo
state-saved = Guardado
state-reading = Solo lectura
state-locked = No se puede modificar
state-moved = Sin guardar
banner-moved = El archivo se movió, cambió de nombre, se eliminó o se sustituyó mientras estaba abierto. Ya no se guarda nada en él. Haga ahora una copia de emergencia: contendrá todo lo que se había guardado.
banner-reading = Este espacio de trabajo ya está abierto en otro lugar ({ $holder }). Puede leerlo; podrá modificarlo cuando se cierre allí.
banner-free = El espacio de trabajo ya no está abierto en otro lugar. Puede seguir trabajando en él aquí.
take-over = Trabajar aquí
banner-locked = Este archivo, o su carpeta, está protegido contra escritura. Puede leerlo, pero no se puede modificar nada.
banner-older = Este archivo se creó con una versión anterior del programa y no se pudo actualizar: no había lugar para su copia de seguridad, u otro programa lo está usando. Puede leerlo, pero no se puede modificar nada. Vuelva a abrirlo para intentarlo otra vez.
banner-practice = Datos de ejemplo o de práctica: explore con libertad. No guarde aquí su propio trabajo.
rescue = Copia de emergencia…
rescue-both-title = El archivo y lo que hay a su lado no van juntos
rescue-both-go = Conservar los dos estados
rescue-alone = { $name } – solo el archivo
rescue-applied = { $name } – con lo que quedó al lado
rescued-both = Los dos estados se conservan en archivos nuevos: { $alone } y { $applied }. Abra el que contiene su trabajo.
rescued-one = Un estado se conserva en un archivo nuevo: { $path }. El otro no es un espacio de trabajo completo. El archivo se ha dejado como estaba.
settings = Configuración
about = Acerca de Twinhall
close = Cerrar
cancel = Cancelar
add = Añadir
save = Guardar
create = Crear
go-on = Continuar
close-workspace = Cerrar el espacio de trabajo
workspace-file = Espacio de trabajo de Twinhall

## Quién trabaja aquí

who-title = ¿Quién trabaja aquí?
who-note = Su nombre y su cargo figuran junto a cada cambio que usted hace, para que sus colegas sepan a quién consultar. Solo quedan en este equipo y en sus espacios de trabajo.
who-name = Su nombre
who-office = Su oficina o cargo
who-go = Empezar
who-later = Más tarde
who-unknown = Indique su nombre
who-change = Cambiar nombre o cargo…

## Un nuevo espacio de trabajo

new-workspace-title = Nuevo espacio de trabajo
new-workspace-note = Un solo archivo lo contiene todo. Puede copiarlo, enviarlo por correo electrónico o llevarlo en una memoria USB.
new-workspace-office = Ciudad u organización que lo lleva
new-workspace-path = Archivo
new-workspace-needs-office = Indique de quién es el espacio de trabajo: el nombre de su ciudad u organización.
new-workspace-needs-path = Indique dónde debe guardarse el archivo.
choose-place = Elegir otro lugar…
path-title = Ubicación
path-note = Este equipo no puede mostrar la ventana para elegir archivos. Escriba o pegue la ruta completa.
path-label = Ruta completa

## El campo de órdenes

palette-hint = Buscar o realizar una acción…
palette-action = Acción
palette-nothing = Sin resultados para «{ $what }». Pruebe otra palabra.

## Configuración

look = Aspecto
text-size = Tamaño del texto
backups = Copias de seguridad
backups-note = Cada día que usted trabaja se hace una copia comprobada, en { $folder }. Se conservan doce copias diarias, diez semanales y nueve mensuales.
backup-now = Hacer una copia ahora
backup-folder = Elegir otra carpeta…
backup-done = Copia de seguridad hecha y comprobada: { $path }

## Acerca del programa

about-version = Versión { $version }
about-promise = Sus datos quedan en su archivo. El programa no envía nada ni se conecta a la red.
about-sources = Fuentes y componentes
about-geonames = Nombres, lugares y población de 170 391 ciudades
about-cldr = Nombres de países, idiomas y monedas
about-lists = Regiones, listas de países, grupos de ingresos
about-fonts = Tipos de letra
about-fonts-han = Signos chinos y japoneses
about-fonts-hangul = Letras coreanas
about-icons = Los iconos
about-sqlite = El formato del archivo
about-lists-note = Los nombres y las listas de países son los de sus fuentes y no entrañan juicio alguno sobre la condición de ningún territorio.

## Teclado

keys-title = Atajos de teclado
keys-search = Buscar o realizar una acción
keys-new = Nueva ficha de la página mostrada
keys-filter = Buscar en la lista
keys-undo = Deshacer
keys-redo = Rehacer
keys-back = Atrás y adelante
keys-pages = Las páginas, de arriba abajo
keys-tab = Campo siguiente y anterior
keys-list = Moverse por la lista
keys-go = Confirmar un formulario o una pregunta
keys-escape = Cerrar el panel lateral, un formulario o una pregunta

## Ventanas de diálogo

city-name = Ciudad
city-new-note = Empiece a escribir su nombre en cualquier idioma. Se conocen 170 391 ciudades; cualquier otra puede añadirse a mano.
city-needs-choice = Elija una línea de arriba: una ciudad de la lista o «a mano».
city-known-note = Esta ciudad ya está en el espacio de trabajo.
city-listed-note = El nombre, el lugar, la población y los nombres en otros idiomas se toman de la lista; después podrá modificarlos.
city-show = Mostrarla
side-ours = Una parte
side-theirs = La otra parte
stage-today = ¿En qué etapa está hoy?
stage-since = Desde cuándo, si se sabe
agreement-stands = ¿En qué estado está hoy el texto?
delete-title = ¿Eliminar { $name }?
delete-note = La ficha desaparece de las listas y de la búsqueda, con todo lo que contiene. «Deshacer» la recupera.
delete-in-the-way = Todavía no se puede eliminar, porque estas fichas lo mencionan. Abra cada una para elegir otra cosa en ella o para eliminarla antes.
superseded-title = Hay cambios posteriores que dependen de este
superseded-note = Alguien cambió lo mismo después. Si continúa, también se dejará sin efecto ese cambio; ambos quedarán en el historial.
superseded-go = Continuar de todos modos

## Pasos

step-date = Fecha
step-new-end = Fin de la nueva vigencia, si la hay
step-council = Concejo que decidió
step-number = Número de la decisión
step-place = Lugar
step-who = Autor del paso
step-why = Motivo, o lo acordado
step-announce-note = Las partes han dicho públicamente que quieren trabajar juntas.
step-negotiate-note = Las partes han empezado a definir lo que quieren acordar.
step-agree-text-note = Ambas partes están de acuerdo con el texto; faltan las decisiones de los concejos y las firmas.
step-decide-note = Un concejo ha aprobado la alianza o su acuerdo.
step-pass-state-note = Se han cumplido los trámites que la ley nacional exige antes de la firma.
step-sign-note = El acuerdo se ha firmado. Los plazos que la ley nacional fija desde ese día se añaden automáticamente.
step-enter-into-force-note = El acuerdo obliga a ambas partes desde ese día.
step-renew-note = La nueva vigencia figura en un acuerdo nuevo, que da continuidad a este; el texto anterior queda como estaba.
step-suspend-note = La alianza queda suspendida por el motivo indicado, y sus acuerdos con ella.
step-resume-note = La alianza continúa desde donde se suspendió.
step-make-dormant-note = Ya no ocurre nada, pero nadie le ha puesto fin.
step-revive-note = La alianza se retoma donde había quedado.
step-end-note = La alianza ha terminado; sus acuerdos terminan con ella.
step-reopen-note = Las partes vuelven a estar en contacto; el proceso empieza de nuevo.

## El camino, en una palabra por etapa

stage-short-contact = Contacto
stage-short-announced = Anuncio
stage-short-negotiating = Negociación
stage-short-agreed-text = Texto
stage-short-council-decision = Concejo
stage-short-state-step = Trámite
stage-short-signed = Firma
stage-short-in-force = En vigor

## Las más largas, en una fila de lista

stage-brief-agreed-text = Texto convenido
stage-brief-council-decision = Decisión municipal
stage-brief-state-step = Trámite estatal
