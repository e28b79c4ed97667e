# The program's sentences in French: vous, plain words.

questions-open = { $count ->
    [0] Vous avez répondu à toutes les questions.
    [one] Une question reste ouverte.
   *[other] { $count } questions restent ouvertes.
}

list = { $others } et { $last }
list-before-i = { $others } et { $last }
answer-none = Aucune

# What came out: the first sentence of a result.

result-clear = Vous penchez nettement pour le rôle { $role }.
result-lean = Vous penchez pour le rôle { $role }.
result-barely = Vous penchez pour le rôle { $role }, mais de très peu.
result-both = Vous ne penchez pour aucun des deux : les deux vous attirent.
result-neither = Vous ne penchez pour aucun des deux : vous avez dit oui à peu de choses dans l’un comme dans l’autre.
result-undecided = Vous ne penchez pour aucun des deux : rien n’est tranché.
result-both-of = { $count ->
   *[other] Vous ne penchez pas pour un seul rôle : { $roles } vous attirent tous.
    [2] Vous ne penchez pas pour un seul rôle : { $roles } vous attirent tous les deux.
}
result-neither-of = Vous ne penchez pour aucun rôle : parmi { $roles }, vous avez dit oui à peu de choses.
result-undecided-of = { $count ->
   *[other] Vous ne penchez pas pour un seul rôle : rien n’est tranché entre { $roles }.
}
result-insufficient = Il y a encore trop peu de réponses.
brief-role = vers { $role }
brief-both = les deux vous attirent
brief-neither = oui à peu de choses dans les deux
brief-undecided = rien de tranché
brief-both-of = { $roles } vous attirent
brief-neither-of = oui à peu de choses dans { $roles }
brief-undecided-of = rien de tranché entre { $roles }
brief-insufficient = trop peu de réponses
lean-but-fewer = Pourtant, moins de ses propres conditions sont remplies ({ $met } sur { $asked }) que de celles du rôle { $other } ({ $other-met } sur { $other-asked }).
lean-but-few = Pourtant, peu de ses propres conditions sont remplies : { $met } sur { $asked }.

# What is missing.

missing-in-all = Vous avez répondu à { $percent } % de ce qui compte ; il faut { $needed } % pour un résultat.
missing-of-role = Vous avez répondu à { $percent } % de ce qui compte pour le rôle { $role } ; il faut { $needed } % pour le comparer.
missing-all-of-role = Vous n’avez encore répondu à rien de ce qui compte pour le rôle { $role } ; il faut { $needed } % pour le comparer.
not-compared = Le rôle { $role } n’est pas comparé : vous avez répondu à { $percent } % de ce qui compte pour lui, et il faut { $needed } %.
not-compared-at-all = Le rôle { $role } n’est pas comparé : vous n’avez encore répondu à rien de ce qui compte pour lui, et il faut { $needed } %.
go-on = { $count ->
    [one] Pour continuer, répondez à la question encore ouverte :
   *[other] Pour continuer, répondez à ce qui reste ouvert, { $count } questions. Celles-ci en disent le plus :
}
go-on-nowhere = Aucune question ouverte n’en dirait plus.

# The bars.

bar-towards = distance du milieu : { $figure } sur 100, vers { $role }
bar-middle = au milieu
dimension-towards = { $figure } vers { $role }
bar-fit = { $role } : { $figure } sur 100

# One thing to do next.

next-step = Une chose à faire ensuite :
next-step-close = { $count ->
    [one] Une chose à faire ensuite :
   *[other] Une chose à faire ensuite : essayez un peu de chaque rôle.
}
next-step-neither = Parlez avec deux personnes qui font un autre travail avant de vous décider pour ou contre l’un de ces rôles.

# The short version, and what the way of answering looks like.

short-version = Ceci est la version courte, { $asked } questions sur { $all }. Répondez aussi aux autres pour un résultat plus sûr.
short-version-margins = Ceci est la version courte, { $asked } questions sur { $all }. Il faut être à { $close } du milieu pour pencher pour un rôle et à { $clear } pour pencher nettement ; avec toutes les questions, { $full-close } et { $full-clear } suffisent.
note-same-key = { $count } réponses de suite viennent de la même touche.
note-pattern = Vos réponses se répètent toutes les { $count } questions.
note-fast = Vous avez mis environ { $seconds } secondes par question : trop peu pour la lire.
note-what-now = Si le temps vous manquait, recommencez tranquillement. Si c’était voulu, tout va bien : cela ne change aucun chiffre.

# The checklist.

checklist-heading = La liste de contrôle
checklist-of = Envisagez le rôle { $role } si vous dites :
checklist-legend = ✓ : oui, vous avez répondu au-dessus du milieu de l’échelle. · : non. Un blanc : sans réponse.
checklist-short = { $role } : { $met ->
    [one] { $met } condition sur { $asked } remplie
   *[other] { $met } conditions sur { $asked } remplies
}{ $open ->
    [0] {""}
   *[other] , { $open } sans réponse
}
checklist-count = { $met ->
    [one] { $met } condition sur { $asked } remplie
   *[other] { $met } conditions sur { $asked } remplies
}{ $open ->
    [0] {""}
   *[other] , { $open } sans réponse
}
mark-met = oui
mark-not-met = non
mark-open = sans réponse
mark-not-asked = pas posée

# Reasons.

strongest-heading = Ce qui pèse le plus
reasons-heading = Tout ce qui pèse, sur une seule échelle
reasons-for = Vers { $role }
reasons-none = Rien.
reasons-about = Chaque chiffre dit de combien une réponse vous éloigne du milieu (sur une échelle de 0 à 100).
# Between more than two roles.
reasons-about-first-two = Chaque chiffre dit de combien une réponse vous déplace entre les deux premiers, { $first } et { $second } (sur une échelle de 0 à 100).
reasons-sum = Tout ce qui vous rapproche du rôle { $first }, moins tout ce qui vous rapproche du rôle { $second }, donne votre distance du milieu : { $margin }.
reasons-sum-and-rest = Tout ce qui vous rapproche du rôle { $first }, moins tout ce qui vous rapproche du rôle { $second }, et { $rest } vers { $role }, parce que ce que peuvent donner les questions répondues ne va pas aussi loin des deux côtés, donne votre distance du milieu : { $margin }.
reasons-sum-and-rounding = Tout ce qui vous rapproche du rôle { $first }, moins tout ce qui vous rapproche du rôle { $second }, donne votre distance du milieu : { $margin } ; { $rest } en est le reste.
reason-figure = vous déplace de { $figure } vers { $role }

# How firm it is.

firm-heading = À quel point c’est sûr
firm-retest = Si vous recommenciez, et que vos réponses variaient comme varient celles des gens, le résultat serait le même { $times } fois sur 100.
firm-retest-most = Si vous recommenciez, et que vos réponses variaient comme varient celles des gens, le résultat serait le même plus de 99 fois sur 100.
firm-brief = Refait : même résultat { $times } fois sur 100.
firm-brief-most = Refait : même résultat plus de 99 fois sur 100.
firm-estimated = (Estimation sur { $draws } tirages, erreur type { $error }.)
firm-unknown = On ne peut pas dire combien de fois le résultat serait le même : on ne sait pas comment ces réponses varient.
firm-yardstick = Des réponses au hasard finissent en moyenne à { $random } du milieu ; les vôtres finissent à { $margin }.
firm-yardstick-of-more = Avec des réponses au hasard, il y a en moyenne { $random } entre les deux premiers rôles ; avec les vôtres, { $margin }.
firm-margins = À partir de { $close }, on dit que vous penchez ; à partir de { $clear }, que vous penchez nettement.
firm-all-answered = Vous avez répondu aux { $asked } questions.
firm-answered = Vous avez répondu à { $answered ->
    [one] { $answered } question
   *[other] { $answered } questions
} sur { $asked }, soit { $percent } % de ce qui compte.
change-to-close = { $count ->
    [one] Pour que rien ne soit tranché, il faudrait changer { $count } réponse :
   *[other] Pour que rien ne soit tranché, il faudrait changer { $count } réponses :
}
change-to-role = { $count ->
    [one] Pour pencher pour le rôle { $role }, il faudrait changer { $count } réponse :
   *[other] Pour pencher pour le rôle { $role }, il faudrait changer { $count } réponses :
}
change-count-to-close = { $count ->
    [one] Pour que rien ne soit tranché, il faudrait changer { $count } réponse.
   *[other] Pour que rien ne soit tranché, il faudrait changer { $count } réponses.
}
change-count-to-role = { $count ->
    [one] Pour pencher pour le rôle { $role }, il faudrait changer { $count } réponse.
   *[other] Pour pencher pour le rôle { $role }, il faudrait changer { $count } réponses.
}
change-unproven = Au plus, car la recherche s’est arrêtée avant la fin :
change-none = Aucune autre réponse à ces questions ne vous ferait pencher pour le rôle { $role }.
change-none-found = On n’a pas trouvé d’autres réponses qui vous feraient pencher pour le rôle { $role }.
change-answer = { $question } { $from } → { $to }

# The rest of a report.

portrait-heading = { $count ->
    [one] Le rôle
   *[other] Les rôles
}
dimensions-heading = Thème par thème : votre penchant, de 0 à 100
dimension-of-one-answer = { $name } (1 réponse)
advice-heading = Conseils
next-steps-heading = Prochaines étapes
next-steps-of = Vers { $role }
quiz-name = { $title } ({ $id } { $version })
quiz-name-short = { $title } ({ $id } { $version }, version courte)
purpose = Un questionnaire ne sait de vous que ces réponses. Il sert à explorer un parcours professionnel, par et pour la personne qui a répondu ; pas à sélectionner des candidatures.

# Two sheets of one person.

compare-change = Votre place sur la barre a bougé de plus que la variation habituelle des réponses.
compare-noise = Votre place sur la barre n’a pas bougé de plus que la variation habituelle des réponses.
compare-same = Votre place sur la barre n’a pas bougé.
compare-unknown = On ne peut pas dire si votre place sur la barre a bougé de plus que le hasard.
compare-standing = Le résultat a changé : avant « { $from } », maintenant « { $to } ».
compare-before = Avant
compare-now = Maintenant
compare-chance = En recommençant, si les réponses ne faisaient que varier d’elles-mêmes, votre place bougerait autant ou davantage { $times } fois sur 100 ; sous 5 fois, on parle de changement.
compare-chance-most = En recommençant, si les réponses ne faisaient que varier d’elles-mêmes, votre place bougerait autant ou davantage dans plus de 99 cas sur 100 ; sous 5 fois, on parle de changement.
compare-chance-least = En recommençant, si les réponses ne faisaient que varier d’elles-mêmes, votre place bougerait autant ou davantage dans moins d’un cas sur 100 ; sous 5 fois, on parle de changement.
compare-chance-unknown = On ne sait, pour aucune des premières réponses, comment elle varie quand on refait un questionnaire.
compare-other-questions = Les deux feuilles ne répondent pas à toutes les mêmes questions ; chaque résultat est donc mesuré à ce que peuvent donner les questions auxquelles il répond.
compare-changes = Ce qui a changé
compare-about = Chaque chiffre dit de combien un changement a déplacé le résultat (sur une échelle de 0 à 100) : à gauche vers { $left }, à droite vers { $right }.
compare-unmoved = { $count ->
    [one] 1 réponse diffère et ne déplace rien.
   *[other] { $count } réponses diffèrent et ne déplacent rien.
}
compare-rest = par l’arrondi
compare-rest-of-other-questions = { $answered ->
    [fewer] les réponses restées les mêmes : parmi moins de questions, chacune compte davantage
    [more] les réponses restées les mêmes : parmi plus de questions, chacune compte moins
   *[other] les réponses restées les mêmes : parmi d’autres questions, chacune compte plus ou moins
}
compare-rule-now = compte maintenant, pas avant
compare-rule-before = comptait avant, plus maintenant

# What other files need too.

percent = { $figure } %
key-enter = Entrée
does-menu = menu
does-sections = sections
quiz-second = Second
quiz-menu = Menu
labelled = { $label } : { $text }
between-texts = {" ; "}
quoted = « { $text } »
day = { $day } { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[other] décembre
} { $year }
