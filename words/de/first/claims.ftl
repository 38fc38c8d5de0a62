# Wie sicher eine Aussage ist, und woher sie kommt.

claims-letters = Was die Buchstaben bedeuten
claims-grade = { $grade ->
    [S] Der Artikel
    [A] Kontrollierte Studie
    [B] Tierärzte, Universitäten oder Tierschutzverbände
    [C] Erfahrene Halter
    [D] Anonym
   *[O] Unsere eigene Vorsichtsregel
}{ $whom ->
    [rats] , an Ratten
    [mice] , aber an Mäusen
    [people] , an Menschen
    [another] , aber an einem anderen Tier ({ $animal })
   *[not-said] { "" }
}
claims-letter-means = { $grade ->
    [S] der Artikel, auf dem das hier aufbaut: ein Mensch aus einer Notstation, viele Ratten
    [A] kontrollierte Studie; der Buchstabe ist ausgefüllt, wo die Studie an Ratten gemacht wurde
    [B] Tierärzte, Universitäten, Tierschutzverbände oder eine Zusammenfassung von Studien
    [C] erfahrene Halter, Notstationen, Züchter
    [D] anonym, oder von Unbekannten gesammelt
   *[O] unsere eigene Vorsichtsregel, die keine Quelle stützt
}
claims-read = { $read ->
    [full] Wir haben alles davon gelesen
    [abstract] Wir haben nur die Zusammenfassung gelesen
    [excerpt] Wir haben nur einen Teil davon gelesen
    [not-recorded] Wie viel davon gelesen wurde, ist nicht vermerkt
   *[other] Was wir gelesen haben: { $other }
}
claims-how = Woher wissen wir das?
