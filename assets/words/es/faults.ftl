# Rechazos y fallos: qué ocurrió, qué pasa con los datos, qué hacer.

## Rechazos: algo escrito o pedido incumple una regla

refusal-missing = Este campo no puede quedar vacío. Rellénelo.
refusal-too-long = Es demasiado largo. No supere { $most } caracteres (en una lista: { $most } líneas).
refusal-several-lines = Aquí solo cabe una línea. Quite los saltos de línea.
refusal-control-character = Hay un carácter invisible que no puede conservarse. Escriba el texto de nuevo.
refusal-out-of-range = Indique un número de { $least } a { $most }.
refusal-not-in-list = Este valor no está en la lista. Elija uno de los ofrecidos.
refusal-not-country = Ningún país lleva este código. Elija uno de la lista.
refusal-not-language = Ningún idioma tiene este nombre o código. Escriba por ejemplo francés o fr.
refusal-not-currency = Ninguna moneda lleva este código. Indique uno de tres letras, como EUR.
refusal-wrong-shape = No se ha podido leer. Siga el ejemplo que figura junto al campo.
refusal-end-before-start = El fin es anterior al inicio. Corrija una de las dos fechas.
refusal-before-signing = Esta fecha es anterior a la firma. Corríjala, o corrija la fecha de firma.
refusal-before-previous = El paso anterior es más reciente: { $previous }. Indique esa fecha o una posterior.
refusal-in-future = Esta fecha aún no ha llegado. Indique la de hoy o una anterior.
refusal-same-side = Las dos partes son la misma ciudad. Elija otra.
refusal-same-record = Una ficha no puede vincularse consigo misma. Elija otra.
refusal-needs-side = Elija una ciudad o una organización, o descríbala mientras no se haya designado.
refusal-one-side-only = Deje solo una cosa: la ciudad, la organización o la descripción.
refusal-needs-amount = El dinero desembolsado o gastado debe tener un importe. Indíquelo.
refusal-needs-form = Indique la forma de la contribución en especie: tiempo de trabajo, locales, equipamiento u otra.
refusal-cash-has-form = Una contribución en efectivo no tiene forma en especie. Borre la forma o elija «en especie».
refusal-negative-amount = Un importe no puede ser menor que cero. Corríjalo.
refusal-ceiling-below-minimum = El importe máximo es menor que el mínimo. Corrija uno de los dos.
refusal-needs-owner = Indique a qué corresponde.
refusal-not-from-here = Este paso no es posible en la etapa actual. Elija uno de los ofrecidos.
refusal-needs-two-named = Un acuerdo solo puede firmarse cuando se han designado al menos dos partes. Desígnelas primero.
refusal-needs-agreement = Elija el acuerdo al que se refiere este paso, o añádalo primero.
refusal-agreement-elsewhere = Este acuerdo pertenece a otra alianza. Elija uno de esta.
refusal-agreement-not-ready = El estado actual de este acuerdo no permite este paso. Compruebe el estado del texto.
refusal-notice-without-end = El preaviso se cuenta desde una fecha de fin. Indique el fin de la vigencia.
refusal-guarded = Esto solo cambia dando un paso, para que el historial siga siendo fiel. Elija un paso.
refusal-no-such-record = La ficha elegida ya no existe. Elija otra.
refusal-still-named = Otras fichas aún remiten a esta: { $by }. Modifíquelas o elimínelas primero.
refusal-mixed-currencies = Los dos importes están en monedas distintas. Use la misma en ambos.
refusal-not-date = No se ha podido leer esta fecha. Escríbala así: 2001, marzo de 2001 o 5 de marzo de 2001.
refusal-no-such-day = Ese día no existe en el calendario. Compruebe el día y el mes.
refusal-ambiguous-date = Esta fecha puede leerse de varias maneras. Escríbala completa: 5 de marzo de 2001.
refusal-year-out-of-range = El año debe estar entre 1000 y 2999. Corríjalo.
refusal-not-number = Esto no es un número. Use solo cifras.
refusal-not-amount = Esto no es un importe. Escríbalo así: 1200,50 EUR.
refusal-too-large = Este número es demasiado grande. Compruebe que no se ha tecleado una cifra dos veces.
refusal-needs-currency = El importe necesita una moneda. Añádala, por ejemplo EUR.
refusal-not-chosen = Aún no se ha elegido ninguna ficha. Elija una de la lista.

## Fallos: el archivo no pudo abrirse, leerse o escribirse

fault-refused = Aún no se ha guardado nada: hace falta una corrección. Revise los campos señalados.
fault-missing = El archivo no está ahí. Quizá se movió o su unidad no está conectada. Búsquelo o abra otro.
fault-exists = Ya hay un archivo con ese nombre, y se ha dejado como estaba. Elija otro nombre.
fault-empty = El archivo está vacío; no se ha escrito nada en él. Abra otro o una copia de seguridad.
fault-not-workspace = Este archivo no es un espacio de trabajo de este programa. No se ha cambiado nada en él. Elija otro.
fault-other-program = Este archivo pertenece a otro programa. No se ha cambiado nada en él. Elija otro.
fault-newer = Este archivo se escribió con una versión más reciente del programa ({ $version }). No se ha cambiado nada en él. Actualice el programa y ábralo de nuevo.
fault-foreign-objects = Este archivo contiene elementos ajenos a un espacio de trabajo: { $names }. No se ha cambiado nada en él. Abra una copia de seguridad o consulte a quien se lo entregó.
fault-damaged = El archivo está dañado. No se ha escrito nada en él. Abra la última copia de seguridad o guarde en un archivo nuevo lo que pueda leerse.
fault-truncated = Falta una parte del archivo; quizá no se copió hasta el final. No se ha escrito nada en él. Cópielo de nuevo o abra la última copia de seguridad.
fault-foreign-journal = Lo que un fallo dejó junto al archivo no le pertenece; quizá se copió encima una copia de seguridad. No se ha cambiado nada. Para seguir trabajando, conserve los dos estados en archivos nuevos: el archivo solo y el archivo con lo que quedó al lado.
fault-damaged-record = No se puede leer una ficha: { $kind } «{ $title }». No se ha cambiado nada. El resto puede usarse; recupere esta ficha de una copia de seguridad.
fault-in-use = El archivo está en uso por { $holder }, de modo que se ha abierto solo para lectura. No se ha perdido nada. Para modificarlo espere a que se cierre allí y ábralo de nuevo.
fault-read-only = No se puede escribir en el archivo o en su carpeta. No se ha cambiado nada. Guarde una copia en una carpeta suya o pida permiso de escritura.
fault-moved = El archivo ya no está donde se abrió; quizá alguien lo movió o le cambió el nombre. El último cambio no se guardó. Guarde una copia con otro nombre.
fault-disk-full = El disco está lleno. El último cambio no se guardó; los anteriores están a salvo. Libere espacio e inténtelo de nuevo.
fault-busy = Otro programa está usando el archivo en este momento. El último cambio no se guardó. Inténtelo de nuevo en un momento.
fault-nothing-to-undo = No hay nada que deshacer.
fault-superseded = Esto no puede deshacerse por separado, porque hay cambios posteriores que dependen de ello: { $kind } «{ $title }». No se ha cambiado nada. Deshaga primero esos cambios.
fault-backup-unverified = La copia de seguridad se escribió, pero no pudo comprobarse: { $path }. Su espacio de trabajo está intacto. Hágala de nuevo, si es posible en otra unidad.
fault-setting = El archivo no pudo abrirse de forma segura ({ $detail }). No se ha cambiado nada en él. Reinicie el programa e inténtelo de nuevo.
fault-io = El equipo no pudo leer o escribir el archivo ({ $detail }). El último cambio no se guardó; los anteriores están a salvo. Compruebe la unidad e inténtelo de nuevo.
fault-sql = El archivo no pudo leerse o escribirse como se esperaba ({ $detail }). El último cambio no se guardó; los anteriores están a salvo. Inténtelo de nuevo; si se repite, abra una copia de seguridad.
fault-io-at = { $doing }: no se pudo. El equipo no pudo leer o escribir { $path } ({ $detail }). Todo lo guardado antes está a salvo. Compruebe la unidad e inténtelo de nuevo.
fault-sql-at = { $doing }: no se pudo. { $path } no pudo leerse o escribirse como se esperaba ({ $detail }). Todo lo guardado antes está a salvo. Inténtelo de nuevo; si se repite, abra una copia de seguridad.
doing-open = Abrir el espacio de trabajo
doing-create = Crear el espacio de trabajo
doing-read = Leer el espacio de trabajo
doing-save = Guardar el cambio
doing-copy = Escribir una copia
doing-back-up = Hacer la copia de seguridad
refusal-still-placed = Aquí hay intérpretes asignados. Elija primero para ellos otra mesa u otra franja en la preparación, en «Intérpretes».
refusal-still-met = Aquí se han celebrado reuniones o hay reuniones en curso. Quedan registradas, por lo que no se puede eliminar.
fault-job-lost = El trabajo se interrumpió sin resultado; no se ha cambiado nada. Inícielo de nuevo; si vuelve a interrumpirse, reinicie el programa.
fault-job-not-started = No se pudo iniciar el trabajo ({ $detail }). No se ha cambiado nada. Cierre otros programas y vuelva a intentarlo.
fault-cancelled = Se ha detenido como pidió; no se ha cambiado nada.

## Espera: un espacio de trabajo que se abre, u otro programa que retiene el archivo

opening-title = Abriendo «{ $name }»…
opening-making-title = Creando «{ $name }»…
opening-rescuing-title = Guardando una copia como «{ $name }»…
opening-waiting = En espera de que el archivo quede libre.
opening-reading = Leyendo el archivo.
opening-backing-up = Haciendo una copia de seguridad antes de actualizar el archivo.
opening-bringing-up-to-date = Actualizando el archivo para esta versión del programa.
opening-making = Escribiendo los primeros registros.
opening-rescuing = Copiando todo lo que queda en la memoria y en el disco; después se comprueba la copia.
waiting-title = Otro programa está usando el archivo
waiting-note = En espera de que lo libere; después se hará lo que pidió.
