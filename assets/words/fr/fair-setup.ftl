# La préparation d’une foire.

fair-gaps = Avant que la foire puisse se tenir
fair-gap-none = Il ne manque rien.
fair-gap-place = Elle n’a pas encore de lieu.
fair-gap-days = Ses jours ne sont pas fixés.
fair-gap-slots = Il n’y a pas de créneaux.
fair-gap-crowded = Trop de créneaux : { $count }. Un calendrier en compte { $most } au plus, les derniers restent vides.
fair-gap-outside =
    { $count ->
        [one] { $count } créneau tombe hors des jours de la foire.
       *[other] { $count } créneaux tombent hors des jours de la foire.
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
fair-slots-none = Pas encore de créneaux. Ils se font à partir des jours de la foire.
fair-slot-break = En faire une pause
fair-slot-meetings = L’utiliser pour les entretiens
fair-make-slots = Créer des créneaux
fair-clear-slots = Supprimer tous les créneaux
fair-tables-none = Pas encore de tables.
fair-tables-count = Combien
fair-make-tables = Ajouter des tables
fair-table-label = Table { $number }
fair-interpreters-none = Pas encore d’interprètes. Il en faut lorsque deux délégations n’ont aucune langue commune.
fair-every-table = Toutes les tables
fair-every-slot = Tous les créneaux
fair-plan-first = Premier créneau à
fair-plan-last = Fin de la journée
fair-plan-minutes = Minutes par créneau
fair-plan-change = Minutes entre deux
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
fair-plan-no-days = Indiquez d’abord les jours de la foire, au jour près.
fair-plan-too-short = Aucun créneau ne tient dans cette journée.
fair-plan-too-many = C’est plus de créneaux qu’une foire ne peut en avoir.
fair-slots-made =
    { $count ->
        [one] { $count } créneau ajouté.
       *[other] { $count } créneaux ajoutés.
    }
fair-slots-cleared = Tous les créneaux sont supprimés.
fair-slots-cleared-with = Tous les créneaux sont supprimés, et avec eux les entretiens prévus ({ $meetings }).
fair-delete-participant = Seule sa participation à la foire prend fin ; la ville reste. Ses demandes ({ $requests }) et ses entretiens prévus ({ $meetings }) sont supprimés avec elle.
fair-delete-place = Les entretiens qui y sont prévus ({ $meetings }) sont aussi supprimés. Leurs demandes restent et peuvent être placées à nouveau.
fair-delete-held = Entretiens tenus ou en cours : { $count }. Ils restent au registre ; la suppression n’est donc pas possible.
fair-delete-held-participant = Entretiens tenus ou en cours : { $count }. Ils restent au registre ; la suppression n’est donc pas possible. Si le participant part plus tôt, indiquez plutôt son départ : plus rien ne sera prévu pour lui ensuite.
fair-delete-interpreters = Des interprètes y sont placés : { $names }. Avant de supprimer, choisissez pour eux une autre table ou un autre créneau à la préparation, sous « Interprètes ».
