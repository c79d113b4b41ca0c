# For those who hear the window or find motion hard to bear.

motion-less = Menos movimiento
motion-note = Nada se desliza por la pantalla y el cursor no parpadea.
width-list = Ancho de la lista
width-beside = Ancho de lo abierto al lado
