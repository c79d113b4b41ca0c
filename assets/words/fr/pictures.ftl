money-none = Aucune contribution, en argent ou en nature, n’est encore inscrite ici.
money-in-currency = En { $currency }
money-not-added = Chaque monnaie est présentée à part : elles ne sont jamais additionnées.
money-unvalued =
    { $count ->
        [one] { $count } contribution en nature n’est pas encore chiffrée et ne figure dans aucune barre.
       *[other] { $count } contributions en nature ne sont pas encore chiffrées et ne figurent dans aucune barre.
    }
money-without-figure =
    { $count ->
        [one] { $count } contribution annoncée n’a pas encore de montant.
       *[other] { $count } contributions annoncées n’ont pas encore de montant.
    }
money-fallen-away =
    { $count ->
        [one] { $count } contribution refusée ou retirée n’est pas comptée.
       *[other] { $count } contributions refusées ou retirées ne sont pas comptées.
    }
money-missing = Manque au budget
money-no-year = Sans année
money-coverage-missing = { $covered } couverts sur { $budget } ; il manque { $rest }.
money-coverage-whole = { $covered } couverts sur { $budget } : le budget est complet.
money-coverage-more = { $covered } couverts sur { $budget } : { $rest } de plus que le budget.
money-hoped = Pas encore assuré : { $amount }.

timeline-empty = Rien de daté n’est encore inscrit ici.
timeline-today = Aujourd’hui

flows-empty = Personne n’a encore inscrit qui donne quoi à qui.
flow-money = Argent
flow-in-kind = En nature
flow-knowledge = Savoir-faire et formation
flow-offered = Offre qui répond à un besoin
flow-sentence = { $from } donne, { $to } reçoit : { $what } ({ $how }).

stepper-passed = fait
stepper-unknown = non enregistré
stepper-skipped = étape sautée
stepper-here = étape actuelle
stepper-ahead = à venir
stepper-next = Ensuite : { $stage }
