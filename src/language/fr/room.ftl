# The room's pages: where people answer, and the facilitator's.

room-for = Salle pour
room-join = Participer avec un téléphone ou un ordinateur
room-qr = Code QR de l’adresse
room-so-far = Jusqu’ici
room-sent-one = personne a envoyé ses réponses
room-sent-other = personnes ont envoyé leurs réponses
room-when = Quand tout le monde aura envoyé ses réponses
room-closing = La fermeture met fin définitivement à la collecte : plus personne ne peut ensuite envoyer ni changer de réponses. Le rapport est alors montré. D’ici là, personne ne voit autre chose que ces nombres, car deux rapports qui diffèrent d’une feuille révéleraient cette feuille.
room-close = Fermer et montrer
room-sure = Fermer la salle ?
room-sure-few-none = Personne n’a encore envoyé de réponses. Les chiffres sont montrés à partir de { $min } personnes : le rapport n’en montrera donc aucun. Cette action est irréversible.
room-not-yet = Pas encore
room-noscript = Cette page a besoin de JavaScript pour compter et fermer.
room-few = Le rapport montre des chiffres à partir de { $min } personnes.
room-groups-one = Un groupe serait montré (au moins { $min } personnes).
room-groups-other = { $count } groupes seraient montrés (au moins { $min } personnes chacun).
room-last-now = Les dernières viennent d’arriver.
room-last-seconds = Les dernières sont arrivées il y a { $count } secondes.
room-last-minutes = Les dernières sont arrivées il y a { $count } minutes.
room-silent = La salle ne répond pas. Le programme tourne-t-il encore ?
room-not-closed = La salle n’a pas pu être fermée. { $why }
room-sure-one = Une personne a envoyé ses réponses. Cette action est irréversible.
room-sure-few-one = Une personne a envoyé ses réponses. Les chiffres sont montrés à partir de { $min } personnes : le rapport n’en montrera donc aucun. Cette action est irréversible.
room-sure-other = { $count } personnes ont envoyé leurs réponses. Cette action est irréversible.
room-sure-few-other = { $count } personnes ont envoyé leurs réponses. Les chiffres sont montrés à partir de { $min } personnes : le rapport n’en montrera donc aucun. Cette action est irréversible.
