# Archivos adjuntos a las fichas.

files = Archivos
files-empty = Aún no hay archivos.
files-empty-note = Aún no hay archivos. Suelte archivos sobre la ventana o elija uno; cada uno puede ocupar hasta 50 MB.
files-attach = Adjuntar un archivo…
files-attached =
    { $count ->
        [one] Un archivo adjuntado a { $title }.
       *[other] { $count } archivos adjuntados a { $title }.
    }
files-reading = Leyendo archivos: { $done } de { $total }
files-keeping = Guardando archivos: { $done } de { $total }
files-drop-here = Suelte para adjuntar a { $title }
files-need-record = Los archivos se adjuntan a la ficha mostrada. Elija primero una y suéltelos de nuevo.
files-need-answer = Responda primero a la pregunta abierta, o ciérrela, y suelte de nuevo los archivos.
files-need-workspace = Abra primero un espacio de trabajo y suelte de nuevo los archivos.
files-need-writing = Este espacio de trabajo ahora solo se puede leer, así que no se adjuntó ningún archivo.
file-known = «{ $name }» ya está adjunto aquí.
file-too-large = «{ $name }» no se adjuntó: ocupa { $size }, y un archivo puede ocupar 50 MB como máximo.
file-too-much = «{ $name }» no se adjuntó: juntos, los archivos superan 200 MB. Añádalo por separado.
file-folder = «{ $name }» no se adjuntó: es una carpeta. Suelte los archivos que contiene.
file-missing = «{ $name }» no se adjuntó: ya no está ahí.
file-unreadable = «{ $name }» no se adjuntó: no se puede leer.
file-show = Ver { $name }
file-hide = Ocultar { $name }
file-reading = Abriendo la imagen…
file-cannot-be-shown = Esta imagen no se puede mostrar; tal vez esté dañada. Aun así puede guardar una copia.
file-save = Guardar una copia de { $name }…
file-save-title = Guardar una copia
file-saved = Copia guardada: { $path }
file-view = Abrir { $name } en otro programa
file-opened = Se ha abierto una copia de «{ $name }» en otro programa. Lo que se cambie allí no vuelve aquí: adjunte el archivo cambiado.
file-no-program = Ningún programa de este ordenador abre «{ $name }». Guarde una copia y ábrala donde lo haya.
file-size-bytes =
    { $count ->
        [one] un byte
       *[other] { $count } bytes
    }
file-size-kb = { $size } KB
file-size-mb = { $size } MB
file-kind-picture = Imagen
file-kind-pdf = PDF
file-kind-document = Documento
file-kind-table = Hoja de cálculo
file-kind-slides = Presentación
file-kind-mail = Correo
file-kind-archive = Archivo comprimido
file-kind-recording = Grabación
file-kind-other = Archivo
