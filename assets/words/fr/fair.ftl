# Le salon de la coopération.

page-fair = Salon de la coopération
fair-tab-setup = Préparation
new-fair = Nouveau salon
fair-empty = Aucun salon
fair-empty-note = Un salon réunit les villes qui cherchent des partenaires. Donnez-lui un nom, un lieu et des dates, puis choisissez les participants.
fair-choose = Salon affiché
