# The report of a cohort

cohort-promise = Cada cifra trata de un grupo de al menos { $min } personas, y no aparece el identificador de nadie; un recuento dentro de un grupo puede ser pequeño.
cohort-masked = Antes de calcular nada se redondea hacia el grupo: donde todas las personas de un grupo menos una responden igual, esa se cuenta como las demás (una respuesta única junto a varias distintas se muestra); donde se pueden elegir varias, esto vale para cada opción. Por eso el recuento de una respuesta puede desviarse en más o menos una persona por grupo; los resultados, el encaje y lo demás que se apoya en muchas respuestas, en una persona por cada pregunta u opción en cada grupo. «Casi todas» significa, de lo que queda después, todas, o todas menos una persona por grupo, y «casi nadie», nadie, o una persona por grupo. Lo que han respondido menos de { $min } personas de un grupo cuenta como no respondido, también al contar las hojas completas y los resultados.
cohort-differences = No compares dos informes de los que uno tenga unas pocas hojas más: la diferencia mostraría lo que respondieron esas personas.
# Groups and sheets are never fewer than the minimum in the first; in the second sheets may be.
cohort-hidden = No se muestran { $groups } grupos con { $sheets } hojas en total: tienen menos de { $min } personas cada uno, o son los más pequeños de los restantes, para que el total menos los grupos mostrados no diga nada de nadie.
cohort-few-hidden = { $sheets ->
    [one] Algunos grupos, con una hoja en total, quedan sin mostrar: tienen menos de { $min } personas cada uno, o son los más pequeños de los restantes, para que el total menos los grupos mostrados no diga nada de nadie.
   *[other] Algunos grupos, con { $sheets } hojas en total, quedan sin mostrar: tienen menos de { $min } personas cada uno, o son los más pequeños de los restantes, para que el total menos los grupos mostrados no diga nada de nadie.
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
# Each kind of topic has a name and a question to begin with, which a projected screen shows apart.
topic-divided-name = Lo que más divide
topic-divided-ask = ¿Qué argumentos hay a favor de cada lado?
topic-consensus-name = Mayor acuerdo
topic-consensus-ask = ¿Qué significa esto para nuestro trabajo?
topic-difference-name = Mayor diferencia entre grupos
topic-difference-ask = ¿Qué ve un grupo que el otro no ve?
topic-odd-name = Va contra el resto
topic-odd-found = Quienes aquí responden a favor de un rol tienden a responder en su contra en las demás preguntas
topic-odd-ask = ¿Lo leemos todos igual?
topic-divided = { topic-divided-name }: «{ $question }» { $low } del lado de «{ $left }», { $high } del lado de «{ $right }». { topic-divided-ask }
topic-divided-middle = { topic-divided-name }: «{ $question }» { $low } del lado de «{ $left }», { $high } del lado de «{ $right }», { $middle } en medio. { topic-divided-ask }
topic-consensus-nearly-all = { topic-consensus-name }: «{ $question }» Todas las personas, o todas menos una, dicen «{ $answer }». { topic-consensus-ask }
topic-consensus-nearly-all-each = { topic-consensus-name }: «{ $question }» Todas las personas, o todas menos una por grupo, dicen «{ $answer }». { topic-consensus-ask }
topic-consensus-two-thirds = { topic-consensus-name }: «{ $question }» Dos tercios o más dicen «{ $answer }». { topic-consensus-ask }
topic-consensus-side = { topic-consensus-name }: «{ $question }» Dos tercios o más están del lado de «{ $answer }». { topic-consensus-ask }
topic-consensus-half = { topic-consensus-name }: «{ $question }» Más de la mitad dice «{ $answer }». { topic-consensus-ask }
topic-difference = { topic-difference-name }: «{ $question }» { $difference }. { topic-difference-ask }
topic-odd = { topic-odd-name }: «{ $question }» { topic-odd-found }. { topic-odd-ask }
cohort-outcomes = Resultados
cohort-outcomes-none = Aquí las preguntas no guardan relación entre sí: conviene hablar de preguntas sueltas, no de estos resultados.
cohort-fits = Cuánto encajan los roles
cohort-dimensions = Por dimensión
cohort-groups = Por grupo
cohort-questions = Todas las preguntas
cohort-splits = Lo que más divide a la sala
cohort-group-differences = Dónde más difieren los grupos
cohort-reliability = ¿Funciona el cuestionario en esta sala?
cohort-topics = Temas de conversación
cohort-privacy = Lo que no se muestra
cohort-read-outcomes = Los porcentajes son de todas las hojas, o de las de un grupo, y están redondeados: juntos pueden no sumar exactamente 100. Entre paréntesis, el intervalo del 95 % de una proporción (Wilson): si estas personas fueran una muestra de muchas como ellas, la proporción entre las muchas estaría ahí 95 de cada 100 veces.
cohort-read-close = «{ cohort-close }» significa que los dos mejores encajes de una hoja distan menos de { $margin } puntos: atraen ambos roles, o ninguno, o queda abierto.
cohort-read-close-short = «{ cohort-close }» significa que los dos mejores encajes de una hoja distan menos de { $margin } puntos, o de { $short } en la versión corta: atraen ambos roles, o ninguno, o queda abierto.
cohort-read-fits = El encaje va de 0 a 100. Cada barra cuenta las personas en un tramo de diez.
cohort-read-fits-off = { $points ->
    [one] El enmascaramiento puede haber movido estas medias hasta un punto.
   *[other] El enmascaramiento puede haber movido estas medias hasta { $points } puntos.
}
cohort-read-dimensions = Encaje medio en cada dimensión, de 0 a 100, sin contar las reglas. Una dimensión se omite donde el enmascaramiento puede haber movido su media más de { $points } puntos.
cohort-read-differences = En porcentaje de la escala; en las opciones, en puntos porcentuales de quienes respondieron en un grupo.
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
cohort-refused-not-a-sheet = sin forma de hoja
cohort-refused-other-bank = de otro cuestionario u otra versión
cohort-refused-unknown-question = con una pregunta desconocida
cohort-refused-unknown-answer = con una respuesta no admitida
cohort-refused-not-in-short-version = con más de lo que pregunta la versión corta
cohort-refused-too-large = de tamaño excesivo
cohort-refused-same-id = con un identificador que ya tiene otra hoja
cohort-too-few = Las cifras se muestran a partir de { $min } hojas, para que nadie quede señalado.
cohort-complete = { $complete } de { $sheets } responden a todo lo que se les preguntó; está el { $answered } % de todas las respuestas. Un resultado se apoya, de media, en el { $evidence } % de lo que cuenta.
cohort-complete-nearly-all = Casi todas las personas responden a todo lo que se les preguntó; está el { $answered } % de todas las respuestas. Un resultado se apoya, de media, en el { $evidence } % de lo que cuenta.
cohort-complete-nearly-all-each = En cada grupo, casi todas las personas responden a todo lo que se les preguntó; está el { $answered } % de todas las respuestas. Un resultado se apoya, de media, en el { $evidence } % de lo que cuenta.
cohort-complete-nearly-none = Casi nadie responde a todo lo que se le preguntó; está el { $answered } % de todas las respuestas. Un resultado se apoya, de media, en el { $evidence } % de lo que cuenta.
cohort-complete-nearly-none-each = En cada grupo, casi nadie responde a todo lo que se le preguntó; está el { $answered } % de todas las respuestas. Un resultado se apoya, de media, en el { $evidence } % de lo que cuenta.
cohort-short = { $short } de { $sheets } son de la versión corta.
cohort-short-nearly-all = Casi todas son de la versión corta.
cohort-short-nearly-all-each = En cada grupo, casi todas son de la versión corta.
cohort-close = Por decidir
cohort-insufficient = Respuestas insuficientes
cohort-share = { $share } % (de { $low } a { $high })
cohort-no-group-shown = No se puede mostrar ningún grupo sin revelar algo de uno más pequeño.
cohort-group = { $count ->
    [one] { $group }, una hoja
   *[other] { $group }, { $count } hojas
}
cohort-no-group = (sin grupo)
cohort-held-nearly-all = casi todas las respuestas son iguales
cohort-held-few = no se preguntó, o respondieron muy pocas personas
cohort-held-masked = se omite, pues el enmascaramiento puede haber movido la media más de { $points } puntos
cohort-nearly-all-alike = Todas las personas, o todas menos una: { $answer }
cohort-nearly-all-alike-each = Todas las personas, o todas menos una por grupo: { $answer }
cohort-question-alike = «{ $question }» Todas las personas, o todas menos una: { $answer }
cohort-nearly-all = casi todas
cohort-nearly-all-each = casi todas en cada grupo
cohort-nearly-nobody = casi nadie
cohort-nearly-nobody-each = casi nadie en cada grupo
cohort-held-back = no se muestra
cohort-none-or-rare = Ninguna de ellas, o solo lo que pocas personas eligieron
cohort-spread = media { $mean }, desviación { $deviation }
cohort-base = Porcentajes de las { $count } personas que respondieron, redondeados.
cohort-people = { $counts } personas
cohort-people-spread = { $counts } personas, media { $mean }, desviación { $deviation }
cohort-difference-apart = { $lowest } se inclina por «{ $left }», { $highest } por «{ $right }» (medias { $low } y { $high } en una escala de 1 a { $last })
cohort-difference-left = { $lowest } está más cerca de «{ $left }» que { $highest } (medias { $low } y { $high } en una escala de 1 a { $last })
cohort-difference-right = { $highest } está más cerca de «{ $right }» que { $lowest } (medias { $high } y { $low } en una escala de 1 a { $last })
# Of a scale's answers: the one that is nearest to each group's mean.
cohort-difference-labels = De media, lo más cercano es «{ $left }» en { $lowest } y «{ $right }» en { $highest } (medias { $low } y { $high } en una escala de 1 a { $last })
cohort-difference-label = De media, lo más cercano en ambos grupos es «{ $answer }», y { $highest } está más cerca de «{ $right }» que { $lowest } (medias { $high } y { $low } en una escala de 1 a { $last })
cohort-difference-share = «{ $option }» lo elige más a menudo { $highest } que { $lowest } ({ $high } % frente a { $low } %)
cohort-outcome-nearly-all = { $outcome } (todas las personas, o todas menos una)
cohort-outcome-nearly-all-each = { $outcome } (todas las personas, o todas menos una por grupo)
cohort-outcome-count = { $outcome } { $count }, { $share }
cohort-outcomes-of = Resultados: { $outcomes }
cohort-fit-mean = media { $mean }
cohort-fit-spread = media { $mean }, desviación { $deviation }
cohort-fit-quartiles = media { $mean }, desviación { $deviation }, cuartiles { $first }, { $middle }, { $third }
cohort-histogram = Personas por encaje. { $steps }
cohort-histogram-step = { $from } a { $to }: { $people }
cohort-scale-between = La escala de roles, de { $against } a { $role }: { $items } preguntas, { $sheets } hojas completas.
cohort-scale-between-few = La escala de roles, de { $against } a { $role }: { $items } preguntas, no hay suficientes hojas completas.
cohort-scale-between-short = La escala de roles de la versión corta, de { $against } a { $role }: { $items } preguntas, { $sheets } hojas completas.
cohort-scale-between-short-few = La escala de roles de la versión corta, de { $against } a { $role }: { $items } preguntas, no hay suficientes hojas completas.
cohort-scale-of = La escala de { $role }: { $items } preguntas, { $sheets } hojas completas.
cohort-scale-of-few = La escala de { $role }: { $items } preguntas, no hay suficientes hojas completas.
cohort-scale-of-short = La escala de { $role } de la versión corta: { $items } preguntas, { $sheets } hojas completas.
cohort-scale-of-short-few = La escala de { $role } de la versión corta: { $items } preguntas, no hay suficientes hojas completas.
cohort-reliability-few = No hay suficientes hojas: hacen falta { $needed } completas.
cohort-reliability-none = No se puede decir nada: no hay suficientes hojas completas, o no hay ninguna diferencia entre ellas.
cohort-alpha-high = Alfa de Cronbach { $alpha }, intervalo del 95 % de { $low } a { $high } (Feldt). Las preguntas guardan una relación estrecha entre sí: se puede confiar en el resultado de una persona.
cohort-alpha-good = Alfa de Cronbach { $alpha }, intervalo del 95 % de { $low } a { $high } (Feldt). Las preguntas guardan relación entre sí: basta para hablar del resultado de una persona.
cohort-alpha-loose = Alfa de Cronbach { $alpha }, intervalo del 95 % de { $low } a { $high } (Feldt). Las preguntas guardan una relación débil entre sí: las cifras de la sala valen, un resultado suelto es un indicio.
cohort-alpha-none = Alfa de Cronbach { $alpha }, intervalo del 95 % de { $low } a { $high } (Feldt). Aquí las preguntas no guardan relación entre sí: conviene hablar de preguntas sueltas, no de resultados.
cohort-error = Error estándar de medida: { $error } puntos, cuando las personas difieren en { $deviation } (desviación estándar). Dos personas con puntuaciones a menos de unos { $apart } puntos no se pueden distinguir.
cohort-items = Correlaciones ítem-resto de { $low } a { $high }: cuánto se relaciona cada pregunta con todas las demás. Desde { $least } aporta lo suyo.
cohort-items-weak = Correlaciones ítem-resto de { $low } a { $high }: cuánto se relaciona cada pregunta con todas las demás. Desde { $least } aporta lo suyo. Las más bajas aquí: { $weak }.
cohort-item = «{ $question }» ({ $correlation })
cohort-project = Mostrar un tema por pantalla
cohort-project-how = Las flechas o la barra espaciadora cambian de pantalla, Inicio y Fin llevan a la primera y la última, Esc termina.
cohort-slide = { $number } de { $count }
cohort-slide-next = Siguiente
cohort-slide-previous = Anterior
cohort-slide-end = Informe
cohort-slide-everybody = En total
cohort-slide-row = { $group } ({ $count })
cohort-slide-part = { $what }, grupos { $from } a { $to } de { $count }
cohort-slide-answered = Han respondido { $count } personas.
cohort-slide-counted = Aquí se cuentan { $count } personas.
cohort-slide-percents = Aquí se cuentan { $count } personas; los porcentajes son de ellas y están redondeados.
cohort-slide-row-percents = Los porcentajes son de las personas de cada fila y están redondeados.
cohort-slide-rounded = Cada recuento puede desviarse en más o menos una persona por grupo; lo que han respondido menos de { $min } personas de un grupo queda fuera.
cohort-slide-rounded-outcomes = Los resultados pueden desviarse en una persona por cada pregunta u opción en la que casi todo un grupo responde igual; lo que han respondido menos de { $min } personas de un grupo queda fuera.
cohort-slide-hidden = De ellas, { $sheets } están en grupos demasiado pequeños para mostrarse, o en ninguno.
cohort-legend = Cada barra representa toda la sala, en el orden de la escala: el morado es el extremo nombrado a la izquierda, el verde el nombrado a la derecha y el gris el centro; cuanto menos gris, más hacia el extremo. La desviación dice cuánto se separan las respuestas: 0 es que todas son iguales.
cohort-table-read = Cómo se leyó la tabla: { $how }.
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
