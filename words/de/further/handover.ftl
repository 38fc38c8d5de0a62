# Die Übergabe: an jemanden für ein paar Tage, eine Pflegestelle, ein Zuhause für immer oder die Tierarztpraxis.

handover-title = Übergabe
handover-back = Ratten
handover-lead = Für alle, die als Nächste den Käfig öffnen. Jeder Biss steht darauf, immer: Ein verschwiegener Biss trifft eine andere Hand.
handover-who-to-whom = Wer geht zu wem?
handover-which-rats = Welche Ratten
handover-for = Für
handover-whom = { $whom ->
    [sitter] Jemanden, der ein paar Tage aufpasst
    [foster] Eine Pflegestelle
    [adopter] Ein Zuhause für immer
   *[vet] Die Tierarztpraxis
}
handover-line = Eine Zeile für oben: von wann bis wann, Telefonnummern, auch die der Tierarztpraxis
handover-names = Namen von Menschen
handover-names-on = Stehen darauf
handover-names-out = Bleiben weg, auch aus der Datei
handover-make = Übernehmen
handover-print = Drucken
handover-pages = Die erste Seite ist für die Käfigtür. Was jemand geschrieben hat, steht auf den Seiten dahinter; lies sie durch, ob etwas nicht für andere gedacht ist.
handover-file = Als Datei, mit der ganzen Geschichte
handover-file-says = Jede Antwort, jeder Besuch und jeder Biss von { $names } in einer Datei. Das nächste Zuhause öffnet sein eigenes Bolthole, „Wo dieses Notizbuch liegt“, „Eine Kopie mitbringen“, und macht von da an weiter. Von hier wird nichts verschickt: Du gibst die Datei weiter.
handover-file-take = { $names } als Datei mitnehmen

## Das Blatt für die Käfigtür.

handover-whoever = Für alle, die diesen Käfig öffnen
handover-please = <b>{ $n ->
    [1] Bitte:
    [2] Bei beiden:
   *[other] Bei allen { number }:
}</b> Sprich, bevor du hineingreifst. Die Hand tief, von der Seite. Nie am Schwanz, nie von oben. Futter kommt ins Nest nur auf dem Löffel. Weniger ist immer richtig.
handover-if-bitten = Wenn dich eine beißt
handover-wash = Wasch die Stelle mit Wasser und Seife. Tief, im Gesicht, an einem Gelenk oder bei einem Kind: heute zum Arzt oder zur Ärztin. Fieber, Ausschlag oder schmerzende Gelenke in den nächsten drei Wochen: zum Arzt oder zur Ärztin, und sag „Rattenbiss“.
handover-made-on = Jeder Biss, der aufgeschrieben wurde, steht auf dieser Seite. Erstellt am { $moment }.
handover-made-by = Jeder Biss, der aufgeschrieben wurde, steht auf dieser Seite. Erstellt am { $moment }, von { $who }.
handover-ends = <b>Ein Besuch endet</b>, wenn eine wegläuft, erstarrt oder die Zähne einsetzt.
handover-ring = <b>Ruf an</b>, wenn eine nicht frisst, laut atmet, schief steht oder umfällt: sofort in die Tierarztpraxis.
handover-today = Heute
handover-fears = Angst vor
handover-works = Klappt
handover-food = Futter
handover-likes = mag { $foods }
handover-leaves = lässt liegen: { $foods }
handover-likes-and-leaves = mag { $likes }; lässt liegen: { $leaves }
handover-food-not-known = Was vom Löffel gemocht wird, ist nicht bekannt. Gib etwas vom gewohnten Futter mit.
handover-weight = Gewicht
handover-weighs = { $grams } g, { $day }
handover-falls-short = fällt: { $grams } g ({ $before } g am { $then })
handover-weight-falls = { $grams } g, { $day }; fällt seit { $then }, da waren es { $before } g
handover-hides-short = Das letzte Versteck bleibt immer drin. { $carried ->
    [yes-both] Eins lässt sich mit einer Ratte darin herausheben und passt in die Transportbox.
    [it-can-be-lifted] Eins lässt sich mit einer Ratte darin herausheben; in die Transportbox passt es nicht.
    [no] Keins lässt sich mit einer Ratte darin herausheben.
   *[not-known] Ob sich eins mit einer Ratte darin herausheben lässt, ist nicht bekannt.
}
handover-company = Rudel
handover-hands = Hände
handover-watch = Achte auf
handover-bites = Bisse
handover-sit-near = In der Nähe sitzen und reden.
handover-works-short = { $step } (ruhig bei { $calm } von { $n }).
handover-watch-for = { $urgency }: { $signs }.
handover-hands-rest = ruhen bis { $day }. Handschuhe, wenn es sein muss.
handover-hands-still = still und tief, wenn die Ratte von selbst kommt.
handover-hands-not-now = jetzt nicht.
handover-hands-not-yet = noch nicht: der Löffel oder dein Ärmel.
handover-no-bites = keine bekannt
handover-told-on-arrival = bei der Aufnahme erzählt: { handover-how-bad }
handover-for-food = wegen Futter
handover-taken-back = { $bite }; später zurückgenommen, weil „{ $why }“
handover-zone = { $zone ->
    [hand] Hand
    [arm] Arm
    [lap] Schoß
    [face] Gesicht
    [nest] im Nest
   *[bars] durch die Gitterstäbe
}
handover-how-bad = { $severity ->
    [nip] kein Blut
    [bite] ein Biss
    [skin] Haut verletzt
   *[deep] tief, oder festgehalten
}
handover-diary = Was haben sie gemacht? Ankreuzen und schreiben
handover-day-and-time = Tag, Uhrzeit
handover-rat = Ratte
handover-by = Wer

## Mit wem sie lebt.

handover-lives-alone = lebt allein
handover-blood-on-meeting = Blut beim Treffen mit { $whom }, { $day }
handover-is-to-meet = soll { $whom } kennenlernen, aber noch nicht bei dir
handover-other-rats = andere Ratten
handover-went = { $name } { $how ->
    [died] ist gestorben
    [new_home] ging in ein anderes Zuhause
   *[unknown] ist nicht mehr da
}, { $day }
handover-lives-with = Lebt mit { $mates }.
handover-needs-company = { $name } lebt allein. Ratten leben zu zweit oder zu mehreren: { $name } braucht Gesellschaft.
handover-company-not-known = Niemand hat gesagt, mit wem { $name } lebt.
handover-introduced = Kennenlernen mit { $whom } ab { $day }: { $told }.
handover-meeting-went = { $did ->
    [fight] ein Kampf
    [blood] Blut
    [home] seitdem ein Rudel
   *[apart] beendet, sie leben getrennt
}, { $day }
handover-not-over = es läuft noch
handover-no-fight = kein Kampf und kein Blut ist aufgeschrieben

## Was hinter dem Blatt steht.

handover-in-full = { $name }, ausführlich
handover-scares = Was { rat-him-object } erschreckt
handover-no-fears = Dazu wurde nichts gesagt. Das heißt „nicht bekannt“, nicht „nichts“.
handover-what-works = Was klappt
handover-nothing-calm = Noch war kein Schritt ruhig. Sitz in der Nähe, rede, und lass Futter da.
handover-step-worked = { $step }: ruhig bei { $calm } von { $n } Besuchen, zuletzt { $day }
handover-step-now = Der Schritt jetzt: { $step }
handover-somebody-new = Mit jemand Neuem fang wieder bei den ersten Schritten an: Es ist der Mensch, den { rat-she } nicht kennt.
handover-body = Körper
handover-no-sign = Kein Zeichen von Krankheit ist aufgeschrieben.
handover-vet-seen = In der Tierarztpraxis gewesen, { $day }
handover-vet-said = In der Tierarztpraxis gewesen, { $day }: „{ $said }“
handover-every-bite = Jeder Biss
handover-no-bite = Kein Zwicken und kein Biss ist aufgeschrieben.
handover-no-bite-but-told = Kein Zwicken und kein Biss ist aufgeschrieben; bei der Aufnahme erzählt: { handover-how-bad }.
handover-bite-at-step = { $bite }; beim Schritt „{ $step }“
handover-hides = Verstecke und Futter hier
handover-hides-not-known = Noch hat niemand die Fragen zum Käfig beantwortet. Gib das Häuschen, das Tuch aus dem Nest, den Löffel und das gewohnte Futter mit.
handover-how-we-know = Woher wir das wissen
