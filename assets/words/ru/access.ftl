# For those who hear the window or find motion hard to bear.

motion = Движение
motion-system = Как задано в системе
motion-less = Меньше движения
motion-full = Всё движение
motion-note = Когда движения меньше, ничего не выезжает на экран и курсор не мигает.
width-list = Ширина списка
width-beside = Ширина открытого рядом
