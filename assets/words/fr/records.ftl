# Pages de fiches, listes, et ce qui se fait sur plusieurs fiches à la fois.

## Pages

page-agreements = Accords
page-components = Volets
page-activities = Activités
page-funding = Financement
page-people = Personnes
page-organisations = Organisations
page-wishes = Besoins et offres
page-practices = Pratiques
page-library = Références
group-finding = Trouver un partenaire

## What a person can begin

new-component = Nouveau volet
new-activity = Nouvelle activité
new-gift = Nouveau cadeau
new-funding = Nouvelle source
new-call = Nouvel appel
new-contribution = Nouvelle contribution
new-person = Nouvelle personne
new-organisation = Nouvelle organisation
new-need = Nouveau besoin
new-offer = Nouvelle offre
new-practice = Nouvelle pratique
new-document = Nouveau document
new-tag = Nouvelle étiquette
new-country-status = Nouveau statut
new-country-rule = Nouvelle règle
find-agreement = Chercher un accord, un numéro ou un partenariat
find-component = Chercher un volet, un partenariat ou un thème
find-activity = Chercher une activité, un lieu ou un partenariat
find-gift = Chercher un cadeau
find-funding = Chercher une source, un gestionnaire ou un thème
find-call = Chercher un appel
find-contribution = Chercher une contribution, un contributeur ou un partenariat
find-person = Chercher une personne ou une fonction
find-organisation = Chercher une organisation
find-wish = Chercher par objet, ville ou thème
find-practice = Chercher une pratique
find-document = Chercher un document
find-tag = Chercher une étiquette

## What stands where nothing does yet

agreement-list-empty-note = Un accord est un texte que des villes signent : serment de jumelage, convention, protocole. Son terme et son préavis apparaissent alors dans Aujourd’hui et dans le calendrier.
components-empty = Aucun volet
components-empty-note = Un volet est ce dont se compose un partenariat : formation, technologie, culture. Ajoutez le premier à un partenariat.
activities-empty = Aucune activité
activities-empty-note = Visites, délégations, formations et missions figurent ici, avec les participants et les résultats.
gifts-empty = Aucun cadeau
gifts-empty-note = Les cadeaux protocolaires offerts et reçus, et qui les conserve.
funding-empty = Aucune source de financement
funding-empty-note = Notez qui finance quoi, à quelles conditions, et de quand datent ces informations.
calls-empty = Aucun appel
calls-empty-note = Un appel relève d’une source de financement ; il a une période d’ouverture et une date de vérification.
contributions-empty = Aucune contribution
contributions-empty-note = L’argent et le travail apportés : qui donne, combien, et où en est chaque contribution.
people-empty = Aucune personne
people-empty-note = Ajoutez maires, agents et contacts, avec leurs fonctions et la base légale de conservation de leurs données.
organisations-empty = Aucune organisation
organisations-empty-note = Les réseaux, fonds, ministères et associations avec lesquels les villes travaillent.
needs-empty = Aucun besoin
needs-empty-note = Dites ce dont une ville a besoin : l’activité, la quantité, le délai et les moyens.
offers-empty = Aucune offre
offers-empty-note = Dites ce qu’une ville peut apporter : savoir, personnel, équipement, argent ou accès.
practices-empty = Aucune pratique
practices-empty-note = Ce qui a réussi et ce qui a échoué, pour que d’autres n’aient pas à le redécouvrir.
documents-empty = Aucun document
documents-empty-note = Les rapports, lettres et comptes rendus d’où viennent les faits.
tags-empty = Aucune étiquette
tags-empty-note = Les mots propres à votre service, à poser sur toute fiche et qui servent de filtres.
country-statuses-empty = Aucun statut
country-statuses-empty-note = Indiquez si un pays compte parmi les moins avancés, les pays sans littoral ou les petits États insulaires, et depuis quand.
country-rules-empty = Aucune règle
country-rules-empty-note = Ce que la loi nationale demande à une ville avant ou après la signature.
select-record = Choisissez une ligne
select-record-note = Ses champs, ce qui s’y rattache et son historique apparaîtront ici.
nothing-fits = Rien ne répond à la recherche et aux filtres ci-dessus.

## Filters that come with a list

filter-concrete = Rien à préciser
filter-not-concrete = À préciser
filter-open = Toujours d’actualité
filter-running = En cours
filter-planned = Prévus
filter-overdue = Échéance passée
filter-to-come = À venir
filter-no-outcome = Sans résultat noté
filter-old-facts = Datant de plus d’un an
filter-window-ahead = Pas encore clos
filter-promised = Promises, non versées
filter-in-kind = En nature
filter-no-consent = Base légale non précisée
filter-keep-over = Conservation dépassée
filter-long-silent = Sans contact depuis un an
filter-networks = Réseaux
filter-funders = Bailleurs
filter-good-practice = Bonnes pratiques
filter-false-step = Écueils

## Columns

column-lacks = Ce qui manque
column-giver = Apporté par
column-office = Fonction actuelle
column-members = Membres
column-tags = Étiquettes
wish-concrete = rien

## Groups of fields

group-parties = Qui pilote, qui bénéficie
group-when-money = Période et budget
group-afterwards = Après la fin
group-codes = Codes
group-where-when = Où et quand
group-cost = Coût et temps passé
group-outcome = Résultat
group-for-whom = Pour qui et pour quoi
group-conditions = Montants et conditions
group-facts = Date des informations
group-what = Ce qui est apporté
group-state = Où cela en est
group-contact = Contact
group-consent = Conservation des données
group-means-time = Moyens, délai, budget
group-told = Ce qui s’est passé
group-ask = Pour en savoir plus

## Related records, tags

related = Où la fiche est citée
parts-below =
    { $count ->
        [one] { $count } autre entrée
       *[other] { $count } autres entrées
    }
tag-off = Retirer : { $name }
tag-add = Étiqueter
tag-name = Une étiquette à vous, ou l’une de celles-ci
record-gone = Cette fiche n’existe plus.
beside-close = Fermer le panneau latéral
beside-open = Ouvrir sur sa page

## Lists

list-wide = Liste en pleine largeur
list-beside = Afficher la fiche à côté
list-copy = Copier en tableau
list-columns = Choisir les colonnes
list-columns-usual = Colonnes habituelles
table-copied =
    { $count ->
        [one] Une ligne copiée ; collez-la dans un tableur ou une lettre.
       *[other] { $count } lignes copiées ; collez-les dans un tableur ou une lettre.
    }
table-not-copied = La liste n’a pas été copiée, car le presse-papiers du bureau n’a pas répondu ({ $reason }). Réessayez.
marked-count =
    { $count ->
        [one] { $count } cochée
       *[other] { $count } cochées
    }
marked-changed =
    { $count ->
        [one] Une fiche modifiée
       *[other] { $count } fiches modifiées
    }
marked-edit = Modifier…
marked-tag = Étiqueter…
marked-copy = Copier
marked-none = Décocher
many-title =
    { $count ->
        [one] Modifier une fiche
       *[other] Modifier { $count } fiches
    }
many-field = Champ
many-note = La valeur remplace ce qui se trouve dans ce champ sur chaque fiche cochée ; laissée vide, elle efface le champ. Une seule annulation rétablit tout.

## Filters a person makes

sift-add = Filtrer
sift-by = Filtrer par
sift-given = renseigné
sift-not-given = non renseigné
sift-says = « { $text } »
sift-from = à partir de { $from }
sift-to = jusqu’à { $until }
sift-chip = { $column } : { $what }
sift-saved = Filtres enregistrés
sift-forget = Supprimer le filtre { $name }
sift-keep = Garder ces filtres
sift-name = Nom des filtres
sift-apply = Appliquer
sift-words = contient les mots
sift-none = Aucune ligne n’a de valeur ici.
sift-wrong-date = Ces dates ne sont pas comprises. Écrivez 2001, mars 2001 ou 5 mars 2001.
sift-wrong-number = Ces nombres entiers ne sont pas compris.
hint-latitude = latitude
hint-longitude = longitude

## What is said above the fields

heads-all =
    { $count ->
        [one] une personne
       *[other] { $count } personnes
    }
heads-of = { $all } : { $parts }
heads-women =
    { $count ->
        [one] une femme
       *[other] { $count } femmes
    }
heads-men =
    { $count ->
        [one] un homme
       *[other] { $count } hommes
    }
heads-other =
    { $count ->
        [one] une (sexe : autre)
       *[other] { $count } (sexe : autre)
    }
heads-not-given =
    { $count ->
        [one] une de sexe non précisé
       *[other] { $count } de sexe non précisé
    }
progress-baseline = au départ { $value }
progress-target = cible { $value }
progress-latest = dernier relevé { $value } ({ $date })
progress-not-measured = pas encore mesuré
person-keep-over = Fin de conservation prévue : { $date }. Effacez ces données ou notez pourquoi elles restent nécessaires.
country-in-lists = Statuts du pays
palette-recent = { $kind } · consultation récente
keys-mark = Cocher une ligne ; en cocher plusieurs
keys-mark-all = Cocher toute la liste
keys-copy = Copier la liste, ou les lignes cochées, en tableau
keys-enter = Ouvrir la sélection
column-standing = État de l’appel
keys-past = Dans un champ : qui l’a modifié et quand
keys-board = Par étape : parcourir les cartes, en déplacer une
keys-map = Sur la carte : se déplacer, zoomer
about-basemap = Côtes et frontières de la carte
currency-of = { $field } : monnaie
keys-sheet = Cet aide-mémoire
tag-title =
    { $count ->
        [one] Étiqueter une fiche
       *[other] Étiqueter { $count } fiches
    }
tagged =
    { $count ->
        [one] Une fiche étiquetée « { $name } »
       *[other] { $count } fiches étiquetées « { $name } »
    }
