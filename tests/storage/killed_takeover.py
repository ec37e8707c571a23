"""Takes over a folder again and again, killed a step later each time. Run by `test_takeover.py`.

A step is a statement, or something done to a file. After each kill the takeover is done to its end,
and what is there then must be what one that nobody disturbed leaves.
"""

from __future__ import annotations

import asyncio
import logging
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from bot.storage.legacy_import import import_folder
from tests.storage.earlier import contents, earlier_state
from tests.storage.values import NOW

_STEPS = {"execute", "executemany", "commit", "fsync", "rename", "replace", "rmdir", "unlink"}
_DONE = "call_soon_threadsafe"
"""With which aiosqlite's thread tells the loop that a statement is done, commits among them."""
_KILLED = 9


def main(folder: Path, every: int) -> None:
    """Print how many kills there were; fail where something was lost."""
    undisturbed = earlier_state(folder / "undisturbed")
    _take_over(undisturbed)  # here, so that each child finds loaded what it needs
    expected, step, code = contents(undisturbed), 0, _KILLED
    while code == _KILLED:
        step += every
        state = earlier_state(folder / f"killed-{step}")
        code = _in_child(lambda state=state, step=step: _killed_at(step, state))  # type: ignore[misc]
        assert _in_child(lambda state=state: _take_over(state)) == 0, step  # type: ignore[misc]
        assert contents(state) == expected, step
    assert code == 0
    sys.stdout.write(f"{step // every - 1}\n")


def _take_over(state: Path) -> None:
    asyncio.run(import_folder(state, NOW.timestamp, logging.getLogger("toolbot")))


def _killed_at(step: int, state: Path) -> None:
    left = step

    def count(frame: FrameType, event: str, what: object) -> None:
        nonlocal left
        on_file = event in ("c_call", "c_return") and getattr(what, "__name__", "") in _STEPS
        if on_file or (event == "call" and frame.f_code.co_name == _DONE):
            left -= 1
            if left == 0:
                os._exit(_KILLED)

    threading.setprofile(count)
    sys.setprofile(count)
    _take_over(state)


def _in_child(work: Callable[[], None]) -> int:
    child = os.fork()
    if child == 0:
        try:
            work()
        except BaseException:  # noqa: BLE001  # the parent tells of it
            sys.excepthook(*sys.exc_info())
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
