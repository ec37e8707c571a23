"""Digests in parts: to the letter, and within every limit whatever the catalogue holds."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import Bot as Api

from bot.adapters.telegram.digest_sender import TelegramDigestSender, pack_message, unpack_message
from bot.adapters.telegram.entities import JOINER
from bot.adapters.telegram.events import PlaceMoved
from bot.adapters.telegram.navigation import NavigationHistory
from bot.adapters.telegram.rate_limit import TelegramRateLimiter
from bot.adapters.telegram.render import Frame, Message, render
from bot.core.base.i18n import Translator
from bot.core.base.people import Place
from bot.core.base.text import LEFT_TO_RIGHT_MARK, Link, Plain
from bot.core.chat.digest_reply import MAX_ENTRIES, compose
from bot.core.chat.digest_sender import DigestSender
from bot.core.chat.reply import Button, Digest, DigestEntry, Section
from bot.core.digests.changes import Change, ChangeKind, facts_of
from bot.wiring.app import App
from tests.adapters.console.samples import SAMPLES
from tests.adapters.telegram.parser import found_in, parsed
from tests.adapters.telegram.server import TOKEN
from tests.adapters.telegram.shown import as_json, check_limits, compare

_PLACE = Place("telegram:1001", direct=True)
_BUTTONS = (
    Button("Show cards", "/digest cards 2026-07-30"),
    Button("Digest settings", "/digest status"),
)


async def _nobody_moves(_moved: PlaceMoved) -> None:
    raise AssertionError


def _outlet() -> DigestSender:
    return TelegramDigestSender(
        Api(TOKEN), TelegramRateLimiter(lambda: 0.0), _nobody_moves, ("new", "help")
    )


def _parts(digest: Digest, translate: Translator) -> list[Message]:
    return [unpack_message(part) for part in _outlet().parts(digest, translate, _PLACE)]


def _entry(number: int) -> DigestEntry:
    return DigestEntry(
        f"Guidelines number {number} on the exchange of data between customs administrations",
        f"20{number:02} – Says how administrations at both sides of a border can share what they…",
        Link("Open the official page", f"https://www.example.org/en/tools/{number}.aspx"),
        Button(f"Guidelines number {number}", f"/tool guidelines-{number}"),
    )


_LONG = Digest(
    heading="New in the catalogue, July 30, 2026: 34 entries",
    notes=((Plain("This catches up with everything since July 28, 2026."),),),
    sections=(
        Section("New tools", tuple(map(_entry, range(1, 26)))),
        Section("New editions", tuple(map(_entry, range(26, 31)))),
    ),
    footer=(Plain("4 more entries: /new lists the latest additions."),),
    buttons=_BUTTONS,
)
_FRENCH = Digest(
    heading="Nouveautés du catalogue, 30 juillet 2026\u00a0: 3 fiches",
    notes=(),
    sections=(
        Section(
            "Nouveaux outils",
            (
                DigestEntry(
                    "\u2068دليل العبور\u2069",
                    "2017 – \u2068مرجع للدول غير الساحلية وجيرانها\u2069",
                    Link("Ouvrir la page officielle", "https://www.example.org/ar/transit.pdf"),
                    Button("\u2068دليل العبور\u2069", "/tool transit-handbook"),
                ),
                DigestEntry(
                    "Étude du temps nécessaire pour la mainlevée",
                    "2025 – Mesure où les marchandises attendent, et ce qui l’abrégerait…",
                    Link("Ouvrir la page officielle", "http://www.example.org/without-tls"),
                    Button("Étude du temps", "/tool time-release-study"),
                ),
            ),
        ),
        Section(
            "Retirés du catalogue", (DigestEntry("\u2068מדריך @all t.me/x\u2069", "", None, None),)
        ),
    ),
    footer=(),
    buttons=(
        Button("Voir les fiches", "/digest cards 2026-07-30"),
        Button("Réglages du résumé", "/digest status"),
    ),
)


@pytest.fixture
def say(app: App) -> Translator:
    """English."""
    return app.services.translations.choose(("en",))


def test_a_digest_that_fits_is_one_message(say: Translator) -> None:
    """Entries of one line each, titles that lead to their pages, two buttons."""
    digest = SAMPLES["digest"]
    assert isinstance(digest, Digest)
    compare([as_json(message) for message in _parts(digest, say)], "digest-3")


def test_a_long_digest_is_two_messages(say: Translator) -> None:
    """Cut between entries; the section goes on below its heading, the buttons stand at the end."""
    compare([as_json(message) for message in _parts(_LONG, say)], "digest-30")


def test_a_french_digest_with_right_to_left_titles(app: App) -> None:
    """What stands beside such a title stays where it is; nothing in it can be pressed."""
    messages = _parts(_FRENCH, app.services.translations.choose(("fr",)))
    compare([as_json(message) for message in messages], "digest-fr")
    assert [found_in(message.text) for message in messages] == [[]]


@pytest.mark.long
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_whole_catalogue_passes_in_few_parts(app: App, language: str) -> None:
    """Every real title and summary, as far as one digest goes, through Telegram's own parser."""
    translate = app.services.translations.choose((language,))
    catalogue = app.services.catalogue
    changes = [Change(ChangeKind.NEW, tool.id, facts_of(tool)) for tool in catalogue.tools]
    for some in (changes[:MAX_ENTRIES], changes[-MAX_ENTRIES:], changes):
        messages = _parts(compose(some, catalogue, translate, dt.date(2026, 7, 30)), translate)
        assert len(messages) <= 3
        for message in messages:
            check_limits(message)
            text, kept = parsed(message)
            assert text == message.text
            assert kept == [
                (str(entity.type), entity.offset, entity.length) for entity in message.entities
            ]


_words = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1).map(
    lambda text: f"<{text}>"
)
_entries = st.builds(
    DigestEntry,
    _words | _words.map(lambda text: text * 40),
    _words | _words.map(lambda text: text * 200),
    st.none() | st.just(Link("Open", "https://www.example.org/x")),
    st.none(),
)
_digests = st.builds(
    Digest,
    st.just("Heading"),
    st.just(((Plain("A note"),),)),
    st.lists(
        st.builds(Section, _words, st.lists(_entries, min_size=1, max_size=20).map(tuple)),
        max_size=3,
    )
    .filter(bool)
    .map(tuple),
    st.just((Plain("The footer"),)),
    st.just(_BUTTONS),
)


@pytest.mark.long
@settings(max_examples=40)
@given(_digests)
def test_no_entry_is_lost_or_told_twice(shared_app: App, digest: Digest) -> None:
    """Whatever is in them, all entries come in their order, each in one part, within all limits."""
    messages = _parts(digest, shared_app.services.translations.choose(("en",)))
    for message in messages:
        check_limits(message)
    # A line with a title in Arabic begins with a mark.
    texts = [message.text.replace(LEFT_TO_RIGHT_MARK, "") for message in messages]
    bullets = [text.count("\n• ") for text in texts]
    told = sum(len(section.entries) for section in digest.sections)
    in_titles = sum(
        text.count("\n• ")
        for section in digest.sections
        for entry in section.entries
        for text in (entry.title, entry.detail)
    )
    assert sum(bullets) == told + in_titles
    assert all(bullets)
    assert [message.keyboard is not None for message in messages] == [False] * (
        len(messages) - 1
    ) + [True]
    assert ["The footer" in message.text for message in messages] == [
        message.keyboard is not None for message in messages
    ]
    if len(messages) > 1:
        numbers = [f"Heading ({number}/{len(messages)})" for number in range(1, len(messages) + 1)]
        assert [message.text.partition("\n")[0] for message in messages] == numbers


def test_an_entry_that_no_message_holds_is_shortened(say: Translator) -> None:
    """What follows it, the footer and the buttons, is there all the same."""
    endless = replace(_entry(1), detail="very long " * 1_000)
    messages = _parts(replace(_LONG, sections=(Section("New", (_entry(0), endless)),)), say)
    check_limits(messages[-1])
    assert "…" in messages[-1].text
    assert messages[-1].text.endswith("lists the latest additions.")
    assert messages[-1].keyboard is not None


def test_more_than_a_hundred_titles_are_links_all_the_same(say: Translator) -> None:
    """Telegram drops the entities after the hundredth in silence: the digest is cut before it."""
    entries = tuple(replace(_entry(number), title=f"T{number}", detail="") for number in range(150))
    messages = _parts(replace(_LONG, sections=(Section("New", entries),)), say)
    links = [
        entity for message in messages for entity in message.entities if entity.type == "text_link"
    ]
    assert len(messages) == 2
    assert len(links) == 150


def test_a_part_is_sent_again_as_it_was(say: Translator) -> None:
    """What is kept of a message holds all of it, in words that can be read by hand."""
    for part in _outlet().parts(_LONG, say, _PLACE):
        assert pack_message(unpack_message(part)) == part
        assert "Guidelines number" in part
        assert set(json.loads(part)) == {"text", "entities", "keyboard"}


def test_a_digest_that_is_asked_for_is_one_message() -> None:
    """A preview answers one question: where it is too long, it shows titles alone, and all."""
    frame = Frame(
        "tools_bot", "Share", "Back", NavigationHistory(("/digest preview",)), frozenset()
    )
    message = render(_LONG, frame)
    check_limits(message)
    assert message.text.count("Guidelines number") == 30
    assert "Says how" not in message.text
    assert "Says how" in render(SAMPLES_ONE, frame).text
    assert message.text.replace(JOINER, "").endswith("/new lists the latest additions.")


SAMPLES_ONE = replace(_LONG, sections=(Section("New tools", (_entry(1),)),))
