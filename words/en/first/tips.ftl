# A card, read whole or step by step in one hand; and the signs that need a vet.

tips-title = Ten tips
tip-number = Tip { $number }
stage-number = Stage { $number }
tips-no-such-tip = There is no tip of that name. All ten stand under Tips.
tips-no-such-card = There is no card of that name. All cards stand under Tips.
tips-in-one-hand = In one hand
tips-the-opposite = Some say the opposite
tips-in-your-mischief = In your mischief
tips-have-met = { $names } { $n ->
    [one] has
   *[other] have
} met steps that rest on this.

by-step-way-in = Step by step, in one hand
by-step-whole-card = The whole card
by-step-label = Step by step
by-step-where = Step { $step } of { $steps }
by-step-have-ready = Have ready
by-step-back = Back
by-step-next = Next
by-step-done = Done

see-beside = Read beside it
see-signs-and-foods = Signs and foods
see-steps = Steps that rest on this

signs-title = Signs
vet-signs-title = Signs that need a vet
vet-signs-lead = The body comes before every other reason. In doubt, ring a vet and say what you see.
vet-signs-note = Note what you see in your rat
vet-signs-how-soon = { $urgency ->
    [now] A vet today
    [soon] A vet within days
   *[check] Worth a check-up
}
vet-signs-from = <b>From when on:</b> { $threshold }

# A drawing, said to whoever cannot see it.
posture = { $drawing ->
    [arched] A rat standing high on stiff legs, its back in an arch, side-on
    [boxing] A rat upright on its hind legs, forepaws held up before its chest
    [flat] A rat pressed flat to the ground, belly down, legs drawn under
    [freeze] A rat crouching low and still, eyes wide, whiskers forward
    [hunched] A rat sitting with a round back, head low, eyes nearly closed
    [puffed] A rat with its fur standing away from the body, so that it looks larger
   *[stretch] A rat stretched long and low, hind feet staying back, nose far forward
}
