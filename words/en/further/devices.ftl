# Devices: letting one in, and out again.

devices-title = Devices
devices-lead = Phones and browsers that may open this notebook.
devices-let-in = Let another one in
devices-a-childs-logs = A child’s device logs visits on the steps that are open to children, signs and notes. It stays a child’s, whoever picks it up.
devices-grown-ups = A grown-up’s device
devices-childs = A child’s device
devices-nobody = Nobody chosen yet
devices-who-child = { $who }, a child’s device
# $seen is one of the three below, or empty.
devices-about = { $role ->
    [child] A child’s device.
   *[adult] A grown-up’s device.
} Let in { $when }.
devices-not-seen = Not seen since.
devices-seen-just-now = Seen within the last hours.
devices-seen = Last seen { $when }.
devices-this = This is the one in your hand.
devices-remove = Remove it
devices-remove-says = It is shut out at once. What is on it stays on it, and it hears nothing new. A new code lets it in again.
devices-remove-whose = Remove { $who }’s device

## A code

code-title = Let a device in
code-title-child = Let a child’s device in
code-lead = Open this link on the new device within ten minutes. It works once.
code-or-type = Or open <code>{ $address }</code> there and type:
code-this-machine = <b>This address works on this machine only. </b>Started with <code>--listen 0.0.0.0:8417</code>, Bolthole can be reached from a phone on the same network.
code-square = A square to scan (it is bright)
code-square-is = The link as a square to scan
code-home-screen = If Bolthole is on the new phone’s home screen, open it there and type the code: a scanned link opens the browser, which is another place.

## Joining with it

join-title = Join this household
join-lead = Bolthole will know this phone or browser from now on. The code works once.
join-code = The code, from a device that is in already
join-name = Your name, such as Dad
join-known-keep = Somebody who is in the notebook already keeps theirs.
join-button = Join
join-name-missing = Write what the notebook is to call you, such as Dad.
join-is-grown-up = { $name } is a grown-up in this notebook, and this code is for a child’s device. Write the child’s own name.
join-is-child = { $name } is a child in this notebook, and this code is for a grown-up’s device. Write another name.
