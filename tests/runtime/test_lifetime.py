"""Nothing ends a run without a line: why, and how long it was."""

from __future__ import annotations

import asyncio
import logging

import pytest

from bot.core.base.errors import CannotRunError
from bot.runtime.log_output import LoggedIncidents
from bot.runtime.process import run_and_tell

_LOG = logging.getLogger("tests.lifetime")


async def _ends(error: BaseException | None) -> None:
    moments = iter([100.0, 100.0 + 3 * 86_400 + 62])

    async def work() -> None:
        if error is not None:
            raise error

    await run_and_tell(work(), _LOG, LoggedIncidents(_LOG), lambda: next(moments))


async def test_the_end_of_all_work_is_told(caplog: pytest.LogCaptureFixture) -> None:
    """With how long it took."""
    caplog.set_level(logging.INFO)
    await _ends(None)
    assert caplog.messages == ["toolbot stops after 3 days, 0:01:02: all was done."]


async def test_settings_that_cannot_work_are_told_without_a_traceback(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The sentence is for the operator."""
    with pytest.raises(CannotRunError):
        await _ends(CannotRunError("There is no such token."))
    assert caplog.messages == ["toolbot stops after 3 days, 0:01:02. There is no such token."]
    assert caplog.records[0].exc_info is None


async def test_a_bug_is_told_under_an_incident(caplog: pytest.LogCaptureFixture) -> None:
    """The same that the last sentence on the screen names."""
    with pytest.raises(CannotRunError, match=r"incident [0-9a-f]{8}") as ended:
        await _ends(ZeroDivisionError("division by zero"))
    reported, told = caplog.messages
    assert reported.split()[1] in told
    assert reported.split()[1] in str(ended.value)
    assert caplog.records[0].exc_info is not None


async def test_what_cancels_it_is_told(caplog: pytest.LogCaptureFixture) -> None:
    """Whoever it was."""
    with pytest.raises(asyncio.CancelledError):
        await _ends(asyncio.CancelledError())
    assert caplog.messages == ["toolbot stops after 3 days, 0:01:02: CancelledError."]


async def test_an_error_that_nobody_waits_for_is_told_without_its_value(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Asyncio's own line would repeat what somebody wrote."""

    def stumble() -> None:
        int("what somebody wrote")

    async def work() -> None:
        asyncio.get_running_loop().call_soon(stumble)
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    await run_and_tell(work(), _LOG, LoggedIncidents(_LOG), lambda: 0.0)
    (record,) = caplog.records
    assert record.exc_info is not None
    assert "somebody" not in record.getMessage()
