# Les écrans du programme.

app-name = Twinhall

## Pages et onglets

page-partnerships = Partenariats
page-cities = Villes
page-history = Historique
tab-overview = Aperçu
tab-agreements = Accords
tab-history = Historique

## La page d’accueil

start-promise = La coopération entre villes, dans un seul fichier, sur votre ordinateur
start-privacy = Tout reste sur cet ordinateur. Rien n’est envoyé nulle part.
start-new = Nouvel espace de travail
start-new-note = Pour votre service, au nom de votre ville
start-open = Ouvrir un espace de travail
start-open-note = Un fichier que vous ou un collègue tenez déjà
start-sample = Voir l’exemple
start-sample-note = La Réunion des maires, Bruxelles, 2001
start-recent = Ouverts récemment
start-not-found = Introuvable à son emplacement
start-forget = Retirer { $name } de cette liste
language = Langue
look-system = Comme l’ordinateur
look-light = Clair
look-dark = Sombre

## Mots de toutes les pages

choose = Choisir
clear = Effacer
delete = Supprimer
delete-named = Supprimer { $name }
edit-named = Modifier { $name }
open-named = Ouvrir { $name }
add-to = Ajouter : { $what }
add-note = Ajouter une note
add-party = Ajouter une partie
notes = Notes
sources = Sources
networks = Réseaux
other-names = Autres noms
not-given = Non précisé
somebody = Quelqu’un
count-of = { $shown } sur { $all }
nothing-found = Aucun résultat
nothing-found-note = Aucun partenariat ne répond à la recherche et aux filtres ci-dessus.
clear-filters = Tout afficher
hint-date = 5 mars 2001
hint-from = du
hint-until = au
hint-currency = EUR
find-country = Chercher un pays
type-to-find = Tapez un nom pour le trouver
date-not-known = Date non connue

## Trouver un lieu

place-hint = Tapez le nom d’une ville, en toute langue
place-note = Choisissez avec les flèches et Entrée, ou avec la souris.
place-known = déjà dans cet espace de travail
place-by-hand = Ajouter « { $name } » à la main
place-unnamed = Garder « { $name } » comme partie pas encore désignée
people-count =
    { $count ->
        [one] { $count } habitant
       *[other] { $count } habitants
    }

## Villes

city-new = Nouvelle ville
cities-empty = Aucune ville pour l’instant
cities-empty-note = Ajoutez d’abord votre ville, puis vos partenaires.
select-city = Choisissez une ville
select-city-note = Ses partenariats, besoins, offres et son historique s’afficheront ici.
find-city = Chercher une ville
city-not-found-note = Aucune ville de cet espace ne porte ce nom. Vous pouvez l’ajouter.
city-without-partnership = Pas encore de partenariat.
about-city = À propos de la ville
filter-partnered = Avec partenariat
filter-needing = Avec besoins
filter-offering = Avec offres
column-city = Ville
column-country = Pays
column-population = Population
column-partnerships = Partenariats
status-unknown = { $list } : non connu à cette date
status-disputed = { $list } : les sources divergent
lacks-to-be-concrete = Pour être concret, il manque encore : { $what }

## Partenariats

partnership-new = Nouveau partenariat
partnerships-empty = Aucun partenariat pour l’instant
partnerships-empty-note = Ajoutez le premier ; une partie peut ne pas être encore désignée.
select-partnership = Choisissez un partenariat
select-partnership-note = Ses parties, accords, échéances et son historique s’afficheront ici.
find-partnership = Chercher un partenariat, une ville ou un pays
about-partnership = À propos du partenariat
filter-in-force = En vigueur
filter-preparing = En préparation
filter-due-soon = Échéance proche
filter-resting = En sommeil
filter-unnamed = Partie à désigner
column-partnership = Partenariat
column-countries = Pays
column-stage = Étape
column-since = Depuis
column-next = Prochaine échéance
days-left =
    { $count ->
        [0] aujourd’hui
        [one] il reste { $count } jour
       *[other] il reste { $count } jours
    }
days-late =
    { $count ->
        [one] { $count } jour de retard
       *[other] { $count } jours de retard
    }
more-steps = Autres étapes
stages-so-far = Étapes franchies
side-unnamed = pas encore désignée
agreement-new = Nouvel accord
agreements-empty = Aucun accord pour l’instant
agreements-empty-note = Ajoutez le premier texte, à l’état de projet ou tel qu’il est aujourd’hui.
signed-on = signature : { $date }
in-force-on = en vigueur depuis : { $date }
ends-on = fin : { $date }

## Historique

history-note = Chaque changement, avec son auteur et sa date.
history-empty = Rien ne s’est encore passé
history-empty-note = Ce que vous et vos collègues ferez sera raconté ici.
history-older = Afficher les plus anciens
history-more =
    { $count ->
        [one] et { $count } autre changement
       *[other] et { $count } autres changements
    }
