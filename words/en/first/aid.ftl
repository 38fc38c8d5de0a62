# First aid for people, and when a rat needs a vet.

aid-looks-ill = A rat that looks ill
aid-no-doctor = Bolthole is not a doctor and not a vet. If you are in doubt, ask one.
aid-fetch-now = Fetch a grown-up now
aid-never-your-fault = A bite is never your fault. Show it to a grown-up, even if it is small.
aid-if-a-child = If a child was bitten: a grown-up looks at it, even if it is small.
aid-after-a-bite = After a bite
aid-wash = Wash it with soap and water. Show a deep bite, or one in the face or over a joint, to a doctor, and say that it was a rat.
aid-ambulance = Help now: call an ambulance
aid-doctor-today = A doctor today
aid-doctor-later = In the weeks after, a doctor as soon as it shows
aid-when-a-doctor = When a doctor looks at it, and why
aid-vet-today = A vet today, if you see this in a rat
aid-tell-at-once = Tell a grown-up at once.
aid-get-there = How to get there calmly
aid-all-signs = All signs, and how soon
aid-other-moments = Other hard moments
