# A rat's case as plain text, for a vet or an experienced keeper.

case-first-line = A rat’s case, without names, dates and places.
case-about = About
case-body = Body, first of all
case-seen = What is seen
case-bites = Bites
case-weeks = Week by week at home
case-tried = What was tried, and how it went
case-causes = What may be behind it: a guess, not checked against real rats
case-not-known = Not known
case-own-words = In the keeper’s words

# What stands in the place of names. This one is filled in as the rat's name, wherever a name may stand.
case-this-rat = this rat
case-another-rat = another rat
case-somebody = somebody
case-household = the household

case-own-words-line = Week { $week }: “{ $words }”
case-unknown = not known
case-sex = Sex: { $sex ->
    [male] buck
    [female] doe
   *[other] not known
}
case-age = Age: { $time }
case-neutered = Neutered: { case-known }
case-at-home = At home: { $time }
case-friendly-before = At ease with people before: { case-known }
case-known = { $known ->
    [yes] yes
    [no] no
   *[other] not known
}
case-about-weeks = { $n ->
    [one] about { $n } week
   *[other] about { $n } weeks
}
case-company = Company: { $company ->
    [alone] lives without another rat
    [counted] { $n ->
        [one] lives with { $n } other rat
       *[other] lives with { $n } other rats
    }
    [others] lives with other rats
   *[unknown] not known
}
case-source = Where from: { $answer }
case-onset = How it began: { $answer }
case-words-left-out = told in words of the keeper’s own, left out here
case-none-asked = none of what was asked
case-signs-now = Signs now: { $signs }
case-signs-none = Signs of illness: looked for, none seen
case-signs-not-all = Signs of illness: not all looked for
case-reading = Bolthole’s reading: { $urgency ->
    [now] needs a vet today
    [soon] needs a vet within days
    [check] may need a check-up
   *[none] nothing that was noted asks for a vet
}
case-vet-seen = Seen by a vet in week { $week }
case-people = With people near: { $answer }
case-afraid-of = Afraid of: { $answer }
case-hands = What hands have done: { $answer }
case-room = Room and cage: { $answer }
case-changed = Changed lately: { $answer }
case-rats = With other rats: { $answer }
case-log = From the log: { $says }
case-log-week = From the log: { $says }, week { $week }
case-worst = The worst: { case-severity }
case-teeth = Week { $week }: { case-did }, at “{ $step }”
case-teeth-at-food = Week { $week }: { case-did }, at food, at “{ $step }”
case-did = { $outcome ->
    [nipped] nipped
   *[bit] bit
}
case-bite = Week { $week }: { $zone ->
    [hand] hand
    [arm] arm
    [lap] lap or leg
    [face] face or neck
    [nest] in the nest
   *[bars] through the bars
}, { case-severity }
case-taken-back = Week { $week }: one that was written down and taken back later
case-severity = { $severity ->
    [none] never bit
    [nip] a nip, no blood
    [bite] a bite; how bad is not known
    [hard] a hard bite
    [skin] the skin was broken
    [deep] a deep bite, or one held on to
   *[unknown] not known
}
case-another-step = another step
case-visits = { $n ->
    [one] { $n } visit: { $how }
   *[other] { $n } visits: { $how }
}
case-n-calm = { $n } calm
case-n-unsure = { $n } unsure
case-n-fright = { $n } ran or froze
case-n-teeth = { $n } teeth
case-week = Week { $week }: { $visits }
case-until-week = Until week { $week }: { $visits }
case-furthest = { $visits }; furthest calm: “{ $step }”
case-step-tried = “{ $step }”: { $visits }; last in week { $week }
case-nothing-stands-out = Nothing stands out yet

## Its page.

case-title = { $name }’s case, to hand on
case-lead = For a vet or an experienced keeper. No names, no dates, no place, and no words of yours unless you tick them below. Nothing is sent: copy it, or print it.
case-the-text = The text
case-copy = Copy
case-copied = Copied
case-one-tap = One tap on the text selects all of it.
case-your-words = Your own words
case-your-words-say = All of it stays out of the text until you tick it. Names that are in the notebook are taken out; look for other names, days and places yourself.
case-earlier = And { number } earlier, left out.
case-put-in = Put what is ticked into the text
case-note-week = Week { $week }
case-link = The case as text, for a vet or an experienced keeper
