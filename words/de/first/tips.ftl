# Eine Karte, ganz gelesen oder Schritt für Schritt mit einer Hand; und die Zeichen für die Tierarztpraxis.

tips-title = Zehn Tipps
tip-number = Tipp { $number }
stage-number = Stufe { $number }
tips-no-such-tip = Einen Tipp mit diesem Namen gibt es nicht. Alle zehn stehen unter „Tipps“.
tips-no-such-card = Eine Karte mit diesem Namen gibt es nicht. Alle Karten stehen unter „Tipps“.
tips-in-one-hand = Mit einer Hand
tips-the-opposite = Manche sagen das Gegenteil
tips-in-your-mischief = In deinem Rudel
tips-have-met = { $names } { $n ->
    [one] kennt
   *[other] kennen
} schon Schritte, die darauf beruhen.

by-step-way-in = Schritt für Schritt, mit einer Hand
by-step-whole-card = Die ganze Karte
by-step-label = Schritt für Schritt
by-step-where = Schritt { $step } von { $steps }
by-step-have-ready = Was du brauchst
by-step-back = Zurück
by-step-next = Weiter
by-step-done = Fertig

see-beside = Lies auch
see-signs-and-foods = Zeichen und Futter
see-steps = Schritte, die darauf beruhen

signs-title = Zeichen
vet-signs-title = Zeichen für die Tierarztpraxis
vet-signs-lead = Der Körper kommt vor jedem anderen Grund. Ruf im Zweifel in der Tierarztpraxis an und sag, was du siehst.
vet-signs-note = Schreib auf, was du an deiner Ratte siehst
vet-signs-how-soon = { $urgency ->
    [now] Heute in die Tierarztpraxis
    [soon] In den nächsten Tagen in die Tierarztpraxis
   *[check] Einen Check in der Praxis wert
}
vet-signs-from = <b>Ab wann:</b> { $threshold }

# Eine Zeichnung, gesagt für alle, die sie nicht sehen.
posture = { $drawing ->
    [arched] Eine Ratte steht hoch auf steifen Beinen, mit rundem Buckel, von der Seite
    [boxing] Eine Ratte steht auf den Hinterbeinen, die Vorderpfoten vor der Brust
    [flat] Eine Ratte liegt flach am Boden, Bauch unten, Beine angezogen
    [freeze] Eine Ratte kauert tief und still, Augen weit offen, Tasthaare nach vorn
    [hunched] Eine Ratte sitzt mit rundem Rücken, Kopf tief, Augen fast geschlossen
    [puffed] Einer Ratte steht das Fell vom Körper ab, sodass sie größer wirkt
   *[stretch] Eine Ratte streckt sich lang und tief, die Hinterfüße bleiben zurück, die Nase weit vorn
}
