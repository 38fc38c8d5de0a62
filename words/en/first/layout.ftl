# Around every page: the skip link, the light, what waits, the tabs.

layout-skip = To the page
layout-night = Night
layout-day = Day
layout-shut-out = The server does not let this device in any more
layout-another-household = This address keeps another household now
# A script changes the number while the page is open.
layout-waiting = <span>{ $n }</span> waiting to sync
layout-news = Something new came in. Show it
layout-main = Main
rats-title = Rats
tips-tab = Tips
layout-aid-or-grown-up = First aid, fetch a grown-up
