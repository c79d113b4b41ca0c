# Коды целей помощи и целей развития.

code-find-dac = Найти цель помощи по словам или коду
code-find-sdg = Найти цель или задачу по словам или номеру
code-not-listed = нет в списке
code-withdrawn = отменён
code-in-english = по-английски
code-remove = Убрать: { $name }
code-keep = Оставить «{ $code }» как есть; такого кода в списке нет
about-purposes = Коды целей помощи
about-goals = Цели и задачи устойчивого развития
