"""The last line of a run: why it ends, and how long it was. Knows nothing of what runs."""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
from collections.abc import Callable, Coroutine, Mapping

from bot.core.base.errors import CannotRunError
from bot.core.catalogue.findings import CatalogueError
from bot.core.chat.ports import Incidents
from bot.runtime.process import run_until_stopped


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
