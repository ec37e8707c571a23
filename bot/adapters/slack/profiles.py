"""What Slack knows of a person that an answer needs: language, time zone, and whether they manage.

Kept in memory for an hour, since Slack is asked at most twenty times a minute, and never stored.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from weakref import WeakValueDictionary

from bot.adapters.slack.api import SlackApi
from bot.adapters.slack.blocks import Json
from bot.adapters.slack.errors import CALL_ERRORS
from bot.adapters.slack.payload import Origin, text_at
from bot.adapters.slack.workspaces import Workspace

_KEPT_SECONDS = 3_600
_KEPT = 10_000


@dataclass(frozen=True, slots=True)
class Profile:
    """A person's settings in Slack; strangers have none."""

    locale: str | None = None
    zone: str | None = None
    manages: bool = False
    guest: bool = False
    enterprise: str | None = None
    """The organisation that the person's own workspace belongs to."""
    stranger: bool = False
    """Slack says that the person is from elsewhere."""
    known: bool = False

    def is_elsewhere(self, origin: Origin) -> bool:
        """Tell whether Slack says so; a payload of a whole organisation may not."""
        ours = (None, origin.enterprise)
        return self.stranger or (origin.whole_enterprise and self.enterprise not in ours)

    def is_member(self, origin: Origin) -> bool:
        """Tell whether the person is one, and no guest; not known, an organisation may be wrong."""
        return not self.guest and (self.known or not origin.whole_enterprise)

    def is_colleague(self, origin: Origin) -> bool:
        """Tell whether somebody of another workspace is of the organisation of this one."""
        if origin.whole_enterprise and not self.known:
            return True  # as nearly everybody there; without a profile nobody manages anything
        return self.enterprise is not None and self.enterprise == origin.enterprise


class Profiles:
    """Asks Slack about people, and remembers for a while."""

    def __init__(self, api: SlackApi, clock: Callable[[], float]) -> None:
        """Take the API, and a clock for forgetting."""
        self._api = api
        self._clock = clock
        self._known: OrderedDict[tuple[str, str], tuple[float, Profile]] = OrderedDict()
        self._asking: WeakValueDictionary[tuple[str, str], asyncio.Lock] = WeakValueDictionary()

    def known(self, workspace: str, user: str) -> Profile:
        """Return what is known already, without asking."""
        moment, profile = self._known.get((workspace, user), (0.0, Profile()))
        return profile if self._clock() - moment < _KEPT_SECONDS else Profile()

    async def of(self, workspace: Workspace, user: str, patience: float | None = None) -> Profile:
        """Return a person's profile; an empty one where Slack does not say, or not in time."""
        key = (workspace.key, user)
        moment, profile = self._known.get(key, (None, Profile()))
        if moment is not None and self._clock() - moment < _KEPT_SECONDS:
            return profile
        asking = self._asking.setdefault(key, asyncio.Lock())
        try:
            async with asyncio.timeout(patience), asking:
                if key in self._known and self._known[key][0] != moment:
                    return self._known[key][1]  # somebody else has just asked
                arguments = {"user": user, "include_locale": "true"}
                answer = await self._api.call(workspace.token, "users.info", arguments)
        except (*CALL_ERRORS, TimeoutError):
            return profile
        profile = _profile(answer.get("user") or {})
        self._keep(key, profile)
        return profile

    def _keep(self, key: tuple[str, str], profile: Profile) -> None:
        self._known[key] = (self._clock(), profile)
        self._known.move_to_end(key)
        if len(self._known) > _KEPT:
            self._known.popitem(last=False)

    def forget(self, workspace: str) -> None:
        """Forget the people of a workspace."""
        for key in [key for key in self._known if key[0] == workspace]:
            del self._known[key]


def _profile(user: Json) -> Profile:
    manages = any(user.get(key) is True for key in ("is_admin", "is_owner", "is_primary_owner"))
    return Profile(
        locale=user.get("locale") or None,
        zone=user.get("tz") or None,
        manages=manages,
        guest=user.get("is_restricted") is True or user.get("is_ultra_restricted") is True,
        enterprise=text_at(user, "enterprise_user", "enterprise_id"),
        stranger=user.get("is_stranger") is True,
        known=True,
    )
