from __future__ import annotations

import secrets
from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.config.settings import Settings, SettingsError, read_settings
from bot.storage.encryption import new_key

TOKEN, APP, SIGNING = "xoxb-1-a", "xapp-1-b", "0123456789abcdef"
PUBLIC = "https://bot.example.org"


def _read(set_: Mapping[str, str], tmp_path: Path) -> Settings:
    return read_settings({"HOME": "/home/ada", **set_}, tmp_path / ".env", ("en", "fr"))


def _problems(set_: Mapping[str, str], tmp_path: Path) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as caught:
        _read(set_, tmp_path)
    return caught.value.problems


def test_a_bot_token_and_an_app_token_are_enough(tmp_path: Path) -> None:
    """Socket Mode needs no address."""
    settings = _read({"SLACK_BOT_TOKEN": TOKEN, "SLACK_APP_TOKEN": APP}, tmp_path)
    assert settings.slack
    assert settings.slack.api_url == "https://slack.com/api/"
    assert settings.public_url is None


def test_a_public_address_and_a_signing_secret_mean_http(tmp_path: Path) -> None:
    """With an address to listen on, which has a default."""
    set_ = {
        "SLACK_BOT_TOKEN": TOKEN,
        "SLACK_SIGNING_SECRET": SIGNING,
        "TOOLBOT_PUBLIC_URL": f"{PUBLIC}/",
    }
    settings = _read(set_, tmp_path)
    assert (settings.public_url, settings.listen) == (PUBLIC, ("127.0.0.1", 8080))
    assert _read({**set_, "TOOLBOT_LISTEN": "[::1]:9000"}, tmp_path).listen == ("::1", 9000)


def test_many_workspaces_need_a_client_a_secret_an_address_and_a_key(tmp_path: Path) -> None:
    """All that is missing is named at once."""
    problems = _problems({"SLACK_CLIENT_ID": "1.2"}, tmp_path)
    named = (
        "SLACK_CLIENT_SECRET",
        "SLACK_SIGNING_SECRET",
        "TOOLBOT_PUBLIC_URL",
        "TOOLBOT_ENCRYPTION_KEYS",
    )
    assert len(problems) == len(named)
    for name, problem in zip(named, problems, strict=True):
        assert name in problem
    whole = {
        "SLACK_CLIENT_ID": "1.2",
        "SLACK_CLIENT_SECRET": "x",
        "SLACK_SIGNING_SECRET": SIGNING,
        "TOOLBOT_PUBLIC_URL": PUBLIC,
        "TOOLBOT_ENCRYPTION_KEYS": f"{new_key()}, {new_key()}",
    }
    settings = _read(whole, tmp_path)
    assert settings.slack
    assert len(settings.slack.keys) == 2


@pytest.mark.parametrize(
    ("set_", "said"),
    [
        ({"SLACK_APP_TOKEN": APP}, "SLACK_BOT_TOKEN is missing"),
        ({"SLACK_BOT_TOKEN": TOKEN}, "SLACK_APP_TOKEN for Socket Mode"),
        ({"SLACK_BOT_TOKEN": TOKEN, "TOOLBOT_PUBLIC_URL": PUBLIC}, "needs SLACK_SIGNING_SECRET"),
        ({"SLACK_BOT_TOKEN": "xoxp-1", "SLACK_APP_TOKEN": APP}, "does not begin with xoxb-"),
        ({"SLACK_BOT_TOKEN": TOKEN, "SLACK_APP_TOKEN": "xoxb-1"}, "does not begin with xapp-"),
        ({"SLACK_API_URL": "ftp://slack.com"}, "Write an https address"),
        ({"SLACK_API_URL": "http://slack.com/api/"}, "Write an https address"),
        ({"TOOLBOT_ENCRYPTION_KEYS": "short"}, "TOOLBOT_ENCRYPTION_KEYS holds no key in place 1"),
        ({"TOOLBOT_PUBLIC_URL": "bot.example.org"}, "is not an address"),
        (
            {
                "SLACK_BOT_TOKEN": TOKEN,
                "SLACK_SIGNING_SECRET": SIGNING,
                "TOOLBOT_PUBLIC_URL": "http://bot.example.org",
            },
            "must begin with https://",
        ),
        ({"TOOLBOT_PUBLIC_URL": "https://[x"}, "is not an address"),
        ({"SLACK_DIGESTS": "everyone"}, "Write members, for any member of the workspace"),
        ({"TOOLBOT_LISTEN": "8080"}, "is not a host and a port"),
        ({"TOOLBOT_LISTEN": "127.0.0.1:70000"}, "Ports go from 1 to 65535"),
    ],
)
def test_a_mistake_says_what_to_do(tmp_path: Path, set_: Mapping[str, str], said: str) -> None:
    """In one line."""
    assert any(said in problem for problem in _problems(set_, tmp_path))


@pytest.mark.parametrize(
    ("set_", "members"),
    [({}, True), ({"SLACK_DIGESTS": " Admins "}, False)],
    ids=["unset", "admins"],
)
def test_members_turn_digests_on_unless_admins_alone_may(
    tmp_path: Path,
    set_: Mapping[str, str],
    members: bool,  # noqa: FBT001  # a parameter of the case
) -> None:
    """What is not said is the open way."""
    given = {"SLACK_BOT_TOKEN": TOKEN, "SLACK_APP_TOKEN": APP, **set_}
    settings = _read(given, tmp_path)
    assert settings.slack
    assert settings.slack.members_subscribe is members


def test_a_platform_may_be_set_up_in_part_where_none_runs(tmp_path: Path) -> None:
    """A manifest is printed before there are any tokens; their forms count all the same."""
    for_nobody = {"HOME": "/home/ada", "SLACK_CLIENT_SECRET": "x", "TOOLBOT_PUBLIC_URL": PUBLIC}
    settings = read_settings(for_nobody, tmp_path / ".env", ("en",), for_platforms=False)
    assert settings.slack
    assert settings.slack.client_id is None
    for_nobody["SLACK_BOT_TOKEN"] = "xoxp-1"
    with pytest.raises(SettingsError, match="does not begin with xoxb-"):
        read_settings(for_nobody, tmp_path / ".env", ("en",), for_platforms=False)


def test_both_ways_at_once_are_a_mistake(tmp_path: Path) -> None:
    """One workspace or many."""
    set_ = {"SLACK_BOT_TOKEN": TOKEN, "SLACK_CLIENT_ID": "1.2"}
    assert any("one or the other" in problem for problem in _problems(set_, tmp_path))


def test_no_mistake_repeats_a_secret(tmp_path: Path) -> None:
    """Whatever is wrong with it."""
    secret = secrets.token_hex()
    names = (
        "SLACK_BOT_TOKEN",
        "SLACK_APP_TOKEN",
        "SLACK_SIGNING_SECRET",
        "SLACK_CLIENT_ID",
        "SLACK_CLIENT_SECRET",
        "TOOLBOT_ENCRYPTION_KEYS",
    )
    assert secret not in "\n".join(_problems(dict.fromkeys(names, secret), tmp_path))
    settings = _read({"SLACK_BOT_TOKEN": f"xoxb-{secret}", "SLACK_APP_TOKEN": APP}, tmp_path)
    assert secret not in repr(settings)
