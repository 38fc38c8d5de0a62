# The hand-over: for a sitter, a foster home, a home for good or a vet.

handover-title = Hand-over
handover-back = Rats
handover-lead = For whoever opens the cage next. Every bite is on it, always: a bite that is kept quiet moves to somebody else’s hand.
handover-who-to-whom = Who goes to whom?
handover-which-rats = Which rats
handover-for = For
handover-whom = { $whom ->
    [sitter] A sitter, for some days
    [foster] A foster home
    [adopter] A home for good
   *[vet] A vet
}
handover-line = A line for the top: from when to when, telephone numbers, the vet’s too
handover-names = Names of people
handover-names-on = Are on it
handover-names-out = Stay out, of the file too
handover-make = Make it so
handover-print = Print
handover-pages = The first page is for the cage door. Words that somebody wrote are on the pages behind it; look them over for what is not meant for others.
handover-file = As a file, with the whole history
handover-file-says = Every answer, visit and bite of { $names } in one file. The next home opens its own Bolthole, “Where this notebook lives”, “Bring a copy”, and goes on from there. Nothing is sent from here: you give the file to them.
handover-file-take = Take { $names } as a file

## The sheet for the cage door.

handover-whoever = For whoever opens this cage
handover-please = <b>{ $n ->
    [1] Please:
    [2] Both:
   *[other] All { number }:
}</b> speak before you reach in. Hand low, from the side. Never by the tail, never from above. Food into the nest only on the spoon. Doing less is always right.
handover-if-bitten = If one bites you
handover-wash = Wash it with soap and water. Deep, on the face or a joint, or a child: see a doctor today. Fever, rash or sore joints within three weeks: see a doctor and say “rat bite”.
handover-made-on = Every bite that was written down is on this page. Made on { $moment }.
handover-made-by = Every bite that was written down is on this page. Made on { $moment }, by { $who }.
handover-ends = <b>A visit ends</b> when one runs, freezes or uses teeth.
handover-ring = <b>Ring</b> if one does not eat, breathes loudly, leans or falls: a vet at once.
# Short: words beside a line.
handover-today = Today
handover-fears = Fears
handover-works = Works
handover-food = Food
handover-likes = likes { $foods }
handover-leaves = leaves { $foods }
handover-likes-and-leaves = likes { $likes }; leaves { $leaves }
handover-food-not-known = What is liked from the spoon is not known. Give some of the usual food along.
handover-weight = Weight
handover-weighs = { $grams } g, { $day }
handover-falls-short = falling: { $grams } g ({ $before } g on { $then })
handover-weight-falls = { $grams } g, { $day }; falling since { $then }, when it was { $before } g
handover-hides-short = The last hide stays in, always. { $carried ->
    [yes-both] One can be lifted out with a rat inside, and fits the carrier.
    [it-can-be-lifted] One can be lifted out with a rat inside; it does not fit the carrier.
    [no] None can be lifted out with a rat inside.
   *[not-known] Whether one can be lifted out with a rat inside is not known.
}
handover-company = Company
handover-hands = Hands
handover-watch = Watch
handover-bites = Bites
handover-sit-near = Sit near and talk.
handover-works-short = { $step } (calm on { $calm } of { $n }).
handover-watch-for = { $urgency }: { $signs }.
handover-hands-rest = rest until { $day }. Gloves if you must.
handover-hands-still = still and low, if it comes by itself.
handover-hands-not-now = not now.
handover-hands-not-yet = not yet: the spoon, or your sleeve.
handover-no-bites = none known
handover-told-on-arrival = told on arrival: { handover-how-bad }
handover-for-food = for food
handover-taken-back = { $bite }; taken back later, because “{ $why }”
handover-zone = { $zone ->
    [hand] hand
    [arm] arm
    [lap] lap
    [face] face
    [nest] in the nest
   *[bars] through the bars
}
handover-how-bad = { $severity ->
    [nip] no blood
    [bite] a bite
    [skin] skin broken
   *[deep] deep, or held on
}
handover-diary = What did they do? Tick and write
handover-day-and-time = Day, time
handover-rat = Rat
handover-by = By

## With whom it lives.

handover-lives-alone = lives alone
handover-blood-on-meeting = blood on meeting { $whom }, { $day }
handover-is-to-meet = is to meet { $whom }, and not yet with you
handover-other-rats = other rats
handover-went = { $name } { $how ->
    [died] died
    [new_home] went to another home
   *[unknown] is not there any more
}, { $day }
handover-lives-with = Lives with { $mates }.
handover-needs-company = { $name } lives alone. Rats live in twos or more: { $name } needs company.
handover-company-not-known = Nobody has said with whom { $name } lives.
handover-introduced = Introduced to { $whom } from { $day }: { $told }.
handover-meeting-went = { $did ->
    [fight] a fight
    [blood] blood
    [home] one mischief since
   *[apart] ended, they live apart
}, { $day }
handover-not-over = it is not over
handover-no-fight = no fight and no blood is written down

## What stands behind the sheet.

handover-in-full = { $name }, in full
handover-scares = What scares { rat-him-object }
handover-no-fears = Nothing was told. That is not known, and not “nothing”.
handover-what-works = What works
handover-nothing-calm = No step has been calm yet. Sit near, talk, and leave food.
handover-step-worked = { $step }: calm on { $calm } of { $n } visits, last { $day }
handover-step-now = The step now: { $step }
handover-somebody-new = With somebody new, begin from the first steps again: it is the person { rat-she } does not know.
handover-body = Body
handover-no-sign = No sign of illness is written down.
handover-vet-seen = Seen by a vet on { $day }
handover-vet-said = Seen by a vet on { $day }: “{ $said }”
handover-every-bite = Every bite
handover-no-bite = No nip and no bite is written down.
handover-no-bite-but-told = No nip and no bite is written down; told on arrival: { handover-how-bad }.
handover-bite-at-step = { $bite }; on the step “{ $step }”
handover-hides = Hides and food here
handover-hides-not-known = Nobody has answered the questions about the cage yet. Give the hide, the cloth from the nest, the spoon and the usual food along.
handover-how-we-know = How we know
