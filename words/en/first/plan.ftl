# What the planner says: why a step waits, what to do instead, and why today's step is today's.

## Gates: why, and what instead.

gate-vet-hold-hunter-why = A hunter got at this rat, and nobody has said whether teeth or claws touched it.
gate-vet-hold-hunter-instead = Look over the whole body now, in its hide if need be, and say what you found. Touched by teeth or claws, a vet today.
gate-vet-hold-soon-why = A vet within days. { $why }
gate-vet-hold-soon-instead = Sit near, or a spoon where it is taken already. Lift only for the vet.
gate-vet-hold-now-why = A vet today. { $why }
gate-vet-hold-now-instead = Call the vet now. Carry the rat there in its own hide, warm and quiet.
gate-bite-lock-hands-why = Teeth met skin or sleeve here lately, so hands rest.
gate-bite-lock-place-why = Teeth met at this place lately, so it rests too.
gate-bite-lock-instead = The spoon, or the rat’s own hide: steps that need no hand.
gate-tools-for-the-bite-tier-why = This rat has bitten. Bare skin waits until four weeks without a bite, with visits in them, have passed.
gate-tools-for-the-bite-tier-instead = Spoon, sleeved arm, the rat’s own hide, the gown. They lead to a health check without a bare hand.
gate-spoon-in-nests-why = Only a spoon goes into a nest, however tame the rat.
gate-spoon-in-nests-instead = A long spoon at the door of the hide.
gate-child-with-adult-why = This step is an adult's.
gate-child-with-adult-instead = Sit near and talk softly, with an adult beside you.
gate-rest-after-fright-why = This frightened lately, so it rests two days.
gate-rest-after-fright-instead = One step easier.
gate-fright-ends-the-visit-why = There was a fright today. That ends it until tomorrow.
gate-fright-ends-the-visit-instead = Sit near and talk, or leave the room quiet.
gate-stop-cue-companion-why = A companion said enough today.
gate-stop-cue-companion-instead = Turn to another rat, or sit near.
gate-stop-cue-rat-why = The rat said enough today.
gate-stop-cue-rat-instead = Sit near and talk; tomorrow is soon enough.
gate-fingers-after-spoons-why = A finger comes after five calm spoon visits at the door, over two days or more, and a calm arm, without a bite.
gate-fingers-after-spoons-instead = The spoon at the door.
gate-climb-before-lift-why = Lifting waits until the rat has climbed on by itself.
gate-climb-before-lift-instead = A still, sleeved arm or leg, and time.
gate-tickle-last-why = Tickling is for rats that climb on, take a finger calmly and have not been frightened for a week.
gate-tickle-last-instead = The lap and a spoon.
gate-one-new-rung-a-day-why = Something new was tried today already.
gate-one-new-rung-a-day-instead = The same again, or an easier step.
gate-prerequisites-why = “{ $step }” comes first, and has not been calm yet.
gate-prerequisites-with-you-why = “{ $step }” comes first, and has not been calm with you yet.
gate-prerequisites-instead = The steps before it.

## What ends a visit.

stop-when-fright = the rat runs, freezes or uses teeth
stop-when-companion = a companion pushes in or lies across
stop-when-time = five minutes have passed

## Reasons for the step.

reason-beginning = Nothing is logged yet, so it starts with being near and asking for nothing.
reason-new-with-you = { $name } knows “{ $at }” with { $who }. With you it begins at “{ $here }”.
reason-further-with = { $name } knows “{ $at }” with { $who }. With you one calm day on a step is enough.
reason-calm-here-with-you = { $of ->
    [one] Calm here the one time you tried it.
   *[other] Calm here with you on { $calm } of your last { $of } visits.
}
reason-you-were-away = { $rungs ->
    [one] You were away for a week or more, so with you it begins one step easier.
   *[other] You were away for a while, so with you it begins { $rungs } steps easier.
}
reason-something-new = New today, because “{ $after }” has been calm on two days.
reason-outside-the-nest = Teeth met the spoon in the nest, so the nest is left alone and food is offered outside it.
reason-calm-here = { $of ->
    [one] Calm here the one time it was tried.
   *[other] Calm here on { $calm } of the last { $of } visits, so far on { $days ->
        [one] one day
       *[other] { $days } separate days
    }.
}
reason-not-calm-yet = Tried here, and not calm yet. There is no hurry.
reason-fright = Not further yet: at “{ $at }” { $name } { reason-did }, { reason-ago }.
reason-fright-here = Here { $name } { reason-did }, { reason-ago }.
reason-fright-here-rested = Here { $name } { reason-did }, { reason-ago }; it has rested since.
reason-did = { $outcome ->
    [fled] ran
    [froze] froze
    [nipped] nipped
    [bit] bit
   *[other] was wary
}
reason-ago = { $days ->
    [0] today
    [1] yesterday
   *[other] { $days } days ago
}
reason-can-wait = “{ $next }” can wait for a few more calm days here: { reason-lately }.
reason-easier-today = Easier than “{ $than }” today: { reason-lately }.
reason-lately = of the last { $of } visits { $calm } were calm and { $frights ->
    [0] none a fright
    [one] one was a fright
   *[other] { $frights } were frights
}
reason-less-calm-with-you = Calm on { $calm } of { $of } visits with you and on { $calmother } of { $ofother } with others; it may be chance.
reason-away = { $rungs ->
    [one] No visit is written down for a week or more, so it begins one step easier.
   *[other] No visit is written down for a while, so it begins { $rungs } steps easier.
}
reason-new-home = A new home and new people: it begins again at the first step.
reason-all-calm = Every step up to here has been calm. Staying here is a good place to be.
reason-hands-rest = Hands rest after teeth; this step needs none.
reason-vet = Health comes first: a sign asks for a vet.
reason-two-bites = Two bites within two weeks: a vet can tell whether something hurts.
reason-perhaps-hormones = New biting after calm, in a grown male: pain or hormones may be part of it; a vet can tell.
reason-plateau = Calm on { $calm } of the last 10 visits: look at place, food, company and the size of the step.
reason-smaller-step = A smaller step may help: “{ $at }”, which has been calm.
reason-another-branch = Another way is open too: “{ $at }”. Leaving this step for a while loses nothing.
reason-with-company = Calm on { $calm } of { $of } visits with a companion near and on { $calmother } of { $ofother } without; it may be chance.
reason-several-things-worse = Several things that were easy have become hard this week: look at health and at the room first.
reason-alone = A rat alone is more afraid: company comes before training.
reason-less-is-more = Several visits a day and no calmer: one short visit may do more.
