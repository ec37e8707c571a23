"""What windows and the fields in them send, as questions. Pure, like `inbound.py`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.adapters.slack.asked import Asked, Surface
from bot.adapters.slack.digest_form import line_chosen
from bot.adapters.slack.elements import Json
from bot.adapters.slack.origin import is_stranger, origin_of, text_at
from bot.adapters.slack.pressed import Pressed
from bot.adapters.slack.views import Anchor, words_typed


def from_shortcut(body: Json) -> Asked | None:
    """Read the shortcut that opens the search; it is asked nothing yet."""
    user = text_at(body, "user", "id")
    if user is None:
        return None
    return Asked(
        origin=origin_of(body),
        user=user,
        pressed=Pressed(""),
        surface=Surface.NEW_VIEW,
        anchor=Anchor(),
        direct=True,
        alone=True,
        trigger=text_at(body, "trigger_id"),
    )


def from_submission(body: Json) -> Asked | None:
    """Read the search that was sent off in a modal."""
    return _from_view(body, words_typed)


def from_form(body: Json) -> Asked | None:
    """Read the form for a digest that was sent off."""
    asked = _from_view(body, lambda body: Pressed(line_chosen(body)))
    return asked and replace(asked, alone=asked.anchor.channel is None)


def from_typing(body: Json) -> Asked | None:
    """Read what is being typed into the type-ahead."""
    user = text_at(body, "user", "id")
    if user is None:
        return None
    typed = Pressed(str(body.get("value") or ""))
    return Asked(origin_of(body), user, typed, Surface.VIEW, Anchor())


def opened_alone(anchor: Anchor) -> bool:
    """Tell whether a window was opened in a direct chat, or where there is no channel at all."""
    return anchor.channel is None or anchor.channel.startswith("D")


def _from_view(body: Json, pressed: Callable[[Json], Pressed]) -> Asked | None:
    """Read a modal that was sent off."""
    user = text_at(body, "user", "id")
    if user is None:
        return None
    origin = origin_of(body)
    anchor = Anchor.read(text_at(body, "view", "private_metadata"))
    return Asked(
        origin=origin,
        user=user,
        pressed=pressed(body),
        surface=Surface.VIEW,
        anchor=anchor,
        direct=opened_alone(anchor),
        stranger=is_stranger(body, origin),
        view=text_at(body, "view", "id"),
    )
