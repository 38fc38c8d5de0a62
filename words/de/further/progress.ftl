# Wie eine Ratte vorankommt: Zahlen, Zeiten, Gewicht, und ihre Zeichnungen.

progress-title = Wie { $name } vorankommt
progress-lead = Die Schritte richten sich danach, wie es läuft, darum ist ein Anteil ruhiger Besuche keine Note. Es zählt, was { $name } jetzt tut und früher nicht tat.
weight-heading = Gewicht
weight-grams = Gewicht in Gramm
weight-save = Gewicht speichern
weight-how = Im Versteck oder in einer Schachtel auf der Küchenwaage; danach die Schachtel allein wiegen. Ist in einer Woche ein Zehntel weg, geht es noch am selben Tag in die Tierarztpraxis.
weight-loss = <strong>In einer Woche ist ein Zehntel oder mehr weg:</strong> { $before } g ({ $then }), { $grams } g ({ $day }). Heute in die Tierarztpraxis.
weight-what-to-do = Was zu tun ist
weight-unread = Schreib das Gewicht in Gramm, von { $least } bis { $most }, zum Beispiel 310.
progress-which-day = Welcher Tag? (heute, wenn du es leer lässt)
progress-day-unread = Wähle einen Tag bis heute, oder lass es leer für heute.
change-heading = Eine Änderung aufschreiben
change-lead = Der Käfig wurde umgestellt, anderes Futter, ein neuer Käfig, eine Woche lang Besuch: Was sich geändert hat, steht von da an auf der Zeitleiste jeder Ratte. Kastration, neue Gesellschaft und Termine in der Tierarztpraxis kommen von selbst dazu.
change-what = Was sich geändert hat
change-save = Änderung speichern
change-missing = Schreib, was sich geändert hat, zum Beispiel „der Käfig steht neben dem Sofa“.

n-of = { $n } von { $all }
counts-heading = Gezählt
counts-last = Die letzten zehn Besuche
counts-before = Die zehn davor
counts-none-yet = noch keine
counts-with-spoon = Hat da gefressen oder war entspannt, mit einem Löffel
counts-froze = Erstarrte
n-visits = { $n ->
    [0] keinem Besuch
    [one] einem Besuch
   *[other] { number } Besuchen
}
teeth-none = Keine Zähne bei { n-visits }.
teeth-on = { $name } zwickte oder biss bei { $teeth } von { n-visits }.
teeth-in-a-hundred = { $name } zwickte oder biss bei { $teeth } von { n-visits }: { $hundredths } von hundert.
scares-heading = Nach einem Schreck
scares-note = Dort wieder ruhig, oder bei einem späteren Schritt. Ein Schreck kostet Tage, nicht alles.
scare-not-yet = dort noch nicht wieder ruhig
scare-same-day = am selben Tag wieder ruhig
scare-after = wieder ruhig nach { $n ->
    [one] einem Tag
   *[other] { number } Tagen
}
met-heading = Ruhig womit
met-with = Begegnet mit
met-calm = Ruhige Besuche
met-tool = { $tool ->
    [spoon] Einem Löffel
    [arm] Einem Arm oder dem Schoß
    [gown] Dem Bademantel
    [hand] Einer Hand
   *[finger] Einem Finger
}
compared-heading = Vor und nach einer Änderung
compared-note = Ruhige Besuche in den vier Wochen davor und danach, bei Schritten, die auf beiden Seiten versucht wurden. Bei weniger als { number } Besuchen auf einer Seite wird nichts gesagt. In Klammern: zwischen welchen Werten der wahre Anteil wahrscheinlich liegt, in 19 von 20 Fällen. Auch anderes hat sich geändert, darum beweist nichts davon, was geholfen hat.
compared-side = { $count } (wahrscheinlich { $least } bis { $most } von zehn)
compared-both = Davor: ruhig bei { $before }; danach: { $after }. { $tells ->
    [nothing] Das kann Zufall sein.
    [more] Seitdem ruhiger, als der Zufall allein erklären würde.
   *[less] Seitdem weniger ruhig, als der Zufall allein erklären würde.
}
compared-too-few = Zu wenige Besuche, um etwas zu sagen.

chart-now = { $step } · jetzt
chart-title = Besuche bei { $name }, Beginn: { $day }
chart-each = Jede Form ist ein Besuch. Höher heißt weiter weg vom Versteck. Die Tabelle darunter sagt dasselbe in Worten.
chart-gathered = Jede Form ist ein Besuch oder mehrere. Höher heißt weiter weg vom Versteck. Die Tabelle darunter sagt dasselbe in Worten.
chart-most = { $n } Besuche, die meisten davon: { did }
plot-words = Jeder Punkt ist eine Messung, die älteste links. Die Tabelle darunter sagt dasselbe in Worten.
drawn-from = Ab
drawn-seconds-heading = Sekunden bis zum Löffel
drawn-seconds-title = Wie schnell { $name } zum Löffel kam
drawn-seconds = Sekunden
drawn-thinned = Viele Besuche wurden gestoppt: Jeder Punkt ist der mittlere einer Woche.
drawn-minute-title = Wie schnell { $name } den stillen Arm berührte
drawn-minute-note = Höchstens so viele Sekunden. 60 kann auch heißen: nicht innerhalb der Minute.
drawn-weight-title = Was { $name } wiegt
drawn-grams = Gramm
