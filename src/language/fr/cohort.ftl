# The report of a cohort

cohort-promise = Chaque chiffre porte sur un groupe d’au moins { $min } personnes, et aucun identifiant ne figure ici ; un effectif à l’intérieur d’un groupe peut être petit.
cohort-masked = Avant tout calcul, on arrondit vers le groupe : là où toutes les personnes d’un groupe sauf une répondent de même, celle-ci est comptée comme les autres (une réponse isolée à côté de plusieurs autres différentes est montrée) ; là où plusieurs choix sont possibles, cela vaut pour chacun. L’effectif d’une réponse peut donc s’écarter d’environ une personne par groupe ; les résultats, l’adéquation et tout ce qui repose sur beaucoup de réponses, d’une personne par question ou par option dans chaque groupe. « Presque tous » veut dire, de ce qui reste ensuite, tous, ou tous sauf une personne par groupe, et « presque personne », personne, ou une personne par groupe. Ce à quoi moins de { $min } personnes d’un groupe ont répondu compte comme sans réponse, y compris pour les réponses complètes et les résultats.
cohort-differences = Ne comparez pas deux rapports dont l’un a quelques feuilles de plus : la différence montrerait ce que ces personnes ont répondu.
# Groups and sheets are never fewer than the minimum in the first; in the second sheets may be.
cohort-hidden = { $groups } groupes, soit { $sheets } feuilles en tout, ne sont pas montrés : ils ont chacun moins de { $min } personnes, ou sont les plus petits des groupes restants, pour que le total moins les groupes montrés ne dise rien de personne.
cohort-few-hidden = { $sheets ->
    [one] Quelques groupes, soit une feuille en tout, ne sont pas montrés : ils ont chacun moins de { $min } personnes, ou sont les plus petits des groupes restants, pour que le total moins les groupes montrés ne dise rien de personne.
   *[other] Quelques groupes, soit { $sheets } feuilles en tout, ne sont pas montrés : ils ont chacun moins de { $min } personnes, ou sont les plus petits des groupes restants, pour que le total moins les groupes montrés ne dise rien de personne.
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
# Each kind of topic has a name and a question to begin with, which a projected screen shows apart.
topic-divided-name = Ce qui divise le plus
topic-divided-ask = Quels arguments plaident pour chaque côté ?
topic-consensus-name = Plus grand accord
topic-consensus-ask = Qu’est-ce que cela change pour notre travail ?
topic-difference-name = Plus grande différence entre les groupes
topic-difference-ask = Que voit un groupe que l’autre ne voit pas ?
topic-odd-name = À contre-courant du reste
topic-odd-found = Les personnes dont la réponse va ici dans le sens d’un rôle répondent plutôt contre lui aux autres questions
topic-odd-ask = Est-ce que nous la lisons tous de la même façon ?
topic-divided = { topic-divided-name } : « { $question } » { $low } du côté de « { $left } », { $high } du côté de « { $right } ». { topic-divided-ask }
topic-divided-middle = { topic-divided-name } : « { $question } » { $low } du côté de « { $left } », { $high } du côté de « { $right } », { $middle } entre les deux. { topic-divided-ask }
topic-consensus-nearly-all = { topic-consensus-name } : « { $question } » Toutes les personnes, ou toutes sauf une, disent « { $answer } ». { topic-consensus-ask }
topic-consensus-nearly-all-each = { topic-consensus-name } : « { $question } » Toutes les personnes, ou toutes sauf une par groupe, disent « { $answer } ». { topic-consensus-ask }
topic-consensus-two-thirds = { topic-consensus-name } : « { $question } » Deux tiers ou plus disent « { $answer } ». { topic-consensus-ask }
topic-consensus-side = { topic-consensus-name } : « { $question } » Deux tiers ou plus sont du côté de « { $answer } ». { topic-consensus-ask }
topic-consensus-half = { topic-consensus-name } : « { $question } » Plus de la moitié dit « { $answer } ». { topic-consensus-ask }
topic-difference = { topic-difference-name } : « { $question } » { $difference }. { topic-difference-ask }
topic-odd = { topic-odd-name } : « { $question } » { topic-odd-found }. { topic-odd-ask }
cohort-outcomes = Résultats
cohort-outcomes-none = Ici, les questions ne vont pas dans le même sens : parlez de questions isolées, pas de ces résultats.
cohort-fits = À quel point les rôles conviennent
cohort-dimensions = Par dimension
cohort-groups = Par groupe
cohort-questions = Toutes les questions
cohort-splits = Ce qui divise le plus la salle
cohort-group-differences = Là où les groupes diffèrent le plus
cohort-reliability = Le questionnaire fonctionne-t-il dans cette salle ?
cohort-topics = Sujets de discussion
cohort-privacy = Ce qui n’est pas montré
cohort-read-outcomes = Les pourcentages portent sur toutes les feuilles, ou sur celles d’un groupe, et sont arrondis : ensemble, ils ne font pas toujours exactement 100. Entre parenthèses, l’intervalle à 95 % d’une part (Wilson) : si ces personnes étaient un échantillon de beaucoup d’autres comme elles, la part parmi toutes s’y trouverait 95 fois sur 100.
cohort-read-close = « { cohort-close } » veut dire que les deux meilleures adéquations d’une feuille sont à moins de { $margin } points l’une de l’autre : les deux rôles attirent la personne, ou aucun, ou la question reste ouverte.
cohort-read-close-short = « { cohort-close } » veut dire que les deux meilleures adéquations d’une feuille sont à moins de { $margin } points l’une de l’autre, ou de { $short } en version courte : les deux rôles attirent la personne, ou aucun, ou la question reste ouverte.
cohort-read-fits = L’adéquation va de 0 à 100. Chaque barre compte les personnes par tranche de dix.
cohort-read-fits-off = { $points ->
    [one] Le masquage peut avoir déplacé ces moyennes d’un point au plus.
   *[other] Le masquage peut avoir déplacé ces moyennes de { $points } points au plus.
}
cohort-read-dimensions = Adéquation moyenne dans chaque dimension, de 0 à 100, sans les règles. Une dimension est omise là où le masquage peut avoir déplacé sa moyenne de plus de { $points } points.
cohort-read-differences = En pour cent de l’échelle ; pour les options, en points de pourcentage des personnes d’un groupe qui ont répondu.
cohort-read-splits = 0 : réponses identiques, 100 : une moitié à chaque bout.
cohort-purpose = Pour parler du travail, avec et par les personnes qui ont répondu ; pas pour sélectionner ni évaluer qui que ce soit.
cohort-heading = { $count ->
    [0] Aucune feuille
    [one] Une feuille
   *[other] { $count } feuilles
}
cohort-refused = { $count ->
    [one] Une feuille de plus a été refusée : { $reasons }.
   *[other] { $count } feuilles de plus ont été refusées : { $reasons }.
}
cohort-refused-few = Moins de { $min } feuilles de plus ont été refusées : { $reasons }.
cohort-refused-counted = { $count } { $reason }
cohort-refused-not-a-sheet = sans forme de feuille
cohort-refused-other-bank = d’un autre questionnaire ou d’une autre version
cohort-refused-unknown-question = avec une question inconnue
cohort-refused-unknown-answer = avec une réponse non admise
cohort-refused-not-in-short-version = avec plus que ne demande la version courte
cohort-refused-too-large = de taille excessive
cohort-refused-same-id = avec un identifiant qui a déjà une autre feuille
cohort-too-few = Les chiffres sont montrés à partir de { $min } feuilles, pour que personne ne soit désigné.
cohort-complete = { $complete } sur { $sheets } répondent à tout ce qui leur a été demandé ; { $answered } % de toutes les réponses sont là. Un résultat repose en moyenne sur { $evidence } % de ce qui compte.
cohort-complete-nearly-all = Presque tous répondent à tout ce qui leur a été demandé ; { $answered } % de toutes les réponses sont là. Un résultat repose en moyenne sur { $evidence } % de ce qui compte.
cohort-complete-nearly-all-each = Dans chaque groupe, presque tous répondent à tout ce qui leur a été demandé ; { $answered } % de toutes les réponses sont là. Un résultat repose en moyenne sur { $evidence } % de ce qui compte.
cohort-complete-nearly-none = Presque personne ne répond à tout ce qui lui a été demandé ; { $answered } % de toutes les réponses sont là. Un résultat repose en moyenne sur { $evidence } % de ce qui compte.
cohort-complete-nearly-none-each = Dans chaque groupe, presque personne ne répond à tout ce qui lui a été demandé ; { $answered } % de toutes les réponses sont là. Un résultat repose en moyenne sur { $evidence } % de ce qui compte.
cohort-short = { $short } sur { $sheets } sont de la version courte.
cohort-short-nearly-all = Presque toutes sont de la version courte.
cohort-short-nearly-all-each = Dans chaque groupe, presque toutes sont de la version courte.
cohort-close = Rien de tranché
cohort-insufficient = Trop peu de réponses
cohort-share = { $share } % (de { $low } à { $high })
cohort-no-group-shown = Aucun groupe ne peut être montré sans révéler quelque chose d’un plus petit.
cohort-group = { $count ->
    [one] { $group }, une feuille
   *[other] { $group }, { $count } feuilles
}
cohort-no-group = (sans groupe)
cohort-held-nearly-all = réponses presque toutes identiques
cohort-held-few = question non posée, ou trop peu de personnes ont répondu
cohort-held-masked = omis, car le masquage peut avoir déplacé la moyenne de plus de { $points } points
cohort-nearly-all-alike = Toutes les personnes, ou toutes sauf une : { $answer }
cohort-nearly-all-alike-each = Toutes les personnes, ou toutes sauf une par groupe : { $answer }
cohort-question-alike = « { $question } » Toutes les personnes, ou toutes sauf une : { $answer }
cohort-nearly-all = presque tous
cohort-nearly-all-each = presque tous dans chaque groupe
cohort-nearly-nobody = presque personne
cohort-nearly-nobody-each = presque personne dans chaque groupe
cohort-held-back = pas montré
cohort-none-or-rare = Aucune, ou seulement ce que peu ont choisi
cohort-spread = moyenne { $mean }, écart-type { $deviation }
cohort-base = Pourcentages des { $count } personnes qui ont répondu, arrondis.
cohort-people = { $counts } personnes
cohort-people-spread = { $counts } personnes, moyenne { $mean }, écart-type { $deviation }
cohort-difference-apart = { $lowest } penche vers « { $left } », { $highest } vers « { $right } » (moyennes { $low } et { $high } sur une échelle de 1 à { $last })
cohort-difference-left = { $lowest } est plus près de « { $left } » que { $highest } (moyennes { $low } et { $high } sur une échelle de 1 à { $last })
cohort-difference-right = { $highest } est plus près de « { $right } » que { $lowest } (moyennes { $high } et { $low } sur une échelle de 1 à { $last })
# Of a scale's answers: the one that is nearest to each group's mean.
cohort-difference-labels = En moyenne, la réponse la plus proche est « { $left } » pour { $lowest }, « { $right } » pour { $highest } (moyennes { $low } et { $high } sur une échelle de 1 à { $last })
cohort-difference-label = En moyenne, la réponse la plus proche est « { $answer } » pour les deux groupes, et { $highest } est plus près de « { $right } » que { $lowest } (moyennes { $high } et { $low } sur une échelle de 1 à { $last })
cohort-difference-share = « { $option } » est choisi plus souvent par { $highest } que par { $lowest } ({ $high } % contre { $low } %)
cohort-outcome-nearly-all = { $outcome } (toutes les personnes, ou toutes sauf une)
cohort-outcome-nearly-all-each = { $outcome } (toutes les personnes, ou toutes sauf une par groupe)
cohort-outcome-count = { $outcome } { $count }, { $share }
cohort-outcomes-of = Résultats : { $outcomes }
cohort-fit-mean = moyenne { $mean }
cohort-fit-spread = moyenne { $mean }, écart-type { $deviation }
cohort-fit-quartiles = moyenne { $mean }, écart-type { $deviation }, quartiles { $first }, { $middle }, { $third }
cohort-histogram = Personnes par adéquation. { $steps }
cohort-histogram-step = { $from } à { $to } : { $people }
cohort-scale-between = L’échelle des rôles, entre { $against } et { $role } : { $items } questions, { $sheets } feuilles complètes.
cohort-scale-between-few = L’échelle des rôles, entre { $against } et { $role } : { $items } questions, trop peu de feuilles complètes.
cohort-scale-between-short = L’échelle des rôles de la version courte, entre { $against } et { $role } : { $items } questions, { $sheets } feuilles complètes.
cohort-scale-between-short-few = L’échelle des rôles de la version courte, entre { $against } et { $role } : { $items } questions, trop peu de feuilles complètes.
cohort-scale-of = L’échelle du rôle { $role } : { $items } questions, { $sheets } feuilles complètes.
cohort-scale-of-few = L’échelle du rôle { $role } : { $items } questions, trop peu de feuilles complètes.
cohort-scale-of-short = L’échelle du rôle { $role } dans la version courte : { $items } questions, { $sheets } feuilles complètes.
cohort-scale-of-short-few = L’échelle du rôle { $role } dans la version courte : { $items } questions, trop peu de feuilles complètes.
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
cohort-project = Montrer un sujet par écran
cohort-project-how = Les flèches ou la barre d’espace changent d’écran, Début et Fin mènent au premier et au dernier, Échap termine.
cohort-slide = { $number } sur { $count }
cohort-slide-next = Suivant
cohort-slide-previous = Précédent
cohort-slide-end = Rapport
cohort-slide-everybody = Ensemble
cohort-slide-row = { $group } ({ $count })
cohort-slide-part = { $what }, groupes { $from } à { $to } sur { $count }
cohort-slide-answered = { $count } personnes ont répondu.
cohort-slide-counted = { $count } personnes sont comptées ici.
cohort-slide-percents = { $count } personnes sont comptées ici ; les pourcentages portent sur elles et sont arrondis.
cohort-slide-row-percents = Les pourcentages portent sur les personnes d’une ligne et sont arrondis.
cohort-slide-rounded = Chaque effectif peut s’écarter d’environ une personne par groupe ; ce à quoi moins de { $min } personnes d’un groupe ont répondu est laissé de côté.
cohort-slide-rounded-outcomes = Les résultats peuvent s’écarter d’une personne par question ou option à laquelle presque tout un groupe répond de même ; ce à quoi moins de { $min } personnes d’un groupe ont répondu est laissé de côté.
cohort-slide-hidden = { $sheets } d’entre elles sont dans des groupes trop petits pour être montrés, ou dans aucun.
cohort-legend = Chaque barre représente toute la salle, dans l’ordre de l’échelle : le violet est l’extrémité nommée à gauche, le vert celle nommée à droite, le gris le milieu ; moins c’est gris, plus la réponse est extrême. L’écart-type dit à quel point les réponses s’écartent les unes des autres : 0 quand elles sont toutes identiques.
cohort-table-read = Comment le tableau a été lu : { $how }.
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
