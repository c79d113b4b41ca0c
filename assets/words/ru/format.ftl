# Месяцы и даты. Дни и годы приходят как текст.

month-1 = января
month-2 = февраля
month-3 = марта
month-4 = апреля
month-5 = мая
month-6 = июня
month-7 = июля
month-8 = августа
month-9 = сентября
month-10 = октября
month-11 = ноября
month-12 = декабря

month-1-alone = январь
month-2-alone = февраль
month-3-alone = март
month-4-alone = апрель
month-5-alone = май
month-6-alone = июнь
month-7-alone = июль
month-8-alone = август
month-9-alone = сентябрь
month-10-alone = октябрь
month-11-alone = ноябрь
month-12-alone = декабрь

month-1-short = янв.
month-2-short = февр.
month-3-short = март
month-4-short = апр.
month-5-short = май
month-6-short = июнь
month-7-short = июль
month-8-short = авг.
month-9-short = сент.
month-10-short = окт.
month-11-short = нояб.
month-12-short = дек.

date-day = { $day } { $month } { $year } г.
date-month = { $month } { $year } г.
date-year = { $year } г.
date-years = { $first }–{ $last } гг.
date-dash = –
date-moment = { $date }, { $time }
label-and-value = { $label }: { $value }
