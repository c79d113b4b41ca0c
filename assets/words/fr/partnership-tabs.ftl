# Les onglets d’un partenariat.

tab-components = Volets
tab-money = Finances
tab-activities = Activités
tab-people = Personnes
tab-files = Fichiers

## Aperçu

gaps-title = Il manque encore
gap-named-sides = Une partie n’est pas encore désignée
gap-contact = Pas de personne de contact
gap-purpose = L’objet n’est pas précisé
gap-text = Le texte de l’accord n’est pas enregistré
gap-components = Aucun volet pour le moment
gap-budget = Aucun volet n’a de budget
statuses-title = Statut des pays
statuses-signing = À la signature : { $date }
statuses-today = Aujourd’hui
statuses-not-signed = pas encore signé
status-none = sur aucune des listes
gives-title = Qui donne quoi à qui
timeline-title = Ce qui a eu lieu et ce qui est attendu
timeline-due = Échéances

## Accords

lineage-title = Suite des textes
lineage-follows = { $title } fait suite à { $before }
signed-where = signature : { $date }, { $place }
signed-at-place = lieu de signature : { $place }
agreement-languages = Langues : { $languages }
agreement-authentic = Texte faisant foi : { $language }
agreement-signed-by = Signé par { $names }

## Volets

tab-components-empty = Aucun volet pour le moment
tab-components-empty-note = Un volet indique ce que vous faites ensemble, pour qui et avec quels moyens.
components-other = Autre thème : { $theme }
open-page-named = Ouvrir { $name } sur sa propre page
from-to = { $from } → { $to }
component-covered = { $covered } couverts sur { $budget }
component-fields = À quoi il sert
indicator-target = { $baseline } → { $target }
indicator-measured = { $value } ({ $date })
indicator-people = femmes : { $women }, hommes : { $men }
indicator-unmeasured = pas encore mesuré
value-not-known = inconnu

## Finances

tab-money-empty = Aucune contribution pour le moment
tab-money-empty-note = Indiquez ce que donne chaque partie, en argent et en nature ; les promesses comptent aussi.
receiver-not-given = Bénéficiaire non précisé
money-activity-costs = Coûts des activités
money-activity-costs-note = Ce que chaque activité a coûté ; ces montants ne s’ajoutent pas aux contributions.
money-too-large = Les montants sont trop grands pour être additionnés. Vérifiez les contributions et les budgets.

## Activités

tab-activities-empty = Aucune activité pour le moment
tab-activities-empty-note = Visites, formations, missions et cadeaux, chacun avec son résultat.
activity-hours =
    { $count ->
        [one] { $count } heure de travail
       *[other] { $count } heures de travail
    }
activity-cost = Coût : { $amount }

## Personnes

tab-people-empty = Personne n’est encore nommé
tab-people-empty-note = Les personnes de contact, les signataires et les délégués apparaîtront ici.
people-contact = Personne de contact
contact-replace = Remplacer la personne de contact
people-contact-former = Ancien interlocuteur
people-contact-of = Personne de contact : { $side }
people-signed = Signature : { $title }
people-delegate-of = Délégation : { $title }
people-last-contact = dernier contact : { $date }
consent-missing = base légale non précisée

## Fichiers


## Le passé d’un champ

past-title = Qui a modifié ce champ
past-empty = Personne ne l’a encore rempli.
