"""Who gets which digest, and when: pure, given the moment and what changed. Sends nothing."""
