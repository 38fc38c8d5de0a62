# "Why may Ellie be afraid?": health first, where to begin, then what speaks for and against.

n-answers = { $n ->
    [one] { number } answer
   *[other] { number } answers
}
why-from = From { $answers } to { $questions } questions, and { $visits }
why-for-and-against = What speaks for it, and against
why-legend = + speaks for it, − against it. The more squares are filled, the likelier it is part of it. Several may be at once.
why-nothing = Nothing stands out yet. What is known fits several things a little; a few more answers would tell more. Whatever it is, it is not { $name }’s fault, and blaming anybody would not help { rat-him-object }.
why-one = One thing explains a good part of it: { $cause }. It is not { $name }’s fault, and blaming anybody would not help { rat-him-object }.
why-several = { $count } things together may explain it: { $causes }. None of them is { $name }’s fault, and blaming anybody would not help { rat-him-object }.
why-begin = Begin here
why-vet-calmly = To the vet, calmly
why-take-to-today = Take this to Today
why-carry = In { rat-her } own hide, by a quiet way, and with what you saw written down
why-back = Why
differently-title = I see it differently
differently-lead = You know { $name }, and Bolthole does not. Your view stands beside its own from then on, for everybody in the household.
differently-which = Which cause?
differently-how = How do you see it?
differently-part = It is part of it
differently-no-part = It is no part of it
differently-note = What have you seen? May stay empty.
differently-keep = Keep my view
differently-choose-cause = Choose which cause you see differently.
differently-choose-view = Choose whether it is part of it, as you see it.

why-health = Health first: { $state ->
    [now] { $name } needs a vet today
    [soon] { $name } needs a vet within days
    [check] { $name } may need a check-up by a vet
    [well] no sign needs a vet today
   *[not-known] not all of it is known
}
why-you-noted = You noted: { $signs }.
why-noted-no-vet = You noted: { $signs }. By itself that calls no vet.
why-nobody-looked = Nobody has looked for signs of illness yet. Rats hide illness well, and a rat in pain is a frightened rat.
why-looked = You looked for { $n } signs and ticked none.
why-not-known = Not known:
why-age = { $name }’s age
why-age-changes = <b>Not known:</b> { $link }. It changes what a sign means.
why-meanwhile = { $urgency ->
    [looked-over] Training waits until somebody has looked: Today asks whether teeth or claws touched the rat.
    [now] Training waits until a vet has seen this or every sign is gone.
    [soon] Until then only sitting near and the spoon.
   *[other] Training may go on.
}

why-ask-next = What would help most to know
why-hands = Safe for hands
why-hands-not-known = Whether { $name } bites is not known. Spoon only, until it is. Fingers come late, after calm spoon visits at the door.
why-hands-no-bite = No bite is known. The spoon comes first all the same; fingers come late, after calm spoon visits at the door. Into { rat-her } nest only ever a spoon.
why-hands-nipped = { $name } has nipped. Spoon, or a sleeved arm held still. No fingers, and a bare hand only when the steps lead there.
why-hands-bitten = A bite has broken skin, or may have. A long spoon and long sleeves; no fingers, no bare hands. To clean the cage, carry { rat-him-object } in { rat-her } hide.
why-hands-deep = Deep bites, or bites without warning. A long spoon only, and thick gloves if { $name } has to be handled. Carry { rat-him-object } in { rat-her } hide; keep faces and children away.
why-first-aid = First aid after a bite
why-you-answered = You answered: { $answers }.
why-nobody-walked = Nobody has walked through room and cage yet.
why-room-first = <b>First:</b> { $what }
why-walk = A walk through room and cage
why-how-sure = How sure is this?
why-guess = How much each reason counts is an expert’s guess, not yet checked against real rats. What is not known is never taken for a “no”. Today asks for another look after one, two and four weeks, and after a bite or an illness.
why-look-again = Look at the answers again
why-not-understood = Not understood, and so not weighed: { $words }.
why-none-of-these = none of these
why-what-you-answered = What you answered

why-changed = What changed since { $day }
why-changed-nothing = What was written down since the last answers changes nothing here.
why-new-for-a-vet = <b>New, and for a vet:</b> { $flag }
why-no-longer-flag = <b>No longer:</b> { $flag }
why-more-likely = { $cause }: more likely now
why-less-likely = { $cause }: less likely now
why-new = New: { $reason }
why-no-longer = No longer: { $reason }
why-still = Still “{ $likelihood }”, and { $more ->
    [more] more
   *[less] less
} so than before.
why-was-and-is = It was “{ $before }”; now it is “{ $likelihood }”.
why-at-home = { $name } has been at home for { $n ->
    [0] days
    [one] { number } week
   *[other] { number } weeks
} by now

why-unlikely = { $n ->
    [one] { $count } that is unlikely
   *[other] { $count } that are unlikely
}
why-for = For
why-against = Against
why-nothing-speaks = Nothing that was answered speaks for or against it.
why-would-change = What would change this
why-sees = { $who } sees it as { $part ->
    [part] part of it.
   *[no-part] no part of it.
}
why-a-caregiver = A caregiver
