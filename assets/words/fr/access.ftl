# For those who hear the window or find motion hard to bear.

motion = Mouvement
motion-system = Selon l’ordinateur
motion-less = Moins de mouvement
motion-full = Tous les mouvements
motion-note = Avec moins de mouvement, rien ne glisse à l’écran et le curseur ne clignote pas.
width-list = Largeur de la liste
width-beside = Largeur du volet ouvert à côté
