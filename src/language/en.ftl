# The program's sentences in English. One sentence an id; DESIGN.md's words, and none that a newcomer
# would have to look up.

questions-open = { $count ->
    [0] All questions are answered.
    [one] One question is open.
   *[other] { $count } questions are open.
}

list = { $others } and { $last }
answer-none = None of them

# What came out: the first sentence of a result.

result-clear = You lean clearly to { $role }.
result-lean = You lean to { $role }.
result-both = You do not lean to either: both draw you.
result-neither = You do not lean to either: neither draws you.
result-undecided = You do not lean to either: it is undecided.
result-both-of = { $count ->
   *[other] You do not lean to a single role: { $roles } all draw you.
    [2] You do not lean to a single role: { $roles } both draw you.
}
result-neither-of = { $count ->
   *[other] You do not lean to a single role: none of { $roles } draws you.
    [2] You do not lean to a single role: neither of { $roles } draws you.
}
result-undecided-of = { $count ->
   *[other] You do not lean to a single role: it is undecided between { $roles }.
}
result-insufficient = Too little is answered yet.

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

# The short version, and what the way of answering looks like.

short-version = This is the short version, { $asked } of { $all } questions. Answer the others too for a firmer result.
short-version-margins = This is the short version, { $asked } of { $all } questions. It takes { $close } from the middle to lean to a role and { $clear } to lean clearly; with all questions { $full-close } and { $full-clear } are enough.
note-same-key = { $count } answers in a row are the same key.
note-pattern = Your answers come again after every { $count } questions.
note-fast = You took { $seconds } seconds for a question, which is hardly time to read it.
note-what-now = If you were in a hurry, take it again at ease. If you meant it so, all is well: this changes no figure.

# The checklist.

checklist-heading = The checklist
checklist-of = Consider the role of { $role } if
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

# Reasons.

strongest-heading = What weighs most
reasons-heading = All that weighs, on one scale
reasons-for = Towards { $role }
reasons-none = Nothing.
reasons-about = Each figure is how far an answer moves you from the middle, of 100.
# Between more than two roles.
reasons-about-first-two = Each figure is how far an answer moves you between the first two, { $first } and { $second }, of 100.
reasons-sum = All that draws you to { $first }, less all that draws you to { $second }, makes the { $margin } that you are from the middle.
reasons-sum-and-rest = All that draws you to { $first }, less all that draws you to { $second }, and { $rest } towards { $role } that no answer accounts for, makes the { $margin } that you are from the middle.
reason-figure = moves you { $figure } towards { $role }

# How firm it is.

firm-heading = How firm this is
firm-retest = If you took it again, and your answers wavered as people's do, the same would come out { $times } times of 100.
firm-retest-most = If you took it again, and your answers wavered as people's do, the same would come out more than 99 times of 100.
firm-estimated = (Estimated from { $draws } draws, standard error { $error }.)
firm-unknown = How often the same would come out again cannot be said: none of these answers is known to waver.
firm-yardstick = Random answers end { $random } from the middle on average; yours end { $margin } from it.
firm-yardstick-of-more = Random answers leave { $random } between the first two roles on average; yours leave { $margin }.
firm-margins = From { $close } on it counts as leaning, from { $clear } on as leaning clearly.
firm-all-answered = All { $asked } questions are answered.
firm-answered = { $answered } of { $asked } questions are answered, { $percent } % of what counts.
change-to-close = { $count ->
    [one] One other answer, and it would be close:
   *[other] { $count } other answers, and it would be close:
}
change-to-role = { $count ->
    [one] One other answer, and you would lean to { $role }:
   *[other] { $count } other answers, and you would lean to { $role }:
}
change-count-to-close = { $count ->
    [one] One other answer, and it would be close.
   *[other] { $count } other answers, and it would be close.
}
change-count-to-role = { $count ->
    [one] One other answer, and you would lean to { $role }.
   *[other] { $count } other answers, and you would lean to { $role }.
}
change-unproven = At most, for the search ended early:
change-none = No other answers to these questions would make you lean to { $role }.
change-none-found = No other answers were found that would make you lean to { $role }.
change-answer = { $question } “{ $to }” instead of “{ $from }”

# The rest of a report.

portrait-heading = { $count ->
    [one] The role
   *[other] The roles
}
dimensions-heading = Topic by topic
advice-heading = Advice
next-steps-heading = Next steps
next-steps-of = Towards { $role }
quiz-name = { $title } ({ $id } { $version })
quiz-name-short = { $title } ({ $id } { $version }, short version)
purpose = A quiz knows no more of you than these answers. It is for exploring a career, by and for the person who answered; not for selecting applicants.

# Two sheets of one person.

compare-change = This is a change: more than answers waver by themselves.
compare-noise = This is no more than answers waver by themselves.
compare-unknown = Whether this is more than chance cannot be said.
compare-before = Before
compare-now = Now
compare-chance = Answered again with nothing but the wavering of answers, it would move at least as far { $times } times of 100; under 5.0 it is called a change.
compare-chance-most = Answered again with nothing but the wavering of answers, it would move at least as far more than 99 times of 100; under 5.0 it is called a change.
compare-chance-unknown = None of the first answers is known to waver when a quiz is taken again.
compare-other-questions = The two answer different questions, so each result is measured by what its own questions can give.
compare-changes = What changed
compare-about = Each figure is how far a change moved the result, of 100: to the left towards { $left }, to the right towards { $right }.
compare-rest = from rounding
compare-rest-of-other-questions = from rounding, and from what other questions can give
compare-rule-now = counts now, did not before
compare-rule-before = counted before, no longer does

## The quiz: when enough is answered, and when it is over.

enough-heading = Enough is answered to say where you lean.
enough-why = { $count ->
    [one] A random answer to the question that is left would leave the result what it is in at least 95 of 100 cases.
   *[other] Random answers to the { $count } questions that are left would leave the result what it is in at least 95 of 100 cases.
}
enough-go-on = { $count ->
    [one] Answer the question that is left
   *[other] Answer the { $count } questions that are left
}
enough-show = Show the result now; the rest can still be answered after it
rest-offer = { $count ->
    [one] Answer the other question too, for a firmer result
   *[other] Answer the other { $count } questions too, for a firmer result
}
rest-open = { $count ->
    [one] Answer the question that is open
   *[other] Answer the { $count } questions that are open
}
rest-in-plain-lines = { $count ->
    [one] This was the short version: rest goes on with the other question.
   *[other] This was the short version: rest goes on with the other { $count } questions.
}
since-moved = { $change ->
    [yes] Since { $day } you have moved by { $figure } towards { $role }: more than answers move by chance when somebody takes it again.
    [no] Since { $day } you have moved by { $figure } towards { $role }: no more than answers move by chance when somebody takes it again.
   *[unknown] Since { $day } you have moved by { $figure } towards { $role }.
}
since-same = Since { $day } nothing has moved.

## The quiz's result.

see-again = See it again: { $command }
moved-from = Before the change: { $before }
weight = { $figure } towards { $role }
weight-none = weighs nothing
menu-all = All of it
menu-change = Change an answer
menu-compare = Compare with last time
menu-save = Save
menu-finish = Finish
change-heading = Change an answer
change-nothing-to-undo = There is no change to take back.
change-back = Back to the result
change-several = Several can be chosen here: Enter opens the question.

## What the words and figures of a result mean.

help-sentence = The first sentence says where you lean. The margins for it are the quiz's own: below the first it is called close, from the second on it is called clearly.
help-both = Close has three kinds. Both draw you: at least four of five conditions of each are yours. Neither draws you: at most one of five is. Otherwise it is undecided.
help-bar = The bar reaches from one role to the other. Each answer moves you towards one of them; the figure is how far you end from the middle, of 100. It is no mark: nobody is better for being further out.
help-fits = With more than two roles each has a bar: 0 is the least and 100 the most that any answers to these questions could give it.
help-checklist = The checklist holds the conditions that speak for each role. ✓ is met: you answered above the middle of the scale. · is not met. A blank is not answered.
help-reasons = The figure behind a reason is how far that answer moves you from the middle, of 100. Towards the other role stands what speaks against the result.
help-retest = People do not answer quite alike when they take a quiz again. How firm a result is comes from all the ways in which answers waver, each with its chance.
help-random = Random answers end somewhere, too: a result about as far from the middle as theirs may be chance.
help-short = The short version knows less of you, so it takes more to lean.
help-unranked = A role of which too little was answered is not compared with the others.

## The report of a cohort

cohort-promise = Every figure is about a group of at least { $min } people, and nobody's id is here; a count inside a group may be small.
cohort-masked = Figures are rounded towards the group before anything is worked out, and can be off by a few people: an answer that differs from all others is counted as theirs (“nearly all” means all, or all but one in a group, of what is left after that), and what fewer than { $min } answered counts as not answered, in completeness and outcomes too.
cohort-differences = Compare no two reports of which one has a few sheets more: the difference would be those people's.
# Groups and sheets are never fewer than the minimum in the first; in the second sheets may be.
cohort-hidden = { $groups } groups with { $sheets } sheets in all are not shown: they have fewer than { $min } people each, or are the next smallest, so that the total minus the groups shown tells of nobody.
cohort-few-hidden = { $sheets ->
    [one] Fewer than { $min } groups with one sheet in all are not shown: they have fewer than { $min } people each, or are the next smallest, so that the total minus the groups shown tells of nobody.
   *[other] Fewer than { $min } groups with { $sheets } sheets in all are not shown: they have fewer than { $min } people each, or are the next smallest, so that the total minus the groups shown tells of nobody.
}
cohort-same-key = { $count ->
    [one] On one sheet the same key stands nine times or more in a row.
   *[other] On { $count } sheets the same key stands nine times or more in a row.
}
cohort-pattern = { $count ->
    [one] On one sheet the keys come again and again in one order.
   *[other] On { $count } sheets the keys come again and again in one order.
}
cohort-fast = { $count ->
    [one] One sheet was answered in less than two seconds a question.
   *[other] { $count } sheets were answered in less than two seconds a question.
}
cohort-notes-meaning = Such a note changes no score; it is a reason to ask how the questions were read.
topic-divided = Most divided: “{ $question }” { $low } towards “{ $left }”, { $high } towards “{ $right }”. What speaks for each side?
topic-divided-middle = Most divided: “{ $question }” { $low } towards “{ $left }”, { $high } towards “{ $right }”, { $middle } in between. What speaks for each side?
topic-consensus-nearly-all = Strongest consensus: “{ $question }” All, or all but one, say “{ $answer }”. What follows from it for our work?
topic-consensus-two-thirds = Strongest consensus: “{ $question }” Two thirds or more say “{ $answer }”. What follows from it for our work?
topic-consensus-side = Strongest consensus: “{ $question }” Two thirds or more are on the side of “{ $answer }”. What follows from it for our work?
topic-consensus-half = Strongest consensus: “{ $question }” Over half say “{ $answer }”. What follows from it for our work?
topic-difference = Largest difference between groups: “{ $question }” { $difference }. What does the one group see that the other does not?
topic-odd = Goes against the rest: “{ $question }” Do we all read it the same way?
ask-name = {"Name or number on the sheet (an empty line for none): "}
ask-group = {"Group (an empty line for none): "}
cohort-outcomes = Outcomes
cohort-fits = How well the roles fit
cohort-dimensions = By dimension
cohort-groups = By group
cohort-questions = Every question
cohort-splits = What splits the room most
cohort-group-differences = Where groups differ most
cohort-reliability = Is the questionnaire working in this room?
cohort-topics = To talk about
cohort-privacy = What is held back
cohort-read-outcomes = In brackets the 95 % interval of a share (Wilson): were these people a sample of many like them, the share among the many would lie there.
cohort-read-fits = Fits go from 0 to 100. Each bar of the histogram counts people in a step of ten.
cohort-read-dimensions = Mean fit within each dimension, 0 to 100, rules aside.
cohort-read-splits = 0 is all alike, 100 one half at either end.
cohort-purpose = For talking about work, with and by the people who answered; not for selecting or assessing anybody.
cohort-heading = { $count ->
    [one] One sheet
   *[other] { $count } sheets
}
cohort-refused = { $count ->
    [one] One more sheet was refused: { $reasons }.
   *[other] { $count } more sheets were refused: { $reasons }.
}
cohort-refused-few = Fewer than { $min } more sheets were refused: { $reasons }.
cohort-refused-counted = { $count } { $reason }
cohort-refused-not-a-sheet = not a sheet
cohort-refused-other-bank = for another bank or version
cohort-refused-unknown-question = an unknown question
cohort-refused-unknown-answer = an answer that is not allowed
cohort-refused-not-in-short-version = more than the short version asks
cohort-refused-too-large = too large
cohort-refused-same-id = of an id that has another sheet
cohort-too-few = Figures are shown from { $min } sheets on, so that nobody is singled out.
cohort-complete = { $complete } of { $sheets } answer everything that they were asked; { $answered } % of all answers are there. A result rests on { $evidence } % of what counts, on average.
cohort-complete-nearly-all = Nearly all answer everything that they were asked; { $answered } % of all answers are there. A result rests on { $evidence } % of what counts, on average.
cohort-complete-nearly-none = Nearly none answer everything that they were asked; { $answered } % of all answers are there. A result rests on { $evidence } % of what counts, on average.
cohort-short = { $short } of { $sheets } are of the short version.
cohort-short-nearly-all = Nearly all are of the short version.
cohort-close = Both alike (close)
cohort-insufficient = Too little answered
cohort-share = { $share } % ({ $low } to { $high })
cohort-no-group-shown = No group is large enough to be shown.
cohort-group = { $count ->
    [one] { $group }, one sheet
   *[other] { $group }, { $count } sheets
}
cohort-no-group = (no group)
cohort-held-nearly-all = nearly all are alike
cohort-held-few = not asked, or too few answered
cohort-nearly-all-alike = Nearly all alike: { $answer }
cohort-question-alike = “{ $question }” Nearly all alike: { $answer }
cohort-nearly-all = nearly all
cohort-nearly-nobody = nearly nobody
cohort-held-back = held back
cohort-spread = mean { $mean }, deviation { $deviation }
cohort-people = { $counts } people
cohort-people-spread = { $counts } people, mean { $mean }, deviation { $deviation }
cohort-difference-mean = { $lowest } { $low }, { $highest } { $high } ({ $difference } % of the scale)
cohort-difference-share = “{ $option }”: { $lowest } { $low } %, { $highest } { $high } % ({ $difference } percentage points)
cohort-outcome-nearly-all = nearly all { $outcome }
cohort-outcome-count = { $outcome } { $count }, { $share }
cohort-outcomes-of = Outcomes: { $outcomes }
cohort-fit-mean = mean { $mean }
cohort-fit-spread = mean { $mean }, deviation { $deviation }
cohort-fit-quartiles = mean { $mean }, deviation { $deviation }, quartiles { $first }, { $middle }, { $third }
cohort-histogram = People by fit. { $steps }
cohort-histogram-step = { $from } to { $to }: { $people }
cohort-scale-between = The role scale, from { $against } to { $role }: { $items } questions, { $sheets } complete sheets.
cohort-scale-between-few = The role scale, from { $against } to { $role }: { $items } questions, too few complete sheets.
cohort-scale-between-short = The role scale, from { $against } to { $role } of the short version: { $items } questions, { $sheets } complete sheets.
cohort-scale-between-short-few = The role scale, from { $against } to { $role } of the short version: { $items } questions, too few complete sheets.
cohort-scale-of = The scale of { $role }: { $items } questions, { $sheets } complete sheets.
cohort-scale-of-few = The scale of { $role }: { $items } questions, too few complete sheets.
cohort-scale-of-short = The scale of { $role } of the short version: { $items } questions, { $sheets } complete sheets.
cohort-scale-of-short-few = The scale of { $role } of the short version: { $items } questions, too few complete sheets.
cohort-reliability-few = Too few sheets: it takes { $needed } complete ones.
cohort-reliability-none = Nothing can be said: too few complete sheets, or no difference between them.
cohort-alpha-high = Cronbach’s alpha { $alpha }, 95 % interval { $low } to { $high } (Feldt). The questions pull together well: a person’s result can be relied on.
cohort-alpha-good = Cronbach’s alpha { $alpha }, 95 % interval { $low } to { $high } (Feldt). The questions pull together: enough to talk about a person’s result.
cohort-alpha-loose = Cronbach’s alpha { $alpha }, 95 % interval { $low } to { $high } (Feldt). The questions pull together loosely: the room’s figures hold, a single result is a hint.
cohort-alpha-none = Cronbach’s alpha { $alpha }, 95 % interval { $low } to { $high } (Feldt). The questions do not pull together here: talk about single questions, not about results.
cohort-error = Standard error of measurement { $error } points, where people differ by { $deviation } (standard deviation). Two people whose scores are closer than about { $apart } points cannot be told apart.
cohort-items = Item-rest correlations { $low } to { $high }: how far each question goes with all the others. From { $least } on it pulls its weight.
cohort-items-weak = Item-rest correlations { $low } to { $high }: how far each question goes with all the others. From { $least } on it pulls its weight. Lowest here: { $weak }.
cohort-item = “{ $question }” ({ $correlation })
percent = { $figure } %
form-progress = Progress
form-count = { $done } of { $all } answered
form-noscript = Without JavaScript this page cannot save your answers as a file. It can be printed and filled in with a pen.
form-keyboard = Keyboard: Tab goes from question to question; a digit gives that answer and goes on.
form-stays-room = Nothing that you answer leaves this page before you press “Send”. Then it goes to the room that this page came from, without a name; only figures about whole groups are shown there.
form-stays = Nothing that you answer leaves this page; you save it as a file and decide who gets it.
form-paper = Mark one box a question, unless it says otherwise; leave out what you cannot answer.
form-name = Name
form-optional = (optional)
form-group = Group
form-no-group = No group
form-many-all = As many as fit, or none.
form-many-one = One at most, or none.
form-many = Up to { $most }, or none.
form-clear = Clear answer
form-clear-of = Clear answer to question { $number }
form-answers = Your answers
form-show = Show my result
form-send = Send
form-save = Save my answers
form-save-file = Save my answers as a file
form-copy = No file? Copy the answers as text
form-copy-how = Save this text as a file, or send it as it is.
form-forget = Forget my answers
form-result = Your result
form-purpose = For exploring a career, by and for the person who answered; not for selecting applicants.
form-short = short version
form-typing-several = To type in this sheet: { $command }: one number a line, several joined by a semicolon, none for “None of them”, an empty line for no answer.
form-typing = To type in this sheet: { $command }: one number a line, an empty line for no answer.
form-steps = { $last } steps, from 1 “{ $left }” to { $last } “{ $right }”
form-language = Language
form-restored-one = One answer from before stands here again. To start afresh, press “Forget my answers” at the end of this page.
form-restored-other = { $count } answers from before stand here again. To start afresh, press “Forget my answers” at the end of this page.
form-kept = Your answers are kept in this browser, on this device, until you press “Forget my answers”: you may close or reload this page.
form-not-kept = This browser does not let the page keep your answers: save them before you close or reload it.
form-all-answered = All questions are answered.
form-open-one = One question is open:
form-open-other = { $count } questions are open:
form-question = Question { $number }
form-nothing = Nothing is answered yet, so there is nothing to save.
form-saved = Saved as { $file }, in the folder for downloads.
form-handed = { $file } was handed to this device: choose where it goes. If a page of text opened instead, go back and copy the answers below.
form-forget-sure = Forget all answers on this page?
form-forgotten = All answers are forgotten.
form-result-below = Your result stands below. It changes with your answers, and nobody else sees it.
form-result-trouble = This browser cannot show the result here ({ $why }). Save your answers as a file: rolefit score FILE shows it.
form-sending = Sending …
form-sent = Sent. You may still change an answer and send again, until the room is closed.
form-sent-again = Sent again: your earlier answers are replaced.
form-room-closed = The room is closed: it takes no more answers.
form-room-too-large = The answers are too large for the room.
form-room-unreadable = The room cannot read these answers.
form-room-busy = The room is very busy. Wait a little, then press “Send” again.
form-room-full = The room is full: it takes no more people.
form-room-lost = The room could not keep your answers. Tell the facilitator, then press “Send” again.
form-room-refused = The room did not take your answers ({ $status }). They are still here: press “Send” again.
form-room-silent = The room does not answer. Your answers are still here: press “Send” again in a moment.
form-changed-since = Your answers have changed since: press “Send” again.
room-for = Room for
room-join = Join with a telephone or a laptop
room-qr = QR code of the address
room-so-far = So far
room-sent-one = has sent the answers
room-sent-other = have sent their answers
room-when = When everybody has sent
room-closing = Closing ends collecting for good: nobody can send or change answers after it. Then the report is shown. Until then nobody sees anything but these counts, for two reports that differ by one sheet would give that sheet away.
room-close = Close and show
room-sure = Close the room?
room-not-yet = Not yet
room-noscript = This page needs JavaScript to count and to close.
room-few = The report shows figures from { $min } people on.
room-groups-one = One group has at least { $min }.
room-groups-other = { $count } groups have at least { $min }.
room-last-now = The last ones came just now.
room-last-seconds = The last ones came { $count } seconds ago.
room-last-minutes = The last ones came { $count } minutes ago.
room-silent = The room does not answer. Is the program still running?
room-not-closed = The room could not be closed. { $why }
room-sure-one = One person has sent the answers. This cannot be undone.
room-sure-few-one = One person has sent the answers. Figures are shown from { $min } people on, so the report will show none. This cannot be undone.
room-sure-other = { $count } people have sent their answers. This cannot be undone.
room-sure-few-other = { $count } people have sent their answers. Figures are shown from { $min } people on, so the report will show none. This cannot be undone.
service-id-help = A name or a word of your own, by which you find your answers again. You may leave it out.
service-group-help = Your team or place. You may leave it out.
service-sides = First: { $left } – Second: { $right } (1 is clearly the first, { $last } clearly the second)
service-thanks = Thank you. Your answers are recorded.
key-arrows = arrows
key-enter = Enter
key-back = Backspace
key-space = Space
key-number = number
key-arrows-number = arrows, number
key-sides = Left, Right
key-up-down-number = Up, Down, number
key-home = Home
does-move = move
does-takes = takes
does-leaves = leaves
does-back = back
does-saves = saves
does-saves-nothing = saves nothing
does-empties = empties
does-word = takes a word away
does-scroll = scroll
does-goes-on = goes on
does-change = change it
does-undo = undoes
does-opens = opens
does-result = result
does-top = top
does-menu = menu
does-meaning = what it means
does-pages = pages
does-sections = sections
does-space-chooses = or Space chooses
does-chooses = chooses
does-answers = answers
does-skip = skip
does-help = help
quiz-question-of = Question { $number } of { $count }
quiz-to-change = to change
quiz-left-under = under a minute left
quiz-left = { $minutes ->
    [one] about a minute left
   *[other] about { $minutes } minutes left
}
quiz-first = First
quiz-second = Second
quiz-up-to = Up to { $most }; { $chosen } chosen.
quiz-as-many = As many as you like; { $chosen } chosen.
quiz-your-answer = { $answer } (your answer)
quiz-this-is-first = This is the first question.
quiz-answers-are = The answers are 1 to { $count }.
quiz-nothing-selected = Nothing is selected yet.
quiz-at-most = { $most } at most: take one away first.
quiz-none-again = Nothing is chosen. Enter again: none of them.
quiz-more-above = { $above } more above
quiz-more-below = { $below } more below
quiz-more-both = { $above } more above, { $below } below
quiz-help = Help
quiz-keys = Keys
quiz-why-dimension = Why it is asked: it is about { $name }.
quiz-why-dimension-about = Why it is asked: it is about { $name } ({ $about }).
quiz-why-advice = Why it is asked: for advice alone; it gives no points.
quiz-why-points = Why it is asked: its answer gives points.
quiz-help-question-1 = A digit gives that answer and goes on; where several can be chosen it chooses.
quiz-help-question-2 = Arrows, or h j k l, move. Enter takes what is selected.
quiz-help-question-3 = Space chooses, where several can be chosen.
quiz-help-question-4 = Backspace goes back, and so does Left at the start.
quiz-help-question-5 = s skips the question. A former answer is taken away.
quiz-help-question-6 = q or Esc opens the menu: review, save and leave, discard.
quiz-help-question-7 = Ctrl-C saves and leaves at once.
quiz-help-review-1 = Arrows, Page Up and Page Down, Home and End move.
quiz-help-review-2 = A question’s number leads to it.
quiz-help-review-3 = Enter opens the question, to change its answer; on the first line it goes on.
quiz-help-review-4 = Backspace goes back. q or Esc opens the menu.
quiz-help-moving-1 = Up, Down, Page Up and Page Down, Home and End move; a question’s number leads to it.
quiz-help-moving-2 = Left and Right change the answer, and the result moves with it. u takes a change back.
quiz-help-moving-3 = Enter opens the question. Backspace or Esc goes back to the result.
quiz-help-menu-1 = Arrows move, Enter takes what is selected, a digit takes that item.
quiz-help-menu-2 = Backspace leads to the answers. q or Esc opens the menu.
quiz-menu = Menu
quiz-go-on = Go on
quiz-review = Review the answers
quiz-save-leave = Save and leave
quiz-leave-unsaved = Leave; the answers are not saved
quiz-discard = Discard the answers and leave
quiz-answered-of = { $answered } of { $count } questions answered.
quiz-discard-sure = { $count ->
    [one] Discard 1 answer for good?
   *[other] Discard { $count } answers for good?
}
quiz-keep = Keep them and go on
quiz-discard-leave = Discard them and leave
quiz-your-answers = Your answers
quiz-show-result = Show the result
quiz-go-on-with = Go on with question { $number }
quiz-skipped = (skipped)
quiz-to-come = (to come)
quiz-tally = { $answered } of { $count } questions answered.
quiz-tally-skipped = { $answered } of { $count } questions answered, { $skipped } skipped.
quiz-tally-open = { $answered } of { $count } questions answered, { $open } to come.
quiz-tally-skipped-open = { $answered } of { $count } questions answered, { $skipped } skipped, { $open } to come.
quiz-resume = Go on where you were?
quiz-draft-now = { $count ->
    [one] A draft from a moment ago has 1 answer.
   *[other] A draft from a moment ago has { $count } answers.
}
quiz-draft-minutes = { $count ->
    [one] A draft from { $age } min ago has 1 answer.
   *[other] A draft from { $age } min ago has { $count } answers.
}
quiz-draft-hours = { $count ->
    [one] A draft from { $age } hours ago has 1 answer.
   *[other] A draft from { $age } hours ago has { $count } answers.
}
quiz-draft-days = { $count ->
    [one] A draft from { $age } days ago has 1 answer.
   *[other] A draft from { $age } days ago has { $count } answers.
}
quiz-draft = { $count ->
    [one] A draft has 1 answer.
   *[other] A draft has { $count } answers.
}
quiz-resume-review = Go on with the review
quiz-resume-at = Go on with question { $number } of { $count }
quiz-afresh = Start afresh; the first answer replaces the draft
quiz-leave = Leave
quiz-interrupted = Interrupted. { $what }
quiz-nothing-yet = Nothing is answered yet.
quiz-saved = { $count ->
    [one] 1 answer saved. Go on with: { $command }
   *[other] { $count } answers saved. Go on with: { $command }
}
quiz-discarded = The answers are discarded.
quiz-file = File
quiz-saves-as = Saves as { $file }
quiz-save-answers = Save the answers
quiz-save-report = Save the report
quiz-saved-as = Saved as { $file }.
quiz-nothing-saved = Nothing is saved.
quiz-other-name = Choose another name
quiz-replace = Replace it
quiz-exists = The file exists. Replace it?
quiz-format-text = The report as text, for a reader at a terminal
quiz-format-json = The report as JSON, for programs
quiz-format-markdown = The report as Markdown, for a document
quiz-format-html = The report as a page for a browser, to keep, show or print
quiz-format-answers = The answers alone: rolefit score reads them
plain-intro-person = Write one answer a line: an option’s number or its text; several are joined by a semicolon. An empty line keeps a former answer; skip leaves a question out. Other words: back, skip, help, review, leave. Where an answer is called like a word, put a colon before the word, as in :back.
plain-intro-script = Write one answer a line: an option’s number or its text; several are joined by a semicolon. An empty line skips the question, or keeps a former answer. Other words: back, skip, help, review, leave. Where an answer is called like a word, put a colon before the word, as in :back.
plain-last = That was the last question. { $tally }
plain-at-review = An empty line shows the result; review shows the answers; a question’s number changes its answer; back and leave work too.
plain-answer = {"Answer: "}
plain-nothing = Nothing is written. Write an answer, or skip to leave it out.
plain-skipped = Skipped.
plain-change-how = Write the number of a question to change its answer; an empty line goes on.
plain-up-to = Up to { $most }, joined by a semicolon; none for none of them.
plain-so-far = Your answer so far: { $answer }
cohort-project = Show one topic a screen
cohort-project-how = Arrow keys change the screen, Esc ends.
cohort-slide = { $number } of { $count }
cohort-slide-next = Next
cohort-slide-previous = Previous
cohort-slide-end = End
cohort-legend = Each bar is the room. Left of the line stand answers below the middle of the scale, right of it those above; the darker, the further out. Grey is the middle.
cohort-table-read = How the table was read: { $how }.
labelled = { $label }: { $text }
between-texts = {"; "}
quoted = "{ $text }"
table-columns = { $count } of { $asked } { $asked ->
    [one] question
   *[other] questions
} { $count ->
    [one] has
   *[other] have
} a column
table-columns-short = { $count } of { $asked } { $asked ->
    [one] question
   *[other] questions
} of the short version { $count ->
    [one] has
   *[other] have
} a column
table-missing = without a column: { $questions }
table-ignored = { $count ->
    [one] a column ignored: { $headers }
   *[other] { $count } columns ignored: { $headers }
}
table-left-out = { $count ->
    [one] row { $rows } left out
   *[other] rows { $rows } left out
}
table-cells = cells between "{ $separator }", { $encoding }
table-kind = read as { $kind }
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
quiz-draft-quick = A draft of the short version is kept: { $command } goes on with it.
