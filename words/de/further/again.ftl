# Noch ein Blick auf die Antworten, und alle Ratten nebeneinander.

again-title = Ist das noch so?
again-title-of = Ist das noch so? { $name }
again-answered = Was du geantwortet hast
again-open = Bisher nicht bekannt
again-not-known = nicht bekannt
again-still-so = Noch so
again-no-undo = Das lässt sich hier nicht zurücknehmen. Jede Antwort kannst du jederzeit ändern.
again-saved = <b>Gespeichert</b>: noch so, heute
again-health-first = <b>Gesundheit zuerst. </b>Bei „Noch so“ geht es um die Art und das Leben von { $name }. Was am Körper anders ist, wird für sich aufgeschrieben.
again-weeks = Seit den ersten Antworten zu { $name } { $n ->
    [one] ist eine Woche
   *[other] sind { number } Wochen
} vergangen. Ändere, was anders ist, oder drück „Noch so“.
again-bite = { $name } hat seit den letzten Antworten gebissen oder gezwickt. Ändere, was anders ist, oder drück „Noch so“.
again-illness = Seit den letzten Antworten zu { $name } wurde ein Zeichen von Krankheit vermerkt. Ändere, was anders ist, oder drück „Noch so“.
again-nothing = Im Moment fragt nichts danach. Was bei { $name } anders ist, kannst du jederzeit ändern.

side-by-side-lead = In der Reihenfolge, in der sie zusammenleben. Keine ist voraus: Jede hat ihr eigenes Tempo und ihre eigene Geschichte.
side-by-side-line = { $furthest }; { $fright }
side-by-side-furthest = am weitesten ruhig: { $row }
side-by-side-not-calm = noch nicht ruhig
side-by-side-fright = letzter Schreck { $when }
side-by-side-no-fright = kein Schreck
side-by-side-visits = Die letzten Besuche bei { $name }, der älteste zuerst
