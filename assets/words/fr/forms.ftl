# Ce que les formulaires demandent et disent dans leur ensemble.

leave-question = Quitter sans enregistrer votre saisie ?
leave-note = Un champ de cette page contient une saisie qui n’est pas enregistrée.
leave-stay = Continuer la saisie
leave-discard = Abandonner
