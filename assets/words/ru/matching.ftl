# Подбор: почему два города подходят друг другу.

match-part-needs = Потребности и предложения
match-part-language = Язык
match-part-capacity = Готовность и возможности
match-part-time = Сроки
match-part-scale = Проблемы и масштаб
match-part-ties = Существующие связи
match-part-funding = Финансирование для обоих
match-unknown-needs = Потребности и предложения известны недостаточно с обеих сторон.
match-unknown-language = Неизвестно, какие языки у них общие.
match-unknown-capacity = Не всё известно о том, что может внести каждая сторона.
match-unknown-time = Неизвестно, совпадают ли сроки.
match-unknown-scale = Неизвестно, насколько схожи их размеры и проблемы.
match-unknown-ties = О связях одной из сторон записей нет.
match-unknown-funding = Источника финансирования для этого в записях нет.
match-quoted = «{ $title }»
match-and-more = { $list } и ещё { $count }
match-answered = { $theme }: { $giver } предлагает { $offers }, а { $needy } ищет { $needs }.
match-means-yes = Средства совпадают.
match-means-no = Средства не совпадают.
match-means-unknown = Средства указаны не с обеих сторон.
match-same-time = { $theme }: { $needs } и { $offers } совпадают по срокам.
match-language = Общие языки: { $languages }.
match-interpreter = Могут переводить: { $interpreters }.
match-contacts = { $city } — есть кому ответить: { $people }.
match-concrete = { $city } — конкретно указано: { $wishes }.
match-stated = { $city } — указаны полномочия или возможности.
match-experience = { $city } — есть опыт соглашений: { $partnerships }.
match-size = Города сопоставимы по размеру: { $ours } и { $theirs } жителей.
match-problem = { $theme }: потребности есть у обоих, { $ours } и { $theirs }.
match-situation = Оба в одинаковом положении: { $situation }.
match-network = Общая сеть: { $network }.
match-partners = Связи уже есть: { $partnership }, { $stage }.
match-fund = { $theme }: { $funding } может это финансировать; уточните, открыт ли конкурс.
match-fund-open = { $theme }: конкурс { $funding } открыт до { $date }.
match-fund-soon = { $theme }: { $funding } скоро откроет конкурс.
match-blocker-language = { $ours } и { $theirs }: общего языка нет, и ни один переводчик не говорит с обоими.
match-blocker-gone = { $city } — теперь часть другого города: { $into }.
match-lapse-reserved = { $offer } — ответ на { $need }, но { $which } в резерве.
match-lapse-met = { $offer } — ответ на { $need }, но по { $which } решение уже найдено.
match-lapse-withdrawn = { $offer } — ответ на { $need }, но запись { $which } отозвана.
match-lapse-expired = { $offer } — ответ на { $need }, но срок действия { $which } истёк.
match-lapse-past = { $offer } — ответ на { $need }, но сроки { $which } прошли.
match-weights-shape = «{ $line }» — не вес. Напишите часть, знак равенства и число, например needs=35.
match-weights-name = Части оценки с именем «{ $line }» нет.
match-weights-number = «{ $line }»: нужно целое число от 0 до 100.
match-weights-twice = «{ $line }»: вес указан во второй раз.
match-weights-nothing = Хотя бы один вес должен быть больше 0.
match-not-known = { $count ->
    [one] { $count } часть неизвестна
    [few] { $count } части неизвестны
    [many] { $count } частей неизвестно
   *[other] { $count } части неизвестно
}
match-sure = { $range } · точно
match-rather-sure = { $range } · почти точно
match-unsure = { $range } · неточно
match-weight-of = Вес: { $part }
match-points = Оценка
match-confidence = Точность
match-open = Открытые вопросы
match-weights-note = Число рядом с каждой частью – её вес в оценке, от 0 до 100. Веса хранятся вместе с ярмаркой.
match-weights-usual = Обычные веса
