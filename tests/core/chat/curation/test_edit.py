from __future__ import annotations

import asyncio

import pytest

from bot.core.base.text import Code, Mention
from bot.core.chat.reply import Card, Form, Notice, Page, Reply
from bot.storage.catalogue_changes import every_change
from tests.core.chat.digest.scene import lines_of, words_of
from tests.editors import ADA, BOB, ELSEWHERE, EditorsRoom


def form_in(reply: Reply) -> str:
    """Return the lines of a form that can be copied."""
    assert isinstance(reply, Form)
    spans = [span for text in reply.paragraphs for span in text if isinstance(span, Code)]
    return next(span.text for span in spans if "\n" in span.text)


def _listed(reply: Reply) -> dict[str, str]:
    """Return the buttons of a list by their lines."""
    assert isinstance(reply, Page)
    return {item.button.line: item.button.label for item in reply.items}


async def card_of(room: EditorsRoom, tool: str) -> Card:
    """Return the card of a tool."""
    card = await room.say(f"/tool {tool}")
    assert isinstance(card, Card)
    return card


async def test_lines_below_a_tool_are_published_and_the_card_says_so(room: EditorsRoom) -> None:
    """The record names who did it, and one press takes it back."""
    done = await room.say("/edit crane-guide\ntitle: Crane Handbook\nsummary.fr: Pour grutiers.")
    assert isinstance(done, Notice)
    assert done.record
    assert Mention("somebody in this place", ADA.id) in done.paragraphs[0]
    assert "title, summary.fr" in words_of(done)
    assert (await card_of(room, "crane-guide")).heading == "Crane Handbook"
    assert lines_of(done) == ("/undo 1",)
    undone = await room.say("/undo 1", BOB)
    assert "Change 1 was taken back" in words_of(undone)
    assert (await card_of(room, "crane-guide")).heading == "Crane Guide"


async def test_who_does_not_know_the_number_of_a_change_chooses_it(room: EditorsRoom) -> None:
    """The newest first, without what was taken back; taking back is a change too."""
    assert "nothing to take back" in words_of(await room.say("/undo"))
    await room.say("/edit crane-guide\ntitle: Crane Handbook")
    await room.say("/edit rope-guide\ntitle: Rope Handbook")
    assert _listed(await room.say("/undo")) == {
        "/undo 2": "Undo 2: Rope Handbook", "/undo 1": "Undo 1: Crane Handbook"
    }  # fmt: skip
    assert lines_of(await room.say("/undo 1")) == ("/undo 3",)
    assert [*_listed(await room.say("/undo"))] == ["/undo 3", "/undo 2"]
    await room.say("/undo 3")
    assert (await card_of(room, "crane-guide")).heading == "Crane Handbook"


async def test_a_form_that_comes_back_as_it_was_changes_nothing(room: EditorsRoom) -> None:
    """Only lines that differ are published; those that are left out stay."""
    form = form_in(await room.say("/edit Crane Guide"))
    assert form.splitlines()[0] == "/edit crane-guide"
    assert "title: Crane Guide" in form
    assert "aliases.es: guía de grúas" in form
    assert "says all of this already" in words_of(await room.say(form))
    assert await every_change(room.stores.database) == ()
    await room.say(form.replace("topics: safety", "topics: Safety").replace("CG", "CG; CRG"))
    (change,) = await every_change(room.stores.database)
    assert {patch.path: patch.value for patch in change.fields} == {"acronyms": ["CG", "CRG"]}


async def test_who_looked_before_somebody_else_published_is_told_by_whom_and_what(
    room: EditorsRoom,
) -> None:
    """Nothing of the second is published: the form says from which revision it was made."""
    form = form_in(await room.say("/edit crane-guide"))
    await room.say("/edit crane-guide\ntitle: Crane Handbook", BOB)
    late = await room.say(form.replace("title: Crane Guide", "title: Crane Manual"))
    assert isinstance(late, Notice)
    assert late.refused
    assert Mention("somebody in this place", BOB.id) in late.paragraphs[0]
    assert "crane-guide was changed after you looked at it" in words_of(late)
    assert "title" in words_of(late)
    assert lines_of(late) == ("/edit crane-guide",)
    assert (await card_of(room, "crane-guide")).heading == "Crane Handbook"


async def test_of_two_who_edit_at_once_one_wins_and_the_other_hears_of_it(
    room: EditorsRoom,
) -> None:
    """Whoever is first."""
    both = await asyncio.gather(
        room.say("/edit crane-guide\ntitle: Crane Handbook", ADA),
        room.say("/edit crane-guide\ntitle: Crane Manual", BOB),
    )
    said = sorted(map(words_of, both))
    assert "published by" in said[0]
    assert "was changed after you looked at it" in said[1]
    assert len(await every_change(room.stores.database)) == 1


@pytest.mark.parametrize(
    "line", ["/edit crane-guide", "/edit crane-guide\ntitle: Mine", "/undo 1", "/proposals"]
)
async def test_in_another_room_nobody_edits(room: EditorsRoom, line: str) -> None:
    """Whoever asks is told kindly what everybody can do."""
    reply = await room.say(line, place=ELSEWHERE)
    assert isinstance(reply, Notice)
    assert reply.refused
    assert "/suggest" in words_of(reply)
    assert await every_change(room.stores.database) == ()


@pytest.mark.parametrize(
    ("lines", "said"),
    [("titel: Mine", "Do you mean title:"), ("just words", "I cannot read this line: just words")],
)
async def test_a_line_that_is_none_of_the_form_is_said(
    room: EditorsRoom, lines: str, said: str
) -> None:
    """With what to do about it."""
    reply = await room.say(f"/edit crane-guide\n{lines}")
    assert isinstance(reply, Notice)
    assert reply.refused
    assert said in words_of(reply)
    assert await every_change(room.stores.database) == ()


async def test_a_tool_that_is_not_known_is_asked_for(room: EditorsRoom) -> None:
    """The nearest are offered."""
    assert "do not know which tool" in words_of(await room.say("/edit submarine"))
    assert "/edit crane-guide" in words_of(await room.say("/edit"))
    assert "no change with the number 7" in words_of(await room.say("/undo 7"))
    assert "no change with the number" in words_of(await room.say("/undo all"))
