"""The revisions of the database, each from the one before it. See `migration.py`."""
