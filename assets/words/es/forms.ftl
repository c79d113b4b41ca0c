# Lo que los formularios preguntan y dicen en conjunto.

leave-question = ¿Salir sin guardar lo escrito?
leave-note = Un campo de esta página contiene algo que no está guardado.
leave-stay = Seguir editando
leave-discard = Descartar
place-own = su ciudad
date-which = ¿Cuál es la correcta?
step-text-new = El texto aún no está en el espacio de trabajo. Póngale nombre aquí: se añade con este paso, y al deshacer una vez se retiran ambos.
