"""TODO: say what this module knows."""
