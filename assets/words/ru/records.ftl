# Страницы записей, списки и действия сразу с несколькими записями.

## Pages

page-agreements = Соглашения
page-components = Направления
page-activities = Мероприятия
page-funding = Финансирование
page-people = Люди
page-organisations = Организации
page-wishes = Нужды и предложения
page-practices = Практики
page-library = Справочник
group-finding = Поиск партнёров

## What a person can begin

new-component = Новое направление
new-activity = Новое мероприятие
new-gift = Новый подарок
new-funding = Новый источник
new-call = Новый конкурс
new-contribution = Новый взнос
new-person = Добавить человека
new-organisation = Новая организация
new-need = Новая потребность
new-offer = Новое предложение
new-practice = Новая практика
new-document = Новый документ
new-tag = Новая метка
new-country-status = Новый статус
new-country-rule = Новое правило
find-agreement = Найти соглашение, его номер или партнёрство
find-component = Найти направление, партнёрство или тему
find-activity = Найти мероприятие, место или партнёрство
find-gift = Найти подарок
find-funding = Найти источник, оператора или тему
find-call = Найти конкурс
find-contribution = Найти взнос, донора или партнёрство
find-person = Найти человека или должность
find-organisation = Найти организацию
find-wish = Найти по предмету, городу или теме
find-practice = Найти практику
find-document = Найти документ
find-tag = Найти метку

## What stands where nothing does yet

agreement-list-empty-note = Соглашение — это текст, который подписывают города: договор о побратимстве, конвенция, протокол. Срок его действия и срок уведомления появятся в разделе «Сегодня» и в календаре.
components-empty = Направлений работы пока нет
components-empty-note = Из направлений работы состоит партнёрство: обучение, технологии, культура. Добавьте первое направление к одному из партнёрств.
activities-empty = Мероприятий пока нет
activities-empty-note = Здесь собраны визиты, делегации, обучение и миссии: кто участвовал и что получилось.
gifts-empty = Подарков пока нет
gifts-empty-note = Протокольные подарки, вручённые и полученные, и у кого они хранятся.
funding-empty = Источников средств пока нет
funding-empty-note = Записывайте, кто что финансирует, на каких условиях и насколько свежи эти сведения.
calls-empty = Конкурсов пока нет
calls-empty-note = Конкурс относится к источнику средств; у него есть срок приёма заявок и день, когда сведения проверены.
contributions-empty = Взносов пока нет
contributions-empty-note = Деньги и труд: кто даёт, сколько и на каком этапе каждый взнос.
people-empty = Пока никто не внесён
people-empty-note = Добавьте мэров, сотрудников и контактных лиц: их должности и основание хранить их данные.
organisations-empty = Организаций пока нет
organisations-empty-note = Объединения городов, фонды, министерства и ассоциации, с которыми работают города.
needs-empty = Потребностей пока нет
needs-empty-note = Укажите, что нужно городу: деятельность, объём, сроки и ресурсы.
offers-empty = Предложений пока нет
offers-empty-note = Укажите, что город может дать: знания, людей, оборудование, деньги или доступ.
practices-empty = Практик пока нет
practices-empty-note = Что удалось, а что нет, чтобы другим не пришлось узнавать это заново.
documents-empty = Документов пока нет
documents-empty-note = Отчёты, письма и протоколы, из которых взяты сведения.
tags-empty = Меток пока нет
tags-empty-note = Собственные метки вашего отдела: их можно поставить на любую запись и отбирать по ним.
country-statuses-empty = Статусов пока нет
country-statuses-empty-note = Относится ли страна к наименее развитым странам, странам без выхода к морю или малым островным государствам, и с какого времени.
country-rules-empty = Правил пока нет
country-rules-empty-note = Чего национальный закон требует от города до или после подписания.
select-record = Выберите строку
select-record-note = Здесь появятся её поля, всё, что к ней относится, и история.
nothing-fits = Ничего не подходит под запрос и выбранные условия.

## Filters that come with a list

filter-concrete = Конкретные
filter-not-concrete = Требуют уточнения
filter-open = Открытые
filter-running = В работе
filter-planned = Намеченные
filter-overdue = Срок прошёл
filter-to-come = Предстоят
filter-no-outcome = Итог не записан
filter-old-facts = Сведения старше года
filter-window-ahead = Приём не окончен
filter-promised = Обещаны, не выплачены
filter-in-kind = Неденежные
filter-no-consent = Основание не указано
filter-keep-over = Срок хранения истёк
filter-long-silent = Год без контакта
filter-networks = Объединения городов
filter-funders = Доноры и фонды
filter-good-practice = Передовая практика
filter-false-step = Неудачный опыт

## Columns

column-lacks = Чего не хватает
column-giver = Кто даёт
column-office = Нынешняя должность
column-members = Члены
column-tags = Метки
wish-concrete = всё указано

## Groups of fields

group-parties = Кто ведёт и для кого
group-when-money = Сроки и деньги
group-afterwards = После завершения
group-codes = Коды
group-where-when = Где и когда
group-cost = Расходы и время
group-outcome = Итог
group-for-whom = Для кого и на что
group-conditions = Суммы и условия
group-facts = Сведения на дату
group-what = Что даётся
group-state = На каком этапе
group-contact = Контакты
group-consent = Хранение данных
group-means-time = Ресурсы, сроки, бюджет
group-told = Что произошло
group-ask = Подробности

## Related records, tags

related = Где упоминается
parts-below =
    { $count ->
        [one] ещё { $count } запись внутри
        [few] ещё { $count } записи внутри
        [many] ещё { $count } записей внутри
       *[other] ещё { $count } записи внутри
    }
tag-off = Убрать метку: { $name }
tag-add = Пометить
tag-name = Своя метка или одна из этих
record-gone = Этой записи больше нет.
beside-close = Закрыть боковую панель
beside-open = Открыть на отдельной странице

## Lists

list-wide = Список во всю ширину
list-beside = Показать запись рядом
list-copy = Скопировать таблицей
list-columns = Выбрать столбцы
list-columns-usual = Обычные столбцы
table-copied =
    { $count ->
        [one] Скопирована { $count } строка; вставьте её в таблицу или письмо.
        [few] Скопировано { $count } строки; вставьте их в таблицу или письмо.
        [many] Скопировано { $count } строк; вставьте их в таблицу или письмо.
       *[other] Скопировано { $count } строки; вставьте их в таблицу или письмо.
    }
table-not-copied = Список не скопирован: буфер обмена не ответил ({ $reason }). Попробуйте ещё раз.
marked-count =
    { $count ->
        [one] Отмечена { $count }
        [few] Отмечены { $count }
        [many] Отмечено { $count }
       *[other] Отмечены { $count }
    }
marked-changed =
    { $count ->
        [one] Изменена { $count } запись
        [few] Изменены { $count } записи
        [many] Изменено { $count } записей
       *[other] Изменены { $count } записи
    }
marked-edit = Изменить…
marked-tag = Пометить…
marked-copy = Скопировать
marked-none = Снять отметки
many-title =
    { $count ->
        [one] Изменить { $count } запись
        [few] Изменить { $count } записи
        [many] Изменить { $count } записей
       *[other] Изменить { $count } записи
    }
many-field = Поле
many-note = Значение заменит то, что стоит в этом поле у всех отмеченных записей; пустое значение очистит поле. Всё это можно отменить одним действием.

## Filters a person makes

sift-add = Фильтр
sift-by = Фильтровать по полю
sift-given = указано
sift-not-given = не указано
sift-says = «{ $text }»
sift-from = от { $from }
sift-to = до { $until }
sift-chip = { $column }: { $what }
sift-saved = Сохранённые фильтры
sift-forget = Удалить фильтр: { $name }
sift-keep = Сохранить этот фильтр
sift-name = Название фильтра
sift-apply = Применить
sift-words = содержит слова
sift-none = Это поле не заполнено ни в одной строке.
sift-wrong-date = Это не похоже на даты. Напишите 2001, март 2001 или 5 марта 2001.
sift-wrong-number = Это не похоже на целые числа.
hint-latitude = широта
hint-longitude = долгота

## What is said above the fields

heads-all =
    { $count ->
        [one] { $count } человек
        [few] { $count } человека
        [many] { $count } человек
       *[other] { $count } человека
    }
heads-of = { $all }: { $parts }
heads-women =
    { $count ->
        [one] { $count } женщина
        [few] { $count } женщины
        [many] { $count } женщин
       *[other] { $count } женщины
    }
heads-men =
    { $count ->
        [one] { $count } мужчина
        [few] { $count } мужчины
        [many] { $count } мужчин
       *[other] { $count } мужчины
    }
heads-other =
    { $count ->
        [one] { $count } (пол: иное)
        [few] { $count } (пол: иное)
        [many] { $count } (пол: иное)
       *[other] { $count } (пол: иное)
    }
heads-not-given =
    { $count ->
        [one] { $count } без указания пола
        [few] { $count } без указания пола
        [many] { $count } без указания пола
       *[other] { $count } без указания пола
    }
progress-baseline = вначале { $value }
progress-target = цель { $value }
progress-latest = последний замер { $value } ({ $date })
progress-not-measured = ещё не измерялось
person-keep-over = Срок хранения этих данных: { $date }. Он истёк: удалите данные или укажите, почему они ещё нужны.
country-in-lists = Статусы страны
palette-recent = { $kind } · недавнее
keys-mark = Отметить строку; отметить несколько
keys-mark-all = Отметить весь список
keys-copy = Скопировать список или отмеченное таблицей
keys-enter = Открыть выбранное
column-standing = Ход приёма
keys-past = В поле: кто и когда его менял
keys-board = На доске: переход между карточками, перемещение
keys-map = На карте: сдвиг, крупнее, мельче
about-basemap = Берега и границы на карте
currency-of = { $field }: валюта
keys-sheet = Эта памятка
tag-title =
    { $count ->
        [one] Пометить { $count } запись
        [few] Пометить { $count } записи
        [many] Пометить { $count } записей
       *[other] Пометить { $count } записи
    }
tagged =
    { $count ->
        [one] { $count } запись помечена «{ $name }»
        [few] { $count } записи помечены «{ $name }»
        [many] { $count } записей помечено «{ $name }»
       *[other] { $count } записи помечены «{ $name }»
    }
