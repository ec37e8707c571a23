"""Installations: which token speaks for one, and how those that OAuth has brought are kept.

Several processes may share what is kept: whoever replaces or erases does so only where nobody else
has in the meantime. The operator's own token is here; `oauth.py` gets the others.
"""

from __future__ import annotations

import asyncio
import dataclasses
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from bot.adapters.slack.api import SlackApi
from bot.adapters.slack.errors import at_start
from bot.adapters.slack.payload import Origin
from bot.adapters.slack.ports import SecretStore
from bot.core.base.errors import RetryLaterError

_ADVICE = (
    "Slack does not take SLACK_BOT_TOKEN. Copy the bot token (xoxb-) from the app's page"
    " “OAuth & Permissions” and set it again."
)
_STARTING_SECONDS = 30.0
"""For which questions wait until Slack has said whose token it is."""


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
            CannotRunError: it cannot work at all.
        """

    async def tend(self) -> None:
        """Look after what is kept, until cancelled or until there is nothing to do."""

    async def find(self, origin: Origin, *, in_bulk: bool = False) -> Workspace | None:
        """Return the installation, or None where there is none; who sends in bulk waits for none.

        Raises:
            RetryLaterError: it is not known yet, or its token is being renewed.
            LookupError, NotStoredError: it is not known, since what is kept cannot be read.
        """

    async def remove(self, key: str, moment: float) -> bool:
        """Forget an installation, unless it is newer than the news of its end."""


class OneWorkspace:
    """The workspace of the operator's bot token."""

    def __init__(self, api: SlackApi, token: str, clock: Callable[[], float]) -> None:
        """Take the token, and the time of day."""
        self._api = api
        self._token = token
        self._clock = clock
        self._started = asyncio.Event()
        self._found: Workspace | None = None
        self._ids: frozenset[str] = frozenset()

    async def start(self) -> None:
        """Ask Slack whose token it is."""
        with at_start(self._api.address, _ADVICE):
            answer = await self._api.call(self._token, "auth.test", {})
        team, enterprise = answer.get("team_id"), answer.get("enterprise_id")
        self._ids = frozenset(key for key in (team, enterprise) if key)
        self._found = Workspace(
            key=str(team or enterprise),
            token=self._token,
            bot_user=str(answer.get("user_id", "")),
            installed=self._clock(),
        )
        self._started.set()

    async def tend(self) -> None:
        """Do nothing: this token does not expire."""

    async def find(self, origin: Origin, *, in_bulk: bool = False) -> Workspace | None:  # noqa: ARG002  # nobody waits here
        """Return the workspace where the payload is its own or its organisation's.

        Over HTTP, questions may arrive before Slack has said whose token it is: they wait.
        """
        try:
            async with asyncio.timeout(_STARTING_SECONDS):
                await self._started.wait()
        except TimeoutError:
            raise RetryLaterError(_STARTING_SECONDS) from None
        if self._found and {origin.team, origin.enterprise} & self._ids:
            return self._found
        return None

    async def remove(self, key: str, moment: float) -> bool:
        """Keep the token: it is the operator's, and Slack refuses it by itself.

        It worked when the bot started: news of an earlier end are none.
        """
        return key in self._ids and self._found is not None and self._found.installed <= moment


_PREFIX = "slack:"


@dataclass(frozen=True, slots=True)
class Installation:
    """An installation, and the very text that is kept of it."""

    workspace: Workspace
    written: str = dataclasses.field(repr=False)


class InstallationStore:
    """Reads and writes installations by their keys."""

    def __init__(self, secret_store: SecretStore) -> None:
        """Take where secret texts are kept."""
        self._secret_store = secret_store

    async def keys(self) -> tuple[str, ...]:
        """Return the keys of all installations.

        Raises:
            NotStoredError: they cannot be read.
        """
        names = await self._secret_store.names(_PREFIX)
        return tuple(name.removeprefix(_PREFIX) for name in names)

    async def read(self, key: str) -> Installation | None:
        """Return an installation, or None where there is none.

        Raises:
            LookupError, NotStoredError: what is kept cannot be read.
        """
        written = await self._secret_store.read(f"{_PREFIX}{key}")
        if written is None:
            return None
        return Installation(Workspace(**json.loads(written)), written)

    async def write(self, workspace: Workspace) -> None:
        """Keep an installation, in place of an earlier one.

        Raises:
            NotStoredError: it could not be written down.
        """
        await self._secret_store.write(f"{_PREFIX}{workspace.key}", _text_of(workspace))

    async def replace(self, known: Installation, new: Workspace | None) -> bool:
        """Keep another one, or none, in place of one; False where that has changed meanwhile.

        Raises:
            LookupError, NotStoredError: what is kept cannot be read or written.
        """
        name = f"{_PREFIX}{known.workspace.key}"
        return await self._secret_store.replace(name, known.written, _text_of(new) if new else None)


def _text_of(workspace: Workspace) -> str:
    return json.dumps(dataclasses.asdict(workspace))
