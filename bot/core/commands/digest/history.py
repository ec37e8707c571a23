"""What happened to the digest of a place: when, what, who, and why. Nobody is named."""

from __future__ import annotations

from bot.core.base.text import Bold, Code, Plain, Text, isolate
from bot.core.commands.digest.wording import lines, zone_here, zone_in_words
from bot.core.digests.subscription import Event, Subscription
from bot.core.digests.time_zones import UTC
from bot.core.reply import Button
from bot.core.turn import Turn

EVENTS = frozenset(
    {"on", "changed", "off", "paused", "resumed", "gone", "moved", "failed", "unknown"}
)
"""What can happen, as far as there are words for it: the texts `digest-event-<what>`."""
_ACTORS = frozenset({"bot", "platform"})
_SHOWN = 10
"""Events of a page."""


async def history_page(
    number: int, subscription: Subscription | None, turn: Turn
) -> tuple[Text, tuple[Button, ...]]:
    """Return a page of what happened, the latest first, and the button to what came before."""
    events = await turn.library.subscriptions.history(turn.request.place, number * _SHOWN + 1)
    shown = events[(number - 1) * _SHOWN : number * _SHOWN]
    if not shown:
        return (), ()
    zone = zone_here(subscription, turn) or UTC
    heading = turn.say("digest-events")
    if subscription is None:  # whose zone it is, nothing else says
        heading = turn.say("digest-events-in", zone=zone_in_words(zone, turn))
    told = lines((Bold(heading),), *(_line(one, zone, turn) for one in shown))
    older = Button(turn.say("digest-older"), f"/digest status page:{number + 1}")
    return told, (older,) if len(events) > number * _SHOWN else ()


def _line(event: Event, zone: str, turn: Turn) -> Text:
    local = event.at.astimezone(turn.library.zones(zone))
    what = event.what if event.what in EVENTS else "changed"
    told = turn.say.text(
        "digest-event",
        moment=turn.say("digest-moment", day=turn.say.date(local.date()), time=f"{local:%H:%M}"),
        what=turn.say(f"digest-event-{what}"),
        actor=turn.say(f"digest-actor-{_actor(event, turn)}"),
    )
    return (*told, Plain(" "), Code(isolate(event.why))) if event.why else told


def _actor(event: Event, turn: Turn) -> str:
    if event.actor in _ACTORS:
        return event.actor
    return "you" if event.actor == turn.request.person.id else "somebody"
