# Refus et incidents : ce qui s’est passé, ce qu’il en est des données, ce qu’il faut faire.

## Refus : une saisie ou une demande enfreint une règle

refusal-missing = Ce champ ne peut pas rester vide. Merci de le remplir.
refusal-too-long = C’est trop long. Merci de ne pas dépasser { $most } caractères (dans une liste : { $most } entrées).
refusal-several-lines = Une seule ligne est possible ici. Merci de supprimer les retours à la ligne.
refusal-control-character = Un caractère invisible ne peut pas être conservé. Merci de taper le texte à nouveau.
refusal-out-of-range = Merci d’indiquer un nombre de { $least } à { $most }.
refusal-not-in-list = Cette valeur n’est pas dans la liste. Merci de choisir l’une de celles proposées.
refusal-not-country = Aucun pays ne porte ce code. Merci d’en choisir un dans la liste.
refusal-not-language = Aucune langue ne porte ce code. Merci d’en choisir une dans la liste.
refusal-not-currency = Aucune monnaie ne porte ce code. Merci d’en indiquer un de trois lettres, comme EUR.
refusal-wrong-shape = Cette saisie n’a pas pu être lue. Merci de suivre l’exemple placé à côté du champ.
refusal-end-before-start = La fin précède le début. Merci de corriger l’une des deux dates.
refusal-before-signing = Cette date précède la signature. Merci de la corriger, ou de corriger la date de signature.
refusal-before-previous = L’action précédente est plus récente : { $previous }. Merci d’indiquer cette date ou une date ultérieure.
refusal-in-future = Cette date n’est pas encore arrivée. Merci d’indiquer la date du jour ou une date antérieure.
refusal-same-side = Les deux parties sont la même ville. Choisissez-en une autre.
refusal-same-record = Une fiche ne peut pas être liée à elle-même. Merci d’en choisir une autre.
refusal-needs-side = Merci de choisir une ville ou une organisation, ou de la décrire tant qu’elle n’est pas désignée.
refusal-one-side-only = Merci de n’en garder qu’un : la ville, l’organisation ou la description.
refusal-needs-amount = Une somme versée ou dépensée doit avoir un montant. Merci de l’indiquer.
refusal-needs-form = Merci d’indiquer la forme de l’apport en nature : temps de travail, locaux, matériel ou autre.
refusal-cash-has-form = Une contribution en numéraire n’a pas de forme en nature. Merci d’effacer la forme ou de choisir « en nature ».
refusal-negative-amount = Un montant ne peut pas être inférieur à zéro. Merci de le corriger.
refusal-ceiling-below-minimum = Le montant maximal est inférieur au montant minimal. Merci de corriger l’un des deux.
refusal-needs-owner = Merci d’indiquer à quoi cela se rattache.
refusal-not-from-here = Cette action n’est pas possible à l’étape actuelle. Merci de choisir l’une de celles proposées.
refusal-needs-two-named = Un accord ne peut être signé que si deux parties au moins sont désignées. Merci de les désigner d’abord.
refusal-needs-agreement = Merci de choisir l’accord concerné, ou de l’ajouter d’abord.
refusal-agreement-elsewhere = Cet accord relève d’un autre partenariat. Merci d’en choisir un de ce partenariat.
refusal-agreement-not-ready = L’état actuel de cet accord ne permet pas cette action. Merci de vérifier l’état du texte.
refusal-notice-without-end = Un préavis se compte à partir d’une date de fin. Merci d’indiquer la fin de validité.
refusal-guarded = Ce champ ne change que par une action, afin que l’historique reste fidèle. Merci d’en choisir une.
refusal-no-such-record = La fiche choisie n’existe plus. Merci d’en choisir une autre.
refusal-still-named = D’autres fiches renvoient encore à celle-ci : { $by }. Merci de les modifier ou de les supprimer d’abord.
refusal-mixed-currencies = Les deux montants sont dans des monnaies différentes. Merci d’employer la même.
refusal-not-date = Cette date n’a pas pu être lue. Merci de l’écrire ainsi : 2001, mars 2001 ou 5 mars 2001.
refusal-no-such-day = Ce jour n’existe pas dans le calendrier. Merci de vérifier le jour et le mois.
refusal-ambiguous-date = Le jour et le mois peuvent se lire dans les deux sens. Merci d’écrire le mois en lettres : 5 mars 2001.
refusal-year-out-of-range = L’année doit être comprise entre 1000 et 2999. Merci de la corriger.
refusal-not-number = Ce n’est pas un nombre. Merci de n’employer que des chiffres.
refusal-not-amount = Ce n’est pas un montant. Merci de l’écrire ainsi : 1 200,50 EUR.
refusal-needs-currency = Le montant doit avoir une monnaie. Merci de l’ajouter, par exemple EUR.
refusal-not-chosen = Aucune fiche n’est encore choisie. Merci d’en choisir une dans la liste.

## Incidents : le fichier n’a pas pu être ouvert, lu ou écrit

fault-refused = Rien n’a encore été enregistré : une correction est nécessaire. Merci de revoir les champs signalés.
fault-missing = Le fichier est introuvable. Il a peut-être été déplacé, ou son support n’est pas branché. Merci de le rechercher ou d’en ouvrir un autre.
fault-exists = Un fichier de ce nom existe déjà ; il est resté tel quel. Merci de choisir un autre nom.
fault-empty = Le fichier est vide ; rien n’y a été écrit. Merci d’en ouvrir un autre, ou une sauvegarde.
fault-not-workspace = Ce fichier n’est pas un espace de travail de ce programme. Rien n’y a été modifié. Merci d’en choisir un autre.
fault-other-program = Ce fichier appartient à un autre programme. Rien n’y a été modifié. Merci d’en choisir un autre.
fault-newer = Ce fichier a été écrit par une version plus récente du programme ({ $version }). Rien n’y a été modifié. Merci de mettre le programme à jour, puis de rouvrir le fichier.
fault-foreign-objects = Ce fichier contient des éléments étrangers à un espace de travail : { $names }. Rien n’y a été modifié. Merci d’ouvrir une sauvegarde ou de vous adresser à la personne qui vous l’a remis.
fault-damaged = Le fichier est endommagé. Rien n’y a été écrit. Merci d’ouvrir la dernière sauvegarde, ou d’enregistrer ce qui reste lisible dans un nouveau fichier.
fault-truncated = Une partie du fichier manque ; la copie s’est peut-être interrompue. Rien n’y a été écrit. Merci de le copier à nouveau ou d’ouvrir la dernière sauvegarde.
fault-foreign-journal = Ce qu’une interruption a laissé à côté du fichier ne lui appartient pas ; une sauvegarde a peut-être été copiée à sa place. Rien n’a été modifié. Pour continuer, conservez les deux états dans de nouveaux fichiers : le fichier seul, et le fichier avec ce qui est resté à côté.
fault-damaged-record = Une fiche est illisible : { $kind } « { $title } ». Rien n’a été modifié. Le reste est utilisable ; merci de rétablir cette fiche à partir d’une sauvegarde.
fault-in-use = Le fichier est utilisé par { $holder } ; il a donc été ouvert en lecture seule. Rien n’est perdu. Pour le modifier, merci d’attendre que cette personne l’ait fermé, puis de le rouvrir.
fault-read-only = Il n’est pas possible d’écrire dans ce fichier ou dans son dossier. Rien n’a été modifié. Merci d’en enregistrer une copie dans l’un de vos dossiers, ou de demander le droit d’écriture.
fault-moved = Le fichier n’est plus là où il a été ouvert ; il a peut-être été déplacé ou renommé. La dernière modification n’a pas été enregistrée. Merci d’enregistrer une copie sous un nouveau nom.
fault-disk-full = Le disque est plein. La dernière modification n’a pas été enregistrée ; les précédentes sont intactes. Merci de libérer de la place, puis de réessayer.
fault-busy = Un autre programme utilise le fichier en ce moment. La dernière modification n’a pas été enregistrée. Merci de réessayer dans un instant.
fault-nothing-to-undo = Il n’y a rien à annuler.
fault-superseded = Ce changement ne peut pas être annulé seul, car d’autres, plus récents, en dépendent : { $kind } « { $title } ». Rien n’a été modifié. Merci d’annuler d’abord ceux-ci.
fault-backup-unverified = La sauvegarde a été écrite mais n’a pas pu être vérifiée : { $path }. Votre espace de travail est intact. Merci de la refaire, si possible sur un autre support.
fault-setting = Le fichier n’a pas pu être ouvert en toute sécurité ({ $detail }). Rien n’y a été modifié. Merci de redémarrer le programme, puis de réessayer.
fault-io = L’ordinateur n’a pas pu lire ou écrire le fichier ({ $detail }). La dernière modification n’a pas été enregistrée ; les précédentes sont intactes. Merci de vérifier le support, puis de réessayer.
fault-sql = Le fichier n’a pas pu être lu ou écrit comme prévu ({ $detail }). La dernière modification n’a pas été enregistrée ; les précédentes sont intactes. Merci de réessayer ; si cela se reproduit, ouvrez une sauvegarde.
fault-io-at = { $doing } : échec. L’ordinateur n’a pas pu lire ou écrire { $path } ({ $detail }). Tout ce qui était enregistré est intact. Vérifiez le support, puis réessayez.
fault-sql-at = { $doing } : échec. Impossible de lire ou d’écrire { $path } comme prévu ({ $detail }). Tout ce qui était enregistré est intact. Réessayez ; si cela se reproduit, ouvrez une sauvegarde.
doing-open = Ouverture de l’espace de travail
doing-create = Création de l’espace de travail
doing-read = Lecture de l’espace de travail
doing-save = Enregistrement de la modification
doing-copy = Écriture d’une copie
doing-back-up = Sauvegarde
refusal-still-placed = Des interprètes y sont placés. Choisissez d’abord pour eux une autre table ou un autre créneau à la préparation, sous « Interprètes ».
refusal-still-met = Des entretiens y ont été tenus ou sont en cours ; ils restent au registre, et ceci avec eux.
fault-job-lost = Le travail s’est interrompu sans résultat ; rien n’a été modifié. Relancez-le ; s’il s’interrompt de nouveau, redémarrez le programme.
fault-job-not-started = Le travail n’a pas pu être lancé ({ $detail }). Rien n’a été modifié. Fermez d’autres programmes, puis réessayez.
fault-cancelled = L’opération a été arrêtée à votre demande ; rien n’a été modifié.

## Attente : un espace de travail en cours d’ouverture, ou un autre programme qui tient le fichier

opening-title = Ouverture de « { $name } »…
opening-making-title = Création de « { $name } »…
opening-rescuing-title = Enregistrement d’une copie sous « { $name } »…
opening-waiting = En attente que le fichier soit libre.
opening-reading = Lecture du fichier.
opening-backing-up = Sauvegarde avant la mise à niveau du fichier.
opening-bringing-up-to-date = Mise à niveau du fichier pour cette version du programme.
opening-making = Écriture des premières fiches.
opening-rescuing = Copie de tout ce qui est encore en mémoire et sur le disque, puis vérification de la copie.
waiting-title = Un autre programme utilise le fichier
waiting-note = En attente qu’il le libère ; ce qui a été demandé sera fait ensuite.
