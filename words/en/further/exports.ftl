# Files for other programs.

exports-title = Files for other programs
exports-lead = Nothing leaves by itself. Each file is made when you press its button, and goes only where you take it.
exports-table = A table for spreadsheets
exports-table-says = One row a visit, and one for each bite that was noted by itself: when, with whom, which step, what the rat did, after how many seconds, and your note.
exports-table-small = CSV. Names and notes are in it, so it is like your diary. What a spreadsheet would take for a formula is made plain text.
exports-table-take = Take the table
exports-boris = For a behaviourist: BORIS
exports-boris-says = BORIS is a free program in which behaviour is coded and counted. The project holds this method’s catalogue of behaviours, your rats, and every visit as a live observation; the table holds the same visits as events.
exports-boris-small = Names and notes are in both.
exports-boris-take = Take the BORIS project
exports-boris-events = Take the table of events
exports-research = For research, without names
exports-research-says = The numbers in this notebook’s plans are not yet checked against real rats. Logs that keepers choose to give may change that. Nobody is asked twice, and nothing is sent from here: you take the file, and give it or not.
exports-what-leaves = It holds what each rat did on each visit and on which step, how soon, and on which day since it came home; age, sex, signs and answers from the notebook's own lists; bites with where and how bad; and people as numbers. Names, notes, every other word of yours, dates, times of day and ids are not in it. Somebody who knows your rats well may still know them by their story.
exports-agree = I have read what leaves, and everybody in this house who writes here is content with it
exports-agree-first = Tick the box if that is what you want. Nothing was written.
exports-research-take = Take the file for research
exports-back = Everything, and back again
exports-back-says = These files are for reading elsewhere; none of them can be brought back. The copy that can is the household’s own file.
exports-back-take = Take a copy of everything
exports-command = On the machine itself: <code>bolthole export --as table</code>, <code>boris</code>, <code>boris-events</code> or <code>research</code>.
