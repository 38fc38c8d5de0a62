# Several visits at once, and a visit's other time.

several-title = Several at once
several-heading = What did each of them do?
several-leave-out = Leave out whoever was not visited.
several-save = Save what was chosen
several-not-visited = not visited
several-nothing = Nothing is saved yet: choose what at least one rat did.
several-title-saved = Several at once: saved
several-saved = Saved
several-undo-all = Undo all of it
several-undone = Undone
several-nothing-stands = Nothing of that entry is written down now.
several-more = Write down more
several-hand-first = Your hand first
several-undo-one = Undo { $name }

visit-time-title = When was { $name }’s visit?
visit-time-of = { $name }, written down for { $when }
visit-time-label = Day and time
visit-time-keeps-both = The record keeps both: the time that was written first, and this one.
# Kept in the notebook for good.
visit-time-reason = It was at another time: { $when }.
visit-time-anothers = Somebody else wrote that visit down. A grown-up can change its time.
visit-for-a-grown-up = For a grown-up
