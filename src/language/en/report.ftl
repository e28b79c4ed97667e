# The program's sentences in English. One sentence an id; DESIGN.md's words, and none that a newcomer
# would have to look up.

questions-open = { $count ->
    [0] All questions are answered.
    [one] One question is open.
   *[other] { $count } questions are open.
}

list = { $others } and { $last }
list-before-i = { $others } and { $last }
answer-none = None of them

# What came out: the first sentence of a result.

result-clear = You lean clearly towards { $role }.
result-lean = You lean towards { $role }.
result-barely = You lean towards { $role }, but only just.
result-both = You do not lean towards either: both draw you.
result-neither = You do not lean towards either: you said yes to little of either role’s work.
result-undecided = You do not lean towards either: it is undecided.
result-both-of = { $count ->
   *[other] You do not lean towards a single role: { $roles } all draw you.
    [2] You do not lean towards a single role: { $roles } both draw you.
}
result-neither-of = You do not lean towards a single role: you said yes to little of the work of { $roles }.
result-undecided-of = { $count ->
   *[other] You do not lean towards a single role: it is undecided between { $roles }.
}
result-insufficient = Too little is answered yet.
brief-role = towards { $role }
brief-both = both draw you
brief-neither = yes to little of either role
brief-undecided = undecided
brief-both-of = { $roles } draw you
brief-neither-of = yes to little of { $roles }
brief-undecided-of = undecided between { $roles }
brief-insufficient = too little answered
lean-but-fewer = Yet fewer of its own statements are yours ({ $met } of { $asked }) than of those for { $other } ({ $other-met } of { $other-asked }).
lean-but-few = Yet few of its own statements are yours: { $met } of { $asked }.

# What is missing.

missing-in-all = { $percent } % of what counts is answered; { $needed } % are needed for a result.
missing-of-role = { $percent } % of what counts for { $role } is answered; { $needed } % are needed to compare it.
missing-all-of-role = Nothing of what counts for { $role } is answered; { $needed } % are needed to compare it.
not-compared = The role of { $role } is not compared: { $percent } % of what counts for it is answered, and { $needed } % are needed.
not-compared-at-all = The role of { $role } is not compared: nothing of what counts for it is answered, and { $needed } % are needed.
go-on = { $count ->
    [one] To go on, answer the question that is still open:
   *[other] To go on, answer what is still open, { $count } questions. These tell most:
}
go-on-nowhere = No open question would tell more.

# The bars.

bar-towards = { $figure } of 100 from the middle, towards { $role }
bar-middle = in the middle
dimension-towards = { $figure } towards { $role }
bar-fit = { $role }: { $figure } of 100

# One thing to do next.

next-step = One thing to do next:
next-step-close = { $count ->
    [one] One thing to do next:
   *[other] One thing to do next: try a piece of each.
}
next-step-neither = Talk to two people who do other work before you decide for or against one of these roles.

# The short version, and what the way of answering looks like.

short-version = This is the short version, { $asked } of { $all } questions. Answer the others too for a firmer result.
short-version-margins = This is the short version, { $asked } of { $all } questions. It takes { $close } from the middle to lean towards a role and { $clear } to lean clearly; with all questions { $full-close } and { $full-clear } are enough.
note-same-key = { $count } answers in a row come from the same key.
note-pattern = Your answers come again after every { $count } questions.
note-fast = You answered in about { $seconds } seconds a question: too fast to read it.
note-what-now = If you were in a hurry, take it again at ease. If you meant it so, all is well: this changes no figure.

# The checklist.

checklist-heading = The checklist
checklist-of = Consider the role of { $role } if
checklist-legend = ✓ is yours: you answered above the middle of its scale. · is not yours. A blank is not answered.
checklist-short = { $role }: { $met ->
    [one] { $met } of { $asked } statements is yours
   *[other] { $met } of { $asked } statements are yours
}{ $open ->
    [0] {""}
   *[other] , { $open } not answered
}
checklist-count = { $met ->
    [one] { $met } of { $asked } is yours
   *[other] { $met } of { $asked } are yours
}{ $open ->
    [0] {""}
   *[other] , { $open } not answered
}
mark-met = yours
mark-not-met = not yours
mark-open = not answered
mark-not-asked = not asked

# Reasons.

strongest-heading = What weighs most
reasons-heading = All that weighs, on one scale
reasons-for = Towards { $role }
reasons-none = Nothing.
reasons-about = Each figure is how far an answer moves you from the middle, of 100.
# Between more than two roles.
reasons-about-first-two = Each figure is how far an answer moves you between the first two, { $first } and { $second }, of 100.
reasons-sum = All that draws you to { $first }, less all that draws you to { $second }, makes the { $margin } that you are from the middle.
reasons-sum-and-rest = All that draws you to { $first }, less all that draws you to { $second }, and { $rest } towards { $role }, since what the questions answered can give does not reach equally far both ways, makes the { $margin } that you are from the middle.
reasons-sum-and-rounding = All that draws you to { $first }, less all that draws you to { $second }, makes the { $margin } that you are from the middle; { $rest } of it is left over.
reason-figure = moves you { $figure } towards { $role }

# How firm it is.

firm-heading = How firm this is
firm-retest = If you took it again, and your answers wavered as people's do, the same would come out { $times } times of 100.
firm-retest-most = If you took it again, and your answers wavered as people's do, the same would come out more than 99 times of 100.
firm-brief = Taken again: the same { $times } times of 100.
firm-brief-most = Taken again: the same more than 99 times of 100.
firm-estimated = (Estimated from { $draws } draws, standard error { $error }.)
firm-unknown = How often the same would come out again cannot be said: none of these answers is known to waver.
firm-yardstick = Random answers end { $random } from the middle on average; yours end { $margin } from it.
firm-yardstick-of-more = Random answers leave { $random } between the first two roles on average; yours leave { $margin }.
firm-margins = From { $close } on it counts as leaning, from { $clear } on as leaning clearly.
firm-all-answered = All { $asked } questions are answered.
firm-answered = { $answered } of { $asked } questions are answered, { $percent } % of what counts.
change-to-close = { $count ->
    [one] For it to come out undecided, you would have to change 1 answer:
   *[other] For it to come out undecided, you would have to change { $count } answers:
}
change-to-role = { $count ->
    [one] To lean towards { $role }, you would have to change 1 answer:
   *[other] To lean towards { $role }, you would have to change { $count } answers:
}
change-count-to-close = { $count ->
    [one] For it to come out undecided, you would have to change 1 answer.
   *[other] For it to come out undecided, you would have to change { $count } answers.
}
change-count-to-role = { $count ->
    [one] To lean towards { $role }, you would have to change 1 answer.
   *[other] To lean towards { $role }, you would have to change { $count } answers.
}
change-unproven = At most, for the search ended early:
change-none = No other answers to these questions would make you lean towards { $role }.
change-none-found = No other answers were found that would make you lean towards { $role }.
change-answer = { $question } { $from } → { $to }

# The rest of a report.

portrait-heading = { $count ->
    [one] The role
   *[other] The roles
}
dimensions-heading = Topic by topic: how far you lean, 0 to 100
dimension-of-one-answer = { $name } (1 answer)
advice-heading = Advice
next-steps-heading = Next steps
next-steps-of = Towards { $role }
quiz-name = { $title } ({ $id } { $version })
quiz-name-short = { $title } ({ $id } { $version }, short version)
purpose = A quiz knows no more of you than these answers. It is for exploring a career, by and for the person who answered; not for selecting applicants.

# Two sheets of one person.

compare-change = Your place on the bar has moved by more than answers waver by themselves.
compare-noise = Your place on the bar has moved by no more than answers waver by themselves.
compare-same = Your place on the bar has not moved.
compare-unknown = Whether your place on the bar has moved by more than chance cannot be said.
compare-standing = What came out has changed: from “{ $from }” to “{ $to }”.
compare-before = Before
compare-now = Now
compare-chance = Answered again with nothing but the wavering of answers, your place would move this far or further { $times } times of 100; under 5 times it is called a change.
compare-chance-most = Answered again with nothing but the wavering of answers, your place would move this far or further more than 99 times of 100; under 5 times it is called a change.
compare-chance-least = Answered again with nothing but the wavering of answers, your place would move this far or further less than once in 100 times; under 5 times it is called a change.
compare-chance-unknown = None of the first answers is known to waver when a quiz is taken again.
compare-other-questions = The two do not answer all the same questions, so each result is measured by what the questions answered in it can give.
compare-changes = What changed
compare-about = Each figure is how far a change moved the result, of 100: to the left towards { $left }, to the right towards { $right }.
compare-unmoved = { $count ->
    [one] 1 answer differs and moves nothing.
   *[other] { $count } answers differ and move nothing.
}
compare-rest = from rounding
compare-rest-of-other-questions = { $answered ->
    [fewer] the answers that stayed the same: among fewer questions each counts for more
    [more] the answers that stayed the same: among more questions each counts for less
   *[other] the answers that stayed the same: among other questions each counts for more or for less
}
compare-rule-now = counts now, did not before
compare-rule-before = counted before, no longer does

# What other files need too.

percent = { $figure } %
key-enter = Enter
does-menu = menu
does-sections = sections
quiz-second = Second
quiz-menu = Menu
labelled = { $label }: { $text }
between-texts = {"; "}
quoted = "{ $text }"
day = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
} { $year }
