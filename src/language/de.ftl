# The program's sentences in German: du, plain words.

questions-open = { $count ->
    [0] Alle Fragen sind beantwortet.
    [one] Eine Frage ist offen.
   *[other] { $count } Fragen sind offen.
}

list = { $others } und { $last }
answer-none = Nichts davon

# What came out: the first sentence of a result.

result-clear = Du neigst klar zur Rolle { $role }.
result-lean = Du neigst zur Rolle { $role }.
result-both = Du neigst zu keiner der beiden Rollen: Beide ziehen dich an.
result-neither = Du neigst zu keiner der beiden Rollen: Keine zieht dich an.
result-undecided = Du neigst zu keiner der beiden Rollen: Es ist unentschieden.
result-both-of = { $count ->
   *[other] Du neigst nicht zu einer einzelnen Rolle: { $roles } ziehen dich alle an.
    [2] Du neigst nicht zu einer einzelnen Rolle: { $roles } ziehen dich beide an.
}
result-neither-of = { $count ->
   *[other] Du neigst zu keiner Rolle: { $roles } ziehen dich alle nicht an.
    [2] Du neigst zu keiner Rolle: { $roles } ziehen dich beide nicht an.
}
result-undecided-of = { $count ->
   *[other] Du neigst nicht zu einer einzelnen Rolle: Zwischen { $roles } ist es unentschieden.
}
result-insufficient = Noch ist zu wenig beantwortet.

# What is missing.

missing-in-all = { $percent } % von dem, was zählt, sind beantwortet; für ein Ergebnis braucht es { $needed } %.
missing-of-role = { $percent } % von dem, was für die Rolle { $role } zählt, sind beantwortet; für einen Vergleich braucht es { $needed } %.
missing-all-of-role = Nichts von dem, was für die Rolle { $role } zählt, ist beantwortet; für einen Vergleich braucht es { $needed } %.
not-compared = Die Rolle { $role } wird nicht verglichen: { $percent } % von dem, was für sie zählt, sind beantwortet, und es braucht { $needed } %.
not-compared-at-all = Die Rolle { $role } wird nicht verglichen: Nichts von dem, was für sie zählt, ist beantwortet, und es braucht { $needed } %.
go-on = { $count ->
    [one] Um weiterzukommen, beantworte die Frage, die noch offen ist:
   *[other] Um weiterzukommen, beantworte, was noch offen ist: { $count } Fragen. Diese sagen am meisten aus:
}
go-on-nowhere = Keine offene Frage würde mehr sagen.

# The bars.

bar-towards = { $figure } von 100 von der Mitte entfernt, Richtung { $role }
bar-middle = in der Mitte
dimension-towards = { $figure } Richtung { $role }
bar-fit = { $role }: { $figure } von 100

# One thing to do next.

next-step = Ein nächster Schritt:
next-step-close = { $count ->
    [one] Ein nächster Schritt:
   *[other] Ein nächster Schritt: Probier von jeder Rolle etwas aus.
}

# The short version, and what the way of answering looks like.

short-version = Das ist die Kurzfassung, { $asked } von { $all } Fragen. Beantworte auch die anderen, dann wird das Ergebnis sicherer.
short-version-margins = Das ist die Kurzfassung, { $asked } von { $all } Fragen. Hier braucht es { $close } Abstand von der Mitte für eine Neigung und { $clear } für eine klare; mit allen Fragen genügen { $full-close } und { $full-clear }.
note-same-key = { $count } Antworten hintereinander kommen von derselben Taste.
note-pattern = Deine Antworten wiederholen sich alle { $count } Fragen.
note-fast = Du hast { $seconds } Sekunden pro Frage gebraucht; das reicht kaum, um sie zu lesen.
note-what-now = Wenn du in Eile warst, mach es noch einmal in Ruhe. Wenn du es so gemeint hast, ist alles gut: An den Zahlen ändert das nichts.

# The checklist.

checklist-heading = Die Checkliste
checklist-of = Für die Rolle { $role } spricht es, wenn du sagst:
checklist-count = { $met ->
    [one] { $met } von { $asked } trifft zu
   *[other] { $met } von { $asked } treffen zu
}{ $open ->
    [0] {""}
   *[other] , { $open } nicht beantwortet
}
mark-met = trifft zu
mark-not-met = trifft nicht zu
mark-open = nicht beantwortet

# Reasons.

strongest-heading = Was am schwersten wiegt
reasons-heading = Alles, was wiegt, auf einer Skala
reasons-for = Richtung { $role }
reasons-none = Nichts.
reasons-about = Jede Zahl sagt, wie weit dich eine Antwort von der Mitte wegzieht, von 100.
# Between more than two roles.
reasons-about-first-two = Jede Zahl sagt, wie weit dich eine Antwort zwischen den ersten beiden, { $first } und { $second }, verschiebt, von 100.
reasons-sum = Alles, was dich zu { $first } zieht, abzüglich allem, was dich zu { $second } zieht, ergibt deinen Abstand von der Mitte: { $margin }.
reasons-sum-and-rest = Alles, was dich zu { $first } zieht, abzüglich allem, was dich zu { $second } zieht, und { $rest } Richtung { $role }, die auf keine Antwort zurückgehen, ergibt deinen Abstand von der Mitte: { $margin }.
reason-figure = verschiebt dich um { $figure } Richtung { $role }

# How firm it is.

firm-heading = Wie sicher das ist
firm-retest = Würdest du noch einmal antworten und schwankten deine Antworten so, wie es üblich ist, käme in { $times } von 100 Fällen dasselbe heraus.
firm-retest-most = Würdest du noch einmal antworten und schwankten deine Antworten so, wie es üblich ist, käme in mehr als 99 von 100 Fällen dasselbe heraus.
firm-estimated = (Geschätzt aus { $draws } Ziehungen, Standardfehler { $error }.)
firm-unknown = Wie oft dasselbe herauskäme, lässt sich nicht sagen: Von keiner dieser Antworten ist bekannt, wie sie schwankt.
firm-yardstick = Zufällige Antworten enden im Schnitt { $random } von der Mitte entfernt; deine enden { $margin } entfernt.
firm-yardstick-of-more = Bei zufälligen Antworten liegen zwischen den ersten beiden Rollen im Schnitt { $random }, bei deinen { $margin }.
firm-margins = Ab { $close } gilt es als Neigung, ab { $clear } als klare Neigung.
firm-all-answered = Alle { $asked } Fragen sind beantwortet.
firm-answered = { $answered } von { $asked } Fragen sind beantwortet, das sind { $percent } % von dem, was zählt.
change-to-close = { $count ->
    [one] Eine andere Antwort, und es wäre knapp:
   *[other] { $count } andere Antworten, und es wäre knapp:
}
change-to-role = { $count ->
    [one] Eine andere Antwort, und du würdest zur Rolle { $role } neigen:
   *[other] { $count } andere Antworten, und du würdest zur Rolle { $role } neigen:
}
change-count-to-close = { $count ->
    [one] Eine andere Antwort, und es wäre knapp.
   *[other] { $count } andere Antworten, und es wäre knapp.
}
change-count-to-role = { $count ->
    [one] Eine andere Antwort, und du würdest zur Rolle { $role } neigen.
   *[other] { $count } andere Antworten, und du würdest zur Rolle { $role } neigen.
}
change-unproven = Höchstens, denn die Suche endete vorzeitig:
change-none = Mit keinen anderen Antworten auf diese Fragen würdest du zur Rolle { $role } neigen.
change-none-found = Es fanden sich keine anderen Antworten, mit denen du zur Rolle { $role } neigen würdest.
change-answer = { $question } „{ $to }“ statt „{ $from }“

# The rest of a report.

portrait-heading = { $count ->
    [one] Die Rolle
   *[other] Die Rollen
}
dimensions-heading = Thema für Thema
advice-heading = Empfehlungen
next-steps-heading = Nächste Schritte
next-steps-of = Richtung { $role }
quiz-name = { $title } ({ $id } { $version })
quiz-name-short = { $title } ({ $id } { $version }, Kurzfassung)
purpose = Ein Quiz weiß von dir nur diese Antworten. Es hilft dir, deinen Berufsweg auszuloten. Für die Auswahl unter Bewerbungen ist es nicht gedacht.

# Two sheets of one person.

compare-change = Das ist eine Veränderung: mehr, als Antworten von selbst schwanken.
compare-noise = Das ist nicht mehr, als Antworten von selbst schwanken.
compare-unknown = Ob das mehr ist als Zufall, lässt sich nicht sagen.
compare-before = Vorher
compare-now = Jetzt
compare-chance = Bei einer Wiederholung, bei der die Antworten nur schwanken, würde es sich in { $times } von 100 Fällen mindestens so weit bewegen; unter 5,0 gilt es als Veränderung.
compare-chance-most = Bei einer Wiederholung, bei der die Antworten nur schwanken, würde es sich in mehr als 99 von 100 Fällen mindestens so weit bewegen; unter 5,0 gilt es als Veränderung.
compare-chance-unknown = Von keiner der ersten Antworten ist bekannt, wie sie bei einer Wiederholung schwankt.
compare-other-questions = Die beiden beantworten verschiedene Fragen, deshalb wird jedes Ergebnis an dem gemessen, was seine eigenen Fragen geben können.
compare-changes = Was sich geändert hat
compare-about = Jede Zahl sagt, wie weit eine Änderung das Ergebnis bewegt hat, von 100: nach links Richtung { $left }, nach rechts Richtung { $right }.
compare-rest = durch Rundung
compare-rest-of-other-questions = durch Rundung und durch das, was andere Fragen geben können
compare-rule-now = zählt jetzt, vorher nicht
compare-rule-before = zählte vorher, jetzt nicht mehr

## The quiz: when enough is answered, and when it is over.

enough-heading = Es ist genug beantwortet, um zu sagen, wohin du neigst.
enough-why = { $count ->
    [one] Eine zufällige Antwort auf die Frage, die noch bleibt, ließe das Ergebnis in mindestens 95 von 100 Fällen, wie es ist.
   *[other] Zufällige Antworten auf die { $count } Fragen, die noch bleiben, ließen das Ergebnis in mindestens 95 von 100 Fällen, wie es ist.
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
rest-in-plain-lines = { $count ->
    [one] Das war die Kurzfassung: Mit rest geht es mit der anderen Frage weiter.
   *[other] Das war die Kurzfassung: Mit rest geht es mit den anderen { $count } Fragen weiter.
}
since-moved = { $change ->
    [yes] Seit dem { $day } hast du dich um { $figure } Richtung { $role } bewegt: mehr, als Antworten zufällig schwanken, wenn jemand es noch einmal macht.
    [no] Seit dem { $day } hast du dich um { $figure } Richtung { $role } bewegt: nicht mehr, als Antworten zufällig schwanken, wenn jemand es noch einmal macht.
   *[unknown] Seit dem { $day } hast du dich um { $figure } Richtung { $role } bewegt.
}
since-same = Seit dem { $day } hat sich nichts bewegt.

## The quiz's result.

see-again = Noch einmal ansehen: { $command }
moved-from = Vor der Änderung: { $before }
weight = { $figure } Richtung { $role }
weight-none = fällt nicht ins Gewicht
menu-all = Alles ansehen
menu-change = Eine Antwort ändern und sehen, wie sich das Ergebnis bewegt
menu-compare = Mit dem letzten Mal vergleichen
menu-save = Speichern
menu-finish = Fertig
change-heading = Eine Antwort ändern
change-nothing-to-undo = Es gibt keine Änderung, die sich zurücknehmen ließe.
change-back = Zurück zum Ergebnis
change-several = Hier lässt sich mehreres wählen: Die Eingabetaste öffnet die Frage.

## What the words and figures of a result mean.

help-sentence = Der erste Satz sagt, wohin du neigst. Die Schwellen dafür gehören zum Quiz: Unter der ersten gilt es als knapp, ab der zweiten als klar.
help-both = Knapp gibt es in drei Arten. Beide ziehen dich an: Mindestens vier von fünf Bedingungen jeder Rolle treffen zu. Keine zieht dich an: Höchstens eine von fünf trifft zu. Sonst ist es unentschieden.
help-bar = Der Balken reicht von der einen Rolle zur anderen. Jede Antwort verschiebt dich zu einer von beiden; die Zahl sagt, wie weit du am Ende von der Mitte entfernt bist, von 100. Sie ist keine Note: Weiter außen ist niemand besser.
help-fits = Bei mehr als zwei Rollen hat jede einen Balken: 0 ist das Wenigste und 100 das Meiste, was Antworten auf diese Fragen ihr geben könnten.
help-checklist = Die Checkliste enthält die Bedingungen, die für jede Rolle sprechen. ✓ heißt erfüllt: Du hast über der Mitte der Skala geantwortet. · heißt nicht erfüllt. Leer heißt nicht beantwortet.
help-reasons = Die Zahl hinter einem Grund sagt, wie weit dich diese Antwort von der Mitte wegzieht, von 100. Unter der anderen Rolle steht, was gegen das Ergebnis spricht.
help-retest = Menschen antworten nicht ganz gleich, wenn sie ein Quiz noch einmal machen. Wie sicher ein Ergebnis ist, ergibt sich aus allen Arten, wie Antworten schwanken, jede mit ihrer Wahrscheinlichkeit.
help-random = Auch zufällige Antworten enden irgendwo: Ein Ergebnis, das etwa so weit von der Mitte liegt wie ihres, kann Zufall sein.
help-short = Die Kurzfassung weiß weniger von dir, deshalb braucht es mehr für eine Neigung.
help-unranked = Eine Rolle, zu der zu wenig beantwortet ist, wird nicht mit den anderen verglichen.

## The report of a cohort

cohort-promise = Jede Zahl betrifft eine Gruppe von mindestens { $min } Personen, und niemandes Kennung steht hier; eine Anzahl innerhalb einer Gruppe kann klein sein.
cohort-masked = Vor jeder Berechnung wird zur Gruppe hin gerundet, darum können Zahlen um einige Personen abweichen: Eine Antwort, die sich von allen anderen unterscheidet, wird wie diese gezählt („Fast alle“ heißt dann: alle, oder alle bis auf eine Person in einer Gruppe), und was weniger als { $min } beantwortet haben, gilt als nicht beantwortet, auch bei Vollständigkeit und Ergebnissen.
cohort-differences = Vergleiche keine zwei Berichte, von denen einer ein paar Bögen mehr hat: Der Unterschied wäre der dieser Personen.
# Groups and sheets are never fewer than the minimum in the first; in the second sheets may be.
cohort-hidden = { $groups } Gruppen mit zusammen { $sheets } Bögen werden nicht gezeigt: Sie haben jeweils weniger als { $min } Personen oder sind die nächstkleinsten, damit die Gesamtzahl minus die gezeigten Gruppen über niemanden etwas verrät.
cohort-few-hidden = { $sheets ->
    [one] Weniger als { $min } Gruppen mit zusammen einem Bogen werden nicht gezeigt: Sie haben jeweils weniger als { $min } Personen oder sind die nächstkleinsten, damit die Gesamtzahl minus die gezeigten Gruppen über niemanden etwas verrät.
   *[other] Weniger als { $min } Gruppen mit zusammen { $sheets } Bögen werden nicht gezeigt: Sie haben jeweils weniger als { $min } Personen oder sind die nächstkleinsten, damit die Gesamtzahl minus die gezeigten Gruppen über niemanden etwas verrät.
}
cohort-same-key = { $count ->
    [one] Auf einem Bogen steht dieselbe Taste neunmal oder öfter hintereinander.
   *[other] Auf { $count } Bögen steht dieselbe Taste neunmal oder öfter hintereinander.
}
cohort-pattern = { $count ->
    [one] Auf einem Bogen wiederholen sich die Tasten immer wieder in derselben Reihenfolge.
   *[other] Auf { $count } Bögen wiederholen sich die Tasten immer wieder in derselben Reihenfolge.
}
cohort-fast = { $count ->
    [one] Ein Bogen wurde in weniger als zwei Sekunden je Frage beantwortet.
   *[other] { $count } Bögen wurden in weniger als zwei Sekunden je Frage beantwortet.
}
cohort-notes-meaning = Ein solcher Hinweis ändert keine Wertung; er ist ein Anlass zu fragen, wie die Fragen gelesen wurden.
topic-divided = Am stärksten umstritten: „{ $question }“ { $low } Richtung „{ $left }“, { $high } Richtung „{ $right }“. Was spricht für jede Seite?
topic-divided-middle = Am stärksten umstritten: „{ $question }“ { $low } Richtung „{ $left }“, { $high } Richtung „{ $right }“, { $middle } dazwischen. Was spricht für jede Seite?
topic-consensus-nearly-all = Größte Einigkeit: „{ $question }“ Alle, oder alle bis auf eine Person, sagen „{ $answer }“. Was folgt daraus für unsere Arbeit?
topic-consensus-two-thirds = Größte Einigkeit: „{ $question }“ Zwei Drittel oder mehr sagen „{ $answer }“. Was folgt daraus für unsere Arbeit?
topic-consensus-side = Größte Einigkeit: „{ $question }“ Zwei Drittel oder mehr stehen auf der Seite „{ $answer }“. Was folgt daraus für unsere Arbeit?
topic-consensus-half = Größte Einigkeit: „{ $question }“ Über die Hälfte sagt „{ $answer }“. Was folgt daraus für unsere Arbeit?
topic-difference = Größter Unterschied zwischen Gruppen: „{ $question }“ { $difference }. Was sieht die eine Gruppe, was die andere nicht sieht?
topic-odd = Passt nicht zum Rest: „{ $question }“ Verstehen wir das alle gleich?
ask-name = {"Name oder Nummer auf dem Bogen (leere Zeile: keiner): "}
ask-group = {"Gruppe (leere Zeile: keine): "}
cohort-outcomes = Ergebnisse
cohort-fits = Wie gut die Rollen passen
cohort-dimensions = Nach Dimension
cohort-groups = Nach Gruppe
cohort-questions = Alle Fragen
cohort-splits = Was die Runde am stärksten spaltet
cohort-group-differences = Wo sich Gruppen am meisten unterscheiden
cohort-reliability = Funktioniert der Fragebogen in diesem Raum?
cohort-topics = Worüber sich reden lässt
cohort-privacy = Was zurückgehalten wird
cohort-read-outcomes = In Klammern das 95-%-Intervall eines Anteils (Wilson): Wären diese Menschen eine Stichprobe aus vielen wie ihnen, läge der Anteil unter den vielen dort.
cohort-read-fits = Die Passung geht von 0 bis 100. Jeder Balken zählt die Personen in einem Zehnerschritt.
cohort-read-dimensions = Mittlere Passung in jeder Dimension, 0 bis 100, ohne Regeln.
cohort-read-splits = 0 heißt: alle gleich, 100: je eine Hälfte an jedem Ende.
cohort-purpose = Um über Arbeit zu reden, gemeinsam mit denen, die geantwortet haben; nicht, um jemanden auszuwählen oder zu beurteilen.
cohort-heading = { $count ->
    [one] Ein Bogen
   *[other] { $count } Bögen
}
cohort-refused = { $count ->
    [one] Ein weiterer Bogen wurde abgelehnt: { $reasons }.
   *[other] { $count } weitere Bögen wurden abgelehnt: { $reasons }.
}
cohort-refused-few = Weniger als { $min } weitere Bögen wurden abgelehnt: { $reasons }.
cohort-refused-counted = { $count } { $reason }
cohort-refused-not-a-sheet = nicht als Bogen lesbar
cohort-refused-other-bank = für einen anderen Fragebogen oder eine andere Version
cohort-refused-unknown-question = mit unbekannter Frage
cohort-refused-unknown-answer = mit unzulässiger Antwort
cohort-refused-not-in-short-version = mit mehr, als die Kurzfassung fragt
cohort-refused-too-large = zu groß
cohort-refused-same-id = von einer Kennung, die schon einen Bogen hat
cohort-too-few = Zahlen werden ab { $min } Bögen gezeigt, damit niemand herausgestellt wird.
cohort-complete = { $complete } von { $sheets } beantworten alles, was sie gefragt wurden; { $answered } % aller Antworten sind da. Ein Ergebnis beruht im Mittel auf { $evidence } % dessen, was zählt.
cohort-complete-nearly-all = Fast alle beantworten alles, was sie gefragt wurden; { $answered } % aller Antworten sind da. Ein Ergebnis beruht im Mittel auf { $evidence } % dessen, was zählt.
cohort-complete-nearly-none = Fast niemand beantwortet alles, was gefragt wurde; { $answered } % aller Antworten sind da. Ein Ergebnis beruht im Mittel auf { $evidence } % dessen, was zählt.
cohort-short = { $short } von { $sheets } sind Kurzfassungen.
cohort-short-nearly-all = Fast alle sind Kurzfassungen.
cohort-close = Beide gleich (knapp)
cohort-insufficient = Zu wenig beantwortet
cohort-share = { $share } % ({ $low } bis { $high })
cohort-no-group-shown = Keine Gruppe ist groß genug, um gezeigt zu werden.
cohort-group = { $count ->
    [one] { $group }, ein Bogen
   *[other] { $group }, { $count } Bögen
}
cohort-no-group = (ohne Gruppe)
cohort-held-nearly-all = fast alle sind gleich
cohort-held-few = nicht gefragt, oder zu wenige haben geantwortet
cohort-nearly-all-alike = Fast alle gleich: { $answer }
cohort-question-alike = „{ $question }“ Fast alle gleich: { $answer }
cohort-nearly-all = fast alle
cohort-nearly-nobody = fast niemand
cohort-held-back = zurückgehalten
cohort-spread = Mittel { $mean }, Streuung { $deviation }
cohort-people = { $counts } Personen
cohort-people-spread = { $counts } Personen, Mittel { $mean }, Streuung { $deviation }
cohort-difference-mean = { $lowest } { $low }, { $highest } { $high } ({ $difference } % der Skala)
cohort-difference-share = „{ $option }“: { $lowest } { $low } %, { $highest } { $high } % ({ $difference } Prozentpunkte)
cohort-outcome-nearly-all = fast alle { $outcome }
cohort-outcome-count = { $outcome } { $count }, { $share }
cohort-outcomes-of = Ergebnisse: { $outcomes }
cohort-fit-mean = Mittel { $mean }
cohort-fit-spread = Mittel { $mean }, Streuung { $deviation }
cohort-fit-quartiles = Mittel { $mean }, Streuung { $deviation }, Quartile { $first }, { $middle }, { $third }
cohort-histogram = Personen nach Passung. { $steps }
cohort-histogram-step = { $from } bis { $to }: { $people }
cohort-scale-between = Die Rollenskala, von { $against } bis { $role }: { $items } Fragen, { $sheets } vollständige Bögen.
cohort-scale-between-few = Die Rollenskala, von { $against } bis { $role }: { $items } Fragen, zu wenige vollständige Bögen.
cohort-scale-between-short = Die Rollenskala der Kurzfassung, von { $against } bis { $role }: { $items } Fragen, { $sheets } vollständige Bögen.
cohort-scale-between-short-few = Die Rollenskala der Kurzfassung, von { $against } bis { $role }: { $items } Fragen, zu wenige vollständige Bögen.
cohort-scale-of = Die Skala für { $role }: { $items } Fragen, { $sheets } vollständige Bögen.
cohort-scale-of-few = Die Skala für { $role }: { $items } Fragen, zu wenige vollständige Bögen.
cohort-scale-of-short = Die Skala für { $role } der Kurzfassung: { $items } Fragen, { $sheets } vollständige Bögen.
cohort-scale-of-short-few = Die Skala für { $role } der Kurzfassung: { $items } Fragen, zu wenige vollständige Bögen.
cohort-reliability-few = Zu wenige Bögen: Es braucht { $needed } vollständige.
cohort-reliability-none = Dazu lässt sich nichts sagen: zu wenige vollständige Bögen, oder kein Unterschied zwischen ihnen.
cohort-alpha-high = Cronbachs Alpha { $alpha }, 95-%-Intervall { $low } bis { $high } (Feldt). Die Fragen ziehen gut an einem Strang: Auf das Ergebnis einer Person ist Verlass.
cohort-alpha-good = Cronbachs Alpha { $alpha }, 95-%-Intervall { $low } bis { $high } (Feldt). Die Fragen ziehen an einem Strang: genug, um über das Ergebnis einer Person zu reden.
cohort-alpha-loose = Cronbachs Alpha { $alpha }, 95-%-Intervall { $low } bis { $high } (Feldt). Die Fragen ziehen locker an einem Strang: Die Zahlen des Raums halten, ein einzelnes Ergebnis ist ein Hinweis.
cohort-alpha-none = Cronbachs Alpha { $alpha }, 95-%-Intervall { $low } bis { $high } (Feldt). Die Fragen ziehen hier nicht an einem Strang: Sprich mit der Gruppe über einzelne Fragen, nicht über Ergebnisse.
cohort-error = Standardmessfehler { $error } Punkte bei einer Standardabweichung von { $deviation }. Zwei Personen, deren Werte näher als etwa { $apart } Punkte beieinanderliegen, lassen sich nicht unterscheiden.
cohort-items = Trennschärfen { $low } bis { $high }: wie eng jede Frage mit allen anderen zusammenhängt. Ab { $least } trägt sie ihren Teil bei.
cohort-items-weak = Trennschärfen { $low } bis { $high }: wie eng jede Frage mit allen anderen zusammenhängt. Ab { $least } trägt sie ihren Teil bei. Am niedrigsten hier: { $weak }.
cohort-item = „{ $question }“ ({ $correlation })
percent = { $figure } %
form-progress = Fortschritt
form-count = { $done } von { $all } beantwortet
form-noscript = Ohne JavaScript kann diese Seite deine Antworten nicht als Datei speichern. Du kannst sie drucken und mit dem Stift ausfüllen.
form-keyboard = Tastatur: Tab geht von Frage zu Frage; eine Ziffer gibt diese Antwort und geht weiter.
form-stays-room = Nichts, was du antwortest, verlässt diese Seite, bevor du „Senden“ drückst. Dann geht es ohne Namen an den Raum, von dem diese Seite kommt; dort werden nur Zahlen über ganze Gruppen gezeigt.
form-stays = Nichts, was du antwortest, verlässt diese Seite; du speicherst es als Datei und entscheidest, wer sie bekommt.
form-paper = Kreuze je Frage ein Kästchen an, wenn nichts anderes dasteht; lass aus, was du nicht beantworten kannst.
form-name = Name
form-optional = (freiwillig)
form-group = Gruppe
form-no-group = Keine Gruppe
form-many-all = So viele, wie passen, oder keine.
form-many-one = Höchstens eine, oder keine.
form-many = Bis zu { $most }, oder keine.
form-clear = Antwort löschen
form-clear-of = Antwort auf Frage { $number } löschen
form-answers = Deine Antworten
form-show = Mein Ergebnis zeigen
form-send = Senden
form-save = Meine Antworten speichern
form-save-file = Meine Antworten als Datei speichern
form-copy = Keine Datei? Antworten als Text kopieren
form-copy-how = Speichere diesen Text als Datei oder schicke ihn, wie er ist.
form-forget = Meine Antworten löschen
form-result = Dein Ergebnis
form-purpose = Zum Ausloten des eigenen Berufswegs. Für die Auswahl unter Bewerbungen nicht gedacht.
form-short = Kurzfassung
form-typing-several = Diesen Bogen eintippen: { $command }: eine Zahl je Zeile, mehrere durch Strichpunkt verbunden, none für „Nichts davon“, eine leere Zeile für keine Antwort.
form-typing = Diesen Bogen eintippen: { $command }: eine Zahl je Zeile, eine leere Zeile für keine Antwort.
form-steps = { $last } Stufen, von 1 „{ $left }“ bis { $last } „{ $right }“
form-language = Sprache
form-restored-one = Eine frühere Antwort wurde wiederhergestellt. Um neu zu beginnen, drücke „Meine Antworten löschen“ am Ende der Seite.
form-restored-other = { $count } frühere Antworten wurden wiederhergestellt. Um neu zu beginnen, drücke „Meine Antworten löschen“ am Ende der Seite.
form-kept = Deine Antworten bleiben in diesem Browser, auf diesem Gerät, bis du „Meine Antworten löschen“ drückst: Du darfst die Seite schließen oder neu laden.
form-not-kept = Dieser Browser lässt die Seite deine Antworten nicht behalten: Speichere sie, bevor du die Seite schließt oder neu lädst.
form-all-answered = Alle Fragen sind beantwortet.
form-open-one = Eine Frage ist offen:
form-open-other = { $count } Fragen sind offen:
form-question = Frage { $number }
form-nothing = Noch ist nichts beantwortet, also gibt es nichts zu speichern.
form-saved = Gespeichert als { $file }, im Ordner für Downloads.
form-handed = { $file } wurde dem Gerät übergeben: Wähle, wohin es geht. Hat sich stattdessen eine Seite mit Text geöffnet, geh zurück und kopiere die Antworten unten.
form-forget-sure = Alle Antworten auf dieser Seite löschen?
form-forgotten = Alle Antworten sind gelöscht.
form-result-below = Dein Ergebnis steht unten. Es ändert sich mit deinen Antworten, und niemand sonst sieht es.
form-result-trouble = Dieser Browser kann das Ergebnis hier nicht zeigen ({ $why }). Speichere deine Antworten als Datei: rolefit score DATEI zeigt es.
form-sending = Wird gesendet …
form-sent = Gesendet. Du kannst noch eine Antwort ändern und wieder senden, bis der Raum geschlossen ist.
form-sent-again = Wieder gesendet: Deine früheren Antworten sind ersetzt.
form-room-closed = Der Raum ist geschlossen: Er nimmt keine Antworten mehr an.
form-room-too-large = Die Antworten sind zu groß für den Raum.
form-room-unreadable = Der Raum kann diese Antworten nicht lesen.
form-room-busy = Im Raum ist viel los. Warte ein wenig, dann drücke wieder „Senden“.
form-room-full = Der Raum ist voll: Er nimmt niemanden mehr auf.
form-room-lost = Der Raum konnte deine Antworten nicht behalten. Sag es der Moderation, dann drücke wieder „Senden“.
form-room-refused = Der Raum hat deine Antworten nicht angenommen ({ $status }). Sie sind noch hier: Drücke wieder „Senden“.
form-room-silent = Der Raum antwortet nicht. Deine Antworten sind noch hier: Drücke gleich wieder „Senden“.
form-changed-since = Deine Antworten haben sich seitdem geändert: Drücke wieder „Senden“.
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
room-not-yet = Noch nicht
room-noscript = Diese Seite braucht JavaScript, um zu zählen und zu schließen.
room-few = Der Bericht zeigt Zahlen ab { $min } Personen.
room-groups-one = Eine Gruppe hat mindestens { $min }.
room-groups-other = { $count } Gruppen haben mindestens { $min }.
room-last-now = Die letzten kamen gerade eben.
room-last-seconds = Die letzten kamen vor { $count } Sekunden.
room-last-minutes = Die letzten kamen vor { $count } Minuten.
room-silent = Der Raum antwortet nicht. Läuft das Programm noch?
room-not-closed = Der Raum konnte nicht geschlossen werden. { $why }
room-sure-one = Eine Person hat ihre Antworten gesendet. Das lässt sich nicht rückgängig machen.
room-sure-few-one = Eine Person hat ihre Antworten gesendet. Zahlen werden ab { $min } Personen gezeigt, der Bericht wird also keine zeigen. Das lässt sich nicht rückgängig machen.
room-sure-other = { $count } Personen haben ihre Antworten gesendet. Das lässt sich nicht rückgängig machen.
room-sure-few-other = { $count } Personen haben ihre Antworten gesendet. Zahlen werden ab { $min } Personen gezeigt, der Bericht wird also keine zeigen. Das lässt sich nicht rückgängig machen.
service-id-help = Ein Name oder ein eigenes Wort, an dem du deine Antworten wiederfindest. Du darfst es auslassen.
service-group-help = Dein Team oder Ort. Du darfst es auslassen.
service-sides = Erstes: { $left } – Zweites: { $right } (1 ist klar das Erste, { $last } klar das Zweite)
service-thanks = Danke. Deine Antworten sind aufgezeichnet.
key-arrows = Pfeile
key-enter = Enter
key-back = Rücktaste
key-space = Leertaste
key-number = Nummer
key-arrows-number = Pfeile, Nummer
key-sides = Links, Rechts
key-up-down-number = Auf, Ab, Nummer
key-home = Pos1
does-move = bewegen
does-takes = auswählen
does-leaves = verlässt
does-back = zurück
does-saves = speichert
does-saves-nothing = speichert nichts
does-empties = leert
does-word = nimmt ein Wort weg
does-scroll = blättern
does-goes-on = geht weiter
does-change = ändern sie
does-undo = macht rückgängig
does-opens = öffnet
does-result = Ergebnis
does-top = Anfang
does-menu = Menü
does-meaning = was es heißt
does-pages = blättert
does-sections = Abschnitte
does-space-chooses = oder Leertaste wählt
does-chooses = wählt
does-answers = antwortet
does-skip = auslassen
does-help = Hilfe
quiz-question-of = Frage { $number } von { $count }
quiz-to-change = zum Ändern
quiz-left-under = noch weniger als eine Minute
quiz-left = { $minutes ->
    [one] noch etwa eine Minute
   *[other] noch etwa { $minutes } Minuten
}
quiz-first = Erstes
quiz-second = Zweites
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
quiz-why-advice = Warum das gefragt wird: nur für Ratschläge; es gibt keine Punkte.
quiz-why-points = Warum das gefragt wird: Die Antwort gibt Punkte.
quiz-help-question-1 = Eine Ziffer gibt diese Antwort und geht weiter; wo mehrere gewählt werden können, wählt sie.
quiz-help-question-2 = Pfeile oder h j k l bewegen. Enter nimmt, was ausgewählt ist.
quiz-help-question-3 = Die Leertaste wählt, wo mehrere gewählt werden können.
quiz-help-question-4 = Die Rücktaste geht zurück, ebenso Links am Anfang.
quiz-help-question-5 = s lässt die Frage aus. Eine frühere Antwort wird weggenommen.
quiz-help-question-6 = q oder Esc öffnet das Menü: durchsehen, speichern und gehen, verwerfen.
quiz-help-question-7 = Strg-C speichert und geht sofort.
quiz-help-review-1 = Pfeile, Bild auf und ab, Pos1 und Ende bewegen.
quiz-help-review-2 = Die Nummer einer Frage führt zu ihr.
quiz-help-review-3 = Enter öffnet die Frage, um ihre Antwort zu ändern; auf der ersten Zeile geht es weiter.
quiz-help-review-4 = Die Rücktaste geht zurück. q oder Esc öffnet das Menü.
quiz-help-moving-1 = Auf, Ab, Bild auf und ab, Pos1 und Ende bewegen; die Nummer einer Frage führt zu ihr.
quiz-help-moving-2 = Links und Rechts ändern die Antwort, und das Ergebnis geht mit. u nimmt eine Änderung zurück.
quiz-help-moving-3 = Enter öffnet die Frage. Rücktaste oder Esc geht zurück zum Ergebnis.
quiz-help-menu-1 = Pfeile bewegen, Enter nimmt, was ausgewählt ist, eine Ziffer nimmt diesen Punkt.
quiz-help-menu-2 = Die Rücktaste führt zu den Antworten. q oder Esc öffnet das Menü.
quiz-menu = Menü
quiz-go-on = Weitermachen
quiz-review = Antworten durchsehen
quiz-save-leave = Speichern und gehen
quiz-leave-unsaved = Gehen; die Antworten werden nicht gespeichert
quiz-discard = Antworten verwerfen und gehen
quiz-answered-of = { $answered } von { $count } Fragen beantwortet.
quiz-discard-sure = { $count ->
    [one] 1 Antwort endgültig verwerfen?
   *[other] { $count } Antworten endgültig verwerfen?
}
quiz-keep = Behalten und weitermachen
quiz-discard-leave = Verwerfen und gehen
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
quiz-resume-review = Mit dem Durchsehen weitermachen
quiz-resume-at = Mit Frage { $number } von { $count } weitermachen
quiz-afresh = Neu beginnen; die erste Antwort ersetzt den Entwurf
quiz-leave = Gehen
quiz-interrupted = Unterbrochen. { $what }
quiz-nothing-yet = Noch ist nichts beantwortet.
quiz-saved = { $count ->
    [one] 1 Antwort gespeichert. Weiter mit: { $command }
   *[other] { $count } Antworten gespeichert. Weiter mit: { $command }
}
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
plain-nothing = Nichts ist geschrieben. Schreib eine Antwort, oder skip, um sie auszulassen.
plain-skipped = Ausgelassen.
plain-change-how = Schreib die Nummer einer Frage, um ihre Antwort zu ändern; eine leere Zeile geht weiter.
plain-up-to = Bis zu { $most }, mit Strichpunkt verbunden; none für keine davon.
plain-so-far = Deine Antwort bisher: { $answer }
cohort-project = Ein Thema je Bildschirm zeigen
cohort-project-how = Pfeiltasten wechseln den Bildschirm, Esc beendet.
cohort-slide = { $number } von { $count }
cohort-slide-next = Weiter
cohort-slide-previous = Zurück
cohort-slide-end = Beenden
cohort-legend = Jeder Balken steht für die ganze Runde. Links der Linie stehen Antworten unter der Mitte der Skala, rechts die darüber; je dunkler, desto weiter außen. Grau ist die Mitte.
cohort-table-read = Wie die Tabelle gelesen wurde: { $how }.
labelled = { $label }: { $text }
between-texts = {"; "}
quoted = „{ $text }“
table-columns = { $count } von { $asked } Fragen { $count ->
    [one] hat
   *[other] haben
} eine Spalte
table-columns-short = { $count } von { $asked } Fragen der Kurzfassung { $count ->
    [one] hat
   *[other] haben
} eine Spalte
table-missing = ohne Spalte: { $questions }
table-ignored = { $count ->
    [one] eine Spalte übergangen: { $headers }
   *[other] { $count } Spalten übergangen: { $headers }
}
table-left-out = { $count ->
    [one] Zeile { $rows } ausgelassen
   *[other] Zeilen { $rows } ausgelassen
}
table-cells = Zellen zwischen „{ $separator }“, { $encoding }
table-kind = gelesen als { $kind }
day = { $day }. { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[other] Dezember
} { $year }
quiz-draft-quick = Ein Entwurf der Kurzfassung ist noch da: Weiter damit geht es mit { $command }.
