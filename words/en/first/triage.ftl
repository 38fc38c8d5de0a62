# Why a vet: the sign and its reason, in the method's words.
triage-why = { $says }. { $why }
triage-why-also = { $says }. { $why } Also: { $others }.
