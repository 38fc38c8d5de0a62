# Erste Hilfe für Menschen, und wann eine Ratte in die Tierarztpraxis muss.

aid-looks-ill = Eine Ratte, die krank aussieht
aid-no-doctor = Bolthole ist kein Arzt und keine Tierärztin. Frag im Zweifel in der Praxis.
aid-fetch-now = Hol jetzt einen Erwachsenen
aid-never-your-fault = Für einen Biss kannst du nie etwas. Zeig ihn einem Erwachsenen, auch wenn er klein ist.
aid-if-a-child = Wurde ein Kind gebissen: Ein Erwachsener sieht es sich an, auch wenn es klein ist.
aid-after-a-bite = Nach einem Biss
aid-wash = Wasch die Stelle mit Seife und Wasser. Ein tiefer Biss, oder einer im Gesicht oder über einem Gelenk, gehört zum Arzt oder zur Ärztin; sag, dass es eine Ratte war.
aid-ambulance = Sofort Hilfe: Ruf den Rettungsdienst
aid-doctor-today = Heute zum Arzt oder zur Ärztin
aid-doctor-later = In den Wochen danach: zum Arzt oder zur Ärztin, sobald es sich zeigt
aid-when-a-doctor = Wann ein Arzt oder eine Ärztin es ansieht, und warum
aid-vet-today = Heute in die Tierarztpraxis, wenn du das an einer Ratte siehst
aid-tell-at-once = Sag es sofort einem Erwachsenen.
aid-get-there = Wie ihr ruhig hinkommt
aid-all-signs = Alle Zeichen, und wie schnell
aid-other-moments = Andere schwierige Momente
