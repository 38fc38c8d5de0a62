# What the assessment says: what to begin with, what to ask next, and what would change it.

## What to begin with.

first-step-rising-bites-after-neutering = Biting after neutering is not the usual course: a vet looks first
first-step-health-and-place-check = Something about the body is worth a look
first-step-first-aid-for-a-bite = The skin was broken, or may have been
first-step-predators = No cat, dog or other hunter near the cage, and no cat’s smell on clothes
first-step-outdoors = Indoors, or in a secure, insulated shed
first-step-company = Rats need rats: this one may be without any
first-step-hides-in-the-cage = A hide gives courage; there is always at least one
first-step-cage-size-and-position = A smaller cage first, next to where you sit
first-step-gloves-meanwhile = Teeth are to be expected: gloves, an arm or a tube, and no bare hands
first-step-hormones-and-neutering = A decision to talk over with a vet; trust training goes on meanwhile
first-step-very-young-rats = Under twelve weeks much changes by itself
first-step-did-i-ruin-it = A start that frightened can be mended
first-step-less-is-more = Many handlings and no calmer means less, not more
first-step-settling-in = The first weeks ask for patience and little else
first-step-food-not-fingers = A spoon at the door of the hide, and your voice
first-step-spoon-in-nests = What comes into a nest comes on a spoon
first-step-feeding-place = The main meal at a fixed time near the door, and nothing through the bars
first-step-noise = For an already frightened rat, a quieter place first
first-step-light = Softer light at the cage
first-step-ultrasound-and-rustle = Something may whine too high for people
first-step-getting-a-rat-back = Getting back without a chase, in its own hide
first-step-cleaning-the-cage = Cleaning without a chase, in its own hide
first-step-freezing-is-not-tolerance = Keeping still under a hand is fear: the hand goes away
first-step-calm-companion = The bold one leads, and the shy one watches
first-step-friends = Trouble between rats has its own way back
first-step-hands-off = Arm, leg and lap first, where hands frighten
first-step-scoop-dont-grab = From below, never from above, and not yet
first-step-go-slowly = The rat sets the pace
first-step-a-calm-place = Quiet, out of reach of other animals, with a hide
first-step-always-a-hide = The hide stays, and goes along when the rat does
first-step-your-smell = A cloth that smells of you in the nest
first-step-company-alone = Rats need rats: this one is without any

## Causes and questions by name.

cause-name = { $cause ->
    [lack_of_handling] little handling when young
    [trauma_or_mishandling] rough handling or a bad scare
    [hormonal] hormones
    [stressful_environment] a stressful room or cage
    [lonely_no_companion] no rat for company
    [illness_or_pain] illness or pain
    [normal_settling_in] still settling in
   *[resource_or_intro_conflict] trouble over food, nest or newcomers
}
# A field of the intake, as the beginning of a sentence.
field-name = { $field ->
    [sex] Sex
    [age_weeks] Age
    [neutered] Neutered
    [alone] Living alone
    [n_companions] Living alone
    [source_of_rat] Where from
    [weeks_at_home] Time at home
    [onset] How it began
    [was_friendly_before] At ease with people before
    [signs] What is seen
    [triggers] What is feared
    [environment] Room and cage
    [health_signs] Body
    [handling_history] What hands have done
    [recent_changes] What changed
    [bite_severity] Bites
   *[rat_conflict] Other rats
}

## What to ask next, and why.

ask-why = { ask-reads }; it would tell most about this: { cause-name }
ask-reads = { $field ->
    [age_weeks] Age changes most of what follows
    [sex] Some reasons are more common in bucks
    [neutered] Neutered or not makes hormones more or less likely
    [weeks_at_home] In the first weeks nearly every rat is shy
    [was_friendly_before] Fear that is new has other reasons than fear that was always there
    [onset] What came suddenly has other reasons than what was always so
    [handling_history] What hands have done so far is often part of it
    [environment] The place is looked at by itself
    [recent_changes] A change just before is often part of it
    [signs] What a rat does says more than any name for it
    [source_of_rat] It tells how many hands a rat may have met
    [rat_conflict] Trouble between rats can look like trouble with people
    [triggers] What frightens most can be kept away for now
   *[other] It is asked for safety
}
ask-health-signs = Some signs need a vet today, and rats hide illness
ask-age = Under twelve weeks hormones are unusual; over a year, new trouble may be an illness
ask-bites = It decides which tools are safe; until it is known we take the careful reading
ask-alone = Rats need rats, and a lone one is always named

## What answer would change it.

change-both = { field-name }: more likely { $more }, less likely { $less }
change-more = { field-name }: more likely { $more }
change-less = { field-name }: less likely { $less }
answer-if = if { $answer }
answer-bodily-sign = with any sign of illness
answer-meaning = with “{ $meaning }”
answer-under-eight-weeks = under eight weeks
answer-under-twelve-weeks = under twelve weeks
answer-three-to-five-months = three to five months
answer-five-months-to-a-year = five months to a year
answer-over-a-year-and-a-half = over a year and a half
answer-less-than-a-week = less than a week
answer-less-than-three-weeks = less than three weeks
answer-about-a-month = about a month
answer-three-months-or-more = three months or more
answer-a-buck = a buck
answer-a-doe = a doe
answer-yes = yes
answer-no = no
too-young-for-hormones = Under twelve weeks: hormones would be unusual
