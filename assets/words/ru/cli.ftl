# Командная строка и строки, из которых складываются отчёты.

cli-window-failed = Окно не открывается: { $reason }. Команды работают и без него; см. «twinhall --help».
cli-no-window = Нет экрана, на котором можно открыть окно; команды sample, list, show, check, history, generate и timetable работают и без него (см. «twinhall --help»).
cli-actor = Командная строка
cli-written = { $file }: партнёрств — { $partnerships }, соглашений — { $agreements }, городов — { $cities }.
cli-sample-name = Встреча мэров, Брюссель, 2001 год (пример)
cli-sample-note = Пример для знакомства. В нём то, что говорит резюме встречи, A/CONF.191/L.11, с указанием пункта для каждого факта; о чём в нём не сказано, то оставлено пустым.
cli-practice-name = Учебная рабочая база (партнёрств: { $partnerships })
cli-practice-note = Для упражнений. Города настоящие; люди, партнёрства, деньги и всё остальное вымышлены.
cli-unknown-kind = Вида записей «{ $kind }» нет. Укажите один из этих: { $kinds }.
cli-no-such-id = Нет записи, чей идентификатор начинается или кончается на «{ $id }». Скопируйте его из списка.
cli-several-ids = На «{ $id }» начинается или кончается идентификатор нескольких записей. Укажите больше знаков.
cli-output = Не удалось вывести результат ({ $detail }). Рабочая база в целости.
cli-nothing = Ничего не найдено.
cli-whole = Файл в порядке: ошибок не найдено.
cli-damage = Ошибок в этом файле: { $count }. Ничего не изменено. Откройте последнюю резервную копию или сохраните то, что читается, в новый файл.
cli-search-rebuilt = Поисковый указатель создан заново по записям. Прежний файл сохранён здесь: { $path }

table-id = Конец идентификатора

record-named = { $kind } «{ $title }»
refusal-of-field = { $kind }, { $field }: { $sentence }
refusal-of-record = { $kind }: { $sentence }
holder-unknown = кто-то другой

value-point = { $latitude }°, { $longitude }°
value-from-to = { $start } – { $end }
value-since = { $start } – …
value-until = … – { $end }

source-states = { $origin }: «{ $stated }»

cli-history = { $at } (всемирное время) · { $who } · { $what }

finding-structure = Структура файла повреждена: { $detail }
finding-altered = { $record }: запись изменена вне программы. Идентификатор: { $id }
finding-unreadable = { $record }: запись не читается.
finding-unreadable-some = Не читается одна из записей: { $kind }.
finding-rule = { $record }: нарушено правило. { $reasons } Идентификатор: { $id }
finding-dangling = { $record }: в поле «{ $field }» указана запись, которой нет. Идентификатор: { $id }
finding-bytes = Приложенный файл отсутствует или повреждён. Его SHA-256: { $digest }
finding-history = История одного действия изменена вне программы. Идентификатор действия: { $id }
finding-index = Поисковый указатель не соответствует записям: что-то не находится или находится там, где его нет. Команда «twinhall check { $flag } ФАЙЛ» создаст его заново.
finding-journal = { $record }: запись расходится со своей историей. Идентификатор: { $id }
