# Listening: recordings, what was heard in them, and what can be learned from them. No page says more than the sound does.

listen-title = Listening
listen-room = Room and cage
listen-lead = Rats say much above our hearing, and some devices whine there. An ultrasonic recorder can show both.
listen-weak-sign = A call is one weak sign beside what the rat does. It tells no mood, and silence is normal.
listen-who-called = Where several rats are, nobody can say which one called.
listen-present = This is present at the cage. Whether a rat minds it is not known, and no limit for pet rats is known either.
listen-needs-a-server = Recordings are large, and hearing them takes a computer. This notebook lives on this phone alone; once a computer runs Bolthole for it, recordings can be added there.
listen-from-the-server = Picture and sound come from the server that keeps the file; where they do not show, it is away or the file is gone.
listen-not-a-phone = A phone’s own microphone cannot do it: it ends about where ultrasound begins.
listen-what-for = What it is for
listen-to-microphone = Which recorder, and is mine good enough?
listen-to-survey = What whines in this room? The switch-off survey
listen-to-trend = Alarm calls over the weeks
listen-to-calls = Calls too high to hear: what is known
listen-add = Add a recording
listen-recordings = Recordings
listen-none-yet = None yet. A recorder laid beside the cage for one visit is a good beginning.
listen-older = { $n } older ones are in the notebook and not in this list.
listen-at-audit = Listen to the room
listen-at-audit-says = With an ultrasonic recorder: which thing whines, and whether there are alarm calls.

## A recording in few words.

listen-during = { $during ->
    [visit] A visit
    [out] Time out of the cage
    [alone] The rats by themselves
   *[room] The room alone, for what sounds in it
}
# "This evening 19:42, 12:04 long"; without its time the file's name stands there.
listen-when = { $when }, { $length } long
listen-all-on = Switch-off survey: everything on.
listen-thing-off = Switch-off survey: { $thing } off.
listen-not-said = Not said yet what it is of.
listen-of = { listen-during }.
listen-of-rats = { $during ->
    [visit] { $names }: a visit.
    [out] { $names }: time out of the cage.
    [alone] { $names }, by themselves.
   *[room] The room, with { $names } in it.
}
listen-no-calls = No calls found. Silence is normal.
listen-no-alarms = { $n ->
    [one] One call, not an alarm call.
   *[other] { $n } calls, none of them an alarm call.
}
listen-one-alarm = { $n ->
    [one] One alarm call.
   *[other] { $n } calls, one of them an alarm call.
}
listen-all-alarms = { $n } calls, all of them alarm calls.
listen-some-alarms = { $n } calls, { $alarms } of them alarm calls.

## The microphone.

listen-verdict = { $microphone ->
    [ok] It hears ultrasound.
    [band_limited] There is hardly any ultrasound in it.
    [clipped] It was set too loud.
    [silent] It holds silence.
    [dropouts] Pieces of it are missing.
    [wrong_rate] It plays slower than the sound was.
   *[not_known] A newer Bolthole heard it and says more than this one understands.
}
listen-advice = { $microphone ->
    [ok] Nothing speaks against it.
    [band_limited] It may come from an ordinary microphone or a phone, or from a file that was saved anew. Leave its calls aside, and record with an ultrasonic recorder set to 192 kHz or more.
    [clipped] Loud sounds are cut off, and what is cut off looks like calls. Turn the recorder’s gain down a step, or lay it a little further away.
    [silent] See whether the microphone is plugged in, switched on and uncovered.
    [dropouts] A faster memory card may help, or a lower rate; not below 192 kHz.
    [wrong_rate] Save it at the rate at which it was recorded, or with a note of how much it is slowed down, as bat recorders write it.
   *[not_known] Bring this Bolthole up to date.
}
listen-reaches = Sound up to { $reach } kHz, recorded at { $rate } kHz.
listen-good-enough = Is the microphone good enough?
listen-good-enough-lead = { listen-not-a-phone } What is asked here is whether yours goes on.
listen-try = Try it, in a minute
listen-try-tap = Away from the rats, start the recorder and let a tap run for ten seconds. In a laboratory running taps were among the loudest sources of ultrasound, above 100 kHz too.
listen-try-add = Stop, and add the file. Say “the room alone”.
listen-try-read = It says here how far up the sound went.
listen-last = The last recording: { $verdict }
listen-last-when = { $when }. { listen-reaches }
listen-all-heard = All that was heard in it
listen-high-enough = It goes high enough for alarm calls and for the short high ones.
listen-high-for-alarms = It goes high enough for alarm calls. Short calls at 50 to 83 kHz lie in part above it.
listen-look-for = What to look for when you buy one
listen-look-rate = <b>192,000 samples a second or more. </b>Half of that is the highest pitch it can hold; 250,000 is comfortable for rats.
listen-look-reach = <b>A microphone that really reaches 60 kHz and beyond. </b>A high rate alone is no proof: files that stop at 22 kHz are an ordinary microphone’s.
listen-look-files = <b>Files as WAV or FLAC. </b>Nothing that throws away what people do not hear, such as MP3.
listen-look-as-it-is = <b>Sound as it is. </b>A bat detector that only makes a clicking or humming for people’s ears cannot be used.
listen-look-gain = <b>A gain that can be set, and a clock. </b>With the time in the file, calls find their visit by themselves.
listen-no-maker = No maker is named here: none was tried by this project.
listen-set = How to set it
listen-set-rate = The highest rate from 192 kHz up, no filter, a middle gain. Too loud is worse than too soft.
listen-set-clock = The clock right to the minute, once a month.
listen-set-place = Beside the cage, a hand’s breadth off, where no teeth reach it and nothing rustles against it.
listen-set-while = From the beginning of a visit to its end, and the phone laid aside.
listen-set-repeller = An ultrasonic repeller is switched off first: its sweeps can be taken for calls.

## What sounds on.

listen-sounds-on = What sounds on
listen-nothing-steady = Nothing steady was found above 17 kHz.
listen-steady-unheard = Nothing steady was found, but this microphone may not have heard it.
listen-device = { $pitch }, { $time }, { $db } dB over the noise beside it.
listen-pitch = { $khz } kHz
listen-pitches = { $low } to { $high } kHz
listen-all-the-time = all the time
listen-share = { $share } % of the time
listen-swells = It swells { $rate } times a second.
listen-swells-mains = It swells { $rate } times a second, as things on the mains do.
listen-above-hearing = Above all that rats were found to hear, which is 80 kHz.
listen-heard-best = Rats hear best there.
listen-less-keenly = Rats hear that about { $db } dB less keenly than where they hear best.

## Calls.

listen-kind = { $kind ->
    [alarm_22] Long and flat near 22 kHz: an alarm call
    [short_22] Short, near 22 kHz: may be many things
    [flat_44] Long and flat near 44 kHz: heard where rats avoid something
    [flat_50] Short and flat, above 32 kHz
    [modulated_50] Short and sweeping, above 32 kHz
    [trill_50] A trill above 32 kHz
   *[other] Of a kind that is not known
}
listen-call = { $ms } ms at { $khz } kHz, { $db } dB over the noise
listen-a-minute = Calls a minute
listen-at-most = { $n ->
    [0] No calls were found. Silence is normal.
    [one] At most one call in a minute.
   *[other] At most { $n } calls in a minute.
}
listen-surest = The { $shown } surest of { $n } calls are kept one by one; all of them are counted above.
listen-key-alarms = alarm calls
listen-key-low = others below 33 kHz
listen-key-above = above
listen-each-call = Each call
listen-how-drawn = Time goes to the right, pitch upward from 17 kHz. The sound is slowed down ten times; play it away from the rats.
listen-spectrogram = Spectrogram of call { $nth }: { $call }
listen-slowed = Call { $nth }, slowed down
listen-judgement = { $is ->
    [call] A call
    [no_call] No call
   *[not_sure] Not sure
}
listen-judge = Call { $nth }: { listen-judgement }
listen-take-back = Take that back
listen-take-back-call = Call { $nth }: take that back
listen-earlier-calls = Earlier calls
listen-later-calls = Later calls

## One recording.

listen-no-such = No recording of that address is in this notebook. Room and cage, then Listening, has all of them.
listen-saved = Saved.
listen-microphone = The microphone
listen-the-file = The file
listen-removed = It was removed { $day }. What was heard in it stays here; pictures and sound of its calls went with it.
listen-on-the-server = It lies on the server alone. Copies of the notebook and backups do not hold it.
listen-remove = Remove the file
listen-remove-says = Pictures and sound of its calls go with it. What was heard stays in the notebook.
listen-remove-now = Remove it from the server
listen-belongs = Where it belongs
listen-its-visit = The visit, beside what was heard
listen-say-when = Say when it began, and of whom it is
listen-began = When did it begin?
listen-at-a-visit = Was it made at a visit?
listen-at-none = At none of these
listen-going-on = What was going on?
listen-who-was-there = Who was there?
listen-time-unread = That time cannot be read. Nothing is saved yet: write it as day and time.
listen-time-to-come = That time is still to come. Nothing is saved yet, so write when the recording began.

## Beside a visit.

listen-beside-taps = Beside what was tapped
listen-no-such-visit = No visit of that address is in this notebook.
listen-heard-at = Heard at { $name }’s visit
listen-no-recording = No recording of it
listen-no-recording-says = If an ultrasonic recorder ran beside it, add its file: the calls are then laid beside what was tapped.
listen-start-not-known = When it began is not known, so calls and taps cannot be laid beside each other. Its own page asks for the time.
listen-elsewhere = By its own clock this recording does not cover { $name }’s visit. If the recorder’s clock is wrong, say on its page when it began.
listen-line-of-time = A line of time with { $taps } taps, { $alarms } bouts of alarm calls and { $others } of other calls; the list below says the same in words
listen-opened = { $name }’s visit was opened
# Stands after what a rat did: “ate in place, after 0:35”.
listen-after = , after { $time }
listen-bout = { $alarms ->
    [yes] { $n ->
        [one] one alarm call
       *[other] { $n } alarm calls until { $until }
    }
   *[no] { $n ->
        [one] one other call
       *[other] { $n } other calls until { $until }
    }
}
listen-row-tapped = what was tapped
listen-row-others = other calls

## Over the weeks.

listen-trend-lead = Only like is put beside like: the same rats, in the same activity, and visits on the same kind of step.
listen-trend-none = Nothing to compare yet. What counts is a recording of a minute or longer, of a microphone that hears ultrasound, of which was said who was there and what was going on.
listen-trend-drawn = Alarm calls a minute in { $n } recordings, the oldest first
listen-trend-dots = A dot a recording, the oldest on the left; higher is more alarm calls a minute.
listen-trend-each = Each recording
listen-trend-rate = { $rate } a minute
listen-not-enough = <b>Not enough evidence yet. </b>{ $n } of the { $of } recordings that it takes.
# Visits of which nobody said which they were.
listen-visits = Visits, nobody knows on which steps
listen-visits-near = Visits of sitting near
listen-visits-with = { $presenter ->
    [spoon] Visits with a spoon
    [finger] Visits with a finger
    [hand] Visits with a hand
    [arm] Visits with an arm
    [lap] Visits on the lap
    [gown] Visits in the gown
   *[hide] Visits with the hide
}, { $place ->
    [hide] at the nest
    [cage] in the cage
    [door] at the cage door
    [outside] out of the cage
   *[person] close to you
}
listen-not-alike = <b>Not enough evidence. </b>These visits may have been on very different steps. A recording that is put with its visit can be compared.
listen-not-told = <b>Not enough evidence of a change. </b>The two halves cannot be told apart.
listen-fewer = <b>Fewer alarm calls than before. </b>Why is not known.
listen-more = <b>More alarm calls than before. </b>Why is not known. Look first whether something hurts, and at what changed.
listen-half = { $half ->
    [earlier] Earlier
   *[later] Later
} half, { $n } recordings: { $middle } alarm calls a minute in the middle one. The true middle lies between { $low } and { $high }, 95 times in 100.

## The switch-off survey.

listen-survey = What whines in this room?
listen-survey-back = The switch-off survey
listen-survey-lead = Record with everything on, switch one thing off, record again: the line that went away was that thing’s.
listen-survey-needs = { listen-not-a-phone } It needs the files of an ultrasonic recorder.
listen-survey-which = Which one, and how to set it
listen-survey-noted = Written into the notebook. It stands on every rat’s time line.
listen-survey-on = 1 · Everything on
listen-survey-on-says = The recorder at the cage, half a minute or longer, nobody talking, everything switched on as it always is.
listen-survey-done = <b>Done: </b>{ $when }.
listen-survey-silent = Nothing steady sounded above 17 kHz, so there is nothing to look for.
listen-survey-anew = Begin anew: everything on
listen-survey-add = Add that recording
listen-survey-off = 2 · One thing off
listen-survey-off-says = Unplug one thing: a lamp, a charger, a screen, a pump. Leave everything else, and the recorder, as they were. Record again.
listen-survey-standby = Many devices whine on while they only stand by, so the plug tells more than the switch. Never the rats’ warmth or air.
listen-survey-first = First the recording with everything on.
listen-survey-next = Then plug it in again, and go on with the next.
listen-survey-away = What went away
listen-survey-told-here = It is told here, once something was switched off.
listen-survey-thing-off = { $thing } off
listen-unfit = { $why ->
    [short] One of the two recordings is shorter than half a minute, so they cannot be compared. Record it once more.
   *[microphone] One of the two recordings is not good enough to compare; its own page says why.
}
listen-unfit-one = { $why ->
    [short] It is shorter than half a minute, so it says too little. Record it once more.
   *[microphone] The microphone did not hear well enough, so it says nothing of this room.
}
listen-survey-its-page = See that recording
listen-survey-nothing = Nothing sounded before, so nothing could go away.
listen-survey-none-away = <b>Nothing went away. </b>What sounds comes from somewhere else.
listen-went-away = Went away
listen-fainter = Much fainter now
listen-stayed = Still there
listen-unclear = Not there now, but it came and went before, so nobody can tell
listen-new-now = New now
listen-write-down = Write it into the notebook
listen-and-then = And then?
listen-and-then-says = What can be moved or unplugged without trouble may be. Watch for a week or two. If nothing changes, put it back and look elsewhere: no keeper’s thread that was read blamed ultrasound.
listen-to-devices = The walk through room and cage asks about devices, too
listen-no-survey = That recording is in no survey of this notebook. Nothing was written.
# Stands on every rat's time line from then on.
listen-survey-change = Switch-off survey: with “{ $thing }” off, the sound at { $pitches } kHz at the cage went away.

## Adding a recording, on the server.

listen-no-files = A demonstration takes no files. Your own Bolthole does: “bolthole serve --data DIR” begins one.
listen-being-heard = Being heard
listen-goes-on = It goes on by itself, also when this page is closed.
listen-look-again = Look again
listen-was-heard = It was heard. See what was in it
listen-waits = waits for its turn.
listen-heard-of = heard { $heard } of { $length }
listen-heard-so-far = heard { $heard } so far
listen-progress = Heard of { $name }
listen-not-heard = could not be heard ({ $why }). It is tried again when Bolthole is started again.
listen-file-says = WAV or FLAC, as the ultrasonic recorder wrote it, up to { $size }. A phone’s own microphone hears no ultrasound, so its recordings hold none.
listen-recording = Recording
listen-most-write-it = Most recorders write it into the file; then leave this empty.
listen-sent = Sent so far
listen-add-it = Add it
listen-stays-here = It stays on this server, and is sent nowhere. What was heard in it goes to the grown-ups’ devices.
listen-line-down = The line went down before the whole file was there, so nothing of it is kept. Send it again.
listen-not-taken = It was not taken.
listen-too-large = That file is larger than { $size }, so nothing of it is kept. Cut it into shorter files, or hear it where it lies with “bolthole listen”.
listen-first-of-survey = The survey’s first recording: everything as it always is, half a minute or longer, the recorder at the cage.
listen-next-of-survey = One thing is off now, and everything else as before. The recorder stays where it was.
listen-switched-off = What is switched off?
listen-such-as = desk lamp
listen-for-visit = For { $name }’s visit, { $when }.
# The name of a file that has none.
listen-file = recording
listen-no-file = No file was chosen, or it is empty. Choose a WAV or FLAC file of your recorder.
listen-not-written = The recording could not be written to the server’s disk ({ $why }), so nothing of it is kept. Make room there and bring it again.
listen-unread = { $name } { $why }.
listen-what-off = Write what was switched off, such as “desk lamp”. Nothing is saved yet.
