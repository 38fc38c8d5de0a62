# "Worse than yesterday?": signs ticked, and the answer at once.

worse-who = Who is worse than yesterday?
worse-title = Worse than yesterday? { $name }
worse-heading = What is different about { $name }?
worse-tick = Tick what you can see or hear. Guessing is not needed.
worse-how-soon = How soon each sign needs a vet
worse-find = Find something in your own words
worse-anything-else = Anything else you saw? You may leave this empty.
worse-save = Save, and tell me what it means
worse-noted-already = Noted already: { $signs }.
# After a sign.
worse-since = , noted { $day }
worse-still-there = Still there, or not known
worse-gone = Gone
worse-nothing = Nothing is ticked yet. Tick what you see, or write a few words.
worse-tell = Tell a grown-up now what you saw.
worse-stands = Saved. What stands now: { $signs }.
worse-why-afraid = Why may { $name } be afraid?
worse-was-touched = <b>Was { $name } touched?</b> Look over the whole body first, in the hide if need be.
worse-touched = Touched by teeth or claws
worse-no-wound = No wound anywhere
worse-you-wrote = You wrote:
worse-not-known-here = These words are not known here, and so they are not taken for nothing. Let somebody look who knows rats, or ring a vet and read them out.
worse-no-sign = No sign of illness is noted now. A rat can hide illness, so look again tomorrow.
worse-noted = Noted: { $signs }. None of these alone calls for a vet today; look again tomorrow.
worse-none = no sign

gone-title = { $name }: is it gone?
gone-heading = Is it gone, { $name }?
gone-left-alone = What is left alone stays as it is.
gone-nothing = No sign is noted for { $name } now.

vet-seen-title = { $name } and the vet
vet-seen-heading = A vet has seen { $name }
vet-seen-hold-ends = The hold ends. If the vet wants rest, press No training today as long as it takes.
vet-seen-what = What did the vet say? You may leave this empty.

no-such-routine = No routine of that name is in the method. Today has those there are.
