# Команда, составляющая расписание ярмарки по файлу.

cli-timetable = { $file }: встреч — { $meetings }, ценность — { $value }, доказанный предел — { $bound }, отставание не более { $gap } %.
cli-timetable-floor = У всех, кто может, встреч не меньше, чем { $floor }.
cli-timetable-short = До минимума { $floor } не хватает встреч: { $missing }.
cli-timetable-highest = Общий минимум выше, чем { $floor }, недостижим.
cli-unreadable = Не удалось прочитать «{ $file }»: { $detail }.
cli-unwritable = Не удалось записать «{ $file }»: { $detail }.
cli-not-fair = «{ $file }» — не ярмарка, для которой можно составить расписание: { $why }.

instance-form = это не JSON нужного вида ({ $detail })
instance-count = в «{ $field }» записей — { $found }, а должно быть { $expected }
instance-presence = присутствие участника { $number } записывается нулями и единицами, знаков должно быть { $slots }
instance-order = в запросе { $number } первым назван не тот участник, чей номер меньше
instance-many = слишком много в «{ $what }»: { $count }, а можно не более { $most }
instance-unknown = в запросе { $number } назван участник, которого нет
instance-itself = в запросе { $number } дважды назван один участник
instance-twice = запрос { $number } — второй для той же пары
instance-value = ценность запроса { $number } — не целое число от 1 до 1 000 000
