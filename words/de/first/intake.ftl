# Die Aufnahme: eine Frage je Seite.

intake-not-saved = Noch nicht gespeichert: { $question }
intake-progress = { $nth } von { $n }, hör auf, wann du willst
intake-skip = Überspringen
intake-enough = Genug für jetzt
intake-tell-signs = Woran du jedes davon erkennst
intake-how-soon = Wie bald welches Zeichen die Tierarztpraxis braucht
intake-before = Frage davor
intake-none-so-far = <b>Vermerkt: nichts davon.</b> Aufgehoben wird es, wenn auch diese Seite beantwortet ist; sie fragt das Übrige zur Gesundheit.
intake-tick-all = Kreuz alles an, was passt.
intake-number = Eine Zahl; ungefähr genügt
intake-how-many = Wie viele
intake-own-words = Mit deinen Worten
weeks = Wochen
months = Monate
years = Jahre
intake-not-known = Nicht bekannt
intake-noted-before = <b>Schon vermerkt: </b>{ $what }.
intake-gone = Es ist weg, oder es war ein Versehen
intake-saved = <b>Gespeichert</b>: { $what }
intake-none-of-them = nichts davon
intake-save = Speichern und weiter
intake-none = Nichts davon
intake-no-such = Eine Frage mit diesem Namen gibt es nicht. Die Seite der Ratte führt zu allen.
intake-no-undo = Diese Antwort lässt sich hier nicht zurücknehmen. Die Frage selbst kannst du neu beantworten.
