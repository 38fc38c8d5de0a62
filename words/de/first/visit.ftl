# Ein Besuch: was zu tun ist, was ihn beendet, was die Ratte getan hat, und was nach dem Tipp gesagt wird.

visit-title = Besuch: { $name }
visit-easy-first = { $name }: erst etwas Leichteres
visit-beside = Dabei sitzt ein Erwachsener neben dir.
visit-unknown-step = Ein Schritt aus einer anderen Version
visit-what-counts-as-calm = Was als ruhig zählt
visit-what-it-rests-on = Worauf dieser Schritt beruht
visit-not-today = Heute nicht:
visit-ends-if = <b>Schluss ist, wenn</b> { rat-she } wegläuft, erstarrt oder die Zähne benutzt, { $company ->
    [one] wenn { $other } sich dazwischendrängt, oder
    [several] wenn eine andere Ratte sich dazwischendrängt, oder
   *[none] oder
} nach fünf Minuten.
visit-or = Oder: { $line }
visit-something-easier = Heute lieber etwas Leichteres
visit-since-spoon = seit du den Löffel hinhältst
visit-since-began = seit du angefangen hast
visit-on-hold = Jetzt kein Üben
visit-all-the-same = Trotzdem aufschreiben, was { rat-she } getan hat
visit-tap-one = Noch ist nichts gespeichert: Tippe unten auf das von den acht, das am ehesten passt.
visit-not-there = Diesen Besuch gibt es im Notizbuch nicht; vielleicht wurde er zurückgenommen. Um ihn aufzuschreiben, beginne bei „Heute“.
visit-teeth-with-reason = Zähne werden nur mit einem Grund zurückgenommen, und beides bleibt stehen.
visit-opened-long-ago = Diese Seite ist offen seit: { $when }. Darum wird die Zeit nicht mehr gezählt.
visit-begin-again = Neu beginnen

## Die Leiste am Daumen.

tap = { $outcome ->
    [relaxed] entspannt
    [ate] hat da gefressen
    [hesitated] kam und ging
    [refused] blieb weg
    [fled] lief weg
    [froze] erstarrte
    [nipped] zwickte, kein Blut
   *[bit] biss, Haut verletzt
}
tap-group = { $group ->
    [calm] ruhig
    [unsure] unsicher
    [fright] ängstlich
   *[teeth] Zähne
}
visit-not-counted = Wie lange es dauert, wird nicht gezählt.
visit-one-tap = Ein Tipp speichert es.
visit-screen-stays-on = Der Bildschirm bleibt an.
visit-saved = Gespeichert, { $when }
visit-not-so = So war es nicht
visit-enough = Genug für heute
visit-add-a-word = Ein Wort dazu
visit-change-the-word = Das Wort ändern
visit-other-time = Es war zu einer anderen Zeit
visit-heard = Was zu hören war
visit-did-after = { $did }, nach { $time }
visit-what-did = Was hat { $name } getan?
visit-go-on = Weiter mit dem Besuch bei { $name }

## Nach dem Tipp.

visit-until = bis { rat-she } { $outcome ->
    [ate] gefressen hat
   *[other] kam
}
visit-stop-while-good = Hör auf, solange es gut ist. Geh leise, so wie du gekommen bist.
visit-fine-too = Auch das ist gut: { rat-she-at-start } entscheidet. Lass etwas zum Lecken da, und lass { rat-him } das Versteck.
visit-looked = Wie sah { rat-she } dabei aus, falls du es gesehen hast?
visit-posture = { $posture ->
    [at_ease] locker
    [watchful] wachsam
   *[stiff] steif
}
visit-on-to = Weiter zu { rat-her }em Schritt: { $step }
visit-ends-it = Damit ist Schluss.
visit-after-fright = { $presenter ->
    [spoon] Leg den Löffel hin
    [arm] Bleib still und lass los, wo das Zuhause nah ist
    [hide] Bring das Versteck langsam nach Hause
    [hand] Zieh die Hand zurück, tief und langsam
   *[none] Bleib, wo du bist
}, sag { rat-her }en Namen, lehn dich zurück. Du hast nichts kaputt gemacht.
visit-freezing = Erstarren: woran du es erkennst und was es bedeuten kann
visit-teeth-before = { $name } { did }, { $when }
visit-second-entry = Das bleibt aufgeschrieben; das hier ist ein zweiter Eintrag.
visit-look-at-entry = Den Eintrag ansehen oder zurücknehmen
visit-not-your-fault = Du kannst nichts dafür. Zeig ihm die Stelle, auch wenn es nur ein Kratzer ist.
visit-wound-first = Zuerst die Wunde
visit-look-at-skin = Sieh zuerst die Haut an
visit-wash-it = Wasch sie jetzt, mit Seife und fließendem Wasser, ein paar Minuten lang.
visit-if-blood = Ist da auch nur ein bisschen Blut, ist es ein Biss: Wasch ihn aus und folge der Ersten Hilfe.
visit-doctor-if = Tief, im Gesicht oder über einem Gelenk, bei einem Kind, in der Schwangerschaft oder bei schwacher Abwehr: heute zum Arzt oder zur Ärztin.
visit-doctor-today = <b>Heute zum Arzt oder zur Ärztin</b>: { $reasons }. Sag „ein Rattenbiss“.
visit-doctor-why = { $reason ->
    [child] es war ein Kind
    [at_risk] es war jemand mit höherem Risiko
    [face] es war das Gesicht oder der Hals
    [deep] es ging tief
   *[wild] die Ratte lebte vorher wild
}
visit-say-where = Sag, wo es war
visit-noted-at-food = Aufgeschrieben: am Löffel oder durchs Gitter, wegen Futter. Hände müssen deswegen nicht pausieren.
visit-noted-bite = Aufgeschrieben: { $bite }.
visit-in-peace = Lass { $name } in Ruhe: { rat-she-at-start } hatte auch Angst. Du hast nichts kaputt gemacht.
visit-tomorrow = Morgen, wie es jetzt aussieht: { $step }.

## Eine andere Zeit.

visit-was-earlier = Es war schon früher
visit-when = Wann war es?
visit-time-unread = Diese Zeit lässt sich nicht lesen. Noch ist nichts gespeichert: Schreib sie als Tag und Uhrzeit.
visit-time-to-come = Das kommt erst noch: Jetzt ist es { $clock }. Noch ist nichts gespeichert, also wähle, wann es war.
visit-time-before-home = { $name } war da noch nicht zu Hause (eingezogen: { $day }). Es war an dem Tag oder später. Noch ist nichts gespeichert.

## Ein Wort dazu.

note-title = Ein Wort zu { $name }
note-heading = Ein Wort dazu
note-seen = Was hast du gesehen?
note-beside = War neben { $name } noch eine Ratte?
note-enough = Wer hatte zuerst genug?
note-enough-other = Eine andere Ratte
note-enough-you = Du
note-calls = Hat ein Fledermausdetektor oder Mikrofon Warnrufe aufgenommen, um 22 kHz?
note-reason-stays = Ein Tipp auf Zähne lässt sich mit einem Grund zurücknehmen. Das nächste Zuhause erfährt beides: was da stand und warum es zurückgenommen wurde.
note-why = Warum?
note-take-back = Zurücknehmen
note-too-long = Das sind { $n } Zeichen; höchstens { $most } passen hier hinein. Nichts ist verloren, es steht unten.

## Wo die Zähne trafen.

bite-title = Wo hat { $name } gebissen?
bite-leave-out = Das weglassen
bite-heading = Wo trafen die Zähne?
bite-where = Wo
bite-whose = Wessen Haut?
bite-how-bad = Wie schlimm?
bite-how-it-came = Wie kam es dazu? Das darf leer bleiben.
bite-nobodys-fault = Niemand kann etwas dafür. So weiß der Plan, was { $name } verträgt, und das nächste Zuhause, was wirklich war.
bite-choose = Wähle, wo die Zähne trafen und wie schlimm es war, oder lass das weg.
bite-place = { $place ->
    [food] Den Löffel, oder Futter durchs Gitter
    [hand] Hand oder Finger
    [arm] Arm oder Ärmel
    [lap] Schoß oder Bein
    [nest] Was ins Nest kam
    [bars] Einen Finger, durchs Gitter
   *[face] Gesicht oder Hals
}
bite-skin = { $who ->
    [grown_up] Die eines Erwachsenen
    [child] Die eines Kindes
   *[at_risk] Von jemandem, der schwanger ist oder dessen Körper Krankheiten schlecht abwehrt
}
bite-severity = { $severity ->
    [nip] Zähne, kein Blut
    [breaks_skin] Haut verletzt
   *[deep] Tief, oder festgehalten
}
bite-where-and-how = { $place ->
    [hand] Hand oder Finger
    [arm] Arm oder Ärmel
    [lap] Schoß oder Bein
    [nest] im Nest
    [bars] durchs Gitter
   *[face] Gesicht oder Hals
}, { $severity ->
    [nip] Zähne ohne Blut
    [breaks_skin] Haut verletzt
   *[deep] tief, oder festgehalten
}

## Ein Foto davon.

photo-of = Foto von { $name }
photo-heading = Ein Foto
photo-here-only = Nur auf diesem Gerät: Ein Foto wird nirgendwohin geschickt und gehört nicht zum Notizbuch.
photo-look = Ansehen
photo-keep = Ein Foto behalten
photo-keep-another = Lieber ein anderes behalten
photo-throw-away = Wegwerfen
photo-unreadable = Diese Datei ist kein Bild, das dieser Browser lesen kann. Nichts wurde verändert.
photo-full = Auf diesem Gerät ist kein Platz für das Foto. Nichts wurde verändert.
