# Участники ярмарки.

fair-tab-participants = Участники
fair-choose-cities = Выбрать города
fair-participants-none = Участников пока нет
fair-participants-none-note = Выберите города этой рабочей базы или добавляйте их по одному; участник может пока оставаться без названия.
fair-search-participants = Найти участника
fair-cities-count =
    { $count ->
        [one] { $count } участник
        [few] { $count } участника
        [many] { $count } участников
       *[other] { $count } участника
    }
fair-checked-in-count =
    { $count ->
        [one] на месте { $count }
        [few] на месте { $count }
        [many] на месте { $count }
       *[other] на месте { $count }
    }
fair-delegates-are = Делегаты — { $heads }
fair-women-share = женщин { $percent } %
fair-and-more = { $what } и ещё { $count }
fair-not-concrete = уточнить
fair-lack-languages = Без языков
fair-lack-delegates = Без делегатов
fair-lack-wishes = Без потребностей и предложений
fair-lack-concrete = Нужно уточнить
fair-no-languages = Языки не указаны
fair-no-delegates = Делегаты не указаны
fair-no-need = Потребности не указаны
fair-no-offer = Предложения не указаны
fair-arrives = прибытие { $when }
fair-leaves = отъезд { $when }
fair-absent-count =
    { $count ->
        [one] отсутствует в { $count } интервале
        [few] отсутствует в { $count } интервалах
        [many] отсутствует в { $count } интервалах
       *[other] отсутствует в { $count } интервала
    }
fair-at-most =
    { $count ->
        [one] не более { $count } встречи
        [few] не более { $count } встреч
        [many] не более { $count } встреч
       *[other] не более { $count } встречи
    }
fair-checked-in = На месте
fair-check-in = Отметить прибытие
fair-check-out = Отменить прибытие
fair-open-city = Открыть город
fair-when-there = Когда присутствуют
fair-from-beginning = С самого начала
fair-to-end = До конца
fair-absence-note = Нажмите на время, чтобы отметить отсутствие или снять отметку.
fair-slot-here = Присутствует: { $when }
fair-slot-absent = Отсутствует: { $when }
fair-slot-not-yet = Ещё не прибыли: { $when }
fair-slot-gone = Уже уехали: { $when }
fair-add-one = Добавить по названию
fair-choose-close = Закрыть список городов
fair-search-cities = Найти город
fair-with-needs = С потребностями
fair-with-offers = С предложениями
fair-network = Члены объединения
fair-any-network = Любое объединение
fair-add-cities =
    { $count ->
        [0] Добавить города
        [one] Добавить { $count } город
        [few] Добавить { $count } города
        [many] Добавить { $count } городов
       *[other] Добавить { $count } города
    }
fair-mark-all = Отметить все
fair-mark-none = Снять отметки
fair-cities-shown = Показано городов: { $shown }; уже участвуют: { $already }.
fair-cities-none = Других подходящих городов нет. Расширьте условия или добавьте город по названию.
fair-needs-offers = потребности { $needs }, предложения { $offers }
fair-cities-added =
    { $count ->
        [one] Добавлен { $count } участник.
        [few] Добавлено { $count } участника.
        [many] Добавлено { $count } участников.
       *[other] Добавлено { $count } участника.
    }
fair-city-already = Этот город уже участвует.
