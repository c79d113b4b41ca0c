# Rapprochement : pourquoi deux villes vont ensemble.

match-part-needs = Besoins et offres
match-part-language = Langue
match-part-capacity = Engagement et capacité
match-part-time = Calendrier
match-part-scale = Problème et échelle
match-part-ties = Liens existants
match-part-funding = Financement commun
match-unknown-needs = Les besoins et les offres ne sont pas assez connus des deux côtés.
match-unknown-language = On ne sait pas quelles langues elles ont en commun.
match-unknown-capacity = Tout ce que chaque partie pourrait apporter n’est pas connu.
match-unknown-time = On ne sait pas si les calendriers se recoupent.
match-unknown-scale = On ne sait pas si leur taille et leurs problèmes se ressemblent.
match-unknown-ties = Aucun lien n’est enregistré pour l’une ou l’autre.
match-unknown-funding = Aucune source de financement n’est enregistrée pour cela.
match-quoted = « { $title } »
match-and-more = { $list } et { $count } de plus
match-answered = { $theme } : { $giver } propose { $offers }, et { $needy } a besoin de { $needs }.
match-means-yes = Les moyens concordent.
match-means-no = Les moyens diffèrent.
match-means-unknown = Les moyens ne sont pas précisés des deux côtés.
match-same-time = { $theme } : { $needs } et { $offers } se recoupent dans le temps.
match-language = Langues communes : { $languages }.
match-interpreter = Peuvent assurer l’interprétation : { $interpreters }.
match-contacts = { $city } a des interlocuteurs : { $people }.
match-concrete = { $city } dit concrètement de quoi il s’agit : { $wishes }.
match-stated = { $city } a précisé sa compétence ou sa capacité.
match-experience = { $city } a l’expérience des accords : { $partnerships }.
match-size = Leur taille est comparable : { $ours } et { $theirs } habitants.
match-problem = { $theme } : les deux ont des besoins, { $ours } et { $theirs }.
match-situation = Les deux sont dans la même situation : { $situation }.
match-network = Réseau commun : { $network }.
match-partners = Elles ont déjà des liens : { $partnership }, { $stage }.
match-fund = { $theme } : { $funding } pourrait le financer ; renseignez-vous sur l’appel en cours.
match-fund-open = { $theme } : l’appel de { $funding } est ouvert jusqu’au { $date }.
match-fund-soon = { $theme } : { $funding } va ouvrir un appel.
match-blocker-language = { $ours } et { $theirs } n’ont aucune langue commune, et aucun interprète ne parle avec les deux.
match-blocker-gone = { $city } a été intégrée à { $into }.
match-lapse-reserved = { $offer } répondrait à { $need }, mais { $which } est à l’état réservé.
match-lapse-met = { $offer } répondrait à { $need }, mais { $which } a déjà trouvé preneur.
match-lapse-withdrawn = { $offer } répondrait à { $need }, mais { $which } a fait l’objet d’un retrait.
match-lapse-expired = { $offer } répondrait à { $need }, mais { $which } n’est plus valable.
match-lapse-past = { $offer } répondrait à { $need }, mais le calendrier de { $which } est passé.
match-weights-shape = « { $line } » n’est pas un poids. Écrivez la partie, le signe égal et un nombre, par exemple needs=35.
match-weights-name = Aucune partie de l’évaluation ne s’appelle « { $line } ».
match-weights-number = « { $line } » demande un nombre entier de 0 à 100.
match-weights-twice = « { $line } » donne un poids une deuxième fois.
match-weights-nothing = Un poids au moins doit être supérieur à 0.
match-not-known = { $count ->
    [one] { $count } partie inconnue
   *[other] { $count } parties inconnues
}
match-sure = { $range } · sûr
match-rather-sure = { $range } · assez sûr
match-unsure = { $range } · incertain
match-weight-of = Poids : { $part }
match-points = Accord
match-confidence = Fiabilité
match-open = Questions ouvertes
match-weights-note = Le nombre à côté de chaque partie est son poids dans la note, de 0 à 100. Les poids sont conservés avec la foire.
match-weights-usual = Poids habituels
