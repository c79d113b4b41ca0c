# Mois et dates. Les jours et les années arrivent comme du texte.

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

month-1-alone = janvier
month-2-alone = février
month-3-alone = mars
month-4-alone = avril
month-5-alone = mai
month-6-alone = juin
month-7-alone = juillet
month-8-alone = août
month-9-alone = septembre
month-10-alone = octobre
month-11-alone = novembre
month-12-alone = décembre

month-1-short = janv.
month-2-short = févr.
month-3-short = mars
month-4-short = avr.
month-5-short = mai
month-6-short = juin
month-7-short = juill.
month-8-short = août
month-9-short = sept.
month-10-short = oct.
month-11-short = nov.
month-12-short = déc.

date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-year = { $year }
date-years = { $first }-{ $last }
date-dash = -
date-moment = { $date } à { $time }
label-and-value = { $label } : { $value }
