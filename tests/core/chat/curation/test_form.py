from __future__ import annotations

from dataclasses import replace

from bot.core.base.text import plain
from bot.core.chat.reply import Form, Notice, Reply
from bot.core.chat.request import Request
from bot.storage.catalogue_changes import every_change
from bot.wiring.app import App
from tests.core.chat.digest.scene import lines_of, scene_of, words_of
from tests.editors import ADA, ELSEWHERE, ROOM, EditorsRoom


async def press(room: EditorsRoom, form: Reply, label: str) -> Form:
    """Press a button of a form that asks for a line."""
    assert isinstance(form, Form)
    (line,) = [button.line for button in form.steps if button.label == label]
    asked = await room.say(line)
    assert isinstance(asked, Form)
    return asked


MISTAKES = (
    ("title:", "title", "is missing"),
    ("summary.en:", "summary.en", "is missing"),
    ("topics: weather", "topics", "weather"),
    ("title: Rope Guide", "title", "already a name of another tool"),
    ("aliases.fr: Rope Guide", "aliases.fr", "already a name of another tool"),
    ("link: ftp://harbour.example", "link.en", "not a full address"),
    ("edition: soon", "edition", "is not a date"),
    ("languages: en, xx1", "languages", "not a language code"),
)


async def test_a_mistake_stands_beside_its_line_and_what_was_typed_stays(room: EditorsRoom) -> None:
    """As the check of the file says it; nothing is published."""
    for line, name, said in MISTAKES:
        reply = await room.say(f"/edit crane-guide\nacronyms: CG; HOIST\n{line}")
        assert isinstance(reply, Form)
        (wrong,) = [field for field in reply.fields if field.mistake]
        assert wrong.name == name
        assert said in wrong.mistake
        assert wrong.value == line.partition(":")[2].strip()
        assert "acronyms: CG; HOIST" in reply.sent()
        assert f"{wrong.label}: {wrong.mistake}" in words_of(reply)
    assert await every_change(room.stores.database) == ()


async def test_a_form_is_filled_in_line_by_line_also_after_a_restart(room: EditorsRoom) -> None:
    """What the platform hands back of its own message is all that is needed to go on."""
    asked = await press(room, await room.say("/edit crane-guide"), "Title")
    assert "Now: Crane Guide" in words_of(asked)
    asks = Request(ROOM, ADA, "Topics", "en", asked=asked.asks)
    draft = (await room.bot.answer(asks)).reply  # a bot that was started just now
    assert isinstance(draft, Form)
    asked = await press(room, draft, "Edition")
    filled = Request(ROOM, ADA, " 2026-11 \n Second", "en", asked=asked.asks)
    draft = (await room.bot.answer(filled)).reply
    assert await every_change(room.stores.database) == ()
    assert isinstance(draft, Form)
    (send,) = [button.line for button in draft.steps if button.label == "Publish"]
    assert "published by" in words_of(await room.say(send))
    (change,) = await every_change(room.stores.database)
    assert {patch.path: patch.value for patch in change.fields} == {
        "title": "Topics",
        "editions": [{"date": "2026-11", "label": {"en": "Second"}}, {"date": "2025-06"}],
    }


async def test_all_lines_can_be_written_at_once(room: EditorsRoom) -> None:
    """Where one is asked for; a hyphen empties a line."""
    asked = await press(room, await room.say("/suggest", place=ELSEWHERE), "Title")
    lines = "title: Hook Guide\nlink: https://harbour.example/hooks"
    request = Request(ELSEWHERE, ADA, lines, "en", asked=asked.asks)
    draft = (await room.bot.answer(request)).reply
    asked = await press(room, draft, "Title")
    emptied = (await room.bot.answer(Request(ELSEWHERE, ADA, "-", "en", asked=asked.asks))).reply
    assert isinstance(emptied, Form)
    assert "link: https://harbour.example/hooks" in emptied.sent()
    unsent = await room.say(emptied.sent(), place=ELSEWHERE)
    assert isinstance(unsent, Form)
    assert [field.label for field in unsent.fields if field.mistake] == ["Title"]
    assert isinstance(draft, Form)
    assert "Thank you" in words_of(await room.say(draft.sent(), place=ELSEWHERE))
    (proposal,) = await room.services.curation.proposals()
    assert (proposal.title, proposal.link) == ("Hook Guide", "https://harbour.example/hooks")


LEAVING = (
    "/cancel", "/annuler", "/cancelar", "/\u043e\u0442\u043c\u0435\u043d\u0430",
    "/\u0625\u0644\u063a\u0627\u0621", "/\u53d6\u6d88", "never mind",
)  # fmt: skip


async def test_a_form_is_left_by_a_word_of_any_language(room: EditorsRoom) -> None:
    """Then words are looked up again."""
    bot = room.bot
    for words in LEAVING:
        asked = (await bot.answer(Request(ROOM, ADA, "/edit crane-guide\nfill: title", "en"))).reply
        assert isinstance(asked, Form)
        assert asked.wanted == "title"
        left = (await bot.answer(Request(ROOM, ADA, words, "en"))).reply
        assert isinstance(left, Notice)
        assert "form is closed" in plain(left.paragraphs[0])
        assert not isinstance((await bot.answer(Request(ROOM, ADA, "ropes", "en"))).reply, Form)


WRONG_LINKS = (
    "htps://harbour.example/knots",
    "https//harbour.example/knots",
    "https:/harbour.example/knots",
    "https://harbour",
    "www.harbour",
    "ftp://harbour.example/knots",
)


async def test_a_link_that_cannot_be_opened_is_asked_for_again(room: EditorsRoom) -> None:
    """In a form and among words; what was typed stays, and a mended link is taken."""
    for link in WRONG_LINKS:
        for said in (
            f"/suggest Knot Guide {link}",
            f"/suggest\ntitle: Knot Guide\nlink.en: {link}",
        ):
            form = await room.say(said, place=ELSEWHERE)
            assert isinstance(form, Form)
            fields = {field.name: field for field in form.fields}
            assert "not a full address" in fields["link.en"].mistake
            assert (fields["title"].value, fields["link.en"].value) == ("Knot Guide", link)
    assert await room.services.curation.proposals() == ()
    form = await room.say("/suggest Knot Guide https://harbour", place=ELSEWHERE)
    assert isinstance(form, Form)
    mended = (
        replace(field, value="www.harbour.example/knots") if field.name == "link.en" else field
        for field in form.fields
    )
    right = replace(form, fields=tuple(mended))
    assert "Thank you" in words_of(await room.say(right.sent(), place=ELSEWHERE))
    (proposal,) = await room.services.curation.proposals()
    assert proposal.link == "https://www.harbour.example/knots"


async def test_a_page_that_the_catalogue_has_is_not_suggested(room: EditorsRoom) -> None:
    """Its tool is one press away, however the address is written."""
    page = room.services.catalogue.tools_by_id["crane-guide"].pages[0].url
    for said in (f"/suggest Cranes {page}/?utm_source=x", f"/suggest\ntitle: Cranes\nlink: {page}"):
        reply = await room.say(said, place=ELSEWHERE)
        assert isinstance(reply, Notice)
        assert "already" in words_of(reply)
        assert [button.line for button in reply.buttons] == ["/tool crane-guide"]
    assert await room.services.curation.proposals() == ()


async def test_a_bot_without_editors_says_where_there_are_some(app: App) -> None:
    """Instead of offering a command that is spelt alike."""
    for line in ("/suggest", "/suggest Knot Guide", "/edit crane-guide", "/gaps"):
        reply = await scene_of(app).say(line)
        assert "There are no editors here." in words_of(reply)
        assert lines_of(reply) == ("/help",)
