# Les écrans du logiciel.

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
start-open = Ouvrir…
start-open-note = Un fichier que vous ou un collègue tenez déjà
start-example = Voir un exemple complet
start-example-note = Un partenariat avec accords, finances, visites et tâches déjà saisis
example-name = Exemple complet (inventé)
start-sample = Découvrir l’exemple : Bruxelles 2001
start-sample-note = La réunion des maires : chaque fait, avec le paragraphe du compte rendu
start-recent = Ouverts récemment
start-not-found = Introuvable à son emplacement
start-forget = Retirer { $name } de cette liste
language = Langue
look-system = Comme le système
look-light = Clair
look-dark = Sombre

## Mots de toutes les pages

choose = Choisir
clear = Effacer
delete = Supprimer
delete-named = Supprimer { $name }
edit-named = Modifier { $name }
open-named = Ouvrir { $name }
add-to =
    { $kind ->
        [city_name] Ajouter un nom
        [city_succession] Ajouter une évolution de la ville
        [membership] Ajouter une adhésion
        [city_situation] Ajouter une situation
        [office] Ajouter une fonction
        [organisation_name] Ajouter un nom
        [organisation_succession] Ajouter une évolution
        [need] Ajouter un besoin
        [offer] Ajouter une offre
        [party] Ajouter une partie
        [agreement] Ajouter un accord
        [agreement_party] Ajouter une partie
        [signatory] Ajouter un signataire
        [council_decision] Ajouter une délibération
        [state_step] Ajouter une démarche auprès de l’État
        [component] Ajouter un volet
        [indicator] Ajouter un indicateur
        [measurement] Ajouter une mesure
        [activity] Ajouter une activité
        [delegate] Ajouter un membre de la délégation
        [headcount] Ajouter un effectif
        [contact_term] Ajouter un interlocuteur
        [host] Ajouter un hôte
        [gift] Ajouter un cadeau
        [call] Ajouter un appel
        [contribution] Ajouter une contribution
        [practice] Ajouter une pratique
        [document] Ajouter un document
        [note] Ajouter une note
        [task] Ajouter une tâche
        [provenance] Ajouter une source
        [fair_delegate] Ajouter un délégué
        [interpreter] Ajouter un interprète
       *[other] Ajouter : { $what }
    }
add-note = Ajouter une note
add-party = Ajouter une partie
notes = Notes
sources = Sources
networks = Réseaux
other-names = Autres noms
not-given = Non précisé
somebody = Nom non indiqué
count-of = { $shown } sur { $all }
nothing-found = Aucun résultat
nothing-found-note = Aucun partenariat ne répond à la recherche et aux filtres ci-dessus.
clear-filters = Tout afficher
hidden-by-filter = Le filtre masque cette fiche dans la liste.
hint-date = p. ex. 5 mars 2001
hint-from = du
hint-until = au
hint-currency = EUR
find-country = Chercher un pays
type-to-find = Tapez un nom pour chercher
date-not-known = Date inconnue

## Trouver un lieu

place-hint = Tapez le nom d’une ville, dans n’importe quelle langue
place-note = Choisissez avec les flèches et Entrée, ou avec la souris.
place-known = déjà dans cet espace de travail
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
column-partnerships = Partenariats
status-unknown = { $list } : inconnu à cette date
status-disputed = { $list } : les sources divergent
lacks-to-be-concrete = Reste à préciser : { $what }

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
filter-renewed = Reconduits tacitement
filter-not-signed = Non signés
filter-resting = Inactifs
filter-unnamed = Partie à désigner
column-partnership = Partenariat
column-countries = Pays
column-stage = Étape
column-since = Depuis
column-next = Échéance
column-last-activity = Dernière activité
column-agreement-ends = Terme de l’accord
column-ends = Échéance
column-notice = Préavis avant
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
more-steps = Autres actions
stages-so-far = Étapes franchies
side-unnamed = pas encore désignée
agreement-new = Nouvel accord
agreements-empty = Aucun accord pour l’instant
agreements-empty-note = Ajoutez le premier texte, à l’état de projet ou tel qu’il est aujourd’hui.
signed-on = signature : { $date }
in-force-on = en vigueur depuis : { $date }

## Historique

history-note = Chaque changement, avec son auteur et sa date.
history-empty = Aucun changement pour l’instant
history-empty-note = Les changements que vous et vos collègues ferez seront consignés ici.
history-older = Voir les plus anciens
history-count =
    { $count ->
        [one] { $count } fiche
       *[other] { $count } fiches
    }
history-more =
    { $count ->
        [one] et { $count } autre changement
       *[other] et { $count } autres changements
    }

## Le cadre de la fenêtre

group-cooperation = Coopération
group-who = Acteurs
group-record = Registre
back = Précédent
forward = Suivant
undo = Annuler
redo = Rétablir
undone = Annulé : { $what }
rescued = Vous travaillez maintenant dans la copie de secours : { $path }
nothing-to-undo = Rien à annuler
nothing-to-redo = Rien à rétablir
state-unsaved = Non enregistré : voir le champ en rouge
state-saved = Enregistré
state-reading = Lecture seule
state-locked = Non modifiable
state-moved = Non enregistré
banner-moved = Le fichier a été déplacé, renommé, supprimé ou remplacé pendant qu’il était ouvert. Plus rien n’y est enregistré. Gardez dès maintenant une copie de secours : elle contiendra tout ce qui avait été enregistré.
banner-reading = Cet espace de travail est déjà ouvert ailleurs ({ $holder }). Vous pouvez le lire ; vous pourrez le modifier quand cette personne l’aura fermé.
banner-free = L’espace de travail n’est plus ouvert ailleurs. Vous pouvez continuer à y travailler ici.
take-over = Travailler ici
banner-locked = Ce fichier, ou son dossier, est protégé en écriture. Vous pouvez le lire, mais rien ne peut y être modifié.
banner-older = Ce fichier a été créé par une version antérieure du logiciel et n’a pas pu être mis à jour : il n’y avait pas de place pour sa copie de sauvegarde, ou un autre programme l’utilise. Vous pouvez le lire, mais rien ne peut y être modifié. Rouvrez-le pour essayer à nouveau.
banner-practice = Exemple ou données d’exercice : explorez librement. N’y conservez pas votre propre travail.
rescue = Copie de secours…
rescue-both-title = Ce fichier et ce qui se trouve à côté ne vont pas ensemble
rescue-both-go = Conserver les deux états
rescue-alone = { $name } – fichier seul
rescue-applied = { $name } – avec le reste
rescued-both = Les deux états sont conservés dans de nouveaux fichiers : { $alone } et { $applied }. Ouvrez celui qui contient votre travail.
rescued-one = Un état est conservé dans un nouveau fichier : { $path }. L’autre n’est pas un espace de travail entier. Le fichier lui-même est resté tel quel.
settings = Réglages
about = À propos de Twinhall
close = Fermer
cancel = Annuler
add = Ajouter
save = Enregistrer
create = Créer
go-on = Continuer
close-workspace = Fermer l’espace de travail
workspace-file = Espace de travail Twinhall

## Qui travaille ici

who-title = Qui travaille ici ?
who-note = Votre nom et votre fonction figurent à côté de chaque changement que vous faites, pour que vos collègues sachent à qui s’adresser. Ils restent sur cet ordinateur et dans vos espaces de travail.
who-name = Votre nom
who-office = Service ou fonction
who-go = Commencer
who-later = Plus tard
who-unknown = Indiquez votre nom
who-change = Changer nom ou fonction…

## Un nouvel espace de travail

new-workspace-title = Nouvel espace de travail
new-workspace-note = Un seul fichier contient tout. Vous pouvez le copier, l’envoyer par courriel ou le garder sur une clé USB.
new-workspace-office = Ville ou organisation qui le tient
new-workspace-path = Fichier
new-workspace-needs-office = Indiquez à qui est cet espace de travail : le nom de votre ville ou de votre organisation.
new-workspace-needs-path = Indiquez où le fichier doit être conservé.
choose-place = Choisir un autre lieu…
path-title = Emplacement
path-note = Cet ordinateur ne peut pas afficher la fenêtre de choix des fichiers. Tapez ou collez le chemin complet.
path-label = Chemin complet

## Le champ de commande

palette-hint = Chercher ou lancer une action…
palette-action = Action
palette-nothing = Aucun résultat pour « { $what } ». Essayez un autre mot.

## Réglages

look = Apparence
text-size = Taille du texte
backups = Sauvegardes
backups-note = Une copie vérifiée est faite chaque jour où vous travaillez, dans { $folder }. Douze copies quotidiennes, dix hebdomadaires et neuf mensuelles sont conservées.
backup-now = Sauvegarder maintenant
backup-folder = Changer de dossier…
backup-done = Sauvegarde faite et vérifiée : { $path }

## À propos

about-version = Version { $version }
about-promise = Vos données restent dans votre fichier. Le logiciel n’envoie rien et ne demande rien au réseau.
about-sources = Ce sur quoi il s’appuie
about-geonames = Noms, lieux et populations de 170 391 villes
about-cldr = Noms des pays, des langues et des monnaies
about-lists = Régions, listes de pays, groupes de revenu
about-fonts = Les caractères que vous lisez
about-fonts-han = Signes chinois et japonais
about-fonts-hangul = Lettres coréennes
about-icons = Les icônes
about-sqlite = Le format du fichier
about-lists-note = Les noms et les listes de pays sont ceux de leurs sources et n’impliquent aucune prise de position quant au statut d’un territoire.

## Clavier

keys-title = Raccourcis clavier
keys-search = Chercher ou agir
keys-new = Nouvelle fiche de la page affichée
keys-filter = Chercher dans la liste
keys-undo = Annuler
keys-redo = Rétablir
keys-back = Précédent et suivant
keys-pages = Les pages, de haut en bas
keys-tab = Champ suivant et précédent
keys-list = Se déplacer dans la liste
keys-go = Valider un formulaire ou une question
keys-escape = Fermer le panneau latéral, un formulaire ou une question

## Fenêtres de saisie

city-name = Ville
city-new-note = Commencez à taper son nom, en toute langue. 170 391 villes sont connues ; toute autre peut être saisie à la main.
city-needs-choice = Choisissez une ligne ci-dessus : une ville de la liste, ou « à la main ».
city-known-note = Cette ville est déjà dans l’espace de travail.
city-listed-note = Son nom, son lieu, sa population et ses noms dans d’autres langues sont repris de la liste ; vous pourrez les modifier ensuite.
city-show = L’afficher
side-ours = Une partie
side-theirs = L’autre partie
stage-today = Où en est-il aujourd’hui ?
stage-since = Depuis quand, si c’est connu
agreement-stands = Où en est le texte aujourd’hui ?
delete-title = Supprimer { $name } ?
delete-note = La fiche disparaît des listes et de la recherche, avec tout ce qu’elle contient. « Annuler » la fait revenir.
delete-in-the-way = La suppression n’est pas encore possible, car ces fiches s’y réfèrent. Ouvrir chacune d’elles pour y choisir autre chose ou pour la supprimer d’abord.
superseded-title = Des changements ultérieurs en dépendent
superseded-note = Quelqu’un a modifié la même chose par la suite. Si vous continuez, ce changement sera écarté lui aussi ; les deux resteront dans l’historique.
superseded-go = Continuer quand même

## Actions

step-date = Date
step-new-end = Fin de la nouvelle durée, s’il y en a une
step-council = Conseil qui a délibéré
step-number = Numéro de la délibération
step-place = Lieu
step-who = Auteur
step-why = Motif, ou ce qui a été convenu
step-announce-note = Les parties ont dit publiquement qu’elles veulent travailler ensemble.
step-negotiate-note = Les parties ont commencé à définir ce dont elles veulent convenir.
step-agree-text-note = Les deux parties sont d’accord sur le texte ; restent les délibérations des conseils et les signatures.
step-decide-note = Un conseil a approuvé le partenariat ou son accord.
step-pass-state-note = Les démarches que la loi nationale exige avant la signature ont été accomplies.
step-sign-note = L’accord a été signé. Les échéances que la loi nationale fixe à partir de ce jour sont ajoutées automatiquement.
step-enter-into-force-note = L’accord engage les deux parties à partir de ce jour.
step-renew-note = La nouvelle durée figure dans un nouvel accord, qui fait suite à celui-ci ; l’ancien texte reste tel quel.
step-suspend-note = Le partenariat est suspendu, pour un motif donné ; ses accords aussi.
step-resume-note = Le partenariat reprend là où il avait été suspendu.
step-make-dormant-note = Il ne se passe plus rien, mais personne n’y a mis fin.
step-revive-note = Le partenariat repart du point où il en était resté.
step-end-note = Le partenariat a pris fin ; ses accords prennent fin avec lui.
step-reopen-note = Les parties sont de nouveau en contact ; le processus recommence.

## Le chemin, en un mot par étape

stage-short-contact = Contact
stage-short-announced = Annonce
stage-short-negotiating = Négociation
stage-short-agreed-text = Texte
stage-short-council-decision = Conseil
stage-short-state-step = Démarche
stage-short-signed = Signature
stage-short-in-force = En vigueur

## Les plus longues, dans une ligne de liste

stage-brief-agreed-text = Texte convenu
stage-brief-council-decision = Délibération
stage-brief-state-step = Démarche (État)
