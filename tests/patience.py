"""How long tests wait for an event: so long that only a hang meets the bound."""

PATIENCE = 300.0
"""Seconds. pytest's `faulthandler_timeout` shows, and ends, what waits without any bound."""
