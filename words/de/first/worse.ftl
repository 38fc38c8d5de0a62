# „Schlechter als gestern?“: Zeichen angekreuzt, und sofort die Antwort.

worse-who = Wem geht es schlechter als gestern?
worse-title = Schlechter als gestern? { $name }
worse-heading = Was ist anders an { $name }?
worse-tick = Kreuze an, was du siehst oder hörst. Raten musst du nicht.
worse-how-soon = Wie schnell es bei jedem Zeichen in die Tierarztpraxis geht
worse-find = Etwas in deinen eigenen Worten suchen
worse-anything-else = Noch etwas gesehen? Das darf leer bleiben.
worse-save = Speichern und sagen, was es bedeutet
worse-noted-already = Schon aufgeschrieben: { $signs }.
worse-since = , aufgeschrieben: { $day }
worse-still-there = Noch da, oder nicht bekannt
worse-gone = Weg
worse-nothing = Noch ist nichts angekreuzt. Kreuze an, was du siehst, oder schreib ein paar Worte.
worse-tell = Sag jetzt einem Erwachsenen, was du gesehen hast.
worse-stands = Gespeichert. Was jetzt gilt: { $signs }.
worse-why-afraid = Warum hat { $name } vielleicht Angst?
worse-was-touched = <b>Wurde { $name } berührt?</b> Sieh zuerst den ganzen Körper an, wenn nötig im Versteck.
worse-touched = Von Zähnen oder Krallen berührt
worse-no-wound = Nirgends eine Wunde
worse-you-wrote = Du hast geschrieben:
worse-not-known-here = Diese Worte sind hier nicht bekannt, und darum gelten sie nicht als harmlos. Lass jemanden schauen, der Ratten kennt, oder ruf in der Tierarztpraxis an und lies sie vor.
worse-no-sign = Gerade ist kein Krankheitszeichen aufgeschrieben. Eine Ratte kann Krankheit verbergen, also sieh morgen noch einmal hin.
worse-noted = Aufgeschrieben: { $signs }. Nichts davon ist für sich allein heute ein Fall für die Tierarztpraxis; sieh morgen noch einmal hin.
worse-none = kein Zeichen

gone-title = { $name }: Ist es weg?
gone-heading = { $name }: Ist es weg?
gone-left-alone = Was du nicht änderst, bleibt, wie es ist.
gone-nothing = Für { $name } ist gerade kein Zeichen aufgeschrieben.

vet-seen-title = { $name } und die Tierarztpraxis
vet-seen-heading = Die Tierarztpraxis hat { $name } gesehen
vet-seen-hold-ends = Das Warten ist vorbei. Wenn die Praxis Ruhe möchte, drück „Heute kein Üben“, solange es nötig ist.
vet-seen-what = Was hat die Praxis gesagt? Das darf leer bleiben.

no-such-routine = Eine Aufgabe mit diesem Namen gibt es in der Methode nicht. Bei „Heute“ stehen die, die es gibt.
