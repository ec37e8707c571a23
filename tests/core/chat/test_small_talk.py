"""What people type beside their questions, in seven languages: answered in kind, not looked up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from bot.core.chat.reply import Card, Choices, Notice
from bot.wiring.app import App, build
from tests.apps import settings_in
from tests.core.catalogue.harbour import HARBOUR
from tests.core.chat.digest.scene import lines_of, scene_of, words_of

_FILE = Path(__file__).parents[2] / "data" / "small-talk.txt"
_LEAST = 60
"""Phrases of each language."""
_TALK = frozenset({"hello", "thanks", "bye", "ok", "no", "sorry", "human", "file"})


def _phrases() -> Iterator[tuple[str, str, str]]:
    """Yield the language of each phrase, the command that answers it, and the phrase."""
    language = ""
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            language = line.strip("[]")
        elif line and not line.startswith("#"):
            kind, _, phrases = line.partition(": ")
            answer = f"talk {kind}" if kind in _TALK else kind
            yield from ((language, answer, phrase) for phrase in phrases.split(" | "))


_SAID = tuple(_phrases())


@pytest.mark.parametrize("language", ["en", "fr", "es", "pt", "ru", "ar", "zh"])
def test_what_is_no_question_for_a_tool_is_answered_in_kind(shared_app: App, language: str) -> None:
    """Greetings, thanks, complaints, questions about the bot, wishes for a language or a list."""
    said = [(answer, phrase) for spoken, answer, phrase in _SAID if spoken == language]
    read = shared_app.bot._lines.read  # noqa: SLF001  # what a line asks for
    wrong = [
        f"{phrase}: {got}"
        for answer, phrase in said
        if (got := " ".join(read(phrase)).strip()) != answer
    ]
    assert len(said) >= _LEAST
    assert wrong == []


@pytest.mark.parametrize(
    "name", ["Wrong", "Nothing", "Contact", "Are you there", "Next", "By kind"]
)
def test_the_own_names_of_a_catalogue_win_over_talk_and_labels(tmp_path: Path, name: str) -> None:
    """A tool that is called so is what is looked for."""
    mine = tmp_path / "mine.yaml"
    mine.write_text(HARBOUR.replace("title: Crane Guide", f'title: "{name}"'), encoding="utf-8")
    bot = build(settings_in(tmp_path, mine)).bot
    assert bot._lines.read(name) == ("tool", name)  # noqa: SLF001  # what a line asks for


@pytest.mark.parametrize(
    "words",
    [
        *("contact points", "no single window", "how to share data", "report on illicit trade"),
        *("list of dangerous goods", "human trafficking", "wrong classification", "可以分享的数据"),
    ],
)
def test_words_of_talk_in_a_question_are_looked_up(shared_app: App, words: str) -> None:
    """Talk is a whole line, never a part of one."""
    assert shared_app.bot._lines.read(words)[0] == "tool"  # noqa: SLF001  # what a line asks for


async def test_no_and_complaints_are_answered_kindly(app: App) -> None:
    """With a way on for whoever is not content."""
    scene = scene_of(app)
    assert words_of(await scene.say("no")).startswith("All right.")
    sorry = await scene.say("this does not work")
    assert isinstance(sorry, Notice)
    assert words_of(sorry).startswith("I am sorry!")
    assert "/topics" in lines_of(sorry)
    assert "nobody else reads this chat" in words_of(await scene.say("can I talk to a human?"))


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("/tool languages fr", ("language", "fr")),
        ("/settings language", ("language", "")),
        ("/settings digest", ("digest", "")),
        ("language French", ("language", "fr")),
        ("/cancel", ("talk", "no")),
        ("/forget", ("privacy", "")),
        ("/feedback", ("talk", "human")),
        ("/share", ("talk", "share")),
        ("/thanks", ("talk", "thanks")),
        ("/search trs", ("tool", "trs")),
    ],
)
def test_commands_that_people_try_lead_on(
    shared_app: App, line: str, read: tuple[str, str]
) -> None:
    """None of them is unknown."""
    assert shared_app.bot._lines.read(line) == read  # noqa: SLF001  # what a line asks for


@pytest.mark.parametrize("name", ["queries", "queries-blind", "queries-fresh", "queries-shelf"])
def test_no_question_that_a_tool_answers_is_taken_for_talk(shared_app: App, name: str) -> None:
    """Of all that the search is measured by, in any language; commands are commands."""
    read = shared_app.bot._lines.read  # noqa: SLF001  # what a line asks for
    questions = (_FILE.parent / f"{name}.yaml").read_text(encoding="utf-8")
    loaded = yaml.load(questions, yaml.CSafeLoader)
    asked = [one["query"] for one in loaded if one["relevant"] and not one["query"].startswith("/")]
    names = {command.name for command in shared_app.bot.commands} - {"talk", "digest", "language"}
    assert asked
    assert [words for words in asked if read(words)[0] not in names] == []


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Hi, Tom here 👋", "hello"),
        ("Bonjour, Marie ici 😊", "hello"),
        ("Oi, aqui é o João 👋", "hello"),
        ("Здравствуйте, это Иван", "hello"),
        ("你好，我是小王", "hello"),
        ("merci beaucoup tu m'as bien aidé", "thanks"),
        ("شكرا ساعدتني كثيرا", "thanks"),
    ],
)
async def test_a_short_line_that_begins_with_a_greeting_or_thanks_is_one(
    app: App, said: str, meant: str
) -> None:
    """Where the rest finds nothing: a name, or what the thanks are for."""
    scene = scene_of(app)
    assert await scene.say(said) == await scene.say(meant)


async def test_what_is_asked_behind_a_greeting_is_looked_for(app: App) -> None:
    """Also a need in a word that few know."""
    assert isinstance(await scene_of(app).say("hi, TRS for Ghana please"), Card | Choices)


async def test_who_asks_for_a_file_hears_where_documents_are(app: App) -> None:
    """The bot sends none, and a tool that is named gets its card."""
    scene = scene_of(app)
    assert "official page" in words_of(await scene.say("send me the pdf"))
    assert isinstance(await scene.say("send me the pdf of the time release study"), Card)
