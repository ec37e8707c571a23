"""Every kind of answer in every language: whole, and within the limits of the platforms."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterator

import pytest
from babel import Locale
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from bot.adapters.slack import limits as slack
from bot.adapters.slack import manifest
from bot.adapters.slack.question import ReplyTarget
from bot.adapters.slack.render import render as slack_render
from bot.adapters.slack.views import modal
from bot.adapters.telegram import limits as telegram
from bot.adapters.telegram.navigation import NavigationHistory
from bot.adapters.telegram.render import Frame
from bot.adapters.telegram.render import render as telegram_render
from bot.core.base.people import Person, Place
from bot.core.base.text import Code, Link, utf16_units
from bot.core.chat.commands import COMMANDS
from bot.core.chat.digest_reply import compose
from bot.core.chat.reply import Button, Digest, Reply
from bot.core.chat.request import Request
from bot.core.digests.changes import BASELINE, ledger_changes, net_changes
from bot.wiring.app import App
from tests.adapters.slack.strict import check_message, check_view
from tests.adapters.telegram.shown import check_limits
from tests.core.base.locale_files import SOURCES, entries

_LANGUAGES = sorted(SOURCES)
_OTHER_SCRIPTS = sorted({"ar", "ru", "zh"} & SOURCES.keys())
every_language = pytest.mark.parametrize("language", _LANGUAGES)
_ENGLISH = re.compile(r"\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\b")
"""Three words in a row in small Latin letters: no name has them."""
_MODAL_WORDS = (
    "slack-modal-title",
    "slack-modal-submit",
    "slack-modal-close",
    "slack-digest-title",
    "slack-digest-save",
)
_ALIKE = {
    *("kind-guide", "kind-convention", "kind-application", "kind-nomenclature", "kind-brochure"),
    *("access-public", "slack-digest-zone-hint"),
}
"""Texts that have the same words in English and French."""
LINES = (
    *("trs", "/tool revised-kyoto-convention", "/tool safe-package", "risk", "TRS, CBM, SAFE"),
    *("wcoxxyy", "visa", "TRS lang:sw", "/tool", "/why", "/why trs", "/why timee release", "/wyh"),
    *("/tools", "/tools topic:origin", "/tools topic:nothing", "/tools kind:report page:1"),
    *("/tools kind:nothing", "/tools access:nothing", "/tools year:x", "/tools lang:nothing"),
    *("/tools page:x", "/tools words", "/topics", "/topics kinds", "/new", "/tfa", "/tfa 7.6"),
    *("/tfa 99", "/help", "/about", "/start", "/language", "/language klingon"),
    *("/privacy", "/mydata", "/forgetme"),
    *("hello", "thanks", "bye", "ok", "x" * 4_000, "/digest", "/digest on 08:00 Paris"),
    *("/digest on", "/digest on 08:00 Atlantis", "/digest on 25:00 Paris", "/digest why"),
    *("/digest status", "/digest preview", "/digest preview 30", "/digest cards", "/digest help"),
    *("/digest pause 2w", "/digest resume", "/digest off", "/digest change", "/digest monthly"),
    *("/digest on in:xx Paris 08:00", "/digest on lang:nothing Paris 08:00", "/digest events"),
)
"""Lines whose answers are of every kind: cards, choices, lists, notices, mistakes."""


async def _answer(app: App, line: str, language: str) -> Reply:
    request = Request(Place("test:1", direct=True), Person("test:1"), line, language)
    answered = await app.bot.answer(request)
    assert answered.translate.language == language
    return answered.reply


def _digest(app: App, language: str) -> Digest:
    news = ledger_changes(
        app.services.catalogue, (), BASELINE, dt.datetime(2026, 7, 1, tzinfo=dt.UTC)
    )
    translate = app.services.translations.choose((language,))
    return compose(net_changes(news[:12]), app.services.catalogue, translate, dt.date(2026, 7, 1))


def _said(part: object) -> Iterator[str]:
    """Return the words that people read in a reply; not what they type or where links lead."""
    match part:
        case str() if not part.startswith("/"):
            yield part
        case Code():
            pass
        case Link():
            yield part.text
        case Button():
            yield from _said(part.label)
        case tuple():
            for one in part:
                yield from _said(one)
        case _ if dataclasses.is_dataclass(part):
            for field in dataclasses.fields(part):
                if field.name != "tool_id":
                    yield from _said(getattr(part, field.name))
        case _:
            pass


@pytest.mark.parametrize("language", _OTHER_SCRIPTS)
async def test_no_answer_falls_back_to_english(app: App, language: str) -> None:
    """In a script of its own, English words stand out; titles as published are no words."""
    titles = sorted((tool.title for tool in app.services.catalogue.tools), key=len, reverse=True)
    replies = [await _answer(app, line, language) for line in LINES]
    for line, reply in zip((*LINES, "digest"), (*replies, _digest(app, language)), strict=True):
        for words in _said(reply):
            for title in titles:
                words = words.replace(title, "")  # noqa: PLW2901  # what is left of it
            assert _ENGLISH.findall(words) == [], (line, words)


@every_language
async def test_every_answer_fits_the_platforms(app: App, language: str) -> None:
    """Slack would refuse what is too long, and Telegram would cut it."""
    translate = app.services.translations.choose((language,))
    frame = Frame(
        "tools_bot",
        translate("telegram-share"),
        translate("telegram-back"),
        NavigationHistory(()),
        frozenset(command.name for command in COMMANDS),
    )
    replies = [await _answer(app, line, language) for line in LINES]
    target = ReplyTarget("C1", "U1")
    for reply in (*replies, _digest(app, language)):
        check_view(modal(slack_render(reply, translate), translate, target))
        check_message(slack_render(reply, translate).message())
        check_limits(telegram_render(reply, frame))


@every_language
def test_the_windows_and_descriptions_are_shown_whole(app: App, language: str) -> None:
    """What is longer than a platform takes would be cut in the middle of a word."""
    translate = app.services.translations.choose((language,))
    for key in _MODAL_WORDS:
        assert utf16_units(translate(key)) <= slack.VIEW_TITLE, key
    for command in COMMANDS:
        if command.listed:
            described = command.description(translate)
            assert len(described) <= telegram.MAX_COMMAND_DESCRIPTION
    assert utf16_units(translate("telegram-short-description")) <= telegram.MAX_SHORT_DESCRIPTION
    assert utf16_units(translate("telegram-description")) <= telegram.MAX_DESCRIPTION
    assert len(translate("telegram-nothing-inline")) <= telegram.MAX_LABEL
    for key in ("slack-find-hint", "slack-words-hint", "slack-digest-zone-hint"):
        assert utf16_units(translate(key)) <= slack.PLACEHOLDER


@every_language
def test_an_app_can_be_made_in_every_language(app: App, language: str) -> None:
    """Names and descriptions of a Slack app are held to their limits (app manifest reference)."""
    translate = app.services.translations.choose((language,))
    made = manifest.manifest(app.services.catalogue, translate, COMMANDS, None)
    assert utf16_units(made["display_information"]["name"]) <= slack.APP_NAME
    assert utf16_units(made["display_information"]["description"]) <= slack.APP_DESCRIPTION
    for one in made["features"]["shortcuts"]:
        assert utf16_units(one["name"]) <= slack.SHORTCUT_NAME
        assert utf16_units(one["description"]) <= slack.SHORTCUT_DESCRIPTION
    assert utf16_units(made["features"]["bot_user"]["display_name"]) <= slack.BOT_NAME


class _Choices(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.made: list[tuple[str, ...]] = []

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802  # Fluent's
        """Keep the forms that are chosen from."""
        names = (variant.key for variant in node.variants)
        self.made.append(tuple(key.name for key in names if isinstance(key, ast.Identifier)))


@every_language
def test_plurals_have_the_forms_of_their_language(language: str) -> None:
    """Those of CLDR for whole numbers; one that is missing would be said in the form of another."""
    rules = Locale.parse(language).plural_form
    numbers = (*range(201), 1_000, 1_000_000)
    forms = {rules(number) for number in numbers} | {"other"}
    if language in {"es", "fr", "pt"}:
        forms.discard("many")  # of a million alone, with “de”: our numbers are smaller
    visitor = _Choices()
    for entry in entries(language):
        visitor.visit(entry)
    assert visitor.made
    assert [made for made in visitor.made if not set(made) <= forms | {"zero", "many"}] == []
    assert [made for made in visitor.made if not forms <= set(made)] == []


@pytest.mark.parametrize("language", [one for one in _LANGUAGES if one != "en"])
def test_no_text_is_left_in_english(language: str) -> None:
    """A text that says the same in two languages is most often one that was forgotten."""
    english, said = _words_of("en"), _words_of(language)
    same = {key for key, words in said.items() if words == english.get(key)}
    assert same <= _ALIKE


def _words_of(language: str) -> dict[str, str]:
    """Return the texts that people read, by key, without their values; signs alone are no text."""
    found = {}
    for entry in entries(language):
        if isinstance(entry, ast.Message) and not entry.id.name.startswith("typed-"):
            elements = entry.value.elements if entry.value else ()
            words = "".join(one.value for one in elements if isinstance(one, ast.TextElement))
            if re.search(r"[^\W\d_]", words):
                found[entry.id.name] = words
    return found
