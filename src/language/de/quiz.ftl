# The quiz: when enough is answered, and when it is over.

enough-heading = Es ist genug beantwortet, um zu sagen, wohin du neigst.
enough-why = { $count ->
    [one] Es geht um die Frage, die noch kommt: Mindestens 95 % aller Antworten darauf ließen das Ergebnis, wie es ist.
   *[other] Es geht um die { $count } Fragen, die noch kommen: Mindestens 95 % aller Möglichkeiten, sie zu beantworten, ließen das Ergebnis, wie es ist.
}
enough-go-on = { $count ->
    [one] Die Frage beantworten, die noch bleibt
   *[other] Die { $count } Fragen beantworten, die noch bleiben
}
enough-show = Jetzt das Ergebnis zeigen; der Rest lässt sich auch danach beantworten
rest-offer = { $count ->
    [one] Auch die andere Frage beantworten, für ein sichereres Ergebnis
   *[other] Auch die anderen { $count } Fragen beantworten, für ein sichereres Ergebnis
}
rest-open = { $count ->
    [one] Die offene Frage beantworten
   *[other] Die { $count } offenen Fragen beantworten
}
rest-skipped = { $count ->
    [one] Die übersprungene Frage beantworten
   *[other] Die { $count } übersprungenen Fragen beantworten
}
rest-in-plain-lines = { $count ->
    [one] Das war die Kurzfassung: Mit rest geht es mit der anderen Frage weiter.
   *[other] Das war die Kurzfassung: Mit rest geht es mit den anderen { $count } Fragen weiter.
}
since-standing = Seit dem { $day } ist es ein anderes Ergebnis: vorher „{ $from }“, jetzt „{ $to }“.
since-moved = { $change ->
    [yes] Seit dem { $day } hast du dich auf dem Balken um { $figure } Richtung { $role } bewegt: mehr, als Antworten zufällig schwanken, wenn jemand es noch einmal macht.
    [no] Seit dem { $day } hast du dich auf dem Balken um { $figure } Richtung { $role } bewegt: nicht mehr, als Antworten zufällig schwanken, wenn jemand es noch einmal macht.
   *[unknown] Seit dem { $day } hast du dich auf dem Balken um { $figure } Richtung { $role } bewegt.
}
since-same = Seit dem { $day } hat sich dein Platz auf dem Balken nicht bewegt.
on-bar-moved = { $change ->
    [yes] Auf dem Balken hast du dich um { $figure } Richtung { $role } bewegt: mehr, als Antworten zufällig schwanken, wenn jemand es noch einmal macht.
    [no] Auf dem Balken hast du dich um { $figure } Richtung { $role } bewegt: nicht mehr, als Antworten zufällig schwanken, wenn jemand es noch einmal macht.
   *[unknown] Auf dem Balken hast du dich um { $figure } Richtung { $role } bewegt.
}
on-bar-same = Auf dem Balken hast du dich nicht bewegt.

# The quiz's result.

see-again = Der ganze Bericht: { $command }
moved-from = Vor der Änderung – { $before }
weight = { $figure } Richtung { $role }
weight-none = fällt nicht ins Gewicht
menu-all = Alles ansehen
menu-all-more = Alles ansehen; hier passt nicht alles hin
menu-change = Eine Antwort ändern und sehen, wie sich das Ergebnis bewegt
menu-compare = Mit dem letzten Mal vergleichen
menu-save = Speichern
menu-finish = Fertig
menu-short-all = Alles lesen
menu-short-more = Mehr lesen
menu-short-change = Ändern
menu-short-rest = Fragen
menu-short-skipped = Übersprungene
menu-short-compare = Vergleichen
menu-short-save = Speichern
change-heading = Eine Antwort ändern
change-nothing-to-undo = Es gibt keine Änderung, die sich zurücknehmen ließe.
change-back = Zurück zum Ergebnis
change-several = Hier kannst du mehrere Antworten wählen: Enter öffnet die Frage.

# What the words and figures of a result mean.

help-sentence = Der erste Satz sagt, wohin du neigst: unter { $close } von der Mitte zu keiner Seite, ab { $clear } klar. Diese Schwellen gehören zum Quiz.
help-both = „Unentschieden“ kann dreierlei heißen. Beide ziehen dich an: Mindestens vier von fünf Bedingungen jeder Rolle treffen zu. Bei beiden wenigem zugestimmt: Höchstens eine von fünf trifft zu. Sonst überwiegt keine der beiden.
help-bar = Der Balken reicht von der einen Rolle zur anderen. Jede Antwort verschiebt dich zu einer von beiden; die Zahl sagt, wie weit du am Ende von der Mitte entfernt bist (auf einer Skala von 0 bis 100). Sie ist keine Note: Weiter außen ist niemand besser.
help-fits = Bei mehr als zwei Rollen hat jede einen Balken: 0 ist der kleinste, 100 der größte Wert, den Antworten auf diese Fragen ihr geben können.
help-checklist = Die Checkliste enthält die Bedingungen, die für jede Rolle sprechen. ✓ heißt erfüllt: Du hast über der Mitte der Skala geantwortet. · heißt nicht erfüllt. Leer heißt nicht beantwortet.
help-reasons = Die Zahl hinter einem Grund sagt, wie weit dich diese Antwort von der Mitte wegzieht (auf einer Skala von 0 bis 100). Unter der anderen Rolle steht, was gegen das Ergebnis spricht.
help-retest = Menschen antworten nicht ganz gleich, wenn sie ein Quiz noch einmal machen. Wie sicher ein Ergebnis ist, ergibt sich aus allen Arten, wie Antworten schwanken, jede mit ihrer Wahrscheinlichkeit.
help-random = Auch zufällige Antworten enden irgendwo: Ein Ergebnis, das etwa so weit von der Mitte liegt wie ihres, kann Zufall sein.
help-short = Die Kurzfassung weiß weniger von dir, deshalb braucht es mehr für eine Neigung.
help-unranked = Eine Rolle, zu der zu wenig beantwortet ist, wird nicht mit den anderen verglichen.

# The quiz: questions, keys, help, drafts, saving and plain lines.

ask-name = {"Name oder Nummer auf dem Bogen (leere Zeile: keiner): "}
ask-group = {"Gruppe (leere Zeile: keine): "}
key-arrows = Pfeile
key-back = Rücktaste
key-space = Leertaste
key-number = Nummer
key-arrows-number = Pfeile, Nummer
key-sides = Links, Rechts
key-up-down-number = Auf, Ab, Nummer
key-home = Pos1
key-escape = Esc
does-move = navigieren
does-takes = auswählen
does-leaves = beenden
does-back = zurück
does-saves = speichern
does-saves-nothing = abbrechen
does-empties = leeren
does-word = Wort löschen
does-scroll = blättern
does-goes-on = weiter
does-change = ändern
does-undo = rückgängig
does-opens = öffnen
does-result = Ergebnis
does-top = Anfang
does-meaning = was es heißt
does-pages = Seite weiter
does-space-chooses = oder Leertaste wählen
does-chooses = wählen
does-answers = antworten
does-skip = auslassen
does-help = Hilfe
quiz-question-of = Frage { $number } von { $count }
quiz-takes = { $count ->
    [one] 1 Frage
   *[other] { $count } Fragen
}, etwa { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}.
quiz-takes-or-short = { $count } Fragen, etwa { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}; mit --quick { $short }, etwa { $short-minutes ->
    [one] eine Minute
   *[other] { $short-minutes } Minuten
}.
quiz-to-change = zum Ändern
quiz-left-under = noch weniger als eine Minute
quiz-left = { $minutes ->
    [one] noch etwa eine Minute
   *[other] noch etwa { $minutes } Minuten
}
quiz-first = Erstes
quiz-up-to = Bis zu { $most }; { $chosen } gewählt.
quiz-as-many = So viele du willst; { $chosen } gewählt.
quiz-your-answer = { $answer } (deine Antwort)
quiz-this-is-first = Das ist die erste Frage.
quiz-answers-are = Die Antworten sind 1 bis { $count }.
quiz-nothing-selected = Noch ist nichts ausgewählt.
quiz-at-most = Höchstens { $most }: Nimm erst eine weg.
quiz-none-again = Nichts ist gewählt. Noch einmal Enter: nichts davon.
quiz-more-above = { $above } weitere darüber
quiz-more-below = { $below } weitere darunter
quiz-more-both = { $above } weitere darüber, { $below } darunter
quiz-help = Hilfe
quiz-keys = Tasten
quiz-why-dimension = Warum das gefragt wird: Es geht um { $name }.
quiz-why-dimension-about = Warum das gefragt wird: Es geht um { $name } ({ $about }).
quiz-why-advice = Warum das gefragt wird: nur für die Empfehlungen.
quiz-why-points = Warum das gefragt wird: Die Antwort gibt Punkte.
quiz-help-question-1 = Eine Ziffer gibt diese Antwort und geht weiter; wo mehrere gewählt werden können, wählt sie.
quiz-help-question-2 = Pfeile oder h j k l bewegen die Auswahl. Enter übernimmt sie.
quiz-help-question-3 = Die Leertaste wählt, wo mehrere gewählt werden können.
quiz-help-question-4 = Die Rücktaste geht zurück, ebenso Links am Anfang.
quiz-help-question-5 = s lässt die Frage aus. Eine frühere Antwort wird gelöscht.
quiz-help-question-6 = q oder Esc öffnet das Menü: durchsehen, speichern und beenden, verwerfen.
quiz-help-question-7 = Strg-C speichert und beendet sofort.
quiz-help-review-1 = Pfeile, Bild auf und ab, Pos1 und Ende bewegen die Auswahl.
quiz-help-review-2 = Die Nummer einer Frage führt zu ihr.
quiz-help-review-3 = Enter öffnet die Frage, um ihre Antwort zu ändern; auf der ersten Zeile geht es weiter.
quiz-help-review-4 = Die Rücktaste geht zurück. q oder Esc öffnet das Menü.
quiz-help-moving-1 = Auf, Ab, Bild auf und ab, Pos1 und Ende bewegen die Auswahl; die Nummer einer Frage führt zu ihr.
quiz-help-moving-2 = Links und Rechts ändern die Antwort, und das Ergebnis geht mit. u nimmt eine Änderung zurück.
quiz-help-moving-3 = Enter öffnet die Frage. Rücktaste oder Esc geht zurück zum Ergebnis.
quiz-help-menu-1 = Pfeile bewegen die Auswahl, eine Nummer führt zu ihrem Punkt, Enter übernimmt ihn.
quiz-help-menu-2 = Die Rücktaste führt zu den Antworten. q oder Esc öffnet das Menü.
quiz-go-on = Weitermachen
quiz-review = Antworten durchsehen
quiz-result-now = Jetzt das Ergebnis zeigen
quiz-save-leave = Speichern und beenden
quiz-leave-later = Gehen und später weitermachen
quiz-leave-unsaved = Beenden; die Antworten werden nicht gespeichert
quiz-discard = Antworten verwerfen und beenden
quiz-answered-of = { $answered } von { $count } Fragen beantwortet.
quiz-discard-sure = { $count ->
    [one] 1 Antwort endgültig verwerfen?
   *[other] { $count } Antworten endgültig verwerfen?
}
quiz-keep = Behalten und weitermachen
quiz-discard-leave = Verwerfen und beenden
quiz-your-answers = Deine Antworten
quiz-show-result = Ergebnis zeigen
quiz-go-on-with = Mit Frage { $number } weitermachen
quiz-skipped = (ausgelassen)
quiz-to-come = (kommt noch)
quiz-tally = { $answered } von { $count } Fragen beantwortet.
quiz-tally-skipped = { $answered } von { $count } Fragen beantwortet, { $skipped } ausgelassen.
quiz-tally-open = { $answered } von { $count } Fragen beantwortet, { $open ->
    [one] { $open } kommt noch
   *[other] { $open } kommen noch
}.
quiz-tally-skipped-open = { $answered } von { $count } Fragen beantwortet, { $skipped } ausgelassen, { $open ->
    [one] { $open } kommt noch
   *[other] { $open } kommen noch
}.
quiz-resume = Dort weitermachen, wo du warst?
quiz-draft-now = { $count ->
    [one] Ein Entwurf von eben hat 1 Antwort.
   *[other] Ein Entwurf von eben hat { $count } Antworten.
}
quiz-draft-minutes = { $count ->
    [one] Ein Entwurf von vor { $age } Min. hat 1 Antwort.
   *[other] Ein Entwurf von vor { $age } Min. hat { $count } Antworten.
}
quiz-draft-hours = { $count ->
    [one] Ein Entwurf von vor { $age } Stunden hat 1 Antwort.
   *[other] Ein Entwurf von vor { $age } Stunden hat { $count } Antworten.
}
quiz-draft-days = { $count ->
    [one] Ein Entwurf von vor { $age } Tagen hat 1 Antwort.
   *[other] Ein Entwurf von vor { $age } Tagen hat { $count } Antworten.
}
quiz-draft = { $count ->
    [one] Ein Entwurf hat 1 Antwort.
   *[other] Ein Entwurf hat { $count } Antworten.
}
quiz-whose = Das ist der Bogen von { $who }.
quiz-resume-review = Mit dem Durchsehen weitermachen
quiz-resume-at = Mit Frage { $number } von { $count } weitermachen
quiz-afresh = Neu beginnen; die erste Antwort ersetzt den Entwurf
quiz-leave = Beenden
quiz-number = {"Nummer: "}
quiz-number-wrong = Schreib eine Nummer von 1 bis { $count }.
quiz-leaves-too = { $text } Strg-C beendet.
quiz-interrupted = Unterbrochen. { $what }
quiz-nothing-yet = Noch ist nichts beantwortet.
quiz-nothing-yet-draft = Noch ist nichts beantwortet; dein Entwurf ist noch da. Weiter damit: { $command }
quiz-saved = { $count ->
    [one] 1 Antwort gespeichert. Weiter mit: { $command }
   *[other] { $count } Antworten gespeichert. Weiter mit: { $command }
}
quiz-result-kept = Das Ergebnis ist aufbewahrt. Der ganze Bericht: { $command }
quiz-unsaved = { $count ->
    [one] 1 Antwort nicht gespeichert: { $why }.
   *[other] { $count } Antworten nicht gespeichert: { $why }.
}
quiz-unsaved-failed = Das Schreiben ist misslungen
quiz-unsaved-no-place = Es gibt einen anderen Entwurf oder keinen Ort für einen
quiz-unsaved-running = Dieses Quiz läuft schon
quiz-answers-unsaved = Die Antworten werden nicht gespeichert: { $why }.
quiz-running = Dieses Quiz läuft schon.
quiz-running-why = Seine Antworten werden als Entwurf gespeichert; ein zweites würde sie überschreiben.
quiz-running-unsaved = Weitermachen, ohne zu speichern
quiz-running-wait = Warten, bis es endet
quiz-running-waiting = Es wird gewartet, bis das andere Quiz endet.
quiz-running-not-waiting = Nicht warten
quiz-discarded = Die Antworten sind verworfen.
quiz-file = Datei
quiz-saves-as = Speichert als { $file }
quiz-save-answers = Antworten speichern
quiz-save-report = Bericht speichern
quiz-saved-as = Gespeichert als { $file }.
quiz-nothing-saved = Nichts ist gespeichert.
quiz-other-name = Anderen Namen wählen
quiz-replace = Ersetzen
quiz-exists = Die Datei gibt es schon. Ersetzen?
quiz-place-empty = Gib den Namen einer Datei an.
quiz-place-folder = { $path } ist ein Ordner: Gib noch den Namen einer Datei an.
quiz-place-read = Das Quiz liest { $path } selbst: Wähl einen anderen Namen.
quiz-place-no-home = ~ ist nicht bekannt: { $error }.
quiz-place-missing = Den Ordner { $path } gibt es nicht.
quiz-place-unusable = { $path } lässt sich nicht verwenden: { $error }.
quiz-place-no-folder = { $path } ist kein Ordner.
quiz-place-forbidden = In { $path } darfst du nicht schreiben.
quiz-place-exists = { $path } (gibt es schon)
quiz-not-kept = Die Antworten ließen sich nicht aufbewahren: { $error }.
quiz-answers-at = Die Antworten: { $path }
quiz-report-at = Der Bericht: { $path }
quiz-format-text = Der Bericht als Text, für das Terminal
quiz-format-json = Der Bericht als JSON, für Programme
quiz-format-markdown = Der Bericht als Markdown, für ein Dokument
quiz-format-html = Der Bericht als Seite für den Browser, zum Behalten, Zeigen oder Drucken
quiz-format-answers = Nur die Antworten: rolefit score liest sie
plain-intro-person = Schreib eine Antwort je Zeile: die Nummer einer Möglichkeit oder ihren Text; mehrere verbindet ein Strichpunkt. Eine leere Zeile behält eine frühere Antwort; skip lässt eine Frage aus. Weitere Wörter: back, skip, help, review, leave. Heißt eine Antwort wie eines dieser Wörter, setz einen Doppelpunkt davor, wie in :back.
plain-intro-script = Schreib eine Antwort je Zeile: die Nummer einer Möglichkeit oder ihren Text; mehrere verbindet ein Strichpunkt. Eine leere Zeile lässt die Frage aus oder behält eine frühere Antwort. Weitere Wörter: back, skip, help, review, leave. Heißt eine Antwort wie eines dieser Wörter, setz einen Doppelpunkt davor, wie in :back.
plain-last = Das war die letzte Frage. { $tally }
plain-at-review = Eine leere Zeile zeigt das Ergebnis; review zeigt die Antworten; die Nummer einer Frage ändert ihre Antwort; auch back und leave gehen.
plain-answer = {"Antwort: "}
plain-nothing = Nichts ist geschrieben. Schreib eine Antwort, oder skip, um die Frage auszulassen.
plain-wrong = „{ $answer }“ ist hier keine Antwort: Möglich ist eine Nummer von 1 bis { $count } oder der Text einer Möglichkeit. Bitte antworte noch einmal.
plain-wrong-several = „{ $answer }“ ist hier keine Antwort: Möglich sind bis zu { $most } Nummern von 1 bis { $count } oder Texte von Möglichkeiten, mit Strichpunkt verbunden, oder 0 für keine davon. Bitte antworte noch einmal.
plain-skipped = Ausgelassen.
plain-change-how = Schreib die Nummer einer Frage, um ihre Antwort zu ändern; eine leere Zeile geht weiter.
plain-up-to = Bis zu { $most }, mit Strichpunkt verbunden; 0 oder none für keine davon.
plain-so-far = Deine Antwort bisher: { $answer }
quiz-draft-quick = Ein Entwurf der Kurzfassung ist noch da: Weiter damit geht es mit { $command }.
quiz-draft-full = Ein Entwurf des ganzen Quiz ist noch da: Weiter damit geht es mit { $command }.
quiz-dropped-same = Die Fragen haben sich geändert, seit der Entwurf entstand. Weggefallen: { $lost }.
quiz-dropped-version = Der Entwurf gehört zu Version { $old } der Fragen; dies ist { $new }. Weggefallen: { $lost }.
quiz-dropped-more = { $lost } und { $count } weitere
quiz-lost-asked = die Frage wird nicht mehr gestellt
quiz-lost-answer = die Antwort steht nicht mehr zur Wahl
quiz-lost-kind = die Frage wird jetzt anders beantwortet

# Drafts and answers that do not go where they should.

quiz-no-draft = Es gibt keinen Entwurf, der sich fortsetzen ließe: Das ist die erste Frage.
quiz-draft-unread = Der Entwurf war nicht lesbar. Er liegt jetzt unter { $path }.
quiz-draft-old = Der alte Entwurf liegt jetzt unter { $path }.
quiz-draft-other = Es gibt einen Entwurf zu anderen Fragen.
quiz-draft-other-why = Er wurde mit einer anderen Version dieses Quiz begonnen: Seine Antworten bedeuten jetzt vielleicht etwas anderes. Er bleibt erhalten; mit --resume --any-version geht es trotzdem mit ihm weiter.
quiz-draft-other-fresh = Neu beginnen und den Entwurf unter anderem Namen behalten
quiz-rest-later = Der Rest wird nach der letzten Frage angeboten.
quiz-not-saved = Die Antwort konnte nicht gespeichert werden: { $error }.
quiz-not-removed = Der Entwurf konnte nicht gelöscht werden: { $error }.
quiz-no-question = Eine Frage { $number } gibt es nicht; es sind 1 bis { $count }.

# Why the system refuses something: at the end of a sentence, after a colon.

system-not-found = es ist nicht da
system-forbidden = die Berechtigung fehlt
system-full = der Datenträger ist voll
system-quota = dein Anteil am Datenträger ist voll
system-read-only = der Datenträger ist schreibgeschützt
system-folder = es ist ein Ordner
system-no-folder = es ist kein Ordner
system-exists = es ist schon da
system-name = einen solchen Namen lässt das System nicht zu
