from __future__ import annotations

import datetime as dt
import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from slack_sdk.models.blocks import Block

from bot.adapters.slack import limits
from bot.adapters.slack.digest_form import form
from bot.adapters.slack.digest_sender import parts
from bot.adapters.slack.inbound import from_command, to_line
from bot.adapters.slack.payload import strip_markup
from bot.adapters.slack.question import ButtonValue, ReplyTarget
from bot.adapters.slack.render import Frame, render
from bot.adapters.slack.views import home, modal, options
from bot.core.base.i18n import Translator
from bot.core.base.people import Person, Place
from bot.core.base.text import Bold, Code, Italic, Link, Moment, Plain, utf16_units
from bot.core.chat.commands import COMMANDS
from bot.core.chat.digest_form import WEEKDAYS, DigestOptions, Facets, Option
from bot.core.chat.digest_reply import compose
from bot.core.chat.reply import (
    Button,
    Card,
    Choices,
    Digest,
    DigestEntry,
    Fact,
    Item,
    Notice,
    Page,
    Reply,
    Section,
    Several,
)
from bot.core.chat.request import Request
from bot.core.digests.changes import BASELINE, ledger_changes, net_changes
from bot.core.digests.schedule import Rhythm, Timetable
from bot.wiring.app import App
from tests.adapters.probe import HOSTILE_TEXT
from tests.adapters.slack.digests import digest_of
from tests.adapters.slack.harness import words
from tests.adapters.slack.strict import Json, check_message, check_options, check_view

GOLDEN = Path(__file__).parent / "golden"
URL = "https://www.wcoomd.org/en/page.aspx"
_MENTIONS = (
    "<!channel>",
    "<@U1>",
    "<!here>",
    "<https://evil.example|wcoomd.org>",
    "*b* `c`",
    "&amp;",
)

_text = some.one_of(some.text(max_size=40), some.sampled_from(_MENTIONS), some.text(max_size=4_000))
_short = some.one_of(some.text(max_size=300), some.sampled_from(_MENTIONS))
_span = some.one_of(
    some.builds(Plain, _text),
    some.builds(Bold, _text),
    some.builds(Italic, _text),
    some.builds(Code, _text),
    some.builds(Link, _text, some.just(URL)),
)
_spans = some.lists(_span, max_size=4).map(tuple)
_button = some.builds(Button, _short, some.text(max_size=3_000))
_buttons = some.lists(_button, max_size=30).map(tuple)
_item = some.builds(Item, _button, _text)
_card = some.builds(
    Card,
    tool_id=some.from_regex(r"[a-z]{1,40}", fullmatch=True),
    heading=_short,
    summary=_text,
    facts=some.lists(some.builds(Fact, _short, _spans), max_size=8).map(tuple),
    link=some.builds(Link, _short, some.just(URL)),
    note=some.none() | _text,
    related_label=_short,
    related=_buttons,
)
_choices = some.builds(Choices, _spans, some.lists(_item, max_size=12).map(tuple))
_notice = some.builds(Notice, some.lists(_spans, max_size=8).map(tuple), _buttons)
_page = some.builds(Page, _spans, some.lists(_item, max_size=60).map(tuple), _spans, _buttons)
_several = some.builds(
    Several, some.lists(some.one_of(_card, _choices, _notice), max_size=12).map(tuple)
)
_link = some.builds(Link, _short, some.just(URL))
_entry = some.builds(DigestEntry, _short, _text, some.none() | _link, some.none() | _button)
_section = some.builds(Section, _short, some.lists(_entry, max_size=12).map(tuple))
_digest = some.builds(
    Digest,
    _short,
    some.lists(_spans, max_size=3).map(tuple),
    some.lists(_section, max_size=3).map(tuple),
    _spans,
    _buttons,
)
_reply = some.one_of(_card, _choices, _notice, _page, _several, _digest)
_frame = some.builds(
    Frame,
    button_value=some.builds(
        ButtonValue, some.text(max_size=3_000), some.lists(_short, max_size=9).map(tuple)
    ),
    may_share=some.booleans(),
    sharer=some.none() | some.just("U1"),
    note=_spans,
)


@pytest.fixture(scope="module")
def say(shared_app: App) -> Translator:
    """Return English."""
    return shared_app.services.translations.choose(("en",))


def _elements(part: Any, kind: str) -> list[Json]:  # noqa: ANN401  # walks whatever JSON holds
    if isinstance(part, list):
        return [element for one in part for element in _elements(one, kind)]
    if not isinstance(part, dict) or part.get("type") == "context":
        return []
    return [part] if part.get("type") == kind else _elements(part.get("elements"), kind)


class TestProperties:
    @pytest.mark.long
    @given(reply=_reply, frame=_frame, language=some.sampled_from(("en", "ar")))
    def test_no_text_breaks_a_limit_mentions_anybody_or_forges_a_link(
        self, shared_app: App, reply: Reply, frame: Frame, language: str
    ) -> None:
        """Whatever a catalogue, a person or a language file says."""
        say = shared_app.services.translations.choose((language,))
        rendered = render(reply, say, frame)
        for message in (rendered.message(), rendered.replacement()):
            check_message(message)
            json.dumps(message, ensure_ascii=False).encode()
            assert "<" not in message["text"]
            assert ">" not in message["text"]
        assert len(rendered.message()["text"].encode()) <= limits.TEXT
        assert len(rendered.replacement()["text"].encode()) <= limits.REPLACED_TEXT
        assert {one["url"] for one in _elements(rendered.blocks, "link")} <= {URL}
        people = [one["user_id"] for one in _elements(rendered.blocks, "user")]
        assert people == (["U1"] if frame.sharer else [])

    @given(digest=_digest, language=some.sampled_from(("en", "ar")))
    def test_no_digest_breaks_a_limit_or_loses_an_entry(
        self, shared_app: App, digest: Digest, language: str
    ) -> None:
        """Whatever it says, each of its posts is taken, and each entry stands in the thread."""
        say = shared_app.services.translations.choose((language,))
        posts = parts(digest, say)
        entries = [entry for section in digest.sections for entry in section.entries]
        listed = 0
        for post in posts:
            check_message(post.message())
            assert "<" not in post.text
            assert {one["url"] for one in _elements(post.blocks, "link")} <= {URL}
            listed += sum(len(one["elements"]) for one in _elements(post.blocks, "rich_text_list"))
        if len(entries) > 5:
            assert listed == len(entries) + min(len(entries), 10)
        else:
            assert len(posts) == 1

    @pytest.mark.long
    @given(reply=_reply)
    def test_the_sdk_agrees(self, say: Translator, reply: Reply) -> None:
        """`slack_sdk` checks many limits by itself."""
        for block in render(reply, say).blocks:
            parsed = Block.parse(block)
            assert parsed is not None
            parsed.to_dict()

    @given(reply=_reply)
    def test_windows_and_home_hold_any_reply(self, say: Translator, reply: Reply) -> None:
        """Views have limits of their own."""
        rendered = render(reply, say)
        check_view(
            modal(rendered, say, ReplyTarget("C1", "1.1", "https://hooks.slack.com/" + "x" * 4_000))
        )
        check_view(home([rendered] * 5, say, (Plain("now"),)))

    @pytest.mark.long
    @settings(max_examples=30)  # of up to 120 cards
    @given(cards=some.lists(_card, max_size=120))
    def test_suggestions_keep_to_their_limits(self, cards: list[Card]) -> None:
        """However many and long."""
        check_options(options(cards))

    @given(button_value=some.builds(ButtonValue, some.text(), some.lists(some.text()).map(tuple)))
    def test_a_button_carries_its_lines_as_far_as_they_fit(self, button_value: ButtonValue) -> None:
        """The line comes back, and as much of the way as there is room for."""
        value = button_value.written()
        assert utf16_units(value) <= limits.BUTTON_VALUE
        known = ButtonValue.read(value)
        assert len(known.history) <= len(button_value.history)

    @given(query=some.one_of(some.text(max_size=200), some.sampled_from(_MENTIONS)))
    async def test_no_query_breaks_an_answer(self, shared_app: App, query: str) -> None:
        """Any line at all, through the bot, is something that Slack takes."""
        request = Request(Place("slack:T1:C1", direct=False), Person("slack:T1:U1"), query)
        answer = await shared_app.bot.answer(request)
        frame = Frame(ButtonValue(query), may_share=True)
        rendered = render(answer.reply, answer.translate, frame)
        check_message(rendered.message())
        assert "<" not in rendered.text

    @given(text=some.text())
    def test_any_command_text_is_read(self, text: str) -> None:
        """Nothing that a person types makes reading it fail."""
        body = {"command": "/tool", "text": text, "user_id": "U1", "team_id": "T1"}
        task = from_command(body, {"tfa"})
        assert task is not None
        assert task.question.line

    @given(text=some.text())
    def test_what_is_typed_survives_slacks_escaping(self, text: str) -> None:
        """The three letters that Slack escapes come back as they were typed."""
        typed = " ".join(text.replace("<", "").replace(">", "").replace("&", "").split())
        assert strip_markup(typed).split() == typed.split()


LONG = " ".join(f"word{number}" for number in range(3_000))


class TestTooMuch:
    """What no catalogue holds today; a platform must take it all the same."""

    @pytest.mark.parametrize(
        "reply",
        [
            Notice(tuple((Plain(LONG),) for _ in range(6)), (Button("On", "/help"),)),
            Notice(((Link(LONG, URL), Plain(LONG)),) * 6, (Button("On", "/help"),)),
            Page((Plain(LONG),), (Item(Button(LONG, LONG), LONG),) * 90, (), (Button("On", "/n"),)),
            Choices((Plain("?"),), (Item(Button("a", "/a"), LONG),) * 60),
            Notice((), tuple(Button(LONG, f"/tool {LONG}") for _ in range(120))),
            Several((Card("a", LONG, LONG, (), Link(LONG, URL), LONG, LONG, ()),) * 40),
        ],
        ids=["paragraphs", "links", "page", "choices", "buttons", "several"],
    )
    def test_it_is_cut_to_what_fits_and_the_way_back_stays(
        self, say: Translator, reply: Reply
    ) -> None:
        """The last row of buttons is never what is lost."""
        rendered = render(reply, say, Frame(ButtonValue("/a", ("/b",))))
        for message in (rendered.message(), rendered.replacement()):
            check_message(message)
        assert rendered.blocks[-1]["elements"][-1]["action_id"].startswith("back")
        check_view(modal(rendered, say, ReplyTarget()))

    def test_turning_a_page_stays_as_well(self, say: Translator) -> None:
        """All rows at the end are ways on or back."""
        items = tuple(Item(Button("T" * 150, f"/tool t{one}"), "d" * 900) for one in range(10))
        page = Page((Plain("All"),), items, (Plain("9 of 9"),), (Button("Next", "/tools page:2"),))
        rendered = render(page, say, Frame(ButtonValue("/tools", ("/help",))))
        check_message(rendered.message())
        assert [one["elements"][0]["text"]["text"] for one in rendered.blocks[-2:]] == [
            "Next",
            "← Back",
        ]

    def test_the_text_in_place_of_another_is_cut_between_letters(self, say: Translator) -> None:
        """Never within an escaped one."""
        for more in range(6):
            text = "x" * more + "&" * 3_000
            cut = render(Notice(((Plain(text),),)), say).replacement()["text"]
            assert cut.removesuffix("…").replace("&amp;", "").strip("x") == ""

    def test_a_button_forgets_the_farthest_way_first(self) -> None:
        """The line itself comes back whole as long as it fits at all."""
        value = ButtonValue("/tool a", ("b" * 900, "c" * 900, "d" * 900)).written()
        known = ButtonValue.read(value)
        assert known == ButtonValue("/tool a", ("b" * 900, "c" * 900))
        assert ButtonValue.read(ButtonValue("x" * 5_000).written()).line.startswith("xxx")


class TestEveryTool:
    @pytest.mark.parametrize("language", ["en", "fr"])
    def test_a_digest_of_thirty_is_whole_in_one_preview(
        self, shared_app: App, language: str
    ) -> None:
        """It is shorter in words, and no tool is left out."""
        catalogue = shared_app.services.catalogue
        translate = shared_app.services.translations.choose((language,))
        news = ledger_changes(catalogue, (), BASELINE, dt.datetime(2026, 7, 1, tzinfo=dt.UTC))
        digest = compose(net_changes(news), catalogue, translate, dt.date(2026, 7, 1))
        rendered = render(digest, translate)
        check_message(rendered.message())
        for entry in digest.sections[0].entries:
            assert entry.title in words(rendered.blocks)
        thread = parts(digest, translate)
        assert len(thread) <= 3
        for post in thread:
            check_message(post.message())

    @pytest.mark.long
    @pytest.mark.parametrize("language", ["en", "fr"])
    async def test_every_card_shows_whole(self, shared_app: App, language: str) -> None:
        """No card of the catalogue is cut, and its text says all that its blocks say."""
        translate = shared_app.services.translations.choose((language,))
        request = Request(Place("slack:T1:D1", direct=True), Person("slack:T1:U1"), "", language)
        for tool in shared_app.services.catalogue.tools:
            asked = Request(request.place, request.person, f"/tool {tool.id}", language)
            reply = (await shared_app.bot.answer(asked)).reply
            rendered = render(reply, translate)
            check_message(rendered.message())
            assert "…" not in words(rendered.blocks)
            assert isinstance(reply, Card)
            for part in (reply.heading, reply.summary, reply.link.url):
                assert part in rendered.text.replace("&amp;", "&")


class TestLines:
    NAMES = frozenset({"tfa", *(one.name for one in COMMANDS if one.takes_words)})

    @pytest.mark.parametrize(
        ("text", "line"),
        [
            ("single window", "single window"),
            ("tfa 7.6", "/tfa 7.6"),
            ("TFA 7.6", "/tfa 7.6"),
            ("help", "help"),
            ("new computerised transit", "new computerised transit"),
            ("/topics page:2", "/topics page:2"),
            ("", "/tool"),
            ("  ", "/tool"),
        ],
    )
    def test_words_become_the_line_that_was_meant(self, text: str, line: str) -> None:
        """Commands that take words are understood by their first word."""
        assert to_line(text, self.NAMES) == line

    @pytest.mark.parametrize(
        ("marked", "words_"),
        [
            ("<@UBOT> trs", "trs"),
            ("<@UBOT|bot> <#C1|general> x", "general x"),
            ("<https://e.xx/a?b&amp;c|label>", "label https://e.xx/a?b&c"),
            ("<https://e.xx/a>", "https://e.xx/a"),
            ("a &lt;b&gt; &amp;amp; c", "a <b> &amp; c"),
            ("<!channel> <!subteam^S1|@team>", "channel @team"),
        ],
    )
    def test_slacks_mark_up_is_taken_off(self, marked: str, words_: str) -> None:
        """What is searched are words."""
        assert strip_markup(marked) == words_


CARD = Card(
    tool_id="time-release-study",
    heading="Time Release Study",
    summary="Measures how long goods take from arrival to release.",
    facts=(
        Fact("Languages", (Plain("English and French"),)),
        Fact("WTO TFA", (Plain("7.6 Average release times"), Italic(" (our reading)"))),
    ),
    link=Link("Open the official page", URL),
    note="The page is in English.",
    related_label="Related",
    related=(Button("Immediate Release Guidelines", "/tool immediate-release"),),
    about="Guide · Version 4, June 2025",
)
ITEM = Item(Button("Time Release Study", "/tool time-release-study"), "Measures how long …")
EXAMPLES: dict[str, tuple[Reply, Frame]] = {
    "card": (CARD, Frame(ButtonValue("trs", ("/tools",)), may_share=True)),
    "shared": (CARD, Frame(ButtonValue("trs"), sharer="U1", brief=True)),
    "choices": (Choices((Plain("“upu” fits more than one."),), (ITEM, ITEM)), Frame()),
    "page": (
        Page(
            (Bold("All tools"),),
            (ITEM,),
            (Plain("9 entries, page 2 of 2"),),
            (Button("← Previous", "/tools page:1"),),
        ),
        Frame(ButtonValue("/tools page:2")),
    ),
    "notice": (
        Notice(
            ((Plain(HOSTILE_TEXT),), (Plain("See "), Link("the page", URL), Code("/help"))),
            (Button("Show the topics", "/topics"),),
        ),
        Frame(),
    ),
    "several": (Several((CARD, Choices((Plain("Which one?"),), (ITEM,)))), Frame()),
    "digest-preview": (digest_of(7), Frame(ButtonValue("/digest preview", ("/digest",)))),
}


OPTIONS = DigestOptions(
    timetable=Timetable("Africa/Dakar", dt.time(8, 30), Rhythm.WEEKLY, weekdays=(1, 3)),
    zone=Option("Africa/Dakar", "Dakar (Africa/Dakar)"),
    weekdays=tuple(map(Option, WEEKDAYS, ("Monday", "Tuesday", "W", "T", "F", "S", "Sunday"))),
    topics=(Option("transit", "Transit"), Option("valuation", "Valuation")),
    languages=(Option("en", "English"), Option("fr", "French")),
    references=(Option("tfa:7.6", "Art. 7.6 Average release times"),),
    reference_systems="WTO TFA",
    facets=Facets(topics=("valuation",)),
    filters="topic:valuation",
    weekly_line=True,
)


class TestGolden:
    @pytest.mark.parametrize("name", EXAMPLES)
    def test_a_message_looks_as_it_did(self, say: Translator, name: str) -> None:
        """To the letter."""
        reply, frame = EXAMPLES[name]
        _compare(name, render(reply, say, frame).message())

    @pytest.mark.parametrize("count", [2, 7, 30])
    def test_a_digest_looks_as_it_did(self, say: Translator, count: int) -> None:
        """One post, or one and its thread."""
        posts = [rendered_message.message() for rendered_message in parts(digest_of(count), say)]
        _compare(f"digest-{count}", {"posts": posts})

    def test_a_window_looks_as_it_did(self, say: Translator) -> None:
        """With the search above the answer."""
        rendered = render(CARD, say, Frame(ButtonValue("trs"), may_share=True))
        _compare("modal", modal(rendered, say, ReplyTarget("C1", "1.000100", None)))

    def test_the_form_for_a_digest_looks_as_it_did(self, say: Translator) -> None:
        """Filled with what is chosen."""
        view = form(OPTIONS, say, ReplyTarget("C1", None, None), direct=False)
        check_view(view)
        _compare("digest-form", view)

    def test_a_moment_is_shown_by_the_clock_of_each_reader(self, say: Translator) -> None:
        """Whoever cannot see it that way reads it with its zone, in the text beside the blocks."""
        at = dt.datetime(2026, 11, 24, 7, tzinfo=dt.UTC)
        moment = Moment("November 24, 2026 at 08:00 (Paris, UTC+1)", at)
        rendered = render(Notice((say.text("digest-next", moment=moment),)), say)
        (date,) = _elements(rendered.blocks, "date")
        assert date["timestamp"] == int(at.timestamp())
        assert date["fallback"] == moment.text
        assert rendered.text == f"Next: {moment.text}, if something is new."
        check_message(rendered.message())

    def test_what_others_read_is_a_short_card(self, say: Translator) -> None:
        """Shared and unfurled cards say what a tool is and where; the asker sees all of it."""
        shared, own = (render(CARD, say, Frame(brief=brief)) for brief in (True, False))
        assert "Version 4, June 2025" in shared.text
        assert URL in shared.text
        assert "WTO TFA" in own.text
        assert "WTO TFA" not in shared.text
        assert len(shared.text) < len(own.text)

    def test_home_looks_as_it_did(self, say: Translator) -> None:
        """With the search above the sections."""
        rendered = render(EXAMPLES["page"][0], say)
        _compare("home", home([rendered, rendered], say, (Plain("As of today"),)))

    def test_suggestions_look_as_they_did(self) -> None:
        """A title, and what it is for."""
        _compare("options", {"options": options([CARD])})


def _compare(name: str, payload: Json) -> None:
    file = GOLDEN / f"{name}.json"
    written = json.dumps(payload, ensure_ascii=False, indent=2) + "\n"
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        file.write_text(written, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == written
