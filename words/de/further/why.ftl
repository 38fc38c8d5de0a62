# „Warum hat Ellie vielleicht Angst?“: zuerst die Gesundheit, wo anfangen, dann was dafür und dagegen spricht.

n-answers = { $n ->
    [0] keiner Antwort
    [one] einer Antwort
   *[other] { number } Antworten
}
why-from = Aus { $answers } auf { $questions } Fragen und { $visits }
why-for-and-against = Was dafür spricht, und was dagegen
why-legend = + spricht dafür, − dagegen. Je mehr Kästchen voll sind, desto eher gehört es dazu. Mehreres kann zugleich stimmen.
why-nothing = Noch sticht nichts heraus. Was bekannt ist, passt ein wenig zu mehrerem; ein paar Antworten mehr würden mehr sagen. Was es auch ist: { $name } kann nichts dafür, und jemandem die Schuld zu geben würde { rat-him } nicht helfen.
why-one = Eines erklärt einen guten Teil davon: { $cause }. { $name } kann nichts dafür, und jemandem die Schuld zu geben würde { rat-him } nicht helfen.
why-several = { $count } Dinge zusammen erklären es vielleicht: { $causes }. { $name } kann für keines davon etwas, und jemandem die Schuld zu geben würde { rat-him } nicht helfen.
why-begin = Fang hier an
why-vet-calmly = Ruhig in die Tierarztpraxis
why-take-to-today = Damit zu „Heute“
why-carry = Im eigenen Versteck, auf einem leisen Weg, und mit dem, was du gesehen hast, auf Papier
why-back = Warum
differently-title = Ich sehe es anders
differently-lead = Du kennst { $name }, Bolthole nicht. Deine Sicht steht von da an neben der von Bolthole, für alle im Haushalt.
differently-which = Welcher Grund?
differently-how = Wie siehst du es?
differently-part = Es gehört dazu
differently-no-part = Es gehört nicht dazu
differently-note = Was hast du gesehen? Das darf leer bleiben.
differently-keep = Meine Sicht behalten
differently-choose-cause = Wähle, welchen Grund du anders siehst.
differently-choose-view = Wähle, ob er aus deiner Sicht dazugehört.

why-health = Zuerst die Gesundheit: { $state ->
    [now] { $name } muss heute in die Tierarztpraxis
    [soon] { $name } muss in den nächsten Tagen in die Tierarztpraxis
    [check] { $name } braucht vielleicht einen Check in der Praxis
    [well] kein Zeichen ist heute ein Fall für die Tierarztpraxis
   *[not-known] nicht alles davon ist bekannt
}
why-you-noted = Du hast aufgeschrieben: { $signs }.
why-noted-no-vet = Du hast aufgeschrieben: { $signs }. Für sich allein ist das kein Fall für die Tierarztpraxis.
why-nobody-looked = Noch hat niemand nach Krankheitszeichen gesehen. Ratten verbergen Krankheit gut, und eine Ratte mit Schmerzen hat Angst.
why-looked = Du hast nach { $n } Zeichen gesehen und keines angekreuzt.
why-not-known = Nicht bekannt:
why-age = Das Alter von { $name }
why-age-changes = <b>Nicht bekannt:</b> { $link }. Es ändert, was ein Zeichen bedeutet.
why-meanwhile = { $urgency ->
    [looked-over] Das Üben wartet, bis jemand nachgesehen hat: „Heute“ fragt, ob Zähne oder Krallen die Ratte berührt haben.
    [now] Das Üben wartet, bis die Tierarztpraxis das gesehen hat oder jedes Zeichen weg ist.
    [soon] Bis dahin nur in der Nähe sitzen und der Löffel.
   *[other] Das Üben kann weitergehen.
}

why-ask-next = Was am meisten helfen würde zu wissen
why-hands = Sicher für Hände
why-hands-not-known = Ob { $name } beißt, ist nicht bekannt. Bis dahin nur der Löffel. Finger kommen spät, nach ruhigen Löffel-Besuchen an der Tür.
why-hands-no-bite = Kein Biss ist bekannt. Der Löffel kommt trotzdem zuerst; Finger kommen spät, nach ruhigen Löffel-Besuchen an der Tür. In { rat-her } Nest immer nur der Löffel.
why-hands-nipped = { $name } hat gezwickt. Löffel, oder ein stiller Arm im Ärmel. Keine Finger, und die bloße Hand erst, wenn die Schritte dahin führen.
why-hands-bitten = Ein Biss hat die Haut verletzt, oder vielleicht. Ein langer Löffel und lange Ärmel; keine Finger, keine bloßen Hände. Trag { rat-him-object } zum Käfigputzen in { rat-her }em Versteck.
why-hands-deep = Tiefe Bisse, oder Bisse ohne Warnung. Nur ein langer Löffel, und dicke Handschuhe, wenn { $name } angefasst werden muss. Trag { rat-him-object } in { rat-her }em Versteck; halte Gesichter und Kinder fern.
why-first-aid = Erste Hilfe nach einem Biss
why-you-answered = Du hast geantwortet: { $answers }.
why-nobody-walked = Noch ist niemand durch Zimmer und Käfig gegangen.
why-room-first = <b>Zuerst:</b> { $what }
why-walk = Ein Gang durch Zimmer und Käfig
why-how-sure = Wie sicher ist das?
why-guess = Wie viel jeder Grund zählt, ist die Schätzung von Fachleuten, noch nicht an echten Ratten geprüft. Was nicht bekannt ist, gilt nie als „nein“. „Heute“ bittet nach einer, zwei und vier Wochen und nach einem Biss oder einer Krankheit um einen neuen Blick.
why-look-again = Die Antworten noch einmal ansehen
why-not-understood = Nicht verstanden, und darum nicht gewogen: { $words }.
why-none-of-these = nichts davon
why-what-you-answered = Was du geantwortet hast

why-changed = Was sich geändert hat, seit: { $day }
why-changed-nothing = Was seit den letzten Antworten aufgeschrieben wurde, ändert hier nichts.
why-new-for-a-vet = <b>Neu, und für die Tierarztpraxis:</b> { $flag }
why-no-longer-flag = <b>Nicht mehr:</b> { $flag }
why-more-likely = { $cause }: jetzt wahrscheinlicher
why-less-likely = { $cause }: jetzt weniger wahrscheinlich
why-new = Neu: { $reason }
why-no-longer = Nicht mehr: { $reason }
why-still = Noch immer „{ $likelihood }“, und { $more ->
    [more] mehr
   *[less] weniger
} als vorher.
why-was-and-is = Vorher: „{ $before }“; jetzt: „{ $likelihood }“.
why-at-home = { $name } ist jetzt seit { $n ->
    [0] Tagen
    [one] einer Woche
   *[other] { number } Wochen
} zu Hause

why-unlikely = { $n ->
    [one] Einer, der unwahrscheinlich ist
   *[other] { $count }, die unwahrscheinlich sind
}
why-for = Dafür
why-against = Dagegen
why-nothing-speaks = Nichts, was beantwortet ist, spricht dafür oder dagegen.
why-would-change = Was das ändern würde
why-sees = { $who } sagt: { $part ->
    [part] Es gehört dazu.
   *[no-part] Es gehört nicht dazu.
}
why-a-caregiver = Jemand, der sich kümmert
