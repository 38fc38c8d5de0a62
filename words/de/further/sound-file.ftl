# Was an einer Tondatei seltsam ist, oder was ihr fehlt. Die Fehler folgen nach „lässt sich nicht lesen:“ oder „Die Datei:“.

sound-file-unknown = weder WAV noch FLAC. Speichere die Aufnahme als WAV oder FLAC, und versuch es noch einmal
sound-file-empty = sie ist leer. Vielleicht hat der Rekorder sie nicht fertig geschrieben
sound-file-cut = sie endet vor dem ersten Ton. Kopiere sie noch einmal vom Rekorder
sound-file-missing = der Teil „{ $part }“ fehlt, also gibt es keinen Ton zu lesen. Kopiere sie noch einmal vom Rekorder
sound-file-samples = ihr Ton steht in { $bits } Bit und Format { $tag } darin, und das wird nicht gelesen. Speichere sie als WAV mit 16 oder 24 Bit, oder als FLAC
sound-file-impossible = in ihrem Kopf steht etwas, das nicht sein kann ({ $value }). Kopiere sie noch einmal vom Rekorder
sound-file-damaged = nach { $time } beschädigt; alles davor wurde gelesen
sound-file-note = Die Datei: { $fault }.
sound-file-channels = Die Datei hat { $n } Kanäle; der erste wurde gelesen.
sound-file-slowed = Die Datei war { $times }-fach verlangsamt und wurde in ihrem eigenen Tempo von { $rate } Hz gelesen.
sound-file-length = Im Kopf der Datei stehen { $told } Bytes Ton, darin sind { $there }; alle wurden gelesen.
