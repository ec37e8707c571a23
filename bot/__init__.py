"""The bot: a platform-neutral core, the adapters around it, and what starts them."""

__version__ = "0.1.0"
