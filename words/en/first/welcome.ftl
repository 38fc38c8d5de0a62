# The first page, and a further rat.

welcome-title = Welcome
welcome-begin = A rat is hiding. Begin here.
welcome-lead = Bolthole looks at health first, then at why your rat may be afraid, and gives you one small step for today.
welcome-how = You do the step, tap what the rat did, and tomorrow’s step follows from that. The rat sets the pace. Whatever went wrong before, most rats can learn to feel safe; it may take weeks.
# $where is one of the three below.
welcome-not-a-vet = { $where } It is not a vet, and says so when one is needed.
welcome-demo = This is a demonstration: what you write is gone when the program ends.
welcome-on-device = What you write stays on this device; nothing leaves it by itself.
welcome-in-house = What you write stays on the machine that runs Bolthole; nothing leaves the house by itself.
welcome-bring = There is a notebook already: bring a copy of it
another-rat = Another rat
welcome-go-on = On to the questions

describe-title = Describe a rat
describe-name = Name
describe-name-missing = Write a name; any name will do, and it can be changed.
describe-sex = She or he?
describe-she = She, a doe
describe-he = He, a buck
describe-not-known = Not known
describe-came-home = When did this rat come home? Roughly is enough.
describe-came-home-missing = Choose roughly when; it tells how long there has been to settle in.
choose-one = Choose one
came-home = { $days ->
    [0] Today
    [3] A few days ago
    [7] About a week ago
    [14] About two weeks ago
    [30] About a month ago
    [91] About three months ago
    [182] About half a year ago
    [365] About a year ago
   *[other] Two years ago or more
}
describe-coat = Coat, for the picture
coat = { $coat ->
    [agouti] Agouti
    [black] Black
    [fawn] Fawn
    [hooded] Hooded
    [blaze] Blaze
   *[pale] Pale
}
describe-company = With whom?
describe-lives-with = Lives with { $names }
describe-apart = Lives apart from them
describe-who = And who are you?
describe-who-name = What the notebook calls you, such as Mum. May stay empty.
describe-who-missing = Write a name, or leave it empty.
describe-child = I am a child, and a grown-up helps me
