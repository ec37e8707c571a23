"""The terminal: a chat by lines, single answers for scripts, and nothing to set up."""
