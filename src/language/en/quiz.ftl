# The quiz: when enough is answered, and when it is over.

enough-heading = Enough is answered to say where you lean.
enough-why = { $count ->
    [one] This is about the question that is still to come: of all answers to it, at least 95 % would leave the result what it is.
   *[other] This is about the { $count } questions that are still to come: of all ways to answer them, at least 95 % would leave the result what it is.
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
rest-skipped = { $count ->
    [one] Answer the question that was skipped
   *[other] Answer the { $count } questions that were skipped
}
rest-in-plain-lines = { $count ->
    [one] This was the short version: rest goes on with the other question.
   *[other] This was the short version: rest goes on with the other { $count } questions.
}
since-standing = Since { $day } it has changed from “{ $from }” to “{ $to }”.
since-moved = { $change ->
    [yes] Since { $day } you have moved on the bar by { $figure } towards { $role }: more than answers move by chance when somebody takes it again.
    [no] Since { $day } you have moved on the bar by { $figure } towards { $role }: no more than answers move by chance when somebody takes it again.
   *[unknown] Since { $day } you have moved on the bar by { $figure } towards { $role }.
}
since-same = Since { $day } your place on the bar has not moved.
on-bar-moved = { $change ->
    [yes] On the bar you have moved by { $figure } towards { $role }: more than answers move by chance when somebody takes it again.
    [no] On the bar you have moved by { $figure } towards { $role }: no more than answers move by chance when somebody takes it again.
   *[unknown] On the bar you have moved by { $figure } towards { $role }.
}
on-bar-same = On the bar you have not moved.

# The quiz's result.

see-again = The whole report: { $command }
moved-from = Before the change: { $before }
weight = { $figure } towards { $role }
weight-none = weighs nothing
menu-all = All of it
menu-all-more = All of it; not everything fits here
menu-change = Change an answer
menu-compare = Compare with last time
menu-save = Save
menu-finish = Finish
menu-short-all = All
menu-short-more = Read
menu-short-change = Change
menu-short-rest = Answer more
menu-short-skipped = Skipped
menu-short-compare = Compare
menu-short-save = Save
change-heading = Change an answer
change-nothing-to-undo = There is no change to take back.
change-back = Back to the result
change-several = Several can be chosen here: Enter opens the question.

# What the words and figures of a result mean.

help-sentence = The first sentence says where you lean: towards neither below { $close } from the middle, clearly from { $clear } on. These margins are the quiz's own.
help-both = Undecided has three kinds. Both draw you: at least four of five conditions of each are yours. Yes to little of either: at most one of five is yours. Otherwise neither outweighs the other.
help-bar = The bar reaches from one role to the other. Each answer moves you towards one of them; the figure is how far you end from the middle, of 100. It is no mark: nobody is better for being further out.
help-fits = With more than two roles each has a bar: 0 is the least and 100 the most that any answers to these questions could give it.
help-checklist = The checklist holds the conditions that speak for each role. ✓ is met: you answered above the middle of the scale. · is not met. A blank is not answered.
help-reasons = The figure behind a reason is how far that answer moves you from the middle, of 100. Towards the other role stands what speaks against the result.
help-retest = People do not answer quite alike when they take a quiz again. How firm a result is comes from all the ways in which answers waver, each with its chance.
help-random = Random answers end somewhere, too: a result about as far from the middle as theirs may be chance.
help-short = The short version knows less of you, so it takes more to lean.
help-unranked = A role of which too little was answered is not compared with the others.

# The quiz: questions, keys, help, drafts, saving and plain lines.

ask-name = {"Name or number on the sheet (an empty line for none): "}
ask-group = {"Group (an empty line for none): "}
key-arrows = arrows
key-back = Backspace
key-space = Space
key-number = number
key-arrows-number = arrows, number
key-sides = Left, Right
key-up-down-number = Up, Down, number
key-home = Home
key-escape = Esc
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
does-meaning = what it means
does-pages = pages
does-space-chooses = or Space chooses
does-chooses = chooses
does-answers = answers
does-skip = skip
does-help = help
quiz-question-of = Question { $number } of { $count }
quiz-takes = { $count ->
    [one] 1 question
   *[other] { $count } questions
}, about { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
}.
quiz-takes-or-short = { $count } questions, about { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
}; --quick asks { $short }, about { $short-minutes ->
    [one] a minute
   *[other] { $short-minutes } minutes
}.
quiz-to-change = to change
quiz-left-under = under a minute left
quiz-left = { $minutes ->
    [one] about a minute left
   *[other] about { $minutes } minutes left
}
quiz-first = First
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
quiz-why-advice = Why it is asked: for advice alone.
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
quiz-help-menu-1 = Arrows move, a number leads to an item, Enter takes it.
quiz-help-menu-2 = Backspace leads to the answers. q or Esc opens the menu.
quiz-go-on = Go on
quiz-review = Review the answers
quiz-result-now = Show the result now
quiz-save-leave = Save and leave
quiz-leave-later = Leave and go on later
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
quiz-whose = This is the sheet of { $who }.
quiz-resume-review = Go on with the review
quiz-resume-at = Go on with question { $number } of { $count }
quiz-afresh = Start afresh; the first answer replaces the draft
quiz-leave = Leave
quiz-number = {"Number: "}
quiz-number-wrong = Please write a number from 1 to { $count }.
quiz-leaves-too = { $text } Ctrl-C leaves.
quiz-interrupted = Interrupted. { $what }
quiz-nothing-yet = Nothing is answered yet.
quiz-nothing-yet-draft = Nothing is answered yet; your draft is as it was. Go on with it: { $command }
quiz-saved = { $count ->
    [one] 1 answer saved. Go on with: { $command }
   *[other] { $count } answers saved. Go on with: { $command }
}
quiz-result-kept = The result is kept. The whole report: { $command }
quiz-unsaved = { $count ->
    [one] 1 answer not saved: { $why }.
   *[other] { $count } answers not saved: { $why }.
}
quiz-unsaved-failed = they could not be written
quiz-unsaved-no-place = there is another draft, or no place for one
quiz-unsaved-running = this quiz is running already
quiz-answers-unsaved = The answers are not saved: { $why }.
quiz-running = This quiz is running already.
quiz-running-why = Its answers are saved as a draft; a second one would overwrite them.
quiz-running-unsaved = Go on without saving
quiz-running-wait = Wait until it ends
quiz-running-waiting = Waiting for the other quiz to end.
quiz-running-not-waiting = Do not wait
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
quiz-place-empty = Write the name of a file.
quiz-place-folder = { $path } is a folder: add the name of a file.
quiz-place-read = The quiz reads { $path } itself: choose another name.
quiz-place-no-home = ~ is not known: { $error }.
quiz-place-missing = There is no folder { $path }.
quiz-place-unusable = { $path } cannot be used: { $error }.
quiz-place-no-folder = { $path } is not a folder.
quiz-place-forbidden = In { $path } you may not write.
quiz-place-exists = { $path } (it exists)
quiz-not-kept = The answers could not be kept: { $error }.
quiz-answers-at = The answers: { $path }
quiz-report-at = The report: { $path }
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
plain-wrong = “{ $answer }” is not an answer here: a number from 1 to { $count } is, or the text of an option. Please answer again.
plain-wrong-several = “{ $answer }” is not an answer here: up to { $most } numbers from 1 to { $count } are, or texts of options, joined by a semicolon, or 0 for none of them. Please answer again.
plain-skipped = Skipped.
plain-change-how = Write the number of a question to change its answer; an empty line goes on.
plain-up-to = Up to { $most }, joined by a semicolon; 0 or none for none of them.
plain-so-far = Your answer so far: { $answer }
quiz-draft-quick = A draft of the short version is kept: { $command } goes on with it.
quiz-draft-full = A draft of the whole quiz is kept: { $command } goes on with it.
quiz-dropped-same = The questions have changed since the draft was made. Dropped: { $lost }.
quiz-dropped-version = The draft was made with version { $old } of the questions; this is { $new }. Dropped: { $lost }.
quiz-dropped-more = { $lost } and { $count } more
quiz-lost-asked = the question is no longer asked
quiz-lost-answer = the answer is no longer offered
quiz-lost-kind = the question is answered in another way now

# Drafts and answers that do not go where they should.

quiz-no-draft = There is no draft to resume: this is the first question.
quiz-draft-unread = The draft could not be read. It lies at { $path } now.
quiz-draft-old = The old draft lies at { $path } now.
quiz-draft-other = There is a draft of other questions.
quiz-draft-other-why = It was begun with another version of this quiz: its answers may mean something else now. It is kept; with --resume --any-version one goes on with it all the same.
quiz-draft-other-fresh = Start afresh, and keep the draft under another name
quiz-rest-later = The rest is offered after the last question.
quiz-not-saved = The answer could not be saved: { $error }.
quiz-not-removed = The draft could not be removed: { $error }.
quiz-no-question = There is no question { $number }; they are 1 to { $count }.

# Why the system refuses something: at the end of a sentence, after a colon.

system-not-found = it is not there
system-forbidden = permission is denied
system-full = the disk is full
system-quota = your share of the disk is full
system-read-only = the disk is read-only
system-folder = it is a folder
system-no-folder = it is not a folder
system-exists = it is there already
system-name = the system allows no such name
