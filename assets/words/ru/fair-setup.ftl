# Подготовка ярмарки.

fair-gaps = До начала ярмарки нужно
fair-gap-none = Всё готово.
fair-gap-place = Указать место.
fair-gap-days = Назначить дни.
fair-gap-slots = Создать отрезки времени.
fair-gap-outside =
    { $count ->
        [one] Перенести { $count } отрезок: он вне дней ярмарки.
        [few] Перенести { $count } отрезка: они вне дней ярмарки.
        [many] Перенести { $count } отрезков: они вне дней ярмарки.
       *[other] Перенести { $count } отрезка: они вне дней ярмарки.
    }
fair-gap-tables = Поставить столы.
fair-gap-participants = Пригласить не меньше двух городов.
fair-gap-languages =
    { $count ->
        [one] Узнать языки { $count } участника.
        [few] Узнать языки { $count } участников.
        [many] Узнать языки { $count } участников.
       *[other] Узнать языки { $count } участника.
    }
fair-gap-delegates =
    { $count ->
        [one] Назвать делегатов { $count } участника.
        [few] Назвать делегатов { $count } участников.
        [many] Назвать делегатов { $count } участников.
       *[other] Назвать делегатов { $count } участника.
    }
fair-gap-wishes =
    { $count ->
        [one] Узнать потребности и предложения { $count } участника.
        [few] Узнать потребности и предложения { $count } участников.
        [many] Узнать потребности и предложения { $count } участников.
       *[other] Узнать потребности и предложения { $count } участника.
    }
fair-slots-none = Отрезков пока нет. Они создаются по дням ярмарки.
fair-slot-break = Сделать перерывом
fair-slot-meetings = Отвести под встречи
fair-make-slots = Создать отрезки
fair-clear-slots = Удалить все отрезки
fair-tables-none = Столов пока нет.
fair-tables-count = Сколько
fair-make-tables = Добавить столы
fair-table-label = Стол { $number }
fair-interpreters-none = Переводчиков пока нет. Они нужны, когда у двух делегаций нет общего языка.
fair-every-table = Все столы
fair-every-slot = Всё время
fair-plan-first = Начало первой встречи
fair-plan-last = Конец дня
fair-plan-minutes = Минут на встречу
fair-plan-change = Минут между ними
fair-plan-breaks = Перерывы
fair-plan-go = Добавить эти отрезки
fair-plan-adds = Отрезков: { $slots }, перерывов: { $breaks }, дней: { $days }.
fair-plan-there =
    { $count ->
        [one] { $count } отрезок пересекается с уже созданным и будет пропущен.
        [few] { $count } отрезка пересекаются с уже созданными и будут пропущены.
        [many] { $count } отрезков пересекаются с уже созданными и будут пропущены.
       *[other] { $count } отрезка пересекаются с уже созданными и будут пропущены.
    }
fair-plan-bad-time = Время пишется так: 9:30.
fair-plan-bad-break = Перерывы пишутся так: 10:30–11:00, 12:30–14:00, и не выходят за пределы дня.
fair-plan-bad-minutes = Встреча длится не меньше 5 минут.
fair-plan-no-days = Сначала укажите дни ярмарки с точностью до дня.
fair-plan-too-short = В такой день не помещается ни одной встречи.
fair-plan-too-many = Столько отрезков на одной ярмарке быть не может.
fair-slots-made =
    { $count ->
        [one] Добавлен { $count } отрезок.
        [few] Добавлено { $count } отрезка.
        [many] Добавлено { $count } отрезков.
       *[other] Добавлено { $count } отрезка.
    }
fair-slots-cleared = Все отрезки удалены.
fair-slots-cleared-with = Все отрезки удалены, а с ними и назначенные встречи ({ $meetings }).
fair-delete-participant = Прекращается только участие в ярмарке, сам город остаётся. Вместе с участием удаляются его запросы ({ $requests }) и назначенные встречи ({ $meetings }).
fair-delete-place = Вместе с этим удаляются назначенные здесь встречи ({ $meetings }). Запросы на них остаются, их можно снова внести в расписание.
fair-delete-held = Состоявшиеся и идущие встречи: { $count }. Они остаются в записях, поэтому удалить нельзя.
