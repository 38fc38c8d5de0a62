# How a rat is getting on: counts, times, weight, and their drawings.

progress-title = How { $name } is getting on
progress-lead = Steps are chosen by how it goes, so a share of calm visits is no mark. What counts is what { $name } does now and did not do before.
weight-heading = Weight
weight-grams = Weight in grams
weight-save = Save the weight
weight-how = In its hide or a box on kitchen scales; then weigh the box alone. A tenth gone within a week calls a vet the same day.
weight-loss = <strong>A tenth or more is gone within a week:</strong> { $before } g { $then }, { $grams } g { $day }. A vet is needed today.
weight-what-to-do = What to do
weight-unread = Write the weight in grams, from { $least } to { $most }, such as 310.
progress-which-day = Which day? (today, if you leave it empty)
progress-day-unread = Choose a day up to today, or leave it empty for today.
change-heading = Note a change
change-lead = The cage was moved, another food, a new cage, visitors for a week: what changed stands on every rat’s time line from then on. Neutering, new company and vet visits are there by themselves.
change-what = What changed
change-save = Save the change
change-missing = Write what changed, such as “the cage stands beside the sofa”.

# "7 of 10"
n-of = { $n } of { $all }
counts-heading = Counted
counts-last = Last ten visits
counts-before = The ten before
counts-none-yet = none yet
counts-with-spoon = Ate in place or at ease, with a spoon
counts-froze = Froze
n-visits = { $n ->
    [one] { number } visit
   *[other] { number } visits
}
teeth-none = No teeth on { n-visits }.
teeth-on = { $name } nipped or bit on { $teeth } of { n-visits }.
teeth-in-a-hundred = { $name } nipped or bit on { $teeth } of { n-visits }: { $hundredths } in a hundred.
scares-heading = After a scare
scares-note = Calm there again, or on a later step. A scare costs days, not everything.
scare-not-yet = not yet calm there again
scare-same-day = calm again the same day
scare-after = calm again after { $n ->
    [one] { number } day
   *[other] { number } days
}
met-heading = Calm with what
met-with = Met with
met-calm = Calm visits
met-tool = { $tool ->
    [spoon] A spoon
    [arm] An arm or the lap
    [gown] The dressing gown
    [hand] A hand
   *[finger] A finger
}
compared-heading = Before and after a change
compared-note = Calm visits in the four weeks before and after, on steps that were tried on both sides. Of fewer than { number } visits on a side nothing is told. In brackets: between what and what the true share likely lies, 19 times in 20. Other things changed too, so none of this proves what helped.
compared-side = { $count } (likely { $least } to { $most } in ten)
compared-both = Before: calm on { $before }; after: { $after }. { $tells ->
    [nothing] That may be chance.
    [more] More calm since than chance alone would explain.
   *[less] Less calm since than chance alone would explain.
}
compared-too-few = Too few visits to tell.

chart-now = { $step } · now
chart-title = { $name }’s visits since { $day }
chart-each = Each shape is a visit. Higher is further from the hide. The table below says the same in words.
chart-gathered = Each shape is one or more visits. Higher is further from the hide. The table below says the same in words.
chart-most = { $n } visits, most of them: { did }
plot-words = Each dot is one measurement, oldest on the left. The table below says the same in words.
drawn-from = From
drawn-seconds-heading = Seconds to the spoon
drawn-seconds-title = How soon { $name } came to the spoon
drawn-seconds = Seconds
drawn-thinned = Many visits were timed: each dot is the middle one of a week.
drawn-minute-title = How soon { $name } touched the still arm
drawn-minute-note = At most so many seconds. 60 may also mean: not within the minute.
drawn-weight-title = What { $name } weighs
drawn-grams = Grams
