# Codes des objets et des objectifs.

code-find-dac = Chercher un code-objet par mot ou par code
code-find-sdg = Trouver un objectif ou une cible par mots ou par numéro
code-not-listed = hors de la liste
code-withdrawn = retiré
code-in-english = en anglais
code-remove = Retirer { $name }
code-keep = Garder « { $code } » tel quel ; la liste n’a pas ce code
about-purposes = Codes des objets de l’aide
about-goals = Objectifs et cibles de développement durable
