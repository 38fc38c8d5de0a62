# A visit: what to do, what ends it, what the rat did, and what is said after the tap.

visit-title = Visit: { $name }
visit-easy-first = { $name }: first, an easy one
visit-beside = A grown-up sits beside you for this.
visit-unknown-step = A step of another version
visit-what-counts-as-calm = What counts as calm
visit-what-it-rests-on = What this step rests on
visit-not-today = Not today:
visit-ends-if = <b>It ends if</b> { rat-she } runs, freezes or uses teeth, { $company ->
    [one] if { $other } pushes in, or
    [several] if a cage-mate pushes in, or
   *[none] or
} after five minutes.
visit-or = Or: { $line }
visit-something-easier = Something easier today
# After a running clock: "0:35 since you began".
visit-since-spoon = since the spoon was held out
visit-since-began = since you began
visit-on-hold = No training now
visit-all-the-same = Write down what { rat-she } did all the same
visit-tap-one = Nothing is saved yet: tap one of the eight below, whichever is nearest.
visit-not-there = That visit is not in the notebook; it may have been undone. To write it down, start from Today.
visit-teeth-with-reason = Teeth are taken back with a reason only, and both stay in the record.
visit-opened-long-ago = This page was opened { $when }, so the time is not counted any more.
visit-begin-again = Begin again

## The bar at the thumb.

# Short: a button, two in a row on a phone.
tap = { $outcome ->
    [relaxed] at ease
    [ate] ate in place
    [hesitated] came and went
    [refused] stayed away
    [fled] ran
    [froze] froze
    [nipped] nipped, no blood
   *[bit] bit, skin broken
}
tap-group = { $group ->
    [calm] calm
    [unsure] unsure
    [fright] frightened
   *[teeth] teeth
}
visit-not-counted = How long it takes is not counted.
visit-one-tap = One tap saves it.
visit-screen-stays-on = The screen stays on.
visit-saved = Saved, { $when }
visit-not-so = It was not so
visit-enough = Enough for today
visit-add-a-word = Add a word
visit-change-the-word = Change the word
visit-other-time = It was at another time
visit-heard = What was heard
visit-did-after = { $did }, after { $time }
visit-what-did = What did { $name } do?
visit-go-on = Go on with { $name }’s visit

## After the tap.

# Beside how long it took.
visit-until = until { rat-she } { $outcome ->
    [ate] ate
   *[other] came
}
visit-stop-while-good = Stop while it is good. Leave quietly, the way you came.
visit-fine-too = That is fine too: { rat-she } decides. Leave a lick behind, and let { rat-him-object } have the hide.
visit-looked = How did { rat-she } look, if you saw it?
visit-posture = { $posture ->
    [at_ease] loose
    [watchful] watchful
   *[stiff] stiff
}
visit-on-to = On to { rat-her } step: { $step }
visit-ends-it = That ends it.
visit-after-fright = { $presenter ->
    [spoon] Lay the spoon down
    [arm] Stay still and let go where home is near
    [hide] Take the hide home, slowly
    [hand] Draw the hand back, low and slowly
   *[none] Stay where you are
}, say { rat-her } name, sit back. You have not ruined it.
visit-freezing = Freezing: how to tell it, and what it may mean
visit-teeth-before = { $name } { did } { $when }
visit-second-entry = That stays written down; this is a second entry.
visit-look-at-entry = Look at that entry, or take it back
visit-not-your-fault = It is not your fault. Show them your skin, even if it is a scratch.
visit-wound-first = The wound first
visit-look-at-skin = Look at the skin first
visit-wash-it = Wash it now, with soap and running water, for some minutes.
visit-if-blood = If there is any blood, it is a bite: wash it and follow first aid.
visit-doctor-if = Deep, to the face or over a joint, a child, anybody pregnant or with a weak immune system: a doctor today.
visit-doctor-today = <b>A doctor today</b>: { $reasons }. Say “a rat bite”.
visit-doctor-why = { $reason ->
    [child] it was a child
    [at_risk] it was somebody at more risk
    [face] it was the face or neck
    [deep] it went deep
   *[wild] the rat came from the wild
}
visit-say-where = Say where it was
visit-noted-at-food = Noted: at the spoon or through the bars, for food. Hands need not rest for that.
visit-noted-bite = Noted: { $bite }.
visit-in-peace = Leave { $name } in peace: { rat-she } was frightened, too. You have not ruined it.
visit-tomorrow = Tomorrow, as it stands: { $step }.

## Another time.

visit-was-earlier = It was earlier
visit-when = When was it?
visit-time-unread = That time cannot be read. Nothing is saved yet: write it as day and time.
visit-time-to-come = That is still to come: it is { $clock } now. Nothing is saved yet, so choose when it was.
visit-time-before-home = { $name } came home { $day }, so it was that day or later. Nothing is saved yet.

## A word about it.

note-title = A word about { $name }
note-heading = A word about it
note-seen = What did you see?
note-beside = Was another rat beside { $name }?
note-enough = Who had enough first?
note-enough-other = Another rat
note-enough-you = You
note-calls = Did a bat detector or microphone pick up alarm calls, near 22 kHz?
note-reason-stays = A tap on teeth can be taken back with a reason. The next home is told both: what was written and why it was taken back.
note-why = Why?
note-take-back = Take it back
note-too-long = That is { $n } letters; at most { $most } fit here. Nothing is lost, it stands below.

## Where teeth met.

bite-title = Where did { $name } bite?
bite-leave-out = Leave this out
bite-heading = Where did teeth meet?
bite-where = Where
bite-whose = Whose skin?
bite-how-bad = How bad?
bite-how-it-came = How did it come? You may leave this empty.
bite-nobodys-fault = This is nobody’s fault. It tells the plan what { $name } can bear, and the next home the truth.
bite-choose = Choose where teeth met and how bad it was, or leave this out.
bite-place = { $place ->
    [food] The spoon, or food through the bars
    [hand] Hand or finger
    [arm] Arm or sleeve
    [lap] Lap or leg
    [nest] Whatever came into the nest
    [bars] A finger, through the bars
   *[face] Face or neck
}
bite-skin = { $who ->
    [grown_up] A grown-up’s
    [child] A child’s
   *[at_risk] Of somebody pregnant, or whose body fights illness badly
}
bite-severity = { $severity ->
    [nip] Teeth, no blood
    [breaks_skin] Skin broken
   *[deep] Deep, or held on
}
# "hand or finger, skin broken"
bite-where-and-how = { $place ->
    [hand] hand or finger
    [arm] arm or sleeve
    [lap] lap or leg
    [nest] in the nest
    [bars] through the bars
   *[face] face or neck
}, { $severity ->
    [nip] teeth without blood
    [breaks_skin] skin broken
   *[deep] deep, or held on
}

## A photo of it.

photo-of = Photo of { $name }
photo-heading = A photo
photo-here-only = On this device only: a photo is not sent anywhere and is no part of the notebook.
photo-look = Look at it
photo-keep = Keep a photo
photo-keep-another = Keep another one instead
photo-throw-away = Throw it away
photo-unreadable = This file is no picture that this browser can read. Nothing was changed.
photo-full = There is no room for the photo on this device. Nothing was changed.
