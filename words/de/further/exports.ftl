# Dateien für andere Programme.

exports-title = Dateien für andere Programme
exports-lead = Von selbst geht nichts hinaus. Jede Datei entsteht, wenn du auf ihren Knopf drückst, und geht nur dorthin, wohin du sie mitnimmst.
exports-table = Eine Tabelle zum Rechnen
exports-table-says = Eine Zeile je Besuch, und eine für jeden Biss, der für sich notiert wurde: wann, bei wem, welcher Schritt, was die Ratte tat, nach wie vielen Sekunden, und deine Notiz.
exports-table-small = CSV. Namen und Notizen sind darin, sie ist also wie dein Tagebuch. Was ein Tabellenprogramm für eine Formel hielte, wird einfacher Text.
exports-table-take = Die Tabelle mitnehmen
exports-boris = Für die Verhaltensberatung: BORIS
exports-boris-says = BORIS ist ein freies Programm, in dem Verhalten benannt und gezählt wird. Das Projekt enthält die Verhaltensweisen dieser Methode, deine Ratten und jeden Besuch als eine Beobachtung; die Tabelle enthält dieselben Besuche als Ereignisse.
exports-boris-small = Namen und Notizen sind in beiden.
exports-boris-take = Das BORIS-Projekt mitnehmen
exports-boris-events = Die Tabelle der Ereignisse mitnehmen
exports-research = Für die Forschung, ohne Namen
exports-research-says = Die Zahlen in den Plänen dieses Notizbuchs sind noch nicht an echten Ratten geprüft. Aufzeichnungen, die Halterinnen und Halter hergeben mögen, können das ändern. Niemand wird zweimal gefragt, und von hier wird nichts verschickt: Du nimmst die Datei mit und gibst sie weiter oder nicht.
exports-what-leaves = Darin steht, was jede Ratte bei jedem Besuch getan hat, bei welchem Schritt, wie bald, und am wievielten Tag seit ihrem Einzug; Alter, Geschlecht, Zeichen und Antworten aus den eigenen Listen des Notizbuchs; Bisse mit Ort und Schwere; und Menschen als Nummern. Namen, Notizen, alle anderen Worte von dir, Daten, Uhrzeiten und Kennungen stehen nicht darin. Wer deine Ratten gut kennt, erkennt sie vielleicht trotzdem an ihrer Geschichte.
exports-agree = Ich habe gelesen, was hinausgeht, und alle in diesem Haus, die hier schreiben, sind damit einverstanden
exports-agree-first = Setz den Haken, wenn du das willst. Es wurde nichts geschrieben.
exports-research-take = Die Datei für die Forschung mitnehmen
exports-back = Alles, und wieder zurück
exports-back-says = Diese Dateien sind dafür da, anderswo gelesen zu werden; keine davon lässt sich zurückbringen. Die Kopie, mit der das geht, ist die Datei des Haushalts selbst.
exports-back-take = Eine Kopie von allem mitnehmen
exports-command = Auf dem Rechner selbst: <code>bolthole export --as table</code>, <code>boris</code>, <code>boris-events</code> oder <code>research</code>.
