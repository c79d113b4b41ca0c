# Ce que les formulaires demandent et disent dans leur ensemble.

leave-question = Quitter sans enregistrer ?
leave-note = Un champ de cette page contient une saisie qui n’est pas enregistrée.
leave-stay = Continuer la saisie
leave-discard = Abandonner
place-own = votre ville
date-which = Laquelle des deux dates est la bonne ?
step-text-new = Le texte n’est pas encore dans l’espace de travail. Nommez-le ici : il est ajouté avec cette action, et une seule annulation reprend les deux.
