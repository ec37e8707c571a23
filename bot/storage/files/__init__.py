"""What one machine keeps in files of its own: languages, claims, secrets, the Telegram inbox."""
