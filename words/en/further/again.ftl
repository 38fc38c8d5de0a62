# Looking at the answers again, and all rats side by side.

again-title = Is this still so?
again-title-of = Is this still so? { $name }
again-answered = What you answered
again-open = Not known so far
again-not-known = not known
again-still-so = Still so
again-no-undo = That cannot be taken back here. Each answer can be changed at any time.
again-saved = <b>Saved</b>: still so, today
again-health-first = <b>Health first. </b>“Still so” is about { $name }’s ways and life. What is different about the body is written down by itself.
again-weeks = { number } { $n ->
    [one] week has
   *[other] weeks have
} passed since the first answers about { $name }. Change what is different, or press “Still so”.
again-bite = { $name } bit or nipped since the last answers. Change what is different, or press “Still so”.
again-illness = A sign of illness was noted since the last answers about { $name }. Change what is different, or press “Still so”.
again-nothing = Nothing asks for it now. What is different about { $name } can be changed at any time.

side-by-side-lead = In the order in which they live together. None is ahead: each has its own pace and its own story.
side-by-side-line = { $furthest }; { $fright }
side-by-side-furthest = furthest calm: { $row }
side-by-side-not-calm = not calm yet
side-by-side-fright = last fright { $when }
side-by-side-no-fright = no fright
side-by-side-visits = { $name }’s last visits, oldest first
