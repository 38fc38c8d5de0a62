# Was die Einschätzung sagt: womit beginnen, was als Nächstes fragen, und was sie ändern würde.

## Womit beginnen.

first-step-rising-bites-after-neutering = Beißen nach der Kastration ist nicht der übliche Verlauf: Zuerst sieht die Tierarztpraxis nach
first-step-health-and-place-check = Etwas am Körper ist einen Blick wert
first-step-first-aid-for-a-bite = Die Haut war verletzt, oder vielleicht
first-step-predators = Keine Katze, kein Hund und kein anderer Jäger am Käfig, und kein Katzengeruch an der Kleidung
first-step-outdoors = Drinnen, oder in einem sicheren, gedämmten Schuppen
first-step-company = Ratten brauchen Ratten: Diese hat vielleicht keine
first-step-hides-in-the-cage = Ein Versteck macht Mut; es gibt immer mindestens eins
first-step-cage-size-and-position = Erst ein kleinerer Käfig, neben deinem Sitzplatz
first-step-gloves-meanwhile = Mit Zähnen ist zu rechnen: Handschuhe, ein Arm oder eine Röhre, und keine bloßen Hände
first-step-hormones-and-neutering = Eine Entscheidung für das Gespräch in der Tierarztpraxis; das Vertrauensüben geht inzwischen weiter
first-step-very-young-rats = Unter zwölf Wochen ändert sich vieles von selbst
first-step-did-i-ruin-it = Ein Anfang, der erschreckt hat, lässt sich wieder gutmachen
first-step-less-is-more = Oft angefasst und nicht ruhiger heißt weniger, nicht mehr
first-step-settling-in = Die ersten Wochen brauchen Geduld und sonst wenig
first-step-food-not-fingers = Ein Löffel an der Tür des Häuschens, und deine Stimme
first-step-spoon-in-nests = Was in ein Nest kommt, kommt auf einem Löffel
first-step-feeding-place = Die Hauptmahlzeit zur festen Zeit nahe der Tür, und nichts durch die Gitterstäbe
first-step-noise = Für eine Ratte, die schon Angst hat, zuerst ein ruhigerer Platz
first-step-light = Sanfteres Licht am Käfig
first-step-ultrasound-and-rustle = Vielleicht fiept etwas zu hoch für Menschen
first-step-getting-a-rat-back = Zurück ohne Jagd, im eigenen Häuschen
first-step-cleaning-the-cage = Putzen ohne Jagd, im eigenen Häuschen
first-step-freezing-is-not-tolerance = Unter einer Hand stillzuhalten ist Angst: Die Hand geht weg
first-step-calm-companion = Die mutige geht voran, und die scheue sieht zu
first-step-friends = Streit zwischen Ratten hat seinen eigenen Weg zurück
first-step-hands-off = Erst Arm, Bein und Schoß, wo Hände erschrecken
first-step-scoop-dont-grab = Von unten, nie von oben, und noch nicht
first-step-go-slowly = Die Ratte bestimmt das Tempo
first-step-a-calm-place = Ruhig, außer Reichweite anderer Tiere, mit einem Versteck
first-step-always-a-hide = Das Versteck bleibt, und es kommt mit, wenn die Ratte geht
first-step-your-smell = Ein Tuch, das nach dir riecht, im Nest
first-step-company-alone = Ratten brauchen Ratten: Diese hat keine

## Gründe und Fragen beim Namen.

cause-name = { $cause ->
    [lack_of_handling] wenig Umgang mit Menschen in jungen Wochen
    [trauma_or_mishandling] grober Umgang oder ein schlimmer Schreck
    [hormonal] Hormone
    [stressful_environment] ein Zimmer oder Käfig, wo es Stress gibt
    [lonely_no_companion] keine Ratte als Gesellschaft
    [illness_or_pain] Krankheit oder Schmerz
    [normal_settling_in] noch beim Eingewöhnen
   *[resource_or_intro_conflict] Streit um Futter, Nest oder Neue
}
field-name = { $field ->
    [sex] Geschlecht
    [age_weeks] Alter
    [neutered] Kastriert
    [alone] Lebt allein
    [n_companions] Lebt allein
    [source_of_rat] Woher
    [weeks_at_home] Zeit zu Hause
    [onset] Wie es anfing
    [was_friendly_before] Früher entspannt mit Menschen
    [signs] Was zu sehen ist
    [triggers] Wovor sie Angst hat
    [environment] Zimmer und Käfig
    [health_signs] Körper
    [handling_history] Was Hände getan haben
    [recent_changes] Was sich geändert hat
    [bite_severity] Bisse
   *[rat_conflict] Andere Ratten
}

## Was als Nächstes fragen, und warum.

ask-why = { ask-reads }; am meisten sagt es hierüber: { cause-name }
ask-reads = { $field ->
    [age_weeks] Das Alter ändert das meiste von dem, was folgt
    [sex] Manche Gründe sind bei Böcken häufiger
    [neutered] Kastriert oder nicht macht Hormone mehr oder weniger wahrscheinlich
    [weeks_at_home] In den ersten Wochen ist fast jede Ratte scheu
    [was_friendly_before] Neue Angst hat andere Gründe als Angst, die immer da war
    [onset] Was plötzlich kam, hat andere Gründe als das, was immer so war
    [handling_history] Was Hände bisher getan haben, ist oft ein Teil davon
    [environment] Der Platz wird für sich angesehen
    [recent_changes] Eine Änderung kurz davor ist oft ein Teil davon
    [signs] Was eine Ratte tut, sagt mehr als jeder Name dafür
    [source_of_rat] Es sagt, wie viele Hände eine Ratte wohl kennt
    [rat_conflict] Streit zwischen Ratten kann aussehen wie Ärger mit Menschen
    [triggers] Was am meisten erschreckt, kann vorerst fernbleiben
   *[other] Das wird zur Sicherheit gefragt
}
ask-health-signs = Manche Zeichen brauchen heute die Tierarztpraxis, und Ratten verbergen Krankheit
ask-age = Unter zwölf Wochen sind Hormone ungewöhnlich; über einem Jahr kann neuer Ärger eine Krankheit sein
ask-bites = Davon hängt ab, womit es sicher ist; solange es nicht bekannt ist, gilt das Vorsichtigere
ask-alone = Ratten brauchen Ratten, und eine, die allein lebt, wird immer genannt

## Welche Antwort es ändern würde.

change-both = { field-name }: wahrscheinlicher { $more }, weniger wahrscheinlich { $less }
change-more = { field-name }: wahrscheinlicher { $more }
change-less = { field-name }: weniger wahrscheinlich { $less }
answer-if = bei „{ $answer }“
answer-bodily-sign = bei irgendeinem Zeichen von Krankheit
answer-meaning = bei „{ $meaning }“
answer-under-eight-weeks = unter acht Wochen
answer-under-twelve-weeks = unter zwölf Wochen
answer-three-to-five-months = drei bis fünf Monate
answer-five-months-to-a-year = fünf Monate bis ein Jahr
answer-over-a-year-and-a-half = über anderthalb Jahre
answer-less-than-a-week = weniger als eine Woche
answer-less-than-three-weeks = weniger als drei Wochen
answer-about-a-month = etwa ein Monat
answer-three-months-or-more = drei Monate oder mehr
answer-a-buck = ein Bock
answer-a-doe = ein Weibchen
answer-yes = ja
answer-no = nein
too-young-for-hormones = Unter zwölf Wochen: Hormone wären ungewöhnlich
