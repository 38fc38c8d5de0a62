# Um jede Seite herum: der Sprung zum Inhalt, das Licht, was wartet, die vier Bereiche.

layout-skip = Zur Seite
layout-night = Nacht
layout-day = Tag
layout-shut-out = Der Server lässt dieses Gerät nicht mehr herein
layout-another-household = Unter dieser Adresse wohnt jetzt ein anderer Haushalt
# Ein Skript ändert die Zahl, während die Seite offen ist.
layout-waiting = <span>{ $n }</span> noch zu übertragen
layout-news = Es ist etwas Neues da. Zeigen
layout-main = Bereiche
rats-title = Ratten
tips-tab = Tipps
layout-aid-or-grown-up = Erste Hilfe, einen Erwachsenen holen
