# The household's calendar: an address for a calendar program.

calendar-title = A calendar of the rats
calendar-lead = What comes round, in the calendar that your phone has already: the meal at the door, the same minute each week, the scales, days apart that are over.
calendar-made = Your calendar’s address
calendar-made-says = In your calendar program, choose “subscribe” or “from an address”, and paste this:
calendar-address = The address
calendar-once = It is shown this once. Whoever has it can read the calendar, so keep it as you would keep a key. If it is lost, make another.
calendar-make = Make an address
calendar-make-another = Make another address
calendar-one-a-device = One for this device. A new one takes the place of the one before, which then tells nothing more.
calendar-when = When in the day?
calendar-no-hour = On the day, at no hour: it does not ring
calendar-at-hour = At an hour, never in the quiet hours
calendar-at = At
calendar-quiet-from = Quiet from
calendar-quiet-until = until
calendar-make-it = Make the address
calendar-end = End this device’s address
calendar-in-it = What is in it
calendar-in-it-names = Names of rats, and what comes round for them.
calendar-in-it-not = No notes, no visits, no bites, no names of people.
calendar-never-late = Nothing in it is ever late. What was not done is there today, once, and no day that passed is counted.
calendar-fetched = Your calendar program fetches it from this machine, so it has to reach it: at home, or wherever this address opens. A calendar that is kept by a company reads it there.

## In the calendar itself

ics-rats-of = Rats, { $name }
ics-what-of-whom = { $what }: { $names }
ics-minute = The same minute
ics-weigh = On the scales
ics-look-again = Another look at the answers
ics-room = Walk through the room again
