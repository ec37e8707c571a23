from __future__ import annotations

import asyncio

from bot.core.base.people import Place
from bot.core.catalogue.proposals import ProposalState
from bot.core.chat.gaps import gap_id
from bot.core.chat.reply import Card, Choices, Notice, Page
from bot.storage.catalogue_changes import every_change
from tests.core.chat.digest.scene import buttons_of, lines_of, words_of
from tests.editors import ADA, BOB, ELSEWHERE, EditorsRoom

CHATS = tuple(Place(f"slack:T1:C{number}", direct=False) for number in range(20, 30))
SPOON = gap_id("spoon handbook")


async def ask_everywhere(room: EditorsRoom, words: str = "Spoon handbook?") -> None:
    """Have some chats ask the same."""
    for chat in CHATS:
        assert isinstance(await room.say(words, BOB, chat), Notice)


async def listed_in(room: EditorsRoom) -> tuple[str, ...]:
    """Return the lines of the gaps that are listed."""
    listed = await room.say("/gaps")
    assert isinstance(listed, Page)
    return tuple(item.button.line for item in listed.items)


async def test_what_several_chats_looked_for_in_vain_is_listed_in_the_room_alone(
    room: EditorsRoom,
) -> None:
    """The most asked first, with how often; one press leads to the nearest tools."""
    assert "Nothing is missing" in words_of(await room.say("/gaps"))
    await room.say("whale", BOB, CHATS[0])
    await ask_everywhere(room)
    listed = await room.say("/gaps")
    assert isinstance(listed, Page)
    (item,) = listed.items
    assert item.button.line == f"/gaps {SPOON}"
    assert item.detail == "asked 10 times, last on November 29, 2026"
    assert "Only the editors" in words_of(await room.say("/gaps", BOB, ELSEWHERE))
    assert "Only the editors" in words_of(await room.say(f"/gaps {SPOON}", BOB, ELSEWHERE))


async def test_one_press_makes_a_question_another_name_of_a_tool(room: EditorsRoom) -> None:
    """It is found at once and listed no more; Undo brings it back."""
    await ask_everywhere(room, "safety fork")
    id_ = gap_id("safety fork")
    shown = await room.say(f"/gaps {id_}")
    assert isinstance(shown, Choices)
    assert f"/gaps {id_} alias crane-guide" in lines_of(shown)
    assert "Add as an alias of Crane Guide" in [button.label for button in buttons_of(shown)]
    done = await room.say(f"/gaps {id_} alias crane-guide")
    assert isinstance(done, Notice)
    assert done.record
    assert "safety fork" in words_of(done)
    card = await room.say("safety fork", BOB, ELSEWHERE)
    assert isinstance(card, Card)
    assert card.tool_id == "crane-guide"
    (change,) = await every_change(room.stores.database)
    assert (change.entry, change.actor) == ("crane-guide", ADA.id)
    assert "Nothing is missing" in words_of(await room.say("/gaps"))
    await room.say(lines_of(done)[0])
    assert f"/gaps {id_}" in await listed_in(room)


async def test_a_tool_that_is_not_offered_is_named(room: EditorsRoom) -> None:
    """By its id or its title; whoever names none is offered the nearest again."""
    await ask_everywhere(room)
    assert "Which tool should answer" in words_of(await room.say(f"/gaps {SPOON} alias"))
    assert "I do not know which tool" in words_of(await room.say(f"/gaps {SPOON} alias fork"))
    assert "now finds" in words_of(await room.say(f"/gaps {SPOON} alias Crane Guide"))
    for wrong in (f"/gaps {SPOON} dance", "/gaps 123456789abc"):
        assert "I do not know" in words_of(await room.say(wrong))


async def test_a_question_that_is_dismissed_is_listed_no_more(room: EditorsRoom) -> None:
    """Until that is taken back."""
    await ask_everywhere(room)
    record = await room.say(f"/gaps {SPOON} dismiss")
    assert isinstance(record, Notice)
    assert record.record
    assert lines_of(record) == (f"/gaps {SPOON} reopen",)
    await ask_everywhere(room)
    assert "Nothing is missing" in words_of(await room.say("/gaps"))
    await room.say(f"/gaps {SPOON} reopen")
    assert f"/gaps {SPOON}" in await listed_in(room)


async def test_whoever_finds_nothing_tells_the_editors_and_is_not_named(room: EditorsRoom) -> None:
    """The room hears of a question once, however it is written; it is shown from then on."""
    nothing = await room.say("/tool Submarine MANUAL", BOB, ELSEWHERE)
    line = "/unfound submarine manual"
    assert line in lines_of(nothing)
    assert "Thank you" in words_of(await room.say(line, BOB, ELSEWHERE))
    assert "already" in words_of(await room.say(line, ADA, CHATS[0]))
    (told,) = await room.services.curation.proposals()
    assert told.title == "submarine manual"
    assert BOB.id not in repr(told)
    shown = await room.say(f"/proposal {told.id}")
    assert "Looked for and not found: submarine manual" in words_of(shown)
    actions = ("same", "decline", "later")
    assert lines_of(shown) == tuple(f"/proposal {told.id} {action}" for action in actions)
    assert await listed_in(room) == (f"/gaps {gap_id('submarine manual')}",)


async def test_what_was_posted_and_what_is_listed_are_decided_together(room: EditorsRoom) -> None:
    """Whichever of them somebody presses."""
    for number, words in enumerate(("submarine manual", "whale song", "shark fin")):
        await room.say(f"/unfound {words}", BOB, CHATS[number])
    posted = {one.title: one.id for one in await room.services.curation.proposals()}
    done = await room.say(f"/gaps {gap_id('submarine manual')} alias crane-guide")
    assert lines_of(done) == (f"/proposal {posted['submarine manual']} undo",)
    await room.say(f"/gaps {gap_id('whale song')} dismiss")
    declined = await room.say(f"/proposal {posted['shark fin']} decline")
    assert "no tool answers this" in words_of(declined)
    assert await room.services.curation.proposals() == ()
    assert "Nothing is missing" in words_of(await room.say("/gaps"))
    song = await room.services.curation.proposal(posted["whale song"])
    assert song is not None
    assert song.state is ProposalState.DECLINED


async def test_a_room_is_not_filled_with_questions(room: EditorsRoom) -> None:
    """A place tells of five a day; when twenty wait, others are counted and not posted."""
    said = [await room.say(f"/unfound whale {n}", BOB, ELSEWHERE) for n in range(6)]
    assert "tell them more tomorrow" in words_of(said[-1])
    said = [await room.say(f"/unfound whale {n}", BOB, CHATS[n // 5]) for n in range(6, 22)]
    assert "The question is counted" in words_of(said[-1])
    assert len(await room.services.curation.proposals()) == 20
    assert len(await room.services.gaps.most_asked(100)) == 21


async def test_what_may_say_something_of_a_person_is_neither_counted_nor_offered(
    room: EditorsRoom,
) -> None:
    """A link that nobody knows may be a page to suggest, by whoever suggests it."""
    nothing = await room.say("/tool spoon of ada@harbour.example", BOB, ELSEWHERE)
    assert not any("ada@" in line for line in lines_of(nothing))
    link = await room.say("https://harbour.example/spoons", BOB, ELSEWHERE)
    assert "/suggest https://harbour.example/spoons" in lines_of(link)
    assert "What is missing?" in words_of(await room.say("/unfound ada@x.example", BOB, ELSEWHERE))
    await room.stores.gaps.flush()
    assert await room.services.gaps.most_asked(10) == ()


async def test_two_editors_who_press_at_once_publish_one_name(room: EditorsRoom) -> None:
    """The other hears of it, or that the catalogue says it already."""
    await ask_everywhere(room)
    await asyncio.gather(*(room.say(f"/gaps {SPOON} alias crane-guide", who) for who in (ADA, BOB)))
    changes = await every_change(room.stores.database)
    tool = (await room.say("spoon handbook"), room.services.catalogue.tools_by_id["crane-guide"])[1]
    assert len(changes) == 1
    assert tool.aliases["en"].count("spoon handbook") == 1
