"""Which token speaks for an installation: the operator's one, or those that OAuth has brought.

Tokens are kept sealed behind `Vault`. A token that is about to expire is replaced in time.
"""

from __future__ import annotations

import asyncio
import base64
import dataclasses
import json
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from bot.adapters.slack.elements import Json
from bot.adapters.slack.errors import REVOKED, Refused
from bot.adapters.slack.origin import Origin
from bot.adapters.slack.ports import Vault
from bot.adapters.slack.wire import Wire
from bot.core.errors import CannotRun, Gone, Later, Unknown

_RENEW_SECONDS = 2 * 3_600
"""Before a token's end, from which on it is replaced; Slack gives rotated tokens 12 hours."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """An installation that can be spoken for."""

    key: str
    token: str = dataclasses.field(repr=False)
    bot_user: str = ""
    renew: str | None = dataclasses.field(default=None, repr=False)
    """The token that brings a new token, where tokens rotate."""
    expires: float | None = None
    installed: float = 0.0


class Workspaces(Protocol):
    """Finds the installation of a payload."""

    async def start(self) -> None:
        """Get ready.

        Raises:
            CannotRun: it cannot work at all.
        """

    async def find(self, origin: Origin) -> Workspace | None:
        """Return the installation, or None where there is none."""

    async def remove(self, key: str, moment: float) -> bool:
        """Forget an installation, unless it is newer than the news of its end."""


class OneWorkspace:
    """The workspace of the operator's bot token."""

    def __init__(self, wire: Wire, token: str) -> None:
        """Take the token."""
        self._wire = wire
        self._token = token
        self._found: Workspace | None = None
        self._ids: frozenset[str] = frozenset()

    async def start(self) -> None:
        """Ask Slack whose token it is."""
        try:
            answer = await self._wire.call(self._token, "auth.test", {})
        except (Gone, Refused) as refused:
            raise CannotRun(
                "Slack does not take SLACK_BOT_TOKEN. Copy the bot token (xoxb-) from the app's"
                f" page “OAuth & Permissions” and set it again. Slack said: {refused}."
            ) from None
        except (Later, Unknown) as lost:
            raise CannotRun(f"Slack cannot be reached at {self._wire.address}: {lost}.") from None
        team, enterprise = answer.get("team_id"), answer.get("enterprise_id")
        self._ids = frozenset(one for one in (team, enterprise) if one)
        self._found = Workspace(
            str(team or enterprise), self._token, str(answer.get("user_id", ""))
        )

    async def find(self, origin: Origin) -> Workspace | None:
        """Return the workspace where the payload is its own or its organisation's."""
        if self._found and {origin.team, origin.enterprise} & self._ids:
            return self._found
        return None

    async def remove(self, key: str, moment: float) -> bool:
        """Keep the token: it is the operator's, and Slack refuses it by itself."""
        del moment
        return key in self._ids


class InstalledWorkspaces:
    """The workspaces that installed the app by themselves."""

    def __init__(
        self,
        wire: Wire,
        vault: Vault,
        client: tuple[str, str],
        clock: Callable[[], float],
    ) -> None:
        """Take where tokens are kept, and the client id and secret that renew them."""
        self._wire = wire
        self._vault = vault
        self._client_id, self._client_secret = client
        self._clock = clock
        self._renewing: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def start(self) -> None:
        """Nothing is asked of Slack before somebody installs the app."""

    async def find(self, origin: Origin) -> Workspace | None:
        """Return the installation of the workspace, else that of its whole organisation."""
        for key in dict.fromkeys((origin.key, origin.team, origin.enterprise)):
            found = await self._read(key) if key else None
            if found is not None:
                return await self._renewed(found)
        return None

    async def add(self, workspace: Workspace) -> None:
        """Keep an installation."""
        known = json.dumps(dataclasses.asdict(workspace))
        await self._vault.write(_name(workspace.key), known)

    async def remove(self, key: str, moment: float) -> bool:
        """Forget an installation; a later one, whose news overtook this, stays."""
        found = await self._read(key)
        if found is None or found.installed > moment:
            return False
        await self._vault.erase(_name(key))
        return True

    async def _read(self, key: str) -> Workspace | None:
        known = await self._vault.read(_name(key))
        return None if known is None else Workspace(**json.loads(known))

    async def _renewed(self, found: Workspace) -> Workspace | None:
        if found.expires is None or found.expires - self._clock() > _RENEW_SECONDS:
            return found
        async with self._renewing[found.key]:
            again = await self._read(found.key)  # somebody may have been faster
            if again is None or again.expires is None:
                return again
            if again.expires - self._clock() > _RENEW_SECONDS:
                return again
            try:
                return await self._renew(again)
            except Refused as refused:
                if refused.code in REVOKED or refused.code == "invalid_refresh_token":
                    await self._vault.erase(_name(again.key))
                    return None
                return again
            except (Gone, Later, Unknown):
                return again  # it works until it expires; the next question tries again

    async def _renew(self, workspace: Workspace) -> Workspace:
        answer = await self.access(grant_type="refresh_token", refresh_token=workspace.renew)
        renewed = dataclasses.replace(
            workspace,
            token=str(answer["access_token"]),
            renew=answer.get("refresh_token"),
            expires=self._clock() + float(answer["expires_in"]),
        )
        await self.add(renewed)
        return renewed

    async def access(self, **grant: str | None) -> Json:
        """Exchange a code or a renewing token for a token, once.

        Raises:
            Gone, Later, Refused, Unknown: what to do about what Slack said.
        """
        known = base64.b64encode(f"{self._client_id}:{self._client_secret}".encode()).decode()
        return await self._wire.call_as("oauth.v2.access", f"Basic {known}", grant)


def _name(key: str) -> str:
    return f"slack:{key}"
