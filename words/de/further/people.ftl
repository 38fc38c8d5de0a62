# Die Bezugspersonen.

people-title = Bezugspersonen
people-nobody = Unter dieser Adresse steht niemand in diesem Notizbuch. Unter Einstellungen sind alle.
people-name = Name
people-name-missing = Schreib, wie das Notizbuch sie nennt, zum Beispiel Papa.
people-name-taken = { $name } steht schon im Notizbuch. Ein anderer Name hält die beiden auseinander.
people-carries = Auch was { $name } schon aufgeschrieben hat, trägt dann den neuen Namen und die neue Farbe.
people-save = Speichern
people-child = { $name }, ein Kind
people-is-child = <b>{ $name }</b>, ein Kind
people-change = <span class="unseen">{ $name }: </span>Ändern
people-not-translated = { $language }: noch nicht übersetzt, die Seiten bleiben englisch
people-language-not-translated = { $language } (noch nicht übersetzt)
people-add = Jemanden dazunehmen
people-add-name = Name, zum Beispiel Papa
people-grown-up = Erwachsen
people-a-child = Ein Kind
people-language-and-color = Sprache und Farbe
people-add-button = Dazunehmen
people-language = Sprache
people-color = Farbe der Buchstaben
people-color-any = Eine, die frei ist
color = { $color ->
    [fern] Farn
    [river] Fluss
    [heather] Heide
    [straw] Stroh
    [bark] Rinde
   *[pebble] Kiesel
}
