# One rat: is it working, why is it afraid, what does it allow, and with whom?

# "doe, neutered, 7 months"
rat-is = { $sex ->
    [female] doe
    [male] buck
   *[other] sex not known
}{ $neutered ->
    [yes] , neutered
   *[other] { "" }
}, { $age }
rat-age-weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
rat-age-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
rat-age-not-known = age not known
rat-more-on = More on how { $name } is getting on, and weight
rat-details = Name, sex, coat and company
rat-came-from = { $name } came from { $from ->
    [not-said] another home
   *[other] { $from }
} ({ $day }), with every visit and bite from there.
rat-now = Now
rat-no-step = No step today: a vet comes first.
rat-small-things = Small things { rat-she } did
won-first-calm = Calm for the first time: { $step }.
won-calm-again = Calm again where { rat-she } had been frightened: { $step }.
won-calm-with = Calm with { $who } for the first time.
quoted = “{ $text }”
rat-several-at-once = Several can be true at once. Not yet checked against real rats’ logs.
rat-for-and-against = Reasons for and against
rat-with-whom = With whom
rat-learns-anew = What is solid with one is not yet solid with another: { rat-she } learns each person anew. Counts may be chance: whoever came when it was hardest has the hardest.
rat-calm-with = <b>{ $who }</b>: calm on { $calm } of { $n ->
    [one] { $n } visit
   *[other] { $n } visits
}
rat-last-with = The last visits with { $who }, oldest first
rat-known-with = Known with { $who }: { $step }.
rat-nothing-with = No step is known with { $who } yet.

matters-title = What matters now for { $name }
matters-heading = What matters now
matters-all = All { $n } cards for { $name }
matters-lead = Cards that the notebook calls up, the body and the last days first. What nobody has said calls up nothing.
matters-none = None of the cards stands out for { $name } now.
matters-all-cards = All tips and cards
matters-because = Because: { $reasons }

minute-came = { $came ->
    [within-5] Came and touched within 5 seconds
    [within-15] Within 15 seconds
    [within-30] Within 30 seconds
    [within-60] Within the minute
   *[none] Not within the minute
}
minute-heading = The same minute each week
minute-how = Lay a still, sleeved arm where { $name } can come near and no teeth reach skin, for 60 seconds: the same place, the same time of day. If { rat-she } runs or freezes, stop, and write that down as a visit.
minute-save = Save this week’s minute
minute-enough = Once a week is enough.
minute-within = { $day }: came within { $seconds } seconds
minute-not-within = { $day }: not within the minute

way-heading = How far { $sex ->
    [female] she has come
    [male] he has come
   *[other] { $name } has come so far
}
way-no-visit = No visit with { $name } is written down yet. The first asks for nothing but being near.
way-since = since { $day }
way-weeks = { $n ->
    [one] in a week
   *[other] in { number } weeks
}
way-not-calm = Not calm yet, { $time }; there is no hurry.
way-calm-at = Calm at the step “{ $step }”, { $time }.
way-from-to = From “{ $first }” to calm at “{ $step }”, { $time }.
way-no-fright = No fright on the way.
way-one-fright = One fright on the way, { $ago }.
# "Three frights": $count begins the sentence.
way-frights = { $count } frights on the way; the last was { $ago }.
way-shapes = Shapes
way-what-changed = What changed
change-moved-in = { $name } moved in
change-left = { $name } is not here any more
change-neutered = neutered since
change-vet = seen by a vet
way-table = The same as a table
way-week = Week
way-furthest = Furthest calm
way-visits = Visits
way-none-calm = not calm
way-days = { $first } to { $last }
plateau-heading = No change for a while
plateau-more = What else may help

allows-heading = What { $name } allows today
allows-tool = { $tool ->
    [spoon] Spoon
    [arm] Arm and lap
    [gown] Dressing gown
    [hand] Hands
   *[finger] Fingers
}
allows-yes = yes
allows-spoon-in-nest = and always the spoon in { rat-her } nest
allows-not-now = not now
allows-not-until = not until { $day }
allows-comes-after = comes after: { $step }
allows-not-tried = not tried yet
allows-hands-rest = Hands rest until { $day }
allows-no-lock = No bite lock
allows-no-bite = No nip and no bite is written down here.
allows-taken-back = Taken back: { $day }, because “{ $reason }”
# After a bite in a list.
allows-at-food = , at the spoon, for food

care-heading = How careful with { $name }?
care-lead = None is faster than two calm days a step, and what is held stays held. It counts from the fifteenth visit on. Not yet checked against real rats’ logs.
care-says = { $care ->
    [gentle] Gentle: more calm days before something new
    [usual] Usual
   *[brisk] Brisk: fewer calm days, where nothing speaks against it
}

details-title = About { $name }
details-name = Name
details-sex = She or he?
details-she = She, a doe
details-he = He, a buck
details-not-known = Not known
details-with-whom = With whom, as it is today
details-apart = Lives apart
details-meet = Rats that do not know one another yet meet stage by stage: { $link }
details-introductions = introductions
details-any-name = Write a name; any name will do.

left-title = { $name } is not here any more
left-lead = The plan for { $name } ends. { $sex ->
    [female] Her
    [male] His
   *[other] Their
} pages stay, with everything that you found out together.
left-how = { $how ->
    [died] { rat-she-at-start } died
    [new_home] { rat-she-at-start } lives with other people now
   *[other] Something else
}
left-what = What happened?
left-day = Which day was it?
left-why = In your words, if you like
left-moving = Moving to other people, a foster or a sitter? { $link }
left-hand-over = Hand { rat-him-object } over with the truth first
left-day-unread = That day cannot be read, or is still to come. Nothing is saved yet: choose the day it was.
left-label = No longer here
left-happened = { $name } { $how ->
    [died] died
    [new_home] went to live with other people
   *[other] left
} { $day }.
left-stays-below = All that was written stays below.
left-slip = That was a slip: { $name } is here
left-alone = { $name } is alone now
left-alone-body = { rat-she-at-start } has lost somebody too. Look at { rat-her } body first: a rat that stops eating is for the vet today. Company can be thought of when you are ready.

tastes-title = What { $name } likes from the spoon
tastes-lead = Each rat has its own taste. Whoever holds the spoon next will be glad to know.
tastes-foods = What goes on a spoon, and how much
taste = { $taste ->
    [likes] comes for it
    [leaves] leaves it
   *[unknown] not known
}
