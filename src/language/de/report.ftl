# The program's sentences in German: du, plain words.

questions-open = { $count ->
    [0] Alle Fragen sind beantwortet.
    [one] Eine Frage ist offen.
   *[other] { $count } Fragen sind offen.
}

list = { $others } und { $last }
list-before-i = { $others } und { $last }
answer-none = Nichts davon

# What came out: the first sentence of a result.

result-clear = Du neigst klar zur Rolle { $role }.
result-lean = Du neigst zur Rolle { $role }.
result-barely = Du neigst zur Rolle { $role }, aber nur knapp.
result-both = Du neigst zu keiner der beiden Rollen: Beide ziehen dich an.
result-neither = Du neigst zu keiner der beiden Rollen: Bei beiden hast du nur wenigem zugestimmt.
result-undecided = Du neigst zu keiner der beiden Rollen: Es ist unentschieden.
result-both-of = { $count ->
   *[other] Du neigst nicht zu einer einzelnen Rolle: { $roles } ziehen dich alle an.
    [2] Du neigst nicht zu einer einzelnen Rolle: { $roles } ziehen dich beide an.
}
result-neither-of = Du neigst zu keiner Rolle: Bei { $roles } hast du nur wenigem zugestimmt.
result-undecided-of = { $count ->
   *[other] Du neigst nicht zu einer einzelnen Rolle: Zwischen { $roles } ist es unentschieden.
}
result-insufficient = Noch ist zu wenig beantwortet.
brief-role = Richtung { $role }
brief-both = beide ziehen dich an
brief-neither = bei beiden wenigem zugestimmt
brief-undecided = unentschieden
brief-both-of = { $roles } ziehen dich an
brief-neither-of = bei { $roles } wenigem zugestimmt
brief-undecided-of = unentschieden zwischen { $roles }
brief-insufficient = zu wenig beantwortet
lean-but-fewer = Von den Aussagen dieser Rolle treffen aber weniger zu ({ $met } von { $asked }) als von denen der Rolle { $other } ({ $other-met } von { $other-asked }).
lean-but-few = Von den Aussagen dieser Rolle treffen aber nur wenige zu: { $met } von { $asked }.

# What is missing.

missing-in-all = Du hast { $percent } % von dem beantwortet, was zählt; für ein Ergebnis braucht es { $needed } %.
missing-of-role = Du hast { $percent } % von dem beantwortet, was für die Rolle { $role } zählt; für einen Vergleich braucht es { $needed } %.
missing-all-of-role = Du hast noch nichts von dem beantwortet, was für die Rolle { $role } zählt; für einen Vergleich braucht es { $needed } %.
not-compared = Die Rolle { $role } wird nicht verglichen: Du hast { $percent } % von dem beantwortet, was für sie zählt, und es braucht { $needed } %.
not-compared-at-all = Die Rolle { $role } wird nicht verglichen: Du hast noch nichts von dem beantwortet, was für sie zählt, und es braucht { $needed } %.
go-on = { $count ->
    [one] Um weiterzukommen, beantworte die Frage, die noch offen ist:
   *[other] Um weiterzukommen, beantworte, was noch offen ist: { $count } Fragen. Diese sagen am meisten aus:
}
go-on-nowhere = Keine offene Frage würde mehr sagen.

# The bars.

bar-towards = Abstand von der Mitte: { $figure } von 100, Richtung { $role }
bar-middle = in der Mitte
dimension-towards = { $figure } Richtung { $role }
bar-fit = { $role }: { $figure } von 100

# One thing to do next.

next-step = Ein nächster Schritt:
next-step-close = { $count ->
    [one] Ein nächster Schritt:
   *[other] Ein nächster Schritt: Probier von jeder Rolle etwas aus.
}
next-step-neither = Sprich mit zwei Menschen, die andere Arbeit machen, bevor du dich für oder gegen eine dieser Rollen entscheidest.

# The short version, and what the way of answering looks like.

short-version = Das ist die Kurzfassung, { $asked } von { $all } Fragen. Beantworte auch die anderen, dann wird das Ergebnis sicherer.
short-version-margins = Das ist die Kurzfassung, { $asked } von { $all } Fragen. Hier braucht es { $close } Abstand von der Mitte für eine Neigung und { $clear } für eine klare; mit allen Fragen genügen { $full-close } und { $full-clear }.
note-same-key = { $count } Antworten hintereinander kommen von derselben Taste.
note-pattern = Deine Antworten wiederholen sich alle { $count } Fragen.
note-fast = Pro Frage hast du etwa { $seconds } Sekunden gebraucht: zu schnell, um sie zu lesen.
note-what-now = Wenn du in Eile warst, mach es noch einmal in Ruhe. Wenn du es so gemeint hast, ist alles gut: An den Zahlen ändert das nichts.

# The checklist.

checklist-heading = Die Checkliste
checklist-of = Für die Rolle { $role } spricht es, wenn du sagst:
checklist-legend = ✓ trifft zu: Du hast über der Mitte der Skala geantwortet. · trifft nicht zu. Leer heißt nicht beantwortet.
checklist-short = { $role }: { $met ->
    [one] { $met } von { $asked } Aussagen trifft zu
   *[other] { $met } von { $asked } Aussagen treffen zu
}{ $open ->
    [0] {""}
   *[other] , { $open } nicht beantwortet
}
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
mark-not-asked = nicht gefragt

# Reasons.

strongest-heading = Was am schwersten wiegt
reasons-heading = Alles, was wiegt, auf einer Skala
reasons-for = Richtung { $role }
reasons-none = Nichts.
reasons-about = Jede Zahl sagt, wie weit dich eine Antwort von der Mitte wegzieht (auf einer Skala von 0 bis 100).
# Between more than two roles.
reasons-about-first-two = Jede Zahl sagt, wie weit dich eine Antwort zwischen den ersten beiden, { $first } und { $second }, verschiebt (auf einer Skala von 0 bis 100).
reasons-sum = Alles, was dich zu { $first } zieht, abzüglich allem, was dich zu { $second } zieht, ergibt deinen Abstand von der Mitte: { $margin }.
reasons-sum-and-rest = Alles, was dich zu { $first } zieht, abzüglich allem, was dich zu { $second } zieht, und { $rest } Richtung { $role }, weil das, was die beantworteten Fragen geben können, nicht nach beiden Seiten gleich weit reicht, ergibt deinen Abstand von der Mitte: { $margin }.
reasons-sum-and-rounding = Alles, was dich zu { $first } zieht, abzüglich allem, was dich zu { $second } zieht, ergibt deinen Abstand von der Mitte: { $margin }; { $rest } davon bleiben als Rest.
reason-figure = verschiebt dich um { $figure } Richtung { $role }

# How firm it is.

firm-heading = Wie sicher das ist
firm-retest = Würdest du noch einmal antworten und schwankten deine Antworten so, wie es üblich ist, käme in { $times } von 100 Fällen dasselbe heraus.
firm-retest-most = Würdest du noch einmal antworten und schwankten deine Antworten so, wie es üblich ist, käme in mehr als 99 von 100 Fällen dasselbe heraus.
firm-brief = Noch einmal: { $times } von 100 Mal dasselbe.
firm-brief-most = Noch einmal: mehr als 99 von 100 Mal dasselbe.
firm-estimated = (Geschätzt aus { $draws } Ziehungen, Standardfehler { $error }.)
firm-unknown = Wie oft dasselbe herauskäme, lässt sich nicht sagen: Von keiner dieser Antworten ist bekannt, wie sie schwankt.
firm-yardstick = Zufällige Antworten enden im Schnitt { $random } von der Mitte entfernt; deine enden { $margin } entfernt.
firm-yardstick-of-more = Bei zufälligen Antworten liegen zwischen den ersten beiden Rollen im Schnitt { $random }, bei deinen { $margin }.
firm-margins = Ab { $close } gilt es als Neigung, ab { $clear } als klare Neigung.
firm-all-answered = Alle { $asked } Fragen sind beantwortet.
firm-answered = Du hast { $answered } von { $asked } Fragen beantwortet, das sind { $percent } % von dem, was zählt.
change-to-close = { $count ->
    [one] Damit es unentschieden würde, müsstest du 1 Antwort ändern:
   *[other] Damit es unentschieden würde, müsstest du { $count } Antworten ändern:
}
change-to-role = { $count ->
    [one] Um zur Rolle { $role } zu neigen, müsstest du 1 Antwort ändern:
   *[other] Um zur Rolle { $role } zu neigen, müsstest du { $count } Antworten ändern:
}
change-count-to-close = { $count ->
    [one] Damit es unentschieden würde, müsstest du 1 Antwort ändern.
   *[other] Damit es unentschieden würde, müsstest du { $count } Antworten ändern.
}
change-count-to-role = { $count ->
    [one] Um zur Rolle { $role } zu neigen, müsstest du 1 Antwort ändern.
   *[other] Um zur Rolle { $role } zu neigen, müsstest du { $count } Antworten ändern.
}
change-unproven = Höchstens, denn die Suche endete vorzeitig:
change-none = Mit keinen anderen Antworten auf diese Fragen würdest du zur Rolle { $role } neigen.
change-none-found = Es fanden sich keine anderen Antworten, mit denen du zur Rolle { $role } neigen würdest.
change-answer = { $question } { $from } → { $to }

# The rest of a report.

portrait-heading = { $count ->
    [one] Die Rolle
   *[other] Die Rollen
}
dimensions-heading = Thema für Thema: wie weit du neigst, 0 bis 100
dimension-of-one-answer = { $name } (1 Antwort)
advice-heading = Empfehlungen
next-steps-heading = Nächste Schritte
next-steps-of = Richtung { $role }
quiz-name = { $title } ({ $id } { $version })
quiz-name-short = { $title } ({ $id } { $version }, Kurzfassung)
purpose = Ein Quiz weiß von dir nur diese Antworten. Es hilft dir selbst, deinen Berufsweg auszuloten; zur Auswahl von Bewerberinnen und Bewerbern ist es nicht gedacht.

# Two sheets of one person.

compare-change = Dein Platz auf dem Balken hat sich um mehr bewegt, als Antworten von selbst schwanken.
compare-noise = Dein Platz auf dem Balken hat sich um nicht mehr bewegt, als Antworten von selbst schwanken.
compare-same = Dein Platz auf dem Balken hat sich nicht bewegt.
compare-unknown = Ob sich dein Platz auf dem Balken um mehr bewegt hat als durch Zufall, lässt sich nicht sagen.
compare-standing = Das Ergebnis ist ein anderes: vorher „{ $from }“, jetzt „{ $to }“.
compare-before = Vorher
compare-now = Jetzt
compare-chance = Bei einer Wiederholung, bei der die Antworten nur schwanken, würde sich dein Platz in { $times } von 100 Fällen mindestens so weit bewegen; unter 5 Fällen gilt es als Veränderung.
compare-chance-most = Bei einer Wiederholung, bei der die Antworten nur schwanken, würde sich dein Platz in mehr als 99 von 100 Fällen mindestens so weit bewegen; unter 5 Fällen gilt es als Veränderung.
compare-chance-least = Bei einer Wiederholung, bei der die Antworten nur schwanken, würde sich dein Platz in weniger als einem von 100 Fällen mindestens so weit bewegen; unter 5 Fällen gilt es als Veränderung.
compare-chance-unknown = Von keiner der ersten Antworten ist bekannt, wie sie bei einer Wiederholung schwankt.
compare-other-questions = Die beiden beantworten nicht alle dieselben Fragen, deshalb wird jedes Ergebnis an dem gemessen, was die darin beantworteten Fragen geben können.
compare-changes = Was sich geändert hat
compare-about = Jede Zahl sagt, wie weit eine Änderung das Ergebnis bewegt hat (auf einer Skala von 0 bis 100): nach links Richtung { $left }, nach rechts Richtung { $right }.
compare-unmoved = { $count ->
    [one] 1 Antwort ist anders und bewegt nichts.
   *[other] { $count } Antworten sind anders und bewegen nichts.
}
compare-rest = durch Rundung
compare-rest-of-other-questions = { $answered ->
    [fewer] die Antworten, die gleich geblieben sind: Unter weniger Fragen zählt jede mehr
    [more] die Antworten, die gleich geblieben sind: Unter mehr Fragen zählt jede weniger
   *[other] die Antworten, die gleich geblieben sind: Unter anderen Fragen zählt jede mehr oder weniger
}
compare-rule-now = zählt jetzt, vorher nicht
compare-rule-before = zählte vorher, jetzt nicht mehr

# What other files need too.

percent = { $figure } %
key-enter = Enter
does-menu = Menü
does-sections = Abschnitte
quiz-second = Zweites
quiz-menu = Menü
labelled = { $label }: { $text }
between-texts = {"; "}
quoted = „{ $text }“
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
