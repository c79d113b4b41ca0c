# Champs qui désignent une fiche : ce qu’ils proposent, et les noms déjà présents.

picker-new =
    { $kind ->
        [city] Ajouter « { $name } » comme nouvelle ville
        [organisation] Ajouter « { $name } » comme nouvelle organisation
        [person] Ajouter « { $name } » comme nouvelle personne
        [agreement] Ajouter « { $name } » comme nouvel accord
        [component] Ajouter « { $name } » comme nouveau volet
        [activity] Ajouter « { $name } » comme nouvelle activité
        [funding] Ajouter « { $name } » comme nouvelle source de financement
        [call] Ajouter « { $name } » comme nouvel appel à projets
        [fair_table] Ajouter « { $name } » comme nouvelle table
        [document] Ajouter « { $name } » comme nouveau document
        [tag] Ajouter « { $name } » comme nouvelle étiquette
       *[other] Ajouter « { $name } »
    }
picker-new-asked = « { $name } » est nouveau. Il manque encore :
picker-none = Rien ne porte ici le nom « { $name } ».
picker-empty = Il n’y a encore rien à choisir.
picker-begin = Il n’y a encore rien à choisir. Tapez un nom pour l’ajouter.
double-here = Existe déjà :
