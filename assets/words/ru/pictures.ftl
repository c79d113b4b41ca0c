money-none = Взносы — деньгами или в иной форме — здесь пока не записаны.
money-in-currency = В валюте { $currency }
money-not-added = Каждая валюта показана отдельно: суммы в разных валютах не складываются.
money-unvalued =
    { $count ->
        [one] { $count } неденежный взнос пока не оценён и не показан на диаграмме.
        [few] { $count } неденежных взноса пока не оценены и не показаны на диаграмме.
        [many] { $count } неденежных взносов пока не оценены и не показаны на диаграмме.
       *[other] { $count } неденежного взноса пока не оценены и не показаны на диаграмме.
    }
money-without-figure =
    { $count ->
        [one] У { $count } объявленного взноса пока нет суммы.
        [few] У { $count } объявленных взносов пока нет суммы.
        [many] У { $count } объявленных взносов пока нет суммы.
       *[other] У { $count } объявленного взноса пока нет суммы.
    }
money-fallen-away =
    { $count ->
        [one] { $count } взнос отклонён или отозван и не учтён.
        [few] { $count } взноса отклонены или отозваны и не учтены.
        [many] { $count } взносов отклонены или отозваны и не учтены.
       *[other] { $count } взноса отклонены или отозваны и не учтены.
    }
money-missing = Не хватает до бюджета
money-no-year = Без года
money-coverage-missing = Обеспечено { $covered } из { $budget }; не хватает { $rest }.
money-coverage-whole = Обеспечено { $covered } из { $budget }: бюджет покрыт полностью.
money-coverage-more = Обеспечено { $covered } при бюджете { $budget }: на { $rest } больше.
money-hoped = Ещё не обеспечено: { $amount }.

timeline-empty = Событий с датами здесь пока нет.
timeline-today = Сегодня

flows-empty = Пока не записано, кто, кому и что передаёт.
flow-money = Деньги
flow-in-kind = Неденежный взнос
flow-knowledge = Знания и обучение
flow-offered = Предложение в ответ на потребность
flow-sentence = Даёт { $from }, получает { $to }: { $what } ({ $how }).

stepper-passed = пройдено
stepper-unknown = не записано
stepper-skipped = пропущено
stepper-here = текущий этап
stepper-ahead = впереди
stepper-next = Далее: { $stage }
