# The program's sentences in Spanish: tú, plain words.

questions-open = { $count ->
    [0] Todas las preguntas están respondidas.
    [one] Queda una pregunta abierta.
   *[other] Quedan { $count } preguntas abiertas.
}

list = { $others } y { $last }
answer-none = Ninguna de ellas

# What came out: the first sentence of a result.

result-clear = Te inclinas claramente por el rol de { $role }.
result-lean = Te inclinas por el rol de { $role }.
result-both = No te inclinas por ninguno de los dos: ambos te atraen.
result-neither = No te inclinas por ninguno de los dos: ninguno te atrae.
result-undecided = No te inclinas por ninguno de los dos: está por decidir.
result-both-of = { $count ->
   *[other] No te inclinas por un solo rol: { $roles } te atraen todos.
    [2] No te inclinas por un solo rol: { $roles } te atraen ambos.
}
result-neither-of = { $count ->
   *[other] No te inclinas por un rol: de { $roles }, ninguno te atrae.
    [2] No te inclinas por un rol: de { $roles }, ninguno de los dos te atrae.
}
result-undecided-of = { $count ->
   *[other] No te inclinas por un solo rol: está por decidir entre { $roles }.
}
result-insufficient = Aún hay demasiado pocas respuestas.

# What is missing.

missing-in-all = Está respondido el { $percent } % de lo que cuenta; para un resultado hace falta el { $needed } %.
missing-of-role = Está respondido el { $percent } % de lo que cuenta para el rol de { $role }; para compararlo hace falta el { $needed } %.
missing-all-of-role = No está respondido nada de lo que cuenta para el rol de { $role }; para compararlo hace falta el { $needed } %.
not-compared = El rol de { $role } no se compara: está respondido el { $percent } % de lo que cuenta para él, y hace falta el { $needed } %.
not-compared-at-all = El rol de { $role } no se compara: no está respondido nada de lo que cuenta para él, y hace falta el { $needed } %.
go-on = { $count ->
    [one] Para seguir, responde la pregunta que aún está abierta:
   *[other] Para seguir, responde lo que aún está abierto, { $count } preguntas. Estas son las que más dicen:
}
go-on-nowhere = Ninguna pregunta abierta diría más.

# The bars.

bar-towards = a { $figure } de 100 del centro, hacia { $role }
bar-middle = en el centro
dimension-towards = { $figure } hacia { $role }
bar-fit = { $role }: { $figure } de 100

# One thing to do next.

next-step = Un próximo paso:
next-step-close = { $count ->
    [one] Un próximo paso:
   *[other] Un próximo paso: prueba un poco de cada uno.
}

# The short version, and what the way of answering looks like.

short-version = Esta es la versión corta, { $asked } de { $all } preguntas. Responde también las demás para un resultado más firme.
short-version-margins = Esta es la versión corta, { $asked } de { $all } preguntas. Hace falta estar a { $close } del centro para inclinarse por un rol y a { $clear } para inclinarse claramente; con todas las preguntas bastan { $full-close } y { $full-clear }.
note-same-key = { $count } respuestas seguidas vienen de la misma tecla.
note-pattern = Tus respuestas se repiten cada { $count } preguntas.
note-fast = Has tardado { $seconds } segundos por pregunta; apenas da tiempo a leerla.
note-what-now = Si tenías prisa, repítelo con calma. Si respondiste así a propósito, todo está bien: esto no cambia ninguna cifra.

# The checklist.

checklist-heading = La lista de comprobación
checklist-of = Considera el rol de { $role } si dices:
checklist-count = { $met ->
    [one] Se cumple { $met } de { $asked }
   *[other] Se cumplen { $met } de { $asked }
}{ $open ->
    [0] {""}
   *[other] , { $open } sin responder
}
mark-met = se cumple
mark-not-met = no se cumple
mark-open = sin responder

# Reasons.

strongest-heading = Lo que más pesa
reasons-heading = Todo lo que pesa, en una sola escala
reasons-for = Hacia { $role }
reasons-none = Nada.
reasons-about = Cada cifra dice cuánto te aleja del centro una respuesta, de 100.
# Between more than two roles.
reasons-about-first-two = Cada cifra dice cuánto te mueve una respuesta entre los dos primeros, { $first } y { $second }, de 100.
reasons-sum = Todo lo que te acerca a { $first }, menos todo lo que te acerca a { $second }, da tu distancia del centro: { $margin }.
reasons-sum-and-rest = Todo lo que te acerca a { $first }, menos todo lo que te acerca a { $second }, y { $rest } hacia { $role } que no vienen de ninguna respuesta, da tu distancia del centro: { $margin }.
reason-figure = te mueve { $figure } hacia { $role }

# How firm it is.

firm-heading = Hasta qué punto es firme
firm-retest = Si lo repitieras, y tus respuestas variaran como varían las de la gente, saldría lo mismo { $times } veces de 100.
firm-retest-most = Si lo repitieras, y tus respuestas variaran como varían las de la gente, saldría lo mismo más de 99 veces de 100.
firm-estimated = (Estimado a partir de { $draws } extracciones, error estándar { $error }.)
firm-unknown = No se puede decir cuántas veces saldría lo mismo: de ninguna de estas respuestas se sabe cuánto varía.
firm-yardstick = Las respuestas al azar acaban de media a { $random } del centro; las tuyas acaban a { $margin }.
firm-yardstick-of-more = Con respuestas al azar hay de media { $random } entre los dos primeros roles; con las tuyas hay { $margin }.
firm-margins = A partir de { $close } cuenta como inclinación; a partir de { $clear }, como inclinación clara.
firm-all-answered = Las { $asked } preguntas están respondidas.
firm-answered = Están respondidas { $answered } de { $asked } preguntas, el { $percent } % de lo que cuenta.
change-to-close = { $count ->
    [one] Cambiando una respuesta, quedaría igualado:
   *[other] Cambiando { $count } respuestas, quedaría igualado:
}
change-to-role = { $count ->
    [one] Cambiando una respuesta, te inclinarías por el rol de { $role }:
   *[other] Cambiando { $count } respuestas, te inclinarías por el rol de { $role }:
}
change-count-to-close = { $count ->
    [one] Cambiando una respuesta, quedaría igualado.
   *[other] Cambiando { $count } respuestas, quedaría igualado.
}
change-count-to-role = { $count ->
    [one] Cambiando una respuesta, te inclinarías por el rol de { $role }.
   *[other] Cambiando { $count } respuestas, te inclinarías por el rol de { $role }.
}
change-unproven = Como mucho, pues la búsqueda terminó antes de tiempo:
change-none = Ningún otro conjunto de respuestas a estas preguntas te inclinaría por el rol de { $role }.
change-none-found = No se han encontrado otras respuestas que te inclinen por el rol de { $role }.
change-answer = { $question } «{ $to }» en lugar de «{ $from }»

# The rest of a report.

portrait-heading = { $count ->
    [one] El rol
   *[other] Los roles
}
dimensions-heading = Tema por tema
advice-heading = Consejos
next-steps-heading = Próximos pasos
next-steps-of = Hacia { $role }
quiz-name = { $title } ({ $id } { $version })
quiz-name-short = { $title } ({ $id } { $version }, versión corta)
purpose = Un cuestionario no sabe de ti más que estas respuestas. Sirve para explorar una carrera, por y para quien ha respondido; no para seleccionar candidaturas.

# Two sheets of one person.

compare-change = Esto es un cambio: más de lo que las respuestas varían por sí solas.
compare-noise = Esto no es más de lo que las respuestas varían por sí solas.
compare-unknown = No se puede decir si esto es más que azar.
compare-before = Antes
compare-now = Ahora
compare-chance = Al repetirlo, si las respuestas solo variaran por sí solas, se movería al menos tanto { $times } veces de 100; por debajo de 5,0 se llama cambio.
compare-chance-most = Al repetirlo, si las respuestas solo variaran por sí solas, se movería al menos tanto más de 99 veces de 100; por debajo de 5,0 se llama cambio.
compare-chance-unknown = De ninguna de las primeras respuestas se sabe cuánto varía cuando se repite un cuestionario.
compare-other-questions = Las dos hojas responden a preguntas distintas, así que cada resultado se mide por lo que sus propias preguntas pueden dar.
compare-changes = Qué ha cambiado
compare-about = Cada cifra dice cuánto movió un cambio el resultado, de 100: a la izquierda hacia { $left }, a la derecha hacia { $right }.
compare-rest = por el redondeo
compare-rest-of-other-questions = por el redondeo, y por lo que pueden dar otras preguntas
compare-rule-now = cuenta ahora, antes no
compare-rule-before = antes contaba, ahora ya no

## The quiz: when enough is answered, and when it is over.

enough-heading = Ya hay suficientes respuestas para decir hacia dónde te inclinas.
enough-why = { $count ->
    [one] Una respuesta al azar a la pregunta que queda dejaría el resultado como está en al menos 95 de 100 casos.
   *[other] Unas respuestas al azar a las { $count } preguntas que quedan dejarían el resultado como está en al menos 95 de 100 casos.
}
enough-go-on = { $count ->
    [one] Responder la pregunta que queda
   *[other] Responder las { $count } preguntas que quedan
}
enough-show = Ver ya el resultado; el resto se puede responder después
rest-offer = { $count ->
    [one] Responder también la otra pregunta, para un resultado más firme
   *[other] Responder también las otras { $count } preguntas, para un resultado más firme
}
rest-open = { $count ->
    [one] Responder la pregunta abierta
   *[other] Responder las { $count } preguntas abiertas
}
rest-in-plain-lines = { $count ->
    [one] Esta era la versión corta: rest sigue con la otra pregunta.
   *[other] Esta era la versión corta: rest sigue con las otras { $count } preguntas.
}
since-moved = { $change ->
    [yes] Desde el { $day } te has movido { $figure } hacia { $role }: más de lo que las respuestas varían por azar cuando alguien lo repite.
    [no] Desde el { $day } te has movido { $figure } hacia { $role }: no más de lo que las respuestas varían por azar cuando alguien lo repite.
   *[unknown] Desde el { $day } te has movido { $figure } hacia { $role }.
}
since-same = Desde el { $day } no se ha movido nada.

## The quiz's result.

see-again = Verlo otra vez: { $command }
moved-from = Antes del cambio: { $before }
weight = { $figure } hacia { $role }
weight-none = no pesa nada
menu-all = Verlo todo
menu-change = Cambiar una respuesta y ver cómo se mueve el resultado
menu-compare = Comparar con la última vez
menu-save = Guardar
menu-finish = Terminar
change-heading = Cambiar una respuesta
change-nothing-to-undo = No hay ningún cambio que deshacer.
change-back = Volver al resultado
change-several = Aquí se pueden elegir varias: Intro abre la pregunta.

## What the words and figures of a result mean.

help-sentence = La primera frase dice hacia dónde te inclinas. Los márgenes son los del cuestionario: por debajo del primero se llama igualado; a partir del segundo, claro.
help-both = Igualado puede ser de tres maneras. Ambos te atraen: se cumplen al menos cuatro de cinco condiciones de cada uno. Ninguno te atrae: se cumple como mucho una de cinco. Si no, está por decidir.
help-bar = La barra va de un rol al otro. Cada respuesta te mueve hacia uno de ellos; la cifra dice a qué distancia del centro acabas, de 100. No es una nota: nadie es mejor por estar más lejos.
help-fits = Con más de dos roles, cada uno tiene una barra: 0 es lo mínimo y 100 lo máximo que podrían darle las respuestas a estas preguntas.
help-checklist = La lista de comprobación contiene las condiciones a favor de cada rol. ✓ se cumple: has respondido por encima del centro de la escala. · no se cumple. En blanco, sin responder.
help-reasons = La cifra junto a una razón dice cuánto te aleja del centro esa respuesta, de 100. Hacia el otro rol está lo que va en contra del resultado.
help-retest = Las personas no responden exactamente igual cuando repiten un cuestionario. La firmeza de un resultado sale de todas las maneras en que varían las respuestas, cada una con su probabilidad.
help-random = También las respuestas al azar acaban en algún sitio: un resultado más o menos igual de lejos del centro puede ser casualidad.
help-short = La versión corta sabe menos de ti, así que hace falta más para inclinarse.
help-unranked = Un rol del que se ha respondido demasiado poco no se compara con los demás.

## The report of a cohort

cohort-promise = Cada cifra trata de un grupo de al menos { $min } personas, y no aparece el identificador de nadie; un recuento dentro de un grupo puede ser pequeño.
cohort-masked = Antes de calcular nada se redondea hacia el grupo, y por eso las cifras pueden desviarse en unas pocas personas: una respuesta distinta de todas las demás se cuenta como ellas («casi todos» significa entonces todos, o todos menos una persona en un grupo), y lo que han respondido menos de { $min } cuenta como no respondido, también al contar las hojas completas y los resultados.
cohort-differences = No compares dos informes de los que uno tenga unas pocas hojas más: la diferencia sería la de esas personas.
# Groups and sheets are never fewer than the minimum in the first; in the second sheets may be.
cohort-hidden = No se muestran { $groups } grupos con { $sheets } hojas en total: tienen menos de { $min } personas cada uno, o son los siguientes más pequeños, para que el total menos los grupos mostrados no diga nada de nadie.
cohort-few-hidden = { $sheets ->
    [one] No se muestran menos de { $min } grupos con una hoja en total: tienen menos de { $min } personas cada uno, o son los siguientes más pequeños, para que el total menos los grupos mostrados no diga nada de nadie.
   *[other] No se muestran menos de { $min } grupos con { $sheets } hojas en total: tienen menos de { $min } personas cada uno, o son los siguientes más pequeños, para que el total menos los grupos mostrados no diga nada de nadie.
}
cohort-same-key = { $count ->
    [one] En una hoja aparece la misma tecla nueve veces seguidas o más.
   *[other] En { $count } hojas aparece la misma tecla nueve veces seguidas o más.
}
cohort-pattern = { $count ->
    [one] En una hoja las teclas se repiten una y otra vez en el mismo orden.
   *[other] En { $count } hojas las teclas se repiten una y otra vez en el mismo orden.
}
cohort-fast = { $count ->
    [one] Una hoja se respondió en menos de dos segundos por pregunta.
   *[other] { $count } hojas se respondieron en menos de dos segundos por pregunta.
}
cohort-notes-meaning = Una nota así no cambia ninguna puntuación; es un motivo para preguntar cómo se leyeron las preguntas.
topic-divided = Lo que más divide: «{ $question }» { $low } hacia «{ $left }», { $high } hacia «{ $right }». ¿Qué argumentos hay a favor de cada lado?
topic-divided-middle = Lo que más divide: «{ $question }» { $low } hacia «{ $left }», { $high } hacia «{ $right }», { $middle } en medio. ¿Qué argumentos hay a favor de cada lado?
topic-consensus-nearly-all = Mayor acuerdo: «{ $question }» Todas las personas, o todas menos una, dicen «{ $answer }». ¿Qué significa esto para nuestro trabajo?
topic-consensus-two-thirds = Mayor acuerdo: «{ $question }» Dos tercios o más dicen «{ $answer }». ¿Qué significa esto para nuestro trabajo?
topic-consensus-side = Mayor acuerdo: «{ $question }» Dos tercios o más están del lado de «{ $answer }». ¿Qué significa esto para nuestro trabajo?
topic-consensus-half = Mayor acuerdo: «{ $question }» Más de la mitad dice «{ $answer }». ¿Qué significa esto para nuestro trabajo?
topic-difference = Mayor diferencia entre grupos: «{ $question }» { $difference }. ¿Qué ve un grupo que el otro no ve?
topic-odd = Va contra el resto: «{ $question }» ¿Lo leemos todos igual?
ask-name = {"Nombre o número en la hoja (línea vacía: ninguno): "}
ask-group = {"Grupo (línea vacía: ninguno): "}
cohort-outcomes = Resultados
cohort-fits = Cuánto encajan los roles
cohort-dimensions = Por dimensión
cohort-groups = Por grupo
cohort-questions = Todas las preguntas
cohort-splits = Lo que más divide a la sala
cohort-group-differences = Dónde más difieren los grupos
cohort-reliability = ¿Funciona el cuestionario en esta sala?
cohort-topics = Para hablar
cohort-privacy = Lo que no se muestra
cohort-read-outcomes = Entre paréntesis, el intervalo del 95 % de una proporción (Wilson): si estas personas fueran una muestra de muchas como ellas, la proporción entre las muchas estaría ahí.
cohort-read-fits = El encaje va de 0 a 100. Cada barra cuenta las personas en un tramo de diez.
cohort-read-dimensions = Encaje medio en cada dimensión, de 0 a 100, sin contar las reglas.
cohort-read-splits = 0 es que todas dicen lo mismo, 100 que hay una mitad en cada extremo.
cohort-purpose = Para hablar del trabajo, con y entre las personas que respondieron; no para seleccionar ni evaluar a nadie.
cohort-heading = { $count ->
    [one] Una hoja
   *[other] { $count } hojas
}
cohort-refused = { $count ->
    [one] Se rechazó una hoja más: { $reasons }.
   *[other] Se rechazaron { $count } hojas más: { $reasons }.
}
cohort-refused-few = Se rechazaron menos de { $min } hojas más: { $reasons }.
cohort-refused-counted = { $count } { $reason }
cohort-refused-not-a-sheet = no es una hoja
cohort-refused-other-bank = otro cuestionario u otra versión
cohort-refused-unknown-question = pregunta desconocida
cohort-refused-unknown-answer = respuesta no admitida
cohort-refused-not-in-short-version = más de lo que pregunta la versión corta
cohort-refused-too-large = tamaño excesivo
cohort-refused-same-id = identificador que ya tiene otra hoja
cohort-too-few = Las cifras se muestran a partir de { $min } hojas, para que nadie quede señalado.
cohort-complete = { $complete } de { $sheets } responden a todo lo que se les preguntó; está el { $answered } % de todas las respuestas. Un resultado se apoya, de media, en el { $evidence } % de lo que cuenta.
cohort-complete-nearly-all = Casi todos responden a todo lo que se les preguntó; está el { $answered } % de todas las respuestas. Un resultado se apoya, de media, en el { $evidence } % de lo que cuenta.
cohort-complete-nearly-none = Casi nadie responde a todo lo que se le preguntó; está el { $answered } % de todas las respuestas. Un resultado se apoya, de media, en el { $evidence } % de lo que cuenta.
cohort-short = { $short } de { $sheets } son de la versión corta.
cohort-short-nearly-all = Casi todas son de la versión corta.
cohort-close = Ambos por igual (igualado)
cohort-insufficient = Demasiado poco respondido
cohort-share = { $share } % (de { $low } a { $high })
cohort-no-group-shown = Ningún grupo es lo bastante grande para mostrarse.
cohort-group = { $count ->
    [one] { $group }, una hoja
   *[other] { $group }, { $count } hojas
}
cohort-no-group = (sin grupo)
cohort-held-nearly-all = casi todos son iguales
cohort-held-few = no se preguntó, o respondieron demasiado pocas
cohort-nearly-all-alike = Casi todos igual: { $answer }
cohort-question-alike = «{ $question }» Casi todos igual: { $answer }
cohort-nearly-all = casi todos
cohort-nearly-nobody = casi nadie
cohort-held-back = no se muestra
cohort-spread = media { $mean }, desviación { $deviation }
cohort-people = { $counts } personas
cohort-people-spread = { $counts } personas, media { $mean }, desviación { $deviation }
cohort-difference-mean = { $lowest } { $low }, { $highest } { $high } ({ $difference } % de la escala)
cohort-difference-share = «{ $option }»: { $lowest } { $low } %, { $highest } { $high } % ({ $difference } puntos porcentuales)
cohort-outcome-nearly-all = casi todos { $outcome }
cohort-outcome-count = { $outcome } { $count }, { $share }
cohort-outcomes-of = Resultados: { $outcomes }
cohort-fit-mean = media { $mean }
cohort-fit-spread = media { $mean }, desviación { $deviation }
cohort-fit-quartiles = media { $mean }, desviación { $deviation }, cuartiles { $first }, { $middle }, { $third }
cohort-histogram = Personas por encaje. { $steps }
cohort-histogram-step = { $from } a { $to }: { $people }
cohort-scale-between = La escala de roles, de { $against } a { $role }: { $items } preguntas, { $sheets } hojas completas.
cohort-scale-between-few = La escala de roles, de { $against } a { $role }: { $items } preguntas, demasiado pocas hojas completas.
cohort-scale-between-short = La escala de roles de la versión corta, de { $against } a { $role }: { $items } preguntas, { $sheets } hojas completas.
cohort-scale-between-short-few = La escala de roles de la versión corta, de { $against } a { $role }: { $items } preguntas, demasiado pocas hojas completas.
cohort-scale-of = La escala de { $role }: { $items } preguntas, { $sheets } hojas completas.
cohort-scale-of-few = La escala de { $role }: { $items } preguntas, demasiado pocas hojas completas.
cohort-scale-of-short = La escala de { $role } de la versión corta: { $items } preguntas, { $sheets } hojas completas.
cohort-scale-of-short-few = La escala de { $role } de la versión corta: { $items } preguntas, demasiado pocas hojas completas.
cohort-reliability-few = Demasiado pocas hojas: hacen falta { $needed } completas.
cohort-reliability-none = No se puede decir nada: demasiado pocas hojas completas, o ninguna diferencia entre ellas.
cohort-alpha-high = Alfa de Cronbach { $alpha }, intervalo del 95 % de { $low } a { $high } (Feldt). Las preguntas van muy de la mano: se puede confiar en el resultado de una persona.
cohort-alpha-good = Alfa de Cronbach { $alpha }, intervalo del 95 % de { $low } a { $high } (Feldt). Las preguntas van de la mano: basta para hablar del resultado de una persona.
cohort-alpha-loose = Alfa de Cronbach { $alpha }, intervalo del 95 % de { $low } a { $high } (Feldt). Las preguntas van de la mano sin mucha fuerza: las cifras de la sala valen, un resultado suelto es un indicio.
cohort-alpha-none = Alfa de Cronbach { $alpha }, intervalo del 95 % de { $low } a { $high } (Feldt). Aquí las preguntas no van de la mano: conviene hablar de preguntas sueltas, no de resultados.
cohort-error = Error típico de medida: { $error } puntos, cuando las personas difieren en { $deviation } (desviación típica). Dos personas con puntuaciones a menos de unos { $apart } puntos no se pueden distinguir.
cohort-items = Correlaciones ítem-resto de { $low } a { $high }: cuánto se relaciona cada pregunta con todas las demás. Desde { $least } aporta lo suyo.
cohort-items-weak = Correlaciones ítem-resto de { $low } a { $high }: cuánto se relaciona cada pregunta con todas las demás. Desde { $least } aporta lo suyo. Las más bajas aquí: { $weak }.
cohort-item = «{ $question }» ({ $correlation })
percent = { $figure } %
form-progress = Progreso
form-count = { $done } de { $all } respondidas
form-noscript = Sin JavaScript esta página no puede guardar tus respuestas en un archivo. Puedes imprimirla y rellenarla a mano.
form-keyboard = Teclado: Tab va de pregunta en pregunta; un dígito da esa respuesta y sigue.
form-stays-room = Nada de lo que respondas sale de esta página antes de que pulses «Enviar». Entonces va, sin nombre, a la sala de la que viene esta página; allí solo se muestran cifras de grupos enteros.
form-stays = Nada de lo que respondas sale de esta página; lo guardas en un archivo y decides quién lo recibe.
form-paper = Marca una casilla por pregunta, si no se dice otra cosa; deja en blanco lo que no puedas responder.
form-name = Nombre
form-optional = (opcional)
form-group = Grupo
form-no-group = Ningún grupo
form-many-all = Tantas como encajen, o ninguna.
form-many-one = Una como mucho, o ninguna.
form-many = Hasta { $most }, o ninguna.
form-clear = Borrar la respuesta
form-clear-of = Borrar la respuesta a la pregunta { $number }
form-answers = Tus respuestas
form-show = Ver mi resultado
form-send = Enviar
form-save = Guardar mis respuestas
form-save-file = Guardar mis respuestas en un archivo
form-copy = ¿No hay archivo? Copia las respuestas como texto
form-copy-how = Guarda este texto en un archivo o envíalo tal cual.
form-forget = Borrar mis respuestas
form-result = Tu resultado
form-purpose = Para explorar un camino profesional, por y para la persona que respondió; no para seleccionar candidaturas.
form-short = versión corta
form-typing-several = Para teclear esta hoja: { $command }: un número por línea, varios unidos por punto y coma, none para «Ninguna de ellas», una línea vacía si no hay respuesta.
form-typing = Para teclear esta hoja: { $command }: un número por línea, una línea vacía si no hay respuesta.
form-steps = { $last } grados, de 1 «{ $left }» a { $last } «{ $right }»
form-language = Idioma
form-restored-one = Se ha recuperado una respuesta anterior. Para empezar de nuevo, pulsa «Borrar mis respuestas» al final de la página.
form-restored-other = Se han recuperado { $count } respuestas anteriores. Para empezar de nuevo, pulsa «Borrar mis respuestas» al final de la página.
form-kept = Tus respuestas quedan en este navegador, en este dispositivo, hasta que pulses «Borrar mis respuestas»: puedes cerrar o recargar la página.
form-not-kept = Este navegador no deja que la página guarde tus respuestas: guárdalas antes de cerrarla o recargarla.
form-all-answered = Todas las preguntas están respondidas.
form-open-one = Queda una pregunta:
form-open-other = Quedan { $count } preguntas:
form-question = Pregunta { $number }
form-nothing = Aún no hay ninguna respuesta, así que no hay nada que guardar.
form-saved = Guardado como { $file }, en la carpeta de descargas.
form-handed = { $file } se ha entregado al dispositivo: elige dónde va. Si en su lugar se abrió una página de texto, vuelve y copia las respuestas de abajo.
form-forget-sure = ¿Borrar todas las respuestas de esta página?
form-forgotten = Se han borrado todas las respuestas.
form-result-below = Tu resultado está abajo. Cambia con tus respuestas y nadie más lo ve.
form-result-trouble = Este navegador no puede mostrar aquí el resultado ({ $why }). Guarda tus respuestas en un archivo: rolefit score ARCHIVO lo muestra.
form-sending = Enviando…
form-sent = Enviado. Aún puedes cambiar una respuesta y enviar de nuevo, hasta que se cierre la sala.
form-sent-again = Enviado de nuevo: tus respuestas anteriores quedan sustituidas.
form-room-closed = La sala está cerrada: ya no acepta respuestas.
form-room-too-large = Las respuestas son demasiado grandes para la sala.
form-room-unreadable = La sala no puede leer estas respuestas.
form-room-busy = La sala está muy ocupada. Espera un poco y pulsa «Enviar» otra vez.
form-room-full = La sala está llena: no admite a más personas.
form-room-lost = La sala no pudo guardar tus respuestas. Díselo a quien modera y pulsa «Enviar» otra vez.
form-room-refused = La sala no aceptó tus respuestas ({ $status }). Siguen aquí: pulsa «Enviar» otra vez.
form-room-silent = La sala no responde. Tus respuestas siguen aquí: pulsa «Enviar» otra vez dentro de un momento.
form-changed-since = Tus respuestas han cambiado desde entonces: pulsa «Enviar» otra vez.
room-for = Sala para
room-join = Únete con un teléfono o un portátil
room-qr = Código QR de la dirección
room-so-far = Hasta ahora
room-sent-one = ha enviado sus respuestas
room-sent-other = han enviado sus respuestas
room-when = Cuando todo el mundo haya enviado sus respuestas
room-closing = Cerrar termina la recogida para siempre: después nadie puede enviar ni cambiar respuestas. Entonces se muestra el informe. Hasta entonces nadie ve más que estos números, porque dos informes que difieren en una hoja la delatarían.
room-close = Cerrar y mostrar
room-sure = ¿Cerrar la sala?
room-not-yet = Todavía no
room-noscript = Esta página necesita JavaScript para contar y cerrar.
room-few = El informe muestra cifras a partir de { $min } personas.
room-groups-one = Un grupo tiene al menos { $min }.
room-groups-other = { $count } grupos tienen al menos { $min }.
room-last-now = Las últimas llegaron ahora mismo.
room-last-seconds = Las últimas llegaron hace { $count } segundos.
room-last-minutes = Las últimas llegaron hace { $count } minutos.
room-silent = La sala no responde. ¿Sigue en marcha el programa?
room-not-closed = No se pudo cerrar la sala. { $why }
room-sure-one = Una persona ha enviado sus respuestas. Esto no se puede deshacer.
room-sure-few-one = Una persona ha enviado sus respuestas. Las cifras se muestran a partir de { $min } personas, así que el informe no mostrará ninguna. Esto no se puede deshacer.
room-sure-other = { $count } personas han enviado sus respuestas. Esto no se puede deshacer.
room-sure-few-other = { $count } personas han enviado sus respuestas. Las cifras se muestran a partir de { $min } personas, así que el informe no mostrará ninguna. Esto no se puede deshacer.
service-id-help = Un nombre o una palabra tuya para reencontrar tus respuestas. Puedes dejarlo en blanco.
service-group-help = Tu equipo o lugar. Puedes dejarlo en blanco.
service-sides = Lo primero: { $left } – Lo segundo: { $right } (1 es claramente lo primero, { $last } claramente lo segundo)
service-thanks = Gracias. Tus respuestas están registradas.
key-arrows = flechas
key-enter = Intro
key-back = Retroceso
key-space = Espacio
key-number = número
key-arrows-number = flechas, número
key-sides = Izquierda, Derecha
key-up-down-number = Arriba, Abajo, número
key-home = Inicio
does-move = mueven
does-takes = elige
does-leaves = sale
does-back = atrás
does-saves = guarda
does-saves-nothing = no guarda
does-empties = vacía
does-word = quita una palabra
does-scroll = desplazan
does-goes-on = sigue
does-change = la cambian
does-undo = deshace
does-opens = abre
does-result = resultado
does-top = al principio
does-menu = menú
does-meaning = qué significa
does-pages = pasa página
does-sections = secciones
does-space-chooses = o Espacio elige
does-chooses = elige
does-answers = responde
does-skip = saltar
does-help = ayuda
quiz-question-of = Pregunta { $number } de { $count }
quiz-to-change = para cambiar
quiz-left-under = queda menos de un minuto
quiz-left = { $minutes ->
    [one] queda un minuto más o menos
   *[other] quedan unos { $minutes } minutos
}
quiz-first = Lo primero
quiz-second = Lo segundo
quiz-up-to = Hasta { $most }; { $chosen ->
    [one] { $chosen } elegida
   *[other] { $chosen } elegidas
}.
quiz-as-many = Tantas como quieras; { $chosen ->
    [one] { $chosen } elegida
   *[other] { $chosen } elegidas
}.
quiz-your-answer = { $answer } (tu respuesta)
quiz-this-is-first = Esta es la primera pregunta.
quiz-answers-are = Las respuestas son de 1 a { $count }.
quiz-nothing-selected = Aún no hay nada seleccionado.
quiz-at-most = { $most } como máximo: quita una antes.
quiz-none-again = No has elegido nada. Intro otra vez: ninguna de ellas.
quiz-more-above = { $above } más arriba
quiz-more-below = { $below } más abajo
quiz-more-both = { $above } más arriba, { $below } abajo
quiz-help = Ayuda
quiz-keys = Teclas
quiz-why-dimension = Por qué se pregunta: tema «{ $name }».
quiz-why-dimension-about = Por qué se pregunta: tema «{ $name }» ({ $about }).
quiz-why-advice = Por qué se pregunta: solo para los consejos; no da puntos.
quiz-why-points = Por qué se pregunta: su respuesta da puntos.
quiz-help-question-1 = Un dígito da esa respuesta y sigue; donde se pueden elegir varias, elige.
quiz-help-question-2 = Las flechas, o h j k l, mueven. Intro elige lo seleccionado.
quiz-help-question-3 = Espacio elige, donde se pueden elegir varias.
quiz-help-question-4 = Retroceso vuelve atrás, y también Izquierda al principio.
quiz-help-question-5 = s salta la pregunta. Una respuesta anterior se quita.
quiz-help-question-6 = q o Esc abre el menú: repasar, guardar y salir, descartar.
quiz-help-question-7 = Ctrl-C guarda y sale enseguida.
quiz-help-review-1 = Las flechas, Re Pág y Av Pág, Inicio y Fin mueven.
quiz-help-review-2 = El número de una pregunta lleva a ella.
quiz-help-review-3 = Intro abre la pregunta, para cambiar su respuesta; en la primera línea sigue.
quiz-help-review-4 = Retroceso vuelve atrás. q o Esc abre el menú.
quiz-help-moving-1 = Arriba, Abajo, Re Pág y Av Pág, Inicio y Fin mueven; el número de una pregunta lleva a ella.
quiz-help-moving-2 = Izquierda y Derecha cambian la respuesta, y el resultado se mueve con ella. u deshace un cambio.
quiz-help-moving-3 = Intro abre la pregunta. Retroceso o Esc vuelve al resultado.
quiz-help-menu-1 = Las flechas mueven, Intro elige lo seleccionado, un dígito elige esa línea.
quiz-help-menu-2 = Retroceso lleva a las respuestas. q o Esc abre el menú.
quiz-menu = Menú
quiz-go-on = Seguir
quiz-review = Repasar las respuestas
quiz-save-leave = Guardar y salir
quiz-leave-unsaved = Salir; las respuestas no se guardan
quiz-discard = Descartar las respuestas y salir
quiz-answered-of = { $answered } de { $count } preguntas respondidas.
quiz-discard-sure = { $count ->
    [one] ¿Descartar 1 respuesta para siempre?
   *[other] ¿Descartar { $count } respuestas para siempre?
}
quiz-keep = Conservarlas y seguir
quiz-discard-leave = Descartarlas y salir
quiz-your-answers = Tus respuestas
quiz-show-result = Ver el resultado
quiz-go-on-with = Seguir con la pregunta { $number }
quiz-skipped = (saltada)
quiz-to-come = (pendiente)
quiz-tally = { $answered } de { $count } preguntas respondidas.
quiz-tally-skipped = { $answered } de { $count } preguntas respondidas, { $skipped ->
    [one] { $skipped } saltada
   *[other] { $skipped } saltadas
}.
quiz-tally-open = { $answered } de { $count } preguntas respondidas, { $open ->
    [one] { $open } pendiente
   *[other] { $open } pendientes
}.
quiz-tally-skipped-open = { $answered } de { $count } preguntas respondidas, { $skipped ->
    [one] { $skipped } saltada
   *[other] { $skipped } saltadas
}, { $open ->
    [one] { $open } pendiente
   *[other] { $open } pendientes
}.
quiz-resume = ¿Seguir donde estabas?
quiz-draft-now = { $count ->
    [one] Un borrador de hace un momento tiene 1 respuesta.
   *[other] Un borrador de hace un momento tiene { $count } respuestas.
}
quiz-draft-minutes = { $count ->
    [one] Un borrador de hace { $age } min tiene 1 respuesta.
   *[other] Un borrador de hace { $age } min tiene { $count } respuestas.
}
quiz-draft-hours = { $count ->
    [one] Un borrador de hace { $age } horas tiene 1 respuesta.
   *[other] Un borrador de hace { $age } horas tiene { $count } respuestas.
}
quiz-draft-days = { $count ->
    [one] Un borrador de hace { $age } días tiene 1 respuesta.
   *[other] Un borrador de hace { $age } días tiene { $count } respuestas.
}
quiz-draft = { $count ->
    [one] Un borrador tiene 1 respuesta.
   *[other] Un borrador tiene { $count } respuestas.
}
quiz-resume-review = Seguir con el repaso
quiz-resume-at = Seguir con la pregunta { $number } de { $count }
quiz-afresh = Empezar de nuevo; la primera respuesta sustituye al borrador
quiz-leave = Salir
quiz-interrupted = Interrumpido. { $what }
quiz-nothing-yet = Aún no hay ninguna respuesta.
quiz-saved = { $count ->
    [one] 1 respuesta guardada. Sigue con: { $command }
   *[other] { $count } respuestas guardadas. Sigue con: { $command }
}
quiz-discarded = Las respuestas están descartadas.
quiz-file = Archivo
quiz-saves-as = Guarda como { $file }
quiz-save-answers = Guardar las respuestas
quiz-save-report = Guardar el informe
quiz-saved-as = Guardado como { $file }.
quiz-nothing-saved = No se ha guardado nada.
quiz-other-name = Elegir otro nombre
quiz-replace = Sustituirlo
quiz-exists = El archivo ya existe. ¿Sustituirlo?
quiz-format-text = El informe como texto, para un terminal
quiz-format-json = El informe como JSON, para programas
quiz-format-markdown = El informe como Markdown, para un documento
quiz-format-html = El informe como página para el navegador, para guardar, enseñar o imprimir
quiz-format-answers = Solo las respuestas: rolefit score las lee
plain-intro-person = Escribe una respuesta por línea: el número de una opción o su texto; varias se unen con punto y coma. Una línea vacía conserva la respuesta anterior; skip deja la pregunta. Otras palabras: back, skip, help, review, leave. Si una respuesta se llama como una de estas palabras, pon dos puntos delante, como en :back.
plain-intro-script = Escribe una respuesta por línea: el número de una opción o su texto; varias se unen con punto y coma. Una línea vacía salta la pregunta o conserva la respuesta anterior. Otras palabras: back, skip, help, review, leave. Si una respuesta se llama como una de estas palabras, pon dos puntos delante, como en :back.
plain-last = Esa era la última pregunta. { $tally }
plain-at-review = Una línea vacía muestra el resultado; review muestra las respuestas; el número de una pregunta cambia su respuesta; back y leave también valen.
plain-answer = {"Respuesta: "}
plain-nothing = No has escrito nada. Escribe una respuesta, o skip para dejarla.
plain-skipped = Saltada.
plain-change-how = Escribe el número de una pregunta para cambiar su respuesta; una línea vacía sigue.
plain-up-to = Hasta { $most }, unidas por punto y coma; none si es ninguna.
plain-so-far = Tu respuesta hasta ahora: { $answer }
cohort-project = Mostrar un tema por pantalla
cohort-project-how = Las flechas cambian de pantalla, Esc termina.
cohort-slide = { $number } de { $count }
cohort-slide-next = Siguiente
cohort-slide-previous = Anterior
cohort-slide-end = Terminar
cohort-legend = Cada barra representa toda la sala. A la izquierda de la línea están las respuestas por debajo del centro de la escala, a la derecha las de arriba; cuanto más oscuro, más hacia el extremo. El gris es el centro.
cohort-table-read = Cómo se leyó la tabla: { $how }.
labelled = { $label }: { $text }
between-texts = {"; "}
quoted = «{ $text }»
table-columns = { $count ->
    [one] { $count } de { $asked } preguntas tiene columna
   *[other] { $count } de { $asked } preguntas tienen columna
}
table-columns-short = { $count ->
    [one] { $count } de { $asked } preguntas de la versión corta tiene columna
   *[other] { $count } de { $asked } preguntas de la versión corta tienen columna
}
table-missing = sin columna: { $questions }
table-ignored = { $count ->
    [one] una columna ignorada: { $headers }
   *[other] { $count } columnas ignoradas: { $headers }
}
table-left-out = { $count ->
    [one] fila { $rows } omitida
   *[other] filas { $rows } omitidas
}
table-cells = celdas entre «{ $separator }», { $encoding }
table-kind = leída como { $kind }
day = { $day } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[other] diciembre
} de { $year }
quiz-draft-quick = Hay un borrador de la versión corta: { $command } sigue con él.
