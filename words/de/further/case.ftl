# Der Fall einer Ratte als einfacher Text, für eine Tierarztpraxis oder jemanden mit viel Erfahrung.

case-first-line = Der Fall einer Ratte, ohne Namen, Daten und Orte.
case-about = Zur Ratte
case-body = Zuerst der Körper
case-seen = Was zu sehen ist
case-bites = Bisse
case-weeks = Woche für Woche zu Hause
case-tried = Was versucht wurde, und wie es ging
case-causes = Was dahinter sein kann: eine Vermutung, nicht an echten Ratten geprüft
case-not-known = Nicht bekannt
case-own-words = In eigenen Worten

case-this-rat = Ratte X
case-another-rat = eine andere Ratte
case-somebody = jemand
case-household = der Haushalt

case-own-words-line = Woche { $week }: „{ $words }“
case-unknown = nicht bekannt
case-sex = Geschlecht: { $sex ->
    [male] Bock
    [female] Weibchen
   *[other] nicht bekannt
}
case-age = Alter: { $time }
case-neutered = Kastriert: { case-known }
case-at-home = Zu Hause: { $time }
case-friendly-before = Früher entspannt mit Menschen: { case-known }
case-known = { $known ->
    [yes] ja
    [no] nein
   *[other] nicht bekannt
}
case-about-weeks = { $n ->
    [one] etwa { $n } Woche
   *[other] etwa { $n } Wochen
}
case-company = Gesellschaft: { $company ->
    [alone] lebt ohne andere Ratte
    [counted] { $n ->
        [one] lebt mit { $n } anderen Ratte
       *[other] lebt mit { $n } anderen Ratten
    }
    [others] lebt mit anderen Ratten
   *[unknown] nicht bekannt
}
case-source = Woher: { $answer }
case-onset = Wie es anfing: { $answer }
case-words-left-out = in eigenen Worten erzählt, hier weggelassen
case-none-asked = nichts von dem, was gefragt war
case-signs-now = Zeichen jetzt: { $signs }
case-signs-none = Zeichen von Krankheit: nachgesehen, keine gefunden
case-signs-not-all = Zeichen von Krankheit: nicht nach allen gesehen
case-reading = Bolthole liest daraus: { $urgency ->
    [now] heute in die Tierarztpraxis
    [soon] in den nächsten Tagen in die Tierarztpraxis
    [check] vielleicht ein Check in der Praxis
   *[none] nichts Notiertes braucht die Tierarztpraxis
}
case-vet-seen = In der Tierarztpraxis gewesen in Woche { $week }
case-people = Wenn Menschen nahe sind: { $answer }
case-afraid-of = Angst vor: { $answer }
case-hands = Was Hände getan haben: { $answer }
case-room = Zimmer und Käfig: { $answer }
case-changed = Vor Kurzem geändert: { $answer }
case-rats = Mit anderen Ratten: { $answer }
case-log = Aus dem Notizbuch: { $says }
case-log-week = Aus dem Notizbuch: { $says }, Woche { $week }
case-worst = Der schlimmste: { case-severity }
case-teeth = Woche { $week }: { case-did }, bei „{ $step }“
case-teeth-at-food = Woche { $week }: { case-did }, beim Futter, bei „{ $step }“
case-did = { $outcome ->
    [nipped] gezwickt
   *[bit] gebissen
}
case-bite = Woche { $week }: { $zone ->
    [hand] Hand
    [arm] Arm
    [lap] Schoß oder Bein
    [face] Gesicht oder Hals
    [nest] im Nest
   *[bars] durch die Gitterstäbe
}, { case-severity }
case-taken-back = Woche { $week }: einer, der aufgeschrieben und später zurückgenommen wurde
case-severity = { $severity ->
    [none] nie gebissen
    [nip] gezwickt, kein Blut
    [bite] ein Biss; wie schlimm, ist nicht bekannt
    [hard] ein harter Biss
    [skin] die Haut war verletzt
    [deep] ein tiefer Biss, oder einer, bei dem die Ratte festhielt
   *[unknown] nicht bekannt
}
case-another-step = ein anderer Schritt
case-visits = { $n ->
    [one] { $n } Besuch: { $how }
   *[other] { $n } Besuche: { $how }
}
case-n-calm = { $n } ruhig
case-n-unsure = { $n } unsicher
case-n-fright = { $n } weggelaufen oder erstarrt
case-n-teeth = { $n } mit Zähnen
case-week = Woche { $week }: { $visits }
case-until-week = Bis Woche { $week }: { $visits }
case-furthest = { $visits }; am weitesten ruhig: „{ $step }“
case-step-tried = „{ $step }“: { $visits }; zuletzt in Woche { $week }
case-nothing-stands-out = Noch sticht nichts heraus

## Die Seite dazu.

case-title = Der Fall von { $name }, zum Weitergeben
case-lead = Für eine Tierarztpraxis oder jemanden mit viel Erfahrung. Keine Namen, keine Daten, kein Ort, und keine Worte von dir, die du unten nicht ankreuzt. Nichts wird verschickt: Kopier den Text, oder druck ihn.
case-the-text = Der Text
case-copy = Kopieren
case-copied = Kopiert
case-one-tap = Ein Tipp auf den Text wählt alles aus.
case-your-words = Deine eigenen Worte
case-your-words-say = Alles davon bleibt aus dem Text, bis du es ankreuzt. Namen, die im Notizbuch stehen, werden entfernt; nach anderen Namen, Tagen und Orten sieh selbst.
case-earlier = Dazu { $n ->
    [one] eine ältere Notiz, hier weggelassen.
   *[other] { number } ältere Notizen, hier weggelassen.
}
case-put-in = Angekreuztes in den Text nehmen
case-note-week = Woche { $week }
case-link = Der Fall als Text, für eine Tierarztpraxis oder jemanden mit viel Erfahrung
