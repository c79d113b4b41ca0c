# Ce qui est dit et demandé de ce qu’on a tapé ou collé.

refusal-too-many-decimals = Il y a plus de décimales qu’on ne peut en garder ici. Merci d’arrondir.
refusal-ambiguous-amount = Le dernier signe peut séparer les milliers ou les décimales. Que faut-il lire ?
hidden-found =
    { $count ->
        [one] Un caractère est ici invisible. Il est gardé tel quel.
       *[other] { $count } caractères sont ici invisibles. Ils sont gardés tels quels.
    }
hidden-remove = Retirer ce qui est invisible
paste-too-long =
    { $count ->
        [one] { $count } caractère a été collé, et jusqu’à { $most } tiennent ici. Rien n’a été inséré.
       *[other] { $count } caractères ont été collés, et jusqu’à { $most } tiennent ici. Rien n’a été inséré ; le texte est toujours dans le presse-papiers.
    }
paste-first =
    { $count ->
        [one] Insérer le premier caractère
       *[other] Insérer les { $count } premiers caractères
    }
paste-lines =
    { $count ->
        [one] Une ligne ou cellule a été collée. Rien n’est encore inséré.
       *[other] { $count } lignes ou cellules ont été collées, et ce champ n’en tient qu’une. Rien n’est encore inséré.
    }
paste-joined = Les mettre sur une ligne
paste-entries =
    { $count ->
        [one] Une ligne ou cellule a été collée. Rien n’est encore inséré.
       *[other] { $count } lignes ou cellules ont été collées. Rien n’est encore inséré.
    }
paste-each = Ajouter chaque ligne comme entrée
paste-elsewhere =
    { $count ->
        [one] { $count } caractère a été collé. Rien n’a été inséré.
       *[other] { $count } caractères ont été collés, plus qu’aucun champ n’en prend. Rien n’a été inséré ; le texte est toujours dans le presse-papiers.
    }
