# Die erste Seite, und eine weitere Ratte.

welcome-title = Willkommen
welcome-begin = Eine Ratte versteckt sich. Fang hier an.
welcome-lead = Bolthole sieht zuerst nach der Gesundheit, dann danach, warum deine Ratte vielleicht Angst hat, und gibt dir einen kleinen Schritt für heute.
welcome-how = Du machst den Schritt, tippst an, was die Ratte getan hat, und daraus folgt der Schritt für morgen. Die Ratte bestimmt das Tempo. Was auch vorher war: Die meisten Ratten können lernen, sich sicher zu fühlen; es dauert vielleicht Wochen.
welcome-not-a-vet = { $where } Es ersetzt keine Tierarztpraxis und sagt es, wenn du eine brauchst.
welcome-demo = Das hier ist zum Ausprobieren: Was du schreibst, ist weg, wenn das Programm endet.
welcome-on-device = Was du schreibst, bleibt auf diesem Gerät; von selbst verlässt es nichts.
welcome-in-house = Was du schreibst, bleibt auf dem Rechner, auf dem Bolthole läuft; von selbst verlässt nichts das Haus.
welcome-bring = Es gibt schon ein Notizbuch: eine Kopie davon mitbringen
another-rat = Noch eine Ratte
welcome-go-on = Weiter zu den Fragen

describe-title = Eine Ratte beschreiben
describe-name = Name
describe-name-missing = Schreib einen Namen; jeder ist recht, und er lässt sich ändern.
describe-sex = Sie oder er?
describe-she = Sie, ein Weibchen
describe-he = Er, ein Bock
describe-not-known = Nicht bekannt
describe-came-home = Wann ist diese Ratte eingezogen? Ungefähr genügt.
describe-came-home-missing = Wähl ungefähr, wann; daran zeigt sich, wie viel Zeit zum Eingewöhnen war.
choose-one = Bitte wählen
came-home = { $days ->
    [0] Heute
    [3] Vor ein paar Tagen
    [7] Vor etwa einer Woche
    [14] Vor etwa zwei Wochen
    [30] Vor etwa einem Monat
    [91] Vor etwa drei Monaten
    [182] Vor etwa einem halben Jahr
    [365] Vor etwa einem Jahr
   *[other] Vor zwei Jahren oder mehr
}
describe-coat = Fell, für das Bild
coat = { $coat ->
    [agouti] Agouti
    [black] Schwarz
    [fawn] Hellbraun
    [hooded] Haube
    [blaze] Blesse
   *[pale] Hell
}
describe-company = Mit wem?
describe-lives-with = Lebt mit { $names }
describe-apart = Lebt getrennt von ihnen
describe-who = Und wer bist du?
describe-who-name = Wie das Notizbuch dich nennt, zum Beispiel Mama. Darf leer bleiben.
describe-who-missing = Schreib einen Namen, oder lass es leer.
describe-child = Ich bin ein Kind, und ein Erwachsener hilft mir
