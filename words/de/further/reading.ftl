# Was es zu lesen gibt: Tipps, Zeichen, Schritte, Futter, und die Suche darin.

tips-lead = Was einer scheuen Ratte hilft, wie sicher das ist, und wer es anders sieht.
tips-shelf-hard = Schwierige Momente, Schritt für Schritt
tips-shelf-handling = Halten und besuchen
tips-shelf-room = Das Zimmer und der Käfig
tips-shelf-meeting = Wie Ratten sich kennenlernen, Stufe für Stufe
tips-shelf-more = Mehr zu wissen
tips-signs-more = Was eine Ratte tut, und was es bedeuten kann
tips-foods-more = Sicher, mit Vorsicht oder nie; wie viel vom Löffel
tips-room = Zimmer und Käfig
tips-room-more = Worauf du achten kannst, und was zuerst dran ist
tips-steps-more = Was jeder verlangt, und worauf er beruht

signs-lead = Was eine Ratte tut, woran du es erkennst, und was es bedeuten kann. Kein Zeichen steht für sich allein.
signs-group = { $kind ->
    [ease] Entspannt, und kommt näher
    [ordinary] Was Ratten sowieso tun
    [fear] Ängstlich
    [threat] Drohen, und Hormone
    [people] Hält sich fern, oder sucht jemanden
    [teeth] Zähne an Menschen
   *[others] Mit anderen Ratten und Dingen
}
signs-no-such = Ein Zeichen mit diesem Namen gibt es nicht. Alle stehen unter „Tipps“, „Zeichen“.
signs-cards = Karten, die helfen
signs-also-said = Man sagt auch: { $words }.
signs-may-mean = Was es bedeuten kann
signs-likeliest-first = Das Wahrscheinlichste zuerst.
signs-not-alone = <b>Nicht für sich allein:</b> { $why }
signs-together = Kommt etwas dazu: in die Tierarztpraxis
signs-all-for-the-vet = Alle Zeichen für die Tierarztpraxis
signs-how-soon = Wie schnell, und ab wann

steps-title = Die Schritte
steps-lead = Das Leichteste zuerst. „Heute“ sagt, welcher für welche Ratte ist; niemand geht sie nach dem Kalender.
steps-no-such = Einen Schritt mit diesem Namen gibt es nicht. Alle Schritte stehen unter „Tipps“.
steps-do-this = So geht’s
steps-what-ends-it = Wann Schluss ist
steps-ends = Weglaufen, Erstarren, Zähne oder fünf Minuten.
steps-more = Mehr dazu
steps-rests-on = Worauf er beruht
steps-spoon = Was auf den Löffel kommt, und wie viel

foods-title = Futter
foods-lead = Was eine Ratte fressen darf und was nie. Eine Zahl, die niemand nachgeschlagen hat, steckt in keiner Summe.
foods-group = { $verdict ->
    [safe] Sicher
    [with-care] Mit Vorsicht
   *[never] Nie
}
foods-not-for = Ausgenommen: { $whom }.
food-allergen = { $allergen ->
    [fish] Fisch
    [gluten] Gluten
    [milk] Milch
    [nuts] Nüsse
   *[other] { $name }
}
foods-holds = Für Menschen, die es nicht vertragen: enthält { $what }.
foods-source = Quelle { $numbers }
foods-sources = Quellen
spoon-heading = Vom Löffel
spoon-lead = Ein paarmal Lecken mehr kann für ein kleines Tier schon zu viel sein. Wie viel genug ist, hängt vom Gewicht ab.
spoon-weight = Wie viel wiegt die Ratte, in Gramm?
spoon-ask = Wie viel am Tag?
spoon-unread = Schreib das Gewicht in Gramm, bis 1500, zum Beispiel 250.
spoon-at-most = <b>Bei { $grams } g:</b> höchstens etwa { $kcal } kcal am Tag vom Löffel. Die letzte Spalte sagt, wie viel das von einem Futter ist; von zweien je die Hälfte.
spoon-too-light = <b>Bei { $grams } g:</b> nicht bekannt. Unsere Zahlen beginnen bei erwachsenen Ratten von 100 g.
spoon-food = Futter
spoon-kcal = kcal in einem gestrichenen Teelöffel
spoon-in-a-day = Am Tag höchstens
spoon-not-verified = nicht geprüft
not-known = nicht bekannt
spoon-teaspoons = { $n ->
    [less] weniger als ¼ Teelöffel
    [part] { $amount } Teelöffel
   *[more] { $amount } Teelöffel
}
spoon-where-from = Woher die Zahlen kommen
spoon-how = Was eine schlanke, erwachsene Ratte dieses Gewichts am Tag braucht, ist gemessen. Dass { $share } Hundertstel davon Leckereien sein dürfen, ist unsere eigene Vorsichtsregel. Ratten, die wachsen, trächtig sind oder säugen, brauchen mehr; für sie gibt es hier keine Zahl.

find-title = Suchen
find-label = Such etwas, in deinen eigenen Worten
find-needs-a-vet-now = Das ist jetzt ein Fall für die Tierarztpraxis, wenn du es an einer Ratte siehst
find-needs-a-vet = Wenn du das an einer Ratte siehst: { urgency }
find-for-example = Zum Beispiel
find-example-puff = warum plustert er sich auf
find-example-out = kommt nicht raus
find-example-avocado = ist avocado erlaubt
find-example-trust = hat sie kein vertrauen mehr
find-not-listed = „{ $food }“ steht nicht auf unserer Futterliste
find-not-safe = Das macht es nicht sicher. Behandle es als unsicher, bis jemand mit Erfahrung oder die Tierarztpraxis etwas anderes sagt.
find-foods = Das Futter auf unserer Liste
find-ask-somebody = Jemanden fragen, der sich auskennt
find-eaten = Sie hat es gefressen, und du machst dir Sorgen
find-nothing = Nichts gefunden
find-other-words = Hier heißt nichts so. Weniger oder andere Worte helfen vielleicht: was sie tut, wo und wann.
find-all-tips = Die zehn Tipps, und alles andere, was es gibt
find-first-aid = Erste Hilfe, und wann eine Ratte in die Tierarztpraxis muss
