# La foire de coopération.

page-fair = Foire de coopération
fair-tab-setup = Préparation
new-fair = Nouvelle foire
fair-empty = Aucune foire
fair-empty-note = Une foire réunit les villes qui cherchent des partenaires. Donnez-lui un nom, un lieu et des dates ; puis choisissez qui vient.
fair-choose = Foire affichée
