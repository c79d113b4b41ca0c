# Ce que les formulaires demandent et disent dans leur ensemble.

leave-question = Quitter sans enregistrer ?
leave-note = Un champ de cette page contient une saisie qui n’est pas enregistrée.
leave-stay = Continuer la saisie
leave-discard = Ne pas enregistrer
place-own = votre ville
date-which = Laquelle est la bonne ?
step-text-new = Le texte n’est pas encore dans l’espace de travail. Nommez-le ici : il sera ajouté avec cette action, et une seule annulation défait les deux.
