# The program's sentences in Spanish: tú, plain words.

questions-open = { $count ->
    [0] Has respondido a todas las preguntas.
    [one] Queda una pregunta abierta.
   *[other] Quedan { $count } preguntas abiertas.
}

list = { $others } y { $last }
list-before-i = { $others } e { $last }
answer-none = Ninguna de ellas

# What came out: the first sentence of a result.

result-clear = Te inclinas claramente por el rol de { $role }.
result-lean = Te inclinas por el rol de { $role }.
result-barely = Te inclinas por el rol de { $role }, pero por muy poco.
result-both = No te inclinas por ninguno de los dos: ambos te atraen.
result-neither = No te inclinas por ninguno de los dos: has dicho que sí a poco del trabajo de ambos.
result-undecided = No te inclinas por ninguno de los dos: está por decidir.
result-both-of = { $count ->
   *[other] No te inclinas por un solo rol: { $roles } te atraen todos.
    [2] No te inclinas por un solo rol: { $roles } te atraen ambos.
}
result-neither-of = No te inclinas por un rol: has dicho que sí a poco del trabajo de { $roles }.
result-undecided-of = { $count ->
   *[other] No te inclinas por un solo rol: está por decidir entre { $roles }.
}
result-insufficient = Aún no hay suficientes respuestas.
brief-role = hacia { $role }
brief-both = ambos te atraen
brief-neither = sí a poco de ambos
brief-undecided = por decidir
brief-both-of = { $roles } te atraen
brief-neither-of = sí a poco de { $roles }
brief-undecided-of = por decidir entre { $roles }
brief-insufficient = pocas respuestas
lean-but-fewer = Sin embargo, se cumplen menos de sus propias condiciones ({ $met } de { $asked }) que de las del rol de { $other } ({ $other-met } de { $other-asked }).
lean-but-few = Sin embargo, se cumplen pocas de sus propias condiciones: { $met } de { $asked }.

# What is missing.

missing-in-all = Has respondido al { $percent } % de lo que cuenta; hace falta el { $needed } % para dar un resultado.
missing-of-role = Has respondido al { $percent } % de lo que cuenta para el rol de { $role }; para compararlo hace falta el { $needed } %.
missing-all-of-role = Aún no has respondido a nada de lo que cuenta para el rol de { $role }; para compararlo hace falta el { $needed } %.
not-compared = El rol de { $role } no se compara: has respondido al { $percent } % de lo que cuenta para él, y hace falta el { $needed } %.
not-compared-at-all = El rol de { $role } no se compara: aún no has respondido a nada de lo que cuenta para él, y hace falta el { $needed } %.
go-on = { $count ->
    [one] Para seguir, responde a la pregunta que aún está abierta:
   *[other] Para seguir, responde a lo que aún está abierto, { $count } preguntas. Estas son las que más dicen:
}
go-on-nowhere = Ninguna pregunta abierta diría más.

# The bars.

bar-towards = distancia del centro: { $figure } de 100, hacia { $role }
bar-middle = en el centro
dimension-towards = { $figure } hacia { $role }
bar-fit = { $role }: { $figure } de 100

# One thing to do next.

next-step = Un próximo paso:
next-step-close = { $count ->
    [one] Un próximo paso:
   *[other] Un próximo paso: prueba un poco de cada uno.
}
next-step-neither = Habla con dos personas que hagan otro trabajo antes de decidirte a favor o en contra de uno de estos roles.

# The short version, and what the way of answering looks like.

short-version = Esta es la versión corta, { $asked } de { $all } preguntas. Responde también a las demás para un resultado más firme.
short-version-margins = Esta es la versión corta, { $asked } de { $all } preguntas. Hace falta estar a { $close } del centro para inclinarse por un rol y a { $clear } para inclinarse claramente; con todas las preguntas bastan { $full-close } y { $full-clear }.
note-same-key = { $count } respuestas seguidas vienen de la misma tecla.
note-pattern = Tus respuestas se repiten cada { $count } preguntas.
note-fast = Has respondido en unos { $seconds } segundos por pregunta: demasiado rápido para leerla.
note-what-now = Si tenías prisa, repítelo con calma. Si respondiste así a propósito, todo está bien: esto no cambia ninguna cifra.

# The checklist.

checklist-heading = La lista de comprobación
checklist-of = Considera el rol de { $role } si dices:
checklist-legend = ✓ se cumple: has respondido por encima del centro de la escala. · no se cumple. En blanco, sin responder.
checklist-short = { $role }: { $met ->
    [one] se cumple { $met } de { $asked } condiciones
   *[other] se cumplen { $met } de { $asked } condiciones
}{ $open ->
    [0] {""}
   *[other] , { $open } sin responder
}
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
mark-not-asked = no preguntada

# Reasons.

strongest-heading = Lo que más pesa
reasons-heading = Todo lo que pesa, en una sola escala
reasons-for = Hacia { $role }
reasons-none = Nada.
reasons-about = Cada cifra dice cuánto te aleja del centro una respuesta (en una escala de 0 a 100).
# Between more than two roles.
reasons-about-first-two = Cada cifra dice cuánto te mueve una respuesta entre los dos primeros, { $first } y { $second } (en una escala de 0 a 100).
reasons-sum = Todo lo que te acerca a { $first }, menos todo lo que te acerca a { $second }, da tu distancia del centro: { $margin }.
reasons-sum-and-rest = Todo lo que te acerca a { $first }, menos todo lo que te acerca a { $second }, y { $rest } hacia { $role }, porque lo que pueden dar las preguntas respondidas no llega igual de lejos hacia ambos lados, da tu distancia del centro: { $margin }.
reasons-sum-and-rounding = Todo lo que te acerca a { $first }, menos todo lo que te acerca a { $second }, da tu distancia del centro: { $margin }; { $rest } queda como resto.
reason-figure = te mueve { $figure } hacia { $role }

# How firm it is.

firm-heading = Hasta qué punto es firme
firm-retest = Si lo repitieras, y tus respuestas variaran como varían las de la gente, saldría lo mismo { $times } veces de 100.
firm-retest-most = Si lo repitieras, y tus respuestas variaran como varían las de la gente, saldría lo mismo más de 99 veces de 100.
firm-brief = Al repetirlo: lo mismo { $times } de 100 veces.
firm-brief-most = Al repetirlo: lo mismo más de 99 de 100 veces.
firm-estimated = (Estimado a partir de { $draws } extracciones, error estándar { $error }.)
firm-unknown = No se puede decir cuántas veces saldría lo mismo: de ninguna de estas respuestas se sabe cuánto varía.
firm-yardstick = Las respuestas al azar acaban de media a { $random } del centro; las tuyas acaban a { $margin }.
firm-yardstick-of-more = Con respuestas al azar hay de media { $random } entre los dos primeros roles; con las tuyas hay { $margin }.
firm-margins = A partir de { $close } cuenta como inclinación; a partir de { $clear }, como inclinación clara.
firm-all-answered = Has respondido a las { $asked } preguntas.
firm-answered = Has respondido a { $answered } de { $asked } preguntas, el { $percent } % de lo que cuenta.
change-to-close = { $count ->
    [one] Para que quedara por decidir, tendrías que cambiar 1 respuesta:
   *[other] Para que quedara por decidir, tendrías que cambiar { $count } respuestas:
}
change-to-role = { $count ->
    [one] Para inclinarte por el rol de { $role }, tendrías que cambiar 1 respuesta:
   *[other] Para inclinarte por el rol de { $role }, tendrías que cambiar { $count } respuestas:
}
change-count-to-close = { $count ->
    [one] Para que quedara por decidir, tendrías que cambiar 1 respuesta.
   *[other] Para que quedara por decidir, tendrías que cambiar { $count } respuestas.
}
change-count-to-role = { $count ->
    [one] Para inclinarte por el rol de { $role }, tendrías que cambiar 1 respuesta.
   *[other] Para inclinarte por el rol de { $role }, tendrías que cambiar { $count } respuestas.
}
change-unproven = Como mucho, pues la búsqueda terminó antes de tiempo:
change-none = Ningún otro conjunto de respuestas a estas preguntas te inclinaría por el rol de { $role }.
change-none-found = No se han encontrado otras respuestas que te inclinen por el rol de { $role }.
change-answer = { $question } { $from } → { $to }

# The rest of a report.

portrait-heading = { $count ->
    [one] El rol
   *[other] Los roles
}
dimensions-heading = Tema por tema: cuánto te inclinas, de 0 a 100
dimension-of-one-answer = { $name } (1 respuesta)
advice-heading = Consejos
next-steps-heading = Próximos pasos
next-steps-of = Hacia { $role }
quiz-name = { $title } ({ $id } { $version })
quiz-name-short = { $title } ({ $id } { $version }, versión corta)
purpose = Un cuestionario no sabe de ti más que estas respuestas. Sirve a quien ha respondido para explorar su camino profesional; no sirve para seleccionar candidaturas.

# Two sheets of one person.

compare-change = Tu lugar en la barra se ha movido más de lo que las respuestas varían por sí solas.
compare-noise = Tu lugar en la barra no se ha movido más de lo que las respuestas varían por sí solas.
compare-same = Tu lugar en la barra no se ha movido.
compare-unknown = No se puede decir si tu lugar en la barra se ha movido por algo más que el azar.
compare-standing = El resultado ha cambiado: de «{ $from }» a «{ $to }».
compare-before = Antes
compare-now = Ahora
compare-chance = Al repetirlo, si las respuestas solo variaran por sí solas, tu lugar se movería tanto o más { $times } veces de 100; por debajo de 5 veces se llama cambio.
compare-chance-most = Al repetirlo, si las respuestas solo variaran por sí solas, tu lugar se movería tanto o más en más de 99 veces de 100; por debajo de 5 veces se llama cambio.
compare-chance-least = Al repetirlo, si las respuestas solo variaran por sí solas, tu lugar se movería tanto o más en menos de 1 vez de cada 100; por debajo de 5 veces se llama cambio.
compare-chance-unknown = De ninguna de las primeras respuestas se sabe cuánto varía cuando se repite un cuestionario.
compare-other-questions = Las dos hojas no responden a las mismas preguntas en todo, así que cada resultado se mide por lo que pueden dar las preguntas respondidas en él.
compare-changes = Qué ha cambiado
compare-about = Cada cifra dice cuánto movió un cambio el resultado (en una escala de 0 a 100): a la izquierda hacia { $left }, a la derecha hacia { $right }.
compare-unmoved = { $count ->
    [one] 1 respuesta es distinta y no mueve nada.
   *[other] { $count } respuestas son distintas y no mueven nada.
}
compare-rest = por el redondeo
compare-rest-of-other-questions = { $answered ->
    [fewer] las respuestas que no han cambiado: entre menos preguntas, cada una cuenta más
    [more] las respuestas que no han cambiado: entre más preguntas, cada una cuenta menos
   *[other] las respuestas que no han cambiado: entre otras preguntas, cada una cuenta más o menos
}
compare-rule-now = cuenta ahora, antes no
compare-rule-before = antes contaba, ahora ya no

# What other files need too.

percent = { $figure } %
key-enter = Intro
does-menu = menú
does-sections = secciones
quiz-second = Lo segundo
quiz-menu = Menú
labelled = { $label }: { $text }
between-texts = {"; "}
quoted = «{ $text }»
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
