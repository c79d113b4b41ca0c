# La orden que hace el horario de una feria a partir de un archivo.

cli-timetable = { $file }: reuniones { $meetings }, valor { $value }, cota demostrada { $bound }, diferencia de { $gap } % como máximo.
cli-timetable-floor = Todos los que pueden tienen al menos este número de reuniones: { $floor }.
cli-timetable-short = Reuniones que faltan por debajo del mínimo de { $floor }: { $missing }.
cli-timetable-highest = No es posible un mínimo común mayor que { $floor }.
cli-unreadable = No se puede leer «{ $file }»: { $detail }.
cli-unwritable = No se puede escribir «{ $file }»: { $detail }.
cli-not-fair = «{ $file }» no es una feria para la que se pueda hacer un horario: { $why }.

instance-form = no es JSON de la forma pedida ({ $detail })
instance-count = «{ $field }» tiene { $found } entradas y debería tener { $expected }
instance-presence = la presencia del participante { $number } se escribe con 0 y 1, con este número de signos: { $slots }
instance-order = la solicitud { $number } no nombra primero al participante de número menor
instance-many = hay demasiado en «{ $what }»: { $count }, como máximo { $most }
instance-unknown = la solicitud { $number } nombra a un participante que no existe
instance-itself = la solicitud { $number } nombra dos veces al mismo participante
instance-twice = la solicitud { $number } es de una combinación que ya tiene una
instance-value = el valor de la solicitud { $number } no es un número entero de 1 a 1 000 000
