# For those who hear the window or find motion hard to bear.

motion = Animaciones
motion-system = Según lo fijado en el sistema
motion-less = Reducidas
motion-full = Todas
motion-note = Con animaciones reducidas, nada se desliza por la pantalla y el cursor no parpadea.
width-list = Ancho de la lista
width-beside = Ancho del panel lateral
