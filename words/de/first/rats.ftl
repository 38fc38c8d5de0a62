# Die Ratten.

rats-here = { number } { $n ->
    [one] Ratte
   *[other] Ratten
} hier
rats-live = { $n ->
    [one] Lebt allein
   *[other] Leben zusammen
}
rats-side-by-side = Alle Ratten nebeneinander
rats-introductions = Wenn Ratten sich begegnen: Vergesellschaftung
rats-handover = Übergabe: für jemanden, der aufpasst, ein neues Zuhause, die Tierarztpraxis
rats-left = Nicht mehr hier
rats-last-visit = letzter Besuch { $day }, { did }
rats-no-visit = noch kein Besuch

## Kämpfe, und eine Ratte, die niemanden hat

fight-title = { $n ->
    [one] { $names } kämpft mit einer anderen im Käfig
   *[other] { $names } kämpfen
}
fight-says = So wurde es erzählt. Sieh bei jeder nach Blut. Ist welches da, trenne sie jetzt, mit einem Handtuch oder einer Kehrschaufel und nie mit der bloßen Hand.
fight-steps = { $card }, Schritt für Schritt
fight-or-talk = Was ein Kampf ist und was nur Gerede
fight-no-longer = Bei { $name } ist das nicht mehr so: neu beantworten
lone-rats = <b>{ $names } { $n ->
    [one] lebt
   *[other] leben jeweils
} ohne eine andere Ratte. </b>Ratten leben zu zweit oder zu mehreren; es ist Zeit, Gesellschaft zu finden, die passt.

## Was wiederkehrt

remind-apart-over = Vierzehn Tage Trennung sind vorbei
remind-room = Das Zimmer ist anders: geh es noch einmal durch
remind-minute = Dieselbe Minute, einmal die Woche
remind-weigh = Auf die Waage, einmal die Woche
remind-room-and-cage = Zimmer und Käfig
again-on-today = Noch ein Blick auf die Antworten zu { $rats }
