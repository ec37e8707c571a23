"""Tokens that expire, replaced in time: one renewal at a time of a workspace, all of them paced.

Tokens that were given together end together, and Slack takes a limited number of renewals a minute.
So each is renewed some hours before its end, each at another moment; what has ended all the same
waits for its turn, and so does whoever needs it. A token that still works is never thrown away, and
one that does not is never used. What Slack has given in exchange is the only one from then on:
where it cannot be written down, it is used from memory until it can.
"""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
from collections import OrderedDict, defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from logging import Logger
from typing import NoReturn
from zlib import crc32

from bot.adapters.slack.blocks import Json
from bot.adapters.slack.errors import CALL_ERRORS, NotRenewedError, RefusedError
from bot.adapters.slack.ports import IdempotencyKeys
from bot.adapters.slack.workspaces import Installation, InstallationStore, Workspace
from bot.core.base.backoff import Backoff
from bot.core.base.errors import DeliveryUnknownError, NotStoredError, RetryLaterError
from bot.runtime.background_tasks import BackgroundTasks

_LATEST_SECONDS = 2 * 3_600
"""Before a token's end, from which on whoever uses it has it renewed. Slack gives rotated tokens 12
hours (docs.slack.dev/authentication/using-token-rotation)."""
_SPREAD_SECONDS = 4 * 3_600
"""By which renewals come earlier than that, each workspace's by another part of it."""
_GAP_SECONDS = 0.75
"""Between two renewals of one process: 80 a minute. Slack's limit is not documented for
oauth.v2.access; methods of its highest tier take 100 a minute (docs.slack.dev, rate limits)."""
_LOOK_SECONDS = 300.0
"""Between two looks at which tokens are to be renewed."""
_UNSTORED_SECONDS = 1.0
"""Between two tries to write down what Slack has given."""
_FIRST_BACKOFF, _LONGEST_BACKOFF = 30.0, 600.0
"""Seconds after which a renewal that failed is tried again."""
_LONGEST_TURN = 2 * 3_600.0
"""Seconds to a turn, above which a clock was wrong when it was given."""
_RENEWING_SECONDS = 30.0
"""For which one process has the renewal of a token for itself, longer than Slack may take."""
_PEEK_SECONDS, _PEEKS = 0.25, 20
"""Between two looks at whether another process has renewed a token, and how many a person waits."""
_AGAIN_SECONDS = 1.0
"""After which who sends in bulk asks again for a token that another process is renewing."""
_PATIENCE = 60.0
"""Seconds that the renewing of all tokens waits for the turn of one."""
_KNOWN_TOKENS = 20_000
_Access = Callable[..., Awaitable[Json]]
"""Exchanges a code or a renewing token for a token, once, or raises one of `CALL_ERRORS`."""
_ENDED = frozenset({"invalid_refresh_token", "token_expired", "token_revoked"})
"""Slack's words for a renewing token that brings nothing any more."""


@dataclass(slots=True)
class _FailedRenewal:
    """A renewal that failed, perhaps several times, and until when it is left alone."""

    backoff: Backoff = field(default_factory=lambda: Backoff(_FIRST_BACKOFF, _LONGEST_BACKOFF))
    until: float = 0.0


@dataclass(frozen=True, slots=True)
class _Exchanged:
    """What Slack has given in place of a known token, and the names under which that is ours."""

    known: Installation
    renewed: Workspace
    names: tuple[str, ...]


class TokenRotation:
    """Renews the tokens of installations."""

    def __init__(  # noqa: PLR0913  # what a renewal stands on
        self,
        store: InstallationStore,
        idempotency_keys: IdempotencyKeys,
        access: _Access,
        *,
        clock: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]],
        logger: Logger,
    ) -> None:
        """Take where tokens are kept, and what exchanges them at Slack."""
        self._store = store
        self._idempotency_keys = idempotency_keys
        self._access = access
        self._clock = clock
        self._sleep = sleep
        self._logger = logger
        self._renewing: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._turns: dict[str, float] = {}
        self._free = 0.0
        self._rest_until = 0.0
        self._failed: dict[str, _FailedRenewal] = {}
        self._keys: OrderedDict[str, str] = OrderedDict()
        self._dead: set[str] = set()
        self._ends: dict[str, float] = {}
        self._unstored: dict[str, _Exchanged] = {}
        self._renewals = BackgroundTasks()

    async def fresh(self, workspace: Workspace, *, in_bulk: bool) -> Workspace | None:
        """Return an installation with a token that works, renewed if need be; None: it is gone.

        Who sends in bulk waits for nobody's renewal, and has a turn among all others; a person goes
        first, and waits for a renewal that is under way.

        Raises:
            NotRenewedError: it has to wait.
            LookupError, NotStoredError: what is kept cannot be read or written.
        """
        fresh: Workspace | None = workspace
        if workspace.key in self._unstored:
            fresh = await self._stored(workspace.key)
        elif self._ends_within(workspace, _LATEST_SECONDS):
            fresh = await self._renewed(workspace, in_bulk=in_bulk)
        if fresh is not None:
            self._remember(fresh)
        return fresh

    async def instead_of(self, token: str) -> str | None:
        """Return a token that works in place of one that Slack calls expired; None: there is none.

        Raises:
            NotRenewedError: it has to wait.
            LookupError, NotStoredError: what is kept cannot be read or written.
        """
        key = self._keys.get(token)
        known = await self._store.read(key) if key else None
        if known is None:
            return None
        if known.workspace.token == token:
            if known.workspace.renew is None:
                return None
            self._dead.add(token)
        fresh = await self.fresh(known.workspace, in_bulk=False)
        return None if fresh is None else fresh.token

    async def keep_fresh(self) -> NoReturn:
        """Renew tokens some hours before their ends, until cancelled."""
        while True:
            with contextlib.suppress(NotStoredError):  # whoever needs a token says so
                await self.renew_ahead()
            left = _LOOK_SECONDS
            while self._unstored and left > 0:
                await self._sleep(_UNSTORED_SECONDS)
                left -= _UNSTORED_SECONDS
                await self._store_all()
            await self._sleep(left)

    async def finish(self) -> None:
        """Wait for the renewals that are under way: the answer to one must not get lost."""
        await self._renewals.finish()
        await self._store_all()
        for key in self._unstored:
            self._logger.error(
                "Slack: the new token of %s could not be written down. If Slack does not take the"
                " old one any more, install the app there again.",
                key,
            )

    async def renew_ahead(self) -> None:
        """Renew, one after the other, the tokens whose moment has come."""
        await self._store_all()
        keys = await self._store.keys()
        self._ends = {key: self._ends[key] for key in keys if key in self._ends}
        for key in keys:
            ahead = _LATEST_SECONDS + _SPREAD_SECONDS * (crc32(key.encode()) / 2**32)
            if key not in self._ends or self._ends[key] - self._clock() <= ahead:
                with contextlib.suppress(
                    LookupError, NotRenewedError
                ):  # the others are not to blame
                    await self._renew_ahead(key, ahead)

    async def _renew_ahead(self, key: str, ahead: float) -> None:
        """Renew a token whose moment has come, unless it would hold up the others for long."""
        workspace = _workspace_of(await self._store.read(key))
        if workspace is not None and self._ends_within(workspace, ahead):
            while wait := self._wait(key, in_bulk=True):
                if wait > _PATIENCE:
                    return
                await self._sleep(wait)
            workspace = await self._renew_alone(key, ahead, in_bulk=True)
        ends = workspace.expires if workspace else None
        self._ends[key] = float("inf") if ends is None else ends

    async def _renewed(self, workspace: Workspace, *, in_bulk: bool) -> Workspace | None:
        wait = self._wait(workspace.key, in_bulk=in_bulk)
        if not wait:
            return await self._renew_alone(workspace.key, _LATEST_SECONDS, in_bulk=in_bulk)
        if self._ends_within(workspace, 0):
            raise NotRenewedError(wait)
        return workspace

    async def _renew_alone(self, key: str, within: float, *, in_bulk: bool) -> Workspace | None:
        """Renew a token, unless somebody was faster, here or in another process."""
        async with self._renewing[key]:
            if key in self._unstored:
                return await self._store_exchanged(key)
            known = await self._store.read(key)
            if known is None or not self._ends_within(known.workspace, within):
                return _workspace_of(known)
            if wait := self._rest(key):  # what we waited for has just failed
                return self._unless_ended(known.workspace, wait)
            names = (f"renew:{key}",)
            if not await self._idempotency_keys.acquire(names, _RENEWING_SECONDS):
                return await self._renewed_elsewhere(key, peeks=0 if in_bulk else _PEEKS)
            known = await self._store.read(key)  # another process may have just finished
            if known is None or not self._ends_within(known.workspace, within):
                await self._idempotency_keys.release(names)
                return _workspace_of(known)
            # It comes to its end, whoever gives up waiting for it.
            return await asyncio.shield(self._renewals.start(self._renew(known, names)))

    async def _renew(self, known: Installation, names: tuple[str, ...]) -> Workspace | None:
        workspace = known.workspace
        try:
            answer = await self._access(grant_type="refresh_token", refresh_token=workspace.renew)
        except CALL_ERRORS as error:
            if not isinstance(
                error, DeliveryUnknownError
            ):  # else it may have been done: not at once again
                await self._idempotency_keys.release(names)
            return await self._not_renewed(known, error)
        renewed = dataclasses.replace(
            workspace,
            token=str(answer["access_token"]),
            renew=answer.get("refresh_token"),
            expires=self._clock() + float(answer["expires_in"]),
        )
        self._unstored[workspace.key] = _Exchanged(known, renewed, names)
        self._failed.pop(workspace.key, None)
        self._dead.discard(workspace.token)
        try:
            return await self._store_exchanged(workspace.key)
        finally:
            if workspace.key in self._unstored:
                self._logger.warning(
                    "Slack: the new token of %s cannot be written down yet. Trying again.",
                    workspace.key,
                )

    async def _stored(self, key: str) -> Workspace | None:
        """Return what Slack has given for a token, written down where that is possible."""
        async with self._renewing[key]:
            if key in self._unstored:
                return await self._store_exchanged(key)
            return _workspace_of(await self._store.read(key))

    async def _store_all(self) -> None:
        """Try to write down all that could not be."""
        for key in tuple(self._unstored):
            with contextlib.suppress(LookupError, NotRenewedError, NotStoredError):
                await self._stored(key)

    async def _store_exchanged(self, key: str) -> Workspace | None:
        """Write down what Slack has given; where that fails, it is used all the same.

        Slack takes the old token no more: exchanged once more, or dropped, all would be lost.
        """
        exchanged = self._unstored[key]
        try:
            written = await self._store.replace(exchanged.known, exchanged.renewed)
        except NotStoredError:
            return self._unless_ended(exchanged.renewed, _AGAIN_SECONDS)
        self._unstored.pop(key, None)
        with contextlib.suppress(NotStoredError):  # they end by themselves
            await self._idempotency_keys.release(exchanged.names)
        if written:
            return exchanged.renewed
        # Removed, or installed again, meanwhile.
        return _workspace_of(await self._store.read(key))

    async def _not_renewed(self, known: Installation, error: Exception) -> Workspace | None:
        """Keep what still works, or may be renewed another time; forget what has ended."""
        workspace = known.workspace
        ended = self._ends_within(workspace, 0)
        if ended and isinstance(error, RefusedError) and error.code in _ENDED:
            if await self._store.replace(known, None):
                self._logger.warning("Slack: the token of %s is over (%s).", workspace.key, error)
                return None
            return _workspace_of(await self._store.read(workspace.key))
        return self._unless_ended(workspace, self._note(workspace.key, error))

    def _note(self, key: str, error: Exception) -> float:
        """Write down that a renewal failed, and return the seconds until it is tried again."""
        now = self._clock()
        if isinstance(error, RetryLaterError):  # too many of all workspaces: no failure of this one
            self._rest_until = now + error.seconds
            self._free = max(self._free, self._rest_until)
            return self._turn(key, now)
        failed = self._failed.setdefault(key, _FailedRenewal())
        if not failed.backoff.failures:
            self._logger.warning(
                "Slack: the token of %s cannot be renewed yet (%s). Trying again.", key, error
            )
        wait = failed.backoff.fail()
        failed.until = now + wait
        return wait

    async def _renewed_elsewhere(self, key: str, peeks: int) -> Workspace | None:
        """Return what another process has renewed, or the token that still works meanwhile."""
        for _ in range(peeks):
            known = await self._store.read(key)
            if known is None or not self._ends_within(known.workspace, 0):
                return _workspace_of(known)
            await self._sleep(_PEEK_SECONDS)
        known = await self._store.read(key)
        return self._unless_ended(known.workspace, _AGAIN_SECONDS) if known else None

    def _unless_ended(self, workspace: Workspace, wait: float) -> Workspace:
        if self._ends_within(workspace, 0):
            raise NotRenewedError(wait)
        return workspace

    def _wait(self, key: str, *, in_bulk: bool) -> float:
        """Return the seconds until a token may be renewed; 0 takes the turn."""
        if wait := self._rest(key):
            return wait
        now = self._clock()
        if not in_bulk:
            self._free = max(self._free, now) + _GAP_SECONDS
            self._turns.pop(key, None)
            return 0.0
        if wait := self._turn(key, now):
            return wait
        del self._turns[key]
        return 0.0

    def _rest(self, key: str) -> float:
        """Return the seconds for which Slack, or a failure, wants a token left alone."""
        now = self._clock()
        failed = self._failed.get(key)
        waits = (failed.until - now if failed else 0.0, self._rest_until - now)
        return max((wait for wait in waits if 0 < wait <= _LONGEST_TURN), default=0.0)

    def _turn(self, key: str, now: float) -> float:
        """Return the seconds until the turn of a workspace among all, which it keeps."""
        turn = self._turns.get(key)
        if self._free - now > _LONGEST_TURN:
            self._free = now
        if turn is None or turn < self._rest_until or turn - now > _LONGEST_TURN:
            turn = self._turns[key] = max(self._free, now)
            self._free = turn + _GAP_SECONDS
        return max(0.0, turn - now)

    def _ends_within(self, workspace: Workspace, seconds: float) -> bool:
        if workspace.expires is None:
            return False
        return workspace.token in self._dead or workspace.expires - self._clock() <= seconds

    def _remember(self, workspace: Workspace) -> None:
        if workspace.expires is not None:
            self._keys[workspace.token] = workspace.key
            self._keys.move_to_end(workspace.token)
            if len(self._keys) > _KNOWN_TOKENS:
                token, _ = self._keys.popitem(last=False)
                self._dead.discard(token)


def _workspace_of(known: Installation | None) -> Workspace | None:
    return None if known is None else known.workspace
