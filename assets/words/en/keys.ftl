# What is printed on the keys of keyboards sold where the language is spoken.

key-enter = Enter
key-escape = Esc
key-shift = Shift
key-space = Space
key-page = Page
key-home = Home
key-end = End
