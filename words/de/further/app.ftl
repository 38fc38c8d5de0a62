# Was das Notizbuch gelehrt hat, wie wahrscheinlich etwas ist, und warum Ratten nicht zusammenkönnen.

## Was das Notizbuch gelehrt hat, als Teil eines Satzes. Was in geschweiften Klammern steht, füllt die Seite.

learned-came = { $other } ist zu { "{ihm}" } gezogen
learned-died = { $other } ist gestorben
learned-gone = { $other } ist nicht mehr bei { "{ihm}" }
learned-neutered = { "{name}" } wurde seit den ersten Antworten kastriert
learned-did = { "{name}" } { $outcome ->
    [fled] lief weg
    [froze] erstarrte
    [refused] blieb weg
   *[hesitated] kam und ging
}, bei { $n } von { $of } Besuchen der letzten zwei Wochen
learned-ate = { "{name}" } hat bei { $n } Besuchen der letzten zwei Wochen da gefressen
learned-calm = { "{name}" } war { $place ->
    [door] an der Käfigtür
    [outside] außerhalb des Käfigs
    [person] auf einem Menschen
   *[held] auf dem Arm
} ruhig, bei { $n } Besuchen der letzten zwei Wochen
learned-teeth-at-food = Zähne trafen, was Futter brachte
learned-teeth-in-nest = Zähne trafen, was ins Nest kam
learned-nipped = { "{name}" } hat gezwickt
learned-bit = { "{name}" } hat gebissen
learned-bit-in-nest = { "{name}" } hat gebissen, was ins Nest kam
learned-bit-bars = { "{name}" } hat durch die Gitterstäbe gebissen
learned-bit-hand = { "{name}" } hat in eine Hand oder einen Arm gebissen
learned-lost = { "{name}" } wog { $from } g, und binnen einer Woche noch { $to } g

## Wie wahrscheinlich ein Grund ist.

likelihood = { $likelihood ->
    [very_unlikely] sehr unwahrscheinlich
    [unlikely] unwahrscheinlich
    [may_be] vielleicht ein Teil davon
   *[likely] wahrscheinlich ein Teil davon
}

## Warum Ratten so nicht zusammenkönnen.

cannot-meet-one-side = Wähl eine neue Ratte und eine, die hier lebt, von beiden mindestens eine.
cannot-meet-in-another = { $name } ist in einer Vergesellschaftung, die noch läuft. Öffne sie oben und mach dort weiter, oder beende sie dort mit „Sie leben getrennt“; dann plan diese. Kämpfen sie jetzt, dann trenn sie jetzt: Das braucht keinen Plan.
