# The rats.

rats-here = { number } { $n ->
    [one] rat
   *[other] rats
} here
rats-live = { $n ->
    [one] Lives alone
   *[other] Live together
}
rats-side-by-side = All rats side by side
rats-introductions = When rats meet: introductions
rats-handover = Hand-over: for a sitter, a new home, a vet
rats-left = No longer here
rats-last-visit = last visit { $day }, { did }
rats-no-visit = no visit yet

## Fights, and a rat that has nobody

fight-title = { $n ->
    [one] { $names } fights with a cage-mate
   *[other] { $names } fight
}
fight-says = So it was told. Look at each of them for blood. If there is any, part them now, with a towel or a dustpan and never with a bare hand.
fight-steps = { $card }, step by step
fight-or-talk = What is a fight, and what is only talk
fight-no-longer = { $name } no longer does: answer it anew
lone-rats = <b>{ $names } { $n ->
    [one] lives
   *[other] each live
} without another rat. </b>Rats live in twos or more; there is time to find company that suits.

## What comes round

remind-apart-over = Fourteen days apart are over
remind-room = The room changed: walk through it again
remind-minute = The same minute, once a week
remind-weigh = On the scales, once a week
remind-room-and-cage = Room and cage
again-on-today = Another look at the answers about { $rats }
