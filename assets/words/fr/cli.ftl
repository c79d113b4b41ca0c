# La ligne de commande, et les lignes dont se composent les rapports.

cli-window-failed = La fenêtre ne peut pas s’ouvrir : { $reason }. Les commandes fonctionnent sans elle ; voir « twinhall --help ».
cli-no-window = Aucun écran n’est disponible pour ouvrir une fenêtre ; les commandes sample, list, show, check, history, generate et timetable fonctionnent sans écran (voir « twinhall --help »).
cli-actor = Ligne de commande
cli-written = { $file } : partenariats { $partnerships }, accords { $agreements }, villes { $cities }.
cli-sample-name = Réunion des maires, Bruxelles, 2001 (exemple)
cli-sample-note = Un exemple à explorer. Il contient ce que dit le compte rendu de la réunion, A/CONF.191/L.11, avec le paragraphe de chaque fait ; ce que le compte rendu ne dit pas reste vide.
cli-practice-name = Espace d’exercice (partenariats : { $partnerships })
cli-practice-note = Pour s’exercer. Les villes sont réelles ; les personnes, les partenariats, l’argent et tout le reste sont inventés.
cli-unknown-kind = « { $kind } » n’est pas un type de fiche. Indiquez l’un de ceux-ci : { $kinds }.
cli-no-such-id = Aucune fiche n’a d’identifiant qui commence ou finit par « { $id } ». Copiez-le depuis une liste.
cli-several-ids = Plusieurs fiches ont un identifiant qui commence ou finit par « { $id } ». Indiquez davantage de caractères.
cli-output = Le résultat n’a pas pu être écrit ({ $detail }). L’espace de travail est intact.
cli-nothing = Aucun résultat.
cli-whole = Le fichier est intact : aucune erreur trouvée.
cli-damage = Erreurs dans ce fichier : { $count }. Rien n’a été modifié. Ouvrez la dernière sauvegarde, ou enregistrez ce qui est lisible dans un nouveau fichier.
cli-search-rebuilt = L’index de recherche a été refait à partir des fiches. Le fichier tel qu’il était est conservé ici : { $path }

table-id = Fin de l’identifiant

record-named = { $kind } « { $title } »
refusal-of-field = { $kind }, { $field } : { $sentence }
refusal-of-record = { $kind } : { $sentence }
holder-unknown = quelqu’un d’autre

value-point = { $latitude }°, { $longitude }°
value-from-to = { $start } – { $end }
value-since = { $start } – …
value-until = … – { $end }

source-states = { $origin } : « { $stated } »

cli-history = { $at } (UTC) · { $who } · { $what }

finding-structure = La structure du fichier est endommagée : { $detail }
finding-altered = { $record } : modifié hors du logiciel. Identifiant : { $id }
finding-unreadable = { $record } : illisible.
finding-unreadable-some = Une de ces fiches est illisible : { $kind }.
finding-rule = { $record } : une règle n’est pas respectée. { $reasons } Identifiant : { $id }
finding-dangling = { $record } renvoie à une fiche qui n’existe pas, sous « { $field } ». Identifiant : { $id }
finding-bytes = Un fichier joint manque ou est endommagé. Son SHA-256 : { $digest }
finding-history = L’historique d’une action a été modifié hors du logiciel. Identifiant de l’action : { $id }
finding-index = L’index de recherche ne correspond pas aux fiches : certaines ne sont pas trouvées, ou sont trouvées là où elles ne sont pas. La commande « twinhall check { $flag } FICHIER » le refait.
finding-journal = { $record } ne correspond pas à son historique. Identifiant : { $id }
