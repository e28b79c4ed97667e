# The report of a cohort

cohort-promise = Jede Zahl betrifft eine Gruppe von mindestens { $min } Personen, und keine Kennung ist hier genannt; eine Anzahl innerhalb einer Gruppe kann klein sein.
cohort-masked = Vor jeder Berechnung wird zur Gruppe hin gerundet: Wo in einer Gruppe alle bis auf eine Person gleich antworten, wird diese wie die anderen gezählt (eine einzelne Antwort neben mehreren verschiedenen wird gezeigt); wo mehrere Antworten möglich sind, gilt das für jede Option. Darum kann die Anzahl einer Antwort je Gruppe um etwa eine Person abweichen; Ergebnisse, Passung und alles, was auf vielen Antworten beruht, um eine Person für jede Frage oder Option je Gruppe. „Fast alle“ heißt: von dem, was danach bleibt, alle, oder alle bis auf eine Person je Gruppe, „fast niemand“: niemand, oder eine Person je Gruppe. Was weniger als { $min } aus einer Gruppe beantwortet haben, gilt als nicht beantwortet, auch bei Vollständigkeit und Ergebnissen.
cohort-differences = Vergleiche keine zwei Berichte, von denen einer ein paar Bögen mehr hat: Der Unterschied würde zeigen, was diese Personen geantwortet haben.
# Groups and sheets are never fewer than the minimum in the first; in the second sheets may be.
cohort-hidden = { $groups } Gruppen mit zusammen { $sheets } Bögen werden nicht gezeigt: Sie haben jeweils weniger als { $min } Personen oder sind die nächstkleinsten, damit die Gesamtzahl abzüglich der gezeigten Gruppen über niemanden etwas verrät.
cohort-few-hidden = { $sheets ->
    [one] Einige Gruppen mit zusammen einem Bogen werden nicht gezeigt: Sie haben jeweils weniger als { $min } Personen oder sind die nächstkleinsten, damit die Gesamtzahl abzüglich der gezeigten Gruppen über niemanden etwas verrät.
   *[other] Einige Gruppen mit zusammen { $sheets } Bögen werden nicht gezeigt: Sie haben jeweils weniger als { $min } Personen oder sind die nächstkleinsten, damit die Gesamtzahl abzüglich der gezeigten Gruppen über niemanden etwas verrät.
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
# Each kind of topic has a name and a question to begin with, which a projected screen shows apart.
topic-divided-name = Am stärksten umstritten
topic-divided-ask = Was spricht für jede Seite?
topic-consensus-name = Größte Einigkeit
topic-consensus-ask = Was folgt daraus für unsere Arbeit?
topic-difference-name = Größter Unterschied zwischen Gruppen
topic-difference-ask = Was sieht die eine Gruppe, was die andere nicht sieht?
topic-odd-name = Passt nicht zum Rest
topic-odd-found = Wessen Antwort hier für eine Rolle spricht, antwortet auf die anderen Fragen eher gegen sie
topic-odd-ask = Verstehen wir das alle gleich?
topic-divided = { topic-divided-name }: „{ $question }“ { $low } auf der Seite von „{ $left }“, { $high } auf der Seite von „{ $right }“. { topic-divided-ask }
topic-divided-middle = { topic-divided-name }: „{ $question }“ { $low } auf der Seite von „{ $left }“, { $high } auf der Seite von „{ $right }“, { $middle } dazwischen. { topic-divided-ask }
topic-consensus-nearly-all = { topic-consensus-name }: „{ $question }“ Alle, oder alle bis auf eine Person, sagen „{ $answer }“. { topic-consensus-ask }
topic-consensus-nearly-all-each = { topic-consensus-name }: „{ $question }“ Alle, oder alle bis auf eine Person je Gruppe, sagen „{ $answer }“. { topic-consensus-ask }
topic-consensus-two-thirds = { topic-consensus-name }: „{ $question }“ Zwei Drittel oder mehr sagen „{ $answer }“. { topic-consensus-ask }
topic-consensus-side = { topic-consensus-name }: „{ $question }“ Zwei Drittel oder mehr stehen auf der Seite von „{ $answer }“. { topic-consensus-ask }
topic-consensus-half = { topic-consensus-name }: „{ $question }“ Über die Hälfte sagt „{ $answer }“. { topic-consensus-ask }
topic-difference = { topic-difference-name }: „{ $question }“ { $difference }. { topic-difference-ask }
topic-odd = { topic-odd-name }: „{ $question }“ { topic-odd-found }. { topic-odd-ask }
cohort-outcomes = Ergebnisse
cohort-outcomes-none = Die Fragen hängen hier nicht zusammen: Sprich mit der Gruppe über einzelne Fragen, nicht über diese Ergebnisse.
cohort-fits = Wie gut die Rollen passen
cohort-dimensions = Nach Dimension
cohort-groups = Nach Gruppe
cohort-questions = Alle Fragen
cohort-splits = Was die Runde am stärksten spaltet
cohort-group-differences = Wo sich Gruppen am meisten unterscheiden
cohort-reliability = Funktioniert der Fragebogen in dieser Runde?
cohort-topics = Gesprächsthemen
cohort-privacy = Was zurückgehalten wird
cohort-read-outcomes = Die Prozente gelten für alle Bögen, bei einer Gruppe für deren Bögen, und sind gerundet: Zusammen ergeben sie vielleicht nicht genau 100. In Klammern das 95-%-Intervall eines Anteils (Wilson): Wären diese Menschen eine Stichprobe aus vielen wie ihnen, läge der Anteil unter den vielen in 95 von 100 Fällen dort.
cohort-read-close = „{ cohort-close }“ heißt: Die beiden besten Passungen eines Bogens liegen weniger als { $margin } Punkte auseinander; beide Rollen ziehen die Person an, oder keine, oder es ist offen.
cohort-read-close-short = „{ cohort-close }“ heißt: Die beiden besten Passungen eines Bogens liegen weniger als { $margin } Punkte auseinander, in der Kurzfassung weniger als { $short }; beide Rollen ziehen die Person an, oder keine, oder es ist offen.
cohort-read-fits = Die Passung geht von 0 bis 100. Jeder Balken zählt die Personen in einem Zehnerschritt.
cohort-read-fits-off = { $points ->
    [one] Die Maskierung kann diese Mittel um bis zu einen Punkt verschoben haben.
   *[other] Die Maskierung kann diese Mittel um bis zu { $points } Punkte verschoben haben.
}
cohort-read-dimensions = Mittlere Passung in jeder Dimension, 0 bis 100, ohne Regeln. Eine Dimension fehlt, wo die Maskierung ihr Mittel um mehr als { $points } Punkte verschoben haben kann.
cohort-read-differences = In Prozent der Skala; bei Optionen in Prozentpunkten, bezogen auf alle, die in einer Gruppe geantwortet haben.
cohort-read-splits = 0 heißt: alle antworten gleich, 100: je eine Hälfte an jedem Ende.
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
cohort-complete-nearly-all-each = In jeder Gruppe beantworten fast alle alles, was sie gefragt wurden; { $answered } % aller Antworten sind da. Ein Ergebnis beruht im Mittel auf { $evidence } % dessen, was zählt.
cohort-complete-nearly-none = Fast niemand beantwortet alles, was gefragt wurde; { $answered } % aller Antworten sind da. Ein Ergebnis beruht im Mittel auf { $evidence } % dessen, was zählt.
cohort-complete-nearly-none-each = In jeder Gruppe beantwortet fast niemand alles, was gefragt wurde; { $answered } % aller Antworten sind da. Ein Ergebnis beruht im Mittel auf { $evidence } % dessen, was zählt.
cohort-short = { $short } von { $sheets } sind Kurzfassungen.
cohort-short-nearly-all = Fast alle sind Kurzfassungen.
cohort-short-nearly-all-each = In jeder Gruppe sind fast alle Kurzfassungen.
cohort-close = Unentschieden
cohort-insufficient = Zu wenig beantwortet
cohort-share = { $share } % ({ $low } bis { $high })
cohort-no-group-shown = Keine Gruppe lässt sich zeigen, ohne etwas über eine kleinere zu verraten.
cohort-group = { $count ->
    [one] { $group }, ein Bogen
   *[other] { $group }, { $count } Bögen
}
cohort-no-group = (ohne Gruppe)
cohort-held-nearly-all = fast alle Antworten sind gleich
cohort-held-few = nicht gefragt, oder zu wenige haben geantwortet
cohort-held-masked = fehlt, denn die Maskierung kann das Mittel um mehr als { $points } Punkte verschoben haben
cohort-nearly-all-alike = Alle, oder alle bis auf eine Person: { $answer }
cohort-nearly-all-alike-each = Alle, oder alle bis auf eine Person je Gruppe: { $answer }
cohort-question-alike = „{ $question }“ Alle, oder alle bis auf eine Person: { $answer }
cohort-nearly-all = fast alle
cohort-nearly-all-each = in jeder Gruppe fast alle
cohort-nearly-nobody = fast niemand
cohort-nearly-nobody-each = in jeder Gruppe fast niemand
cohort-held-back = zurückgehalten
cohort-none-or-rare = Nichts davon, oder nur, was wenige wählten
cohort-spread = Mittel { $mean }, Standardabweichung { $deviation }
cohort-base = Prozente der { $count } Personen, die geantwortet haben, gerundet.
cohort-people = { $counts } Personen
cohort-people-spread = { $counts } Personen, Mittel { $mean }, Standardabweichung { $deviation }
cohort-difference-apart = { $lowest } neigt zu „{ $left }“, { $highest } zu „{ $right }“ (Mittel { $low } und { $high } auf einer Skala von 1 bis { $last })
cohort-difference-left = { $lowest } ist näher an „{ $left }“ als { $highest } (Mittel { $low } und { $high } auf einer Skala von 1 bis { $last })
cohort-difference-right = { $highest } ist näher an „{ $right }“ als { $lowest } (Mittel { $high } und { $low } auf einer Skala von 1 bis { $last })
# Of a scale's answers: the one that is nearest to each group's mean.
cohort-difference-labels = Im Mittel liegt { $lowest } am nächsten bei „{ $left }“, { $highest } bei „{ $right }“ (Mittel { $low } und { $high } auf einer Skala von 1 bis { $last })
cohort-difference-label = Im Mittel liegen beide am nächsten bei „{ $answer }“, { $highest } näher an „{ $right }“ als { $lowest } (Mittel { $high } und { $low } auf einer Skala von 1 bis { $last })
cohort-difference-share = „{ $option }“ wird von { $highest } öfter gewählt als von { $lowest } ({ $high } % gegenüber { $low } %)
cohort-outcome-nearly-all = { $outcome } (alle, oder alle bis auf eine Person)
cohort-outcome-nearly-all-each = { $outcome } (alle, oder alle bis auf eine Person je Gruppe)
cohort-outcome-count = { $outcome } { $count }, { $share }
cohort-outcomes-of = Ergebnisse: { $outcomes }
cohort-fit-mean = Mittel { $mean }
cohort-fit-spread = Mittel { $mean }, Standardabweichung { $deviation }
cohort-fit-quartiles = Mittel { $mean }, Standardabweichung { $deviation }, Quartile { $first }, { $middle }, { $third }
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
cohort-alpha-high = Cronbachs Alpha { $alpha }, 95-%-Intervall { $low } bis { $high } (Feldt). Die Fragen hängen eng zusammen: Auf das Ergebnis einer Person ist Verlass.
cohort-alpha-good = Cronbachs Alpha { $alpha }, 95-%-Intervall { $low } bis { $high } (Feldt). Die Fragen hängen zusammen: genug, um über das Ergebnis einer Person zu reden.
cohort-alpha-loose = Cronbachs Alpha { $alpha }, 95-%-Intervall { $low } bis { $high } (Feldt). Die Fragen hängen nur locker zusammen: Die Zahlen der Runde sind belastbar, ein einzelnes Ergebnis ist ein Hinweis.
cohort-alpha-none = Cronbachs Alpha { $alpha }, 95-%-Intervall { $low } bis { $high } (Feldt). Die Fragen hängen hier nicht zusammen: Sprich mit der Gruppe über einzelne Fragen, nicht über Ergebnisse.
cohort-error = Standardmessfehler { $error } Punkte bei einer Standardabweichung von { $deviation }. Zwei Personen, deren Werte näher als etwa { $apart } Punkte beieinanderliegen, lassen sich nicht unterscheiden.
cohort-items = Trennschärfen { $low } bis { $high }: wie eng jede Frage mit allen anderen zusammenhängt. Ab { $least } trägt sie ihren Teil bei.
cohort-items-weak = Trennschärfen { $low } bis { $high }: wie eng jede Frage mit allen anderen zusammenhängt. Ab { $least } trägt sie ihren Teil bei. Am niedrigsten hier: { $weak }.
cohort-item = „{ $question }“ ({ $correlation })
cohort-project = Ein Thema je Bildschirm zeigen
cohort-project-how = Pfeiltasten oder Leertaste wechseln den Bildschirm, Pos1 und Ende führen zum ersten und letzten, Esc beendet.
cohort-slide = { $number } von { $count }
cohort-slide-next = Weiter
cohort-slide-previous = Zurück
cohort-slide-end = Bericht
cohort-slide-everybody = Alle
cohort-slide-row = { $group } ({ $count })
cohort-slide-part = { $what }, Gruppen { $from } bis { $to } von { $count }
cohort-slide-answered = { $count } Personen haben geantwortet.
cohort-slide-counted = { $count } Personen sind hier gezählt.
cohort-slide-percents = { $count } Personen sind hier gezählt; die Prozente beziehen sich auf sie und sind gerundet.
cohort-slide-row-percents = Die Prozente beziehen sich auf die Personen einer Zeile und sind gerundet.
cohort-slide-rounded = Jede Anzahl kann je Gruppe um etwa eine Person abweichen; was weniger als { $min } aus einer Gruppe beantwortet haben, fehlt.
cohort-slide-rounded-outcomes = Ergebnisse können abweichen: um eine Person für jede Frage oder Option, bei der in einer Gruppe fast alle gleich antworten; was weniger als { $min } aus einer Gruppe beantwortet haben, fehlt.
cohort-slide-hidden = Davon sind { $sheets } in Gruppen, die zu klein sind, um gezeigt zu werden, oder in keiner.
cohort-legend = Jeder Balken steht für die ganze Runde, in der Reihenfolge der Skala: Violett ist das links genannte Ende, Grün das rechts genannte, Grau die Mitte; je weniger grau, desto weiter außen. Die Standardabweichung sagt, wie weit die Antworten auseinanderliegen: 0 heißt, alle sind gleich.
cohort-table-read = Wie die Tabelle gelesen wurde: { $how }.
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
