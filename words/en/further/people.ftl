# The caregivers.

people-title = Caregivers
people-nobody = Nobody of that address is in this notebook. Settings has everybody.
people-name = Name
people-name-missing = Write what the notebook is to call them, such as Dad.
people-name-taken = { $name } is in the notebook already. Another name keeps the two apart.
people-carries = What { $name } wrote down before carries the new name and colour too.
people-save = Save
people-child = { $name }, a child
people-is-child = <b>{ $name }</b>, a child
people-change = Change<span class="unseen"> { $name }</span>
people-not-translated = { $language }: not translated yet, so pages stay in English
people-language-not-translated = { $language } (not translated yet)
people-add = Add a caregiver
people-add-name = Name, such as Dad
people-grown-up = A grown-up
people-a-child = A child
people-language-and-color = Language and colour
people-add-button = Add
people-language = Language
people-color = Colour of the initials
people-color-any = Whichever is free
color = { $color ->
    [fern] Fern
    [river] River
    [heather] Heather
    [straw] Straw
    [bark] Bark
   *[pebble] Pebble
}
