# Вкладки партнёрства.

tab-components = Направления
tab-money = Финансы
tab-activities = Мероприятия
tab-people = Люди
tab-files = Файлы

## Обзор

gaps-title = Чего ещё не хватает
gap-named-sides = Одна из сторон ещё не названа
gap-contact = Нет контактного лица
gap-purpose = Цель не указана
gap-text = Текст соглашения не внесён
gap-components = Пока нет направлений работы
gap-budget = Ни у одного направления нет бюджета
statuses-title = Статус стран
statuses-signing = На день подписания: { $date }
statuses-today = Сегодня
statuses-not-signed = ещё не подписано
status-none = ни в одном из перечней
gives-title = Кто, что и кому даёт
timeline-title = Что было и что предстоит
timeline-due = Сроки

## Соглашения

lineage-title = Преемственность
lineage-follows = { $title }; предыдущий текст: { $before }
signed-where = подписано: { $date }, { $place }
signed-at-place = место подписания: { $place }
agreement-languages = Языки: { $languages }
agreement-authentic = Аутентичный текст: { $language }
agreement-signed-by = Подписали: { $names }

## Направления

tab-components-empty = Пока нет направлений работы
tab-components-empty-note = Направление показывает, что вы делаете вместе, для кого и какими ресурсами.
components-other = Другая тема: { $theme }
open-page-named = Открыть на отдельной странице: { $name }
from-to = { $from } → { $to }
component-covered = Обеспечено { $covered } из { $budget }
component-fields = Для чего оно
indicator-target = { $baseline } → { $target }
indicator-measured = { $value } ({ $date })
indicator-people = женщины: { $women }, мужчины: { $men }
indicator-unmeasured = ещё не измерялось
value-not-known = неизвестно

## Финансы

tab-money-empty = Пока нет взносов
tab-money-empty-note = Внесите, что даёт каждая сторона, деньгами и в иной форме; обещания тоже считаются.
receiver-not-given = Получатель не указан
money-activity-costs = Расходы на мероприятия
money-activity-costs-note = Во что обошлось каждое мероприятие; к взносам эти суммы не прибавляются.
money-too-large = Суммы слишком велики, чтобы их сложить. Проверьте взносы и бюджеты.

## Мероприятия

tab-activities-empty = Пока нет мероприятий
tab-activities-empty-note = Визиты, обучение, миссии и подарки — и что они дали.
activity-hours =
    { $count ->
        [one] { $count } человеко-час
        [few] { $count } человеко-часа
        [many] { $count } человеко-часов
       *[other] { $count } человеко-часа
    }
activity-cost = Расходы: { $amount }

## Люди

tab-people-empty = Пока никто не назван
tab-people-empty-note = Здесь появятся контактные лица, подписавшие и члены делегаций.
people-contact = Контактное лицо
contact-replace = Сменить контактное лицо
people-contact-former = Бывшее контактное лицо
people-contact-of = Контактное лицо: { $side }
people-signed = Подпись: { $title }
people-delegate-of = Делегация: { $title }
people-last-contact = последний контакт: { $date }
consent-missing = основание для хранения не указано

## Файлы


## Прошлое поля

past-title = Кто это менял
past-empty = Поле ещё никто не заполнял.
