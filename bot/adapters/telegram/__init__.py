"""Telegram: private chats, groups, forum topics, channels and inline mode, over the Bot API."""
