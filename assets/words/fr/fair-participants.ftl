# Qui participe à un salon.

fair-tab-participants = Participants
fair-choose-cities = Choisir des villes
fair-participants-none = Personne ne participe encore
fair-participants-none-note = Choisissez des villes de cet espace, ou ajoutez-les une à une ; un participant peut encore être sans nom.
fair-search-participants = Chercher un participant
fair-cities-count =
    { $count ->
        [one] { $count } participant
       *[other] { $count } participants
    }
fair-checked-in-count =
    { $count ->
        [one] { $count } arrivé
       *[other] { $count } arrivés
    }
fair-delegates-are = Délégués – { $heads }
fair-women-share = { $percent } % de femmes
fair-and-more = { $what } et { $count } de plus
fair-not-concrete = à préciser
fair-lack-languages = Sans langue
fair-lack-delegates = Sans délégué
fair-lack-wishes = Sans besoin ni offre
fair-lack-concrete = À préciser
fair-no-languages = Langues non indiquées
fair-no-delegates = Délégués non indiqués
fair-no-need = Aucun besoin connu
fair-no-offer = Aucune offre connue
fair-arrives = arrive le { $when }
fair-leaves = repart le { $when }
fair-absent-count =
    { $count ->
        [one] absent pendant { $count } créneau
       *[other] absent pendant { $count } créneaux
    }
fair-at-most =
    { $count ->
        [one] { $count } entretien au plus
       *[other] { $count } entretiens au plus
    }
fair-checked-in = Arrivé sur place
fair-check-in = Noter l’arrivée
fair-check-out = Annuler l’arrivée
fair-open-city = Ouvrir la ville
fair-when-there = Quand ils sont là
fair-from-beginning = Dès le début
fair-to-end = Jusqu’à la fin
fair-absence-note = Cliquez sur un créneau pour noter une absence, ou pour l’annuler.
fair-slot-here = Présent : { $when }
fair-slot-absent = Absent : { $when }
fair-slot-not-yet = Pas encore arrivé : { $when }
fair-slot-gone = Déjà reparti : { $when }
fair-add-one = Ajouter par son nom
fair-choose-close = Fermer la liste des villes
fair-search-cities = Chercher une ville
fair-with-needs = Avec des besoins
fair-with-offers = Avec des offres
fair-network = Membres d’un réseau
fair-any-network = Tous les réseaux
fair-add-cities =
    { $count ->
        [0] Ajouter des villes
        [one] Ajouter { $count } ville
       *[other] Ajouter { $count } villes
    }
fair-mark-all = Tout cocher
fair-mark-none = Tout décocher
fair-cities-shown = Villes affichées : { $shown } ; participent déjà : { $already }.
fair-cities-none = Aucune autre ville ne répond à ces choix. Élargissez-les, ou ajoutez une ville par son nom.
fair-needs-offers = besoins { $needs }, offres { $offers }
fair-cities-added =
    { $count ->
        [one] { $count } participant ajouté.
       *[other] { $count } participants ajoutés.
    }
fair-city-already = Cette ville participe déjà.
