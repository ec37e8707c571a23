"""Our own posts, found again in the history of a channel by a key that they carry unseen.

Knows how Slack shows a history; refuses to know what was posted, and how long to look.
"""

from __future__ import annotations

from typing import Any

from bot.adapters.slack import limits
from bot.adapters.slack.blocks import Json
from bot.adapters.slack.origin import text_at


def keyed(kind: str, key: str) -> Json:
    """Return what a post is to carry, so that it is found: people do not see it (metadata)."""
    return {"event_type": kind, "event_payload": {"id": key}}


def history_of(channel: str, thread: str | None) -> tuple[str, Json]:
    """Return the method that shows the newest posts of a channel or thread, and its arguments.

    There is no `oldest`: a moment that a wrong clock told would hide what arrived.
    """
    method = "conversations.replies" if thread else "conversations.history"
    return method, {
        "channel": channel,
        "ts": thread,
        "limit": limits.LOOKED_THROUGH,
        "include_all_metadata": "true",
    }


def own_post(messages: Any, key: str, bot_user: str) -> str | None:  # noqa: ANN401  # JSON
    """Return the time stamp of our own post with a key, or None where it is not among these."""
    for one in messages if isinstance(messages, list) else ():
        ours = text_at(one, "user") in (None, bot_user) or not bot_user
        if ours and text_at(one, "metadata", "event_payload", "id") == key:
            return text_at(one, "ts")
    return None
