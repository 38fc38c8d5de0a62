# Why a card is put forward, when this holds: "Under 12 weeks old".

term-likely = { $cause }: likely part of it
term-maybe = { $cause }: may be part of it
term-from = { $what ->
    [age_weeks] { $n } weeks old or more
    [weeks_at_home] At home for { $n } weeks or more
    [n_companions] Lives with other rats
    [bite_tier] Teeth are to be expected
    [visits] { $n } visits or more
    [visits_on_step] { $n } visits or more to this step
    [days_since_visit] No visit for { $n } days or more
    [days_since_fright] No fright for { $n } days or more
    [bites_in_14_days] { $n } bites or more in 14 days
   *[caregivers] { $n } people or more look after the rats
}
term-below = { $what ->
    [age_weeks] Under { $n } weeks old
    [weeks_at_home] At home for less than { $n } weeks
    [n_companions] Lives with fewer than { $n } other rats
    [bite_tier] Few teeth are to be expected
    [visits] Fewer than { $n } visits so far
    [visits_on_step] Fewer than { $n } visits to this step
    [days_since_visit] Visited within the last { $n } days
    [days_since_fright] A fright within the last { $n } days
    [bites_in_14_days] Fewer than { $n } bites in 14 days
   *[caregivers] Fewer than { $n } people look after the rats
}
term-is = { $what ->
    [alone] Lives alone
    [neutered] Neutered
    [was_friendly_before] Was at ease with people before
    [bites] Uses teeth on people
    [breaks_skin] Has broken skin
    [plateau] Ten visits that were not mostly calm
   *[child_in_household] A child is among the caregivers
}
term-is-not = { $what ->
    [alone] Lives with other rats
    [neutered] Not neutered
    [was_friendly_before] Was never at ease with people
    [bites] No teeth on people
    [breaks_skin] Has broken no skin
    [plateau] The last visits went well enough
   *[child_in_household] No child is among the caregivers
}
term-sex = { $sex ->
    [male] A male
   *[female] A female
}
term-vet = { $urgency ->
    [now] Bodily signs call a vet today
    [soon] Bodily signs call a vet within days
   *[check] Bodily signs are worth a check-up
}
term-lately = { $what ->
    [fright] A fright
    [vet_seen] Seen by a vet
    [visit] Visited
    [relaxed] Stayed at ease
    [ate] Ate in place
    [hesitated] Came and went
    [refused] Stayed away
    [fled] Ran
    [froze] Froze
    [nipped] Nipped
   *[bit] Bit
} in the last 14 days
term-step = Today’s step: { $step }
term-not-known = Not known: { field-name }
