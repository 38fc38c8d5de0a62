# Wenn Ratten sich begegnen.

meetings-title = Wenn Ratten sich begegnen
meetings-lead = Sechs Stufen, von den Armen über dem Bett bis zu einem Käfig, und von jeder führt ein Weg zurück. Die Ratten bestimmen das Tempo.
meetings-takes-two = Dazu gehören zwei. Beschreib zuerst die andere Ratte: Wo sie getrennt lebt, sag es dazu.
meetings-read-first = Lies das zuerst
meetings-over = Vorbei
meetings-plan-it = Planen
meetings-soon-alone = <b>{ $name } wird bald allein sein. </b>Die anderen aus diesem Rudel sind alt, und niemand weiß, wie lange sie noch bleiben. Ein junges Paar, rechtzeitig dazugesetzt, bewahrt davor, dass eine als Letzte übrig bleibt.
meetings-plan = Eine Vergesellschaftung planen
meetings-no = Nein
meetings-newcomer = Kommt neu dazu
meetings-lives-here = Lebt hier
meetings-have-they-met = Kennen sie sich?
meetings-why = { $why ->
    [first] Sie sind sich nie begegnet
    [illness] Sie kennen sich; eine war krank
    [neutering] Sie kennen sich; einer wurde kastriert
   *[fight] Sie kennen sich und haben gekämpft
}
meetings-newcomer-is = Neu dazu kommt, wer hier neu ist oder zurückkehrt. Mehrere gehen zusammen hinein; wer als Freunde kam, bleibt so lange beieinander.
meeting-no-such = So eine Vergesellschaftung gibt es hier nicht. Alle stehen unter „Ratten“.
meeting-ended-home = ein Rudel seit { $day }
meeting-ended-apart = { $day } beendet; sie leben getrennt
meeting-ended-gone = eine von ihnen ist nicht mehr da

## Bevor sie sich begegnen

before-title = Bevor sie sich begegnen
before-was-answered = Was beantwortet wurde, bevor sie sich begegnet sind
before-weather = Wetter: wird am Tag selbst gefragt.
before-save = Diese Antworten speichern
before-air = Auch wer ihre Luft teilt, zählt: { $names }.
before-body = Sag, wie es dem Körper von { $name } geht
rule-quarantine-fine = Die Quarantäne ist vorbei.
rule-illness-fine = Niemand, der ihre Luft teilt, ist als krank aufgeschrieben.
rule-sex-mix-fine = Nachwuchs kann es nicht geben.
rule-aggressor-fine = Von keinem unkastrierten erwachsenen Bock ist bekannt, dass er angreift.
rule-half-grown-fine = Alle sind groß genug.
rule-quarantine-why = Eine neue Ratte trägt vielleicht etwas in sich, das man noch nicht sieht. Vierzehn Tage in einem Zimmer mit eigener Luft; 21 sind besser.
rule-illness-why = Eine kranke Ratte trifft niemanden: Sie steckt an und kann sich nicht behaupten. Ihr Körper kommt zuerst.
rule-sex-mix-why = Ein Bock bleibt nach der Kastration noch Wochen fruchtbar, wie viele genau, weiß niemand. Sie begegnen sich, wenn die Tierarztpraxis es freigegeben hat.
rule-aggressor-why = Was ihn treibt, vergeht nicht mit Geduld, und die andere Ratte trägt die Folgen. Ob eine Kastration gut ist, wägst du mit der Tierarztpraxis ab.
rule-half-grown-why = Was unter Großen ein Schubser ist, kann ein Baby töten. Ab etwa neun bis elf Wochen, und wenn sie mindestens halb so groß ist wie die anderen.
rule-weather-why = Eine Ratte kann nicht schwitzen, und eine Transportbox wird schnell warm; Frost ist genauso schlimm. An einem anderen Tag.
rule-blood-why = Mindestens über Nacht getrennt, und jede Wunde bei Licht angesehen: Eine, die klafft oder weiterblutet, gehört heute in die Tierarztpraxis. Dann von vorn, in den Armen.
rule-ask-first-why = Darauf hat Bolthole keine Antwort. Manche Ratten leben nie zusammen, und niemand ist schuld daran. Frag in der Tierarztpraxis nach Krankheit und Hormonen; frag jemanden mit Erfahrung oder eine Notstation, die viele gesehen haben. Zwei Paare in zwei Käfigen sind auch ein gutes Leben.
guest-own-air = { $name } lebt in einem anderen Zimmer, mit eigener Luft
guest-since = Seit welchem Tag?
guest-cleared = Nach der Kastration hat die Tierarztpraxis freigegeben, dass { $name } andere trifft
guest-attacks = Von { $name } ist bekannt: greift andere Ratten an
guest-half-grown = { $name } ist mindestens halb so groß wie die anderen
guest-no-sex = Nicht bekannt: sie oder er
guest-no-neutered = Nicht bekannt: kastriert oder nicht
guest-no-age = Nicht bekannt: das Alter
guest-different = Bei { $name } ist etwas anders
guest-goes-for-others = Unter den Antworten zu { $name } steht: greift andere Ratten an. Ohne Kastration ist das Grund genug, dass sie sich nicht begegnen.
guest-no-longer = Das ist nicht mehr so: neu beantworten

## Am Käfig

meeting-stage-of = Stufe { $nth } von { $n }. { $due }
meeting-saved = Gespeichert, { $when }: <b>{ $what }</b>
meeting-held-until = Mindestens bis { $day }.
meeting-since = seit { $when }
meeting-since-by = seit { $when }, { $who }
minutes-short = { $n } min
hours-short = { $hours } h { $min }
days-long = { $n } Tage
meeting-must-part = <b>Trenne sie jetzt.</b> Eine ist krank, oder das Wetter spricht dagegen.
meeting-long-enough = <b>Lange genug.</b> Beende es und geh eine Stufe zurück. Das gehört zum Weg.
meeting-watch = <b>{ $look }</b> Heiß, schlaff oder mit offenem Maul: beenden, kühles Zimmer, Wasser.
meeting-all-about = Alles über diese Stufe, und wer es anders sieht
meeting-normal = Das ist normal
meeting-not-normal = Das nicht
meeting-blood = Blut: Trenne sie jetzt
meeting-blood-how = Kehrschaufel, Handtuch oder dicke Handschuhe. Nie die bloße Hand.
meeting-blood-tap = Dann tipp auf „Es gab Blut“.
meeting-seen = Was hast du gesehen?
meeting-tap = { $what ->
    [calm] Alle ruhig
    [heap] Alle schlafen in einem Haufen
    [shoving] Etwas Schubsen, Fiepen
    [quarrel] Mehr als Schubsen
    [froze] Eine erstarrte
    [hot] Eine hechelt oder liegt flach
    [fight] Ein Kampf, kein Blut
    [apart] Fürs Erste getrennt
    [blood] Es gab Blut
    [back] Eine Stufe zurück
   *[advised] Tierarztpraxis oder jemand mit Erfahrung wurde gefragt
}
meeting-ready-home = Bereit für das gemeinsame Zuhause
meeting-ready-on = Bereit für die nächste Stufe
meeting-when-ready = Wenn alles bereit ist
meeting-how-look = Wie sehen heute alle aus?
meeting-all-well = Alle gesund: keine niest, ist verletzt oder anders als sonst
meeting-one-ill = Eine ist anders als sonst
meeting-weather = Wie ist das Wetter?
meeting-the-weather = { $weather ->
    [mild] Mild und trocken
    [bad] Regen, Wind oder Kälte: drinnen gehen
    [heatwave] Eine Hitzewelle
   *[frost] Frost
}
weather-heatwave = Nicht bei einer Hitzewelle: Eine Ratte kann nicht schwitzen, und eine Transportbox wird schnell warm. An einem anderen Tag.
weather-frost = Nicht bei Frost: Er ist so schlimm wie Hitze, und wer durchfriert, wird krank. An einem anderen Tag.
weather-part = { $why } Wo sie jetzt eng beisammen sind, trenne sie und tipp an, was du getan hast.
meeting-once-more = Noch einmal: { $stage }
meeting-begin = Beginnen: { $stage }
meeting-go-on = Weiter: { $stage }
meeting-home = Sie leben jetzt zusammen
meeting-one-mischief = Sie sind ein Rudel
meeting-one-mischief-says = Bei jeder von ihnen steht jetzt, dass sie zusammenleben. Zähl, wie sehr jede dir vorher und nachher vertraut: Gesellschaft hilft oft.
meeting-live-apart = Sie leben getrennt
meeting-live-apart-says = Das ist ein ehrliches Ende. Jede von ihnen braucht weiter Gesellschaft: eine, die passt, oder zwei Paare.
meeting-way = Der Weg, und der Weg zurück
meeting-now = jetzt
meeting-nobody-late = Niemand ist zu spät, und Zurückgehen gehört zum Weg.
meeting-all-written = Alles, was aufgeschrieben wurde
meeting-end = Diese Vergesellschaftung beenden
meeting-end-says = Sie leben weiter getrennt, und nichts Aufgeschriebenes geht verloren.
meeting-say-both = Sag, wie alle aussehen und wie das Wetter ist: Beides wird jedes Mal gefragt.
meeting-no-time = Das ist kein Tag mit Uhrzeit. Wähl beides, oder lass es leer für jetzt.
meeting-to-come = Das liegt noch in der Zukunft. Lass es leer für jetzt.
meeting-before-last = Das liegt vor dem, was zuletzt aufgeschrieben wurde. Nimm das zuerst zurück, oder wähl eine spätere Zeit.
meeting-earlier = Es war früher
meeting-day-and-time = Tag und Uhrzeit; leer heißt jetzt
meeting-stay-apart = Sie bleiben getrennt bis { $when }.
meeting-not-yet = Diese Stufe ist noch nicht geschafft; worauf sie wartet, steht oben.
meeting-together-already = Sie sind schon zusammen.
meeting-is-over = Diese Vergesellschaftung ist vorbei.
meeting-opens-calm = Die nächste Stufe öffnet sich, wenn beide ruhig waren.
meeting-opens-shoving = Die nächste Stufe öffnet sich nach einem Blick, bei dem Schubsen das Schlimmste war.
meeting-opens-when = Die nächste Stufe öffnet sich { $when }, wenn es so bleibt. Niemand ist zu spät.
meeting-opens-heap = Die nächste Stufe öffnet sich, wenn alle in einem Haufen schlafen. Nicht die meisten: alle.
meeting-happened = { $what ->
    [together] zusammengesetzt
    [calm] alle ruhig
    [shoving] etwas Schubsen
    [quarrel] mehr als Schubsen
    [fight] ein Kampf
    [blood] Blut
    [froze] eine erstarrte
    [hot] zu heiß oder zu kalt
    [heap] alle in einem Haufen
    [apart] getrennt
    [back] eine Stufe zurück
    [advised] jemand, der sich auskennt, wurde gefragt
    [home] zu Hause
   *[given-up] beendet
}
stage-hint = { $stage ->
    [0] ein paar Minuten, wo ein Sturz weich landet
    [1] eng beisammen, mit etwas Neuem zum Riechen
    [2] Futter und Wasser, von Zimmer zu Zimmer
    [3] Futter verstreut, nichts zum Besitzen
    [4] erst, wenn alle in einem Haufen schlafen
   *[other] eine Größe nach der anderen
}
stage-times = { $n ->
    [1] { $day }
    [2] { $day }, zweimal
   *[other] { $day }, { $n }-mal
}
stage-times-worst = { $times }, { $worst }
