# The program's sentences in English. One sentence an id; DESIGN.md's words, and none that a newcomer
# would have to look up.

questions-open = { $count ->
    [0] All questions are answered.
    [one] One question is open.
   *[other] { $count } questions are open.
}
