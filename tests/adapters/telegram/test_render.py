"""Replies as messages: to the letter, and within every limit whatever the catalogue holds."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.telegram.entities import JOINER
from bot.adapters.telegram.navigation import NavigationHistory, read_data, read_history
from bot.adapters.telegram.render import Frame, own_line, render, results
from bot.core.base.people import Person, Place
from bot.core.base.text import Bold, Code, Italic, Link, Plain, Span, Text
from bot.core.catalogue.model import MAX_ID
from bot.core.chat.bot import Bot
from bot.core.chat.commands import COMMANDS
from bot.core.chat.reply import (
    Button,
    Card,
    Choices,
    Digest,
    DigestEntry,
    Fact,
    Form,
    Item,
    Notice,
    Page,
    Reply,
    Section,
    Several,
)
from bot.core.chat.request import Request
from bot.wiring.app import App
from tests.adapters.console.samples import SAMPLES
from tests.adapters.telegram.parser import found_in, parsed
from tests.adapters.telegram.shown import as_json, check_limits, compare

pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")

_COMMANDS = frozenset({"tfa", *(command.name for command in COMMANDS)})
FRAME = Frame(
    "tools_bot", "Share", "← Back", NavigationHistory(("/tools page:2", "/asked")), _COMMANDS
)

_NASTY = [
    "@durov", "@all hello", "t.me/joinchat/AAAA", "evil.com", "https://evil.com/x?a=b",
    "tg://resolve?domain=x", "a@b.org", "#tag", "$USD", "/start@evil_bot", "1.2.3.4", "<b>x</b>",
    "\u202egnp.exe", "\U0001f469\u200d\U0001f4bb", "نافذة واحدة", "\ud800", "\x00\x07", "x\r\ny",
    "ton://x", "👍🏽" * 30, "*_`[x](http://e.xx)`_*", "www.e.xx,f.gg", "a.b.c.d", " ", "",
    "\u2068x", "..", "//", "@@x", "/a/b/c.de", "x.рф", "例子.中国", "９.com", "user@[1.2.3.4]",
]  # fmt: skip
_words = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(_NASTY), max_size=5).map(" ".join),
    st.lists(st.sampled_from(_NASTY), max_size=4).map("".join),
    st.text(alphabet="@#$/.:ab1 _-\n", max_size=40),
    st.sampled_from(_NASTY).map(lambda text: text * 150),
)
_urls = st.one_of(
    st.sampled_from(
        [
            "https://www.wcoomd.org/x", "https://localhost/x", "javascript:alert(1)", "ftp://a.b/c",
            "/relative", "https://[::1", "https://a.b/ x", "https://a.b/" + "x" * 5000, "https://.",
            "http://e.xx", "https://a..b/", "https://user@evil.com/", "",
        ]
    ),
    st.text(max_size=30),
)  # fmt: skip
_spans: st.SearchStrategy[Span] = st.one_of(
    _words.map(Plain), _words.map(Bold), _words.map(Italic), _words.map(Code),
    st.builds(Link, _words, _urls),
)  # fmt: skip
_texts: st.SearchStrategy[Text] = st.lists(_spans, max_size=4).map(tuple)
_buttons = st.builds(Button, _words, _words)
_items = st.builds(Item, _buttons, _words)
_cards = st.builds(
    Card,
    tool_id=st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}", fullmatch=True),
    heading=_words,
    summary=_words,
    facts=st.lists(st.builds(Fact, _words, _texts), max_size=4).map(tuple),
    link=st.builds(Link, _words, _urls),
    note=st.none() | _words,
    related_label=_words,
    related=st.lists(_buttons, max_size=4).map(tuple),
)
_choices = st.builds(Choices, _texts, st.lists(_items, max_size=6).map(tuple))
_notices = st.builds(
    Notice, st.lists(_texts, max_size=4).map(tuple), st.lists(_buttons, max_size=4).map(tuple)
)
_pages = st.builds(
    Page, _texts, st.lists(_items, max_size=12).map(tuple), _texts,
    st.lists(_buttons, max_size=2).map(tuple),
)  # fmt: skip
_several = st.builds(
    Several, st.lists(st.one_of(_cards, _choices, _notices), max_size=5).map(tuple)
)
_entries = st.builds(
    DigestEntry, _words, _words, st.none() | st.builds(Link, _words, _urls), st.none() | _buttons
)
_digests = st.builds(
    Digest,
    _words,
    st.lists(_texts, max_size=2).map(tuple),
    st.lists(st.builds(Section, _words, st.lists(_entries, max_size=8).map(tuple)), max_size=3).map(
        tuple
    ),
    _texts,
    st.lists(_buttons, max_size=2).map(tuple),
)
_replies: st.SearchStrategy[Reply] = st.one_of(
    _cards, _choices, _notices, _pages, _several, _digests
)
_frames = st.builds(
    Frame, st.just("tools_bot"), _words, _words, st.lists(_words, max_size=4).map(
        lambda lines: NavigationHistory(tuple(lines))
    ), st.just(_COMMANDS), right_to_left=st.booleans(),
)  # fmt: skip


@pytest.mark.parametrize("name", SAMPLES)
def test_each_kind_of_reply_is_rendered_to_the_letter(name: str) -> None:
    """UPDATE_GOLDEN=1 writes the files again; read the difference before you commit."""
    compare([as_json(render(SAMPLES[name], FRAME))], name)


@pytest.mark.long
@given(_replies, _frames)
def test_no_text_can_break_a_limit(reply: Reply, frame: Frame) -> None:
    """Texts, entities, buttons and their data are such as Telegram takes, whatever is in them."""
    check_limits(render(reply, frame))


@pytest.mark.long
@given(_replies, _frames)
def test_every_button_asks_its_line(reply: Reply, frame: Frame) -> None:
    """What a press says is a line of the reply or the way back, through the message alone."""
    message = render(reply, frame)
    history = read_history(message.entities)
    lines = {button.line for button in _buttons_of(reply)} | set(frame.history.lines)
    for row in message.keyboard.inline_keyboard if message.keyboard else ():
        for button in row:
            if isinstance(button.callback_data, str):
                button_data = read_data(button.callback_data, history)
                assert button_data is not None
                assert button_data.line in {
                    line.encode(errors="replace").decode() for line in lines
                }


@pytest.mark.long
@given(_replies, _frames)
def test_telegrams_parser_reads_what_we_wrote(reply: Reply, frame: Frame) -> None:
    """The text and its entities come out as they went in."""
    message = render(reply, frame)
    text, kept = parsed(message)
    assert text.rstrip() == message.text.rstrip()
    wanted = [(str(entity.type), entity.offset, entity.length) for entity in message.entities]
    assert _by_place(kept, text) == _by_place(wanted, text)


@pytest.mark.long
@given(_replies, _frames)
def test_nothing_can_mention_anybody_or_forge_a_link(reply: Reply, frame: Frame) -> None:
    """Telegram finds nothing to press by itself but our own commands."""
    message = render(reply, frame)
    raw = message.text.encode("utf-16-le")
    code = [entity for entity in message.entities if entity.type == "code"]
    for kind, start, length in found_in(message.text):
        if any(start < one.offset + one.length and one.offset < start + length for one in code):
            continue  # Telegram drops what it finds where there is code
        said = raw[2 * start : 2 * (start + length)].decode("utf-16-le")
        assert kind == "textEntityTypeBotCommand"
        assert said.removeprefix("/") in _COMMANDS
        assert Code(said) in _spans_of(reply)


@pytest.mark.long
@pytest.mark.parametrize("locale", ["en", "fr"])
async def test_every_answer_of_the_real_catalogue_passes(app: App, locale: str) -> None:
    """Each card, list and help, in each language, through the limits and Telegram's parser."""
    lines = [f"/tool {tool.id}" for tool in app.services.catalogue.tools]
    lines += ["/start", "/help", "/about", "/language", "/new", "/topics", "/tools", "/tfa", "upu"]
    lines += ["aeo, trs, ucr, kyoto, tin", "/why transit", "xqzzt @durov evil.com", "/tfa 7.6"]
    for line in lines:
        reply = await _asked(app.bot, line, locale)
        message = render(
            reply,
            Frame(
                "tools_bot", "Share", "Back", NavigationHistory((own_line(reply, line),)), _COMMANDS
            ),
        )
        check_limits(message)
        text, kept = parsed(message)
        assert text == message.text
        assert kept == [
            (str(entity.type), entity.offset, entity.length) for entity in message.entities
        ]


def test_several_cards_that_do_not_fit_show_less_and_open_by_a_button() -> None:
    """Each of them is still there."""
    card = SAMPLES["card"]
    assert isinstance(card, Card)
    long = Card(
        card.tool_id, card.heading, card.summary * 2, card.facts * 3, card.link, card.note, "R", ()
    )
    message = render(Several((long,) * 5), FRAME)
    assert message.text.count(long.heading) == 5
    assert "Languages" not in message.text
    assert message.text.count("Open the official page") == 5


def test_the_longest_id_of_a_tool_passes_everywhere() -> None:
    """As an inline result, behind a button, and in what is shared: there its page stands for it."""
    card = SAMPLES["card"]
    assert isinstance(card, Card)
    id_ = "x" * MAX_ID
    long = replace(card, tool_id=id_, related=(Button("Itself", f"/tool {id_}"),))
    (result,) = results([long], FRAME)
    assert len(result.id.encode()) <= 64
    message = render(long, FRAME)
    assert message.keyboard is not None
    buttons = [button for row in message.keyboard.inline_keyboard for button in row]
    data = [str(button.callback_data) for button in buttons if button.callback_data]
    asked = [read_data(each, read_history(message.entities)) for each in data]
    assert f"/tool {id_}" in {button_data.line for button_data in asked if button_data}
    (shared,) = (button.url for button in buttons if "/share/" in (button.url or ""))
    assert quote(card.link.url, safe="") in str(shared)


def test_a_link_that_telegram_would_drop_is_written_out() -> None:
    """The address stays readable where it cannot be pressed."""
    message = render(Notice(((Link("Inside", "https://intranet/tools"),),)), FRAME)
    assert "Inside (https://intranet/tools)" in message.text.replace(JOINER, "")


async def test_an_unknown_command_cannot_be_pressed_where_it_is_repeated(app: App) -> None:
    """Only our own commands can: nobody makes the bot show a button of another bot's."""
    message = render(await _asked(app.bot, "/evil trs", "en"), FRAME)
    assert "/evil" in message.text
    assert {entity.type for entity in message.entities} >= {"code"}
    message = render(Notice(((Code("/help"),), (Code("/evil"),))), FRAME)
    assert [entity.offset for entity in message.entities if entity.type == "code"] == [7]


def test_numbers_that_meet_are_no_address() -> None:
    """Where one span ends and the next begins."""
    message = render(Notice(((Plain("1.2"), Bold("1.21.2"), Plain(" x")),)), FRAME)
    assert found_in(message.text) == []


def test_right_to_left_names_do_not_turn_their_surroundings() -> None:
    """Names are isolated where they stand beside other text."""
    item = Item(Button("دليل العبور", "/tool x"), "2018")
    message = render(Choices((Plain("Which?"),), (item,)), FRAME)
    assert "\u2068دليل العبور\u2069 – 2018" in message.text


def _by_place(found: list[tuple[str, int, int]], text: str) -> dict[tuple[str, int], None]:
    """Say which units of a text are in which style: the parser joins, splits and trims entities."""
    raw = text.encode("utf-16-le")
    return {
        (kind, at): None
        for kind, start, length in sorted(found)
        for at in range(start, start + length)
        if raw[2 * at : 2 * at + 2].decode("utf-16-le", "replace").strip()
    }


def _buttons_of(reply: Reply) -> list[Button]:
    match reply:
        case Card():
            return [*reply.related, Button("", f"/tool {reply.tool_id}")]
        case Choices():
            return [item.button for item in reply.options]
        case Page():
            return [*(item.button for item in reply.items), *reply.turns]
        case Notice():
            return list(reply.buttons)
        case Form():
            return list(reply.steps)
        case Several():
            return [button for one in reply.replies for button in _buttons_of(one)]
        case Digest():
            return list(reply.buttons)


def _spans_of(reply: Reply) -> list[Span]:
    match reply:
        case Card():
            return [span for fact in reply.facts for span in fact.value]
        case Choices():
            return list(reply.text)
        case Page():
            return [*reply.heading, *reply.footer]
        case Notice() | Form():
            return [span for paragraph in reply.paragraphs for span in paragraph]
        case Several():
            return [span for one in reply.replies for span in _spans_of(one)]
        case Digest():
            return [span for text in (*reply.notes, reply.footer) for span in text]


async def _asked(bot: Bot, line: str, locale: str) -> Reply:
    place, person = Place("telegram:1", direct=True), Person("telegram:1")
    return (await bot.answer(Request(place, person, line, locale))).reply
