view-table = Таблица
view-board = Доска по этапам
board-column =
    { $count ->
        [0] { $stage }: партнёрств нет
        [one] { $stage }: { $count } партнёрство
        [few] { $stage }: { $count } партнёрства
        [many] { $stage }: { $count } партнёрств
       *[other] { $stage }: { $count } партнёрства
    }
board-days =
    { $count ->
        [0] сегодня
        [one] { $count } день
        [few] { $count } дня
        [many] { $count } дней
       *[other] { $count } дня
    }
board-years =
    { $count ->
        [one] { $count } год
        [few] { $count } года
        [many] { $count } лет
       *[other] { $count } года
    }
board-since = с { $date }
board-hint = Перетащите карточку на достигнутый этап или выберите её и нажмите M. Между карточками переходят стрелками; Enter открывает.
board-move-to = Следующий шаг и этап, к которому он ведёт
board-no-way = От этапа «{ $from }» нет шага к этапу «{ $to }». Отсюда можно перейти к этапам: { $ways }.
