# A walk through room and cage.

audit-lead = { $n } things to look for. Answer what you know; “not known” is an answer too, and each can be changed at any time. Room and cage are looked at by themselves, whatever a rat has been through.
audit-save = Save what you answered
audit-saved = Saved: { $standing }
audit-open = { $n ->
    [one] { $count } thing is
   *[other] { $count } things are
} not known, and count neither way.
audit-nothing-to-mend = Of what is known, nothing wants mending.
audit-first-things = What helps most, first things first
audit-more-below = More below, at each answer. One thing at a time is quick enough.
audit-nothing-known = nothing is known yet
audit-one-is-calm = the one thing that is known is calm
audit-one-wants-mending = the one thing that is known wants mending
audit-none-is-calm = none of { $known } known things is calm yet
audit-n-are-calm = { $calm } of { $known } known things are calm
audit-not-known = Not known
audit-answer-by-answer = What to do, answer by answer
audit-said = “{ $answer }”:
audit-only-if = Only if one of these holds: { $terms }.
audit-at-home = Set up at home
audit-reminds = Today reminds of these. A day left out is no fault.
audit-why = Why, and how we know
audit-routine = { $often ->
    [once] once
    [day] every day
    [week] every week
   *[cleaning] each time the cage is cleaned
}, { $whose ->
    [anybody] whoever is there
   *[each] each person their own
}
