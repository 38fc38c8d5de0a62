# Warum zu einer Karte geraten wird, wenn dies zutrifft: „Unter 12 Wochen alt“.

term-likely = { $cause }: wahrscheinlich ein Teil davon
term-maybe = { $cause }: vielleicht ein Teil davon
term-from = { $what ->
    [age_weeks] { $n } Wochen alt oder älter
    [weeks_at_home] Seit { $n } Wochen oder länger zu Hause
    [n_companions] Lebt mit anderen Ratten
    [bite_tier] Mit Zähnen ist zu rechnen
    [visits] { $n } Besuche oder mehr
    [visits_on_step] { $n } Besuche oder mehr bei diesem Schritt
    [days_since_visit] Seit { $n } Tagen oder länger kein Besuch
    [days_since_fright] Seit { $n } Tagen oder länger kein Schreck
    [bites_in_14_days] { $n } Bisse oder mehr in 14 Tagen
   *[caregivers] { $n } Menschen oder mehr kümmern sich um die Ratten
}
term-below = { $what ->
    [age_weeks] Unter { $n } Wochen alt
    [weeks_at_home] Weniger als { $n } Wochen zu Hause
    [n_companions] Lebt mit weniger als { $n } anderen Ratten
    [bite_tier] Zähne sind kaum zu erwarten
    [visits] Bisher weniger als { $n } Besuche
    [visits_on_step] Weniger als { $n } Besuche bei diesem Schritt
    [days_since_visit] In den letzten { $n } Tagen besucht
    [days_since_fright] In den letzten { $n } Tagen ein Schreck
    [bites_in_14_days] Weniger als { $n } Bisse in 14 Tagen
   *[caregivers] Weniger als { $n } Menschen kümmern sich um die Ratten
}
term-is = { $what ->
    [alone] Lebt allein
    [neutered] Kastriert
    [was_friendly_before] War früher bei Menschen entspannt
    [bites] Benutzt Zähne an Menschen
    [breaks_skin] Hat Haut verletzt
    [plateau] Zehn Besuche, die meistens nicht ruhig waren
   *[child_in_household] Ein Kind kümmert sich mit
}
term-is-not = { $what ->
    [alone] Lebt mit anderen Ratten
    [neutered] Nicht kastriert
    [was_friendly_before] War bei Menschen nie entspannt
    [bites] Keine Zähne an Menschen
    [breaks_skin] Hat keine Haut verletzt
    [plateau] Die letzten Besuche gingen gut genug
   *[child_in_household] Kein Kind kümmert sich mit
}
term-sex = { $sex ->
    [male] Ein Bock
   *[female] Ein Weibchen
}
term-vet = { $urgency ->
    [now] Körperliche Zeichen: heute in die Tierarztpraxis
    [soon] Körperliche Zeichen: in den nächsten Tagen in die Tierarztpraxis
   *[check] Körperliche Zeichen: einen Check in der Praxis wert
}
term-lately = { $what ->
    [fright] Ein Schreck in den letzten 14 Tagen
    [vet_seen] In den letzten 14 Tagen in der Tierarztpraxis
    [visit] In den letzten 14 Tagen besucht
    [relaxed] War in den letzten 14 Tagen entspannt
    [ate] Hat in den letzten 14 Tagen da gefressen
    [hesitated] Kam und ging in den letzten 14 Tagen
    [refused] Blieb in den letzten 14 Tagen weg
    [fled] Lief in den letzten 14 Tagen weg
    [froze] Erstarrte in den letzten 14 Tagen
    [nipped] Zwickte in den letzten 14 Tagen
   *[bit] Biss in den letzten 14 Tagen
}
term-step = Der Schritt heute: { $step }
term-not-known = Nicht bekannt: { field-name }
