# Die Seite hinter einem Link zum Einrichten.

set-up-title = Dieses Gerät einrichten
set-up-lead = Bolthole kennt dieses Handy oder diesen Browser von jetzt an. Der Link gilt einmal.
set-up-anew = Neu anfangen
set-up-anew-says = Ein leeres Notizbuch: Deine Ratten beschreibst du auf der nächsten Seite.
set-up-copy = Ich habe eine Kopie
set-up-copy-says = Von einem Handy oder von einem anderen Server: dort Einstellungen, dann „Wo dieses Notizbuch liegt“, dann „Eine Kopie mitnehmen“. Hier geht es als derselbe Haushalt weiter, und dieses Gerät ist damit eingerichtet.
set-up-with-copy = Mit dieser Kopie anfangen
