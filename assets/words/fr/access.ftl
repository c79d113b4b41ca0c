# For those who hear the window or find motion hard to bear.

motion-less = Moins de mouvement
motion-note = Rien ne glisse à l’écran et le curseur ne clignote pas.
width-list = Largeur de la liste
width-beside = Largeur du volet ouvert à côté
