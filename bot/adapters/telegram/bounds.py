"""The bounds that we set ourselves in Telegram: how long things wait, and how many are remembered.

What Telegram allows is in `limits.py`.
"""

from __future__ import annotations

RESULTS_AT_ONCE = 20
"""Inline results of a page. The limit is 50 (Bot API, answerInlineQuery); a phone shows five."""
INLINE_CACHE_SECONDS = 300
"""Seconds that Telegram keeps the answer to an inline query, for the same person only."""
ANSWERABLE_SECONDS = 12 * 60 * 60
"""Seconds after which a question is no longer answered: who asked in the morning has found another
way by the evening. Telegram itself keeps updates for 24 hours (Bot API, getUpdates)."""
QUOTE_AFTER_SECONDS = 60
"""Seconds after which an answer names the question that it belongs to."""
ANSWER_BELOW_SECONDS = 60
"""Seconds for which an answer below a message is not said again to whoever presses the same."""
ANSWERED_KNOWN_SECONDS = 48 * 60 * 60
"""Seconds that the ids of answered updates are remembered: twice what Telegram keeps them."""
LEASE_TENDING_SECONDS = 15.0
"""Seconds between two looks at what other copies of the bot have left; each look renews our leases,
which last several times as long."""
LEFT_TO_OTHERS_SECONDS = 10.0
"""Seconds for which an update is left to other copies where this one cannot reach the database.
Telegram brings it again within seconds; then each copy that a proxy knows was asked."""
MAX_WAITING = 100
"""Questions that one chat may have waiting; who sends more at once is not asking."""
MAX_EDITABLE = 10_000
"""Answers that can still follow an edit of their question; about a megabyte of numbers."""
MAX_ALBUMS = 10_000
"""Albums of which it is known that they were answered."""
MAX_BELOW = 10_000
"""Answers below messages that all see: when each was given, and who goes on in it."""
MAX_OPEN_CHATS = 10_000
"""Chats of which it is known that nobody there is answered alone."""
SETTLE_SECONDS = 0.02
"""Seconds that the next fetch leaves the wire to the answers; then what is unanswered is noted. By
then an answer is made and sent, on a busy machine too: noting it before would only hold it up."""
ACKNOWLEDGE_SECONDS = 10.0
"""Seconds that a webhook's request is held for its answer; Telegram gives up after about 60."""
MAX_CONNECTIONS = 40
"""Webhook requests at once (Bot API, setWebhook: 1-100)."""
