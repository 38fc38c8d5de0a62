# Der Kalender des Haushalts: eine Adresse für ein Kalenderprogramm.

calendar-title = Ein Kalender der Ratten
calendar-lead = Was wiederkehrt, in dem Kalender, den dein Handy schon hat: das Futter an der Tür, jede Woche dieselbe Minute, die Waage, getrennte Tage, die vorbei sind.
calendar-made = Die Adresse deines Kalenders
calendar-made-says = Wähle in deinem Kalenderprogramm „Abonnieren“ oder „Von einer Adresse“ und füge das hier ein:
calendar-address = Die Adresse
calendar-once = Sie wird nur dieses eine Mal gezeigt. Wer sie hat, kann den Kalender lesen, also hüte sie wie einen Schlüssel. Ist sie verloren, mach eine neue.
calendar-make = Eine Adresse machen
calendar-make-another = Noch eine Adresse machen
calendar-one-a-device = Eine für dieses Gerät. Eine neue tritt an die Stelle der alten, und die alte verrät dann nichts mehr.
calendar-when = Wann am Tag?
calendar-no-hour = Am Tag selbst, ohne Uhrzeit: Es klingelt nicht
calendar-at-hour = Zu einer Uhrzeit, nie in der Ruhezeit
calendar-at = Um
calendar-quiet-from = Ruhe von
calendar-quiet-until = bis
calendar-make-it = Die Adresse machen
calendar-end = Die Adresse dieses Geräts beenden
calendar-in-it = Was darin steht
calendar-in-it-names = Namen von Ratten, und was für sie wiederkehrt.
calendar-in-it-not = Keine Notizen, keine Besuche, keine Bisse, keine Namen von Menschen.
calendar-never-late = Nichts darin ist je zu spät. Was nicht getan wurde, steht heute da, einmal, und kein vergangener Tag wird gezählt.
calendar-fetched = Dein Kalenderprogramm holt ihn von diesem Rechner, also muss es ihn erreichen: zu Hause, oder wo immer sich diese Adresse öffnet. Einen Kalender, den eine Firma führt, liest sie dort mit.

## Im Kalender selbst

ics-rats-of = Ratten, { $name }
ics-what-of-whom = { $what }: { $names }
ics-minute = Dieselbe Minute
ics-weigh = Auf die Waage
ics-look-again = Noch ein Blick auf die Antworten
ics-room = Noch einmal durchs Zimmer gehen
