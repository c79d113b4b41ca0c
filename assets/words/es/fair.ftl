# La feria de cooperación.

page-fair = Feria de cooperación
fair-tab-setup = Preparación
new-fair = Nueva feria
fair-empty = Todavía no hay ferias
fair-empty-note = En una feria se reúnen las ciudades que buscan socios. Indique su nombre, lugar y fechas; después elija quién participa.
fair-choose = Feria mostrada
