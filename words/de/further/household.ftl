# Wo dieses Notizbuch liegt, Kopien, und der Umzug.

household-title = Wo dieses Notizbuch liegt
household-read-nothing = Die Kopie enthält keine Einträge, also hat sich nichts geändert.
household-read = { $n ->
    [one] Ein Eintrag gelesen
   *[other] { $n } Einträge gelesen
}
household-none-new = { household-read }; alles davon war schon hier.
household-all-new = { household-read }, alle neu.
household-some-new = { household-read }, davon { $new ->
    [one] einer
   *[other] { $new }
} neu.
household-none-taken = { household-read }; keiner war neu.
household-refused = { $refused ->
    [one] Einer hat eine Zeit oder eine Größe, die kein Notizbuch annimmt; er bleibt in der Datei.
   *[other] { $refused } haben eine Zeit oder eine Größe, die kein Notizbuch annimmt; sie bleiben in der Datei.
}
household-this = Dieser Haushalt
household-rats = { number } { $n ->
    [one] Ratte
   *[other] Ratten
}
household-rats-and-left = { $rats }, und die Seiten von { $n ->
    [one] einer, die nicht mehr da ist
   *[other] { number }, die nicht mehr da sind
}
household-nobody = Noch niemand mit Namen
household-entries = { $n ->
    [one] Insgesamt { $n } Eintrag
   *[other] Insgesamt { $n } Einträge
}
household-entries-are-it = Diese Einträge sind der Haushalt, wo immer sie liegen. Trifft eine Kopie auf eine andere, kommt dazu, was fehlt, und nichts doppelt.

## Kopien

copy-take = Eine Kopie mitnehmen
copy-take-says = Eine Datei mit jedem Eintrag. Wer sie hat, kann sie lesen, also bewahr sie auf wie ein Tagebuch.
copy-waiting-says = Bleibt der Server weg: Nimm nur mit, was hier wartet, und bring es dorthin, wo das Übrige ist.
copy-take-waiting = Mitnehmen, was wartet
copy-elsewhere = Für eine Tabelle oder das Programm einer Verhaltensberatung: Bring diese Kopie auf einen Rechner, auf dem Bolthole läuft; „bolthole export“ schreibt dort den Rest.
copy-exports = Dateien für Tabellen, für BORIS oder für die Forschung
copy-bring = Eine Kopie mitbringen
copy-bring-not-in-demo = Beim Ausprobieren werden keine Dateien angenommen. Dein eigenes Bolthole tut es.
copy-bring-says = Was sie mehr enthält als dieses Notizbuch, kommt dazu. Die Kopie eines anderen Haushalts wird abgelehnt, außer dieser Ort ist noch leer. Die Datei einer Ratte, aus einer Übergabe, kann immer dazukommen.
copy-bring-this = Diese Kopie mitbringen
copy-file = Die Datei, zum Beispiel Zuhause.bolthole

# Was auf „Es wurde nichts übernommen:“ folgt.
file-not-one = das ist keine Datei eines Haushalts; wähle die, deren Name auf .bolthole endet
file-too-large = die Datei ist größer als { $most } MiB, mehr gibt ein Browser nicht her; `bolthole import` nimmt sie auf dem Rechner, auf dem Bolthole läuft
file-newer = die Datei hat Version { $version }, neuer als { $known }, die hier bekannt ist; aktualisiere zuerst dieses Bolthole
file-breaks-off = die Datei bricht in Zeile { $line } ab, { $n } von { $of } Einträgen sind ganz; nimm die Kopie noch einmal
file-no-entry = Zeile { $line } der Datei ist kein Eintrag ({ $what }), die Datei wurde also unterwegs verändert; nimm die Kopie noch einmal
file-entry-too-large = Zeile { $line } der Datei ist größer als { $most } KiB, größer darf ein Eintrag nicht sein; nimm die Kopie noch einmal
file-stray = Zeile { $line } der Datei gehört zu einem anderen Haushalt als die Datei; nimm die Kopie noch einmal
file-changed = die Datei ist nicht so, wie sie geschrieben wurde: Ihre letzte Zeile passt nicht zu dem, was davor steht; nimm die Kopie noch einmal
file-goes-on = Zeile { $line } der Datei steht nach ihrem Ende; nimm die Kopie noch einmal
file-another-household = die Datei enthält einen anderen Haushalt, „{ $name }“, als den, der hier lebt; beginne mit ihr an einem Ort, der noch leer ist
file-only-waiting = die Datei enthält nur, was auf einem Gerät wartete, und dieser Ort ist noch leer; bring zuerst eine ganze Kopie, dann diese

## Wo es jetzt liegt

lies-title = Wo es jetzt liegt
lies-demo = Zum Ausprobieren hier. Die Ratten sind erfunden, und alles ist weg, wenn das Programm endet.
lies-server = <b>Auf dem Server unter dieser Adresse. </b>Es liegt im Datenordner des Rechners, auf dem Bolthole läuft.
lies-both = <b>Auf diesem Gerät und auf dem Server unter dieser Adresse. </b>Beide haben das ganze Notizbuch, darum darf jedes eine Weile fort sein.
lies-device = <b>Nur auf diesem Gerät. </b>Geht es verloren, ist eine Kopie alles, was bleibt.
lies-another-household = <b>Unter dieser Adresse wohnt jetzt ein anderer Haushalt. </b>Dieses Notizbuch liegt auf diesem Gerät: Nichts davon ist verloren, und nichts davon wird dorthin geschickt.
lies-another-1 = Nimm auf dieser Seite eine Kopie mit.
lies-another-2 = Wurde der Server neu begonnen, öffne den Link, den er gezeigt hat („bolthole serve --data DIR --new-link“ zeigt einen neuen), und wähle „Ich habe eine Kopie“. Dort geht alles weiter, wie es war.
lies-another-3 = Leben dort jetzt andere, beginne einen weiteren Server mit einem neuen Ordner und bring die Kopie dorthin.
lies-shut-out = <b>Der Server lässt dieses Gerät nicht mehr herein. </b>Was hier ist, bleibt hier. Ein neuer Code von einem Gerät, das dabei ist, lässt es wieder herein.
lies-nothing-waits = Nichts wartet: Der Server hat jeden Eintrag dieses Geräts.
lies-waits = { $n ->
    [one] Ein Eintrag ist noch nicht übertragen. Er ist auf diesem Gerät sicher und geht von selbst, wenn der Server zu erreichen ist.
   *[other] { $n } Einträge sind noch nicht übertragen. Sie sind auf diesem Gerät sicher und gehen von selbst, wenn der Server zu erreichen ist.
}
lies-refused = { $n ->
    [one] Ein Eintrag wurde vom Server nicht angenommen
   *[other] { $n } Einträge wurden vom Server nicht angenommen
}
lies-refused-stay = Sie bleiben auf diesem Gerät und in jeder Kopie, die hier entsteht.
lies-agreed = Dieser Browser hat zugesagt, Bolthole nicht von sich aus zu löschen.
lies-not-agreed = Dieser Browser hat nicht zugesagt, Bolthole zu behalten, wenn der Platz knapp wird. Auf dem Startbildschirm ist es sicherer.
lies-iphone = <b>iPhone und iPad: </b>Was eine Seite aufhebt, wird nach sieben Tagen ohne Besuch gelöscht, außer Bolthole liegt auf dem Startbildschirm. Teilen, dann „Zum Home-Bildschirm“.
lies-little-room = Es ist wenig Platz: { $left } für neue Einträge. Mach auf diesem Gerät Platz, und nimm zuerst eine Kopie mit.
lies-room = Belegt: { $taken }. Noch frei dafür: { $left }.
less-than-a-megabyte = weniger als 1 MB

## Der Umzug

moving-title = Umziehen
moving-to-server = Von einem Handy allein auf einen Server
moving-to-server-1 = Nimm auf dem Handy eine Kopie mit.
moving-to-server-2 = Starte dort, wo der Server stehen wird, „bolthole serve“ mit einem neuen Ordner, öffne den Link, den es zeigt, und fang mit dieser Kopie an.
moving-to-server-3 = Öffne Bolthole von da an unter der Adresse des Servers. Was am alten Ort noch geschrieben wird, kommt mit einer weiteren Kopie nach; nichts kommt doppelt dazu.
moving-to-phone = Von einem Server auf ein Handy allein
moving-to-phone-1 = Warte, bis auf keinem Gerät mehr etwas wartet, und nimm dann eine Kopie mit.
moving-to-phone-2 = Öffne auf dem Handy ein Bolthole, das nur aus Seiten besteht, ohne Server dahinter, und leg es auf den Startbildschirm.
moving-to-phone-3 = Öffne dort diese Seite, bevor die erste Ratte beschrieben ist, und bring die Kopie mit. Den Server kannst du dann ausschalten.
moving-servers = Von einem Server auf einen anderen
moving-servers-1 = Warte, bis auf keinem Gerät mehr etwas wartet, und nimm dann eine Kopie mit. Auf einem Gerät, das den alten Server nicht mehr erreicht, nimm auch mit, was wartet.
moving-servers-2 = Starte den neuen Server mit einem neuen Ordner, öffne den Link, den er zeigt, und fang mit der Kopie an; danach bring, was gewartet hat.
moving-servers-3 = Lass jedes weitere Gerät mit einem Code herein: Einstellungen, dann Geräte. Codes und Geräte des alten Servers ziehen nicht mit um.
