# La lista inicial de programas de financiación y en qué está una convocatoria.

funding-starter-add = Añadir la lista inicial de programas de financiación
funding-starter-none = Todos los programas de la lista inicial ya están aquí.
funding-starter-done =
    { $count ->
        [one] Un programa de financiación añadido: es un ejemplo con fecha; compruébelo en su fuente
       *[other] { $count } programas de financiación añadidos: son ejemplos con fecha; compruebe cada uno en su fuente
    }
action-funding-starter = Lista inicial de programas de financiación añadida
funding-slips =
    { $count ->
        [one] { $count } programa de la lista inicial está mal registrado: la parte del financiador figura como aportación propia, su país como lo que se financia y sus temas solo con palabras.
       *[other] { $count } programas de la lista inicial están mal registrados: la parte del financiador figura como aportación propia, su país como lo que se financia y los temas solo con palabras.
    }
funding-slips-mend = Corregir
funding-slips-mended =
    { $count ->
        [one] { $count } programa corregido
       *[other] { $count } programas corregidos
    }
action-funding-mended = Lista inicial de programas de financiación corregida
call-over = Plazo cerrado: { $date } (datos a fecha de { $as_of })
call-later = Apertura: { $date } (datos a fecha de { $as_of })
call-open = Abierta; cierre: { $date } (datos a fecha de { $as_of })
call-check = Datos a fecha de { $as_of }: consulte con el financiador
call-over-short = Plazo cerrado: { $date }
call-later-short = Apertura: { $date }
call-open-short = Abierta; cierre: { $date }
call-check-short = Consultar con el financiador
