# Tâches et calendrier.

page-calendar = Calendrier
calendar-month = Mois
calendar-list = Liste
calendar-before = Mois précédent
calendar-after = Mois suivant
calendar-today = Aujourd’hui
calendar-cell =
    { $count ->
        [0] { $date }
        [one] { $date } : une entrée
       *[other] { $date } : { $count } entrées
    }
calendar-more =
    { $count ->
        [one] + 1 autre
       *[other] + { $count } autres
    }
calendar-within = Courant { $date }
calendar-nothing = Rien ce jour-là. Vous pouvez y placer une nouvelle tâche.
calendar-nothing-here = Rien ce jour-là.
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche
occasion-task-done = Tâche faite
occasion-fair = Salon de la coopération
occasion-activity = Activité
occasion-call-ends = Dernier jour d’un appel à projets

## Tâches

task-new = Nouvelle tâche
task-tick = Fait : { $name }
task-untick = Pas encore fait : { $name }
task-ticked = Fait : { $name }
task-finish = Marquer comme faite
task-open-again = Pas encore faite
task-is-done = faite
task-overdue = en retard
tasks-empty = Aucune tâche
tasks-empty-note = Notez ce qu’il faut faire, pour quand, et ce que cela concerne.
column-task-due = Échéance
column-task-standing = État
tasks-nothing-found = Aucune tâche ne répond à la recherche et aux filtres ci-dessus.
select-task = Choisissez une tâche
select-task-note = Vous pourrez la modifier ici et voir ce qu’elle concerne.
find-task = Chercher une tâche, une personne ou un sujet
filter-to-do = À faire
filter-mine = Les miennes
filter-task-late = En retard
filter-deadlines = Échéances
filter-done = Faites
weekday-short-1 = lun.
weekday-short-2 = mar.
weekday-short-3 = mer.
weekday-short-4 = jeu.
weekday-short-5 = ven.
weekday-short-6 = sam.
weekday-short-7 = dim.
