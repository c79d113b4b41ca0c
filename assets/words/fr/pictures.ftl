money-none = Aucun apport, en argent ou en nature, n’est encore inscrit ici.
money-in-currency = En { $currency }
money-not-added = Chaque monnaie est présentée à part : elles ne sont jamais additionnées.
money-unvalued =
    { $count ->
        [one] { $count } apport en nature n’est pas encore chiffré et ne figure dans aucune barre.
       *[other] { $count } apports en nature ne sont pas encore chiffrés et ne figurent dans aucune barre.
    }
money-without-figure =
    { $count ->
        [one] { $count } apport annoncé n’a pas encore de montant.
       *[other] { $count } apports annoncés n’ont pas encore de montant.
    }
money-fallen-away =
    { $count ->
        [one] { $count } apport refusé ou retiré n’est pas compté.
       *[other] { $count } apports refusés ou retirés ne sont pas comptés.
    }
money-layer-disbursed = Versé
money-layer-committed = Engagé
money-layer-in-kind = En nature
money-layer-pledged = Annoncé
money-layer-applied = Demandé
money-missing = Manque au budget
money-no-year = Sans année
money-coverage-missing = { $covered } couverts sur { $budget } ; il manque { $rest }.
money-coverage-whole = { $covered } couverts sur { $budget } : le budget est complet.
money-coverage-more = { $covered } couverts sur { $budget } : { $rest } de plus que le budget.
money-hoped = En plus, { $amount } annoncés ou demandés.

timeline-empty = Rien de daté n’est encore inscrit ici.
timeline-today = Aujourd’hui

flows-empty = Personne n’a encore inscrit qui apporte quoi à qui.
flow-money = Argent
flow-in-kind = En nature
flow-knowledge = Savoir-faire et formation
flow-offered = Offre qui répond à un besoin
flow-sentence = { $from } donne, { $to } reçoit : { $what } ({ $how }).
