# Páginas de fichas, listas y lo que se hace con varias fichas a la vez.

## Pages

page-agreements = Acuerdos
page-components = Componentes
page-activities = Actividades
page-funding = Financiación
page-people = Personas
page-organisations = Organizaciones
page-wishes = Necesidades y ofertas
page-practices = Prácticas
page-library = Referencia
group-finding = Buscar socios

## What a person can begin

new-component = Nuevo componente
new-activity = Nueva actividad
new-gift = Nuevo obsequio
new-funding = Nueva fuente
new-call = Nueva convocatoria
new-contribution = Nueva contribución
new-person = Nueva persona
new-organisation = Nueva organización
new-need = Nueva necesidad
new-offer = Nueva oferta
new-practice = Nueva práctica
new-document = Nuevo documento
new-tag = Nueva etiqueta
new-country-status = Nueva categoría
new-country-rule = Nueva norma
find-agreement = Buscar un acuerdo, su número o una alianza
find-component = Buscar un componente, una alianza o un tema
find-activity = Buscar una actividad, un lugar o una alianza
find-gift = Buscar un obsequio
find-funding = Buscar una fuente, un gestor o un tema
find-call = Buscar una convocatoria
find-contribution = Buscar una contribución, un donante o una alianza
find-person = Buscar una persona o un cargo
find-organisation = Buscar una organización
find-wish = Buscar por objeto, ciudad o tema
find-practice = Buscar una práctica
find-document = Buscar un documento
find-tag = Buscar una etiqueta

## What stands where nothing does yet

agreement-list-empty-note = Un acuerdo es un texto que firman las ciudades: juramento de hermanamiento, convenio, protocolo. Su vencimiento y su preaviso aparecerán en Hoy y en el calendario.
components-empty = Todavía no hay componentes
components-empty-note = Los componentes son las partes de una alianza: capacitación, tecnología, cultura. Añada el primero a una alianza.
activities-empty = Todavía no hay actividades
activities-empty-note = Aquí figuran visitas, delegaciones, cursos y misiones, con quién participó y qué resultó.
gifts-empty = Todavía no hay obsequios
gifts-empty-note = Los obsequios protocolarios entregados y recibidos, y quién los guarda.
funding-empty = Todavía no hay fuentes de financiación
funding-empty-note = Anote quién financia qué, en qué condiciones y de cuándo son esos datos.
calls-empty = Todavía no hay convocatorias
calls-empty-note = Una convocatoria pertenece a una fuente; tiene un plazo y la fecha en que se comprobaron sus datos.
contributions-empty = Todavía no hay contribuciones
contributions-empty-note = El dinero y el trabajo aportados: quién da, cuánto y en qué punto está cada contribución.
people-empty = Todavía no hay personas
people-empty-note = Añada alcaldes, responsables y contactos, con sus cargos y la base jurídica para conservar sus datos.
organisations-empty = Todavía no hay organizaciones
organisations-empty-note = Las redes, fondos, ministerios y asociaciones con los que trabajan las ciudades.
needs-empty = Todavía no hay necesidades
needs-empty-note = Indique qué necesita una ciudad: la actividad, la cantidad, para cuándo y con qué medios.
offers-empty = Todavía no hay ofertas
offers-empty-note = Indique qué puede aportar una ciudad: conocimientos, personal, equipamiento, dinero o acceso.
practices-empty = Todavía no hay prácticas
practices-empty-note = Lo que salió bien y lo que salió mal, para que otros no tengan que descubrirlo de nuevo.
documents-empty = Todavía no hay documentos
documents-empty-note = Los informes, cartas y actas de donde proceden los datos.
tags-empty = Todavía no hay etiquetas
tags-empty-note = Palabras propias de su oficina, para ponerlas en cualquier ficha y filtrar por ellas.
country-statuses-empty = Todavía no hay categorías
country-statuses-empty-note = Indique si un país figura entre los menos adelantados, los sin litoral o los pequeños Estados insulares, y desde cuándo.
country-rules-empty = Todavía no hay normas
country-rules-empty-note = Lo que la ley nacional pide a una ciudad antes o después de firmar.
select-record = Elija una fila
select-record-note = Aquí aparecerán sus campos, lo relacionado con ella y su historial.
nothing-fits = Nada coincide con la búsqueda y los filtros.

## Filters that come with a list

filter-concrete = Concretas
filter-not-concrete = Por concretar
filter-open = Abiertas
filter-running = En marcha
filter-planned = Previstos
filter-overdue = Plazo vencido
filter-to-come = Por venir
filter-no-outcome = Sin resultado anotado
filter-old-facts = Datos de más de un año
filter-window-ahead = Plazo no vencido
filter-promised = Prometidas, sin pagar
filter-in-kind = En especie
filter-no-consent = Sin base jurídica
filter-keep-over = Conservación vencida
filter-long-silent = Un año sin contacto
filter-networks = Redes
filter-funders = Financiadores
filter-good-practice = Buenas prácticas
filter-false-step = Errores que evitar

## Columns

column-lacks = Qué falta
column-giver = Quién aporta
column-office = Cargo actual
column-members = Miembros
column-tags = Etiquetas
wish-concrete = nada

## Groups of fields

group-parties = Quién dirige, para quién
group-when-money = Periodo y presupuesto
group-afterwards = Después
group-codes = Códigos
group-where-when = Dónde y cuándo
group-cost = Costo y tiempo
group-outcome = Resultado
group-for-whom = Para quién y para qué
group-conditions = Importes y condiciones
group-facts = Datos a fecha de
group-what = Qué se aporta
group-state = En qué punto está
group-contact = Contacto
group-consent = Conservación de datos
group-means-time = Medios, plazo, presupuesto
group-told = Qué ocurrió
group-ask = Para saber más

## Related records, tags

related = Dónde se menciona
parts-below =
    { $count ->
        [one] una entrada más
       *[other] { $count } entradas más
    }
tag-off = Quitar la etiqueta: { $name }
tag-add = Etiquetar
tag-name = Una etiqueta propia o una de estas
record-gone = Esa ficha ya no existe.
beside-close = Cerrar el panel lateral
beside-open = Abrir en su página

## Lists

list-wide = Lista a todo lo ancho
list-beside = Mostrar la ficha al lado
list-copy = Copiar como tabla
list-columns = Elegir columnas
list-columns-usual = Columnas habituales
table-copied =
    { $count ->
        [one] Una fila copiada; péguela en una hoja de cálculo o una carta.
       *[other] { $count } filas copiadas; péguelas en una hoja de cálculo o una carta.
    }
table-not-copied = La lista no se ha copiado porque el portapapeles no respondió ({ $reason }). Inténtelo de nuevo.
marked-count =
    { $count ->
        [one] { $count } marcada
       *[other] { $count } marcadas
    }
marked-changed =
    { $count ->
        [one] Una ficha modificada
       *[other] { $count } fichas modificadas
    }
marked-edit = Modificar…
marked-tag = Etiquetar…
marked-copy = Copiar
marked-none = Desmarcar
many-title =
    { $count ->
        [one] Modificar una ficha
       *[other] Modificar { $count } fichas
    }
many-field = Campo
many-note = El valor sustituye lo que hay en ese campo en cada ficha marcada; si se deja vacío, lo borra. Basta deshacer una vez para revertirlo todo.

## Filters a person makes

sift-add = Filtrar
sift-by = Filtrar por
sift-given = indicado
sift-not-given = sin indicar
sift-says = «{ $text }»
sift-from = desde { $from }
sift-to = hasta { $until }
sift-chip = { $column }: { $what }
sift-saved = Filtros guardados
sift-forget = Eliminar el filtro { $name }
sift-keep = Guardar estos filtros
sift-name = Nombre de los filtros
sift-apply = Aplicar
sift-words = contiene las palabras
sift-none = Ninguna fila tiene valor aquí.
sift-wrong-date = No se entienden como fechas. Escriba 2001, marzo de 2001 o 5 de marzo de 2001.
sift-wrong-number = No se entienden como números enteros.
hint-latitude = latitud
hint-longitude = longitud

## What is said above the fields

heads-all =
    { $count ->
        [one] una persona
       *[other] { $count } personas
    }
heads-of = { $all } ({ $parts })
heads-women =
    { $count ->
        [one] una mujer
       *[other] { $count } mujeres
    }
heads-men =
    { $count ->
        [one] un hombre
       *[other] { $count } hombres
    }
heads-other =
    { $count ->
        [one] una (sexo: otro)
       *[other] { $count } (sexo: otro)
    }
heads-not-given =
    { $count ->
        [one] una de sexo no indicado
       *[other] { $count } de sexo no indicado
    }
progress-baseline = al inicio { $value }
progress-target = meta { $value }
progress-latest = última medición { $value } ({ $date })
progress-not-measured = aún sin medir
person-keep-over = Plazo de conservación: { $date }. Borre estos datos o anote por qué siguen siendo necesarios.
country-in-lists = Categorías del país
palette-recent = { $kind } · consulta reciente
keys-mark = Marcar una fila; marcar varias
keys-mark-all = Marcar toda la lista
keys-copy = Copiar la lista o lo marcado como tabla
keys-enter = Abrir lo seleccionado
column-standing = Estado
keys-past = En un campo: quién lo cambió y cuándo
keys-board = En el tablero: recorrer, mover una tarjeta
keys-map = En el mapa: moverse, acercar, alejar
about-basemap = Costas y fronteras del mapa
currency-of = { $field }: moneda
keys-sheet = Esta lista de atajos
tag-title =
    { $count ->
        [one] Etiquetar una ficha
       *[other] Etiquetar { $count } fichas
    }
tagged =
    { $count ->
        [one] Una ficha etiquetada «{ $name }»
       *[other] { $count } fichas etiquetadas «{ $name }»
    }
