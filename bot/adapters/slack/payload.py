"""What Slack's payloads say, whatever their kind: the installation, a stranger, a message's words.

An app is installed in a workspace (`T…`), or in a whole Enterprise Grid organisation (`E…`), where
the workspace of a payload may be absent.

People's messages have `text`. What bots post, and what is forwarded, stands in blocks and in
attachments; files have titles. All of them are read, each once and all within a bound, and no sense
is made of them. Whatever is not as Slack writes it (docs.slack.dev, Block Kit) says nothing. Pure.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.adapters.slack.blocks import Json
from bot.core.chat.request import MAX_TEXT

_MENTION = re.compile(r"<@[A-Z0-9]+(?:\|[^<>]*)?>")
_MARKED_UP = re.compile(r"<([#!@]?)([^<>|]*)(?:\|([^<>]*))?>")
_LONGEST = MAX_TEXT - 100
"""Characters that are read of a message; a command stands before them."""
_DEEPEST, _MOST_PARTS = 12, 2_000
"""Levels of blocks in blocks, and parts in all: more than a message of people or bots has."""
_WRITTEN = ("pretext", "author_name", "title", "title_link", "text", "from_url")
"""Texts of messages, attachments, files and text objects; addresses among them."""
_NESTED = (
    "text",
    "title",
    "description",
    "fields",
    "elements",
    "accessory",
    "blocks",
    "message_blocks",
    "message",
    "attachments",
    "files",
)
"""Where parts have parts. A forwarded message is an attachment, with its blocks."""
_RUNS = ("rich_text_section", "rich_text_preformatted", "rich_text_quote")
"""Parts of rich text whose elements are one run of words."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The installation: a workspace, an organisation, or a workspace of an organisation."""

    enterprise: str | None
    team: str | None
    whole_enterprise: bool = False

    @property
    def key(self) -> str:
        """The id that the installation is kept under, and ids of people and places begin with."""
        return (self.enterprise if self.whole_enterprise else self.team) or self.enterprise or "?"


def origin_of(body: Json) -> Origin:
    """Return the installation that a payload of any kind came through."""
    authorizations = body.get("authorizations")
    if isinstance(authorizations, list) and authorizations and isinstance(authorizations[0], dict):
        # Slack Connect: the outer ids may be those of another organisation
        body = {**authorizations[0], "view": None}
    enterprise = text_at(body, "enterprise", "id") or text_at(body, "enterprise_id")
    enterprise = enterprise or text_at(body, "team", "enterprise_id")
    team = (
        text_at(body, "view", "app_installed_team_id")
        or text_at(body, "team", "id")
        or text_at(body, "team_id")
        or text_at(body, "user", "team_id")
        or text_at(body, "view", "team_id")
    )
    whole = body.get("is_enterprise_install") in (True, "true")
    return Origin(enterprise, team, whole)


def readable_by_bolt(body: Json) -> Json:
    """Return a payload, without `authorizations` that are not what Slack sends: others count then.

    Bolt reads the first of them without looking at it, and fails where it is no object.
    """
    known = body.get("authorizations")
    whole = known is None or (isinstance(known, list) and all(isinstance(x, dict) for x in known))
    return body if whole else {key: body[key] for key in body if key != "authorizations"}


def is_stranger(body: Json, origin: Origin) -> bool:
    """Tell whether a person comes from another workspace than the payload's, as Slack Connect has.

    A colleague from another workspace of the same organisation looks the same: see `Profile`.
    """
    event = body.get("event")
    if isinstance(event, dict):
        if not body.get("is_ext_shared_channel"):
            return False
        home = event.get("user_team") or event.get("source_team") or event.get("team")
    else:
        home = text_at(body, "user", "team_id")
    return home is not None and home not in (origin.team, origin.enterprise)


def text_at(body: Json, *path: str) -> str | None:
    """Return the text at a path of keys, or None where there is no such text."""
    found: Any = body
    for key in path:
        found = found.get(key) if isinstance(found, dict) else None
    return found if isinstance(found, str) and found else None


def strip_markup(text: str) -> str:
    """Return the words of a text that Slack marked up: no mentions; a link with its address.

    A labelled link gives its label and then its address, so that either can be looked up.
    """
    bare = _MARKED_UP.sub(_words_of_markup, _MENTION.sub(" ", text))
    return " ".join(html.unescape(bare).split(" ")).strip()


def text_of_message(message: Any) -> str:  # noqa: ANN401  # JSON
    """Return the words of a message, with the addresses of its links, a part a line."""
    told: list[str] = []
    so_far = ""
    for part in _parts_of(message, 0, iter(range(_MOST_PARTS))):
        words = " ".join(part.split())
        if not words or words in so_far:
            continue
        told.append(part.strip())
        so_far += f"{words}\n"
        if len(so_far) > _LONGEST:
            break
    return "\n".join(told)[:_LONGEST]


def _words_of_markup(match: re.Match[str]) -> str:
    sign, target, label = match.groups()
    if sign or not target.startswith(("http://", "https://")):
        return label or target
    return _link(target, label)


def _link(address: str, label: str | None) -> str:
    """Return a label and its address; the address alone where the label is a part of it."""
    return address if not label or label in address else f"{label} {address} "


def _parts_of(part: Any, depth: int, steps: Iterator[int]) -> Iterator[str]:  # noqa: ANN401  # JSON
    if depth > _DEEPEST or next(steps, None) is None:
        return
    if isinstance(part, list):
        for inner in part:
            yield from _parts_of(inner, depth + 1, steps)
    elif isinstance(part, dict):
        yield from _parts_of_object(part, depth, steps)


def _parts_of_object(part: dict[str, Any], depth: int, steps: Iterator[int]) -> Iterator[str]:
    if part.get("type") in _RUNS and isinstance(part.get("elements"), list):
        yield "".join(map(_words_of_element, part["elements"]))
        return
    # A field of an attachment has a value to read; that of a button is for programs.
    for key in _WRITTEN if "type" in part else (*_WRITTEN, "value"):
        text = part.get(key)
        if isinstance(text, str):
            yield text if part.get("type") == "plain_text" else strip_markup(text)
    for key in _NESTED:
        yield from _parts_of(part.get(key), depth + 1, steps)


def _words_of_element(element: Any) -> str:  # noqa: ANN401  # JSON
    """Return the words of an element of rich text; mentions, channels and emoji have none."""
    if not isinstance(element, dict):
        return ""
    text, url = element.get("text"), element.get("url")
    label = text if isinstance(text, str) else ""
    return _link(url, label) if isinstance(url, str) else label
