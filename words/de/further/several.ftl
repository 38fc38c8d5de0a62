# Mehrere Besuche auf einmal, und die andere Zeit eines Besuchs.

several-title = Mehrere auf einmal
several-heading = Was hat jede von ihnen getan?
several-leave-out = Lass weg, wer nicht besucht wurde.
several-save = Speichern, was gewählt ist
several-not-visited = nicht besucht
several-nothing = Noch ist nichts gespeichert: Wähle für mindestens eine Ratte, was sie getan hat.
several-title-saved = Mehrere auf einmal: gespeichert
several-saved = Gespeichert
several-undo-all = Alles zurücknehmen
several-undone = Zurückgenommen
several-nothing-stands = Von diesem Eintrag steht jetzt nichts mehr da.
several-more = Mehr aufschreiben
several-hand-first = Zuerst deine Hand
several-undo-one = { $name } zurücknehmen

visit-time-title = Wann war der Besuch bei { $name }?
visit-time-of = { $name }, aufgeschrieben für { $when }
visit-time-label = Tag und Uhrzeit
visit-time-keeps-both = Beides bleibt stehen: die Zeit, die zuerst da stand, und diese.
visit-time-reason = Es war zu einer anderen Zeit: { $when }.
visit-time-anothers = Diesen Besuch hat jemand anderes aufgeschrieben. Ein Erwachsener kann die Zeit ändern.
visit-for-a-grown-up = Für Erwachsene
