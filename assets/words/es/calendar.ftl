# Tareas y calendario.

page-calendar = Calendario
calendar-month = Mes
calendar-list = Lista
calendar-before = Mes anterior
calendar-after = Mes siguiente
calendar-today = Hoy
calendar-cell =
    { $count ->
        [0] { $date }
        [one] { $date }: una entrada
       *[other] { $date }: { $count } entradas
    }
calendar-more =
    { $count ->
        [one] + 1 más
       *[other] + { $count } más
    }
calendar-within = En algún momento de { $date }
calendar-nothing = Nada en este día. Puede añadir una tarea para esta fecha.
calendar-nothing-here = Nada en este día.
weekday-1 = lunes
weekday-2 = martes
weekday-3 = miércoles
weekday-4 = jueves
weekday-5 = viernes
weekday-6 = sábado
weekday-7 = domingo
occasion-task-done = Tarea hecha
occasion-fair = Feria de cooperación
occasion-activity = Actividad
occasion-call-ends = Último día de una convocatoria

## Tareas

task-new = Nueva tarea
task-tick = Hecho: { $name }
task-untick = Aún no está hecho: { $name }
task-ticked = Hecho: { $name }
task-finish = Marcar como hecha
task-open-again = Aún no está hecha
task-is-done = hecha
task-overdue = con retraso
tasks-empty = Aún no hay tareas
tasks-empty-note = Anote qué hay que hacer, para cuándo y a qué se refiere.
column-task-due = Fecha
column-task-standing = Estado
tasks-nothing-found = Ninguna tarea coincide con la búsqueda y los filtros.
select-task = Elija una tarea
select-task-note = Aquí podrá cambiarla y ver a qué se refiere.
find-task = Buscar una tarea, una persona o un asunto
filter-to-do = Pendientes
filter-mine = Mías
filter-task-late = Con retraso
filter-deadlines = Plazos
filter-done = Hechas
weekday-short-1 = lun
weekday-short-2 = mar
weekday-short-3 = mié
weekday-short-4 = jue
weekday-short-5 = vie
weekday-short-6 = sáb
weekday-short-7 = dom
