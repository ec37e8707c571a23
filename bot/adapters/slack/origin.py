"""Which installation a payload came through, and whether whoever sent it belongs to it. Pure.

An app is installed in a workspace (`T…`), or in a whole Enterprise Grid organisation (`E…`), where
the workspace of a payload may be absent.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.adapters.slack.blocks import Json


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


def is_whole(body: Json) -> bool:
    """Tell whether `authorizations`, where there are any, are what Slack sends.

    Bolt reads the first of them without looking at it, and fails where it is no object.
    """
    known = body.get("authorizations")
    return known is None or (isinstance(known, list) and all(isinstance(x, dict) for x in known))


def without_authorizations(body: Json) -> Json:
    """Return a payload without its `authorizations`: the outer ids count then."""
    return {key: value for key, value in body.items() if key != "authorizations"}


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
