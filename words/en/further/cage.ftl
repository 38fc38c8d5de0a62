# How much cage: smaller first for a shy rat, a piece more as she grows bold.

cage-heading = How much cage
cage-how = Why, how, and when not
cage-due-smaller = <b>A smaller cage first for { $names }.</b> The cage is larger than anybody in it dares to use.
cage-due-more = <b>A piece more cage for { $names }.</b> { $n ->
    [one] The cage door is no frightening place any more.
   *[other] For none of them is the cage door a frightening place any more.
}
cage-due-cramped = <b>A piece more cage for { $names }.</b> All of it is used, and it is cramped.
cage-ask = How the cage of { $names } is used is not known, or may have changed.
cage-say-how = Say how it is used
cage-enough = For { $names } it may stay as it is.
cage-waits = { $step ->
    [smaller] A smaller cage for { $names }, a little later:
   *[more] More cage for { $names }, a little later:
}
cage-came = { $name } came to the cage door calmly on { $n } days, with no fright there since.
cage-why = Why:
cage-do = How:
cage-not = When not:
cage-when-not = While one of them is ill, while they get to know others, or in the two days after a fright. One thing at a time; then some days as it is.
cage-did = { $step ->
    [smaller] Done: it is smaller now
    [more] Done: a piece more
    [whole] Done: it is all of the cage now
   *[later] Not yet
}
cage-waits-vet = A vet comes first for { $name }.
cage-waits-meets = { $name } is getting to know others. Each stage of that says which cage.
cage-waits-fright = { $name } had a fright. From { $day } on.
cage-waits-shy = { $name } came to the cage door calmly on { $n } of { $of } days. The shyest sets the pace.
cage-waits-settles = The last change settles until { $day }.
cage-waits-later = Somebody said “not yet”. It comes up again from { $day } on.
cage-last = { $step ->
    [smaller] A smaller cage
    [more] A piece more cage
    [whole] All of the cage
   *[later] Not yet
}: { $day }
change-cage = { $step ->
    [smaller] a smaller cage
    [more] a piece more cage
   *[whole] all of the cage
}
change-walk = seen on a walk through room and cage: { $what }
change-walk-more = { $what }; and { $n } more
change-walk-answer = “{ $asks }” { $says }
