money-none = Aquí todavía no consta ninguna contribución, ni en dinero ni en especie.
money-in-currency = En { $currency }
money-not-added = Cada moneda se muestra por separado: nunca se suman entre sí.
money-unvalued =
    { $count ->
        [one] { $count } contribución en especie aún no está valorada y no figura en ninguna barra.
       *[other] { $count } contribuciones en especie aún no están valoradas y no figuran en ninguna barra.
    }
money-without-figure =
    { $count ->
        [one] { $count } contribución prometida aún no tiene importe.
       *[other] { $count } contribuciones prometidas aún no tienen importe.
    }
money-fallen-away =
    { $count ->
        [one] { $count } contribución fue denegada o retirada y no se cuenta.
       *[other] { $count } contribuciones fueron denegadas o retiradas y no se cuentan.
    }
money-missing = Falta en el presupuesto
money-no-year = Sin año
money-coverage-missing = Cubierto: { $covered } de { $budget }; faltan { $rest }.
money-coverage-whole = Cubierto: { $covered } de { $budget }; el presupuesto está completo.
money-coverage-more = Cubierto: { $covered } de { $budget }; { $rest } más que el presupuesto.
money-hoped = Aún sin asegurar: { $amount }.

timeline-empty = Aquí todavía no consta nada con fecha.
timeline-today = Hoy

flows-empty = Nadie ha anotado todavía quién da qué a quién.
flow-money = Dinero
flow-in-kind = En especie
flow-knowledge = Conocimientos y capacitación
flow-offered = Oferta que responde a una necesidad
flow-sentence = { $from } da y { $to } recibe: { $what } ({ $how }).

stepper-passed = hecho
stepper-unknown = no consta
stepper-skipped = etapa omitida
stepper-here = etapa actual
stepper-ahead = por delante
stepper-next = Después: { $stage }
