# What every page shares: how a rat is called, what it did, and when.

# A small number as a word.
number = { $n ->
    [0] no
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
    [12] twelve
   *[other] { $n }
}

# "Nori, Ellie and Tibby": $first is all but the last, joined by commas.
listed = { $first } and { $last }

## A rat. Where its sex is not known, its name takes the place of she and he.

rat-she = { $sex ->
    [female] she
    [male] he
   *[other] { $name }
}
rat-she-at-start = { $sex ->
    [female] She
    [male] He
   *[other] { $name }
}
rat-her = { $sex ->
    [female] her
    [male] his
   *[other] their
}
# To whom: "Give her time."
rat-him = { $sex ->
    [female] her
    [male] him
   *[other] them
}
# Whom: "Leave her in peace." The same in English, another case elsewhere.
rat-him-object = { $sex ->
    [female] her
    [male] him
   *[other] them
}

# What the rat did, after "Ellie" or on its own.
did = { $outcome ->
    [relaxed] at ease
    [ate] ate in place
    [hesitated] came and went
    [refused] stayed away
    [fled] ran
    [froze] froze
    [nipped] nipped
   *[bit] bit
}

## Days and times. 1 January 1970 was a Thursday.

weekday = { $weekday ->
    [0] Thursday
    [1] Friday
    [2] Saturday
    [3] Sunday
    [4] Monday
    [5] Tuesday
   *[6] Wednesday
}
month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
today = today
yesterday = yesterday
tomorrow = tomorrow
date-short = { $day } { month-short }
date-short-year = { $day } { month-short } { $year }
date-full = { $day } { month } { $year }, { $clock }
tonight = tonight
last-night = last night
weekday-night = { weekday } night
date-night = { $date } at night
this-part = this { $part ->
    [morning] morning
    [afternoon] afternoon
   *[evening] evening
}
yesterday-part = yesterday { $part ->
    [morning] morning
    [afternoon] afternoon
   *[evening] evening
}
# "Sunday evening, 22 November"
day-long = { weekday } { $part ->
    [morning] morning
    [afternoon] afternoon
    [evening] evening
   *[night] night
}, { $day } { month }
days-ago = { $days } days ago

## Said in many places.

first-aid = First aid
settings = Settings
undo = Undo
fetch-a-grown-up = Fetch a grown-up
a-grown-up-takes-care = A grown-up takes care of this.
urgency = { $urgency ->
    [now] a vet today
    [soon] a vet within days
    [check] worth a check-up
   *[none] no sign needs a vet
}
to-the-vet = Getting to the vet
rests-by-choice = No training for { $name } today, by choice. Your voice and the meal go on.
visit-after-all = A visit with { $name } after all
may-carry = <b>{ $name } may be with a litter.</b> { $bucks } { $n ->
    [one] is
   *[other] are
} { $known ->
    [no] not neutered
   *[unknown] not known to be neutered,
} and in her mischief. That happens easily. Ask a vet, and house { $n ->
    [one] him
   *[other] them
} apart from every doe, beside another buck if there is one, until a vet says that it is safe.
save = Save
yes = Yes
no = No
no-such-rat = No rat of that address is in this notebook. Today has all of them.
no-such-page = There is no such page here. Today is one tap away.
