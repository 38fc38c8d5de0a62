# Was jede Seite braucht: wie eine Ratte genannt wird, was sie getan hat, und wann.

number = { $n ->
    [0] keine
    [1] eine
    [2] zwei
    [3] drei
    [4] vier
    [5] fünf
    [6] sechs
    [7] sieben
    [8] acht
    [9] neun
    [10] zehn
    [11] elf
    [12] zwölf
   *[other] { $n }
}
listed = { $first } und { $last }

## Eine Ratte. Ist ihr Geschlecht nicht bekannt, ist sie „sie“, wie die Ratte.

rat-she = { $sex ->
    [male] er
   *[other] sie
}
rat-she-at-start = { $sex ->
    [male] Er
   *[other] Sie
}
# Der Stamm: „ihr“ + „e Box“, „sein“ + „em Haus“.
rat-her = { $sex ->
    [male] sein
   *[other] ihr
}
# Wem.
rat-him = { $sex ->
    [male] ihm
   *[other] ihr
}
# Wen.
rat-him-object = { $sex ->
    [male] ihn
   *[other] sie
}
did = { $outcome ->
    [relaxed] war entspannt
    [ate] hat da gefressen
    [hesitated] kam und ging
    [refused] blieb weg
    [fled] lief weg
    [froze] erstarrte
    [nipped] zwickte
   *[bit] biss
}

## Tage und Zeiten.

weekday = { $weekday ->
    [0] Donnerstag
    [1] Freitag
    [2] Samstag
    [3] Sonntag
    [4] Montag
    [5] Dienstag
   *[6] Mittwoch
}
month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}
month-short = { $month ->
    [1] Jan.
    [2] Feb.
    [3] März
    [4] Apr.
    [5] Mai
    [6] Juni
    [7] Juli
    [8] Aug.
    [9] Sept.
    [10] Okt.
    [11] Nov.
   *[12] Dez.
}
today = heute
yesterday = gestern
tomorrow = morgen
date-short = { $day }. { month-short }
date-short-year = { $day }. { month-short } { $year }
date-full = { $day }. { month } { $year }, { $clock }
tonight = heute Nacht
last-night = letzte Nacht
weekday-night = { weekday }nacht
date-night = nachts am { $date }
this-part = heute { $part ->
    [morning] früh
    [afternoon] Nachmittag
   *[evening] Abend
}
yesterday-part = gestern { $part ->
    [morning] früh
    [afternoon] Nachmittag
   *[evening] Abend
}
day-long = { weekday }{ $part ->
    [morning] vormittag
    [afternoon] nachmittag
    [evening] abend
   *[night] nacht
}, { $day }. { month }
days-ago = vor { $days } Tagen

## An vielen Stellen gesagt.

first-aid = Erste Hilfe
settings = Einstellungen
undo = Zurücknehmen
fetch-a-grown-up = Hol einen Erwachsenen
a-grown-up-takes-care = Darum kümmert sich ein Erwachsener.
urgency = { $urgency ->
    [now] heute in die Tierarztpraxis
    [soon] in den nächsten Tagen in die Tierarztpraxis
    [check] einen Check in der Praxis wert
   *[none] kein Zeichen für die Tierarztpraxis
}
to-the-vet = In die Tierarztpraxis
rests-by-choice = Heute kein Üben mit { $name }, so gewollt. Deine Stimme und das Futter bleiben.
visit-after-all = Doch ein Besuch bei { $name }
may-carry = <b>{ $name } ist vielleicht trächtig.</b> { $bucks } { $n ->
    [one] ist
   *[other] sind
} { $known ->
    [no] nicht kastriert
   *[unknown] vielleicht nicht kastriert
} und in ihrem Rudel. Das passiert leicht. Frag in der Tierarztpraxis, und setz { $n ->
    [one] ihn
   *[other] sie
} getrennt von jedem Weibchen, neben einen anderen Bock, wenn es einen gibt, bis die Praxis sagt, dass es sicher ist.
save = Speichern
yes = Ja
no = Nein
no-such-rat = Eine Ratte mit dieser Adresse steht nicht in diesem Notizbuch. Bei „Heute“ sind alle.
no-such-page = So eine Seite gibt es hier nicht. „Heute“ ist einen Tipp entfernt.
