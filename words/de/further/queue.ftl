# Was auf einem Gerät wartet, dessen Leitung nicht verschlüsselt ist. „#“ ist, wie viele.

queue = { $what ->
    [waiting] # noch nicht geschickt
    [refused] Eines wurde so nicht angenommen; es ist hier noch aufgehoben.
    [why] Sehen, warum
    [let-go] Loslassen
    [kept] Der Server ist nicht da. Es ist hier aufgehoben und wird geschickt, wenn er wieder da ist.
    [open] Der Server ist nicht da. Lass diese Seite offen: Es wird geschickt, wenn er wieder da ist.
    [sent] Geschickt
    [in-notebook] Was hier gewartet hat, steht jetzt im Notizbuch.
   *[see] Ansehen
}
