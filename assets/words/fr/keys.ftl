# What is printed on the keys of keyboards sold where the language is spoken.

key-enter = Entrée
key-escape = Échap
key-shift = Maj
key-space = Espace
key-page = Page
key-home = Début
key-end = Fin
