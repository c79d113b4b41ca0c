# Ce qui est dit et demandé de ce qu’on a tapé ou collé.

refusal-too-many-decimals = Ce nombre a trop de décimales pour être enregistré tel quel. Arrondissez-le.
refusal-ambiguous-amount = Le dernier signe peut séparer les milliers ou les décimales. Que vouliez-vous écrire ?
hidden-found =
    { $count ->
        [one] Il y a ici un caractère invisible. Il est conservé tel quel.
       *[other] Il y a ici { $count } caractères invisibles. Ils sont conservés tels quels.
    }
hidden-remove = Retirer les caractères invisibles
paste-too-long =
    { $count ->
        [one] Le texte collé compte { $count } caractère, et ce champ en accepte { $most } au plus. Rien n’a été inséré ; le texte est toujours dans le presse-papiers.
       *[other] Le texte collé compte { $count } caractères, et ce champ en accepte { $most } au plus. Rien n’a été inséré ; le texte est toujours dans le presse-papiers.
    }
paste-first =
    { $count ->
        [one] Insérer le premier caractère
       *[other] Insérer les { $count } premiers caractères
    }
paste-lines =
    { $count ->
        [one] Le texte collé compte une ligne ou cellule. Rien n’est encore inséré.
       *[other] Le texte collé compte { $count } lignes ou cellules, et ce champ n’en accepte qu’une. Rien n’est encore inséré.
    }
paste-joined = Tout mettre sur une ligne
paste-entries =
    { $count ->
        [one] Le texte collé compte une ligne ou cellule. Rien n’est encore inséré.
       *[other] Le texte collé compte { $count } lignes ou cellules. Rien n’est encore inséré.
    }
paste-each = Ajouter chaque ligne séparément
paste-elsewhere =
    { $count ->
        [one] Le texte collé compte { $count } caractère. Rien n’a été inséré.
       *[other] Le texte collé compte { $count } caractères, plus qu’aucun champ n’en accepte. Rien n’a été inséré ; le texte est toujours dans le presse-papiers.
    }
doubt-email = Est-ce une adresse électronique ? Elle s’écrit comme nom@exemple.org.
doubt-web-address = Est-ce une adresse web ? Elle s’écrit comme www.exemple.org.
doubt-in-future = Ce jour est encore à venir. Est-ce bien ce que vous vouliez écrire ?
doubt-time-zone = Ce fuseau horaire n’est pas connu ici. Il s’écrit comme Europe/Paris.
