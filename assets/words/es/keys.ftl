# What is printed on the keys of keyboards sold where the language is spoken.

key-enter = Intro
key-escape = Esc
key-shift = Mayús
key-space = Espacio
key-page = Pág
key-home = Inicio
key-end = Fin
