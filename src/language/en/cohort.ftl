# The report of a cohort

cohort-promise = Every figure is about a group of at least { $min } people, and nobody's id is here; a count inside a group may be small.
cohort-masked = Figures are rounded towards the group before anything is worked out: where all but one of a group answer alike, the one is counted as the others (a single answer beside several different ones is shown), and where several can be chosen, this holds for each option. So a count of answers can be off by a person or so in each group; outcomes, fits and other figures that rest on many answers can be off by a person for each question, or option, in each group. “Nearly all” means all, or all but one in each group, of what is left after that, and “nearly nobody” nobody, or one in each. What fewer than { $min } of a group answered counts as not answered, in completeness and outcomes too.
cohort-differences = Compare no two reports of which one has a few sheets more: the difference would be those people's.
# Groups and sheets are never fewer than the minimum in the first; in the second sheets may be.
cohort-hidden = { $groups } groups with { $sheets } sheets in all are not shown: they have fewer than { $min } people each, or are the next smallest, so that the total minus the groups shown tells of nobody.
cohort-few-hidden = { $sheets ->
    [one] Some groups with one sheet in all are not shown: they have fewer than { $min } people each, or are the next smallest, so that the total minus the groups shown tells of nobody.
   *[other] Some groups with { $sheets } sheets in all are not shown: they have fewer than { $min } people each, or are the next smallest, so that the total minus the groups shown tells of nobody.
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
# Each kind of topic has a name and a question to begin with, which a projected screen shows apart.
topic-divided-name = Most divided
topic-divided-ask = What speaks for each side?
topic-consensus-name = Strongest consensus
topic-consensus-ask = What follows from it for our work?
topic-difference-name = Largest difference between groups
topic-difference-ask = What does the one group see that the other does not?
topic-odd-name = Goes against the rest
topic-odd-found = Those whose answer here speaks for a role tend to answer the other questions against it
topic-odd-ask = Do we all read it the same way?
topic-divided = { topic-divided-name }: “{ $question }” { $low } towards “{ $left }”, { $high } towards “{ $right }”. { topic-divided-ask }
topic-divided-middle = { topic-divided-name }: “{ $question }” { $low } towards “{ $left }”, { $high } towards “{ $right }”, { $middle } in between. { topic-divided-ask }
topic-consensus-nearly-all = { topic-consensus-name }: “{ $question }” All, or all but one, say “{ $answer }”. { topic-consensus-ask }
topic-consensus-nearly-all-each = { topic-consensus-name }: “{ $question }” All, or all but one in each group, say “{ $answer }”. { topic-consensus-ask }
topic-consensus-two-thirds = { topic-consensus-name }: “{ $question }” Two thirds or more say “{ $answer }”. { topic-consensus-ask }
topic-consensus-side = { topic-consensus-name }: “{ $question }” Two thirds or more are on the side of “{ $answer }”. { topic-consensus-ask }
topic-consensus-half = { topic-consensus-name }: “{ $question }” Over half say “{ $answer }”. { topic-consensus-ask }
topic-difference = { topic-difference-name }: “{ $question }” { $difference }. { topic-difference-ask }
topic-odd = { topic-odd-name }: “{ $question }” { topic-odd-found }. { topic-odd-ask }
cohort-outcomes = Outcomes
cohort-outcomes-none = The questions do not pull together here: talk about single questions, not about these outcomes.
cohort-fits = How well the roles fit
cohort-dimensions = By dimension
cohort-groups = By group
cohort-questions = Every question
cohort-splits = What splits the room most
cohort-group-differences = Where groups differ most
cohort-reliability = Is the questionnaire working in this room?
cohort-topics = To talk about
cohort-privacy = What is held back
cohort-read-outcomes = Percents are of all sheets, or of those of a group, and rounded: together they may not be exactly 100. In brackets the 95 % interval of a share (Wilson): were these people a sample of many like them, the share among the many would lie there 95 times of 100.
cohort-read-close = “{ cohort-close }” means that the two best fits of a sheet are less than { $margin } points apart: both roles draw the person, or neither does, or it is open.
cohort-read-close-short = “{ cohort-close }” means that the two best fits of a sheet are less than { $margin } points apart, or { $short } in the short version: both roles draw the person, or neither does, or it is open.
cohort-read-fits = Fits go from 0 to 100. Each bar of the histogram counts people in a step of ten.
cohort-read-fits-off = { $points ->
    [one] Masking may have moved these means by up to one point.
   *[other] Masking may have moved these means by up to { $points } points.
}
cohort-read-dimensions = Mean fit within each dimension, 0 to 100, rules aside. A dimension is left out where masking may have moved its mean by more than { $points } points.
cohort-read-differences = In percent of the scale; for options in percentage points, of those in a group who answered.
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
cohort-complete-nearly-all-each = In each group nearly all answer everything that they were asked; { $answered } % of all answers are there. A result rests on { $evidence } % of what counts, on average.
cohort-complete-nearly-none = Nearly none answer everything that they were asked; { $answered } % of all answers are there. A result rests on { $evidence } % of what counts, on average.
cohort-complete-nearly-none-each = In each group nearly none answer everything that they were asked; { $answered } % of all answers are there. A result rests on { $evidence } % of what counts, on average.
cohort-short = { $short } of { $sheets } are of the short version.
cohort-short-nearly-all = Nearly all are of the short version.
cohort-short-nearly-all-each = In each group nearly all are of the short version.
cohort-close = Undecided
cohort-insufficient = Too little answered
cohort-share = { $share } % ({ $low } to { $high })
cohort-no-group-shown = No group can be shown without telling of a smaller one.
cohort-group = { $count ->
    [one] { $group }, one sheet
   *[other] { $group }, { $count } sheets
}
cohort-no-group = (no group)
cohort-held-nearly-all = nearly all are alike
cohort-held-few = not asked, or too few answered
cohort-held-masked = left out, for masking may have moved it by more than { $points } points
cohort-nearly-all-alike = All, or all but one: { $answer }
cohort-nearly-all-alike-each = All, or all but one in each group: { $answer }
cohort-question-alike = “{ $question }” All, or all but one: { $answer }
cohort-nearly-all = nearly all
cohort-nearly-all-each = nearly all in each group
cohort-nearly-nobody = nearly nobody
cohort-nearly-nobody-each = nearly nobody in each group
cohort-held-back = held back
cohort-none-or-rare = None of them, or only what few chose
cohort-spread = mean { $mean }, deviation { $deviation }
cohort-base = Percents of the { $count } people who answered, rounded.
cohort-people = { $counts } people
cohort-people-spread = { $counts } people, mean { $mean }, deviation { $deviation }
cohort-difference-apart = { $lowest } leans to “{ $left }”, { $highest } to “{ $right }” (means { $low } and { $high } on a scale from 1 to { $last })
cohort-difference-left = { $lowest } is nearer to “{ $left }” than { $highest } (means { $low } and { $high } on a scale from 1 to { $last })
cohort-difference-right = { $highest } is nearer to “{ $right }” than { $lowest } (means { $high } and { $low } on a scale from 1 to { $last })
# Of a scale's answers: the one that is nearest to each group's mean.
cohort-difference-labels = On average { $lowest } is closest to “{ $left }”, { $highest } to “{ $right }” (means { $low } and { $high } on a scale from 1 to { $last })
cohort-difference-label = On average both are closest to “{ $answer }”, and { $highest } is nearer to “{ $right }” than { $lowest } (means { $high } and { $low } on a scale from 1 to { $last })
cohort-difference-share = “{ $option }” is chosen more often by { $highest } than by { $lowest } ({ $high } % against { $low } %)
cohort-outcome-nearly-all = { $outcome } (all, or all but one)
cohort-outcome-nearly-all-each = { $outcome } (all, or all but one in each group)
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
cohort-project = Show one topic a screen
cohort-project-how = Arrow keys or the space bar change the screen, Home and End lead to the first and the last, Esc ends.
cohort-slide = { $number } of { $count }
cohort-slide-next = Next
cohort-slide-previous = Previous
cohort-slide-end = Report
cohort-slide-everybody = Everybody
cohort-slide-row = { $group } ({ $count })
cohort-slide-part = { $what }, groups { $from } to { $to } of { $count }
cohort-slide-answered = { $count } people answered.
cohort-slide-counted = { $count } people are counted here.
cohort-slide-percents = { $count } people are counted here; percents are of them, rounded.
cohort-slide-row-percents = Percents are of the people in a row, rounded.
cohort-slide-rounded = Each count can be off by a person or so in every group; what fewer than { $min } of a group answered is left out.
cohort-slide-rounded-outcomes = Outcomes can be off by a person for each question, or option, that nearly all of a group answered alike; what fewer than { $min } of a group answered is left out.
cohort-slide-hidden = { $sheets } of them are in groups too small to be shown, or in none.
cohort-legend = Each bar is the room, in the order of the scale: purple is the end named on the left, green the end named on the right, grey the middle; the less grey, the further out. The deviation says how far apart the answers lie: 0 is all alike.
cohort-table-read = How the table was read: { $how }.
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
