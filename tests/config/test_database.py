from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.engine import make_url

from bot.config.settings import Settings, SettingsError, read_settings
from bot.config.values import database_address, password_of


def _read(folder: Path, url: str) -> Settings:
    environment = {"TOOLBOT_STATE": "/s", "TOOLBOT_DATABASE_URL": url}
    return read_settings(environment, folder / ".env", ("en",))


@pytest.mark.parametrize(
    ("written", "rest"),
    [
        ("postgresql://ada:pw@db/toolbot", "://ada:pw@db/toolbot"),
        (
            "postgres://ada@db:5433/toolbot?sslmode=require",
            "://ada@db:5433/toolbot?sslmode=require",
        ),
        (
            " postgresql://ada:@/toolbot?host=/run/postgresql\n",
            "://ada:@/toolbot?host=/run/postgresql",
        ),
        ("postgresql://ada:p%40%2F@[::1]/toolbot", "://ada:p%40%2F@[::1]/toolbot"),
    ],
)
def test_the_address_of_a_database_is_written_as_everywhere(
    tmp_path: Path, written: str, rest: str
) -> None:
    """The driver is our own matter."""
    assert _read(tmp_path, written).database_url == f"postgresql+psycopg{rest}"


@pytest.mark.parametrize(
    "written",
    [
        "mysql://ada:top-secret@db/toolbot",
        "postgresql+asyncpg://ada:top-secret@db/toolbot",
        "sqlite:///top-secret",
        "postgresql://ada:top-secret@db",
        "postgresql://ada:top-secret@db/",
        "postgresql:///top-secret",
        "postgresql://ada:top#secret@db/toolbot",
        "postgresql://ada:top/secret@db/toolbot",
        "postgresql://ada:top-secret@db:port/toolbot",
        "postgresql://ada:top-secret@[db/toolbot",
        "postgresql://ada:top secret@db/toolbot",
        "top-secret",
    ],
)
def test_another_address_is_a_mistake_that_repeats_no_password(
    tmp_path: Path, written: str
) -> None:
    """It says where it was set, and what to write."""
    with pytest.raises(SettingsError) as caught:
        _read(tmp_path, written)
    (problem,) = caught.value.problems
    assert problem.startswith(
        "environment: TOOLBOT_DATABASE_URL is not the address of a PostgreSQL"
    )
    assert "secret" not in problem


def test_the_password_is_a_secret(tmp_path: Path) -> None:
    """As it is written, and as it is meant; nor is it shown with the settings."""
    settings = _read(tmp_path, "postgresql://ada:p%40ss-word@db/toolbot")
    assert set(settings.secrets) == {"p%40ss-word", "p@ss-word"}
    assert "ss-word" not in repr(settings)
    assert _read(tmp_path, "postgresql://ada@db/toolbot").secrets == ()
    query = _read(tmp_path, "postgresql://db/toolbot?user=ada&password=p%40ss")
    assert "p@ss" in query.secrets


@given(st.text(min_size=1).filter(lambda text: text.isprintable()))
def test_any_password_can_be_written(password: str) -> None:
    """And reaches the driver as it was meant."""
    url = database_address(f"postgresql://ada:{quote(password, safe='')}@db/toolbot")
    assert make_url(url).password == password
    assert password in password_of(url)


@given(st.text())
def test_what_is_taken_is_an_address_for_the_driver(rest: str) -> None:
    """Whatever is written, it is refused here or understood there."""
    try:
        url = database_address(f"postgresql://{rest}")
    except ValueError:
        return
    assert make_url(url).database
