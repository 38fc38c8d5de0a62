# The intake: one question a page.

intake-not-saved = Not saved yet: { $question }
intake-progress = { $nth } of { $n }, leave whenever you like
intake-skip = Skip this
intake-enough = Enough for now
intake-tell-signs = How to tell each of these
intake-how-soon = How soon each sign needs a vet
intake-before = Question before
intake-none-so-far = <b>Noted: none of these.</b> It is kept once this page is answered too; it asks the rest about health.
intake-tick-all = Tick all that fit.
intake-number = A number; roughly is enough
intake-how-many = How many
intake-own-words = In your own words
weeks = Weeks
months = Months
years = Years
intake-not-known = Not known
intake-noted-before = <b>Noted already: </b>{ $what }.
intake-gone = It is gone, or was a slip
intake-saved = <b>Saved</b>: { $what }
intake-none-of-them = none of these
intake-save = Save and go on
intake-none = None of these
intake-no-such = There is no question of that name. The rat’s own page leads to all of them.
intake-no-undo = That answer cannot be taken back here. The question itself can be answered anew.
