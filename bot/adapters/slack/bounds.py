"""The bounds that we set ourselves in Slack: how long things wait or are known, how far we look.

What Slack allows is in `limits.py`.
"""

from __future__ import annotations

DELIVERY_KNOWN_SECONDS = 26 * 3_600.0
"""How long a delivery is known: Slack delivers again for up to 24 hours."""
NOTING_SECONDS = 2.0
"""Of the three for an acknowledgement, those that may pass while a question is written down."""
LATE_NOTING_SECONDS = 1.5
"""Those that may pass after it: till then the database has answered, or nobody waits for it."""
TRIGGER_NOTING_SECONDS = 1.0
"""The same where a window is to be opened, for which there are three seconds in all."""
UNANSWERED_KEPT_SECONDS = 24 * 3_600.0
"""How long a question that nobody could answer is kept."""
TENDING_SECONDS = 15.0
"""Between two looks at what is noted; a lease lasts four times as long."""
EVENT_AGAIN_SECONDS = (0.5, 5.0, 30.0, 120.0, 600.0)
"""After which an event is taken once more that the database had no room for."""
MAX_BODY_BYTES = 1024 * 1024
"""Of a request that is read; Slack's payloads stay far below."""
PAGES_OF_CHANNEL = 3
"""Looks at a channel, where the newest stand first, for one post."""
PAGES_OF_THREAD = 10
"""The same at a thread, where the newest stand last; 50 a minute are allowed (rate-limits)."""
UNFURL_LINKS = 2
"""Links of one message that are still unfurled; with more, cards would bury what was said."""
UNFURL_SECONDS = 30 * 60
"""In which a tool is unfurled once per channel."""
