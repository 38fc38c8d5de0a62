# Ein Gang durch Zimmer und Käfig.

audit-lead = { $n } Dinge zum Ansehen. Antworte, was du weißt; „nicht bekannt“ ist auch eine Antwort, und jede lässt sich jederzeit ändern. Zimmer und Käfig werden für sich angesehen, was auch immer eine Ratte erlebt hat.
audit-save = Antworten speichern
audit-saved = Gespeichert: { $standing }
audit-open = { $n ->
    [one] Ein Punkt ist nicht bekannt und zählt
   *[other] { $count } Punkte sind nicht bekannt und zählen
} weder so noch so.
audit-nothing-to-mend = Von dem, was bekannt ist, muss nichts verbessert werden.
audit-first-things = Was am meisten hilft, das Wichtigste zuerst
audit-more-below = Mehr unten, bei jeder Antwort. Eins nach dem anderen ist schnell genug.
audit-nothing-known = noch ist nichts bekannt
audit-one-is-calm = der eine Punkt, der bekannt ist, ist ruhig
audit-one-wants-mending = der eine Punkt, der bekannt ist, lässt sich verbessern
audit-none-is-calm = von { $known } bekannten Punkten ist noch keiner ruhig
audit-n-are-calm = { $calm } von { $known } bekannten Punkten sind ruhig
audit-not-known = Nicht bekannt
audit-answer-by-answer = Was zu tun ist, Antwort für Antwort
audit-said = „{ $answer }“:
audit-only-if = Nur wenn eines davon zutrifft: { $terms }.
audit-at-home = Zu Hause eingerichtet
audit-reminds = „Heute“ erinnert daran. Ein ausgelassener Tag ist kein Fehler.
audit-why = Warum, und woher wir es wissen
audit-routine = { $often ->
    [once] einmal
    [day] jeden Tag
    [week] jede Woche
   *[cleaning] jedes Mal, wenn der Käfig geputzt wird
}, { $whose ->
    [anybody] wer gerade da ist
   *[each] jeder für sich
}
