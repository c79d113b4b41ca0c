# For those who hear the window or find motion hard to bear.

motion = Animations
motion-system = Selon le système
motion-less = Réduites
motion-full = Toutes
motion-note = Avec les animations réduites, rien ne glisse à l’écran et le curseur ne clignote pas.
width-list = Largeur de la liste
width-beside = Largeur du panneau latéral
