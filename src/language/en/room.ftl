# The room's pages: where people answer, and the facilitator's.

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
room-sure-few-none = Nobody has sent answers yet. Figures are shown from { $min } people on, so the report will show none. This cannot be undone.
room-not-yet = Not yet
room-noscript = This page needs JavaScript to count and to close.
room-few = The report shows figures from { $min } people on.
room-groups-one = One group would be shown (at least { $min } people).
room-groups-other = { $count } groups would be shown (at least { $min } people each).
room-last-now = The last ones came just now.
room-last-seconds = The last ones came { $count } seconds ago.
room-last-minutes = The last ones came { $count } minutes ago.
room-silent = The room does not answer. Is the program still running?
room-not-closed = The room could not be closed. { $why }
room-sure-one = One person has sent the answers. This cannot be undone.
room-sure-few-one = One person has sent the answers. Figures are shown from { $min } people on, so the report will show none. This cannot be undone.
room-sure-other = { $count } people have sent their answers. This cannot be undone.
room-sure-few-other = { $count } people have sent their answers. Figures are shown from { $min } people on, so the report will show none. This cannot be undone.
