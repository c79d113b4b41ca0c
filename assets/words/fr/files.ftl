# Fichiers joints aux fiches.

files = Fichiers
files-empty = Aucun fichier pour l’instant.
files-empty-note = Aucun fichier pour l’instant. Déposez des fichiers sur la fenêtre ou choisissez-en un ; 50 Mo au plus par fichier.
files-attach = Joindre un fichier…
files-attached =
    { $count ->
        [one] Un fichier joint à { $title }.
       *[other] { $count } fichiers joints à { $title }.
    }
files-reading = Lecture des fichiers : { $done } sur { $total }
files-keeping = Enregistrement des fichiers : { $done } sur { $total }
files-drop-here = Déposer pour joindre à { $title }
files-need-record = Les fichiers sont joints à la fiche affichée. Choisissez-en d’abord une, puis déposez-les de nouveau.
files-need-answer = Répondez d’abord à la question affichée, ou fermez-la, puis déposez de nouveau les fichiers.
files-need-workspace = Ouvrez d’abord un espace de travail, puis déposez de nouveau les fichiers.
files-need-writing = Cet espace de travail est pour l’instant en lecture seule ; aucun fichier n’a été joint.
file-known = « { $name } » est déjà joint ici.
file-too-large = « { $name } » n’a pas été joint : il fait { $size }, et un fichier peut faire 50 Mo au plus.
file-too-much = « { $name } » n’a pas été joint : l’ensemble dépasse 200 Mo. Ajoutez-le à part.
file-folder = « { $name } » n’a pas été joint : c’est un dossier. Déposez les fichiers qu’il contient.
file-missing = « { $name } » n’a pas été joint : il n’est plus là.
file-unreadable = « { $name } » n’a pas été joint : il est illisible.
file-show = Afficher { $name }
file-hide = Masquer { $name }
file-reading = Ouverture de l’image…
file-cannot-be-shown = Cette image ne peut pas être affichée ; elle est peut-être endommagée. Vous pouvez toujours en enregistrer une copie.
file-save = Enregistrer une copie de { $name }…
file-save-title = Enregistrer une copie
file-saved = Copie enregistrée : { $path }
file-view = Ouvrir { $name } dans un autre programme
file-opened = Une copie de « { $name } » a été ouverte dans un autre programme. Ce qui y est modifié ne revient pas ici : joignez le fichier modifié.
file-no-program = Aucun programme de cet ordinateur n’ouvre « { $name } ». Enregistrez une copie et ouvrez-la sur un poste qui en dispose.
file-size-bytes =
    { $count ->
        [one] { $count } octet
       *[other] { $count } octets
    }
file-size-kb = { $size } Ko
file-size-mb = { $size } Mo
file-kind-picture = Image
file-kind-pdf = PDF
file-kind-document = Document
file-kind-table = Feuille de calcul
file-kind-slides = Présentation
file-kind-mail = Courriel
file-kind-archive = Archive
file-kind-recording = Enregistrement
file-kind-other = Fichier
