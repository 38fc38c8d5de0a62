# Zuhören: Aufnahmen, was darin zu hören war, und was sich daraus lernen lässt. Keine Seite sagt mehr als der Ton.

listen-title = Zuhören
listen-room = Zimmer und Käfig
listen-lead = Ratten sagen vieles, das höher ist, als wir hören, und manche Geräte fiepen dort. Ein Ultraschall-Rekorder kann beides zeigen.
listen-weak-sign = Ein Ruf ist ein schwaches Zeichen neben dem, was die Ratte tut. Er verrät keine Stimmung, und Stille ist normal.
listen-who-called = Wo mehrere Ratten sind, kann niemand sagen, welche gerufen hat.
listen-present = Das ist am Käfig zu hören. Ob es eine Ratte stört, ist nicht bekannt, und auch kein Grenzwert für Heimratten.
listen-needs-a-server = Aufnahmen sind groß, und sie anzuhören braucht einen Rechner. Dieses Notizbuch liegt nur auf diesem Handy; sobald ein Rechner Bolthole dafür laufen lässt, können dort Aufnahmen dazukommen.
listen-from-the-server = Bild und Ton kommen vom Server, der die Datei hat; wo sie nicht erscheinen, ist er nicht erreichbar oder die Datei weg.
listen-not-a-phone = Das Mikrofon eines Handys kann das nicht: Es endet etwa da, wo Ultraschall beginnt.
listen-what-for = Wofür das gut ist
listen-to-microphone = Welcher Rekorder, und ist meiner gut genug?
listen-to-survey = Was fiept in diesem Zimmer? Die Ausschalt-Probe
listen-to-trend = Alarmrufe über die Wochen
listen-to-calls = Rufe, die wir nicht hören: was bekannt ist
listen-add = Eine Aufnahme dazunehmen
listen-recordings = Aufnahmen
listen-none-yet = Noch keine. Ein Rekorder, der einen Besuch lang neben dem Käfig liegt, ist ein guter Anfang.
listen-older = { $n ->
    [one] Eine ältere ist im Notizbuch und nicht in dieser Liste.
   *[other] { $n } ältere sind im Notizbuch und nicht in dieser Liste.
}
listen-at-audit = Hör dem Zimmer zu
listen-at-audit-says = Mit einem Ultraschall-Rekorder: welches Gerät fiept, und ob es Alarmrufe gibt.

## Eine Aufnahme in wenigen Worten.

listen-during = { $during ->
    [visit] Ein Besuch
    [out] Zeit außerhalb des Käfigs
    [alone] Die Ratten unter sich
   *[room] Nur das Zimmer, für das, was darin tönt
}
listen-when = { $when }, { $length } lang
listen-all-on = Ausschalt-Probe: alles an.
listen-thing-off = Ausschalt-Probe: { $thing } aus.
listen-not-said = Noch nicht gesagt, wovon sie ist.
listen-of = { listen-during }.
listen-of-rats = { $during ->
    [visit] { $names }: ein Besuch.
    [out] { $names }: Zeit außerhalb des Käfigs.
    [alone] { $names }, unter sich.
   *[room] Das Zimmer, mit { $names } darin.
}
listen-no-calls = Keine Rufe gefunden. Stille ist normal.
listen-no-alarms = { $n ->
    [one] Ein Ruf, kein Alarmruf.
   *[other] { $n } Rufe, keiner davon ein Alarmruf.
}
listen-one-alarm = { $n ->
    [one] Ein Alarmruf.
   *[other] { $n } Rufe, einer davon ein Alarmruf.
}
listen-all-alarms = { $n } Rufe, alle davon Alarmrufe.
listen-some-alarms = { $n } Rufe, { $alarms } davon Alarmrufe.

## Das Mikrofon.

listen-verdict = { $microphone ->
    [ok] Es hört Ultraschall.
    [band_limited] Darin ist kaum Ultraschall.
    [clipped] Es war zu laut eingestellt.
    [silent] Darin ist Stille.
    [dropouts] Stücke davon fehlen.
    [wrong_rate] Es läuft langsamer, als der Ton war.
   *[not_known] Ein neueres Bolthole hat das gehört und sagt mehr, als dieses versteht.
}
listen-advice = { $microphone ->
    [ok] Nichts spricht dagegen.
    [band_limited] Vielleicht kommt sie von einem gewöhnlichen Mikrofon oder Handy, oder von einer Datei, die neu gespeichert wurde. Lass ihre Rufe beiseite, und nimm mit einem Ultraschall-Rekorder auf, eingestellt auf 192 kHz oder mehr.
    [clipped] Laute Töne sind abgeschnitten, und Abgeschnittenes sieht aus wie Rufe. Stell den Rekorder eine Stufe leiser, oder leg ihn etwas weiter weg.
    [silent] Sieh nach, ob das Mikrofon eingesteckt, eingeschaltet und nicht verdeckt ist.
    [dropouts] Eine schnellere Speicherkarte hilft vielleicht, oder eine niedrigere Rate; nicht unter 192 kHz.
    [wrong_rate] Speicher sie mit der Rate, mit der sie aufgenommen wurde, oder mit einem Vermerk, wie sehr sie verlangsamt ist, so wie Fledermaus-Rekorder ihn schreiben.
   *[not_known] Bring dieses Bolthole auf den neuesten Stand.
}
listen-reaches = Ton bis { $reach } kHz, aufgenommen mit { $rate } kHz.
listen-good-enough = Ist das Mikrofon gut genug?
listen-good-enough-lead = { listen-not-a-phone } Hier ist die Frage, ob deins weiter reicht.
listen-try = Probier es aus, in einer Minute
listen-try-tap = Weg von den Ratten: Starte den Rekorder und lass zehn Sekunden einen Wasserhahn laufen. In einem Labor gehörten laufende Hähne zu den lautesten Quellen von Ultraschall, auch über 100 kHz.
listen-try-add = Halt an, und nimm die Datei dazu. Sag „Nur das Zimmer“.
listen-try-read = Hier steht dann, wie weit hinauf der Ton ging.
listen-last = Die letzte Aufnahme: { $verdict }
listen-last-when = { $when }. { listen-reaches }
listen-all-heard = Alles, was darin zu hören war
listen-high-enough = Das reicht für Alarmrufe und für die kurzen hohen.
listen-high-for-alarms = Das reicht für Alarmrufe. Kurze Rufe von 50 bis 83 kHz liegen zum Teil darüber.
listen-look-for = Worauf du beim Kauf achten kannst
listen-look-rate = <b>192 000 Messungen in der Sekunde oder mehr. </b>Die Hälfte davon ist der höchste Ton, den er fasst; 250 000 sind bequem für Ratten.
listen-look-reach = <b>Ein Mikrofon, das wirklich bis 60 kHz und weiter reicht. </b>Eine hohe Rate allein beweist nichts: Dateien, die bei 22 kHz enden, sind von einem gewöhnlichen Mikrofon.
listen-look-files = <b>Dateien als WAV oder FLAC. </b>Nichts, das wegwirft, was Menschen nicht hören, wie MP3.
listen-look-as-it-is = <b>Ton, wie er ist. </b>Ein Fledermaus-Detektor, der nur ein Klicken oder Summen für Menschenohren macht, geht nicht.
listen-look-gain = <b>Ein Pegel, der sich einstellen lässt, und eine Uhr. </b>Steht die Zeit in der Datei, finden Rufe von selbst zu ihrem Besuch.
listen-no-maker = Hier steht kein Hersteller: Dieses Projekt hat keinen ausprobiert.
listen-set = Wie du ihn einstellst
listen-set-rate = Die höchste Rate ab 192 kHz, kein Filter, ein mittlerer Pegel. Zu laut ist schlimmer als zu leise.
listen-set-clock = Die Uhr auf die Minute genau, einmal im Monat.
listen-set-place = Neben dem Käfig, eine Handbreit entfernt, wo keine Zähne hinkommen und nichts daran raschelt.
listen-set-while = Vom Anfang eines Besuchs bis zum Ende, und das Handy weggelegt.
listen-set-repeller = Ein Ultraschall-Vertreiber wird zuerst ausgeschaltet: Seine Töne lassen sich mit Rufen verwechseln.

## Was dauernd tönt.

listen-sounds-on = Was dauernd tönt
listen-nothing-steady = Über 17 kHz war nichts Dauerndes zu finden.
listen-steady-unheard = Es fand sich nichts Dauerndes, aber vielleicht hat dieses Mikrofon es nicht gehört.
listen-device = { $pitch }, { $time }, { $db } dB über dem Rauschen daneben.
listen-pitch = { $khz } kHz
listen-pitches = { $low } bis { $high } kHz
listen-all-the-time = die ganze Zeit
listen-share = { $share } % der Zeit
listen-swells = Es schwillt { $rate } Mal in der Sekunde an.
listen-swells-mains = Es schwillt { $rate } Mal in der Sekunde an, wie Geräte am Stromnetz.
listen-above-hearing = Höher als alles, was Ratten in Versuchen hörten, und das ist 80 kHz.
listen-heard-best = Da hören Ratten am besten.
listen-less-keenly = Das hören Ratten etwa { $db } dB weniger gut als da, wo sie am besten hören.

## Rufe.

listen-kind = { $kind ->
    [alarm_22] Lang und gleichmäßig um 22 kHz: ein Alarmruf
    [short_22] Kurz, um 22 kHz: kann vieles sein
    [flat_44] Lang und gleichmäßig um 44 kHz: gehört, wo Ratten etwas meiden
    [flat_50] Kurz und gleichmäßig, über 32 kHz
    [modulated_50] Kurz und gleitend, über 32 kHz
    [trill_50] Ein Triller über 32 kHz
   *[other] Von einer Art, die nicht bekannt ist
}
listen-call = { $ms } ms bei { $khz } kHz, { $db } dB über dem Rauschen
listen-a-minute = Rufe in der Minute
listen-at-most = { $n ->
    [0] Keine Rufe gefunden. Stille ist normal.
    [one] Höchstens ein Ruf in einer Minute.
   *[other] Höchstens { $n } Rufe in einer Minute.
}
listen-surest = Die { $shown } sichersten von { $n } Rufen sind einzeln aufbewahrt; gezählt sind oben alle.
listen-key-alarms = Alarmrufe
listen-key-low = andere unter 33 kHz
listen-key-above = darüber
listen-each-call = Jeder Ruf
listen-how-drawn = Die Zeit läuft nach rechts, die Tonhöhe nach oben, ab 17 kHz. Der Ton ist zehnfach verlangsamt; spiel ihn nicht bei den Ratten ab.
listen-spectrogram = Spektrogramm von Ruf { $nth }: { $call }
listen-slowed = Ruf { $nth }, verlangsamt
listen-judgement = { $is ->
    [call] Ein Ruf
    [no_call] Kein Ruf
   *[not_sure] Nicht sicher
}
listen-judge = Ruf { $nth }: { listen-judgement }
listen-take-back = Das zurücknehmen
listen-take-back-call = Ruf { $nth }: das zurücknehmen
listen-earlier-calls = Frühere Rufe
listen-later-calls = Spätere Rufe

## Eine Aufnahme.

listen-no-such = Keine Aufnahme mit dieser Adresse ist in diesem Notizbuch. Unter Zimmer und Käfig, dann Zuhören, stehen alle.
listen-saved = Gespeichert.
listen-microphone = Das Mikrofon
listen-the-file = Die Datei
listen-removed = Sie wurde entfernt: { $day }. Was darin zu hören war, bleibt hier; Bilder und Ton ihrer Rufe gingen mit.
listen-on-the-server = Sie liegt nur auf dem Server. Kopien des Notizbuchs und Sicherungen enthalten sie nicht.
listen-remove = Die Datei entfernen
listen-remove-says = Bilder und Ton ihrer Rufe gehen mit. Was zu hören war, bleibt im Notizbuch.
listen-remove-now = Vom Server entfernen
listen-belongs = Wohin sie gehört
listen-its-visit = Der Besuch, neben dem, was zu hören war
listen-say-when = Sag, wann sie begann und von wem sie ist
listen-began = Wann begann sie?
listen-at-a-visit = War das bei einem Besuch?
listen-at-none = Bei keinem davon
listen-going-on = Was war gerade los?
listen-who-was-there = Wer war da?
listen-time-unread = Diese Zeit lässt sich nicht lesen. Noch ist nichts gespeichert: Schreib sie als Tag und Uhrzeit.
listen-time-to-come = Diese Zeit kommt erst noch. Noch ist nichts gespeichert, also schreib, wann die Aufnahme begann.

## Neben einem Besuch.

listen-beside-taps = Neben dem, was getippt wurde
listen-no-such-visit = Kein Besuch mit dieser Adresse ist in diesem Notizbuch.
listen-heard-at = Gehört beim Besuch bei { $name }
listen-no-recording = Keine Aufnahme davon
listen-no-recording-says = Lief ein Ultraschall-Rekorder daneben, dann nimm seine Datei dazu: Die Rufe stehen dann neben dem, was getippt wurde.
listen-start-not-known = Wann sie begann, ist nicht bekannt, darum lassen sich Rufe und Getipptes nicht nebeneinanderlegen. Ihre eigene Seite fragt nach der Zeit.
listen-elsewhere = Nach ihrer eigenen Uhr deckt diese Aufnahme den Besuch bei { $name } nicht ab. Geht die Uhr des Rekorders falsch, dann sag auf ihrer Seite, wann sie begann.
listen-line-of-time = Eine Zeitlinie, getippt: { $taps }, Folgen von Alarmrufen: { $alarms }, von anderen Rufen: { $others }; die Liste darunter sagt dasselbe in Worten
listen-opened = Besuch bei { $name } geöffnet
listen-after = , nach { $time }
listen-bout = { $alarms ->
    [yes] { $n ->
        [one] ein Alarmruf
       *[other] { $n } Alarmrufe bis { $until }
    }
   *[no] { $n ->
        [one] ein anderer Ruf
       *[other] { $n } andere Rufe bis { $until }
    }
}
listen-row-tapped = was getippt wurde
listen-row-others = andere Rufe

## Über die Wochen.

listen-trend-lead = Nur Gleiches steht neben Gleichem: dieselben Ratten bei derselben Sache, und Besuche auf derselben Art von Schritt.
listen-trend-none = Noch gibt es nichts zu vergleichen. Es zählt eine Aufnahme von einer Minute oder mehr, mit einem Mikrofon, das Ultraschall hört, bei der gesagt ist, wer da war und was los war.
listen-trend-drawn = Alarmrufe in der Minute in { $n } Aufnahmen, die älteste zuerst
listen-trend-dots = Ein Punkt je Aufnahme, die älteste links; höher heißt mehr Alarmrufe in der Minute.
listen-trend-each = Jede Aufnahme
listen-trend-rate = { $rate } in der Minute
listen-not-enough = <b>Das reicht noch nicht. </b>{ $n } von den { $of } Aufnahmen, die es braucht.
listen-visits = Besuche, bei denen der Schritt nicht bekannt ist
listen-visits-near = Besuche, bei denen jemand nur in der Nähe sitzt
listen-visits-with = { $presenter ->
    [spoon] Besuche mit dem Löffel
    [finger] Besuche mit dem Finger
    [hand] Besuche mit der Hand
    [arm] Besuche mit dem Arm
    [lap] Besuche auf dem Schoß
    [gown] Besuche im Bademantel
   *[hide] Besuche mit dem Versteck
}, { $place ->
    [hide] am Nest
    [cage] im Käfig
    [door] an der Käfigtür
    [outside] außerhalb des Käfigs
   *[person] nah bei dir
}
listen-not-alike = <b>Das reicht nicht. </b>Diese Besuche können auf ganz verschiedenen Schritten gewesen sein. Eine Aufnahme, die bei ihrem Besuch liegt, lässt sich vergleichen.
listen-not-told = <b>Keine Änderung zu erkennen. </b>Die beiden Hälften lassen sich nicht unterscheiden.
listen-fewer = <b>Weniger Alarmrufe als vorher. </b>Warum, ist nicht bekannt.
listen-more = <b>Mehr Alarmrufe als vorher. </b>Warum, ist nicht bekannt. Sieh zuerst, ob etwas wehtut, und was sich geändert hat.
listen-half = { $half ->
    [earlier] Frühere
   *[later] Spätere
} Hälfte, { $n } Aufnahmen: { $middle } Alarmrufe in der Minute in der mittleren. Die wahre Mitte liegt zwischen { $low } und { $high }, 95 von 100 Malen.

## Die Ausschalt-Probe.

listen-survey = Was fiept in diesem Zimmer?
listen-survey-back = Die Ausschalt-Probe
listen-survey-lead = Nimm auf, wenn alles an ist, schalte eins aus, nimm wieder auf: Die Linie, die weg ist, kam von diesem Gerät.
listen-survey-needs = { listen-not-a-phone } Es braucht die Dateien eines Ultraschall-Rekorders.
listen-survey-which = Welcher, und wie du ihn einstellst
listen-survey-noted = Steht jetzt im Notizbuch, auf der Zeitlinie jeder Ratte.
listen-survey-on = 1 · Alles an
listen-survey-on-says = Der Rekorder am Käfig, eine halbe Minute oder länger, niemand redet, alles an wie immer.
listen-survey-done = <b>Fertig: </b>{ $when }.
listen-survey-silent = Über 17 kHz tönte nichts dauernd, also gibt es nichts zu suchen.
listen-survey-anew = Neu anfangen: alles an
listen-survey-add = Diese Aufnahme dazunehmen
listen-survey-off = 2 · Eins aus
listen-survey-off-says = Zieh bei einem Gerät den Stecker: Lampe, Ladegerät, Bildschirm, Pumpe. Lass alles andere und den Rekorder, wie sie waren. Nimm wieder auf.
listen-survey-standby = Viele Geräte fiepen weiter, wenn sie nur bereitstehen, darum sagt der Stecker mehr als der Schalter. Nie Wärme oder Luft der Ratten.
listen-survey-first = Zuerst die Aufnahme, bei der alles an ist.
listen-survey-next = Dann steck es wieder ein, und mach mit dem Nächsten weiter.
listen-survey-away = Was weg ist
listen-survey-told-here = Das steht hier, sobald etwas ausgeschaltet war.
listen-survey-thing-off = { $thing } aus
listen-unfit = { $why ->
    [short] Eine der beiden Aufnahmen ist kürzer als eine halbe Minute, darum lassen sie sich nicht vergleichen. Nimm sie noch einmal auf.
   *[microphone] Eine der beiden Aufnahmen ist nicht gut genug zum Vergleichen; ihre eigene Seite sagt, warum.
}
listen-unfit-one = { $why ->
    [short] Sie ist kürzer als eine halbe Minute und sagt darum zu wenig. Nimm sie noch einmal auf.
   *[microphone] Das Mikrofon hat nicht gut genug gehört, darum sagt sie nichts über dieses Zimmer.
}
listen-survey-its-page = Diese Aufnahme ansehen
listen-survey-nothing = Vorher tönte nichts, also konnte nichts weggehen.
listen-survey-none-away = <b>Nichts ist weg. </b>Was tönt, kommt von woanders.
listen-went-away = Weg
listen-fainter = Jetzt viel leiser
listen-stayed = Noch da
listen-unclear = Jetzt nicht da, aber es kam und ging schon vorher, darum weiß es niemand
listen-new-now = Neu dazu
listen-write-down = Ins Notizbuch schreiben
listen-and-then = Und dann?
listen-and-then-says = Was sich ohne Mühe wegstellen oder ausstecken lässt, kann weg. Sieh ein, zwei Wochen zu. Ändert sich nichts, stell es zurück und such woanders: In keinem der gelesenen Halter-Beiträge war Ultraschall schuld.
listen-to-devices = Auch der Gang durch Zimmer und Käfig fragt nach Geräten
listen-no-survey = Diese Aufnahme gehört zu keiner Ausschalt-Probe in diesem Notizbuch. Nichts wurde geschrieben.
listen-survey-change = Ausschalt-Probe: Mit „{ $thing }“ aus war der Ton bei { $pitches } kHz am Käfig weg.

## Eine Aufnahme dazunehmen, auf dem Server.

listen-no-files = Zum Ausprobieren werden keine Dateien angenommen. Dein eigenes Bolthole nimmt sie: „bolthole serve --data DIR“ beginnt eins.
listen-being-heard = Wird gerade angehört
listen-goes-on = Das geht von selbst weiter, auch wenn diese Seite zu ist.
listen-look-again = Noch einmal nachsehen
listen-was-heard = Sie ist angehört. Sieh, was darin war
listen-waits = wartet, bis sie dran ist.
listen-heard-of = { $heard } von { $length } angehört
listen-heard-so-far = bis jetzt { $heard } angehört
listen-progress = Angehört von { $name }
listen-not-heard = ließ sich nicht anhören ({ $why }). Beim nächsten Start von Bolthole wird es wieder versucht.
listen-file-says = WAV oder FLAC, wie der Ultraschall-Rekorder sie schrieb, bis { $size }. Das Mikrofon eines Handys hört keinen Ultraschall, darum ist in seinen Aufnahmen keiner.
listen-recording = Aufnahme
listen-most-write-it = Die meisten Rekorder schreiben das in die Datei; dann lass es leer.
listen-sent = Bis jetzt gesendet
listen-add-it = Dazunehmen
listen-stays-here = Sie bleibt auf diesem Server und wird nirgendwohin geschickt. Was darin zu hören war, geht an die Geräte der Erwachsenen.
listen-line-down = Die Leitung brach ab, bevor die ganze Datei da war, darum ist nichts davon gespeichert. Schick sie noch einmal.
listen-not-taken = Sie wurde nicht angenommen.
listen-too-large = Diese Datei ist größer als { $size }, darum ist nichts davon gespeichert. Teil sie in kürzere Dateien, oder hör sie, wo sie liegt, mit „bolthole listen“ an.
listen-first-of-survey = Die erste Aufnahme der Probe: alles wie immer, eine halbe Minute oder länger, der Rekorder am Käfig.
listen-next-of-survey = Jetzt ist eins aus, und alles andere wie vorher. Der Rekorder bleibt, wo er war.
listen-switched-off = Was ist ausgeschaltet?
listen-such-as = Schreibtischlampe
listen-for-visit = Zum Besuch bei { $name }, { $when }.
listen-file = Aufnahme
listen-no-file = Es wurde keine Datei gewählt, oder sie ist leer. Wähl eine WAV- oder FLAC-Datei deines Rekorders.
listen-not-written = Die Aufnahme ließ sich nicht auf die Platte des Servers schreiben ({ $why }), darum ist nichts davon gespeichert. Schaff dort Platz, und bring sie noch einmal.
listen-unread = { $name } lässt sich nicht lesen: { $why }.
listen-what-off = Schreib, was ausgeschaltet war, zum Beispiel „Schreibtischlampe“. Noch ist nichts gespeichert.
