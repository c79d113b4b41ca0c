# Lo que se dice y se pregunta de lo escrito o pegado.

refusal-too-many-decimals = Hay más decimales de los que caben aquí. Por favor, redondee.
refusal-ambiguous-amount = El último signo puede separar los millares o los decimales. ¿Qué se quiere decir?
hidden-found =
    { $count ->
        [one] Aquí hay un carácter invisible. Se conserva tal cual.
       *[other] Aquí hay { $count } caracteres invisibles. Se conservan tal cual.
    }
hidden-remove = Quitar lo invisible
paste-too-long =
    { $count ->
        [one] Se pegó un carácter, y aquí caben hasta { $most }. No se insertó nada.
       *[other] Se pegaron { $count } caracteres, y aquí caben hasta { $most }. No se insertó nada; el texto sigue en el portapapeles.
    }
paste-first =
    { $count ->
        [one] Insertar el primer carácter
       *[other] Insertar los primeros { $count } caracteres
    }
paste-lines =
    { $count ->
        [one] Se pegó una línea o celda. Aún no se ha insertado nada.
       *[other] Se pegaron { $count } líneas o celdas, y en este campo cabe una. Aún no se ha insertado nada.
    }
paste-joined = Ponerlas en una línea
paste-entries =
    { $count ->
        [one] Se pegó una línea o celda. Aún no se ha insertado nada.
       *[other] Se pegaron { $count } líneas o celdas. Aún no se ha insertado nada.
    }
paste-each = Añadir cada línea como entrada
paste-elsewhere =
    { $count ->
        [one] Se pegó un carácter. No se insertó nada.
       *[other] Se pegaron { $count } caracteres, más de los que admite ningún campo. No se insertó nada; el texto sigue en el portapapeles.
    }
