# The room's pages: where people answer, and the facilitator's.

room-for = Raum für
room-join = Mit Telefon oder Laptop mitmachen
room-qr = QR-Code der Adresse
room-so-far = Bisher
room-sent-one = hat die Antworten gesendet
room-sent-other = haben ihre Antworten gesendet
room-when = Wenn alle gesendet haben
room-closing = Das Schließen beendet das Sammeln endgültig: Danach kann niemand mehr senden oder Antworten ändern. Dann wird der Bericht gezeigt. Bis dahin sieht niemand etwas anderes als diese Zahlen, denn zwei Berichte, die sich um einen Bogen unterscheiden, würden diesen verraten.
room-close = Schließen und zeigen
room-sure = Den Raum schließen?
room-sure-few-none = Noch hat niemand Antworten gesendet. Zahlen werden ab { $min } Personen gezeigt, der Bericht wird also keine zeigen. Das lässt sich nicht rückgängig machen.
room-not-yet = Noch nicht
room-noscript = Diese Seite braucht JavaScript, um zu zählen und zu schließen.
room-few = Der Bericht zeigt Zahlen ab { $min } Personen.
room-groups-one = Eine Gruppe würde gezeigt (mindestens { $min } Personen).
room-groups-other = { $count } Gruppen würden gezeigt (jeweils mindestens { $min } Personen).
room-last-now = Die letzten kamen gerade eben.
room-last-seconds = Die letzten kamen vor { $count } Sekunden.
room-last-minutes = Die letzten kamen vor { $count } Minuten.
room-silent = Der Raum antwortet nicht. Läuft das Programm noch?
room-not-closed = Der Raum konnte nicht geschlossen werden. { $why }
room-sure-one = Eine Person hat ihre Antworten gesendet. Das lässt sich nicht rückgängig machen.
room-sure-few-one = Eine Person hat ihre Antworten gesendet. Zahlen werden ab { $min } Personen gezeigt, der Bericht wird also keine zeigen. Das lässt sich nicht rückgängig machen.
room-sure-other = { $count } Personen haben ihre Antworten gesendet. Das lässt sich nicht rückgängig machen.
room-sure-few-other = { $count } Personen haben ihre Antworten gesendet. Zahlen werden ab { $min } Personen gezeigt, der Bericht wird also keine zeigen. Das lässt sich nicht rückgängig machen.
