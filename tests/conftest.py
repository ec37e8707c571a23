"""What all tests share: the app, and how hypothesis looks for counter-examples."""

from __future__ import annotations

import gc
import os
import signal
from itertools import groupby
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import HealthCheck, settings

from bot.wiring.app import App
from tests.apps import real_app, with_fresh_state
from tests.postgresql import announce_run, end_run
from tests.programs import warm
from tests.repeats import Case, repeats

# A slow machine is no failure. In CI the examples are the same in every run, so that it is never
# flaky; at home they are new in every run, so that time finds more. `make check` takes few of them.
settings.register_profile("home", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("home"), derandomize=True)
settings.register_profile("quick", settings.get_profile("home"), max_examples=10)
settings.load_profile("ci" if os.environ.get("CI") else "home")

_NOT_QUICK = ("http", "long", "postgresql", "program")


def pytest_configure(config: pytest.Config) -> None:
    """Name the database server of the run before its processes begin."""
    signal.signal(signal.SIGINT, _interrupted)
    if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
        signal.signal(signal.SIGHUP, _ignored)
    gc.disable()  # nothing is garbage until all tests are collected
    if not _is_worker(config):
        announce_run()


def _interrupted(_number: int, _frame: FrameType | None) -> None:
    """Do what Python's own handler of Ctrl-C does.

    Only that one is replaced each time that asyncio runs something. Python then looks whether what
    was there is the name of a handler, and writes it out to say no: a whole catalogue.
    """
    raise KeyboardInterrupt


def pytest_runtest_setup() -> None:
    """Take Ctrl-C back from a test before this one: the chat, and asyncio's handlers, let it go."""
    signal.signal(signal.SIGINT, _interrupted)


def _ignored(_number: int, _frame: FrameType | None) -> None:
    """Do nothing, as `nohup` wants it; unlike `SIG_IGN`, what a test starts does not inherit it."""


def pytest_unconfigure(config: pytest.Config) -> None:
    """End the database server when the last process has."""
    if not _is_worker(config):
        end_run()


@pytest.hookimpl(tryfirst=True)  # before those are left out that are marked
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark as long what shows once more what other cases of the same test show."""
    quick = [item for item in items if not any(map(item.get_closest_marker, _NOT_QUICK))]
    for _, group in groupby(quick, lambda item: item.nodeid.partition("[")[0]):
        by_id = {item.nodeid: item for item in group}
        for case in repeats([_case(item) for item in by_id.values()]):
            by_id[case.id].add_marker(pytest.mark.long)


def _case(item: pytest.Item) -> Case:
    call = getattr(item, "callspec", None)  # a test without parameters has none
    fixtures = frozenset(getattr(item, "fixturenames", ()))
    return Case(item.nodeid, call.params if call else {}, fixtures)


def pytest_collection_finish() -> None:
    """Let the collector of garbage leave alone what is there now, and look seldom at the rest.

    What is there stays until the end, and most that a test leaves behind is freed by its count.
    """
    gc.freeze()
    gc.set_threshold(20_000, 10, 10)
    gc.enable()


def _is_worker(config: pytest.Config) -> bool:
    return hasattr(config, "workerinput")


@pytest.fixture(scope="session")
def shared_app(tmp_path_factory: pytest.TempPathFactory) -> App:
    """The app of the program, made once: its catalogue and index never change."""
    state = tmp_path_factory.mktemp("shared")
    warm(state)
    return real_app(state)


@pytest.fixture
def app(shared_app: App, tmp_path: Path) -> App:
    """The app of the program, with nothing chosen yet."""
    return with_fresh_state(shared_app, tmp_path)
