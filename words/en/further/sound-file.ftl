# What is odd about a sound file, or wrong with it. The faults follow the file’s name.

sound-file-unknown = is neither a WAV nor a FLAC file; save the recording as WAV or FLAC and try again
sound-file-empty = is empty; the recorder may not have finished writing it
sound-file-cut = ends inside its header, before any sound; copy it again from the recorder
sound-file-missing = has no “{ $part }” part, so there is no sound to read; copy it again from the recorder
sound-file-samples = holds samples of { $bits } bits in format { $tag }, which is not read; save it as WAV with 16 or 24 bits, or as FLAC
sound-file-impossible = says something in its header that cannot be ({ $value }); copy it again from the recorder
sound-file-damaged = is damaged after { $time }; everything before was read
sound-file-note = The file { $fault }.
sound-file-channels = The file holds { $n } channels; the first was read.
sound-file-slowed = The file was slowed down { $times } times, and read at its own speed of { $rate } Hz.
sound-file-length = The file’s header speaks of { $told } bytes of sound, the file holds { $there }; all of them were read.
