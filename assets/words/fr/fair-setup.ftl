# La préparation d’un salon.

fair-gaps = Avant que le salon puisse se tenir
fair-gap-none = Il ne manque rien.
fair-gap-place = Il n’a pas encore de lieu.
fair-gap-days = Ses jours ne sont pas fixés.
fair-gap-slots = Il n’y a pas de créneaux.
fair-gap-crowded = Trop de créneaux : { $count }. Un calendrier en compte { $most } au plus, les derniers restent vides.
fair-gap-outside =
    { $count ->
        [one] { $count } créneau tombe hors des jours du salon.
       *[other] { $count } créneaux tombent hors des jours du salon.
    }
fair-gap-tables = Il n’y a pas de tables.
fair-gap-participants = Moins de deux villes participent.
fair-gap-languages =
    { $count ->
        [one] { $count } participant sans langue.
       *[other] { $count } participants sans langue.
    }
fair-gap-delegates =
    { $count ->
        [one] { $count } participant sans délégué.
       *[other] { $count } participants sans délégué.
    }
fair-gap-wishes =
    { $count ->
        [one] { $count } participant sans besoin ni offre.
       *[other] { $count } participants sans besoin ni offre.
    }
fair-slots-none = Pas encore de créneaux. Ils sont créés à partir des jours du salon.
fair-slot-break = En faire une pause
fair-slot-meetings = L’utiliser pour les entretiens
fair-make-slots = Créer des créneaux
fair-clear-slots = Supprimer tous les créneaux
fair-tables-none = Pas encore de tables.
fair-tables-count = Nombre de tables
fair-make-tables = Ajouter des tables
fair-table-label = Table { $number }
fair-interpreters-none = Pas encore d’interprètes. Il en faut lorsque deux délégations n’ont aucune langue commune.
fair-every-table = Toute table
fair-every-slot = Tous les créneaux
fair-interpreter-twice = { $name } est à deux tables à la fois : { $when }. Seule { $table } compte.
fair-plan-first = Début du premier créneau
fair-plan-last = Fin de la journée
fair-plan-minutes = Minutes par créneau
fair-plan-change = Minutes entre créneaux
fair-plan-breaks = Pauses
fair-plan-go = Ajouter ces créneaux
fair-plan-adds = Créneaux à ajouter : { $slots } ; pauses : { $breaks } ; jours : { $days }.
fair-plan-there =
    { $count ->
        [one] { $count } créneau prévu en chevauche un existant et sera omis.
       *[other] { $count } créneaux prévus en chevauchent d’existants et seront omis.
    }
fair-plan-bad-time = Une heure s’écrit comme 9:30.
fair-plan-bad-break = Les pauses s’écrivent comme 10:30–11:00, 12:30–14:00, dans la journée.
fair-plan-bad-minutes = Un créneau dure au moins 5 minutes.
fair-plan-no-days = Indiquez d’abord les jours du salon, au jour près.
fair-plan-too-short = Aucun créneau ne tient dans cette journée.
fair-plan-too-many = C’est plus de créneaux qu’un salon ne peut en avoir.
fair-slots-made =
    { $count ->
        [one] { $count } créneau ajouté.
       *[other] { $count } créneaux ajoutés.
    }
fair-slots-cleared = Tous les créneaux sont supprimés.
fair-slots-cleared-with = Tous les créneaux sont supprimés, et avec eux les entretiens prévus ({ $meetings }).
fair-delete-participant = Seule sa participation au salon prend fin ; la ville reste. Ses demandes ({ $requests }) et ses entretiens prévus ({ $meetings }) sont supprimés avec elle.
fair-delete-place = Les entretiens qui y sont prévus ({ $meetings }) sont aussi supprimés. Leurs demandes restent et peuvent être placées à nouveau.
fair-delete-held = Entretiens réalisés ou en cours : { $count }. Ils restent enregistrés ; la suppression n’est donc pas possible.
fair-delete-held-participant = Entretiens réalisés ou en cours : { $count }. Ils restent enregistrés ; la suppression n’est donc pas possible. Si le participant part plus tôt, indiquez plutôt son départ : plus rien ne sera prévu pour lui ensuite.
fair-delete-interpreters = Des interprètes y sont placés : { $names }. Avant de supprimer, choisissez pour eux une autre table ou un autre créneau à la préparation, sous « Interprètes ».
