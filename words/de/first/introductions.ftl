# Eine Vergesellschaftung, wie „Heute“ sie erzählt.

meeting-who = { $newcomers } { $n ->
    [one] trifft
   *[other] treffen
} { $residents }
meeting-apart-until = Getrennt bis { $when }.
meeting-once-more-or-on = Sie können sich noch einmal treffen oder zur nächsten Stufe weitergehen.
meeting-nothing-against = Nichts spricht dagegen. Beginne, wenn Zeit und Ruhe da sind.
meeting-together-since = Zusammen seit { $since }. { $look }
meeting-part-now = Trenne sie jetzt.
meeting-too-long = Es hat lange genug gedauert: Beende es und geh eine Stufe zurück.
meeting-may-go-on = Sie können weitergehen.
meeting-time-to-look = Es ist Zeit nachzusehen.
meeting-look-by = Sieh bis { $clock } wieder nach.
meeting-nobody-said = Noch niemand hat gesagt, wie es allen geht.
meeting-not-answered = { $rule }: noch nicht beantwortet.
meeting-until = { $rule }: mindestens bis { $day }.
meeting-rule = { $rule }.
meeting-look-now = Jetzt nachsehen
meeting-open = Öffnen

rule-quarantine = Quarantäne
rule-illness = Jemand ist krank
rule-sex-mix = Es könnte Nachwuchs geben
rule-aggressor = Er greift an und ist nicht kastriert
rule-half-grown = Noch nicht halb so groß
rule-weather = Das Wetter
rule-blood = Es gab Blut
rule-ask-first = Es gelingt immer wieder nicht
