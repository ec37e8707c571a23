"""Slack: commands, mentions, direct messages, shortcuts, modals, App Home and unfurled links."""
