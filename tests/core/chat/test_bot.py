"""The one door: whatever is asked, and whatever breaks behind it, there is an answer."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.base.people import Person, Place
from bot.core.base.text import plain
from bot.core.chat.bot import Bot
from bot.core.chat.commands import COMMANDS
from bot.core.chat.reply import Card, Choices, Digest, Form, Notice, Page, Reply, Several
from bot.core.chat.request import MAX_TEXT, Request
from bot.wiring.app import App, build
from tests.adapters.probe import BREAKS
from tests.apps import CountedIncidents, bot_with, settings_in
from tests.core.catalogue.harbour import HARBOUR

PLACE = Place("test:1", direct=True)
GROUP = Place("test:2", direct=False)
PERSON = Person("test:1")


def _ask(text: str, place: Place = PLACE, locale: str | None = "en") -> Request:
    return Request(place, PERSON, text, locale)


async def _answer(app: App, text: str) -> Reply:
    return (await app.bot.answer(_ask(text))).reply


@given(
    name=st.sampled_from([*(f"/{command.name} " for command in COMMANDS), "", "/", "//"]),
    words=st.text(max_size=300),
    locale=st.one_of(st.none(), st.text(max_size=20)),
)
async def test_no_line_in_any_locale_is_a_bug(
    shared_app: App, name: str, words: str, locale: str | None
) -> None:
    """Any words behind any command are answered without an incident."""
    incidents = CountedIncidents()
    bot = Bot(shared_app.services, incidents)
    reply = (await bot.answer(_ask(name + words, locale=locale))).reply
    assert isinstance(reply, Card | Choices | Digest | Notice | Page | Several)
    assert incidents.errors == []


@given(
    filters=st.lists(
        st.tuples(
            st.sampled_from(["topic", "kind", "access", "lang", "year", "tfa", "page"]),
            st.text(max_size=12),
        ),
        max_size=5,
    )
)
async def test_no_filter_is_a_bug(shared_app: App, filters: list[tuple[str, str]]) -> None:
    """Any value of any filter is answered without an incident."""
    incidents = CountedIncidents()
    line = "/tools " + " ".join(f"{key}:{value}" for key, value in filters)
    await Bot(shared_app.services, incidents).answer(_ask(line))
    assert incidents.errors == []


async def test_a_bug_is_reported_and_its_number_told(app: App) -> None:
    """The person gets the id under which the operator finds the error."""
    incidents = CountedIncidents()
    bot = Bot(app.services, incidents, (BREAKS,))
    reply = (await bot.answer(_ask("/probebreaks"))).reply
    assert isinstance(reply, Notice)
    assert "incident-1" in plain(reply.paragraphs[0])
    assert [str(error) for error in incidents.errors] == ["a secret that nobody may read"]


async def test_a_text_that_is_too_long_is_refused_kindly(app: App) -> None:
    """A text beyond the limit gets a hint, and is not looked up."""
    reply = await _answer(app, "x" * (MAX_TEXT + 1))
    assert isinstance(reply, Notice)
    assert "10,000" in plain(reply.paragraphs[0])


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("/tfa tfa:7.6", "7.6"),
        ("/tfa 7,6", "7.6"),
        ("/tfa article 7.6", "7.6"),
        ("/new lang:ru", "Latest"),
        *((f"/tools lang:{name}", "lang:fr") for name in ("french", "français", "francés", "法语")),
        *((f"/tools {name}", "lang:fr") for name in ("lang:fr-FR", "(lang:fr)", "lang:fr.")),
        *(("/tools lang:zh-cn", "lang:zh"), ("/tools lang:fr, topic:transit", "lang:fr")),
    ],
)
async def test_filters_are_heard_by_every_list(app: App, line: str, shown: str) -> None:
    """A filter narrows whichever list it is given to."""
    reply = await _answer(app, line)
    assert isinstance(reply, Page)
    assert shown in plain(reply.heading)
    assert plain(reply.footer) != "40 entries, page 1 of 5"


async def test_of_a_longer_list_five_are_answered_and_the_rest_is_mentioned(app: App) -> None:
    """Nothing that was asked is dropped in silence."""
    reply = await _answer(app, "/tool trs, ucr, vcf, cbm, irg, tin")
    assert isinstance(reply, Several)
    *cards, last = reply.replies
    assert len(cards) == 5
    assert isinstance(last, Notice)
    assert "5 questions" in plain(last.paragraphs[0])


@pytest.mark.parametrize("wish", ["français", "French", "fr"])
async def test_a_language_is_chosen_by_code_or_name(app: App, wish: str) -> None:
    """A language is known by its code, its own name and the reader's name for it."""
    await _answer(app, f"/language {wish}")
    assert (await app.bot.translator_for(_ask(""))).language == "fr"


@pytest.mark.parametrize("line", ["help", "HELP", " /help ", "/Help", "/"])
async def test_help_is_found_however_it_is_written(app: App, line: str) -> None:
    """A lone word that names a command is that command; so is a lone slash, for help."""
    assert await _answer(app, line) == await _answer(app, "/help")


async def test_a_person_s_language_goes_before_the_place_s(app: App) -> None:
    """Person, then place, then the platform's hint, then the default."""
    manager = Request(GROUP, Person("test:9", may_manage=True), "/language fr here", "en")
    await app.bot.answer(manager)
    in_group = _ask("/topics", GROUP)
    assert (await app.bot.translator_for(in_group)).language == "fr"
    await app.bot.answer(_ask("/language en"))
    assert (await app.bot.translator_for(in_group)).language == "en"
    assert (await app.bot.translator_for(_ask("", PLACE, "fr"))).language == "en"


async def test_the_hint_goes_before_the_default(app: App) -> None:
    """Who chose nothing is answered in the language of the device, where the bot speaks it."""
    assert (await app.bot.translator_for(_ask("", locale="fr-CA"))).language == "fr"
    assert (await app.bot.translator_for(_ask("", locale="tlh"))).language == "en"


async def test_only_managers_choose_for_a_place(app: App) -> None:
    """Others hear why not, and nothing is changed."""
    reply = (await app.bot.answer(_ask("/language fr here", GROUP))).reply
    assert isinstance(reply, Notice)
    assert "manage" in plain(reply.paragraphs[0])
    assert (await app.bot.translator_for(_ask("", GROUP))).language == "en"


async def test_a_place_that_moves_keeps_its_language_and_one_that_goes_loses_it(app: App) -> None:
    """The choice follows the place, and is forgotten with it."""
    manager = Person("test:9", may_manage=True)
    await app.bot.answer(Request(GROUP, manager, "/language fr here"))
    moved = Place("test:3", direct=False)
    await app.bot.place_moved(GROUP, moved)
    assert (await app.bot.translator_for(_ask("", moved))).language == "fr"
    assert (await app.bot.translator_for(_ask("", GROUP))).language == "en"
    await app.bot.place_gone(moved)
    assert (await app.bot.translator_for(_ask("", moved))).language == "en"


async def test_where_nothing_is_found_the_nearest_topics_are_offered(app: App) -> None:
    """A neighbouring subject leads to the topics of its neighbours, and to all of them."""
    reply = await _answer(app, "TIR carnet")
    assert isinstance(reply, Notice)
    lines = [button.line for button in reply.buttons]
    assert any(line.startswith("/tools topic:") for line in lines)
    assert "/topics" in lines


async def test_an_answer_is_explained(app: App) -> None:
    """`/why` says what spoke for each answer and how sure the bot is, and offers the tools."""
    reply = await _answer(app, "/why singel windwo")
    assert isinstance(reply, Notice)
    first = plain(reply.paragraphs[1])
    assert first.startswith("Single Window Guidelines (")
    assert "“windwo” = “window”, in the title" in first
    assert reply.buttons[0].line == "/tool single-window"


async def test_nothing_typed_suggests_the_newest_tools(app: App) -> None:
    """An empty text suggests the newest tools, page by page."""
    newest = [tool.id for tool in app.services.catalogue.newest()]
    first = (await app.bot.suggest(_ask(""), limit=3)).cards
    then = (await app.bot.suggest(_ask(""), limit=3, offset=3)).cards
    assert [card.tool_id for card in (*first, *then)] == newest[:6]


async def test_half_a_word_suggests_its_tool(app: App) -> None:
    """What is being typed is completed."""
    cards = (await app.bot.suggest(_ask("singl wind"), limit=5)).cards
    assert cards[0].tool_id == "single-window"


@pytest.mark.parametrize(
    "typed", ["customs lang:ru", "lang:ru customs", "lang:русский", "(lang:ru)"]
)
async def test_what_is_being_typed_obeys_filters(app: App, typed: str) -> None:
    """Inline mode and type-ahead as the chat does."""
    cards = (await app.bot.suggest(_ask(typed), limit=10)).cards
    tools = app.services.catalogue.tools_by_id
    assert cards
    assert all("ru" in tools[card.tool_id].languages for card in cards)


@pytest.mark.parametrize(
    "typed", ["single window lang:", "single window topic:zzz", "year: single window"]
)
async def test_a_filter_that_is_half_typed_hides_nothing(app: App, typed: str) -> None:
    """Until it can be read it does not count."""
    cards = (await app.bot.suggest(_ask(typed), limit=10)).cards
    assert "single-window" in {card.tool_id for card in cards}


@given(st.text(max_size=300))
async def test_no_suggestion_is_a_bug(shared_app: App, typed: str) -> None:
    """Whatever is being typed, suggesting does not fail."""
    incidents = CountedIncidents()
    await Bot(shared_app.services, incidents).suggest(_ask(typed), limit=10)
    assert incidents.errors == []


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
async def test_every_button_leads_somewhere(app: App, command: str) -> None:
    """No button of any command is answered with "I do not know" or an apology."""
    for line in (f"/{command}", f"/{command} transit", f"/{command} 7.6"):
        reply = await _answer(app, line)
        for pressed in _lines(reply):
            answer = (await bot_with(app).answer(_ask(pressed))).reply
            first = plain(answer.paragraphs[0]) if isinstance(answer, Notice) else ""
            assert "do not know" not in first
            assert "Sorry" not in first


def _lines(reply: Reply) -> list[str]:
    match reply:
        case Card():
            return [button.line for button in reply.related]
        case Choices():
            return [option.button.line for option in reply.options]
        case Page():
            return [item.button.line for item in reply.items] + [turn.line for turn in reply.turns]
        case Notice():
            return [button.line for button in reply.buttons]
        case Form():
            return [button.line for button in reply.steps]
        case Several():
            return [line for one in reply.replies for line in _lines(one)]
        case Digest():
            entries = [entry for section in reply.sections for entry in section.entries]
            opened = [entry.opens.line for entry in entries if entry.opens is not None]
            return opened + [button.line for button in reply.buttons]


async def test_a_topic_that_is_named_is_its_list(tmp_path: Path) -> None:
    """Whoever types a topic of a catalogue that says nothing else about it sees its tools."""
    mine = tmp_path / "mine.yaml"
    mine.write_text(HARBOUR, encoding="utf-8")
    reply = await _answer(build(settings_in(tmp_path, mine)), "Safety")
    assert isinstance(reply, Page)
    assert plain(reply.heading) == "Safety"


@pytest.mark.parametrize(
    "words",
    [
        *("pizza recipe", "weather in Paris", "football results", "lottery numbers"),
        *("recette de pizza", "receta de pizza", "погода в Москве", "my holiday photos"),
    ],
)
async def test_what_is_off_the_subject_is_offered_no_topics(app: App, words: str) -> None:
    """Nothing is found, and no topic that shares a word with it pretends otherwise."""
    reply = await _answer(app, words)
    assert isinstance(reply, Notice)
    assert not reply.found
    assert [button.line for button in reply.buttons] == ["/topics", "/help"]


@pytest.mark.parametrize(
    ("words", "heading"),
    [
        ("Topic: transit. Venue: Brussels", "Transit, transport"),
        ("Minutes of Tuesday\nTopic: transit; present: all of us", "Transit, transport"),
        ("Kind: guide", "kind:guide"),
    ],
)
async def test_what_prose_names_like_a_filter_is_listed(app: App, words: str, heading: str) -> None:
    """Where the words find nothing as they stand."""
    reply = await _answer(app, words)
    assert isinstance(reply, Page)
    assert heading in plain(reply.heading)


async def test_words_beside_a_filter_in_prose_are_looked_up(app: App) -> None:
    """With the filter; where it lets none of them through, that is said."""
    reply = await _answer(app, "transit Year: 2017")
    assert isinstance(reply, Card)
    assert reply.tool_id == "transit-guidelines"
    reply = await _answer(app, "transit Year: 1999")
    assert isinstance(reply, Notice)
    assert "“transit” with year:1999" in plain(reply.paragraphs[0])


async def test_a_word_that_joins_filters_is_not_looked_for(app: App) -> None:
    """Filters alone are a list, however they are strung together."""
    reply = await _answer(app, "topic:transit, lang:fr and year:2017")
    assert isinstance(reply, Page)
    assert "lang:fr year:2017" in plain(reply.heading)


@pytest.mark.parametrize("words", ["Article 7", "WTO TFA art. 7", "第7条", "статья 7?"])
async def test_a_whole_article_is_the_list_of_what_helps_with_it(app: App, words: str) -> None:
    """One tool that names all of it does not stand for those that help with its parts."""
    reply = await _answer(app, words)
    assert isinstance(reply, Page)
    lines = [item.button.line for item in reply.items]
    assert "/tool time-release-study" in lines
    assert isinstance(await _answer(app, "Article 7.6"), Card)


async def test_a_tool_that_is_asked_for_as_a_command_is_offered(app: App) -> None:
    """Its name is no command, and says what is meant."""
    reply = await _answer(app, "/trs")
    assert isinstance(reply, Notice)
    assert reply.buttons[0].line == "/tool trs"


async def test_a_topic_behind_topics_is_its_list(app: App) -> None:
    """As people write it, with or without the s."""
    reply = await _answer(app, "/topic transit")
    assert isinstance(reply, Page)
    assert plain(reply.heading) == "Transit, transport and passengers"


@pytest.mark.parametrize(
    "words", ["job", "what is the capital of France", "tell me a joke", "submarine manual"]
)
async def test_what_only_sounds_like_talk_is_none(app: App, words: str) -> None:
    """Words that are much like small talk are answered as such, others are not found."""
    reply = await _answer(app, words)
    assert isinstance(reply, Notice)
    assert not reply.found


@pytest.mark.parametrize("words", ["what else can you do for me", "что ты можешь делать?"])
async def test_what_is_much_like_talk_is_answered_as_talk(app: App, words: str) -> None:
    """Where no tool is found."""
    reply = await _answer(app, words)
    assert isinstance(reply, Notice)
    assert reply.found
