# Lo que se dice y se pregunta de lo escrito o pegado.

refusal-too-many-decimals = Hay más decimales de los que se pueden guardar. Redondee el número.
refusal-ambiguous-amount = El último signo puede separar los millares o los decimales. ¿Qué quiso escribir?
hidden-found =
    { $count ->
        [one] Aquí hay un carácter invisible. Se conserva tal cual.
       *[other] Aquí hay { $count } caracteres invisibles. Se conservan tal cual.
    }
hidden-remove = Quitar los caracteres invisibles
paste-too-long =
    { $count ->
        [one] El texto pegado tiene un carácter, y aquí caben { $most } como máximo. No se insertó nada; el texto sigue en el portapapeles.
       *[other] El texto pegado tiene { $count } caracteres, y aquí caben { $most } como máximo. No se insertó nada; el texto sigue en el portapapeles.
    }
paste-first =
    { $count ->
        [one] Insertar el primer carácter
       *[other] Insertar los primeros { $count } caracteres
    }
paste-lines =
    { $count ->
        [one] El texto pegado tiene una línea o celda. Aún no se ha insertado nada.
       *[other] El texto pegado tiene { $count } líneas o celdas, y en este campo cabe una. Aún no se ha insertado nada.
    }
paste-joined = Ponerlo todo en una línea
paste-entries =
    { $count ->
        [one] El texto pegado tiene una línea o celda. Aún no se ha insertado nada.
       *[other] El texto pegado tiene { $count } líneas o celdas. Aún no se ha insertado nada.
    }
paste-each = Añadir cada línea por separado
paste-elsewhere =
    { $count ->
        [one] El texto pegado tiene un carácter. No se insertó nada.
       *[other] El texto pegado tiene { $count } caracteres, más de los que admite ningún campo. No se insertó nada; el texto sigue en el portapapeles.
    }
doubt-email = ¿Es una dirección de correo? Se escribe como nombre@ejemplo.org.
doubt-web-address = ¿Es una dirección web? Se escribe como www.ejemplo.org.
doubt-in-future = Ese día aún no ha llegado. ¿Es lo que quería escribir?
doubt-time-zone = Esta zona horaria no se conoce aquí. Se escribe como Europe/Paris.
