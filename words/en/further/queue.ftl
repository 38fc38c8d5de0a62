# What waits on a device whose line is not encrypted. “#” is how many.

queue = { $what ->
    [waiting] # waiting to send
    [refused] One was not taken as it is; it is still kept here.
    [why] See why
    [let-go] Let it go
    [kept] The server is away. Kept here, and sent when it is back.
    [open] The server is away. Leave this page open: it is sent when it is back.
    [sent] Sent
    [in-notebook] What waited here is in the notebook now.
   *[see] See it
}
