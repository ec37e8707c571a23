"""The workspaces that installed the app by themselves, by OAuth; `token_rotation` renews tokens."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Awaitable, Callable
from logging import Logger, getLogger

from bot.adapters.slack.api import SlackApi
from bot.adapters.slack.blocks import Json
from bot.adapters.slack.origin import Origin
from bot.adapters.slack.ports import IdempotencyKeys, SecretStore
from bot.adapters.slack.token_rotation import TokenRotation
from bot.adapters.slack.workspaces import InstallationStore, Workspace


class OAuthWorkspaces:
    """The workspaces that installed the app by themselves."""

    def __init__(  # noqa: PLR0913  # where tokens are kept, and what renews them
        self,
        api: SlackApi,
        secret_store: SecretStore,
        idempotency_keys: IdempotencyKeys,
        client: tuple[str, str],
        clock: Callable[[], float],
        *,
        logger: Logger | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Take where tokens are kept, and the client id and secret that renew them."""
        self._api = api
        self._store = InstallationStore(secret_store)
        self._client_id, self._client_secret = client
        self._rotation = TokenRotation(
            self._store,
            idempotency_keys,
            self.access,
            clock=clock,
            sleep=sleep,
            logger=logger or getLogger("toolbot"),
        )

    async def start(self) -> None:
        """Let expired tokens be replaced; nothing is asked of Slack before somebody needs it."""
        self._api.replace_expired = self._rotation.instead_of

    async def tend(self) -> None:
        """Renew tokens in time, until cancelled."""
        try:
            await self._rotation.keep_fresh()
        finally:
            await self._rotation.finish()

    async def find(self, origin: Origin, *, in_bulk: bool = False) -> Workspace | None:
        """Return the installation of the workspace, else that of its whole organisation.

        Raises:
            NotRenewedError: its token has ended, and has to wait for a new one.
        """
        for key in dict.fromkeys((origin.key, origin.team, origin.enterprise)):
            installation = await self._store.read(key) if key else None
            if installation is not None:
                return await self._rotation.fresh(installation.workspace, in_bulk=in_bulk)
        return None

    async def add(self, workspace: Workspace) -> None:
        """Keep an installation.

        Raises:
            NotStoredError: it could not be written down.
        """
        await self._store.write(workspace)

    async def remove(self, key: str, moment: float) -> bool:
        """Forget an installation; a later one, whose news overtook this, stays."""
        while True:
            known = await self._store.read(key)
            if known is None or known.workspace.installed > moment:
                return False
            if await self._store.replace(known, None):
                return True  # else it was renewed in between, and is still to be forgotten

    async def access(self, **grant: str | None) -> Json:
        """Exchange a code or a renewing token for a token, once.

        Raises:
            one of `TROUBLE`: what to do about what Slack said.
        """
        known = base64.b64encode(f"{self._client_id}:{self._client_secret}".encode()).decode()
        return await self._api.call_as("oauth.v2.access", f"Basic {known}", grant)
