from __future__ import annotations

import asyncio

import pytest

from bot.core.base.text import Mention
from bot.core.catalogue.proposals import ProposalKind, ProposalState
from bot.core.chat.reply import Card, Choices, Form, Notice, Page
from bot.storage.catalogue_changes import every_change
from tests.core.chat.curation.test_edit import form_in
from tests.core.chat.digest.scene import buttons_of, lines_of, words_of
from tests.editors import ADA, BOB, ELSEWHERE, HOOKS, NOON, EditorsRoom


async def state_of(room: EditorsRoom, id_: str) -> ProposalState:
    """Return what became of a proposal."""
    proposal = await room.services.curation.proposal(id_)
    assert proposal is not None
    return proposal.state


async def test_a_proposal_says_what_was_seen_where_and_what_it_resembles(
    room: EditorsRoom,
) -> None:
    """With a button for each decision."""
    id_ = (await room.propose(title="Crane Guide, revised")).id
    shown = await room.say(f"/proposal {id_}")
    words = words_of(shown)
    assert "New: Crane Guide, revised" in words
    assert "harbour-news" in words
    assert "https://harbour.example/hooks" in words
    assert "The club has published its Hook Guide." in words
    assert "November 2026" in words
    assert "It looks like: Crane Guide" in words
    actions = ("publish", "edit", "same", "edition", "decline", "later")
    assert lines_of(shown) == tuple(f"/proposal {id_} {action}" for action in actions)


async def test_a_press_publishes_and_the_answer_is_the_record(room: EditorsRoom) -> None:
    """The tool is found at once; Undo takes it away and the proposal can be decided again."""
    id_ = (await room.propose()).id
    record = await room.say(f"/proposal {id_} publish")
    assert isinstance(record, Notice)
    assert record.record
    assert "Published by" in words_of(record)
    assert Mention("somebody in this place", ADA.id) in record.paragraphs[-1]
    assert lines_of(record) == (f"/proposal {id_} undo",)
    card = await room.say("hook guide")
    assert isinstance(card, Card)
    assert card.link.url == HOOKS.link
    (change,) = await every_change(room.stores.database)
    assert (change.entry, change.actor) == ("hook-guide", ADA.id)
    assert HOOKS.link in change.evidence
    again = await room.say(f"/proposal {id_} undo", BOB)
    assert "can be decided again" in words_of(again)
    assert f"/proposal {id_} publish" in lines_of(again)
    assert not isinstance(await room.say("/tool hook guide"), Card)
    assert await state_of(room, id_) is ProposalState.OPEN
    await room.say(f"/proposal {id_} publish")
    assert await state_of(room, id_) is ProposalState.PUBLISHED


async def test_of_two_who_decide_at_once_one_wins_and_the_other_is_told(
    room: EditorsRoom,
) -> None:
    """By whom and what; nothing is published twice."""
    id_ = (await room.propose()).id
    both = await asyncio.gather(
        room.say(f"/proposal {id_} publish", ADA), room.say(f"/proposal {id_} decline", BOB)
    )
    winner = await state_of(room, id_)
    by = {ProposalState.PUBLISHED: ADA.id, ProposalState.DECLINED: BOB.id}[winner]
    for reply in both:
        assert isinstance(reply, Notice)
        assert Mention("somebody in this place", by) in reply.paragraphs[-1]
    assert sum("was faster" in words_of(reply) for reply in both) == 1
    assert len(await every_change(room.stores.database)) == (winner is ProposalState.PUBLISHED)


async def test_what_is_missing_is_asked_for_and_the_form_publishes(room: EditorsRoom) -> None:
    """No button publishes what cannot be; its form says what is missing and knows the rest."""
    id_ = (await room.propose(fields={})).id
    assert f"/proposal {id_} publish" not in lines_of(await room.say(f"/proposal {id_}"))
    asked = await room.say(f"/proposal {id_} publish")
    assert isinstance(asked, Form)
    assert [one.name for one in asked.fields if one.mistake] == ["summary.en", "topics"]
    form = form_in(asked)
    assert f"/proposal {id_} edit\ntitle: Hook Guide" in form
    filled = form.replace("summary.en:", "summary.en: Which hook to choose.")
    record = await room.say(filled.replace("topics:", "topics: Safety"))
    assert "Published by" in words_of(record)
    assert isinstance(await room.say("/tool hook-guide"), Card)


async def test_the_same_tool_gets_the_name_and_the_page(room: EditorsRoom) -> None:
    """The likely ones are offered; the one that is chosen is found by the new title."""
    id_ = (await room.propose(title="Crane Guide for Beginners")).id
    which = await room.say(f"/proposal {id_} same")
    assert isinstance(which, Choices)
    assert f"/proposal {id_} same crane-guide" in lines_of(which)
    record = await room.say(f"/proposal {id_} same crane-guide")
    assert "Published by" in words_of(record)
    (change,) = await every_change(room.stores.database)
    assert {patch.path for patch in change.fields} == {"aliases.en", "pages"}
    assert await state_of(room, id_) is ProposalState.PUBLISHED


async def test_the_same_tool_that_is_known_already_publishes_nothing(room: EditorsRoom) -> None:
    """It is declined: the catalogue has it."""
    proposal = await room.propose(title="Crane Guide", link="https://harbour.example/crane")
    await room.say(f"/proposal {proposal.id} same crane-guide")
    assert await state_of(room, proposal.id) is ProposalState.DECLINED
    assert await every_change(room.stores.database) == ()


async def test_a_new_edition_goes_before_those_that_are_known(room: EditorsRoom) -> None:
    """With the address at which its date was read; without a date it is asked for."""
    id_ = (await room.propose()).id
    await room.say(f"/proposal {id_} edition crane guide")
    card = await room.say("/tool crane-guide")
    assert isinstance(card, Card)
    assert "November 2026" in card.about + "".join(fact.label for fact in card.facts)
    undated = await room.propose(date="", title="Another")
    asked = await room.say(f"/proposal {undated.id} edition crane-guide")
    assert "date of this edition is not known" in words_of(asked)
    assert await state_of(room, undated.id) is ProposalState.OPEN


@pytest.mark.parametrize(
    ("kind", "fields", "path", "value"),
    [
        (ProposalKind.RETITLED, {"title": "Crane Book"}, "title", "Crane Book"),
        (ProposalKind.WITHDRAWN, {}, "id", None),
        (
            ProposalKind.EDITION,
            {},
            "editions",
            [{"date": "2026-11", "source": HOOKS.link}, {"date": "2025-06"}],
        ),
    ],
)
async def test_each_kind_changes_what_it_is_about(
    room: EditorsRoom, kind: ProposalKind, fields: dict[str, str], path: str, value: object
) -> None:
    """Of the tool that it names."""
    tool = "rope-guide" if kind is ProposalKind.WITHDRAWN else "crane-guide"
    if kind is ProposalKind.WITHDRAWN:
        await room.say("/edit crane-guide\nrelated:")
    id_ = (await room.propose(kind=kind, tool_id=tool, fields=fields)).id
    record = await room.say(f"/proposal {id_} publish")
    assert "Published by" in words_of(record), words_of(record)
    change = (await every_change(room.stores.database))[-1]
    assert change.entry == tool
    assert value in [patch.value for patch in change.fields if patch.path == path]


async def test_what_is_put_off_stays_in_the_list_and_what_is_declined_goes(
    room: EditorsRoom,
) -> None:
    """Both can be taken back."""
    hooks, ropes = await room.propose(), await room.propose(title="Knot Guide")
    await room.say(f"/proposal {hooks.id} later")
    await room.say(f"/proposal {ropes.id} decline")
    listed = await room.say("/proposals")
    assert isinstance(listed, Page)
    assert [item.button.line for item in listed.items] == [f"/proposal {hooks.id}"]
    await room.say(f"/proposal {ropes.id} undo")
    assert await state_of(room, ropes.id) is ProposalState.OPEN


async def test_a_press_in_another_place_is_refused(room: EditorsRoom) -> None:
    """Nothing is decided."""
    id_ = (await room.propose()).id
    reply = await room.say(f"/proposal {id_} publish", place=ELSEWHERE)
    assert isinstance(reply, Notice)
    assert reply.refused
    assert await state_of(room, id_) is ProposalState.OPEN


async def test_what_is_no_proposal_is_said_to_be_none(room: EditorsRoom) -> None:
    """Nor is anything decided that nobody knows how to."""
    id_ = (await room.propose()).id
    for line in ("/proposal", "/proposal 12 publish", f"/proposal {id_} frobnicate"):
        assert "I do not know" in words_of(await room.say(line))
    assert await state_of(room, id_) is ProposalState.OPEN


async def test_looking_changes_nothing_and_deciding_does(room: EditorsRoom) -> None:
    """Whoever goes back in a chat, or follows a link, decides nothing."""
    id_ = (await room.propose()).id
    for line in ("", " edit", " same", " edition"):
        assert not room.bot.changes(f"/proposal {id_}{line}")
    for line in (" publish", " decline", " same x", " edition x", " undo", " edit\ntitle: x"):
        assert room.bot.changes(f"/proposal {id_}{line}")
        assert room.bot.view_of(f"/proposal {id_}{line}") == "/proposals"


async def test_everybody_can_suggest_and_the_editors_decide(room: EditorsRoom) -> None:
    """Words with an address, or a form; the same twice is one proposal."""
    said = "/suggest Knot Guide https://harbour.example/knots"
    assert "Thank you" in words_of(await room.say(said, place=ELSEWHERE))
    assert "already" in words_of(await room.say(said, place=ELSEWHERE))
    await room.say(
        "/suggest\ntitle: Sail Guide\nsummary.en: Sails.\ntopics: Safety", BOB, ELSEWHERE
    )
    found = await room.services.curation.proposals()
    knots, sails = sorted(found, key=lambda proposal: proposal.title)
    assert (knots.title, knots.link) == ("Knot Guide", "https://harbour.example/knots")
    assert (knots.source, knots.seen_at) == (ADA.id, NOON)
    shown = await room.say(f"/proposal {knots.id}")
    assert "Suggested by" in words_of(shown)
    assert "Published by" in words_of(await room.say(f"/proposal {sails.id} publish"))
    assert "What is missing?" in words_of(await room.say("/suggest", place=ELSEWHERE))


async def test_one_person_suggests_only_so_much_at_a_time(room: EditorsRoom) -> None:
    """Whoever plays with it cannot fill the editors' room."""
    for number in range(10):
        await room.say(f"/suggest Guide {number}", place=ELSEWHERE)
    last = await room.say("/suggest One more guide", place=ELSEWHERE)
    assert "waiting for the editors" in words_of(last)
    assert len(await room.services.curation.proposals()) == 10


async def test_a_page_that_is_gone_is_taken_off_kept_or_written_anew(room: EditorsRoom) -> None:
    """The only page of a tool is never taken off by a press."""
    links = {
        "kind": ProposalKind.LINK_BROKEN,
        "title": "Crane Guide",
        "tool_id": "crane-guide",
        "source": "links",
        "date": "",
        "evidence": (),
    }
    gone = "https://harbour.example/crane"
    other = {"url": "https://harbour.example/crane-2", "language": "en", "verified": "true"}
    alone = (await room.propose(**links, link=gone, fields={})).id
    shown = await room.say(f"/proposal {alone}")
    assert "Broken link: Crane Guide" in words_of(shown)
    assert "only page of the tool" in words_of(shown)
    actions = ("edit", "decline", "later")
    assert lines_of(shown) == tuple(f"/proposal {alone} {action}" for action in actions)
    written = await room.say(f"/proposal {alone} edit\nlink.en: {other['url']}")
    assert "Published by" in words_of(written)
    card = await room.say("/tool crane-guide")
    assert isinstance(card, Card)
    assert card.link.url == other["url"]

    among = (await room.propose(**links, link=f"{gone}-3", fields={"pages": [other]})).id
    offered = await room.say(f"/proposal {among}")
    labels = [button.label for button in buttons_of(offered)]
    assert labels == ["Take the page off", "Edit", "Keep the page", "Later"]
    kept = await room.say(f"/proposal {among} decline")
    assert "the page stays" in words_of(kept)


async def test_what_a_source_without_https_shows_is_published_without_a_page(
    room: EditorsRoom,
) -> None:
    """No card leads there; the form knows what was read all the same."""
    fields = {"summary": {"en": "Which hook to choose."}, "topics": ["safety"]}
    proposal = await room.propose(link="http://127.0.0.1:1/hooks", fields=fields)
    form = await room.say(f"/proposal {proposal.id} edit")
    assert "summary.en: Which hook to choose." in form_in(form)
    assert "Published by" in words_of(await room.say(f"/proposal {proposal.id} publish"))
    (change,) = await every_change(room.stores.database)
    published = {patch.path: patch.value for patch in change.fields}
    assert "pages" not in published
    assert published["editions"] == [{"date": "2026-11"}]
