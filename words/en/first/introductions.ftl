# An introduction as Today tells it.

meeting-who = { $newcomers } { $n ->
    [one] meets
   *[other] meet
} { $residents }
meeting-apart-until = Apart until { $when }.
meeting-once-more-or-on = They may meet once more, or go on to the next stage.
meeting-nothing-against = Nothing stands against it. Begin when there is time and quiet.
# $look is one of the sentences below.
meeting-together-since = Together since { $since }. { $look }
meeting-part-now = Part them now.
meeting-too-long = It has lasted long enough: end it, and go back a stage.
meeting-may-go-on = They may go on.
meeting-time-to-look = It is time to look.
meeting-look-by = Look again by { $clock }.
meeting-nobody-said = Nobody has said yet how they all are.
meeting-not-answered = { $rule }: not answered yet.
meeting-until = { $rule }: until { $day } at least.
meeting-rule = { $rule }.
meeting-look-now = Look now
meeting-open = Open it

rule-quarantine = Quarantine
rule-illness = Somebody is ill
rule-sex-mix = A litter could come of it
rule-aggressor = He attacks, and is not neutered
rule-half-grown = Not yet half as big
rule-weather = The weather
rule-blood = There was blood
rule-ask-first = This keeps failing
