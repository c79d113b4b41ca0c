# Экраны программы.

app-name = Twinhall

## Страницы и вкладки

page-partnerships = Партнёрства
page-cities = Города
page-history = История
tab-overview = Обзор
tab-agreements = Соглашения
tab-history = История

## Начальная страница

start-promise = Сотрудничество городов — в одном файле на вашем компьютере
start-privacy = Всё остаётся на этом компьютере. Ничего никуда не отправляется.
start-new = Новая рабочая база
start-new-note = Для вашего отдела, с названием вашего города
start-open = Открыть рабочую базу
start-open-note = Файл, который уже ведёте вы или ваш коллега
start-sample = Посмотреть образец
start-sample-note = Совещание мэров, Брюссель, 2001 год
start-recent = Недавно открытые
start-not-found = На прежнем месте не найден
start-forget = Убрать из списка: { $name }
language = Язык
look-system = Как на компьютере
look-light = Светлый
look-dark = Тёмный

## Слова всех страниц

choose = Выбрать
clear = Очистить
delete = Удалить
delete-named = Удалить: { $name }
edit-named = Изменить: { $name }
open-named = Открыть: { $name }
add-to = Добавить: { $what }
add-note = Добавить заметку
add-party = Добавить сторону
notes = Заметки
sources = Источники
networks = Объединения городов
other-names = Другие названия
not-given = Не указано
somebody = Не указано кто
count-of = { $shown } из { $all }
nothing-found = Ничего не найдено
nothing-found-note = Ни одно партнёрство не отвечает запросу и отбору.
clear-filters = Показать все
hint-date = 5 марта 2001
hint-from = с
hint-until = по
hint-currency = EUR
find-country = Найти страну
type-to-find = Введите название для поиска
date-not-known = Дата неизвестна

## Поиск места

place-hint = Введите название города на любом языке
place-note = Выберите стрелками и клавишей «Ввод» или мышью.
place-known = уже есть в этой рабочей базе
place-by-hand = Добавить вручную: «{ $name }»
place-unnamed = Оставить «{ $name }» как ещё не названную сторону
people-count =
    { $count ->
        [one] { $count } житель
        [few] { $count } жителя
        [many] { $count } жителей
       *[other] { $count } жителя
    }

## Города

city-new = Новый город
cities-empty = Городов пока нет
cities-empty-note = Добавьте сначала свой город, затем партнёров.
select-city = Выберите город
select-city-note = Здесь появятся его партнёрства, потребности, предложения и история.
find-city = Найти город
city-not-found-note = Города с таким названием здесь нет. Его можно добавить.
city-without-partnership = Партнёрств пока нет.
about-city = О городе
filter-partnered = С партнёрствами
filter-needing = С потребностями
filter-offering = С предложениями
column-city = Город
column-country = Страна
column-population = Население
column-partnerships = Партнёрства
status-unknown = { $list }: на эту дату неизвестно
status-disputed = { $list }: источники расходятся
lacks-to-be-concrete = Для конкретности недостаёт: { $what }

## Партнёрства

partnership-new = Новое партнёрство
partnerships-empty = Партнёрств пока нет
partnerships-empty-note = Добавьте первое; одна из сторон может быть ещё не названа.
select-partnership = Выберите партнёрство
select-partnership-note = Здесь появятся его стороны, соглашения, сроки и история.
find-partnership = Найти партнёрство, город или страну
about-partnership = О партнёрстве
filter-in-force = В силе
filter-preparing = Готовятся
filter-due-soon = Близкий срок
filter-resting = В покое
filter-unnamed = Сторона не названа
column-partnership = Партнёрство
column-countries = Страны
column-stage = Этап
column-since = С даты
column-next = Ближайший срок
days-left =
    { $count ->
        [0] сегодня
        [one] остался { $count } день
        [few] осталось { $count } дня
        [many] осталось { $count } дней
       *[other] осталось { $count } дня
    }
days-late =
    { $count ->
        [one] просрочено на { $count } день
        [few] просрочено на { $count } дня
        [many] просрочено на { $count } дней
       *[other] просрочено на { $count } дня
    }
more-steps = Другие шаги
stages-so-far = Пройденные этапы
side-unnamed = ещё не названа
agreement-new = Новое соглашение
agreements-empty = Соглашений пока нет
agreements-empty-note = Добавьте первый текст: проект или уже действующее соглашение.
signed-on = подписано: { $date }
in-force-on = действует с: { $date }
ends-on = окончание: { $date }

## История

history-note = Каждое изменение: кто и когда его внёс.
history-empty = Пока ничего не произошло
history-empty-note = Здесь будет записано, что делаете вы и ваши коллеги.
history-older = Показать более ранние
history-more =
    { $count ->
        [one] и ещё { $count } изменение
        [few] и ещё { $count } изменения
        [many] и ещё { $count } изменений
       *[other] и ещё { $count } изменения
    }
