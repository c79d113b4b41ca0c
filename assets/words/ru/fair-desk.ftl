# Стойка во время ярмарки.

fair-tab-desk = Стойка регистрации
desk-empty = Интервалов ещё нет
desk-empty-note = Стойка регистрации работает по интервалам ярмарки. Сначала задайте дни и интервалы на странице «Подготовка».
desk-now = Сейчас: { $when }
desk-next = Далее: { $when }
desk-no-slot = встреч нет
desk-no-next = больше ничего
desk-by-clock = По часам
desk-set = Сейчас идёт
desk-check-in = Прибытие: две буквы, Enter
desk-check-in-found = Enter отметит прибытие: { $name }
desk-check-in-done = { $name }: прибытие отмечено
desk-check-in-again = Уже на месте: { $name }
desk-check-in-none = Такого участника нет
desk-checked-in = На месте: { $count } из { $whole }
desk-list-now = Сейчас, { $when } · { $count ->
    [one] { $count } встреча
    [few] { $count } встречи
    [many] { $count } встреч
   *[other] { $count } встречи
}
desk-list-next = Далее, { $when } · { $count ->
    [one] { $count } встреча
    [few] { $count } встречи
    [many] { $count } встреч
   *[other] { $count } встречи
}
desk-over = Последний интервал закончился. Чтобы вернуться, укажите выше, какой интервал идёт сейчас.
desk-choose = Выберите встречу стрелками: S начинает и завершает её, 1–4 отмечают итог, N и M — кто не пришёл, T — заметки, C — прибытие, Page Down и Page Up переходят к другому интервалу.
desk-alone = Сейчас без партнёра: { $name }
desk-no-way = Больше никто не свободен для встречи. Можно подождать следующей.
desk-fill = Выбрать это · { $key }
desk-wait = Пусть подождут · W
desk-start = Начать · S
desk-finish = Завершить · S
desk-resume = Всё-таки пришли · S
desk-place-taken = Встреча уже невозможна: в это время стол или одна из сторон заняты другой встречей.
desk-outcome = Итог встречи
desk-partnership = Открыть партнёрство { $name }
desk-missing = Нет на месте: { $name } · { $key }
desk-late = Когда прибудет: { $name }
desk-late-short = Придёт позже
desk-late-from = Будет с { $when }
desk-late-day = Сегодня уже не будет
desk-notes = Заметки
desk-paper = Изменилось после печати
desk-paper-never = Печать не отмечена. Нажмите кнопку, когда расписания розданы: с этого времени изменения будут перечислены здесь.
desk-paper-since = Напечатано { $when }. { $count ->
    [0] Всё так, как напечатано.
    [one] Изменилась { $count } встреча.
    [few] Изменились { $count } встречи.
    [many] Изменилось { $count } встреч.
   *[other] Изменилось { $count } встречи.
}
desk-paper-more = { $count ->
    [one] и ещё { $count }
    [few] и ещё { $count }
    [many] и ещё { $count }
   *[other] и ещё { $count }
}
desk-printed = Отметить как напечатанные
desk-paper-moved = { $pair }: перенесена, { $before } → { $when }, { $table }
desk-paper-cancelled = { $pair }: не состоится ({ $before })
desk-paper-new = { $pair }: новая, { $when }, { $table }
desk-paper-title = Расписания ярмарки, напечатано { $when }
desk-way-now = { $pair }: встреча сейчас, { $table }.
desk-way-not-in = { $name }: ещё не отмечено прибытие.
desk-way-moved = { $pair }: { $before } → { $when }, { $table }.
desk-way-added = { $pair }: добавится встреча, { $when }, { $table }.
desk-way-calm = Другие встречи остаются на своих местах.
desk-filled = Расписание изменено.
desk-reason = Не явились
desk-first-task = Договориться о первом шаге: { $pair }
desk-said-intent = О намерении объявлено на встрече { $pair }, { $fair }
desk-said-negotiating = Переговоры начаты на встрече { $pair }, { $fair }
