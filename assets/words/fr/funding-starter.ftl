# La liste de départ des programmes de financement, et où en est un appel.

funding-starter-add = Ajouter la liste de départ des programmes de financement
funding-starter-none = Tous les programmes de la liste de départ sont déjà là.
funding-starter-done =
    { $count ->
        [one] Un programme de financement ajouté : exemple daté, à vérifier à la source
       *[other] { $count } programmes de financement ajoutés : exemples datés, à vérifier à la source
    }
action-funding-starter = Liste de départ des programmes de financement ajoutée
funding-slips =
    { $count ->
        [one] { $count } programme de la liste de départ est mal saisi : la part du financeur figure comme apport propre, son pays comme objet du financement, ses thèmes seulement en texte.
       *[other] { $count } programmes de la liste de départ sont mal saisis : la part du financeur figure comme apport propre, son pays comme objet du financement, les thèmes seulement en texte.
    }
funding-slips-mend = Corriger
funding-slips-mended =
    { $count ->
        [one] { $count } programme corrigé
       *[other] { $count } programmes corrigés
    }
action-funding-mended = Liste de départ des programmes de financement corrigée
call-over = Appel clos : { $date } (informations : { $as_of })
call-later = Ouverture : { $date } (informations : { $as_of })
call-open = Appel ouvert, clôture : { $date } (informations : { $as_of })
call-check = Date des informations : { $as_of } ; à vérifier auprès du bailleur
call-over-short = Appel clos : { $date }
call-later-short = Ouverture : { $date }
call-open-short = Ouvert, clôture : { $date }
call-check-short = À vérifier auprès du bailleur
