# For those who hear the window or find motion hard to bear.

motion-less = Меньше движения
motion-note = Ничего не выезжает на экран, курсор не мигает.
width-list = Ширина списка
width-beside = Ширина открытого рядом
