# Поручения и календарь.

page-calendar = Календарь
calendar-month = Месяц
calendar-list = Список
calendar-before = Предыдущий месяц
calendar-after = Следующий месяц
calendar-today = Сегодня
calendar-cell =
    { $count ->
        [0] { $date }
        [one] { $date }: { $count } запись
        [few] { $date }: { $count } записи
        [many] { $date }: { $count } записей
       *[other] { $date }: { $count } записи
    }
calendar-more =
    { $count ->
        [one] ещё { $count }
        [few] ещё { $count }
        [many] ещё { $count }
       *[other] ещё { $count }
    }
calendar-within = Без точного дня: { $date }
calendar-nothing = В этот день ничего нет. Можно добавить поручение с этим сроком.
calendar-nothing-here = В этот день ничего нет.
weekday-1 = понедельник
weekday-2 = вторник
weekday-3 = среда
weekday-4 = четверг
weekday-5 = пятница
weekday-6 = суббота
weekday-7 = воскресенье
occasion-task-done = Выполненное поручение
occasion-fair = Ярмарка сотрудничества
occasion-activity = Мероприятие
occasion-call-ends = Последний день приёма заявок

## Поручения

task-new = Новое поручение
task-tick = Выполнено: { $name }
task-untick = Ещё не выполнено: { $name }
task-ticked = Выполнено: { $name }
task-finish = Отметить как выполненное
task-open-again = Ещё не выполнено
task-is-done = выполнено
task-overdue = просрочено
tasks-empty = Поручений пока нет
tasks-empty-note = Запишите, что нужно сделать, к какому сроку и к чему это относится.
column-task-due = Срок
column-task-standing = Состояние
tasks-nothing-found = Ни одно поручение не подходит под запрос и выбранные условия.
select-task = Выберите поручение
select-task-note = Здесь его можно изменить и увидеть, к чему оно относится.
find-task = Найти поручение, исполнителя или запись
filter-to-do = К исполнению
filter-mine = Мои
filter-task-late = Просроченные
filter-deadlines = Сроки
filter-done = Выполненные
weekday-short-1 = пн
weekday-short-2 = вт
weekday-short-3 = ср
weekday-short-4 = чт
weekday-short-5 = пт
weekday-short-6 = сб
weekday-short-7 = вс
