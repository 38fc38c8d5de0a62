# Wie viel Käfig: erst kleiner für eine scheue Ratte, ein Stück mehr, wenn sie mutig wird.

cage-heading = Wie viel Käfig
cage-how = Warum, wie, und wann nicht
cage-due-smaller = <b>Erst ein kleinerer Käfig für { $names }.</b> Der jetzige ist größer, als der Mut darin reicht.
cage-due-more = <b>Ein Stück mehr Käfig für { $names }.</b> { $n ->
    [one] Die Käfigtür macht keine Angst mehr.
   *[other] Allen macht die Käfigtür keine Angst mehr.
}
cage-due-cramped = <b>Ein Stück mehr Käfig für { $names }.</b> Er wird ganz genutzt, und er ist eng.
cage-ask = Wie der Käfig von { $names } genutzt wird, ist nicht bekannt, oder es hat sich vielleicht geändert.
cage-say-how = Sag, wie er genutzt wird
cage-enough = Für { $names } kann er bleiben, wie er ist.
cage-waits = { $step ->
    [smaller] Ein kleinerer Käfig für { $names }, etwas später:
   *[more] Mehr Käfig für { $names }, etwas später:
}
cage-came = { $name } kam an { $n } Tagen ruhig an die Käfigtür und hat sich dort seither nicht erschreckt.
cage-why = Warum:
cage-do = Wie:
cage-not = Wann nicht:
cage-when-not = Solange eine Ratte krank ist, solange sie andere kennenlernen, und in den zwei Tagen nach einem Schreck. Eins nach dem anderen; dann bleibt ein paar Tage alles, wie es ist.
cage-did = { $step ->
    [smaller] Erledigt: Er ist jetzt kleiner
    [more] Erledigt: ein Stück mehr
    [whole] Erledigt: jetzt ist es der ganze Käfig
   *[later] Noch nicht
}
cage-waits-vet = Für { $name } kommt zuerst die Tierarztpraxis.
cage-waits-meets = { $name } lernt gerade andere kennen. Jede Stufe davon sagt, welcher Käfig es ist.
cage-waits-fright = { $name } hat sich erschreckt. Ab { $day } kommt es wieder.
cage-waits-shy = { $name } kam an { $n } von { $of } Tagen ruhig an die Käfigtür. Die scheuste Ratte gibt das Tempo vor.
cage-waits-settles = Bis { $day } darf die letzte Änderung noch wirken.
cage-waits-later = Jemand hat „noch nicht“ gesagt. Ab { $day } kommt es wieder.
cage-last = { $step ->
    [smaller] Ein kleinerer Käfig
    [more] Ein Stück mehr Käfig
    [whole] Der ganze Käfig
   *[later] Noch nicht
}: { $day }
change-cage = { $step ->
    [smaller] ein kleinerer Käfig
    [more] ein Stück mehr Käfig
   *[whole] der ganze Käfig
}
change-walk = bei einem Gang durch Zimmer und Käfig gesehen: { $what }
change-walk-more = { $what }; und { $n } weitere
change-walk-answer = „{ $asks }“ { $says }
