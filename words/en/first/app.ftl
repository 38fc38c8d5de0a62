# What stands behind several pages: signs of the body, answers to a question, and times.

## Signs of the body.

sign-group = { $group ->
    [breath] Breath and balance
    [harm] Poison, heat, a cat or dog, a fall
    [food] Food and weight
    [water] Water, droppings, belly and birth
    [energy] Energy and touch
    [skin] Eyes, coat and skin
   *[well] Good to know too
}
# "Has no energy, 2 days". $unit is hour, hours, day, days, night, nights, week or weeks.
sign-so-long = { $says }, { $n } { $unit }

## Why an answer could not be taken.

fault-nothing-ticked = Tick what fits, or press “None of these” or “Not known”.
fault-nothing-chosen = Choose one answer, or press “Not known”.
fault-nothing-typed = Write an answer, or press “Not known”.
fault-ticked-and-none = Some boxes are ticked and “None of these” was pressed; take the ticks away, or press “Save and go on”.
fault-no-time = “{ $typed }” is no age or time that fits; a number such as 10 is wanted, and the oldest rats known lived about seven years.
fault-no-count = “{ $typed }” is no number of rats; a whole number from 0 to 500 is wanted, such as 2.
fault-not-offered = “{ $typed }” is not one of the answers here; choose one from the page.

## Answers in words.

time-less-than-a-week = less than a week
time-weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
time-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
time-years = { $n ->
    [one] { $n } year
   *[other] { $n } years
}
time-years-and-a-half = { $n }.5 years
time-about = about { $time }
# Stands beside a visit that was written down again, as the reason.
it-was-for-food = It was at the spoon or through the bars, for food.
