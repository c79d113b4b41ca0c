# Las pestañas de una alianza.

tab-components = Componentes
tab-money = Finanzas
tab-activities = Actividades
tab-people = Personas
tab-files = Archivos

## Resumen

gaps-title = Lo que falta
gap-named-sides = Una de las partes aún está sin designar
gap-contact = Sin persona de contacto
gap-purpose = No se indica la finalidad
gap-text = El texto del acuerdo no está registrado
gap-components = Aún no hay componentes
gap-budget = Ningún componente tiene presupuesto
statuses-title = Categoría de los países
statuses-signing = Al firmar: { $date }
statuses-today = Hoy
statuses-not-signed = aún sin firmar
status-none = en ninguna de las listas
gives-title = Quién da qué a quién
timeline-title = Lo ocurrido y lo que vence
timeline-due = Vencimientos

## Acuerdos

lineage-title = Sucesión de los textos
lineage-follows = { $title } sucede a { $before }
signed-where = firma: { $date }, { $place }
signed-at-place = lugar de la firma: { $place }
agreement-languages = Idiomas: { $languages }
agreement-authentic = Texto auténtico: { $language }
agreement-signed-by = Firmado por { $names }

## Componentes

tab-components-empty = Aún no hay componentes
tab-components-empty-note = Un componente indica qué hacen juntos, para quién y con qué medios.
components-other = Otro tema: { $theme }
open-page-named = Abrir { $name } en su propia página
from-to = { $from } → { $to }
component-covered = Cubierto: { $covered } de { $budget }
component-fields = Para qué sirve
indicator-target = { $baseline } → { $target }
indicator-measured = { $value } ({ $date })
indicator-people = mujeres: { $women }, hombres: { $men }
indicator-unmeasured = aún sin medir
value-not-known = no se sabe

## Finanzas

tab-money-empty = Aún no hay contribuciones
tab-money-empty-note = Anote lo que da cada parte, en dinero y en especie; las promesas también cuentan.
receiver-not-given = Destinatario no indicado
money-activity-costs = Costes de las actividades
money-activity-costs-note = Lo que costó cada actividad; estos importes no se suman a las contribuciones.
money-too-large = Los importes son demasiado grandes para sumarlos. Revise las contribuciones y los presupuestos.

## Actividades

tab-activities-empty = Aún no hay actividades
tab-activities-empty-note = Visitas, cursos, misiones y obsequios, cada uno con su resultado.
activity-hours =
    { $count ->
        [one] { $count } hora de trabajo
       *[other] { $count } horas de trabajo
    }
activity-cost = Costo: { $amount }

## Personas

tab-people-empty = Aún no consta nadie
tab-people-empty-note = Aquí aparecerán las personas de contacto, los firmantes y los integrantes de las delegaciones.
people-contact = Persona de contacto
contact-replace = Sustituir a la persona de contacto
people-contact-former = Persona de contacto anterior
people-contact-of = Persona de contacto: { $side }
people-signed = Firma: { $title }
people-delegate-of = Delegación: { $title }
people-last-contact = último contacto: { $date }
consent-missing = base jurídica sin indicar

## Archivos


## El pasado de un campo

past-title = Quién cambió esto
past-empty = Nadie lo ha rellenado todavía.
