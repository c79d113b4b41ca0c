# Le bureau d’accueil pendant une foire.

fair-tab-desk = Accueil
desk-empty = Pas encore de créneaux
desk-empty-note = L’accueil suit les créneaux de la foire. Ajoutez d’abord ses jours et ses créneaux dans la préparation.
desk-now = Maintenant : { $when }
desk-next = Ensuite : { $when }
desk-no-slot = pas de rencontres
desk-no-next = plus rien
desk-by-clock = Selon l’horloge
desk-set = Créneau actuel
desk-check-in = Arrivée : deux lettres, Entrée
desk-check-in-found = Entrée note l’arrivée : { $name }
desk-check-in-again = Arrivée déjà notée : { $name }
desk-check-in-none = Personne de ce nom
desk-checked-in = Arrivés : { $count } sur { $whole }
desk-list-now = Maintenant, { $when } · { $count ->
    [one] { $count } rencontre
   *[other] { $count } rencontres
}
desk-list-next = Ensuite, { $when } · { $count ->
    [one] { $count } rencontre
   *[other] { $count } rencontres
}
desk-over = Le dernier créneau est passé. Pour revenir en arrière, indiquez plus haut le créneau actuel.
desk-choose = Choisissez une rencontre avec les flèches : S la commence et la termine, 1 à 4 en notent le résultat, N et M disent qui manque, T ouvre les notes, C note une arrivée, Page suivante et Page précédente changent de créneau.
desk-alone = Sans partenaire en ce moment : { $name }
desk-no-way = Personne d’autre n’est libre pour une rencontre. Il faut attendre la prochaine.
desk-fill = Faire ainsi · { $key }
desk-wait = Laisser attendre · W
desk-start = Commencer · S
desk-finish = Terminer · S
desk-outcome = Résultat
desk-partnership = Ouvrir le partenariat { $name }
desk-missing = Absence : { $name } · { $key }
desk-late = Heure d’arrivée : { $name }
desk-late-short = Arrivera plus tard
desk-late-from = Présent à partir de { $when }
desk-late-day = Plus aujourd’hui
desk-notes = Notes
desk-paper = Changements depuis l’impression
desk-paper-never = Aucune impression n’est notée. Pressez le bouton quand les programmes sont distribués ; les changements seront listés à partir de là.
desk-paper-since = Imprimé le { $when }. { $count ->
    [0] Tout est comme imprimé.
    [one] { $count } rencontre a changé.
   *[other] { $count } rencontres ont changé.
}
desk-paper-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
desk-printed = Les programmes sont imprimés
desk-paper-moved = { $pair } : déplacée, { $before } → { $when }, { $table }
desk-paper-cancelled = { $pair } : n’a pas lieu ({ $before })
desk-paper-new = { $pair } : nouvelle, { $when }, { $table }
desk-paper-title = Programmes de la foire imprimés le { $when }
desk-way-now = { $pair } : rencontre maintenant, { $table }.
desk-way-moved = { $pair } : { $before } → { $when }, { $table }.
desk-way-added = { $pair } : rencontre en plus, { $when }, { $table }.
desk-way-calm = Aucune autre rencontre n’est déplacée.
desk-filled = La place est reprise.
desk-reason = N’est pas venu
desk-first-task = Convenir de la première étape : { $pair }
desk-said-intent = Intention annoncée lors de la rencontre { $pair }, { $fair }
desk-said-negotiating = Négociation ouverte lors de la rencontre { $pair }, { $fair }
