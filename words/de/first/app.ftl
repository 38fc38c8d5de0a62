# Was hinter mehreren Seiten steht: Zeichen am Körper, Antworten auf eine Frage und Zeiten.

## Zeichen am Körper.

sign-group = { $group ->
    [breath] Atem und Gleichgewicht
    [harm] Gift, Hitze, Katze oder Hund, ein Sturz
    [food] Fressen und Gewicht
    [water] Trinken, Urin und Kot, Bauch und Geburt
    [energy] Energie und Anfassen
    [skin] Augen, Fell und Haut
   *[well] Auch gut zu wissen
}
sign-so-long = { $says }, { $unit ->
    [hour] { $n } Stunde
    [hours] { $n } Stunden
    [day] { $n } Tag
    [days] { $n } Tage
    [night] { $n } Nacht
    [nights] { $n } Nächte
    [week] { $n } Woche
   *[weeks] { $n } Wochen
}

## Warum eine Antwort so nicht ging.

fault-nothing-ticked = Kreuz an, was passt, oder tipp auf „Nichts davon“ oder „Nicht bekannt“.
fault-nothing-chosen = Wähl eine Antwort, oder tipp auf „Nicht bekannt“.
fault-nothing-typed = Schreib eine Antwort, oder tipp auf „Nicht bekannt“.
fault-ticked-and-none = Es ist etwas angekreuzt, und „Nichts davon“ war gedrückt; nimm die Kreuze weg, oder tipp auf „Speichern und weiter“.
fault-no-time = „{ $typed }“ ist kein Alter und keine Zeit, die passt; gefragt ist eine Zahl wie 10, und die ältesten bekannten Ratten wurden etwa sieben Jahre alt.
fault-no-count = „{ $typed }“ ist keine Anzahl von Ratten; gefragt ist eine ganze Zahl von 0 bis 500, zum Beispiel 2.
fault-not-offered = „{ $typed }“ ist keine der Antworten hier; wähl eine von der Seite.

## Antworten in Worten.

time-less-than-a-week = weniger als eine Woche
time-weeks = { $n ->
    [one] { $n } Woche
   *[other] { $n } Wochen
}
time-months = { $n ->
    [one] { $n } Monat
   *[other] { $n } Monate
}
time-years = { $n ->
    [one] { $n } Jahr
   *[other] { $n } Jahre
}
time-years-and-a-half = { $n },5 Jahre
time-about = etwa { $time }
it-was-for-food = Es war am Löffel oder durch die Gitterstäbe, wegen Futter.
