"""Tools, people and answers; no platform, clock, file, socket or database is known here."""
