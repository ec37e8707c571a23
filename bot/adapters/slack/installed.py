"""The tokens that OAuth has brought, kept sealed, and replaced in time where they expire.

Several processes may share what is kept: one of them renews a token, and whoever writes or erases
does so only where nobody else has in the meantime. A token that still works is never thrown away.
"""

from __future__ import annotations

import asyncio
import base64
import dataclasses
import json
from collections import defaultdict
from collections.abc import Callable

from bot.adapters.slack.elements import Json
from bot.adapters.slack.errors import TROUBLE, Refused
from bot.adapters.slack.origin import Origin
from bot.adapters.slack.ports import Claims, Vault
from bot.adapters.slack.wire import Wire
from bot.adapters.slack.workspaces import Workspace

_RENEW_SECONDS = 2 * 3_600
"""Before a token's end, from which on it is replaced; Slack gives rotated tokens 12 hours."""
_CLAIM_SECONDS = 30.0
"""For which one process has the renewal of a token for itself, longer than Slack may take."""
_LOOK_SECONDS, _LOOKS = 0.25, 60
"""Between two looks at whether another process has renewed a token, and how many there are."""
_ENDED = frozenset({"invalid_refresh_token", "token_expired", "token_revoked"})
"""Slack's words for a renewing token that brings nothing any more."""


class InstalledWorkspaces:
    """The workspaces that installed the app by themselves."""

    def __init__(
        self,
        wire: Wire,
        vault: Vault,
        claims: Claims,
        client: tuple[str, str],
        clock: Callable[[], float],
    ) -> None:
        """Take where tokens are kept, and the client id and secret that renew them."""
        self._wire = wire
        self._vault = vault
        self._claims = claims
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
        """Keep an installation.

        Raises:
            NotKept: it could not be written down.
        """
        await self._vault.write(_name(workspace.key), _written(workspace))

    async def remove(self, key: str, moment: float) -> bool:
        """Forget an installation; a later one, whose news overtook this, stays."""
        while True:
            known = await self._vault.read(_name(key))
            if known is None or _workspace(known).installed > moment:
                return False
            if await self._vault.replace(_name(key), known, None):
                return True  # else it was renewed in between, and is still to be forgotten

    async def _read(self, key: str) -> Workspace | None:
        known = await self._vault.read(_name(key))
        return None if known is None else _workspace(known)

    async def _renewed(self, found: Workspace) -> Workspace | None:
        if not self._ends_within(found, _RENEW_SECONDS):
            return found
        async with self._renewing[found.key]:
            again = await self._read(found.key)  # somebody may have been faster
            if again is None or not self._ends_within(again, _RENEW_SECONDS):
                return again
            claim = (f"renew:{again.key}",)
            if not await self._claims.claim(claim, _CLAIM_SECONDS):
                return await self._renewed_elsewhere(again.key)
            return await self._renewed_here(again.key, claim)

    async def _renewed_here(self, key: str, claim: tuple[str, ...]) -> Workspace | None:
        """Renew what is kept, unless another process has done so just before the claim."""
        known = await self._vault.read(_name(key))
        if known is None or not self._ends_within(_workspace(known), _RENEW_SECONDS):
            await self._claims.release(claim)
            return None if known is None else _workspace(known)
        try:
            renewed = await self._renew(known)
        except TROUBLE as error:
            return await self._not_renewed(known, error)  # the claim stays: not at once again
        await self._claims.release(claim)
        return renewed

    async def _renewed_elsewhere(self, key: str) -> Workspace | None:
        """Return what another process has renewed, or the token that still works meanwhile."""
        for _ in range(_LOOKS):
            found = await self._read(key)
            if found is None or not self._ends_within(found, 0):
                return found
            await asyncio.sleep(_LOOK_SECONDS)
        return await self._read(key)

    async def _renew(self, known: str) -> Workspace | None:
        """Return the workspace with a new token, unless it was removed or installed meanwhile."""
        workspace = _workspace(known)
        answer = await self.access(grant_type="refresh_token", refresh_token=workspace.renew)
        renewed = dataclasses.replace(
            workspace,
            token=str(answer["access_token"]),
            renew=answer.get("refresh_token"),
            expires=self._clock() + float(answer["expires_in"]),
        )
        name = _name(workspace.key)
        if await self._vault.replace(name, known, _written(renewed)):
            return renewed
        return await self._read(workspace.key)

    async def _not_renewed(self, known: str, error: Exception) -> Workspace | None:
        """Keep what still works, or may be renewed another time; forget what has ended."""
        workspace = _workspace(known)
        ended = isinstance(error, Refused) and error.code in _ENDED
        if not ended or not self._ends_within(workspace, 0):
            return workspace
        if await self._vault.replace(_name(workspace.key), known, None):
            return None
        return await self._read(workspace.key)

    def _ends_within(self, workspace: Workspace, seconds: float) -> bool:
        return workspace.expires is not None and workspace.expires - self._clock() <= seconds

    async def access(self, **grant: str | None) -> Json:
        """Exchange a code or a renewing token for a token, once.

        Raises:
            Gone, Later, NotSent, Refused, Unknown: what to do about what Slack said.
        """
        known = base64.b64encode(f"{self._client_id}:{self._client_secret}".encode()).decode()
        return await self._wire.call_as("oauth.v2.access", f"Basic {known}", grant)


def _name(key: str) -> str:
    return f"slack:{key}"


def _workspace(written: str) -> Workspace:
    return Workspace(**json.loads(written))


def _written(workspace: Workspace) -> str:
    return json.dumps(dataclasses.asdict(workspace))
