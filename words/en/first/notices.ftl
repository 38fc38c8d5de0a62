# One sentence where a page would be, and faults at a field.

not-here = Not here

later-title = Still on its way
later-page = This page comes to this device as soon as it has a line. Today, visits and first aid are all here already.
later-form = What takes this in comes to this device as soon as it has a line. Nothing was written: go back, and send it again then.

away-title = The server is away
away-says = This page is the server’s own, and it does not answer just now: nothing was changed, and the page is here again when it is back.
away-alone-title = No server answers here
away-alone-says = This notebook lives on this device alone, and this page is a server’s. Settings, then Where this notebook lives, has a copy to take; with it, a computer that runs Bolthole can do the rest.

## A child's device

for-grown-ups-title = For a grown-up’s device
for-grown-ups = This is opened on a grown-up’s device. Fetch a grown-up if you need it; Today and first aid are yours.
not-let-in-title = This device is not let in any more
not-let-in-child = A grown-up has removed it, or the notebook has moved. What was written here stays here. A grown-up can make a new code for it; open join at this address and type it there.
not-taken-other-household = This entry belongs to another household, so it was not taken into this one.
not-taken-no-such-time = The time of this entry is outside the years 1970 to 9999. Set this device’s clock and enter it once more.
not-taken-too-large = This entry is larger than { $n } KiB, so it was not taken. Enter it once more with a shorter note.
not-taken-for-grown-ups = This is a child’s device: it logs visits, signs and notes. Anything else is entered on a grown-up’s device.
not-taken-step = This step is a grown-up’s, so a visit on it is logged on a grown-up’s device.
not-taken-anothers-words = A child’s device enters only what was written on it, under its own name.
not-taken-anothers-entry = What somebody else wrote is changed on a grown-up’s device.
not-taken-signs-gone = That every sign is gone is noted on a grown-up’s device.
not-taken-without-words = The words of this entry were left out for a child’s device, so it is not taken from there.
not-taken-not-understood = This entry was written by another version of Bolthole than the one that keeps the notebook. A grown-up can update that one.

## Faults at a field

name-too-long = That name has { $n } letters; at most { $most } fit on a phone. A shorter one will do.

## A phone could not keep what was sent

not-kept-too-long-title = Too long to keep
not-kept-too-long = The form is larger than 64 KiB, so nothing was written. Go back, shorten the note and send it again.
not-kept-foreign-title = That form came from elsewhere
not-kept-foreign = It was not sent by a page of Bolthole, so nothing was written. Open Bolthole itself and send it from there.
not-kept-no-form-title = Not a form
not-kept-no-form = Only forms are read here (application/x-www-form-urlencoded), so nothing was written.
not-kept-no-room-title = No room on this device
not-kept-no-room = This device has no room left, so nothing was written; all that was saved before is still here. Make some room, go back and send it again.
not-kept-file-title = That file was not taken
not-kept-grown-ups = Copies of the notebook are made and brought on a grown-up’s device.
not-kept-unwritten-title = The notebook is out of reach
not-kept-unwritten = The browser could not write it down. Go back and send it again in a moment; a form is never kept twice.
