# Was der Planer sagt: warum ein Schritt wartet, was stattdessen geht, und warum es heute dieser Schritt ist.

gate-vet-hold-hunter-why = Ein Jäger hatte diese Ratte, und noch niemand hat gesagt, ob Zähne oder Krallen sie berührt haben.
gate-vet-hold-hunter-instead = Sieh jetzt den ganzen Körper an, wenn nötig im Häuschen, und sag, was du gefunden hast. Haben Zähne oder Krallen sie berührt: heute in die Tierarztpraxis.
gate-vet-hold-soon-why = In den nächsten Tagen in die Tierarztpraxis. { $why }
gate-vet-hold-soon-instead = In der Nähe sitzen, oder ein Löffel, wo sie ihn schon nimmt. Hochheben nur für die Tierarztpraxis.
gate-vet-hold-now-why = Heute in die Tierarztpraxis. { $why }
gate-vet-hold-now-instead = Ruf jetzt in der Tierarztpraxis an. Bring die Ratte in ihrem eigenen Häuschen hin, warm und leise.
gate-bite-lock-hands-why = Vor Kurzem trafen hier Zähne auf Haut oder Ärmel, darum ruhen die Hände.
gate-bite-lock-place-why = Vor Kurzem trafen an dieser Stelle Zähne, darum ruht auch sie.
gate-bite-lock-instead = Der Löffel oder das eigene Häuschen: Schritte, die keine Hand brauchen.
gate-tools-for-the-bite-tier-why = Diese Ratte hat gebissen. Bloße Haut wartet, bis vier Wochen mit Besuchen ohne Biss vergangen sind.
gate-tools-for-the-bite-tier-instead = Löffel, Arm im Ärmel, das eigene Häuschen, der Bademantel. Sie führen ohne bloße Hand zum Gesundheits-Check.
gate-spoon-in-nests-why = In ein Nest kommt nur ein Löffel, so zahm die Ratte auch ist.
gate-spoon-in-nests-instead = Ein langer Löffel an der Tür des Häuschens.
gate-child-with-adult-why = Dieser Schritt ist für Erwachsene.
gate-child-with-adult-instead = In der Nähe sitzen und leise reden, mit einem Erwachsenen neben dir.
gate-rest-after-fright-why = Das hat vor Kurzem erschreckt, darum ruht es zwei Tage.
gate-rest-after-fright-instead = Ein leichterer Schritt.
gate-fright-ends-the-visit-why = Heute gab es einen Schreck. Damit ist bis morgen Schluss.
gate-fright-ends-the-visit-instead = In der Nähe sitzen und reden, oder still aus dem Zimmer gehen.
gate-stop-cue-companion-why = Eine andere Ratte hat heute genug gesagt.
gate-stop-cue-companion-instead = Geh zu einer anderen Ratte, oder sitz in der Nähe.
gate-stop-cue-rat-why = Die Ratte hat heute genug gesagt.
gate-stop-cue-rat-instead = In der Nähe sitzen und reden; morgen ist früh genug.
gate-fingers-after-spoons-why = Ein Finger kommt nach fünf ruhigen Löffel-Besuchen an der Käfigtür an zwei Tagen oder mehr und einem ruhigen Arm, ohne Biss.
gate-fingers-after-spoons-instead = Der Löffel an der Käfigtür.
gate-climb-before-lift-why = Hochheben wartet, bis die Ratte von selbst aufgestiegen ist.
gate-climb-before-lift-instead = Ein stiller Arm im Ärmel oder ein Bein, und Zeit.
gate-tickle-last-why = Kitzeln ist für Ratten, die aufsteigen, einen Finger ruhig nehmen und eine Woche lang keinen Schreck hatten.
gate-tickle-last-instead = Der Schoß und ein Löffel.
gate-one-new-rung-a-day-why = Heute gab es schon etwas Neues.
gate-one-new-rung-a-day-instead = Dasselbe noch einmal, oder ein leichterer Schritt.
gate-prerequisites-why = „{ $step }“ kommt zuerst und war noch nicht ruhig.
gate-prerequisites-with-you-why = „{ $step }“ kommt zuerst und war mit dir noch nicht ruhig.
gate-prerequisites-instead = Die Schritte davor.

stop-when-fright = die Ratte läuft weg, erstarrt oder benutzt die Zähne
stop-when-companion = eine andere Ratte drängt sich dazwischen oder legt sich quer
stop-when-time = fünf Minuten sind um

reason-beginning = Noch ist nichts aufgeschrieben, darum beginnt es damit, da zu sein und nichts zu verlangen.
reason-new-with-you = { $name } kennt „{ $at }“ mit { $who }. Mit dir beginnt es bei „{ $here }“.
reason-further-with = { $name } kennt „{ $at }“ mit { $who }. Mit dir genügt ein ruhiger Tag für einen Schritt.
reason-calm-here-with-you = { $of ->
    [one] Das eine Mal, als du es versucht hast, war es hier ruhig.
   *[other] Hier mit dir bei { $calm } von deinen letzten { $of } Besuchen ruhig.
}
reason-you-were-away = { $rungs ->
    [one] Du warst eine Woche oder länger weg, darum beginnt es mit dir einen Schritt leichter.
   *[other] Du warst eine Weile weg, darum beginnt es mit dir { $rungs } Schritte leichter.
}
reason-something-new = Heute neu, denn „{ $after }“ war an zwei Tagen ruhig.
reason-outside-the-nest = Im Nest trafen Zähne den Löffel, darum bleibt das Nest in Ruhe, und Futter gibt es davor.
reason-calm-here = { $of ->
    [one] Das eine Mal, als es versucht wurde, war es hier ruhig.
   *[other] Hier bei { $calm } der letzten { $of } Besuche ruhig, bisher an { $days ->
        [one] einem Tag
       *[other] { $days } verschiedenen Tagen
    }.
}
reason-not-calm-yet = Hier versucht und noch nicht ruhig. Es eilt nicht.
reason-fright = Noch nicht weiter: bei „{ $at }“ { $outcome ->
    [fled] lief { $name } weg
    [froze] erstarrte { $name }
    [nipped] zwickte { $name }
    [bit] biss { $name }
   *[other] war { $name } vorsichtig
}, { reason-ago }.
reason-fright-here = Hier { $outcome ->
    [fled] lief { $name } weg
    [froze] erstarrte { $name }
    [nipped] zwickte { $name }
    [bit] biss { $name }
   *[other] war { $name } vorsichtig
}, { reason-ago }.
reason-fright-here-rested = Hier { $outcome ->
    [fled] lief { $name } weg
    [froze] erstarrte { $name }
    [nipped] zwickte { $name }
    [bit] biss { $name }
   *[other] war { $name } vorsichtig
}, { reason-ago }; seitdem hat es geruht.
reason-did = { $outcome ->
    [fled] lief weg
    [froze] erstarrte
    [nipped] zwickte
    [bit] biss
   *[other] war vorsichtig
}
reason-ago = { $days ->
    [0] heute
    [1] gestern
   *[other] vor { $days } Tagen
}
reason-can-wait = „{ $next }“ kann hier noch ein paar ruhige Tage warten: { reason-lately }.
reason-easier-today = Heute leichter als „{ $than }“: { reason-lately }.
reason-lately = von den letzten { $of } Besuchen { $calm ->
    [one] war { $calm } ruhig
   *[other] waren { $calm } ruhig
} und { $frights ->
    [0] keiner ein Schreck
    [one] einer ein Schreck
   *[other] { $frights } ein Schreck
}
reason-less-calm-with-you = Ruhig bei { $calm } von { $of } Besuchen mit dir und bei { $calmother } von { $ofother } mit anderen; es kann Zufall sein.
reason-away = { $rungs ->
    [one] Seit einer Woche oder länger ist kein Besuch aufgeschrieben, darum beginnt es einen Schritt leichter.
   *[other] Seit einer Weile ist kein Besuch aufgeschrieben, darum beginnt es { $rungs } Schritte leichter.
}
reason-new-home = Ein neues Zuhause und neue Menschen: Es beginnt wieder beim ersten Schritt.
reason-all-calm = Jeder Schritt bis hierher war ruhig. Hier zu bleiben ist gut.
reason-hands-rest = Nach Zähnen ruhen die Hände; dieser Schritt braucht keine.
reason-vet = Gesundheit zuerst: Ein Zeichen fragt nach der Tierarztpraxis.
reason-two-bites = Zwei Bisse in zwei Wochen: Die Tierarztpraxis kann sagen, ob etwas wehtut.
reason-perhaps-hormones = Neues Beißen nach ruhiger Zeit, bei einem erwachsenen Bock: Schmerz oder Hormone sind vielleicht ein Teil davon; die Tierarztpraxis kann es sagen.
reason-plateau = Ruhig bei { $calm } der letzten 10 Besuche: Sieh dir Platz, Futter, Gesellschaft und die Größe des Schritts an.
reason-smaller-step = Ein kleinerer Schritt hilft vielleicht: „{ $at }“, der war schon ruhig.
reason-another-branch = Auch ein anderer Weg ist offen: „{ $at }“. Diesen Schritt eine Weile zu lassen kostet nichts.
reason-with-company = Ruhig bei { $calm } von { $of } Besuchen mit einer anderen Ratte in der Nähe und bei { $calmother } von { $ofother } ohne; es kann Zufall sein.
reason-several-things-worse = Mehreres, was leicht war, ist diese Woche schwer geworden: Sieh zuerst nach der Gesundheit und dem Zimmer.
reason-alone = Eine Ratte allein hat mehr Angst: Gesellschaft kommt vor dem Üben.
reason-less-is-more = Mehrere Besuche am Tag und nicht ruhiger: Ein kurzer Besuch bringt vielleicht mehr.
