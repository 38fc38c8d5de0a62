# When rats meet.

meetings-title = When rats meet
meetings-lead = Six stages, from arms over a bed to one cage, with the way back at each. The rats set the pace.
meetings-takes-two = It takes two. Describe the other rat first: where it lives apart, say so.
meetings-read-first = Read first
meetings-over = Over
meetings-plan-it = Plan it
meetings-soon-alone = <b>{ $name } will be down to one. </b>The others of that mischief are old, and nobody knows how long they stay. A young pair, introduced in time, keeps anybody from being the last.
meetings-plan = Plan an introduction
meetings-no = No
meetings-newcomer = Newcomer
meetings-lives-here = Lives here
meetings-have-they-met = Have they met?
meetings-why = { $why ->
    [first] They have never met
    [illness] They know each other; one was ill
    [neutering] They know each other; one was neutered
   *[fight] They know each other, and fought
}
meetings-newcomer-is = A newcomer is new here, or comes back. Several go in together; those who came as friends stay together meanwhile.
meeting-no-such = There is no such introduction here. All of them stand under Rats.
meeting-ended-home = one mischief since { $day }
meeting-ended-apart = ended { $day }; they live apart
meeting-ended-gone = one of them is not here any more

## Before they meet

before-title = Before they meet
before-was-answered = What was answered before they met
before-weather = Weather: asked on the day.
before-save = Save these answers
before-air = Whoever shares their air counts too: { $names }.
before-body = Say how { $name }’s body is
rule-quarantine-fine = Quarantine is over.
rule-illness-fine = Nobody who shares their air is written down as ill.
rule-sex-mix-fine = No litter can come of it.
rule-aggressor-fine = No grown male that is not neutered is known to attack.
rule-half-grown-fine = All are big enough.
rule-quarantine-why = A new rat may carry what does not show yet. Fourteen days in a room with air of its own; 21 are better.
rule-illness-why = An ill rat meets nobody: it passes things on and cannot hold its own. Its body comes first.
rule-sex-mix-why = A male stays fertile for weeks after he is neutered, nobody knows exactly how many. They meet when a vet has cleared it.
rule-aggressor-why = What drives him does not pass with patience, and the other rat pays for it. Neutering is for you and a vet to weigh.
rule-half-grown-why = What is a shove among grown rats can kill a baby. From about nine to eleven weeks, at half the others’ size or more.
rule-weather-why = A rat cannot sweat, and a carrier warms up fast; frost is as bad. Another day.
rule-blood-why = Apart for the night at least, and every wound looked at by light: one that gapes or bleeds on is for the vet today. Then from the beginning, in arms.
rule-ask-first-why = Bolthole has no answer to it. Some rats never live together, and that is nobody’s fault. Ask a vet, for illness and hormones; ask an experienced keeper or a rescue, who have seen many. Two pairs in two cages is a good life, too.
guest-own-air = { $name } lives in another room, with air of its own
guest-since = Since which day?
guest-cleared = After neutering, a vet has cleared { $name } to meet others
guest-attacks = { $name } is known to attack other rats
guest-half-grown = { $name } is at least half as big as the others
guest-no-sex = Not known: whether it is a she or a he
guest-no-neutered = Not known: neutered or not
guest-no-age = Not known: its age
guest-different = Something is different about { $name }
guest-goes-for-others = Among the answers about { $name } stands that { $name } goes for other rats. Without neutering that is reason enough not to meet.
guest-no-longer = That is no longer so: answer it anew

## At the cage

meeting-stage-of = Stage { $nth } of { $n }. { $due }
meeting-saved = Saved, { $when }: <b>{ $what }</b>
meeting-held-until = Until { $day } at least.
meeting-since = since { $when }
meeting-since-by = since { $when }, { $who }
minutes-short = { $n } min
hours-short = { $hours } h { $min }
days-long = { $n } days
meeting-must-part = <b>Part them now.</b> One is ill, or the weather is against it.
meeting-long-enough = <b>Long enough.</b> End it, and go back a stage. That is part of the way.
meeting-watch = <b>{ $look }</b> Hot, limp or open-mouthed: end it, cool room, water.
meeting-all-about = All about this stage, and who disagrees
meeting-normal = This is normal
meeting-not-normal = This is not
meeting-blood = Blood: part them now
meeting-blood-how = Dustpan, towel or thick gloves. Never a bare hand.
meeting-blood-tap = Then tap “There was blood”.
meeting-seen = What did you see?
meeting-tap = { $what ->
    [calm] All calm
    [heap] All asleep in one heap
    [shoving] Some shoving, squeaks
    [quarrel] More than shoving
    [froze] One went stiff
    [hot] One pants or lies flat
    [fight] A fight, no blood
    [apart] Parted for now
    [blood] There was blood
    [back] Go back a stage
   *[advised] A vet or an experienced keeper was asked
}
meeting-ready-home = Ready for home
meeting-ready-on = Ready to go on
meeting-when-ready = When all is ready
meeting-how-look = How do they all look today?
meeting-all-well = All well: none sneezes, is hurt or not as usual
meeting-one-ill = One is not as usual
meeting-weather = What is the weather like?
meeting-the-weather = { $weather ->
    [mild] Mild and dry
    [bad] Rain, wind or cold: walk indoors
    [heatwave] A heatwave
   *[frost] A frost
}
weather-heatwave = Not in a heatwave: a rat cannot sweat, and a carrier warms up fast. Another day.
weather-frost = Not in a frost: it is as bad as heat, and who is frozen falls ill. Another day.
weather-part = { $why } Where they are close together now, part them, and tap what you did.
meeting-once-more = Once more: { $stage }
meeting-begin = Begin: { $stage }
meeting-go-on = Go on: { $stage }
meeting-home = They live together now
meeting-one-mischief = They are one mischief
meeting-one-mischief-says = Every one of them is now written down as living together. Count how each of them trusts you before and after: company often helps.
meeting-live-apart = They live apart
meeting-live-apart-says = That is an honest end. Each of them still wants company: one that suits, or two pairs.
meeting-way = The way, and the way back
meeting-now = now
meeting-nobody-late = Nobody is late, and going back is part of the way.
meeting-all-written = All that was written down
meeting-end = End this introduction
meeting-end-says = They go on living apart, and nothing that was written is lost.
meeting-say-both = Say how all of them look, and what the weather is like: both are asked each time.
meeting-no-time = That is no day and time. Choose one, or leave it empty for now.
meeting-to-come = That is still to come. Leave it empty for now.
meeting-before-last = That is before what was written down last. Undo that first, or choose a later time.
meeting-earlier = It was earlier
meeting-day-and-time = Day and time; empty is now
meeting-stay-apart = They stay apart until { $when }.
meeting-not-yet = This stage is not done yet; what it waits for stands above.
meeting-together-already = They are together already.
meeting-is-over = This introduction is over.
meeting-opens-calm = The next stage opens when both were calm.
meeting-opens-shoving = The next stage opens after a look at which shoving was the worst of it.
meeting-opens-when = The next stage opens { $when }, if it stays like this. Nobody is late.
meeting-opens-heap = The next stage opens when all of them sleep in one heap. Not most: all.
meeting-happened = { $what ->
    [together] put together
    [calm] all calm
    [shoving] some shoving
    [quarrel] more than shoving
    [fight] a fight
    [blood] blood
    [froze] one went stiff
    [hot] too hot or too cold
    [heap] all in one heap
    [apart] parted
    [back] back a stage
    [advised] somebody who knows was asked
    [home] home
   *[given-up] ended
}
stage-hint = { $stage ->
    [0] a few minutes, where a fall lands soft
    [1] close together, with something new to smell
    [2] food and water, from room to room
    [3] food scattered, nothing to own
    [4] only when all of them sleep in a heap
   *[other] a size at a time
}
stage-times = { $n ->
    [1] { $day }
    [2] { $day }, twice
   *[other] { $day }, { number } times
}
stage-times-worst = { $times }, { $worst }
