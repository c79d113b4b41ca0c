# Hoy: lo que pide atención.

page-today = Hoy
today-due = Lo que vence
today-due-overdue =
    { $count ->
        [one] con retraso
       *[other] con retraso
    }
today-due-week = en los próximos 7 días
today-due-month = dentro de 8 a 30 días
today-due-quarter = dentro de 31 a 90 días
today-stalled = Lo que se ha detenido
today-want-step =
    { $count ->
        [one] intención anunciada, 90 días sin avances
       *[other] intenciones anunciadas, 90 días sin avances
    }
today-want-activity =
    { $count ->
        [one] en vigor, 12 meses sin actividad
       *[other] en vigor, 12 meses sin actividad
    }
today-missing = Lo que falta
today-vague =
    { $count ->
        [one] necesidad u oferta por concretar
       *[other] necesidades y ofertas por concretar
    }
today-want-contact =
    { $count ->
        [one] alianza sin persona de contacto
       *[other] alianzas sin persona de contacto
    }
today-want-component =
    { $count ->
        [one] alianza en vigor sin componentes
       *[other] alianzas en vigor sin componentes
    }
today-people =
    { $count ->
        [one] persona con datos por borrar
       *[other] personas con datos por borrar
    }
today-stale =
    { $count ->
        [one] fuente o convocatoria con datos anticuados
       *[other] fuentes y convocatorias con datos anticuados
    }
today-changed = Lo que ha cambiado
today-changed-since = Cambios desde el { $date }
today-first-visit = Es su primer día en este espacio de trabajo. Desde mañana verá aquí lo que ha cambiado entretanto.
today-unchanged = Nada ha cambiado desde entonces.
today-by-others = Por otras personas
today-by-me = Por usted
today-calm = Nada vence en los próximos 90 días
today-calm-note = Elija una cifra a la izquierda para ver qué hay detrás.
today-all-numbers = Volver a las cifras
today-column-day = Día
today-column-left = Tiempo restante
today-column-what = Qué
today-column-record = Ficha
today-column-about = Se refiere a
today-column-lacks = Falta por concretar
today-column-facts = Datos a fecha de
today-column-changed = Fecha del cambio
today-column-who = Por quién
today-keep-until = No debe conservarse después de esta fecha
today-refused = La persona negó su consentimiento
today-welcome = Tres cosas para empezar
today-welcome-note = Cada una lleva un minuto. Después todo se puede cambiar o deshacer.
today-step-city = Añadir su ciudad
today-step-city-note = El nombre, el país y la ubicación se rellenan automáticamente
today-step-partnership = Añadir una alianza
today-step-partnership-note = Con una ciudad socia o con una parte aún sin designar
today-step-need = Añadir lo que su ciudad necesita
today-step-need-note = Para encontrarle socios y fondos
today-step-done = hecho

## Lo que vence aparte de los acuerdos

due-report = Resultados por medir
due-task = Tarea

## Filtros de las alianzas que se abren desde aquí

filter-wants-step = 90 días sin avances
filter-wants-activity = 12 meses sin actividad
filter-wants-contact = Sin persona de contacto
filter-wants-component = Sin componentes
