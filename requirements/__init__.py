"""The locks, and what installs them: with nothing but Python, since nothing is installed yet."""
