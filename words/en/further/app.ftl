# What the log taught, how likely something is, and why rats cannot be brought together.

## What the log taught, as a part of a sentence. What stands in braces is filled by the page.

learned-came = { $other } came to live with { "{him}" }
learned-died = { $other } died
learned-gone = { $other } is not with { "{him}" } any more
learned-neutered = { "{name}" } was neutered since the first answers
learned-did = { "{name}" } { $outcome ->
    [fled] ran
    [froze] froze
    [refused] stayed away
   *[hesitated] came and went
} on { $n } of { $of } visits in the last two weeks
learned-ate = { "{name}" } ate in place on { $n } visits in the last two weeks
learned-calm = { "{name}" } was calm { $place ->
    [door] at the door
    [outside] out of the cage
    [person] on a person
   *[held] while held
} on { $n } visits in the last two weeks
learned-teeth-at-food = Teeth met what brought food
learned-teeth-in-nest = Teeth met what came into the nest
learned-nipped = { "{name}" } nipped
learned-bit = { "{name}" } bit
learned-bit-in-nest = { "{name}" } bit what came into the nest
learned-bit-bars = { "{name}" } bit through the bars
learned-bit-hand = { "{name}" } bit a hand or an arm
learned-lost = { "{name}" } weighed { $from } g, and { $to } g within a week of it

## How likely a cause is.

likelihood = { $likelihood ->
    [very_unlikely] very unlikely
    [unlikely] unlikely
    [may_be] may be part of it
   *[likely] likely part of it
}

## Why rats cannot be brought together as they were named.

cannot-meet-one-side = Choose a newcomer and a rat that lives here, one of each at least.
cannot-meet-in-another = { $name } is in an introduction that is not over. Open that one above and go on with it, or end it there with “They live apart”; then plan this one. If they fight now, part them now: that needs no plan.
