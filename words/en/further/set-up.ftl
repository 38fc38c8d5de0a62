# The page behind a set-up link.

set-up-title = Set up this device
set-up-lead = Bolthole will know this phone or browser from now on. The link works once.
set-up-anew = Begin anew
set-up-anew-says = An empty notebook: your rats are described on the next page.
set-up-copy = I have a copy
set-up-copy-says = From a phone or from another server: there, Settings, then Where this notebook lives, then Take a copy. It goes on here as the same household, and this device is set up with it.
set-up-with-copy = Begin with this copy
