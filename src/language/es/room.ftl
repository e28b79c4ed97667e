# The room's pages: where people answer, and the facilitator's.

room-for = Sala para
room-join = Únete con un teléfono o un portátil
room-qr = Código QR de la dirección
room-so-far = Hasta ahora
room-sent-one = ha enviado sus respuestas
room-sent-other = han enviado sus respuestas
room-when = Cuando todo el mundo haya enviado sus respuestas
room-closing = Al cerrar, la recogida termina definitivamente: después nadie puede enviar ni cambiar respuestas. Entonces se muestra el informe. Hasta entonces nadie ve más que estos números, porque dos informes que difieren en una hoja dejarían ver esa hoja.
room-close = Cerrar y mostrar
room-sure = ¿Cerrar la sala?
room-sure-few-none = Nadie ha enviado aún sus respuestas. Las cifras se muestran a partir de { $min } personas, así que el informe no mostrará ninguna. Esto no se puede deshacer.
room-not-yet = Todavía no
room-noscript = Esta página necesita JavaScript para contar y cerrar.
room-few = El informe muestra cifras a partir de { $min } personas.
room-groups-one = Se mostraría un grupo (al menos { $min } personas).
room-groups-other = Se mostrarían { $count } grupos (al menos { $min } personas cada uno).
room-last-now = Las últimas llegaron ahora mismo.
room-last-seconds = Las últimas llegaron hace { $count } segundos.
room-last-minutes = Las últimas llegaron hace { $count } minutos.
room-silent = La sala no responde. ¿Sigue en marcha el programa?
room-not-closed = No se pudo cerrar la sala. { $why }
room-sure-one = Una persona ha enviado sus respuestas. Esto no se puede deshacer.
room-sure-few-one = Una persona ha enviado sus respuestas. Las cifras se muestran a partir de { $min } personas, así que el informe no mostrará ninguna. Esto no se puede deshacer.
room-sure-other = { $count } personas han enviado sus respuestas. Esto no se puede deshacer.
room-sure-few-other = { $count } personas han enviado sus respuestas. Las cifras se muestran a partir de { $min } personas, así que el informe no mostrará ninguna. Esto no se puede deshacer.
