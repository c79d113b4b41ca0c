# Códigos de propósitos y objetivos.

code-find-dac = Buscar un propósito por palabras o código
code-find-sdg = Buscar un objetivo o una meta por palabras o número
code-not-listed = fuera de la lista
code-withdrawn = retirado
code-in-english = en inglés
code-remove = Quitar { $name }
code-keep = Conservar «{ $code }» tal cual; la lista no tiene ese código
about-purposes = Códigos de los propósitos de la ayuda
about-goals = Objetivos y metas de desarrollo sostenible
