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

start-promise = Сотрудничество городов — в одном файле на вашем компьютере
start-privacy = Всё остаётся на этом компьютере. Ничего никуда не отправляется.
start-new = Новая рабочая база
start-new-note = Для вашего отдела, с названием вашего города
start-open = Открыть…
start-open-note = Файл, который уже ведёте вы или ваш коллега
start-example = Посмотреть готовый пример
start-example-note = Одно партнёрство с соглашениями, финансами, визитами и задачами
example-name = Готовый пример (вымышленный)
start-sample = Посмотреть пример: Брюссель, 2001 год
start-sample-note = Встреча мэров: каждый факт с пунктом документа
start-recent = Недавно открывали
start-not-found = На прежнем месте не найден
start-forget = Убрать из списка: { $name }
language = Язык
look-system = Как в системе
look-light = Светлый
look-dark = Тёмный

## Слова всех страниц

choose = Выбрать
clear = Очистить
delete = Удалить
delete-named = Удалить: { $name }
edit-named = Изменить: { $name }
open-named = Открыть: { $name }
add-to =
    { $kind ->
        [city_name] Добавить название
        [city_succession] Добавить преобразование города
        [membership] Добавить членство
        [city_situation] Добавить особую ситуацию
        [office] Добавить должность
        [organisation_name] Добавить название
        [organisation_succession] Добавить преобразование
        [need] Добавить потребность
        [offer] Добавить предложение
        [party] Добавить сторону
        [agreement] Добавить соглашение
        [agreement_party] Добавить сторону
        [signatory] Добавить подписавшего
        [council_decision] Добавить решение совета
        [state_step] Добавить процедуру в госорганах
        [component] Добавить направление
        [indicator] Добавить показатель
        [measurement] Добавить замер
        [activity] Добавить мероприятие
        [delegate] Добавить члена делегации
        [headcount] Добавить численность делегации
        [contact_term] Добавить контактное лицо
        [host] Добавить принимающую сторону
        [gift] Добавить подарок
        [call] Добавить конкурс
        [contribution] Добавить взнос
        [practice] Добавить практику
        [document] Добавить документ
        [note] Добавить заметку
        [task] Добавить поручение
        [provenance] Добавить источник
        [fair_delegate] Добавить делегата
        [interpreter] Добавить переводчика
       *[other] Добавить: { $what }
    }
add-note = Добавить заметку
add-party = Добавить сторону
notes = Заметки
sources = Источники
networks = Объединения городов
other-names = Другие названия
not-given = Не указано
somebody = Имя не указано
count-of = { $shown } из { $all }
nothing-found = Ничего не найдено
nothing-found-note = Ни одно партнёрство не подходит под запрос и выбранные условия.
clear-filters = Показать все
hidden-by-filter = Фильтр скрывает эту запись в списке.
hint-date = например, 5 марта 2001
hint-from = с
hint-until = по
hint-currency = EUR
find-country = Найти страну
type-to-find = Введите имя или название
date-not-known = Дата неизвестна

## Поиск места

place-hint = Введите название города на любом языке
place-note = Выберите стрелками и клавишей Enter или мышью.
place-known = уже есть в этой рабочей базе
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
column-partnerships = Партнёрства
status-unknown = { $list }: на эту дату неизвестно
status-disputed = { $list }: источники расходятся
lacks-to-be-concrete = Ещё не указано: { $what }

## Партнёрства

partnership-new = Новое партнёрство
partnerships-empty = Партнёрств пока нет
partnerships-empty-note = Добавьте первое; одна из сторон может быть ещё не названа.
select-partnership = Выберите партнёрство
select-partnership-note = Здесь появятся его стороны, соглашения, сроки и история.
find-partnership = Найти партнёрство, город или страну
about-partnership = О партнёрстве
filter-in-force = Действуют
filter-preparing = Готовятся
filter-due-soon = Срок близко
filter-renewed = Продлены автоматически
filter-not-signed = Не подписаны
filter-resting = Неактивные
filter-unnamed = Сторона не названа
column-partnership = Партнёрство
column-countries = Страны
column-stage = Этап
column-since = С какой даты
column-next = Срок
column-last-activity = Последнее мероприятие
column-agreement-ends = Соглашение до
column-ends = Действует до
column-notice = Уведомить до
days-left =
    { $count ->
        [0] сегодня
        [one] ещё { $count } день
        [few] ещё { $count } дня
        [many] ещё { $count } дней
       *[other] ещё { $count } дня
    }
days-late =
    { $count ->
        [one] просрочка { $count } день
        [few] просрочка { $count } дня
        [many] просрочка { $count } дней
       *[other] просрочка { $count } дня
    }
more-steps = Другие шаги
stages-so-far = Пройденные этапы
side-unnamed = ещё не названа
agreement-new = Новое соглашение
agreements-empty = Соглашений пока нет
agreements-empty-note = Добавьте первый текст — как проект или в его нынешнем состоянии.
signed-on = подписано: { $date }
in-force-on = действует с: { $date }

## История

history-note = Каждое изменение: кто и когда его внёс.
history-empty = Изменений пока нет
history-empty-note = Здесь будет записано, что делаете вы и ваши коллеги.
history-older = Показать более ранние
history-count =
    { $count ->
        [one] { $count } запись
        [few] { $count } записи
        [many] { $count } записей
       *[other] { $count } записи
    }
history-more =
    { $count ->
        [one] и ещё { $count } изменение
        [few] и ещё { $count } изменения
        [many] и ещё { $count } изменений
       *[other] и ещё { $count } изменения
    }

## Рамка окна

group-cooperation = Сотрудничество
group-who = Города и контакты
group-record = Журнал
back = Назад
forward = Вперёд
undo = Отменить
redo = Вернуть
undone = Отменено: { $what }
rescued = Теперь вы работаете в аварийной копии: { $path }
nothing-to-undo = Отменять нечего
nothing-to-redo = Возвращать нечего
state-unsaved = Не сохранено: см. поле, отмеченное красным
state-saved = Сохранено
state-reading = Только чтение
state-locked = Изменить нельзя
state-moved = Не сохранено
banner-moved = Пока файл был открыт, его переместили, переименовали, удалили или заменили. В него больше ничего не сохраняется. Сделайте сейчас аварийную копию: в ней будет всё, что было сохранено.
banner-reading = Рабочая база уже открыта на другом рабочем месте ({ $holder }). Её можно читать; изменить её можно будет, когда её там закроют.
banner-free = Рабочая база больше нигде не открыта. Теперь её можно изменять здесь.
take-over = Работать здесь
banner-locked = Этот файл или его папка защищены от записи. Файл можно читать, но изменить в нём ничего нельзя.
banner-older = Этот файл создан более ранней версией программы, и обновить его не удалось: не нашлось места для резервной копии или файл занят другой программой. Файл можно читать, но изменить в нём ничего нельзя. Чтобы попробовать ещё раз, откройте его снова.
banner-practice = Это пример или учебные данные: пробуйте что угодно. Свою работу здесь не храните.
rescue = Аварийная копия…
rescue-both-title = Файл и то, что лежит рядом с ним, не относятся друг к другу
rescue-both-go = Сохранить оба состояния
rescue-alone = { $name } — только файл
rescue-applied = { $name } — с остатком после сбоя
rescued-both = Оба состояния сохранены в новые файлы: { $alone } и { $applied }. Откройте тот, в котором ваша работа.
rescued-one = Одно состояние сохранено в новый файл: { $path }. Второе — не целая рабочая база. Сам файл оставлен без изменений.
settings = Настройки
about = О программе Twinhall
close = Закрыть
cancel = Отмена
add = Добавить
save = Сохранить
create = Создать
go-on = Продолжить
close-workspace = Закрыть рабочую базу
workspace-file = Рабочая база Twinhall

## Кто здесь работает

who-title = Кто здесь работает?
who-note = Ваше имя и отдел или должность указываются при каждом вашем изменении, чтобы коллеги знали, к кому обратиться. Они остаются на этом компьютере и в ваших рабочих базах.
who-name = Ваше имя
who-office = Ваш отдел или должность
who-go = Начать
who-later = Позже
who-unknown = Представьтесь
who-change = Изменить имя или отдел…

## Новая рабочая база

new-workspace-title = Новая рабочая база
new-workspace-note = Всё хранится в одном файле. Его можно скопировать, отправить по электронной почте или держать на USB-накопителе.
new-workspace-office = Город или организация, ведущие базу
new-workspace-path = Файл
new-workspace-needs-office = Укажите, чья это рабочая база: название вашего города или организации.
new-workspace-needs-path = Укажите, где хранить файл.
choose-place = Выбрать другое место…
path-title = Расположение
path-note = На этом компьютере не открывается окно выбора файлов. Введите или вставьте полный путь.
path-label = Полный путь

## Строка команд

palette-hint = Поиск или действие…
palette-action = Действие
palette-nothing = По запросу «{ $what }» ничего не найдено. Попробуйте другое слово.

## Настройки

look = Внешний вид
text-size = Размер текста
backups = Резервные копии
backups-note = Каждый день, когда вы работаете, делается проверенная копия, в папке { $folder }. Хранятся двенадцать ежедневных, десять еженедельных и девять ежемесячных копий.
backup-now = Сделать копию сейчас
backup-folder = Выбрать другую папку…
backup-done = Резервная копия сделана и проверена: { $path }

## О программе

about-version = Версия { $version }
about-promise = Ваши данные остаются в вашем файле. Программа ничего не отправляет в сеть и ничего из неё не запрашивает.
about-sources = На чём построена программа
about-geonames = Названия, расположение и население 170 391 города
about-cldr = Названия стран, языков и валют
about-lists = Регионы, перечни стран, группы по уровню дохода
about-fonts = Шрифты, которые вы видите
about-fonts-han = Китайские и японские знаки
about-fonts-hangul = Корейские буквы
about-icons = Значки
about-sqlite = Формат файла
about-lists-note = Названия и перечни стран взяты из источников и не выражают мнения о статусе какой бы то ни было территории.

## Клавиши

keys-title = Сочетания клавиш
keys-search = Найти или сделать
keys-new = Новая запись на этой странице
keys-filter = Искать в списке
keys-undo = Отменить
keys-redo = Вернуть
keys-back = Назад и вперёд
keys-pages = Страницы сверху вниз
keys-tab = Следующее и предыдущее поле
keys-list = Двигаться по списку
keys-go = Подтвердить форму или вопрос
keys-escape = Закрыть боковую панель, форму или вопрос

## Окна с вопросами

city-name = Город
city-new-note = Начните вводить его название на любом языке. Программа знает 170 391 город; любой другой можно ввести вручную.
city-needs-choice = Выберите строку выше: город из списка или «вручную».
city-known-note = Этот город уже есть в рабочей базе.
city-listed-note = Название, место, население и названия на других языках берутся из списка; потом их можно изменить.
city-show = Показать его
side-ours = Одна сторона
side-theirs = Другая сторона
stage-today = На каком оно этапе сегодня?
stage-since = С какой даты, если известно
agreement-stands = В каком состоянии текст сегодня?
delete-title = Удалить «{ $name }»?
delete-note = Запись исчезнет из списков и поиска вместе со всем, что в ней есть. Кнопка «Отменить» вернёт её.
delete-in-the-way = Пока удалить нельзя: на это ссылаются другие записи. В каждой из них нужно выбрать что-то другое или сначала удалить её.
superseded-title = От этого зависят более поздние изменения
superseded-note = Позже кто-то изменил то же самое. Если продолжить, будет отменено и то изменение; оба останутся в истории.
superseded-go = Всё равно продолжить

## Шаги

step-date = Дата
step-new-end = Окончание нового срока, если оно есть
step-council = Какой совет принял решение
step-number = Номер решения
step-place = Место
step-who = Кто выполнил
step-why = Почему или о чём договорились
step-announce-note = Стороны публично заявили, что намерены работать вместе.
step-negotiate-note = Стороны начали обсуждать, о чём хотят договориться.
step-agree-text-note = Обе стороны согласны с текстом; впереди решения советов и подписание.
step-decide-note = Совет одобрил партнёрство или соглашение.
step-pass-state-note = Процедуры, которых закон страны требует до подписания, пройдены.
step-sign-note = Соглашение подписано. Сроки, которые закон страны отсчитывает от этого дня, добавятся автоматически.
step-enter-into-force-note = С этого дня соглашение обязательно для обеих сторон.
step-renew-note = Новый срок записывается в новом соглашении, которое продолжает это; прежний текст остаётся без изменений.
step-suspend-note = Партнёрство приостановлено по названной причине; вместе с ним приостановлены его соглашения.
step-resume-note = Партнёрство продолжается с того места, где было приостановлено.
step-make-dormant-note = Больше ничего не происходит, но никто партнёрство не прекращал.
step-revive-note = Партнёрство снова действует с того места, где остановилось.
step-end-note = Партнёрство прекращено; вместе с ним прекращаются его соглашения.
step-reopen-note = Стороны снова на связи; всё начинается заново.

## Путь: по одному слову на этап

stage-short-contact = Контакт
stage-short-announced = Объявлено
stage-short-negotiating = Переговоры
stage-short-agreed-text = Текст
stage-short-council-decision = Совет
stage-short-state-step = Госорганы
stage-short-signed = Подписано
stage-short-in-force = Действует

## Самые длинные — в строке списка

stage-brief-agreed-text = Текст согласован
stage-brief-council-decision = Решение совета
stage-brief-state-step = В госорганах
