# Where this notebook lives, copies, and moving it.

household-title = Where this notebook lives
household-read-nothing = The copy holds no entries, so nothing changed.
household-read = { $n ->
    [one] One entry read
   *[other] { $n } entries read
}
household-none-new = { household-read }; all of them were here already.
household-all-new = { household-read }, all of them new.
household-some-new = { household-read }, { $new ->
    [one] one was
   *[other] { $new } were
} new.
household-none-taken = { household-read }; none was new.
household-refused = { $refused ->
    [one] One has a time or a size that no notebook takes; it stays in the file.
   *[other] { $refused } have a time or a size that no notebook takes; they stay in the file.
}
household-this = This household
household-rats = { number } { $n ->
    [one] rat
   *[other] rats
}
household-rats-and-left = { $rats }, and the pages of { number } that left
household-nobody = Nobody named yet
household-entries = { $n ->
    [one] { $n } entry in all
   *[other] { $n } entries in all
}
household-entries-are-it = These entries are the household, wherever they lie. A copy that meets another one adds what is missing, and nothing twice.

## Copies

copy-take = Take a copy
copy-take-says = One file with every entry. Whoever has it can read it, so keep it as you would keep a diary.
copy-waiting-says = If the server stays away: take only what waits here, and bring it where the rest is.
copy-take-waiting = Take what waits
copy-elsewhere = For a spreadsheet or a behaviourist’s program: bring this copy to a computer that runs Bolthole; “bolthole export” there writes the rest.
copy-exports = Files for a spreadsheet, for BORIS or for research
copy-bring = Bring a copy
copy-bring-not-in-demo = A demonstration takes no files. Your own Bolthole does.
copy-bring-says = What it holds beyond this notebook is added. A copy of another household is refused, unless this place is still empty. The file of a rat, from a hand-over, can always be added.
copy-bring-this = Bring this copy
copy-file = The file, such as Home.bolthole

# What follows "Nothing was taken:".
file-not-one = this is no household’s file; choose the one whose name ends in .bolthole
file-too-large = the file is larger than { $most } MiB, the most that a browser hands over; `bolthole import` takes it on the machine that runs Bolthole
file-newer = the file has version { $version }, newer than { $known }, which is known here; update this Bolthole first
file-breaks-off = the file breaks off in line { $line }, with { $n } of its { $of } entries whole; take the copy again
file-no-entry = line { $line } of the file is no entry ({ $what }), so the file was changed on its way; take the copy again
file-entry-too-large = line { $line } of the file is larger than { $most } KiB, the most that an entry may be; take the copy again
file-stray = line { $line } of the file belongs to another household than the file; take the copy again
file-changed = the file is not as it was written: its last line does not fit what stands before it; take the copy again
file-goes-on = line { $line } of the file stands after its end; take the copy again
file-another-household = the file holds another household, “{ $name }”, than the one that lives here; begin with it in a place that is still empty
file-only-waiting = the file holds only what waited on one device, and this place is still empty; bring a whole copy first, then this one

## Where it lies now

lies-title = Where it lies now
lies-demo = In a demonstration. Its rats are invented, and all of it is gone when the program ends.
lies-server = <b>On the server at this address. </b>It is in the data folder of the machine that runs Bolthole.
lies-both = <b>On this device and on the server at this address. </b>Each has the whole notebook, so either may be away for a while.
lies-device = <b>On this device alone. </b>If it is lost, a copy is all that is left.
lies-another-household = <b>This address keeps another household now. </b>This notebook lies on this device: nothing of it is lost, and nothing of it is sent there.
lies-another-1 = Take a copy on this page.
lies-another-2 = If the server was begun anew, open the link that it printed (“bolthole serve --data DIR --new-link” prints another) and choose “I have a copy”. Everything goes on there as it was.
lies-another-3 = If others live there now, begin another server with a new folder, and bring the copy to it.
lies-shut-out = <b>The server does not let this device in any more. </b>What is here stays here. A new code from a device that is in lets it in again.
lies-nothing-waits = Nothing waits: the server has every entry of this device.
lies-waits = { $n ->
    [one] One entry waits to be sent. It is safe on this device, and goes by itself when the server is in reach.
   *[other] { number } entries wait to be sent. They are safe on this device, and go by themselves when the server is in reach.
}
lies-refused = { $n ->
    [one] One entry was not taken by the server
   *[other] { number } entries were not taken by the server
}
lies-refused-stay = They stay on this device and in every copy that is taken here.
lies-agreed = This browser has agreed not to clear Bolthole by itself.
lies-not-agreed = This browser has not agreed to keep Bolthole when it runs short of room. On the home screen it is safer.
lies-iphone = <b>iPhone and iPad: </b>what a page keeps is deleted after seven days without a visit, unless Bolthole is on the home screen. Share, then Add to Home Screen.
lies-little-room = Little room is left: { $left } for new entries. Free some on this device, and take a copy first.
lies-room = Room taken: { $taken }. Room left for it: { $left }.
less-than-a-megabyte = less than 1 MB

## Moving it

moving-title = Moving it
moving-to-server = From a phone alone to a server
moving-to-server-1 = On the phone, take a copy.
moving-to-server-2 = Where the server is to be, start “bolthole serve” with a new folder, open the link that it prints, and begin with that copy.
moving-to-server-3 = From then on open Bolthole at the server’s address. Whatever is still written at the old place comes along with another copy; nothing is added twice.
moving-to-phone = From a server to a phone alone
moving-to-phone-1 = Wait until nothing waits on any device, then take a copy.
moving-to-phone-2 = On the phone, open a Bolthole that is only pages, without a server behind it, and put it on the home screen.
moving-to-phone-3 = There, before the first rat is described, open this page and bring the copy. The server may then be switched off.
moving-servers = From one server to another
moving-servers-1 = Wait until nothing waits on any device, then take a copy. On a device that cannot reach the old server any more, take what waits as well.
moving-servers-2 = Start the new server with a new folder, open the link that it prints, and begin with the copy; bring what waited after it.
moving-servers-3 = Let each further device in with a code: Settings, then Devices. Codes and devices of the old server do not move along.
