"""What the rest of core stands on: text, languages, errors, dates, people."""
