# La línea de comandos y las líneas con que se componen los informes.

cli-window-failed = No se puede abrir la ventana: { $reason }. Las órdenes funcionan sin ella; vea «twinhall --help».
cli-no-window = No hay pantalla en la que abrir una ventana; las órdenes sample, list, show, check, history, generate y timetable funcionan sin ella (véase «twinhall --help»).
cli-actor = Línea de comandos
cli-written = { $file }: alianzas { $partnerships }, acuerdos { $agreements }, ciudades { $cities }.
cli-sample-name = Reunión de Alcaldes, Bruselas, 2001 (ejemplo)
cli-sample-note = Un ejemplo para explorar. Contiene lo que dice el acta de la reunión, A/CONF.191/L.11, con el párrafo de cada dato; lo que el acta no dice queda vacío.
cli-practice-name = Espacio de práctica (alianzas: { $partnerships })
cli-practice-note = Para practicar. Las ciudades son reales; las personas, las alianzas, el dinero y todo lo demás son inventados.
cli-unknown-kind = «{ $kind }» no es un tipo de ficha. Indique uno de estos: { $kinds }.
cli-no-such-id = Ninguna ficha tiene un identificador que empiece o termine por «{ $id }». Cópielo de una lista.
cli-several-ids = Varias fichas tienen un identificador que empieza o termina por «{ $id }». Indique más caracteres.
cli-output = No se pudo escribir el resultado ({ $detail }). El espacio de trabajo está intacto.
cli-nothing = No se encontró nada.
cli-whole = El archivo está íntegro: no se encontró ningún error.
cli-damage = Errores en este archivo: { $count }. No se cambió nada. Abra la última copia de seguridad o guarde lo legible en un archivo nuevo.
cli-search-rebuilt = El índice de búsqueda se rehízo a partir de las fichas. El archivo tal como estaba se conserva aquí: { $path }

table-id = Final del identificador

record-named = { $kind } «{ $title }»
refusal-of-field = { $kind }, { $field }: { $sentence }
refusal-of-record = { $kind }: { $sentence }
holder-unknown = otra persona

value-point = { $latitude }°, { $longitude }°
value-from-to = { $start } – { $end }
value-since = desde { $start }
value-until = hasta { $end }

source-states = { $origin }: «{ $stated }»

cli-history = { $at } (UTC) · { $who } · { $what }

finding-structure = La estructura del archivo está dañada: { $detail }
finding-altered = { $record }: se modificó fuera del programa. Identificador: { $id }
finding-unreadable = { $record }: no se puede leer.
finding-unreadable-some = No se puede leer una de estas fichas: { $kind }.
finding-rule = { $record } incumple una regla. { $reasons } Identificador: { $id }
finding-dangling = { $record } remite a una ficha que no existe, en «{ $field }». Identificador: { $id }
finding-bytes = Falta un archivo adjunto o está dañado. Su SHA-256: { $digest }
finding-history = El historial de una acción se modificó fuera del programa. Identificador de la acción: { $id }
finding-index = El índice de búsqueda no corresponde a las fichas: algo no se encuentra, o se encuentra donde no está. La orden «twinhall check { $flag } ARCHIVO» lo rehace.
finding-journal = { $record } no coincide con su historial. Identificador: { $id }
