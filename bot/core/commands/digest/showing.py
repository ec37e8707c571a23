"""`/digest cards`: the cards of a digest that was sent."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from bot.core.base.text import Code
from bot.core.cards import card
from bot.core.catalogue.model import Tool
from bot.core.commands.digest.answers import button
from bot.core.commands.digest.status import DELIVERIES_READ
from bot.core.digests.subscription import KEPT_SENT
from bot.core.lookup import MAX_AT_ONCE
from bot.core.reply import Button, Notice, Reply, Several
from bot.core.turn import Turn

_ASKED = re.compile(r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:\s+page:(?P<page>[1-9][0-9]{0,2}))?")


async def cards(turn: Turn) -> Reply:
    """Show the cards of the digest of a day, five at a time."""
    match = _ASKED.fullmatch(turn.words.strip())
    day = _day(match["day"]) if match else None
    if match is None or day is None:
        example = Code("/digest cards 2030-01-31")
        told = turn.say.text("digest-misread-day", example=example)
        return Notice((told,), (button("status", turn),))
    found = await _tools(day, turn)
    shown = int(match["page"] or 1)
    start = (shown - 1) * MAX_AT_ONCE
    here = found[start : start + MAX_AT_ONCE]
    if not here:
        return _gone(day, turn)
    replies = tuple(card(tool, turn) for tool in here)
    left = len(found) - start - len(here)
    if not left:
        return Several(replies)
    line = f"/digest cards {day} page:{shown + 1}"
    more = Notice((turn.say.text("digest-cards-left", count=left),), (_next(line, turn),))
    return Several((*replies, more))


async def _tools(day: dt.date, turn: Turn) -> Sequence[Tool]:
    """Return the tools that the digest of a day names, as far as the catalogue still has them."""
    known = turn.catalogue.tools_by_id
    for delivery in await turn.library.subscriptions.deliveries(
        turn.request.place, DELIVERIES_READ
    ):
        if delivery.day == day:
            return [known[id_] for id_ in delivery.tools if id_ in known]
    return ()


def _next(line: str, turn: Turn) -> Button:
    return Button(turn.say("page-next"), line)


def _gone(day: dt.date, turn: Turn) -> Notice:
    text = turn.say.text("digest-cards-gone", day=turn.say.date(day), days=KEPT_SENT.days)
    return Notice((text,), (Button(turn.say("command-new"), "/new"),))


def _day(written: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(written)
    except ValueError:
        return None
