"""Runs platforms and the web server side by side, and tells why a run ends. Knows no platform."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import logging
import signal
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, NoReturn, Protocol

from bot.core.base.errors import CannotRunError, UnreachableError
from bot.core.catalogue.findings import CatalogueError
from bot.core.chat.digest_sender import DigestSender
from bot.core.chat.ports import Incidents
from bot.runtime.background_tasks import raise_if_cancelled

if TYPE_CHECKING:  # with aiohttp, which a process that does not listen does without
    from bot.runtime.web import WebServer

_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 60.0
"""Seconds before a platform that broke is started again."""


class Platform(Protocol):
    """What an adapter is to the program."""

    @property
    def name(self) -> str:
        """The name of the platform, with which the ids of its places begin."""

    @property
    def digest_sender(self) -> DigestSender:
        """How it takes digests."""

    def sending(self) -> AbstractAsyncContextManager[None]:
        """Let digests out for the length of a block, without hearing what people ask.

        Raises:
            CannotRunError: it can never run as it is set up.
        """

    async def show_commands(self) -> None:
        """Bring what the platform shows of the commands up to date: they have changed."""

    async def run(self) -> None:
        """Answer until cancelled, and leave cleanly.

        Raises:
            CannotRunError: it can never run as it is set up.
        """


class Runnable(Protocol):
    """Whatever runs as long as the program: a platform, the sending of digests."""

    async def run(self) -> None:
        """Do its work until cancelled, and leave cleanly.

        Raises:
            CannotRunError: it can never run as it is set up.
        """


_STOP_SIGNALS = ("SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT")
"""Signals that a process ends by, if nobody handles them; the last two are not on Windows."""


async def run_until_stopped(work: Coroutine[None, None, None]) -> str:
    """Do a piece of work until it ends, or until a signal; return which of them it was.

    A signal that the process was started to ignore, as by `nohup`, is still ignored.
    """
    working = asyncio.create_task(work)
    stopped: list[str] = []

    def stop(name: str) -> None:
        stopped.append(name)
        working.cancel()

    for name in _STOP_SIGNALS:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            with contextlib.suppress(NotImplementedError):  # Windows: Ctrl-C raises by itself
                asyncio.get_running_loop().add_signal_handler(number, stop, name)
    try:
        await working
    except asyncio.CancelledError:
        if not stopped:
            raise
    return stopped[0] if stopped else "all was done"


async def run_and_tell(
    work: Coroutine[None, None, None],
    log: logging.Logger,
    incidents: Incidents,
    monotonic: Callable[[], float],
) -> None:
    """Run until a signal says to stop; whatever the end is, the log has a line of it.

    Raises:
        CannotRunError, CatalogueError: the work cannot be done as it is set up; or it met a bug,
            which was reported.
    """
    begun = monotonic()

    def lasted() -> str:
        return str(dt.timedelta(seconds=round(monotonic() - begun)))

    asyncio.get_running_loop().set_exception_handler(_told_to(log))
    try:
        why = await run_until_stopped(work)
    except (CannotRunError, CatalogueError) as error:
        log.error("toolbot stops after %s. %s", lasted(), error)  # noqa: TRY400  # no bug: no trace
        raise
    except Exception as error:  # noqa: BLE001  # whatever it is, the log has it
        incident = incidents.report(error)
        log.critical("toolbot stops after %s: a bug, incident %s.", lasted(), incident)
        raise CannotRunError(f"The bot has met a bug: incident {incident} in its log.") from None
    except BaseException as error:
        log.critical("toolbot stops after %s: %s.", lasted(), type(error).__name__)
        raise
    log.info("toolbot stops after %s: %s.", lasted(), why)


def _told_to(
    log: logging.Logger,
) -> Callable[[asyncio.AbstractEventLoop, Mapping[str, object]], None]:
    """Return what logs an error that nobody waited for: asyncio's own line repeats its values."""

    def tell(_loop: asyncio.AbstractEventLoop, context: Mapping[str, object]) -> None:
        error = context.get("exception")
        told = error if isinstance(error, BaseException) else None
        log.error("asyncio: %s", context.get("message"), exc_info=told)

    return tell


class KeptRunning:
    """Runs a platform again whenever it breaks, so that it takes no other one down."""

    def __init__(
        self,
        platform: Platform,
        incidents: Incidents,
        log: logging.Logger,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        note: Callable[[str], None] | None = None,
    ) -> None:
        """Take the platform, where bugs and breaks are told, and who counts breaks by its name."""
        self._platform = platform
        self._incidents = incidents
        self._log = log
        self._sleep = sleep
        self._note = note

    async def run(self) -> NoReturn:
        """Run the platform for ever, with a longer pause each time that it breaks at once.

        Raises:
            CannotRunError: it can never run as it is set up.
        """
        pause, clock = _FIRST_PAUSE, asyncio.get_running_loop().time
        while True:
            begun = clock()
            try:
                await self._platform.run()
                self._tell_broken(RuntimeError("it ended by itself"), pause)
            except UnreachableError as error:
                raise_if_cancelled()
                self._log.warning(
                    "%s: %s It is tried again in %.0f s.", self._platform.name, error, pause
                )
            except CannotRunError:
                raise
            except Exception as error:  # noqa: BLE001  # whatever broke, the others go on
                raise_if_cancelled()
                self._tell_broken(error, pause)
            if self._note is not None:
                self._note(self._platform.name)
            await self._sleep(pause)
            ran_long = clock() - begun > 2 * _LONGEST_PAUSE
            pause = _FIRST_PAUSE if ran_long else min(2 * pause, _LONGEST_PAUSE)

    def _tell_broken(self, error: Exception, pause: float) -> None:
        self._log.error(
            "%s: broke (%s, incident %s); it is started again in %.0f s.",
            self._platform.name,
            error,
            self._incidents.report(error),
            pause,
        )


async def run_together(running: Sequence[Runnable], web: WebServer | None) -> None:
    """Run everything side by side until cancelled.

    Raises:
        CannotRunError: one of them can never run as it is set up; the others were stopped.
    """
    failed: list[CannotRunError] = []
    try:
        async with asyncio.TaskGroup() as group:
            if web is not None:
                group.create_task(_serve(web))
            for runnable in running:
                group.create_task(runnable.run())
    except* CannotRunError as group_of_failures:
        failed += [leaf for leaf in _leaves(group_of_failures) if isinstance(leaf, CannotRunError)]
    if failed:
        raise CannotRunError("\n".join(str(cannot_run_error) for cannot_run_error in failed))


def _leaves(error: BaseException) -> list[BaseException]:
    if isinstance(error, BaseExceptionGroup):
        return [leaf for part in error.exceptions for leaf in _leaves(part)]
    return [error]


async def _serve(web: WebServer) -> NoReturn:
    try:
        await web.serve()
    except OSError as error:
        why = error.strerror or str(error)
        raise CannotRunError(f"TOOLBOT_LISTEN: cannot listen there ({why}).") from None
    raise AssertionError("the web server serves until it is cancelled")
