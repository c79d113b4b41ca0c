# La commande qui établit le calendrier des entretiens d’un salon à partir d’un fichier.

cli-timetable = { $file } : entretiens { $meetings }, valeur { $value }, borne prouvée { $bound }, écart { $gap } % au plus.
cli-timetable-floor = Tous ceux qui le peuvent ont au moins ce nombre d’entretiens : { $floor }.
cli-timetable-short = Entretiens manquants sous le minimum de { $floor } : { $missing }.
cli-timetable-highest = Aucun minimum commun supérieur à { $floor } n’est possible.
cli-unreadable = « { $file } » ne peut pas être lu : { $detail }.
cli-unwritable = « { $file } » ne peut pas être écrit : { $detail }.
cli-not-fair = « { $file } » n’est pas un salon dont on peut établir le calendrier : { $why }.

instance-form = ce n’est pas du JSON de la forme demandée ({ $detail })
instance-count = « { $field } » compte { $found } entrées au lieu de { $expected }
instance-presence = la présence du participant { $number } doit s’écrire avec des 0 et des 1, avec ce nombre de signes : { $slots }
instance-order = la demande { $number } ne nomme pas d’abord le participant au plus petit numéro
instance-many = trop d’éléments sous « { $what } » : { $count }, au plus { $most }
instance-unknown = la demande { $number } nomme un participant qui n’existe pas
instance-itself = la demande { $number } nomme deux fois le même participant
instance-twice = la demande { $number } concerne un binôme qui en a déjà une
instance-value = la valeur de la demande { $number } n’est pas un nombre entier de 1 à 1 000 000
