"""What messages remember for their buttons."""

from __future__ import annotations

import base64
import json
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import MessageEntity

from bot.adapters.telegram.limits import MAX_DATA, MAX_LINK
from bot.adapters.telegram.navigation import (
    ButtonData,
    NavigationHistory,
    Packer,
    Step,
    read_data,
    read_history,
)

_lines = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)


def _through(lines: tuple[str, ...], line: str, step: Step) -> ButtonData | None:
    """Write a button and its message's link, and read them as a press does."""
    packer = Packer(lines)
    data = packer.data(line, step)
    assert data is not None
    assert 1 <= len(data.encode()) <= MAX_DATA
    url = packer.link()
    entities = [MessageEntity("text_link", 0, 1, url=url)] if url else []
    return read_data(data, read_history(entities))


@given(_lines, st.sampled_from(Step), st.lists(_lines, max_size=5).map(tuple))
def test_any_line_comes_back(line: str, step: Step, lines: tuple[str, ...]) -> None:
    """Short or long, of any script, even where it looks like our own signs."""
    assert _through(lines, line, step) == ButtonData(line, step)


@pytest.mark.parametrize("line", ["/tool x", "/tools topic:transit-transport page:12"])
def test_what_fits_is_the_line_itself(line: str) -> None:
    """It needs no message to be understood, and works in messages of inline mode."""
    assert Packer(()).data(line) == line


def test_the_oldest_steps_go_first() -> None:
    """A trail that is too long for a link forgets its beginning; buttons keep working."""
    lines = tuple(f"{number}" * 900 + "".join(map(chr, range(500, 900))) for number in range(6))
    packer = Packer(lines)
    data = packer.data("long " + "".join(map(chr, range(1000, 1500))))
    url = packer.link()
    assert data is not None
    assert url is not None
    assert len(url) <= MAX_LINK
    history = read_history([MessageEntity("text_link", 0, 1, url=url)])
    assert read_data(data, history) is not None
    assert history.lines == lines[len(lines) - len(history.lines) :]


def test_a_line_too_long_even_to_be_hidden_gets_no_button() -> None:
    """Better no button than one that asks something else."""
    assert Packer(()).data("".join(map(chr, range(20_000, 26_000)))) is None


def test_what_would_not_be_read_back_is_not_hidden() -> None:
    """However well it packs: a reader unpacks no more than a tenth of a megabyte."""
    assert Packer(()).data("👍" * 30_000) is None
    assert _through(("👍" * 30_000, "/tools"), "x" * 200, Step.DEEPER) is not None


def test_a_changed_message_does_not_answer_for_another_button() -> None:
    """The check tells that the hidden line is not the one that was shown."""
    data = Packer(()).data("~first")
    assert data is not None
    assert read_data(data, NavigationHistory((), ("~second",))) is None


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        (Step.DEEPER, ("a", "b", "x")),
        (Step.INSTEAD, ("a", "x")),
        (Step.BACK, ("x",)),
        (Step.BELOW, ("x",)),
    ],
)
def test_steps(step: Step, expected: tuple[str, ...]) -> None:
    """A press goes deeper, turns a page or goes back; below, or elsewhere, a new history begins."""
    assert NavigationHistory(("a", "b")).after("x", step).lines == expected


def test_back_goes_one_step_back() -> None:
    """To the line before."""
    assert NavigationHistory(("a", "b", "c")).after("b", Step.BACK).lines == ("a", "b")


def test_a_forged_link_unpacks_to_nothing_large() -> None:
    """A few bytes that would unpack to gigabytes are nothing."""
    bomb = base64.urlsafe_b64encode(zlib.compress(b"[" + b" " * 50_000_000)).decode()
    entity = MessageEntity("text_link", 0, 1, url=f"https://t.me/#{bomb}")
    assert read_history([entity]) == NavigationHistory()


@pytest.mark.parametrize("told", ["[" * 50_000, '[["a"],[]', "7", '["a"]', "[1,2]", "null"])
def test_a_forged_link_is_nothing(told: str) -> None:
    """However deep or odd it is."""
    assert read_history([_forged(told)]) == NavigationHistory()


def test_a_forged_trail_is_cut() -> None:
    """Nobody makes us pack thousands of lines again and again."""
    assert len(read_history([_forged(json.dumps([["a"] * 15_000, []]))]).lines) < 10


def _forged(told: str) -> MessageEntity:
    packed = base64.urlsafe_b64encode(zlib.compress(told.encode())).decode()
    return MessageEntity("text_link", 0, 1, url=f"https://t.me/#{packed}")
