from __future__ import annotations

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.config.settings import Settings, SettingsError, read_settings
from bot.config.variables import VARIABLES

_LANGUAGES = ("en", "fr")
_HOME = {"HOME": "/home/ada"}


@pytest.fixture
def dotenv(tmp_path: Path) -> Path:
    """The path of a `.env` that is not there yet."""
    return tmp_path / ".env"


def _problems(environment: Mapping[str, str], dotenv: Path) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as caught:
        read_settings(environment, dotenv, _LANGUAGES)
    return caught.value.problems


def test_nothing_has_to_be_set(dotenv: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without any setting the bot runs, and keeps its state in the home folder."""
    monkeypatch.setenv("HOME", "/home/ada")
    assert read_settings({}, dotenv, _LANGUAGES) == Settings(
        catalogue=None, language="en", state=Path("/home/ada/.local/state/toolbot"), locale=None
    )


def test_settings_come_from_the_environment_and_from_a_file(dotenv: Path) -> None:
    """The environment goes before `.env`."""
    dotenv.write_text("TOOLBOT_LANGUAGE=fr\nTOOLBOT_CATALOGUE=mine.yaml\nOTHER=x\n")
    environment = {"TOOLBOT_CATALOGUE": "theirs.yaml", "TOOLBOT_STATE": "/s", "LANG": "fr_CA.UTF-8"}
    assert read_settings(environment, dotenv, _LANGUAGES) == Settings(
        catalogue=Path("theirs.yaml"), language="fr", state=Path("/s"), locale="fr_CA.UTF-8"
    )


def test_every_mistake_is_reported_at_once(dotenv: Path) -> None:
    """Each says where it is and what to do."""
    names = ", ".join(variable.name for variable in VARIABLES)
    dotenv.write_text("# mine\n\nTOOLBOT_LANGAUGE=fr\nbroken line\n\n\n  TOOLBOT_LANGUAGE=xx\n")
    assert _problems({"TOOLBOT_Z": "1"}, dotenv) == (
        ".env:4: not a setting. Write NAME=value.",
        ".env:3: TOOLBOT_LANGAUGE is not a setting. Did you mean TOOLBOT_LANGUAGE?",
        f"environment: TOOLBOT_Z is not a setting. Known are {names}.",
        ".env:7: TOOLBOT_LANGUAGE is 'xx', which the bot does not speak. Set one of: en, fr.",
    )


@pytest.mark.parametrize("value", ["", " ", "\t"])
def test_an_empty_value_counts_as_unset(dotenv: Path, value: str) -> None:
    """An empty value is no mistake."""
    environment = _HOME | {variable.name: value for variable in VARIABLES}
    settings = read_settings(environment, dotenv, _LANGUAGES)
    assert (settings.catalogue, settings.language) == (None, "en")


def test_an_empty_variable_hides_the_file(dotenv: Path) -> None:
    """The operator can take a setting of `.env` back for one run."""
    dotenv.write_text("TOOLBOT_LANGUAGE=fr\n")
    assert read_settings({"TOOLBOT_LANGUAGE": ""}, dotenv, _LANGUAGES).language == "en"


def test_a_file_that_is_not_utf_8_is_a_mistake(dotenv: Path) -> None:
    """What to do about it is said; nothing of the file is."""
    dotenv.write_bytes("TOOLBOT_LANGUAGE=français".encode("latin-1"))
    assert _problems({}, dotenv) == (".env: cannot be read. Save it as UTF-8 text.",)


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file nobody can read")
def test_a_file_that_cannot_be_read_is_a_mistake(dotenv: Path) -> None:
    """It is not taken for a file that is not there."""
    dotenv.symlink_to("/proc/self/mem")
    assert len(_problems({}, dotenv)) == 1


def test_a_byte_order_mark_is_no_part_of_a_name(dotenv: Path) -> None:
    """Windows writes one in front of UTF-8."""
    dotenv.write_bytes(b"\xef\xbb\xbfTOOLBOT_LANGUAGE=fr\r\n")
    assert read_settings({}, dotenv, _LANGUAGES).language == "fr"


def test_a_secret_is_never_repeated(dotenv: Path) -> None:
    """A value of an unknown name is not shown, and a long value is cut."""
    secret = "xoxb-" + "0123456789" * 20
    shown = "\n".join(_problems({"TOOLBOT_TOKEN": "hush", "TOOLBOT_LANGUAGE": secret}, dotenv))
    assert "hush" not in shown
    assert secret[:41] not in shown
    assert re.search(r"\S{50}", shown) is None


def test_the_state_folder_follows_the_xdg_convention(dotenv: Path) -> None:
    """XDG_STATE_HOME goes before the home folder."""
    environment = {"XDG_STATE_HOME": "/xdg"}
    assert read_settings(environment, dotenv, _LANGUAGES).state == Path("/xdg/toolbot")


@pytest.mark.skipif(os.name != "posix", reason="homes are found in another way")
def test_without_a_home_the_state_folder_must_be_set(
    dotenv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A container's user may have no home."""
    monkeypatch.delenv("HOME", raising=False)
    monkeypatch.setattr("pwd.getpwuid", {}.__getitem__)  # nobody is in the list of users
    (problem,) = _problems({}, dotenv)
    assert problem.endswith("Set TOOLBOT_STATE.")
    assert read_settings({"TOOLBOT_STATE": "/s"}, dotenv, _LANGUAGES).state == Path("/s")


@pytest.mark.parametrize("name", ["TOOLBOT_CATALOGUE", "TOOLBOT_STATE"])
@pytest.mark.parametrize("home", ["~nobody-of-that-name", "~\0"])
def test_the_home_of_nobody_is_a_mistake(dotenv: Path, name: str, home: str) -> None:
    """`~somebody` is a folder only where somebody has an account."""
    (problem,) = _problems({name: f"{home}/x"}, dotenv)
    assert problem.startswith(f"environment: {name} ")


_NAMES = st.sampled_from([*(variable.name for variable in VARIABLES), "LANG", "XDG_STATE_HOME"])
_VALUES = st.text(st.characters() | st.sampled_from("~/\0\udc80"), max_size=20)
_LINES = st.lists(st.tuples(_NAMES | st.text(), st.sampled_from("=' \"#"), _VALUES)).map(
    lambda parts: "\n".join(map("".join, parts)).encode("utf-8", "surrogatepass")
)


@given(st.dictionaries(_NAMES | st.text().map("TOOLBOT_{}".format), _VALUES), _LINES)
def test_any_setting_is_read_or_explained(environment: dict[str, str], written: bytes) -> None:
    """No environment and no file breaks the start in another way."""
    with TemporaryDirectory() as folder, suppress(SettingsError):
        dotenv = Path(folder) / ".env"
        dotenv.write_bytes(written)
        read_settings(environment, dotenv, _LANGUAGES)
