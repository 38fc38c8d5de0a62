# Geräte: eines hereinlassen, und wieder hinaus.

devices-title = Geräte
devices-lead = Handys und Browser, die dieses Notizbuch öffnen dürfen.
devices-let-in = Ein weiteres hereinlassen
devices-a-childs-logs = Auf dem Gerät eines Kindes werden Besuche bei Schritten aufgeschrieben, die für Kinder offen sind, dazu Zeichen und Notizen. Es bleibt das eines Kindes, wer es auch in die Hand nimmt.
devices-grown-ups = Gerät eines Erwachsenen
devices-childs = Gerät eines Kindes
devices-nobody = Noch niemand gewählt
devices-who-child = { $who }, Gerät eines Kindes
devices-about = { $role ->
    [child] Gerät eines Kindes.
   *[adult] Gerät eines Erwachsenen.
} Hereingelassen: { $when }.
devices-not-seen = Seitdem nicht gesehen.
devices-seen-just-now = In den letzten Stunden gesehen.
devices-seen = Zuletzt gesehen: { $when }.
devices-this = Das ist das Gerät in deiner Hand.
devices-remove = Entfernen
devices-remove-says = Es ist sofort ausgesperrt. Was darauf ist, bleibt darauf, und Neues erfährt es nicht mehr. Ein neuer Code lässt es wieder herein.
devices-remove-whose = Gerät entfernen: { $who }

## Ein Code

code-title = Ein Gerät hereinlassen
code-title-child = Das Gerät eines Kindes hereinlassen
code-lead = Öffne diesen Link innerhalb von zehn Minuten auf dem neuen Gerät. Er gilt einmal.
code-or-type = Oder öffne dort <code>{ $address }</code> und gib ein:
code-this-machine = <b>Diese Adresse gilt nur auf diesem Rechner. </b>Mit <code>--listen 0.0.0.0:8417</code> gestartet, ist Bolthole von einem Handy im selben Netz zu erreichen.
code-square = Ein Quadrat zum Scannen (es ist hell)
code-square-is = Der Link als Quadrat zum Scannen
code-home-screen = Liegt Bolthole schon auf dem Startbildschirm des neuen Handys, dann öffne es dort und tippe den Code ein: Ein gescannter Link öffnet den Browser, und das ist ein anderer Ort.

## Damit dazukommen

join-title = In diesen Haushalt kommen
join-lead = Bolthole kennt dieses Handy oder diesen Browser von jetzt an. Der Code gilt einmal.
join-code = Der Code, von einem Gerät, das schon dabei ist
join-name = Dein Name, zum Beispiel Papa
join-known-keep = Wer schon im Notizbuch steht, behält, was dort steht.
join-button = Dazukommen
join-name-missing = Schreib, wie das Notizbuch dich nennt, zum Beispiel Papa.
join-is-grown-up = { $name } steht als Erwachsener in diesem Notizbuch, und dieser Code ist für das Gerät eines Kindes. Schreib den Namen des Kindes.
join-is-child = { $name } steht als Kind in diesem Notizbuch, und dieser Code ist für das Gerät eines Erwachsenen. Schreib einen anderen Namen.
