# What there is to read: tips, signs, steps, foods, and finding things in them.

tips-lead = What helps a shy rat, how sure that is, and who says otherwise.
tips-shelf-hard = Hard moments, step by step
tips-shelf-handling = Holding and visiting
tips-shelf-room = The room and the cage
tips-shelf-meeting = How rats meet, stage by stage
tips-shelf-more = More to know
tips-signs-more = What a rat does, and what it may mean
tips-foods-more = Safe, with care or never; how much from a spoon
tips-room = Room and cage
tips-room-more = What to look for, and what to do first
tips-steps-more = What each asks, and what it rests on

signs-lead = What a rat does, how to tell it, and what it may mean. No sign is read alone.
signs-group = { $kind ->
    [ease] At ease, and coming near
    [ordinary] What rats do anyway
    [fear] Afraid
    [threat] Threat, and hormones
    [people] Keeping away, or seeking somebody
    [teeth] Teeth on people
   *[others] With other rats and things
}
signs-no-such = There is no sign of that name. All of them stand under Tips, Signs.
signs-cards = Cards that help
signs-also-said = People also say: { $words }.
signs-may-mean = What it may mean
signs-likeliest-first = The likeliest first.
signs-not-alone = <b>Not alone:</b> { $why }
signs-together = With something else, a vet
signs-all-for-the-vet = All signs that need a vet
signs-how-soon = How soon, and from when on

steps-title = The steps
steps-lead = Easiest first. Today says which one is for which rat; nobody climbs them by the calendar.
steps-no-such = There is no step of that name. All steps stand under Tips.
steps-do-this = Do this
steps-what-ends-it = What ends it
steps-ends = Running, freezing, teeth, or five minutes.
steps-more = More
steps-rests-on = It rests on
steps-spoon = What goes on the spoon, and how much

foods-title = Foods
foods-lead = What a rat may eat and what never. A figure that nobody has looked up is in no sum.
foods-group = { $verdict ->
    [safe] Safe
    [with-care] With care
   *[never] Never
}
foods-not-for = Not for { $whom }.
food-allergen = { $allergen ->
    [fish] fish
    [gluten] gluten
    [milk] milk
    [nuts] nuts
   *[other] { $name }
}
foods-holds = For people who do not bear it: holds { $what }.
foods-source = Source { $numbers }
foods-sources = Sources
spoon-heading = From the spoon
spoon-lead = A few licks more may be too many for a small animal. How much is enough goes by its weight.
spoon-weight = What does the rat weigh, in grams?
spoon-ask = How much in a day?
spoon-unread = Write the weight in grams, up to 1500, such as 250.
spoon-at-most = <b>At { $grams } g:</b> at most about { $kcal } kcal from a spoon in a day. The last column says how much of one food that is; of two foods, half of each.
spoon-too-light = <b>At { $grams } g:</b> not known. Our figures begin at grown rats of 100 g.
spoon-food = Food
spoon-kcal = kcal in a level teaspoon
spoon-in-a-day = In a day, at most
spoon-not-verified = not verified
not-known = not known
spoon-teaspoons = { $n ->
    [less] less than ¼ teaspoon
    [part] { $amount } teaspoon
   *[more] { $amount } teaspoons
}
spoon-where-from = Where the figures come from
spoon-how = What a lean, grown rat of that weight needs in a day is measured. That { $share } hundredths of it may be treats is our own rule of caution. Growing, carrying and nursing rats need more; there is no figure for them here.

find-title = Find
find-label = Find something, in your own words
find-needs-a-vet-now = This needs a vet now, if you see it in a rat
find-needs-a-vet = If you see this in a rat: { urgency }
find-for-example = For example
# Plain letters alone: they stand in an address as they are.
find-example-puff = why does he puff up
find-example-out = wont come out
find-example-avocado = can they have avocado
find-example-trust = did I ruin her trust
find-not-listed = “{ $food }” is not in our list of foods
find-not-safe = That does not make it safe. Treat it as unsafe until an experienced keeper or a vet says otherwise.
find-foods = The foods that are in our list
find-ask-somebody = Ask somebody who knows
find-eaten = She has eaten it, and you are worried
find-nothing = Nothing found
find-other-words = Nothing here is called that. Fewer or other words may find it: what she does, where, and when.
find-all-tips = The ten tips, and everything else there is
find-first-aid = First aid, and when a rat needs a vet
