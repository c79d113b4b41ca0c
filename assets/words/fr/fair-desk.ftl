# Le point d’accueil pendant un salon.

fair-tab-desk = Point d’accueil
desk-empty = Pas encore de créneaux
desk-empty-note = Le point d’accueil suit les créneaux du salon. Ajoutez d’abord ses jours et ses créneaux dans la préparation.
desk-now = Maintenant : { $when }
desk-next = Ensuite : { $when }
desk-no-slot = pas d’entretiens
desk-no-next = plus rien
desk-by-clock = Selon l’horloge
desk-set = Créneau actuel
desk-check-in = Arrivée : deux lettres, Entrée
desk-check-in-found = Entrée note l’arrivée : { $name }
desk-check-in-done = { $name } : arrivée notée
desk-check-in-again = Arrivée déjà notée : { $name }
desk-check-in-none = Personne de ce nom
desk-checked-in = Arrivés : { $count } sur { $whole }
desk-list-now = Maintenant, { $when } · { $count ->
    [one] { $count } entretien
   *[other] { $count } entretiens
}
desk-list-next = Ensuite, { $when } · { $count ->
    [one] { $count } entretien
   *[other] { $count } entretiens
}
desk-over = Le dernier créneau est passé. Pour revenir en arrière, indiquez plus haut le créneau actuel.
desk-choose = Choisissez un entretien avec les flèches : S le commence et le termine, 1 à 4 en notent le résultat, N et M disent qui manque, T ouvre les notes, C note une arrivée, Page suivante et Page précédente changent de créneau.
desk-alone = Sans partenaire en ce moment : { $name }
desk-no-way = Personne d’autre n’est libre pour un entretien. Il faut attendre le prochain.
desk-fill = Choisir cette solution · { $key }
desk-wait = Laisser attendre · W
desk-start = Commencer · S
desk-finish = Terminer · S
desk-resume = Finalement présents · S
desk-place-taken = L’entretien ne peut plus avoir lieu : la table, ou l’une des deux villes, est alors prise par un autre entretien.
desk-outcome = Résultat
desk-partnership = Ouvrir le partenariat { $name }
desk-missing = Absence : { $name } · { $key }
desk-late = Heure d’arrivée : { $name }
desk-late-short = Arrivera plus tard
desk-late-from = Présent à partir de { $when }
desk-late-day = Plus aujourd’hui
desk-notes = Notes
desk-paper = Changements depuis l’impression
desk-paper-never = Aucune impression n’est notée. Cliquez sur le bouton lorsque les programmes sont distribués ; les changements seront listés à partir de là.
desk-paper-since = Imprimé le { $when }. { $count ->
    [0] Tout est comme imprimé.
    [one] { $count } entretien a changé.
   *[other] { $count } entretiens ont changé.
}
desk-paper-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
desk-printed = Marquer comme imprimés
desk-paper-moved = { $pair } : déplacé, { $before } → { $when }, { $table }
desk-paper-cancelled = { $pair } : n’a pas lieu ({ $before })
desk-paper-new = { $pair } : nouveau, { $when }, { $table }
desk-paper-title = Programmes du salon imprimés le { $when }
desk-way-now = { $pair } : entretien maintenant, { $table }.
desk-way-not-in = { $name } ne s’est pas encore présenté à l’accueil.
desk-way-moved = { $pair } : { $before } → { $when }, { $table }.
desk-way-added = { $pair } : entretien supplémentaire, { $when }, { $table }.
desk-way-calm = Aucun autre entretien n’est déplacé.
desk-filled = Le calendrier des entretiens est modifié.
desk-reason = Ne s’est pas présenté
desk-first-task = Convenir de la première étape : { $pair }
desk-said-intent = Intention annoncée lors de l’entretien { $pair }, { $fair }
desk-said-negotiating = Négociation ouverte lors de l’entretien { $pair }, { $fair }
