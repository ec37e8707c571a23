"""From the bytes of a catalogue file to a catalogue, or to everything that is wrong with it."""
