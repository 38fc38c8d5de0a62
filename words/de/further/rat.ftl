# Eine Ratte: Hilft es, warum hat sie Angst, was lässt sie zu, und mit wem?

rat-is = { $sex ->
    [female] Weibchen
    [male] Bock
   *[other] Geschlecht nicht bekannt
}{ $neutered ->
    [yes] , kastriert
   *[other] { "" }
}, { $age }
rat-age-weeks = { $n ->
    [one] { $n } Woche
   *[other] { $n } Wochen
}
rat-age-months = { $n ->
    [one] { $n } Monat
   *[other] { $n } Monate
}
rat-age-not-known = Alter nicht bekannt
rat-more-on = Mehr dazu, wie { $name } vorankommt, und das Gewicht
rat-details = Name, Geschlecht, Fell und Gesellschaft
rat-came-from = { $name } kam aus { $from ->
    [not-said] einem anderen Zuhause
   *[other] diesem Zuhause: { $from }
} ({ $day }), mit jedem Besuch und jedem Biss von dort.
rat-now = Jetzt
rat-no-step = Heute kein Schritt: Die Tierarztpraxis kommt zuerst.
rat-small-things = { $sex ->
    [male] Kleine Dinge, die er geschafft hat
   *[other] Kleine Dinge, die sie geschafft hat
}
won-first-calm = Zum ersten Mal ruhig: { $step }.
won-calm-again = Wieder ruhig, wo { rat-she } sich erschreckt hatte: { $step }.
won-calm-with = Zum ersten Mal ruhig mit { $who }.
quoted = „{ $text }“
rat-several-at-once = Mehreres kann zugleich stimmen. Noch nicht an den Aufzeichnungen echter Ratten geprüft.
rat-for-and-against = Was dafür und was dagegen spricht
rat-with-whom = Mit wem
rat-learns-anew = Was bei einem sicher sitzt, sitzt beim anderen noch nicht: { rat-she-at-start } lernt jeden Menschen neu kennen. Zahlen können Zufall sein: Wer kam, als es am schwersten war, hat es am schwersten.
rat-calm-with = <b>{ $who }</b>: ruhig bei { $calm } von { $n ->
    [one] { $n } Besuch
   *[other] { $n } Besuchen
}
rat-last-with = Die letzten Besuche mit { $who }, die ältesten zuerst
rat-known-with = Mit { $who } vertraut: { $step }.
rat-nothing-with = Mit { $who } ist noch kein Schritt vertraut.

matters-title = Was für { $name } gerade zählt
matters-heading = Was gerade zählt
matters-all = Alle { $n } Karten für { $name }
matters-lead = Karten, zu denen das Notizbuch rät, zuerst der Körper und die letzten Tage. Was niemand gesagt hat, ruft keine Karte auf.
matters-none = Für { $name } sticht gerade keine Karte heraus.
matters-all-cards = Alle Tipps und Karten
matters-because = Weil: { $reasons }

minute-came = { $came ->
    [within-5] Kam und berührte innerhalb von 5 Sekunden
    [within-15] Innerhalb von 15 Sekunden
    [within-30] Innerhalb von 30 Sekunden
    [within-60] Innerhalb der Minute
   *[none] Nicht innerhalb der Minute
}
minute-heading = Jede Woche dieselbe Minute
minute-how = Leg für 60 Sekunden einen stillen Arm im Ärmel dorthin, wo { $name } herankommen kann und keine Zähne an die Haut reichen: derselbe Ort, dieselbe Tageszeit. Wenn { rat-she } wegläuft oder erstarrt, hör auf und schreib das als Besuch auf.
minute-save = Die Minute dieser Woche speichern
minute-enough = Einmal in der Woche genügt.
minute-within = { $day }: kam innerhalb von { $seconds } Sekunden
minute-not-within = { $day }: nicht innerhalb der Minute

way-heading = Wie weit { $sex ->
    [female] sie gekommen ist
    [male] er gekommen ist
   *[other] { $name } bisher gekommen ist
}
way-no-visit = Noch ist kein Besuch bei { $name } aufgeschrieben. Der erste verlangt nichts, als in der Nähe zu sein.
way-since = Beginn: { $day }
way-weeks = { $n ->
    [one] in einer Woche
   *[other] in { number } Wochen
}
way-not-calm = Noch nicht ruhig ({ $time }); es eilt nicht.
way-calm-at = Ruhig beim Schritt „{ $step }“ ({ $time }).
way-from-to = Von „{ $first }“ bis ruhig bei „{ $step }“ ({ $time }).
way-no-fright = Kein Schreck auf dem Weg.
way-one-fright = Ein Schreck auf dem Weg, { $ago }.
way-frights = { $count } Schreckmomente auf dem Weg; der letzte war { $ago }.
way-shapes = Formen
way-what-changed = Was sich geändert hat
change-moved-in = { $name } ist eingezogen
change-left = { $name } ist nicht mehr hier
change-neutered = seitdem kastriert
change-vet = in der Tierarztpraxis gewesen
way-table = Dasselbe als Tabelle
way-week = Woche
way-furthest = Am weitesten ruhig
way-visits = Besuche
way-none-calm = nicht ruhig
way-days = { $first } bis { $last }
plateau-heading = Eine Weile keine Veränderung
plateau-more = Was sonst helfen kann

allows-heading = Was { $name } heute zulässt
allows-tool = { $tool ->
    [spoon] Löffel
    [arm] Arm und Schoß
    [gown] Bademantel
    [hand] Hände
   *[finger] Finger
}
allows-yes = ja
allows-spoon-in-nest = und in { rat-her }em Nest immer der Löffel
allows-not-now = jetzt nicht
allows-not-until = noch nicht, wieder ab: { $day }
allows-comes-after = kommt nach: { $step }
allows-not-tried = noch nicht versucht
allows-hands-rest = Hände pausieren, wieder ab: { $day }
allows-no-lock = Keine Pause nach einem Biss
allows-no-bite = Hier ist kein Zwicken und kein Biss aufgeschrieben.
allows-taken-back = Zurückgenommen: { $day }, weil „{ $reason }“
allows-at-food = , am Löffel, wegen Futter

care-heading = Wie vorsichtig mit { $name }?
care-lead = Schneller als zwei ruhige Tage pro Schritt geht es nie, und was ruht, ruht weiter. Es gilt ab dem fünfzehnten Besuch. Noch nicht an den Aufzeichnungen echter Ratten geprüft.
care-says = { $care ->
    [gentle] Sanft: mehr ruhige Tage vor etwas Neuem
    [usual] Wie gewohnt
   *[brisk] Zügig: weniger ruhige Tage, wo nichts dagegen spricht
}

details-title = Über { $name }
details-name = Name
details-sex = Sie oder er?
details-she = Sie, ein Weibchen
details-he = Er, ein Bock
details-not-known = Nicht bekannt
details-with-whom = Mit wem, so wie es heute ist
details-apart = Lebt getrennt
details-meet = Ratten, die sich noch nicht kennen, lernen sich Stufe für Stufe kennen: { $link }
details-introductions = Vergesellschaftung
details-any-name = Schreib einen Namen; jeder ist recht.

left-title = { $name } ist nicht mehr hier
left-lead = Der Plan für { $name } endet. { $sex ->
    [male] Seine
   *[other] Ihre
} Seiten bleiben, mit allem, was ihr zusammen herausgefunden habt.
left-how = { $how ->
    [died] { rat-she-at-start } ist gestorben
    [new_home] { rat-she-at-start } lebt jetzt bei anderen Menschen
   *[other] Etwas anderes
}
left-what = Was ist passiert?
left-day = An welchem Tag war es?
left-why = In deinen Worten, wenn du magst
left-moving = Zieht { $name } zu anderen Menschen, in eine Pflegestelle oder zu jemandem auf Zeit? { $link }
left-hand-over = Übergib { rat-him-object } zuerst mit der Wahrheit
left-day-unread = Dieser Tag lässt sich nicht lesen oder kommt erst noch. Noch ist nichts gespeichert: Wähle den Tag, an dem es war.
left-label = Nicht mehr hier
left-happened = { $name } { $how ->
    [died] ist gestorben
    [new_home] lebt jetzt bei anderen Menschen
   *[other] ist gegangen
} ({ $day }).
left-stays-below = Alles, was aufgeschrieben ist, bleibt unten stehen.
left-slip = Das war ein Versehen: { $name } ist hier
left-alone = { $name } ist jetzt allein
left-alone-body = { rat-she-at-start } hat auch jemanden verloren. Sieh zuerst auf { rat-her }en Körper: Eine Ratte, die nicht mehr frisst, muss heute in die Tierarztpraxis. An Gesellschaft könnt ihr denken, wenn ihr so weit seid.

tastes-title = Was { $name } vom Löffel mag
tastes-lead = Jede Ratte hat ihren eigenen Geschmack. Wer als Nächstes den Löffel hält, ist froh, es zu wissen.
tastes-foods = Was auf den Löffel kommt, und wie viel
taste = { $taste ->
    [likes] kommt dafür
    [leaves] lässt es liegen
   *[unknown] nicht bekannt
}
