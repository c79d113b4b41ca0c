# La carte : ses lignes, ses outils, et ce qui figure dessous.

view-map = Carte

map-name = Carte des partenariats
map-summary = Villes : { $dots }, lignes entre elles : { $ties }
map-city = { $name }, { $count ->
    [one] { $count } partenariat
   *[other] { $count } partenariats
 }
map-more = et { $count } de plus
map-closer = Agrandir
map-farther = Réduire
map-whole = Monde entier
map-fit = Tout ce qui est affiché
map-save = Enregistrer comme image…
map-keys = Les flèches déplacent la carte, + et − changent sa taille, Début montre le monde. Page suivante va au partenariat suivant, avec Maj à la ville suivante ; Entrée l’ouvre.
map-dot-size = Plus de partenariats
map-group-contact = Contact
map-group-announced = Annonce
map-group-preparing = En préparation
map-group-agreed = Signé, en vigueur
map-group-resting = Suspendu, en sommeil
map-group-ended = Terminé
map-group-not-known = Étape inconnue
map-missing = { $count ->
    [one] { $count } partenariat n’a pas de ligne ici : moins de deux de ses villes ont une position connue.
   *[other] { $count } partenariats n’ont pas de ligne ici : moins de deux de leurs villes ont une position connue.
 }
map-boundaries = Les frontières et les noms indiqués n’impliquent aucune prise de position quant au statut juridique des pays, territoires, villes ou zones, ni quant au tracé de leurs frontières.
map-source = Réalisé avec Twinhall. Terres et frontières : Natural Earth. Projection équivalente ; chaque ligne suit le plus court chemin.
map-picture-file = Image (PNG)
map-saved = Carte enregistrée : { $path }
