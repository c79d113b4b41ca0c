# El mapa: sus líneas, sus herramientas y lo que figura debajo.

view-map = Mapa

map-name = Mapa de alianzas
map-summary = Ciudades: { $dots }, líneas entre ellas: { $ties }
map-city = { $name }, { $count ->
    [one] { $count } alianza
   *[other] { $count } alianzas
 }
map-more = y { $count } más
map-closer = Acercar
map-farther = Alejar
map-whole = Todo el mundo
map-fit = Todo lo mostrado
map-save = Guardar como imagen…
map-keys = Las flechas mueven el mapa, + y − cambian su tamaño, Inicio muestra el mundo. Av Pág va a la alianza siguiente, con Mayús a la ciudad siguiente; Intro la abre.
map-dot-size = Más alianzas
map-group-contact = Contacto
map-group-announced = Anuncio
map-group-preparing = En preparación
map-group-agreed = Firmada, en vigor
map-group-resting = Suspendida, inactiva
map-group-ended = Terminada
map-group-not-known = Se desconoce la etapa
map-missing = { $count ->
    [one] { $count } alianza no tiene línea aquí: se conoce la posición de menos de dos de sus ciudades.
   *[other] { $count } alianzas no tienen línea aquí: se conoce la posición de menos de dos de sus ciudades.
 }
map-boundaries = Las fronteras y los nombres que se muestran no implican juicio alguno sobre la condición jurídica de países, territorios, ciudades o zonas, ni sobre el trazado de sus fronteras.
map-source = Hecho con Twinhall. Tierras y fronteras: Natural Earth. Proyección equivalente; cada línea sigue el camino más corto.
map-picture-file = Imagen (PNG)
map-saved = Mapa guardado: { $path }
