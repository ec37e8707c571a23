from __future__ import annotations

from pathlib import Path

import pytest

from bot.config.settings import Settings, SettingsError, read_settings
from bot.config.values import editors_rooms, http_address, listening_address

_TOKEN = "123456:secret-token-of-nobody"


def _read(tmp_path: Path, **given: str) -> Settings:
    return read_settings({"HOME": "/home/ada", **given}, tmp_path / ".env", ("en", "fr"))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("127.0.0.1:8080", ("127.0.0.1", 8080)),
        ("[::]:443", ("::", 443)),
        ("localhost:65535", ("localhost", 65_535)),
    ],
)
def test_what_can_be_listened_on(written: str, read: tuple[str, int]) -> None:
    """A host and a port."""
    assert listening_address(written) == read


@pytest.mark.parametrize(
    "written", ["8080", ":8080", "x:", "x:0", "x:65536", "x:99999999", "x:y", "x:\u0661", ""]
)
def test_what_cannot_be_listened_on(written: str) -> None:
    """Ports are checked when they are read."""
    with pytest.raises(ValueError, match=r"port"):
        listening_address(written)


@pytest.mark.parametrize(
    "written",
    ["x", "ftp://a.b", "https://", "https://a b", "https://[::1", "https://a:99999", "https://a:x",
     "https://u:p@a.b", "https://a.b/?x=1", "https://a.b/#x", "https://a:0"],
)  # fmt: skip
def test_what_is_no_address(written: str) -> None:
    """Neither is anything that a path cannot be added to."""
    with pytest.raises(ValueError, match="Write it in full"):
        http_address(written)


def test_a_token_alone_is_enough(tmp_path: Path) -> None:
    """Everything else has a default."""
    settings = _read(tmp_path, TELEGRAM_TOKEN=_TOKEN)
    assert settings.telegram is not None
    assert settings.telegram.api_url == "https://api.telegram.org"
    assert settings.public_url is None
    assert settings.secrets == (_TOKEN,)


def test_no_secret_is_shown_by_accident(tmp_path: Path) -> None:
    """Settings can be printed."""
    assert _TOKEN not in repr(_read(tmp_path, TELEGRAM_TOKEN=_TOKEN))


@pytest.mark.parametrize(
    ("url", "what"),
    [
        ("http://bot.example.org", "https://"),
        ("https://bot.example.org:8080", "443, 80, 88, 8443"),
    ],
)
def test_telegram_does_not_call_every_address(tmp_path: Path, url: str, what: str) -> None:
    """Its own servers do not; a Bot API server of one's own calls any."""
    with pytest.raises(SettingsError, match=what):
        _read(tmp_path, TELEGRAM_TOKEN=_TOKEN, TOOLBOT_PUBLIC_URL=url)
    own = {"TELEGRAM_API_URL": "http://127.0.0.1:8081"}
    assert _read(tmp_path, TELEGRAM_TOKEN=_TOKEN, TOOLBOT_PUBLIC_URL=url, **own).public_url == url


def test_an_address_without_a_platform_is_a_mistake_where_platforms_run(tmp_path: Path) -> None:
    """Whoever set it wants a server; what runs on no platform does without."""
    environment = {"HOME": "/home/ada", "TOOLBOT_PUBLIC_URL": "https://bot.example.org"}
    with pytest.raises(SettingsError, match="TOOLBOT_PUBLIC_URL is set, and no token"):
        read_settings(environment, tmp_path / ".env", ("en",))
    settings = read_settings(environment, tmp_path / ".env", ("en",), for_platforms=False)
    assert settings.public_url == "https://bot.example.org"


def test_a_foreign_variable_of_a_platform_is_left_alone(tmp_path: Path) -> None:
    """Other programs may have theirs; only what looks like a slip is one."""
    assert _read(tmp_path, TELEGRAM_DESKTOP_FOLDER="/x").telegram is None
    with pytest.raises(SettingsError, match="Did you mean TELEGRAM_TOKEN"):
        _read(tmp_path, TELEGRAM_TOKN=_TOKEN)


def test_mistakes_name_each_variable_once(tmp_path: Path) -> None:
    """An address that is none is not also refused for its port."""
    with pytest.raises(SettingsError) as caught:
        _read(tmp_path, TELEGRAM_TOKEN="nonsense", TOOLBOT_PUBLIC_URL="x")
    assert len(caught.value.problems) == 2
    assert "nonsense" not in str(caught.value)


def test_editors_rooms_are_read_as_the_ids_of_their_places() -> None:
    """A channel of Slack, a group of Telegram, and a topic in one."""
    read = editors_rooms("slack:T012/C345, telegram:-100123,telegram:-100123/7,")
    assert read == ("slack:T012:C345", "telegram:-100123", "telegram:-100123:7")


@pytest.mark.parametrize("written", ["#editors", "slack:C345", "slack:T1/c1", "telegram:@group"])
def test_what_is_no_room_is_refused_with_an_example(written: str) -> None:
    """The first that is wrong."""
    with pytest.raises(ValueError, match=r"is not a room\. Write slack:T012/C345"):
        editors_rooms(f"telegram:-1, {written}")
