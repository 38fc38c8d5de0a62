# How sure a claim is, and where it comes from.

claims-letters = What the letters mean
# Beside the letter, which stays a letter in every language.
claims-grade = { $grade ->
    [S] The article
    [A] Controlled study
    [B] Vets, universities or welfare bodies
    [C] Experienced keepers
    [D] Anonymous
   *[O] Our own rule of caution
}{ $whom ->
    [rats] , in rats
    [mice] , but in mice
    [people] , on people
    [another] , but in another animal ({ $animal })
   *[not-said] { "" }
}
claims-letter-means = { $grade ->
    [S] the article this is built on: one rescue keeper, many rats
    [A] controlled study; the letter is filled where the study was done with rats
    [B] vets, universities, welfare bodies, or a summary of studies
    [C] experienced keepers, rescues, breeders
    [D] anonymous, or collected by somebody unknown
   *[O] our own rule of caution, which no source carries
}
claims-read = { $read ->
    [full] We have read all of it
    [abstract] We have read the summary only
    [excerpt] We have read a part of it only
    [not-recorded] How much of it was read is not recorded
   *[other] What we have read: { $other }
}
claims-how = How do we know?
