triage-why = { $says }. { $why }
triage-why-also = { $says }. { $why } Außerdem: { $others }.
