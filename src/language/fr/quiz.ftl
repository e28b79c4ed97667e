# The quiz: when enough is answered, and when it is over.

enough-heading = Il y a assez de réponses pour dire de quel côté vous penchez.
enough-why = { $count ->
    [one] Il s’agit de la question qui reste : au moins 95 % des réponses possibles laisseraient le résultat tel quel.
   *[other] Il s’agit des { $count } questions qui restent : au moins 95 % des manières d’y répondre laisseraient le résultat tel quel.
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
rest-skipped = { $count ->
    [one] Répondre à la question passée
   *[other] Répondre aux { $count } questions passées
}
rest-in-plain-lines = { $count ->
    [one] C’était la version courte : rest passe à l’autre question.
   *[other] C’était la version courte : rest passe aux { $count } autres questions.
}
since-standing = Depuis le { $day }, le résultat a changé : avant « { $from } », maintenant « { $to } ».
since-moved = { $change ->
    [yes] Depuis le { $day }, vous avez bougé sur la barre de { $figure } vers { $role } : plus que les réponses ne varient par hasard quand quelqu’un recommence.
    [no] Depuis le { $day }, vous avez bougé sur la barre de { $figure } vers { $role } : pas plus que les réponses ne varient par hasard quand quelqu’un recommence.
   *[unknown] Depuis le { $day }, vous avez bougé sur la barre de { $figure } vers { $role }.
}
since-same = Depuis le { $day }, votre place sur la barre n’a pas bougé.
on-bar-moved = { $change ->
    [yes] Sur la barre, vous avez bougé de { $figure } vers { $role } : plus que les réponses ne varient par hasard quand quelqu’un recommence.
    [no] Sur la barre, vous avez bougé de { $figure } vers { $role } : pas plus que les réponses ne varient par hasard quand quelqu’un recommence.
   *[unknown] Sur la barre, vous avez bougé de { $figure } vers { $role }.
}
on-bar-same = Sur la barre, vous n’avez pas bougé.

# The quiz's result.

see-again = Le rapport entier : { $command }
moved-from = Avant le changement – { $before }
weight = { $figure } vers { $role }
weight-none = ne pèse rien
menu-all = Tout voir
menu-all-more = Tout voir ; ici tout ne tient pas
menu-change = Changer une réponse et voir bouger le résultat
menu-compare = Comparer avec la dernière fois
menu-save = Enregistrer
menu-finish = Terminer
menu-short-all = Tout lire
menu-short-more = Lire plus
menu-short-change = Changer
menu-short-rest = Répondre
menu-short-skipped = Passées
menu-short-compare = Comparer
menu-short-save = Garder
change-heading = Changer une réponse
change-nothing-to-undo = Il n’y a aucun changement à annuler.
change-back = Revenir au résultat
change-several = Plusieurs choix sont possibles ici : Entrée ouvre la question.

# What the words and figures of a result mean.

help-sentence = La première phrase dit de quel côté vous penchez : à moins de { $close } du milieu, d’aucun côté ; à partir de { $clear }, nettement. Ces seuils sont ceux du questionnaire.
help-both = « Rien de tranché » peut vouloir dire trois choses. Les deux vous attirent : pour chacun, quatre conditions sur cinq au moins sont remplies. Oui à peu de choses dans les deux : une sur cinq au plus est remplie. Sinon, aucun ne l’emporte sur l’autre.
help-bar = La barre va d’un rôle à l’autre. Chaque réponse vous déplace vers l’un des deux ; le chiffre dit à quelle distance du milieu vous finissez (sur une échelle de 0 à 100). Ce n’est pas une note : plus loin n’est pas mieux.
help-fits = Avec plus de deux rôles, chacun a une barre : 0 est le minimum et 100 le maximum que des réponses à ces questions peuvent lui donner.
help-checklist = La liste de contrôle contient les conditions qui plaident pour chaque rôle. ✓ : remplie, vous avez répondu au-dessus du milieu de l’échelle. · : pas remplie. Un blanc : sans réponse.
help-reasons = Le chiffre derrière une raison dit de combien cette réponse vous éloigne du milieu (sur une échelle de 0 à 100). Vers l’autre rôle se trouve ce qui va contre le résultat.
help-retest = On ne répond pas tout à fait pareil quand on refait un questionnaire. La fiabilité d’un résultat vient de toutes les façons dont les réponses varient, chacune avec sa probabilité.
help-random = Des réponses au hasard arrivent aussi quelque part : un résultat à peu près aussi loin du milieu peut être dû au hasard.
help-short = La version courte en sait moins sur vous : il faut donc un écart plus grand pour pencher.
help-unranked = Un rôle pour lequel il y a trop peu de réponses n’est pas comparé aux autres.

# The quiz: questions, keys, help, drafts, saving and plain lines.

ask-name = {"Nom ou numéro sur la feuille (ligne vide : aucun) : "}
ask-group = {"Groupe (ligne vide : aucun) : "}
key-arrows = flèches
key-back = Retour arr.
key-space = Espace
key-number = numéro
key-arrows-number = flèches, numéro
key-sides = Gauche, Droite
key-up-down-number = Haut, Bas, numéro
key-home = Début
key-escape = Échap
does-move = naviguer
does-takes = choisir
does-leaves = quitter
does-back = revenir
does-saves = enregistrer
does-saves-nothing = annuler
does-empties = vider
does-word = effacer un mot
does-scroll = défiler
does-goes-on = continuer
does-change = changer
does-undo = annuler
does-opens = ouvrir
does-result = résultat
does-top = en haut
does-meaning = ce que c’est
does-pages = page suivante
does-space-chooses = ou Espace choisir
does-chooses = choisir
does-answers = répondre
does-skip = passer
does-help = aide
quiz-question-of = Question { $number } sur { $count }
quiz-takes = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}, environ { $minutes ->
    [one] une minute
   *[other] { $minutes } minutes
}.
quiz-takes-or-short = { $count } questions, environ { $minutes ->
    [one] une minute
   *[other] { $minutes } minutes
} ; avec --quick { $short }, environ { $short-minutes ->
    [one] une minute
   *[other] { $short-minutes } minutes
}.
quiz-to-change = modification
quiz-left-under = moins d’une minute restante
quiz-left = { $minutes ->
    [one] environ une minute restante
   *[other] environ { $minutes } minutes restantes
}
quiz-first = Premier
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
quiz-at-most = { $most } au plus : retirez-en une d’abord.
quiz-none-again = Rien n’est choisi. Encore Entrée : aucune.
quiz-more-above = { $above } de plus au-dessus
quiz-more-below = { $below } de plus en dessous
quiz-more-both = { $above } de plus au-dessus, { $below } en dessous
quiz-help = Aide
quiz-keys = Touches
quiz-why-dimension = Pourquoi cette question : thème « { $name } ».
quiz-why-dimension-about = Pourquoi cette question : thème « { $name } » ({ $about }).
quiz-why-advice = Pourquoi cette question : pour les conseils seulement.
quiz-why-points = Pourquoi cette question : sa réponse donne des points.
quiz-help-question-1 = Un chiffre donne cette réponse et continue ; là où plusieurs sont possibles, il choisit.
quiz-help-question-2 = Les flèches, ou h j k l, déplacent la sélection. Entrée prend ce qui est sélectionné.
quiz-help-question-3 = Espace choisit, là où plusieurs sont possibles.
quiz-help-question-4 = Retour arrière revient à la question précédente, et Gauche au début aussi.
quiz-help-question-5 = s passe la question. Une réponse antérieure est effacée.
quiz-help-question-6 = q ou Échap ouvre le menu : revoir, enregistrer et quitter, effacer.
quiz-help-question-7 = Ctrl-C enregistre et quitte aussitôt.
quiz-help-review-1 = Les flèches, Page préc. et suiv., Début et Fin déplacent la sélection.
quiz-help-review-2 = Le numéro d’une question y mène.
quiz-help-review-3 = Entrée ouvre la question, pour changer sa réponse ; sur la première ligne, on continue.
quiz-help-review-4 = Retour arrière revient aux questions. q ou Échap ouvre le menu.
quiz-help-moving-1 = Haut, Bas, Page préc. et suiv., Début et Fin déplacent la sélection ; le numéro d’une question y mène.
quiz-help-moving-2 = Gauche et Droite changent la réponse, et le résultat suit. u annule un changement.
quiz-help-moving-3 = Entrée ouvre la question. Retour arrière ou Échap revient au résultat.
quiz-help-menu-1 = Les flèches déplacent la sélection, un numéro mène à sa ligne, Entrée la prend.
quiz-help-menu-2 = Retour arrière mène aux réponses. q ou Échap ouvre le menu.
quiz-go-on = Continuer
quiz-review = Revoir les réponses
quiz-result-now = Voir le résultat maintenant
quiz-save-leave = Enregistrer et quitter
quiz-leave-later = Quitter et continuer plus tard
quiz-leave-unsaved = Quitter ; les réponses ne sont pas enregistrées
quiz-discard = Effacer les réponses et quitter
quiz-answered-of = Réponses : { $answered } sur { $count }.
quiz-discard-sure = { $count ->
    [one] Effacer définitivement { $count } réponse ?
   *[other] Effacer définitivement { $count } réponses ?
}
quiz-keep = Les garder et continuer
quiz-discard-leave = Les effacer et quitter
quiz-your-answers = Vos réponses
quiz-show-result = Voir le résultat
quiz-go-on-with = Continuer avec la question { $number }
quiz-skipped = (passée)
quiz-to-come = (à venir)
quiz-tally = Réponses : { $answered } sur { $count }.
quiz-tally-skipped = Réponses : { $answered } sur { $count }, { $skipped ->
    [one] { $skipped } question passée
   *[other] { $skipped } questions passées
}.
quiz-tally-open = Réponses : { $answered } sur { $count }, { $open } à venir.
quiz-tally-skipped-open = Réponses : { $answered } sur { $count }, { $skipped ->
    [one] { $skipped } question passée
   *[other] { $skipped } questions passées
}, { $open } à venir.
quiz-resume = Reprendre où vous en étiez ?
quiz-draft-now = { $count ->
    [0] Un brouillon d’il y a un instant ne contient encore aucune réponse.
    [one] Un brouillon d’il y a un instant contient { $count } réponse.
   *[other] Un brouillon d’il y a un instant contient { $count } réponses.
}
quiz-draft-minutes = { $count ->
    [0] Un brouillon d’il y a { $age } min ne contient encore aucune réponse.
    [one] Un brouillon d’il y a { $age } min contient { $count } réponse.
   *[other] Un brouillon d’il y a { $age } min contient { $count } réponses.
}
quiz-draft-hours = { $count ->
    [0] Un brouillon d’il y a { $age } heures ne contient encore aucune réponse.
    [one] Un brouillon d’il y a { $age } heures contient { $count } réponse.
   *[other] Un brouillon d’il y a { $age } heures contient { $count } réponses.
}
quiz-draft-days = { $count ->
    [0] Un brouillon d’il y a { $age } jours ne contient encore aucune réponse.
    [one] Un brouillon d’il y a { $age } jours contient { $count } réponse.
   *[other] Un brouillon d’il y a { $age } jours contient { $count } réponses.
}
quiz-draft = { $count ->
    [0] Un brouillon ne contient encore aucune réponse.
    [one] Un brouillon contient { $count } réponse.
   *[other] Un brouillon contient { $count } réponses.
}
quiz-whose = C’est la feuille de { $who }.
quiz-resume-review = Reprendre la relecture
quiz-resume-at = Reprendre à la question { $number } sur { $count }
quiz-afresh = Recommencer ; la première réponse remplace le brouillon
quiz-leave = Quitter
quiz-number = {"Numéro : "}
quiz-number-wrong = Écrivez un numéro de 1 à { $count }.
quiz-leaves-too = { $text } Ctrl-C quitte.
quiz-interrupted = Interrompu. { $what }
quiz-nothing-yet = Vous n’avez encore répondu à aucune question.
quiz-nothing-yet-draft = Vous n’avez encore répondu à aucune question ; votre brouillon est toujours là. Reprenez-le avec : { $command }
quiz-saved = { $count ->
    [one] { $count } réponse enregistrée. Reprenez avec : { $command }
   *[other] { $count } réponses enregistrées. Reprenez avec : { $command }
}
quiz-result-kept = Le résultat est gardé. Le rapport entier : { $command }
quiz-unsaved = { $count ->
    [one] { $count } réponse non enregistrée : { $why }.
   *[other] { $count } réponses non enregistrées : { $why }.
}
quiz-unsaved-failed = l’écriture a échoué
quiz-unsaved-no-place = il y a un autre brouillon, ou pas de place pour en garder un
quiz-unsaved-running = ce questionnaire est déjà en cours
quiz-answers-unsaved = Les réponses ne sont pas enregistrées : { $why }.
quiz-running = Ce questionnaire est déjà en cours.
quiz-running-why = Ses réponses sont enregistrées dans un brouillon ; un second questionnaire les écraserait.
quiz-running-unsaved = Continuer sans enregistrer
quiz-running-wait = Attendre qu’il se termine
quiz-running-waiting = En attente de la fin de l’autre questionnaire.
quiz-running-not-waiting = Ne pas attendre
quiz-discarded = Les réponses sont effacées.
quiz-file = Fichier
quiz-saves-as = Enregistre sous { $file }
quiz-save-answers = Enregistrer les réponses
quiz-save-report = Enregistrer le rapport
quiz-saved-as = Enregistré sous { $file }.
quiz-nothing-saved = Rien n’est enregistré.
quiz-other-name = Choisir un autre nom
quiz-replace = Le remplacer
quiz-exists = Le fichier existe. Le remplacer ?
quiz-place-empty = Indiquez le nom d’un fichier.
quiz-place-folder = { $path } est un dossier : ajoutez le nom d’un fichier.
quiz-place-read = Le questionnaire lit lui-même { $path } : choisissez un autre nom.
quiz-place-no-home = On ne sait pas ce que désigne ~ : { $error }.
quiz-place-missing = Le dossier { $path } n’existe pas.
quiz-place-unusable = { $path } ne peut pas servir : { $error }.
quiz-place-no-folder = { $path } n’est pas un dossier.
quiz-place-forbidden = Vous ne pouvez pas écrire dans { $path }.
quiz-place-exists = { $path } (existe déjà)
quiz-not-kept = Les réponses n’ont pas pu être conservées : { $error }.
quiz-answers-at = Les réponses : { $path }
quiz-report-at = Le rapport : { $path }
quiz-format-text = Le rapport en texte, pour un terminal
quiz-format-json = Le rapport en JSON, pour des programmes
quiz-format-markdown = Le rapport en Markdown, pour un document
quiz-format-html = Le rapport en page pour un navigateur, à garder, montrer ou imprimer
quiz-format-answers = Les réponses seules : rolefit score les lit
plain-intro-person = Écrivez une réponse par ligne : le numéro d’une option ou son texte ; plusieurs se joignent par un point-virgule. Une ligne vide garde la réponse d’avant ; skip passe la question. Autres mots : back, skip, help, review, leave. Si une réponse s’appelle comme l’un de ces mots, mettez un deux-points devant, comme dans :back.
plain-intro-script = Écrivez une réponse par ligne : le numéro d’une option ou son texte ; plusieurs se joignent par un point-virgule. Une ligne vide passe la question ou garde la réponse d’avant. Autres mots : back, skip, help, review, leave. Si une réponse s’appelle comme l’un de ces mots, mettez un deux-points devant, comme dans :back.
plain-last = C’était la dernière question. { $tally }
plain-at-review = Une ligne vide montre le résultat ; review montre les réponses ; le numéro d’une question change sa réponse ; back et leave marchent aussi.
plain-answer = {"Réponse : "}
plain-nothing = Rien n’est écrit. Écrivez une réponse, ou skip pour passer la question.
plain-wrong = « { $answer } » n’est pas une réponse ici : il faut un numéro de 1 à { $count } ou le texte d’une option. Répondez de nouveau, s’il vous plaît.
plain-wrong-several = « { $answer } » n’est pas une réponse ici : il faut au plus { $most } numéros de 1 à { $count } ou textes d’options, joints par un point-virgule, ou 0 pour aucune. Répondez de nouveau, s’il vous plaît.
plain-skipped = Passée.
plain-change-how = Écrivez le numéro d’une question pour changer sa réponse ; une ligne vide continue.
plain-up-to = Jusqu’à { $most }, jointes par un point-virgule ; 0 ou none pour aucune.
plain-so-far = Votre réponse jusqu’ici : { $answer }
quiz-draft-quick = Il y a un brouillon de la version courte : { $command } le reprend.
quiz-draft-full = Il y a un brouillon du questionnaire entier : { $command } le reprend.
quiz-dropped-same = Les questions ont changé depuis ce brouillon. Réponses écartées : { $lost }.
quiz-dropped-version = Le brouillon date de la version { $old } des questions ; celle-ci est la { $new }. Réponses écartées : { $lost }.
quiz-dropped-more = { $lost } et { $count } de plus
quiz-lost-asked = la question n’est plus posée
quiz-lost-answer = la réponse n’est plus proposée
quiz-lost-kind = on répond maintenant autrement à la question

# Drafts and answers that do not go where they should.

quiz-no-draft = Il n’y a pas de brouillon à reprendre : voici la première question.
quiz-draft-unread = Le brouillon n’a pas pu être lu. Il se trouve maintenant dans { $path }.
quiz-draft-old = L’ancien brouillon se trouve maintenant dans { $path }.
quiz-draft-other = Il existe un brouillon sur d’autres questions.
quiz-draft-other-why = Il a été commencé avec une autre version de ce quiz : ses réponses veulent peut-être dire autre chose maintenant. Il est conservé ; avec --resume --any-version, on continue avec lui malgré tout.
quiz-draft-other-fresh = Recommencer et garder le brouillon sous un autre nom
quiz-rest-later = Le reste est proposé après la dernière question.
quiz-not-saved = La réponse n’a pas pu être enregistrée : { $error }.
quiz-not-removed = Le brouillon n’a pas pu être supprimé : { $error }.
quiz-no-question = Il n’y a pas de question { $number } ; elles vont de 1 à { $count }.

# Why the system refuses something: at the end of a sentence, after a colon.

system-not-found = cela n’existe pas
system-forbidden = l’autorisation manque
system-full = le disque est plein
system-quota = votre part du disque est pleine
system-read-only = le disque est en lecture seule
system-folder = c’est un dossier
system-no-folder = ce n’est pas un dossier
system-exists = cela existe déjà
system-name = le système n’admet pas ce nom
