"""Links into the private chat with the bot: what stands behind `?start=`. Pure.

Knows how a line travels in 64 characters, not who may ask it: a link only ever shows something,
and whoever follows one is asked for their rights where it matters.
"""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass
from urllib.parse import quote

from bot.adapters.telegram.events import ChatRef
from bot.adapters.telegram.limits import MAX_START

_TOOL, _TOPIC, _LINE, _PLACE = "t_", "s_", "v_", "p_"
_ID = re.compile("[a-z0-9-]+")
_TOOL_LINE = re.compile("/tool ([a-z0-9-]+)")
_TOPIC_LINE = re.compile("/tools topic:([a-z0-9-]+)")
_SPOT = re.compile(r"(-[0-9]{1,17})_([0-9]{0,12})_(.+)")


@dataclass(frozen=True, slots=True)
class DeepLink:
    """A line, and the chat that it is about, where that is not the one in which it is asked."""

    line: str
    about: ChatRef | None = None


def start_link(username: str, payload: str) -> str:
    """Return the link that opens the chat with the bot and tells it what to show."""
    return f"https://t.me/{username}?start={quote(payload[:MAX_START], safe='')}"


def write_payload(link: DeepLink) -> str | None:
    """Return the payload of a link, or None where its line is too long for one."""
    if link.about is not None:
        topic = "" if link.about.topic is None else link.about.topic
        payload = f"{_PLACE}{link.about.chat}_{topic}_{_encoded(link.line)}"
    elif match := _TOOL_LINE.fullmatch(link.line):
        payload = _TOOL + match[1]
    elif match := _TOPIC_LINE.fullmatch(link.line):
        payload = _TOPIC + match[1]
    else:
        payload = _LINE + _encoded(link.line)
    return payload if len(payload) <= MAX_START else None


def read_payload(payload: str) -> DeepLink | None:
    """Return what a payload asks, or None where it is not one of ours."""
    kind, rest = payload[:2], payload[2:]
    if kind == _TOOL and _ID.fullmatch(rest):
        return DeepLink(f"/tool {rest}")
    if kind == _TOPIC and _ID.fullmatch(rest):
        return DeepLink(f"/tools topic:{rest}")
    spot = _SPOT.fullmatch(rest) if kind == _PLACE else None
    line = _decoded(spot[3] if spot else rest if kind == _LINE else "")
    if line is None:
        return None
    if spot is None:
        return DeepLink(line)
    return DeepLink(line, ChatRef(int(spot[1]), int(spot[2]) if spot[2] else None))


def _encoded(line: str) -> str:
    return base64.urlsafe_b64encode(line.encode(errors="replace")).decode().rstrip("=")


def _decoded(told: str) -> str | None:
    try:
        line = base64.urlsafe_b64decode(told + "=" * (-len(told) % 4)).decode()
    except ValueError:
        return None
    return line if line.startswith("/") and line.isprintable() else None
