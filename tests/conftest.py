"""What all tests share: the app, and how hypothesis looks for counter-examples."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, is_hypothesis_test, settings

from bot.wiring.app import App
from tests.apps import real_app, with_fresh_state
from tests.postgresql import announce_run, end_run
from tests.programs import warm

# A slow machine is no failure. In CI the examples are the same in every run, so that it is never
# flaky; at home they are new in every run, so that time finds more. `make check` takes few of them.
settings.register_profile("home", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("home"), derandomize=True)
settings.register_profile("quick", settings.get_profile("home"), max_examples=20)
settings.load_profile("ci" if os.environ.get("CI") else "home")


ELABORATE = ("http", "long", "postgresql", "program")
"""Markers of what shows more of lines that other tests cover; watching those costs the most."""


def pytest_configure(config: pytest.Config) -> None:
    """Name the database server of the run before its processes begin."""
    if not _is_worker(config):
        announce_run()


def pytest_unconfigure(config: pytest.Config) -> None:
    """End the database server when the last process has."""
    if not _is_worker(config):
        end_run()


def _is_worker(config: pytest.Config) -> bool:
    return hasattr(config, "workerinput")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Measure coverage by the plain tests, and in the processes that they start.

    A hundred examples pass the same lines a hundred times.
    """
    for item in items:
        many = is_hypothesis_test(getattr(item, "obj", None))
        if many or any(item.get_closest_marker(name) for name in ELABORATE):
            item.add_marker("no_cover")


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
