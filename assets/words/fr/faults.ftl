# Refus et incidents : ce qui s’est passé, ce qu’il en est des données, ce qu’il faut faire.

## Refus : une saisie ou une demande enfreint une règle

refusal-missing = Ce champ ne peut pas rester vide. Remplissez-le.
refusal-too-long = C’est trop long. Ne dépassez pas { $most } caractères (dans une liste : { $most } entrées).
refusal-several-lines = Une seule ligne est possible ici. Supprimez les retours à la ligne.
refusal-control-character = Un caractère invisible ne peut pas être conservé. Tapez le texte à nouveau.
refusal-out-of-range = Indiquez un nombre de { $least } à { $most }.
refusal-not-in-list = Cette valeur n’est pas dans la liste. Choisissez l’une de celles proposées.
refusal-not-country = Aucun pays n’a ce code. Choisissez-en un dans la liste.
refusal-not-language = Aucune langue n’a ce nom ou ce code. Écrivez par exemple français ou fr.
refusal-not-currency = Aucune monnaie n’a ce code. Indiquez-en un de trois lettres, comme EUR.
refusal-wrong-shape = Cette saisie n’a pas pu être lue. Suivez l’exemple placé à côté du champ.
refusal-end-before-start = La fin précède le début. Corrigez l’une des deux dates.
refusal-before-signing = Cette date précède la signature. Corrigez-la, ou corrigez la date de signature.
refusal-before-previous = L’action précédente est plus récente : { $previous }. Indiquez cette date ou une date ultérieure.
refusal-in-future = Cette date n’est pas encore arrivée. Indiquez la date du jour ou une date antérieure.
refusal-same-side = Les deux parties sont la même ville. Choisissez-en une autre.
refusal-same-record = Une fiche ne peut pas être liée à elle-même. Choisissez-en une autre.
refusal-needs-side = Choisissez une ville ou une organisation, ou décrivez-la tant qu’elle n’est pas désignée.
refusal-one-side-only = N’en garder qu’un : la ville, l’organisation ou la description.
refusal-needs-amount = Une somme versée ou dépensée doit avoir un montant. Indiquez-le.
refusal-needs-form = Indiquez la forme de l’apport en nature : temps de travail, locaux, matériel ou autre.
refusal-cash-has-form = Une contribution en numéraire n’a pas de forme en nature. Effacez la forme ou choisissez « en nature ».
refusal-negative-amount = Un montant ne peut pas être inférieur à zéro. Corrigez-le.
refusal-ceiling-below-minimum = Le montant maximal est inférieur au montant minimal. Corrigez l’un des deux.
refusal-needs-owner = Indiquez à quoi cela se rattache.
refusal-not-from-here = Cette action n’est pas possible à l’étape actuelle. Choisissez l’une de celles proposées.
refusal-needs-two-named = Un accord ne peut être signé que si deux parties au moins sont désignées. Désignez-les d’abord.
refusal-needs-agreement = Choisissez l’accord concerné, ou ajoutez-le d’abord.
refusal-agreement-elsewhere = Cet accord relève d’un autre partenariat. Choisissez-en un de ce partenariat.
refusal-agreement-not-ready = L’état actuel de cet accord ne permet pas cette action. Vérifiez l’état du texte.
refusal-notice-without-end = Un préavis se compte à partir d’une date de fin. Indiquez la fin de validité.
refusal-guarded = Ce champ ne change que par une action, afin que l’historique reste fidèle. Choisissez-en une.
refusal-no-such-record = La fiche choisie n’existe plus. Choisissez-en une autre.
refusal-still-named = D’autres fiches renvoient encore à celle-ci : { $by }. Modifiez-les ou supprimez-les d’abord.
refusal-mixed-currencies = Les deux montants sont dans des monnaies différentes. Employez la même.
refusal-not-date = Cette date n’a pas pu être lue. L’écrire ainsi : 2001, mars 2001 ou 5 mars 2001.
refusal-no-such-day = Ce jour n’existe pas dans le calendrier. Vérifiez le jour et le mois.
refusal-ambiguous-date = Cette date peut se lire de plusieurs façons. Écrivez-la en entier : 5 mars 2001.
refusal-year-out-of-range = L’année doit être comprise entre 1000 et 2999. Corrigez-la.
refusal-not-number = Ce n’est pas un nombre. N’employez que des chiffres.
refusal-not-amount = Ce n’est pas un montant. L’écrire ainsi : 1 200,50 EUR.
refusal-too-large = Ce nombre est trop grand. Vérifiez qu’aucun chiffre n’a été tapé deux fois.
refusal-needs-currency = Le montant doit avoir une monnaie. Ajoutez-la, par exemple EUR.
refusal-not-chosen = Aucune fiche n’est encore choisie. Choisissez-en une dans la liste.

## Incidents : le fichier n’a pas pu être ouvert, lu ou écrit

fault-refused = Rien n’a encore été enregistré : une correction est nécessaire. Revoyez les champs signalés.
fault-missing = Le fichier est introuvable. Il a peut-être été déplacé, ou son support n’est pas branché. Recherchez-le ou ouvrez-en un autre.
fault-exists = Un fichier de ce nom existe déjà ; il est resté tel quel. Choisissez un autre nom.
fault-empty = Le fichier est vide ; rien n’y a été écrit. Ouvrez-en un autre, ou une sauvegarde.
fault-not-workspace = Ce fichier n’est pas un espace de travail de ce logiciel. Rien n’y a été modifié. Choisissez-en un autre.
fault-other-program = Ce fichier appartient à un autre logiciel. Rien n’y a été modifié. Choisissez-en un autre.
fault-newer = Ce fichier a été écrit par une version plus récente du logiciel ({ $version }). Rien n’y a été modifié. Mettez le logiciel à jour, puis rouvrez le fichier.
fault-foreign-objects = Ce fichier contient des éléments étrangers à un espace de travail : { $names }. Rien n’y a été modifié. Ouvrez une sauvegarde ou adressez-vous à la personne qui vous l’a remis.
fault-damaged = Le fichier est endommagé. Rien n’y a été écrit. Ouvrez la dernière sauvegarde, ou enregistrez ce qui reste lisible dans un nouveau fichier.
fault-truncated = Une partie du fichier manque ; la copie s’est peut-être interrompue. Rien n’y a été écrit. Copiez-le à nouveau ou ouvrez la dernière sauvegarde.
fault-foreign-journal = Ce qu’une interruption a laissé à côté du fichier ne lui appartient pas ; une sauvegarde a peut-être été copiée à sa place. Rien n’a été modifié. Pour continuer, conservez les deux états dans de nouveaux fichiers : le fichier seul, et le fichier avec ce qui est resté à côté.
fault-damaged-record = Une fiche est illisible : { $kind } « { $title } ». Rien n’a été modifié. Le reste est utilisable ; rétablir cette fiche à partir d’une sauvegarde.
fault-in-use = Le fichier est utilisé par { $holder } ; il a donc été ouvert en lecture seule. Rien n’est perdu. Pour le modifier, attendez que cette personne l’ait fermé, puis rouvrez-le.
fault-read-only = Il n’est pas possible d’écrire dans ce fichier ou dans son dossier. Rien n’a été modifié. Enregistrez-en une copie dans l’un de vos dossiers, ou demandez le droit d’écriture.
fault-moved = Le fichier n’est plus là où il a été ouvert ; il a peut-être été déplacé ou renommé. La dernière modification n’a pas été enregistrée. Enregistrez une copie sous un nouveau nom.
fault-disk-full = Le disque est plein. La dernière modification n’a pas été enregistrée ; les précédentes sont intactes. Libérez de la place, puis réessayez.
fault-busy = Un autre logiciel utilise le fichier en ce moment. La dernière modification n’a pas été enregistrée. Réessayez dans un instant.
fault-nothing-to-undo = Il n’y a rien à annuler.
fault-superseded = Ce changement ne peut pas être annulé seul, car d’autres, plus récents, en dépendent : { $kind } « { $title } ». Rien n’a été modifié. Annulez d’abord ceux-ci.
fault-backup-unverified = La sauvegarde a été écrite mais n’a pas pu être vérifiée : { $path }. Votre espace de travail est intact. Refaites-la, si possible sur un autre support.
fault-setting = Le fichier n’a pas pu être ouvert en toute sécurité ({ $detail }). Rien n’y a été modifié. Redémarrez le logiciel, puis réessayez.
fault-io = L’ordinateur n’a pas pu lire ou écrire le fichier ({ $detail }). La dernière modification n’a pas été enregistrée ; les précédentes sont intactes. Vérifiez le support, puis réessayez.
fault-sql = Le fichier n’a pas pu être lu ou écrit comme prévu ({ $detail }). La dernière modification n’a pas été enregistrée ; les précédentes sont intactes. Réessayez ; si cela se reproduit, ouvrez une sauvegarde.
fault-io-at = { $doing } : échec. L’ordinateur n’a pas pu lire ou écrire { $path } ({ $detail }). Tout ce qui était enregistré est intact. Vérifiez le support, puis réessayez.
fault-sql-at = { $doing } : échec. Impossible de lire ou d’écrire { $path } comme prévu ({ $detail }). Tout ce qui était enregistré est intact. Réessayez ; si cela se reproduit, ouvrez une sauvegarde.
doing-open = Ouverture de l’espace de travail
doing-create = Création de l’espace de travail
doing-read = Lecture de l’espace de travail
doing-save = Enregistrement de la modification
doing-copy = Écriture d’une copie
doing-back-up = Sauvegarde
refusal-still-placed = Des interprètes y sont placés. Choisissez d’abord pour eux une autre table ou un autre créneau à la préparation, sous « Interprètes ».
refusal-still-met = Des entretiens y ont eu lieu ou sont en cours. Ils restent enregistrés ; la suppression n’est donc pas possible.
fault-job-lost = Le travail s’est interrompu sans résultat ; rien n’a été modifié. Relancez-le ; s’il s’interrompt de nouveau, redémarrez le logiciel.
fault-job-not-started = Le travail n’a pas pu être lancé ({ $detail }). Rien n’a été modifié. Fermez d’autres logiciels, puis réessayez.
fault-cancelled = L’opération a été arrêtée à votre demande ; rien n’a été modifié.

## Attente : un espace de travail en cours d’ouverture, ou un autre logiciel qui tient le fichier

opening-title = Ouverture de « { $name } »…
opening-making-title = Création de « { $name } »…
opening-rescuing-title = Enregistrement d’une copie sous « { $name } »…
opening-waiting = En attente que le fichier soit libre.
opening-reading = Lecture du fichier.
opening-backing-up = Sauvegarde avant la mise à niveau du fichier.
opening-bringing-up-to-date = Mise à niveau du fichier pour cette version du logiciel.
opening-making = Écriture des premières fiches.
opening-rescuing = Copie de tout ce qui est encore en mémoire et sur le disque, puis vérification de la copie.
waiting-title = Un autre logiciel utilise le fichier
waiting-note = En attente qu’il le libère ; ce qui a été demandé sera fait ensuite.
