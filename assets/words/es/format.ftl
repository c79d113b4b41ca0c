# Meses y fechas. Los días y los años llegan como texto.

month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

month-1-alone = enero
month-2-alone = febrero
month-3-alone = marzo
month-4-alone = abril
month-5-alone = mayo
month-6-alone = junio
month-7-alone = julio
month-8-alone = agosto
month-9-alone = septiembre
month-10-alone = octubre
month-11-alone = noviembre
month-12-alone = diciembre

month-1-short = ene.
month-2-short = febr.
month-3-short = mzo.
month-4-short = abr.
month-5-short = mayo
month-6-short = jun.
month-7-short = jul.
month-8-short = ag.
month-9-short = sept.
month-10-short = oct.
month-11-short = nov.
month-12-short = dic.

date-day = { $day } de { $month } de { $year }
date-month = { $month } de { $year }
date-year = { $year }
date-years = { $first }-{ $last }
date-dash = -
date-moment = { $date }, { $time }
label-and-value = { $label }: { $value }
