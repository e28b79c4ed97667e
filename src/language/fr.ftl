# The program's sentences in French: vous, plain words.

questions-open = { $count ->
    [0] Toutes les questions ont une réponse.
    [one] Une question reste ouverte.
   *[other] { $count } questions restent ouvertes.
}

list = { $others } et { $last }
answer-none = Aucune

# What came out: the first sentence of a result.

result-clear = Vous penchez nettement pour le rôle de { $role }.
result-lean = Vous penchez pour le rôle de { $role }.
result-both = Vous ne penchez pour aucun des deux : les deux vous attirent.
result-neither = Vous ne penchez pour aucun des deux : ni l’un ni l’autre ne vous attire.
result-undecided = Vous ne penchez pour aucun des deux : rien n’est tranché.
result-both-of = { $count ->
   *[other] Vous ne penchez pas pour un seul rôle : { $roles } vous attirent tous.
    [2] Vous ne penchez pas pour un seul rôle : { $roles } vous attirent tous les deux.
}
result-neither-of = { $count ->
   *[other] Vous ne penchez pour aucun rôle : parmi { $roles }, aucun ne vous attire.
    [2] Vous ne penchez pour aucun rôle : de { $roles }, ni l’un ni l’autre ne vous attire.
}
result-undecided-of = { $count ->
   *[other] Vous ne penchez pas pour un seul rôle : rien n’est tranché entre { $roles }.
}
result-insufficient = Il y a encore trop peu de réponses.

# What is missing.

missing-in-all = { $percent } % de ce qui compte a une réponse ; il faut { $needed } % pour un résultat.
missing-of-role = { $percent } % de ce qui compte pour le rôle de { $role } a une réponse ; il faut { $needed } % pour le comparer.
missing-all-of-role = Rien de ce qui compte pour le rôle de { $role } n’a de réponse ; il faut { $needed } % pour le comparer.
not-compared = Le rôle de { $role } n’est pas comparé : { $percent } % de ce qui compte pour lui a une réponse, et il faut { $needed } %.
not-compared-at-all = Le rôle de { $role } n’est pas comparé : rien de ce qui compte pour lui n’a de réponse, et il faut { $needed } %.
go-on = { $count ->
    [one] Pour continuer, répondez à la question encore ouverte :
   *[other] Pour continuer, répondez à ce qui reste ouvert, { $count } questions. Celles-ci en disent le plus :
}
go-on-nowhere = Aucune question ouverte n’en dirait plus.

# The bars.

bar-towards = à { $figure } sur 100 du milieu, vers { $role }
bar-middle = au milieu
dimension-towards = { $figure } vers { $role }
bar-fit = { $role } : { $figure } sur 100

# One thing to do next.

next-step = Une chose à faire ensuite :
next-step-close = { $count ->
    [one] Une chose à faire ensuite :
   *[other] Une chose à faire ensuite : essayez un peu de chaque rôle.
}

# The short version, and what the way of answering looks like.

short-version = Ceci est la version courte, { $asked } questions sur { $all }. Répondez aussi aux autres pour un résultat plus sûr.
short-version-margins = Ceci est la version courte, { $asked } questions sur { $all }. Il faut être à { $close } du milieu pour pencher pour un rôle et à { $clear } pour pencher nettement ; avec toutes les questions, { $full-close } et { $full-clear } suffisent.
note-same-key = { $count } réponses de suite viennent de la même touche.
note-pattern = Vos réponses se répètent toutes les { $count } questions.
note-fast = Vous avez mis { $seconds } s par question, ce qui laisse à peine le temps de la lire.
note-what-now = Si le temps vous manquait, recommencez tranquillement. Si c’était voulu, tout va bien : cela ne change aucun chiffre.

# The checklist.

checklist-heading = La liste de contrôle
checklist-of = Envisagez le rôle de { $role } si vous dites :
checklist-count = { $open ->
    [0] { $met } sur { $asked } : oui
   *[other] { $met } sur { $asked } : oui, { $open } sans réponse
}
mark-met = oui
mark-not-met = non
mark-open = sans réponse

# Reasons.

strongest-heading = Ce qui pèse le plus
reasons-heading = Tout ce qui pèse, sur une seule échelle
reasons-for = Vers { $role }
reasons-none = Rien.
reasons-about = Chaque chiffre dit de combien une réponse vous éloigne du milieu, sur 100.
# Between more than two roles.
reasons-about-first-two = Chaque chiffre dit de combien une réponse vous déplace entre les deux premiers, { $first } et { $second }, sur 100.
reasons-sum = Tout ce qui vous rapproche de { $first }, moins tout ce qui vous rapproche de { $second }, donne votre distance du milieu : { $margin }.
reasons-sum-and-rest = Tout ce qui vous rapproche de { $first }, moins tout ce qui vous rapproche de { $second }, et { $rest } vers { $role } qui ne viennent d’aucune réponse, donne votre distance du milieu : { $margin }.
reason-figure = vous déplace de { $figure } vers { $role }

# How firm it is.

firm-heading = À quel point c’est sûr
firm-retest = Si vous recommenciez, et que vos réponses variaient comme varient celles des gens, le résultat serait le même { $times } fois sur 100.
firm-retest-most = Si vous recommenciez, et que vos réponses variaient comme varient celles des gens, le résultat serait le même plus de 99 fois sur 100.
firm-estimated = (Estimation sur { $draws } tirages, erreur type { $error }.)
firm-unknown = On ne peut pas dire combien de fois le résultat serait le même : on ne sait pas comment ces réponses varient.
firm-yardstick = Des réponses au hasard finissent en moyenne à { $random } du milieu ; les vôtres finissent à { $margin }.
firm-yardstick-of-more = Avec des réponses au hasard, il y a en moyenne { $random } entre les deux premiers rôles ; avec les vôtres, { $margin }.
firm-margins = À partir de { $close }, on dit que vous penchez ; à partir de { $clear }, que vous penchez nettement.
firm-all-answered = Les { $asked } questions ont toutes une réponse.
firm-answered = { $answered } questions sur { $asked } ont une réponse, soit { $percent } % de ce qui compte.
change-to-close = { $count ->
    [one] En changeant une réponse, ce serait serré :
   *[other] En changeant { $count } réponses, ce serait serré :
}
change-to-role = { $count ->
    [one] En changeant une réponse, vous pencheriez pour le rôle de { $role } :
   *[other] En changeant { $count } réponses, vous pencheriez pour le rôle de { $role } :
}
change-count-to-close = { $count ->
    [one] En changeant une réponse, ce serait serré.
   *[other] En changeant { $count } réponses, ce serait serré.
}
change-count-to-role = { $count ->
    [one] En changeant une réponse, vous pencheriez pour le rôle de { $role }.
   *[other] En changeant { $count } réponses, vous pencheriez pour le rôle de { $role }.
}
change-unproven = Au plus, car la recherche s’est arrêtée avant la fin :
change-none = Aucune autre réponse à ces questions ne vous ferait pencher pour le rôle de { $role }.
change-none-found = On n’a pas trouvé d’autres réponses qui vous feraient pencher pour le rôle de { $role }.
change-answer = { $question } « { $to } » au lieu de « { $from } »

# The rest of a report.

portrait-heading = { $count ->
    [one] Le rôle
   *[other] Les rôles
}
dimensions-heading = Thème par thème
advice-heading = Conseils
next-steps-heading = Prochaines étapes
next-steps-of = Vers { $role }
quiz-name = { $title } ({ $id } { $version })
quiz-name-short = { $title } ({ $id } { $version }, version courte)
purpose = Un questionnaire ne sait de vous que ces réponses. Il sert à explorer une carrière, par et pour la personne qui a répondu ; pas à trier des candidatures.

# Two sheets of one person.

compare-change = C’est un changement : plus que les réponses ne varient d’elles-mêmes.
compare-noise = Ce n’est pas plus que les réponses ne varient d’elles-mêmes.
compare-unknown = On ne peut pas dire si c’est plus que le hasard.
compare-before = Avant
compare-now = Maintenant
compare-chance = En recommençant, si les réponses ne faisaient que varier d’elles-mêmes, cela bougerait au moins autant { $times } fois sur 100 ; sous 5,0, on parle de changement.
compare-chance-most = En recommençant, si les réponses ne faisaient que varier d’elles-mêmes, cela bougerait au moins autant plus de 99 fois sur 100 ; sous 5,0, on parle de changement.
compare-chance-unknown = D’aucune des premières réponses on ne sait comment elle varie quand on refait un questionnaire.
compare-other-questions = Les deux feuilles répondent à des questions différentes, chaque résultat est donc mesuré à ce que ses propres questions peuvent donner.
compare-changes = Ce qui a changé
compare-about = Chaque chiffre dit de combien un changement a déplacé le résultat, sur 100 : à gauche vers { $left }, à droite vers { $right }.
compare-rest = par l’arrondi
compare-rest-of-other-questions = par l’arrondi, et par ce que d’autres questions peuvent donner
compare-rule-now = compte maintenant, pas avant
compare-rule-before = comptait avant, plus maintenant

## The quiz: when enough is answered, and when it is over.

enough-heading = Il y a assez de réponses pour dire de quel côté vous penchez.
enough-why = { $count ->
    [one] Une réponse au hasard à la question qui reste laisserait le résultat tel quel dans au moins 95 cas sur 100.
   *[other] Des réponses au hasard aux { $count } questions qui restent laisseraient le résultat tel quel dans au moins 95 cas sur 100.
}
enough-go-on = { $count ->
    [one] Répondre à la question qui reste
   *[other] Répondre aux { $count } questions qui restent
}
enough-show = Voir le résultat maintenant ; on peut répondre au reste après
rest-offer = { $count ->
    [one] Répondre aussi à l’autre question, pour un résultat plus sûr
   *[other] Répondre aussi aux { $count } autres questions, pour un résultat plus sûr
}
rest-open = { $count ->
    [one] Répondre à la question ouverte
   *[other] Répondre aux { $count } questions ouvertes
}
rest-in-plain-lines = { $count ->
    [one] C’était la version courte : rest passe à l’autre question.
   *[other] C’était la version courte : rest passe aux { $count } autres questions.
}
since-moved = { $change ->
    [yes] Depuis le { $day }, vos réponses ont bougé de { $figure } vers { $role } : plus que les réponses ne varient par hasard quand quelqu’un recommence.
    [no] Depuis le { $day }, vos réponses ont bougé de { $figure } vers { $role } : pas plus que les réponses ne varient par hasard quand quelqu’un recommence.
   *[unknown] Depuis le { $day }, vos réponses ont bougé de { $figure } vers { $role }.
}
since-same = Depuis le { $day }, rien n’a bougé.

## The quiz's result.

see-again = Le revoir : { $command }
moved-from = Avant le changement : { $before }
weight = { $figure } vers { $role }
weight-none = ne pèse rien
menu-all = Tout voir
menu-change = Changer une réponse et voir bouger le résultat
menu-compare = Comparer avec la dernière fois
menu-save = Enregistrer
menu-finish = Terminer
change-heading = Changer une réponse
change-nothing-to-undo = Il n’y a aucun changement à annuler.
change-back = Revenir au résultat
change-several = Plusieurs choix sont possibles ici : Entrée ouvre la question.

## What the words and figures of a result mean.

help-sentence = La première phrase dit de quel côté vous penchez. Les seuils sont ceux du questionnaire : sous le premier, c’est serré ; à partir du second, c’est net.
help-both = Il y a trois façons d’être serré. Les deux vous attirent : pour chacun, quatre conditions sur cinq au moins sont remplies. Ni l’un ni l’autre ne vous attire : une sur cinq au plus est remplie. Sinon, rien n’est tranché.
help-bar = La barre va d’un rôle à l’autre. Chaque réponse vous déplace vers l’un des deux ; le chiffre dit à quelle distance du milieu vous finissez, sur 100. Ce n’est pas une note : plus loin n’est pas mieux.
help-fits = Avec plus de deux rôles, chacun a une barre : 0 est le moins et 100 le plus que des réponses à ces questions pourraient lui donner.
help-checklist = La liste de contrôle contient les conditions qui plaident pour chaque rôle. ✓ : remplie, vous avez répondu au-dessus du milieu de l’échelle. · : pas remplie. Un blanc : sans réponse.
help-reasons = Le chiffre derrière une raison dit de combien cette réponse vous éloigne du milieu, sur 100. Vers l’autre rôle se trouve ce qui va contre le résultat.
help-retest = On ne répond pas tout à fait pareil quand on refait un questionnaire. La fiabilité d’un résultat vient de toutes les façons dont les réponses varient, chacune avec sa probabilité.
help-random = Des réponses au hasard arrivent aussi quelque part : un résultat à peu près aussi loin du milieu peut être dû au hasard.
help-short = La version courte en sait moins de vous, il faut donc plus pour pencher.
help-unranked = Un rôle pour lequel il y a trop peu de réponses n’est pas comparé aux autres.

## The report of a cohort

cohort-promise = Chaque chiffre porte sur un groupe d’au moins { $min } personnes, et l’identifiant de personne ne figure ici ; un effectif à l’intérieur d’un groupe peut être petit.
cohort-masked = Avant tout calcul, on arrondit vers le groupe, et les chiffres peuvent s’écarter de quelques personnes : une réponse différente de toutes les autres est comptée comme elles (« presque tous » veut alors dire tous, ou tous sauf une personne dans un groupe), et ce à quoi moins de { $min } ont répondu compte comme sans réponse, y compris pour les réponses complètes et les résultats.
cohort-differences = Ne comparez pas deux rapports dont l’un a quelques feuilles de plus : la différence serait celle de ces personnes.
# Groups and sheets are never fewer than the minimum in the first; in the second sheets may be.
cohort-hidden = { $groups } groupes, soit { $sheets } feuilles en tout, ne sont pas montrés : ils ont chacun moins de { $min } personnes, ou sont les plus petits des groupes restants, pour que le total moins les groupes montrés ne dise rien de personne.
cohort-few-hidden = { $sheets ->
    [one] Moins de { $min } groupes, soit une feuille en tout, ne sont pas montrés : ils ont chacun moins de { $min } personnes, ou sont les plus petits des groupes restants, pour que le total moins les groupes montrés ne dise rien de personne.
   *[other] Moins de { $min } groupes, soit { $sheets } feuilles en tout, ne sont pas montrés : ils ont chacun moins de { $min } personnes, ou sont les plus petits des groupes restants, pour que le total moins les groupes montrés ne dise rien de personne.
}
cohort-same-key = { $count ->
    [one] Sur une feuille, la même touche revient neuf fois de suite ou plus.
   *[other] Sur { $count } feuilles, la même touche revient neuf fois de suite ou plus.
}
cohort-pattern = { $count ->
    [one] Sur une feuille, les touches reviennent sans cesse dans le même ordre.
   *[other] Sur { $count } feuilles, les touches reviennent sans cesse dans le même ordre.
}
cohort-fast = { $count ->
    [one] Une feuille a été remplie en moins de deux secondes par question.
   *[other] { $count } feuilles ont été remplies en moins de deux secondes par question.
}
cohort-notes-meaning = Une telle remarque ne change aucun résultat ; c’est une raison de demander comment les questions ont été lues.
topic-divided = Ce qui divise le plus : « { $question } » { $low } vers « { $left } », { $high } vers « { $right } ». Quels arguments plaident pour chaque côté ?
topic-divided-middle = Ce qui divise le plus : « { $question } » { $low } vers « { $left } », { $high } vers « { $right } », { $middle } entre les deux. Quels arguments plaident pour chaque côté ?
topic-consensus-nearly-all = Plus grand accord : « { $question } » Toutes les personnes, ou toutes sauf une, disent « { $answer } ». Qu’est-ce que cela change pour notre travail ?
topic-consensus-two-thirds = Plus grand accord : « { $question } » Deux tiers ou plus disent « { $answer } ». Qu’est-ce que cela change pour notre travail ?
topic-consensus-side = Plus grand accord : « { $question } » Deux tiers ou plus sont du côté de « { $answer } ». Qu’est-ce que cela change pour notre travail ?
topic-consensus-half = Plus grand accord : « { $question } » Plus de la moitié dit « { $answer } ». Qu’est-ce que cela change pour notre travail ?
topic-difference = Plus grande différence entre les groupes : « { $question } » { $difference }. Que voit un groupe que l’autre ne voit pas ?
topic-odd = À contre-courant du reste : « { $question } » Est-ce que nous la lisons tous de la même façon ?
ask-name = {"Nom ou numéro sur la feuille (ligne vide : aucun) : "}
ask-group = {"Groupe (ligne vide : aucun) : "}
cohort-outcomes = Résultats
cohort-fits = À quel point les rôles conviennent
cohort-dimensions = Par dimension
cohort-groups = Par groupe
cohort-questions = Toutes les questions
cohort-splits = Ce qui divise le plus la salle
cohort-group-differences = Là où les groupes diffèrent le plus
cohort-reliability = Le questionnaire fonctionne-t-il dans cette salle ?
cohort-topics = De quoi parler
cohort-privacy = Ce qui n’est pas montré
cohort-read-outcomes = Entre parenthèses, l’intervalle à 95 % d’une part (Wilson) : si ces personnes étaient un échantillon de beaucoup d’autres comme elles, la part parmi toutes s’y trouverait.
cohort-read-fits = L’adéquation va de 0 à 100. Chaque barre compte les personnes par tranche de dix.
cohort-read-dimensions = Adéquation moyenne dans chaque dimension, de 0 à 100, sans les règles.
cohort-read-splits = 0 : tout le monde pareil, 100 : une moitié à chaque bout.
cohort-purpose = Pour parler du travail, avec et par les personnes qui ont répondu ; pas pour sélectionner ni évaluer qui que ce soit.
cohort-heading = { $count ->
    [one] Une feuille
   *[other] { $count } feuilles
}
cohort-refused = { $count ->
    [one] Une feuille de plus a été refusée : { $reasons }.
   *[other] { $count } feuilles de plus ont été refusées : { $reasons }.
}
cohort-refused-few = Moins de { $min } feuilles de plus ont été refusées : { $reasons }.
cohort-refused-counted = { $count } { $reason }
cohort-refused-not-a-sheet = pas une feuille
cohort-refused-other-bank = autre questionnaire ou autre version
cohort-refused-unknown-question = question inconnue
cohort-refused-unknown-answer = réponse non admise
cohort-refused-not-in-short-version = plus que ne demande la version courte
cohort-refused-too-large = taille excessive
cohort-refused-same-id = identifiant qui a déjà une autre feuille
cohort-too-few = Les chiffres sont montrés à partir de { $min } feuilles, pour que personne ne soit désigné.
cohort-complete = { $complete } sur { $sheets } répondent à tout ce qui leur a été demandé ; { $answered } % de toutes les réponses sont là. Un résultat repose en moyenne sur { $evidence } % de ce qui compte.
cohort-complete-nearly-all = Presque tous répondent à tout ce qui leur a été demandé ; { $answered } % de toutes les réponses sont là. Un résultat repose en moyenne sur { $evidence } % de ce qui compte.
cohort-complete-nearly-none = Presque personne ne répond à tout ce qui lui a été demandé ; { $answered } % de toutes les réponses sont là. Un résultat repose en moyenne sur { $evidence } % de ce qui compte.
cohort-short = { $short } sur { $sheets } sont de la version courte.
cohort-short-nearly-all = Presque toutes sont de la version courte.
cohort-close = Les deux à égalité (serré)
cohort-insufficient = Trop peu de réponses
cohort-share = { $share } % (de { $low } à { $high })
cohort-no-group-shown = Aucun groupe n’est assez grand pour être montré.
cohort-group = { $count ->
    [one] { $group }, une feuille
   *[other] { $group }, { $count } feuilles
}
cohort-no-group = (sans groupe)
cohort-held-nearly-all = presque tous sont pareils
cohort-held-few = pas demandé, ou trop peu ont répondu
cohort-nearly-all-alike = Presque tous pareil : { $answer }
cohort-question-alike = « { $question } » Presque tous pareil : { $answer }
cohort-nearly-all = presque tous
cohort-nearly-nobody = presque personne
cohort-held-back = pas montré
cohort-spread = moyenne { $mean }, écart-type { $deviation }
cohort-people = { $counts } personnes
cohort-people-spread = { $counts } personnes, moyenne { $mean }, écart-type { $deviation }
cohort-difference-mean = { $lowest } { $low }, { $highest } { $high } ({ $difference } % de l’échelle)
cohort-difference-share = « { $option } » : { $lowest } { $low } %, { $highest } { $high } % ({ $difference } points de pourcentage)
cohort-outcome-nearly-all = presque tous { $outcome }
cohort-outcome-count = { $outcome } { $count }, { $share }
cohort-outcomes-of = Résultats : { $outcomes }
cohort-fit-mean = moyenne { $mean }
cohort-fit-spread = moyenne { $mean }, écart-type { $deviation }
cohort-fit-quartiles = moyenne { $mean }, écart-type { $deviation }, quartiles { $first }, { $middle }, { $third }
cohort-histogram = Personnes par adéquation. { $steps }
cohort-histogram-step = { $from } à { $to } : { $people }
cohort-scale-between = L’échelle des rôles, de { $against } à { $role } : { $items } questions, { $sheets } feuilles complètes.
cohort-scale-between-few = L’échelle des rôles, de { $against } à { $role } : { $items } questions, trop peu de feuilles complètes.
cohort-scale-between-short = L’échelle des rôles de la version courte, de { $against } à { $role } : { $items } questions, { $sheets } feuilles complètes.
cohort-scale-between-short-few = L’échelle des rôles de la version courte, de { $against } à { $role } : { $items } questions, trop peu de feuilles complètes.
cohort-scale-of = L’échelle de { $role } : { $items } questions, { $sheets } feuilles complètes.
cohort-scale-of-few = L’échelle de { $role } : { $items } questions, trop peu de feuilles complètes.
cohort-scale-of-short = L’échelle de { $role } de la version courte : { $items } questions, { $sheets } feuilles complètes.
cohort-scale-of-short-few = L’échelle de { $role } de la version courte : { $items } questions, trop peu de feuilles complètes.
cohort-reliability-few = Trop peu de feuilles : il en faut { $needed } complètes.
cohort-reliability-none = On ne peut rien dire : trop peu de feuilles complètes, ou aucune différence entre elles.
cohort-alpha-high = Alpha de Cronbach { $alpha }, intervalle à 95 % de { $low } à { $high } (Feldt). Les questions vont bien dans le même sens : on peut se fier au résultat d’une personne.
cohort-alpha-good = Alpha de Cronbach { $alpha }, intervalle à 95 % de { $low } à { $high } (Feldt). Les questions vont dans le même sens : assez pour parler du résultat d’une personne.
cohort-alpha-loose = Alpha de Cronbach { $alpha }, intervalle à 95 % de { $low } à { $high } (Feldt). Les questions vont à peu près dans le même sens : les chiffres de la salle tiennent, un résultat isolé est un indice.
cohort-alpha-none = Alpha de Cronbach { $alpha }, intervalle à 95 % de { $low } à { $high } (Feldt). Ici, les questions ne vont pas dans le même sens : parlez de questions isolées, pas de résultats.
cohort-error = Erreur type de mesure : { $error } points, là où les personnes diffèrent de { $deviation } (écart-type). Deux personnes dont les scores sont à moins de { $apart } points environ ne peuvent être distinguées.
cohort-items = Corrélations item-reste de { $low } à { $high } : à quel point chaque question est liée à toutes les autres. À partir de { $least }, elle apporte sa part.
cohort-items-weak = Corrélations item-reste de { $low } à { $high } : à quel point chaque question est liée à toutes les autres. À partir de { $least }, elle apporte sa part. Les plus basses ici : { $weak }.
cohort-item = « { $question } » ({ $correlation })
percent = { $figure } %
form-progress = Progression
form-count = Réponses : { $done } sur { $all }
form-noscript = Sans JavaScript, cette page ne peut pas enregistrer vos réponses dans un fichier. Elle peut être imprimée et remplie au stylo.
form-keyboard = Clavier : Tab va de question en question ; un chiffre donne cette réponse et continue.
form-stays-room = Rien de ce que vous répondez ne quitte cette page avant que vous n’appuyiez sur « Envoyer ». Cela va alors, sans nom, à la salle d’où vient cette page ; seuls des chiffres sur des groupes entiers y sont montrés.
form-stays = Rien de ce que vous répondez ne quitte cette page ; vous l’enregistrez dans un fichier et décidez qui le reçoit.
form-paper = Cochez une case par question, sauf indication contraire ; laissez de côté ce à quoi vous ne pouvez pas répondre.
form-name = Nom
form-optional = (facultatif)
form-group = Groupe
form-no-group = Aucun groupe
form-many-all = Autant que vous voulez, ou aucune.
form-many-one = Une au plus, ou aucune.
form-many = Jusqu’à { $most }, ou aucune.
form-clear = Effacer la réponse
form-clear-of = Effacer la réponse à la question { $number }
form-answers = Vos réponses
form-show = Voir mon résultat
form-send = Envoyer
form-save = Enregistrer mes réponses
form-save-file = Enregistrer mes réponses dans un fichier
form-copy = Pas de fichier ? Copiez les réponses en texte
form-copy-how = Enregistrez ce texte dans un fichier, ou envoyez-le tel quel.
form-forget = Effacer mes réponses
form-result = Votre résultat
form-purpose = Pour explorer un parcours, par et pour la personne qui a répondu ; pas pour sélectionner des candidatures.
form-short = version courte
form-typing-several = Pour saisir cette feuille : { $command } : un nombre par ligne, plusieurs séparés par un point-virgule, none pour « Aucune », une ligne vide sans réponse.
form-typing = Pour saisir cette feuille : { $command } : un nombre par ligne, une ligne vide sans réponse.
form-steps = { $last } degrés, de 1 « { $left } » à { $last } « { $right } »
form-language = Langue
form-restored-one = Une réponse précédente a été rétablie. Pour recommencer, appuyez sur « Effacer mes réponses » en bas de la page.
form-restored-other = { $count } réponses précédentes ont été rétablies. Pour recommencer, appuyez sur « Effacer mes réponses » en bas de la page.
form-kept = Vos réponses restent dans ce navigateur, sur cet appareil, jusqu’à ce que vous appuyiez sur « Effacer mes réponses » : vous pouvez fermer ou recharger la page.
form-not-kept = Ce navigateur ne laisse pas la page garder vos réponses : enregistrez-les avant de la fermer ou de la recharger.
form-all-answered = Toutes les questions ont une réponse.
form-open-one = Une question reste ouverte :
form-open-other = { $count } questions restent ouvertes :
form-question = Question { $number }
form-nothing = Rien n’a encore de réponse, il n’y a donc rien à enregistrer.
form-saved = Enregistré sous { $file }, dans le dossier des téléchargements.
form-handed = { $file } a été remis à l’appareil : choisissez où il va. Si une page de texte s’est ouverte à la place, revenez et copiez les réponses ci-dessous.
form-forget-sure = Effacer toutes les réponses de cette page ?
form-forgotten = Toutes les réponses sont effacées.
form-result-below = Votre résultat est en dessous. Il change avec vos réponses, et personne d’autre ne le voit.
form-result-trouble = Ce navigateur ne peut pas montrer le résultat ici ({ $why }). Enregistrez vos réponses dans un fichier : rolefit score FICHIER le montre.
form-sending = Envoi…
form-sent = Envoyé. Vous pouvez encore changer une réponse et envoyer de nouveau, jusqu’à la fermeture de la salle.
form-sent-again = Envoyé de nouveau : vos réponses précédentes sont remplacées.
form-room-closed = La salle est fermée : elle n’accepte plus de réponses.
form-room-too-large = Les réponses sont trop grandes pour la salle.
form-room-unreadable = La salle ne peut pas lire ces réponses.
form-room-busy = La salle est très occupée. Attendez un peu, puis appuyez de nouveau sur « Envoyer ».
form-room-full = La salle est pleine : elle n’accepte plus personne.
form-room-lost = La salle n’a pas pu garder vos réponses. Dites-le à l’animation, puis appuyez de nouveau sur « Envoyer ».
form-room-refused = La salle n’a pas pris vos réponses ({ $status }). Elles sont toujours là : appuyez de nouveau sur « Envoyer ».
form-room-silent = La salle ne répond pas. Vos réponses sont toujours là : appuyez de nouveau sur « Envoyer » dans un instant.
form-changed-since = Vos réponses ont changé depuis : appuyez de nouveau sur « Envoyer ».
room-for = Salle pour
room-join = Participer avec un téléphone ou un ordinateur
room-qr = Code QR de l’adresse
room-so-far = Jusqu’ici
room-sent-one = a envoyé ses réponses
room-sent-other = ont envoyé leurs réponses
room-when = Quand tout le monde a envoyé
room-closing = Fermer met fin à la collecte pour de bon : plus personne ne peut ensuite envoyer ni changer de réponses. Le rapport est alors montré. D’ici là, personne ne voit autre chose que ces nombres, car deux rapports qui diffèrent d’une feuille la trahiraient.
room-close = Fermer et montrer
room-sure = Fermer la salle ?
room-not-yet = Pas encore
room-noscript = Cette page a besoin de JavaScript pour compter et fermer.
room-few = Le rapport montre des chiffres à partir de { $min } personnes.
room-groups-one = Un groupe en a au moins { $min }.
room-groups-other = { $count } groupes en ont au moins { $min }.
room-last-now = Les dernières viennent d’arriver.
room-last-seconds = Les dernières sont arrivées il y a { $count } secondes.
room-last-minutes = Les dernières sont arrivées il y a { $count } minutes.
room-silent = La salle ne répond pas. Le programme tourne-t-il encore ?
room-not-closed = La salle n’a pas pu être fermée. { $why }
room-sure-one = Une personne a envoyé ses réponses. Ce n’est pas réversible.
room-sure-few-one = Une personne a envoyé ses réponses. Les chiffres sont montrés à partir de { $min } personnes : le rapport n’en montrera donc aucun. Ce n’est pas réversible.
room-sure-other = { $count } personnes ont envoyé leurs réponses. Ce n’est pas réversible.
room-sure-few-other = { $count } personnes ont envoyé leurs réponses. Les chiffres sont montrés à partir de { $min } personnes : le rapport n’en montrera donc aucun. Ce n’est pas réversible.
service-id-help = Un nom ou un mot à vous, pour retrouver vos réponses. Vous pouvez le laisser vide.
service-group-help = Votre équipe ou votre lieu. Vous pouvez le laisser vide.
service-sides = Premier : { $left } – Second : { $right } (1, c’est nettement le premier, { $last } nettement le second)
service-thanks = Merci. Vos réponses sont enregistrées.
key-arrows = flèches
key-enter = Entrée
key-back = Retour arr.
key-space = Espace
key-number = numéro
key-arrows-number = flèches, numéro
key-sides = Gauche, Droite
key-up-down-number = Haut, Bas, numéro
key-home = Début
does-move = déplacent
does-takes = choisir
does-leaves = quitte
does-back = revenir
does-saves = enregistre
does-saves-nothing = n’enregistre rien
does-empties = vide
does-word = ôte un mot
does-scroll = défilent
does-goes-on = continue
does-change = la changent
does-undo = annule
does-opens = ouvre
does-result = résultat
does-top = en haut
does-menu = menu
does-meaning = ce que c’est
does-pages = page suivante
does-sections = sections
does-space-chooses = ou Espace choisit
does-chooses = choisit
does-answers = répond
does-skip = passer
does-help = aide
quiz-question-of = Question { $number } sur { $count }
quiz-to-change = modification
quiz-left-under = moins d’une minute restante
quiz-left = { $minutes ->
    [one] environ une minute restante
   *[other] environ { $minutes } minutes restantes
}
quiz-first = Premier
quiz-second = Second
quiz-up-to = Jusqu’à { $most } ; { $chosen ->
    [one] { $chosen } choisie
   *[other] { $chosen } choisies
}.
quiz-as-many = Autant que vous voulez ; { $chosen ->
    [one] { $chosen } choisie
   *[other] { $chosen } choisies
}.
quiz-your-answer = { $answer } (votre réponse)
quiz-this-is-first = C’est la première question.
quiz-answers-are = Les réponses vont de 1 à { $count }.
quiz-nothing-selected = Rien n’est encore sélectionné.
quiz-at-most = { $most } au plus : ôtez-en une d’abord.
quiz-none-again = Rien n’est choisi. Encore Entrée : aucune.
quiz-more-above = { $above } de plus au-dessus
quiz-more-below = { $below } de plus en dessous
quiz-more-both = { $above } de plus au-dessus, { $below } en dessous
quiz-help = Aide
quiz-keys = Touches
quiz-why-dimension = Pourquoi cette question : thème « { $name } ».
quiz-why-dimension-about = Pourquoi cette question : thème « { $name } » ({ $about }).
quiz-why-advice = Pourquoi cette question : pour les conseils seulement ; elle ne donne pas de points.
quiz-why-points = Pourquoi cette question : sa réponse donne des points.
quiz-help-question-1 = Un chiffre donne cette réponse et continue ; là où plusieurs sont possibles, il choisit.
quiz-help-question-2 = Les flèches, ou h j k l, déplacent. Entrée prend ce qui est sélectionné.
quiz-help-question-3 = Espace choisit, là où plusieurs sont possibles.
quiz-help-question-4 = Retour revient en arrière, et Gauche au début aussi.
quiz-help-question-5 = s passe la question. Une réponse antérieure est ôtée.
quiz-help-question-6 = q ou Échap ouvre le menu : revoir, enregistrer et quitter, abandonner.
quiz-help-question-7 = Ctrl-C enregistre et quitte aussitôt.
quiz-help-review-1 = Les flèches, Page préc. et suiv., Début et Fin déplacent.
quiz-help-review-2 = Le numéro d’une question y mène.
quiz-help-review-3 = Entrée ouvre la question, pour changer sa réponse ; sur la première ligne, on continue.
quiz-help-review-4 = Retour revient en arrière. q ou Échap ouvre le menu.
quiz-help-moving-1 = Haut, Bas, Page préc. et suiv., Début et Fin déplacent ; le numéro d’une question y mène.
quiz-help-moving-2 = Gauche et Droite changent la réponse, et le résultat suit. u annule un changement.
quiz-help-moving-3 = Entrée ouvre la question. Retour ou Échap revient au résultat.
quiz-help-menu-1 = Les flèches déplacent, Entrée prend ce qui est sélectionné, un chiffre prend cette ligne.
quiz-help-menu-2 = Retour mène aux réponses. q ou Échap ouvre le menu.
quiz-menu = Menu
quiz-go-on = Continuer
quiz-review = Revoir les réponses
quiz-save-leave = Enregistrer et quitter
quiz-leave-unsaved = Quitter ; les réponses ne sont pas enregistrées
quiz-discard = Abandonner les réponses et quitter
quiz-answered-of = { $answered ->
    [one] { $answered } question sur { $count } a une réponse
   *[other] { $answered } questions sur { $count } ont une réponse
}.
quiz-discard-sure = { $count ->
    [one] Abandonner 1 réponse pour de bon ?
   *[other] Abandonner { $count } réponses pour de bon ?
}
quiz-keep = Les garder et continuer
quiz-discard-leave = Les abandonner et quitter
quiz-your-answers = Vos réponses
quiz-show-result = Voir le résultat
quiz-go-on-with = Continuer avec la question { $number }
quiz-skipped = (passée)
quiz-to-come = (à venir)
quiz-tally = { $answered ->
    [one] { $answered } question sur { $count } a une réponse
   *[other] { $answered } questions sur { $count } ont une réponse
}.
quiz-tally-skipped = { $answered ->
    [one] { $answered } question sur { $count } a une réponse
   *[other] { $answered } questions sur { $count } ont une réponse
}, { $skipped ->
    [one] { $skipped } passée
   *[other] { $skipped } passées
}.
quiz-tally-open = { $answered ->
    [one] { $answered } question sur { $count } a une réponse
   *[other] { $answered } questions sur { $count } ont une réponse
}, { $open } à venir.
quiz-tally-skipped-open = { $answered ->
    [one] { $answered } question sur { $count } a une réponse
   *[other] { $answered } questions sur { $count } ont une réponse
}, { $skipped ->
    [one] { $skipped } passée
   *[other] { $skipped } passées
}, { $open } à venir.
quiz-resume = Reprendre où vous en étiez ?
quiz-draft-now = { $count ->
    [one] Un brouillon d’il y a un instant a 1 réponse.
   *[other] Un brouillon d’il y a un instant a { $count } réponses.
}
quiz-draft-minutes = { $count ->
    [one] Un brouillon d’il y a { $age } min a 1 réponse.
   *[other] Un brouillon d’il y a { $age } min a { $count } réponses.
}
quiz-draft-hours = { $count ->
    [one] Un brouillon d’il y a { $age } heures a 1 réponse.
   *[other] Un brouillon d’il y a { $age } heures a { $count } réponses.
}
quiz-draft-days = { $count ->
    [one] Un brouillon d’il y a { $age } jours a 1 réponse.
   *[other] Un brouillon d’il y a { $age } jours a { $count } réponses.
}
quiz-draft = { $count ->
    [one] Un brouillon a 1 réponse.
   *[other] Un brouillon a { $count } réponses.
}
quiz-resume-review = Reprendre la relecture
quiz-resume-at = Reprendre à la question { $number } sur { $count }
quiz-afresh = Recommencer ; la première réponse remplace le brouillon
quiz-leave = Quitter
quiz-interrupted = Interrompu. { $what }
quiz-nothing-yet = Rien n’a encore de réponse.
quiz-saved = { $count ->
    [one] 1 réponse enregistrée. Reprenez avec : { $command }
   *[other] { $count } réponses enregistrées. Reprenez avec : { $command }
}
quiz-discarded = Les réponses sont abandonnées.
quiz-file = Fichier
quiz-saves-as = Enregistre sous { $file }
quiz-save-answers = Enregistrer les réponses
quiz-save-report = Enregistrer le rapport
quiz-saved-as = Enregistré sous { $file }.
quiz-nothing-saved = Rien n’est enregistré.
quiz-other-name = Choisir un autre nom
quiz-replace = Le remplacer
quiz-exists = Le fichier existe. Le remplacer ?
quiz-format-text = Le rapport en texte, pour un terminal
quiz-format-json = Le rapport en JSON, pour des programmes
quiz-format-markdown = Le rapport en Markdown, pour un document
quiz-format-html = Le rapport en page pour un navigateur, à garder, montrer ou imprimer
quiz-format-answers = Les réponses seules : rolefit score les lit
plain-intro-person = Écrivez une réponse par ligne : le numéro d’une option ou son texte ; plusieurs se joignent par un point-virgule. Une ligne vide garde la réponse d’avant ; skip laisse une question. Autres mots : back, skip, help, review, leave. Si une réponse s’appelle comme l’un de ces mots, mettez un deux-points devant, comme dans :back.
plain-intro-script = Écrivez une réponse par ligne : le numéro d’une option ou son texte ; plusieurs se joignent par un point-virgule. Une ligne vide passe la question ou garde la réponse d’avant. Autres mots : back, skip, help, review, leave. Si une réponse s’appelle comme l’un de ces mots, mettez un deux-points devant, comme dans :back.
plain-last = C’était la dernière question. { $tally }
plain-at-review = Une ligne vide montre le résultat ; review montre les réponses ; le numéro d’une question change sa réponse ; back et leave marchent aussi.
plain-answer = {"Réponse : "}
plain-nothing = Rien n’est écrit. Écrivez une réponse, ou skip pour la laisser.
plain-skipped = Passée.
plain-change-how = Écrivez le numéro d’une question pour changer sa réponse ; une ligne vide continue.
plain-up-to = Jusqu’à { $most }, jointes par un point-virgule ; none pour aucune.
plain-so-far = Votre réponse jusqu’ici : { $answer }
cohort-project = Montrer un sujet par écran
cohort-project-how = Les flèches changent d’écran, Échap termine.
cohort-slide = { $number } sur { $count }
cohort-slide-next = Suivant
cohort-slide-previous = Précédent
cohort-slide-end = Terminer
cohort-legend = Chaque barre représente toute la salle. À gauche de la ligne sont les réponses sous le milieu de l’échelle, à droite celles au-dessus ; plus c’est foncé, plus c’est extrême. Le gris est le milieu.
cohort-table-read = Comment le tableau a été lu : { $how }.
labelled = { $label } : { $text }
between-texts = {" ; "}
quoted = « { $text } »
table-columns = { $count ->
    [one] { $count } question sur { $asked } a une colonne
   *[other] { $count } questions sur { $asked } ont une colonne
}
table-columns-short = { $count ->
    [one] { $count } question sur { $asked } de la version courte a une colonne
   *[other] { $count } questions sur { $asked } de la version courte ont une colonne
}
table-missing = sans colonne : { $questions }
table-ignored = { $count ->
    [one] une colonne ignorée : { $headers }
   *[other] { $count } colonnes ignorées : { $headers }
}
table-left-out = { $count ->
    [one] ligne { $rows } omise
   *[other] lignes { $rows } omises
}
table-cells = cellules entre « { $separator } », { $encoding }
table-kind = lu comme { $kind }
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
quiz-draft-quick = Il y a un brouillon de la version courte : { $command } le reprend.
