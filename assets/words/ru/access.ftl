# For those who hear the window or find motion hard to bear.

motion = Анимация
motion-system = Как задано в системе
motion-less = Сокращённая
motion-full = Полная
motion-note = При сокращённой анимации ничего не выезжает на экран и курсор не мигает.
width-list = Ширина списка
width-beside = Ширина боковой панели
