# Aujourd’hui : ce qui demande attention.

page-today = Aujourd’hui
today-due = Échéances
today-due-overdue =
    { $count ->
        [one] en retard
       *[other] en retard
    }
today-due-week = d’ici 7 jours
today-due-month = dans 8 à 30 jours
today-due-quarter = dans 31 à 90 jours
today-stalled = Ce qui n’avance plus
today-want-step =
    { $count ->
        [one] annonce sans suite depuis 90 jours
       *[other] annonces sans suite depuis 90 jours
    }
today-want-activity =
    { $count ->
        [one] en vigueur, sans activité depuis 12 mois
       *[other] en vigueur, sans activité depuis 12 mois
    }
today-missing = Ce qui manque
today-vague =
    { $count ->
        [one] besoin ou offre à préciser
       *[other] besoins et offres à préciser
    }
today-want-contact =
    { $count ->
        [one] partenariat sans personne de contact
       *[other] partenariats sans personne de contact
    }
today-want-component =
    { $count ->
        [one] partenariat en vigueur sans volet
       *[other] partenariats en vigueur sans volet
    }
today-people =
    { $count ->
        [one] personne dont les données sont à effacer
       *[other] personnes dont les données sont à effacer
    }
today-stale =
    { $count ->
        [one] source ou appel dont les données ont vieilli
       *[other] sources et appels dont les données ont vieilli
    }
today-changed = Ce qui a changé
today-changed-since = Changements depuis le { $date }
today-first-visit = C’est votre premier jour dans cet espace de travail. Dès demain, vous verrez ici ce qui a changé entre-temps.
today-unchanged = Rien n’a changé depuis.
today-by-others = Par d’autres
today-by-me = Par vous
today-calm = Aucune échéance dans les 90 jours
today-calm-note = Choisissez un chiffre à gauche pour voir ce qu’il recouvre.
today-all-numbers = Revenir aux chiffres
today-column-day = Jour
today-column-left = Délai
today-column-what = Quoi
today-column-record = Fiche
today-column-about = Concerne
today-column-lacks = Reste à préciser
today-column-facts = Date des informations
today-column-changed = Modifié le
today-column-who = Par qui
today-keep-until = À ne pas conserver après cette date
today-refused = La personne a refusé son consentement
today-welcome = Trois choses pour commencer
today-welcome-note = Chacune prend une minute. Tout peut être modifié, et annulé, plus tard.
today-step-city = Ajouter votre ville
today-step-city-note = Le nom, le pays et la position sont remplis d’office
today-step-partnership = Ajouter un partenariat
today-step-partnership-note = Avec une ville partenaire, ou une partie pas encore désignée
today-step-need = Ajouter un besoin de votre ville
today-step-need-note = Pour lui trouver des partenaires et des fonds
today-step-done = fait

## Ce qui arrive à échéance à côté des accords

due-report = Résultats à mesurer
due-task = Tâche

## Filtres des partenariats qui s’ouvrent d’ici

filter-wants-step = Sans suite depuis 90 jours
filter-wants-activity = Sans activité depuis 12 mois
filter-wants-contact = Sans personne de contact
filter-wants-component = Sans volet
