# For those who hear the window or find motion hard to bear.

motion = Movimiento
motion-system = Según el equipo
motion-less = Menos movimiento
motion-full = Todo el movimiento
motion-note = Con menos movimiento, nada se desliza por la pantalla y el cursor no parpadea.
width-list = Ancho de la lista
width-beside = Ancho de lo abierto al lado
