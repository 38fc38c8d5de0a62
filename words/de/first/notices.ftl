# Ein Satz, wo eine Seite wäre, und was an einem Feld nicht stimmt.

not-here = Hier nicht

later-title = Noch unterwegs
later-page = Diese Seite kommt auf dieses Gerät, sobald es eine Verbindung hat. Heute, Besuche und Erste Hilfe sind schon da.
later-form = Was das hier annimmt, kommt auf dieses Gerät, sobald es eine Verbindung hat. Es wurde nichts aufgeschrieben: geh zurück und schick es dann noch einmal.

away-title = Der Server ist nicht da
away-says = Diese Seite gehört dem Server, und der antwortet gerade nicht: Es wurde nichts geändert, und wenn er wieder da ist, ist die Seite es auch.
away-alone-title = Hier antwortet kein Server
away-alone-says = Dieses Notizbuch lebt nur auf diesem Gerät, und diese Seite gehört einem Server. Unter Einstellungen, dann „Wo dieses Notizbuch liegt“, kannst du eine Kopie mitnehmen; mit ihr kann ein Rechner, auf dem Bolthole läuft, den Rest tun.

## Das Gerät eines Kindes

for-grown-ups-title = Für das Gerät eines Erwachsenen
for-grown-ups = Das hier öffnet ein Erwachsener auf seinem Gerät. Hol einen Erwachsenen, wenn du es brauchst; „Heute“ und Erste Hilfe sind für dich da.
not-let-in-title = Dieses Gerät wird nicht mehr hereingelassen
not-let-in-child = Ein Erwachsener hat es entfernt, oder das Notizbuch ist umgezogen. Was hier aufgeschrieben wurde, bleibt hier. Ein Erwachsener kann einen neuen Code dafür machen; öffne unter dieser Adresse „join“ und gib ihn dort ein.
not-taken-other-household = Dieser Eintrag gehört zu einem anderen Haushalt, darum wurde er hier nicht aufgenommen.
not-taken-no-such-time = Die Zeit dieses Eintrags liegt außerhalb der Jahre 1970 bis 9999. Stell die Uhr dieses Geräts und trag es noch einmal ein.
not-taken-too-large = Dieser Eintrag ist größer als { $n } KiB, darum wurde er nicht aufgenommen. Trag ihn noch einmal mit einer kürzeren Notiz ein.
not-taken-for-grown-ups = Das ist das Gerät eines Kindes: Hier werden Besuche, Zeichen und Notizen aufgeschrieben. Alles andere trägt ein Erwachsener auf seinem Gerät ein.
not-taken-step = Dieser Schritt ist für Erwachsene, darum wird ein Besuch dabei auf dem Gerät eines Erwachsenen aufgeschrieben.
not-taken-anothers-words = Das Gerät eines Kindes trägt nur ein, was darauf und unter dem eigenen Namen geschrieben wurde.
not-taken-anothers-entry = Was jemand anderes geschrieben hat, wird auf dem Gerät eines Erwachsenen geändert.
not-taken-signs-gone = Dass alle Zeichen weg sind, wird auf dem Gerät eines Erwachsenen notiert.
not-taken-without-words = Die Worte dieses Eintrags wurden für das Gerät eines Kindes weggelassen, darum wird er von dort nicht aufgenommen.
not-taken-not-understood = Dieser Eintrag stammt von einer anderen Version von Bolthole als der, die das Notizbuch führt. Ein Erwachsener kann sie aktualisieren.

## Was an einem Feld nicht stimmt

name-too-long = Dieser Name hat { $n } Buchstaben; höchstens { $most } passen auf ein Handy. Ein kürzerer tut es auch.

## Ein Handy konnte nicht aufheben, was geschickt wurde

not-kept-too-long-title = Zu lang zum Aufheben
not-kept-too-long = Das Formular ist größer als 64 KiB, darum wurde nichts aufgeschrieben. Geh zurück, kürze die Notiz und schick es noch einmal.
not-kept-foreign-title = Dieses Formular kam von anderswo
not-kept-foreign = Es wurde nicht von einer Seite von Bolthole geschickt, darum wurde nichts aufgeschrieben. Öffne Bolthole selbst und schick es von dort.
not-kept-no-form-title = Kein Formular
not-kept-no-form = Hier werden nur Formulare gelesen (application/x-www-form-urlencoded), darum wurde nichts aufgeschrieben.
not-kept-no-room-title = Kein Platz auf diesem Gerät
not-kept-no-room = Auf diesem Gerät ist kein Platz mehr, darum wurde nichts aufgeschrieben; alles, was vorher gespeichert war, ist noch da. Mach etwas Platz, geh zurück und schick es noch einmal.
not-kept-file-title = Diese Datei wurde nicht übernommen
not-kept-grown-ups = Kopien des Notizbuchs werden auf dem Gerät eines Erwachsenen gemacht und mitgebracht.
not-kept-unwritten-title = Das Notizbuch ist nicht zu erreichen
not-kept-unwritten = Der Browser konnte es nicht aufschreiben. Geh zurück und schick es gleich noch einmal; doppelt aufgehoben wird ein Formular nie.
