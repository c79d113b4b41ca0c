# Emparejamiento: por qué encajan dos ciudades.

match-part-needs = Necesidades y ofertas
match-part-language = Idioma
match-part-capacity = Compromiso y capacidad
match-part-time = Calendario
match-part-scale = Problema y escala
match-part-ties = Vínculos existentes
match-part-funding = Financiación para ambas
match-unknown-needs = Las necesidades y ofertas no se conocen bien por ambas partes.
match-unknown-language = No se sabe qué idiomas comparten.
match-unknown-capacity = No se sabe todo lo que podría aportar cada parte.
match-unknown-time = No se sabe si los calendarios coinciden.
match-unknown-scale = No se sabe si se parecen su tamaño y sus problemas.
match-unknown-ties = No hay vínculos registrados de una u otra.
match-unknown-funding = No hay registrada ninguna fuente de financiación para ello.
match-quoted = «{ $title }»
match-and-more = { $list } y { $count } más
match-answered = { $theme }: { $giver } ofrece { $offers }, y { $needy } necesita { $needs }.
match-means-yes = Los medios concuerdan.
match-means-no = Los medios difieren.
match-means-unknown = Los medios no constan por ambas partes.
match-same-time = { $theme }: { $needs } y { $offers } coinciden en el tiempo.
match-language = Idiomas comunes: { $languages }.
match-interpreter = Pueden interpretar entre ellas: { $interpreters }.
match-contacts = { $city } tiene personas de contacto: { $people }.
match-concrete = { $city } dice en concreto de qué se trata: { $wishes }.
match-stated = { $city } ha indicado su competencia o su capacidad.
match-experience = { $city } tiene experiencia en acuerdos: { $partnerships }.
match-size = Son de tamaño comparable: { $ours } y { $theirs } habitantes.
match-problem = { $theme }: ambas tienen necesidades, { $ours } y { $theirs }.
match-situation = Ambas están en la misma situación: { $situation }.
match-network = Red común: { $network }.
match-partners = Ya tienen vínculos: { $partnership }, { $stage }.
match-fund = { $theme }: { $funding } podría financiarlo; consulte la convocatoria actual.
match-fund-open = { $theme }: { $funding } tiene una convocatoria abierta hasta el { $date }.
match-fund-soon = { $theme }: { $funding } abrirá una convocatoria.
match-blocker-language = { $ours } y { $theirs } no comparten ningún idioma, y ningún intérprete habla con ambas.
match-blocker-gone = { $city } ha pasado a formar parte de { $into }.
match-lapse-reserved = { $offer } respondería a { $need }, pero { $which } está en reserva.
match-lapse-met = { $offer } respondería a { $need }, pero { $which } ya está resuelto.
match-lapse-withdrawn = { $offer } respondería a { $need }, pero se ha retirado { $which }.
match-lapse-expired = { $offer } respondería a { $need }, pero { $which } ya no es válido.
match-lapse-past = { $offer } respondería a { $need }, pero el calendario de { $which } ya ha pasado.
match-weights-shape = «{ $line }» no es un peso. Escriba la parte, el signo igual y un número, por ejemplo needs=35.
match-weights-name = Ninguna parte de la puntuación se llama «{ $line }».
match-weights-number = «{ $line }» necesita un número entero de 0 a 100.
match-weights-twice = «{ $line }» da un peso por segunda vez.
match-weights-nothing = Al menos un peso debe ser mayor que 0.
match-not-known = { $count ->
    [one] { $count } parte sin datos
   *[other] { $count } partes sin datos
}
match-sure = { $range } · seguro
match-rather-sure = { $range } · casi seguro
match-unsure = { $range } · inseguro
match-weight-of = Peso: { $part }
match-points = Afinidad
match-confidence = Fiabilidad
match-open = Cuestiones abiertas
match-weights-note = El número junto a cada parte es su peso en la puntuación, de 0 a 100. Los pesos se guardan con la feria.
match-weights-usual = Pesos habituales
