# Campos que nombran una ficha: qué ofrecen y qué nombres ya existen.

picker-new =
    { $kind ->
        [city] Añadir «{ $name }» como nueva ciudad
        [organisation] Añadir «{ $name }» como nueva organización
        [person] Añadir a «{ $name }» como nueva persona
        [agreement] Añadir «{ $name }» como nuevo acuerdo
        [component] Añadir «{ $name }» como nuevo componente
        [activity] Añadir «{ $name }» como nueva actividad
        [funding] Añadir «{ $name }» como nueva fuente de financiación
        [call] Añadir «{ $name }» como nueva convocatoria
        [fair_table] Añadir «{ $name }» como nueva mesa
        [document] Añadir «{ $name }» como nuevo documento
        [tag] Añadir «{ $name }» como nueva etiqueta
       *[other] Añadir «{ $name }»
    }
picker-new-asked = «{ $name }» es nuevo. Falta indicar:
picker-none = Aquí no hay nada con el nombre «{ $name }».
picker-empty = Todavía no hay nada que elegir.
picker-begin = Todavía no hay nada que elegir. Escriba un nombre para añadirlo.
double-here = Ya existe:
