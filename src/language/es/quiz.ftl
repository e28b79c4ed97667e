# The quiz: when enough is answered, and when it is over.

enough-heading = Ya hay suficientes respuestas para decir hacia dónde te inclinas.
enough-why = { $count ->
    [one] Se trata de la pregunta que queda: al menos el 95 % de las respuestas posibles dejaría el resultado como está.
   *[other] Se trata de las { $count } preguntas que quedan: al menos el 95 % de las maneras de responderlas dejaría el resultado como está.
}
enough-go-on = { $count ->
    [one] Responder a la pregunta que queda
   *[other] Responder a las { $count } preguntas que quedan
}
enough-show = Ver ya el resultado; al resto se puede responder después
rest-offer = { $count ->
    [one] Responder también a la otra pregunta, para un resultado más firme
   *[other] Responder también a las otras { $count } preguntas, para un resultado más firme
}
rest-open = { $count ->
    [one] Responder a la pregunta abierta
   *[other] Responder a las { $count } preguntas abiertas
}
rest-skipped = { $count ->
    [one] Responder a la pregunta saltada
   *[other] Responder a las { $count } preguntas saltadas
}
rest-in-plain-lines = { $count ->
    [one] Esta era la versión corta: rest sigue con la otra pregunta.
   *[other] Esta era la versión corta: rest sigue con las otras { $count } preguntas.
}
since-standing = Desde el { $day } ha cambiado de «{ $from }» a «{ $to }».
since-moved = { $change ->
    [yes] Desde el { $day } te has movido en la barra { $figure } hacia { $role }: más de lo que las respuestas varían por azar cuando alguien lo repite.
    [no] Desde el { $day } te has movido en la barra { $figure } hacia { $role }: no más de lo que las respuestas varían por azar cuando alguien lo repite.
   *[unknown] Desde el { $day } te has movido en la barra { $figure } hacia { $role }.
}
since-same = Desde el { $day } tu lugar en la barra no se ha movido.
on-bar-moved = { $change ->
    [yes] En la barra te has movido { $figure } hacia { $role }: más de lo que las respuestas varían por azar cuando alguien lo repite.
    [no] En la barra te has movido { $figure } hacia { $role }: no más de lo que las respuestas varían por azar cuando alguien lo repite.
   *[unknown] En la barra te has movido { $figure } hacia { $role }.
}
on-bar-same = En la barra no te has movido.

# The quiz's result.

see-again = El informe completo: { $command }
moved-from = Antes del cambio – { $before }
weight = { $figure } hacia { $role }
weight-none = no pesa nada
menu-all = Verlo todo
menu-all-more = Verlo todo; aquí no cabe todo
menu-change = Cambiar una respuesta y ver cómo se mueve el resultado
menu-compare = Comparar con la última vez
menu-save = Guardar
menu-finish = Terminar
menu-short-all = Leer todo
menu-short-more = Leer más
menu-short-change = Cambiar
menu-short-rest = Responder
menu-short-skipped = Saltadas
menu-short-compare = Comparar
menu-short-save = Guardar
change-heading = Cambiar una respuesta
change-nothing-to-undo = No hay ningún cambio que deshacer.
change-back = Volver al resultado
change-several = Aquí se pueden elegir varias: Intro abre la pregunta.

# What the words and figures of a result mean.

help-sentence = La primera frase dice hacia dónde te inclinas: a menos de { $close } del centro, a ningún lado; a partir de { $clear }, claramente. Esos márgenes son los del cuestionario.
help-both = «Por decidir» puede significar tres cosas. Ambos te atraen: se cumplen al menos cuatro de cinco condiciones de cada uno. Sí a poco de ambos: se cumple como mucho una de cinco. Si no, ninguno pesa más que el otro.
help-bar = La barra va de un rol al otro. Cada respuesta te mueve hacia uno de ellos; la cifra dice a qué distancia del centro acabas (en una escala de 0 a 100). No es una nota: nadie es mejor por estar más lejos.
help-fits = Con más de dos roles, cada uno tiene una barra: 0 es lo mínimo y 100 lo máximo que podrían darle las respuestas a estas preguntas.
help-checklist = La lista de comprobación contiene las condiciones a favor de cada rol. ✓ se cumple: has respondido por encima del centro de la escala. · no se cumple. En blanco, sin responder.
help-reasons = La cifra junto a una razón dice cuánto te aleja del centro esa respuesta (en una escala de 0 a 100). Hacia el otro rol está lo que va en contra del resultado.
help-retest = Las personas no responden exactamente igual cuando repiten un cuestionario. La firmeza de un resultado sale de todas las maneras en que varían las respuestas, cada una con su probabilidad.
help-random = También las respuestas al azar acaban en algún sitio: un resultado más o menos igual de lejos del centro puede ser casualidad.
help-short = La versión corta sabe menos de ti, así que hace falta más para inclinarse.
help-unranked = Un rol sin suficientes respuestas no se compara con los demás.

# The quiz: questions, keys, help, drafts, saving and plain lines.

ask-name = {"Nombre o número en la hoja (línea vacía: ninguno): "}
ask-group = {"Grupo (línea vacía: ninguno): "}
key-arrows = flechas
key-back = Retroceso
key-space = Espacio
key-number = número
key-arrows-number = flechas, número
key-sides = Izquierda, Derecha
key-up-down-number = Arriba, Abajo, número
key-home = Inicio
key-escape = Esc
does-move = moverse
does-takes = elegir
does-leaves = salir
does-back = atrás
does-saves = guardar
does-saves-nothing = cancelar
does-empties = vaciar
does-word = borrar palabra
does-scroll = desplazarse
does-goes-on = seguir
does-change = cambiar
does-undo = deshacer
does-opens = abrir
does-result = resultado
does-top = al principio
does-meaning = qué significa
does-pages = pasar página
does-space-chooses = o Espacio elegir
does-chooses = elegir
does-answers = responder
does-skip = saltar
does-help = ayuda
quiz-question-of = Pregunta { $number } de { $count }
quiz-takes = { $count ->
    [one] 1 pregunta
   *[other] { $count } preguntas
}, { $minutes ->
    [one] un minuto
   *[other] unos { $minutes } minutos
}.
quiz-takes-or-short = { $count } preguntas, { $minutes ->
    [one] un minuto
   *[other] unos { $minutes } minutos
}; con --quick { $short }, { $short-minutes ->
    [one] un minuto
   *[other] unos { $short-minutes } minutos
}.
quiz-to-change = para cambiar
quiz-left-under = queda menos de un minuto
quiz-left = { $minutes ->
    [one] queda un minuto más o menos
   *[other] quedan unos { $minutes } minutos
}
quiz-first = Lo primero
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
quiz-why-advice = Por qué se pregunta: solo para los consejos.
quiz-why-points = Por qué se pregunta: su respuesta da puntos.
quiz-help-question-1 = Un dígito da esa respuesta y sigue; donde se pueden elegir varias, la marca.
quiz-help-question-2 = Las flechas, o h j k l, mueven la selección. Intro elige lo seleccionado.
quiz-help-question-3 = Espacio marca o desmarca una respuesta, donde se pueden elegir varias.
quiz-help-question-4 = Retroceso vuelve atrás, y también Izquierda al principio.
quiz-help-question-5 = s salta la pregunta. Una respuesta anterior se borra.
quiz-help-question-6 = q o Esc abre el menú: repasar, guardar y salir, descartar.
quiz-help-question-7 = Ctrl-C guarda y sale enseguida.
quiz-help-review-1 = Las flechas, Re Pág y Av Pág, Inicio y Fin mueven la selección.
quiz-help-review-2 = El número de una pregunta lleva a ella.
quiz-help-review-3 = Intro abre la pregunta, para cambiar su respuesta; en la primera línea sigue.
quiz-help-review-4 = Retroceso vuelve atrás. q o Esc abre el menú.
quiz-help-moving-1 = Arriba, Abajo, Re Pág y Av Pág, Inicio y Fin mueven la selección; el número de una pregunta lleva a ella.
quiz-help-moving-2 = Izquierda y Derecha cambian la respuesta, y el resultado se mueve con ella. u deshace un cambio.
quiz-help-moving-3 = Intro abre la pregunta. Retroceso o Esc vuelve al resultado.
quiz-help-menu-1 = Las flechas mueven la selección, un número lleva a su línea, Intro la elige.
quiz-help-menu-2 = Retroceso lleva a las respuestas. q o Esc abre el menú.
quiz-go-on = Seguir
quiz-review = Repasar las respuestas
quiz-result-now = Ver ya el resultado
quiz-save-leave = Guardar y salir
quiz-leave-later = Salir y seguir más tarde
quiz-leave-unsaved = Salir; las respuestas no se guardan
quiz-discard = Descartar las respuestas y salir
quiz-answered-of = { $answered } de { $count } preguntas respondidas.
quiz-discard-sure = { $count ->
    [one] ¿Descartar 1 respuesta definitivamente?
   *[other] ¿Descartar { $count } respuestas definitivamente?
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
quiz-whose = Esta es la hoja de { $who }.
quiz-resume-review = Seguir con el repaso
quiz-resume-at = Seguir con la pregunta { $number } de { $count }
quiz-afresh = Empezar de nuevo; la primera respuesta sustituye al borrador
quiz-leave = Salir
quiz-number = {"Número: "}
quiz-number-wrong = Escribe un número de 1 a { $count }.
quiz-leaves-too = { $text } Ctrl-C sale.
quiz-interrupted = Interrumpido. { $what }
quiz-nothing-yet = Aún no hay ninguna respuesta.
quiz-nothing-yet-draft = Aún no hay ninguna respuesta; tu borrador sigue ahí. Sigue con él: { $command }
quiz-saved = { $count ->
    [one] 1 respuesta guardada. Sigue con: { $command }
   *[other] { $count } respuestas guardadas. Sigue con: { $command }
}
quiz-result-kept = El resultado está guardado. El informe completo: { $command }
quiz-unsaved = { $count ->
    [one] 1 respuesta sin guardar: { $why }.
   *[other] { $count } respuestas sin guardar: { $why }.
}
quiz-unsaved-failed = ha fallado la escritura
quiz-unsaved-no-place = hay otro borrador, o no hay sitio para uno
quiz-unsaved-running = este cuestionario ya está en marcha
quiz-answers-unsaved = Las respuestas no se guardan: { $why }.
quiz-running = Este cuestionario ya está en marcha.
quiz-running-why = Sus respuestas se guardan como borrador; otro las sobrescribiría.
quiz-running-unsaved = Seguir sin guardar
quiz-running-wait = Esperar a que termine
quiz-running-waiting = Esperando a que termine el otro cuestionario.
quiz-running-not-waiting = No esperar
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
quiz-place-empty = Escribe el nombre de un archivo.
quiz-place-folder = { $path } es una carpeta: añade el nombre de un archivo.
quiz-place-read = El cuestionario lee { $path }: elige otro nombre.
quiz-place-no-home = No se sabe qué es ~: { $error }.
quiz-place-missing = No existe la carpeta { $path }.
quiz-place-unusable = { $path } no se puede usar: { $error }.
quiz-place-no-folder = { $path } no es una carpeta.
quiz-place-forbidden = No tienes permiso para escribir en { $path }.
quiz-place-exists = { $path } (ya existe)
quiz-not-kept = No se pudieron conservar las respuestas: { $error }.
quiz-answers-at = Las respuestas: { $path }
quiz-report-at = El informe: { $path }
quiz-format-text = El informe como texto, para un terminal
quiz-format-json = El informe como JSON, para programas
quiz-format-markdown = El informe como Markdown, para un documento
quiz-format-html = El informe como página para el navegador, para guardar, enseñar o imprimir
quiz-format-answers = Solo las respuestas: rolefit score las lee
plain-intro-person = Escribe una respuesta por línea: el número de una opción o su texto; varias se unen con punto y coma. Una línea vacía conserva la respuesta anterior; skip salta la pregunta. Otras palabras: back, skip, help, review, leave. Si una respuesta se llama como una de estas palabras, pon dos puntos delante, como en :back.
plain-intro-script = Escribe una respuesta por línea: el número de una opción o su texto; varias se unen con punto y coma. Una línea vacía salta la pregunta o conserva la respuesta anterior. Otras palabras: back, skip, help, review, leave. Si una respuesta se llama como una de estas palabras, pon dos puntos delante, como en :back.
plain-last = Esa era la última pregunta. { $tally }
plain-at-review = Una línea vacía muestra el resultado; review muestra las respuestas; el número de una pregunta cambia su respuesta; back y leave también valen.
plain-answer = {"Respuesta: "}
plain-nothing = No has escrito nada. Escribe una respuesta, o skip para saltar la pregunta.
plain-wrong = «{ $answer }» no es una respuesta aquí: sirve un número de 1 a { $count } o el texto de una opción. Responde de nuevo, por favor.
plain-wrong-several = «{ $answer }» no es una respuesta aquí: sirven hasta { $most } números de 1 a { $count } o textos de opciones, unidos por punto y coma, o 0 si es ninguna. Responde de nuevo, por favor.
plain-skipped = Saltada.
plain-change-how = Escribe el número de una pregunta para cambiar su respuesta; una línea vacía sigue.
plain-up-to = Hasta { $most }, unidas por punto y coma; 0 o none si es ninguna.
plain-so-far = Tu respuesta hasta ahora: { $answer }
quiz-draft-quick = Hay un borrador de la versión corta: { $command } sigue con él.
quiz-draft-full = Hay un borrador del cuestionario entero: { $command } sigue con él.
quiz-dropped-same = Las preguntas han cambiado desde que se hizo el borrador. Descartadas: { $lost }.
quiz-dropped-version = El borrador se hizo con la versión { $old } de las preguntas; esta es la { $new }. Descartadas: { $lost }.
quiz-dropped-more = { $lost } y { $count } más
quiz-lost-asked = la pregunta ya no se hace
quiz-lost-answer = la respuesta ya no se ofrece
quiz-lost-kind = ahora se responde de otra manera a la pregunta

# Drafts and answers that do not go where they should.

quiz-no-draft = No hay ningún borrador que continuar: esta es la primera pregunta.
quiz-draft-unread = No se ha podido leer el borrador. Ahora está en { $path }.
quiz-draft-old = El borrador antiguo está ahora en { $path }.
quiz-draft-other = Hay un borrador con otras preguntas.
quiz-draft-other-why = Se empezó con otra versión de este cuestionario: sus respuestas quizá signifiquen ahora otra cosa. Se conserva; con --resume --any-version se continúa con él de todos modos.
quiz-draft-other-fresh = Empezar de nuevo y conservar el borrador con otro nombre
quiz-rest-later = El resto se ofrece después de la última pregunta.
quiz-not-saved = No se ha podido guardar la respuesta: { $error }.
quiz-not-removed = No se ha podido borrar el borrador: { $error }.
quiz-no-question = No hay ninguna pregunta { $number }; van de la 1 a la { $count }.

# Why the system refuses something: at the end of a sentence, after a colon.

system-not-found = no existe
system-forbidden = falta el permiso
system-full = el disco está lleno
system-quota = tu parte del disco está llena
system-read-only = el disco es de solo lectura
system-folder = es una carpeta
system-no-folder = no es una carpeta
system-exists = ya existe
system-name = el sistema no admite ese nombre
