"""The installations that OAuth has brought, as the secret store keeps them. Asks nothing of Slack.

Several processes may share what is kept: whoever replaces or erases does so only where nobody else
has in the meantime.
"""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass

from bot.adapters.slack.ports import SecretStore
from bot.adapters.slack.workspaces import Workspace

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
