"""What is kept of a person is shown to them, and is gone when they say so."""

from __future__ import annotations

from dataclasses import replace

from bot.core.base.people import FORGOTTEN, Person, Place
from bot.core.catalogue.overlay import Draft, FieldPatch
from bot.core.catalogue.proposals import ProposalState
from bot.core.chat.ports import KeptData
from bot.storage.catalogue_changes import add_change, every_change
from bot.storage.database import Database
from bot.storage.languages import SqlLanguageChoices
from bot.storage.personal_data import SqlPersonalData
from bot.storage.proposals import add_proposals, list_proposals, set_aside_proposal
from bot.storage.tables import SENT, metadata
from tests.storage.test_proposals import DOCK
from tests.storage.values import (
    BATCH,
    GROUP,
    add_delivery,
    by,
    rows_of,
    subscriptions_in,
    turned_on,
)

ADA, BOB = Person("telegram:77"), Person("telegram:78")
_DIRECT = Place("telegram:77", direct=True)
_BOBS = Place("telegram:78", direct=True)
_PATCH = (FieldPatch("title", None, "Dock Guide"),)


async def _everything(database: Database) -> None:
    """Have Ada and Bob do all that is kept of anybody."""
    store, languages = subscriptions_in(database), SqlLanguageChoices(database)
    for person, place in ((ADA, _DIRECT), (BOB, _BOBS)):
        await languages.choose_for_person(person, "fr")
        await languages.choose_for_place(place, "fr")
        await store.change(place, turned_on(place), by(person.id, "on"))
        await add_delivery(database, 1, place, id=f"of {place.id}", state=SENT, bucket="telegram:1")
    await store.change(GROUP, turned_on(GROUP), by(ADA.id, "on"))
    await languages.choose_for_place(GROUP, "es")
    revision = await add_change(
        database, Draft("dock-guide", {}, ADA.id), _PATCH, seen=0, checked=0
    )
    assert revision == 1
    suggested = replace(DOCK, source=ADA.id)
    decided = replace(DOCK, title="Pier Guide")
    await add_proposals(database, [suggested, decided])
    await set_aside_proposal(database, decided.id, ProposalState.DECLINED, ADA.id)


async def _where(database: Database, words: str) -> list[str]:
    """Return the tables in which words stand, in whatever column."""
    return [
        name
        for name, table in metadata.tables.items()
        for row in await rows_of(database, table)
        if words
        in [str(value).removeprefix("person:").removeprefix("place:") for value in row.values()]
    ]


async def test_all_that_is_kept_of_somebody_is_shown(database: Database) -> None:
    """To nobody else."""
    await _everything(database)
    data = await SqlPersonalData(database).of(ADA, _DIRECT)
    assert data.language == "fr"
    assert [event.what for event in data.events] == ["on", "on"]
    assert {(one.kind, one.what) for one in data.authored} == {
        ("change", "dock-guide"),
        ("suggestion", replace(DOCK, source=ADA.id).id),
        ("decision", replace(DOCK, title="Pier Guide").id),
    }
    assert data.digests == 1
    bobs = await SqlPersonalData(database).of(BOB, _BOBS)
    assert (bobs.language, len(bobs.events), bobs.authored) == ("fr", 1, ())


async def test_whoever_is_forgotten_stands_in_no_table(database: Database) -> None:
    """Neither by id nor by what they wrote; all that others did is as it was."""
    await _everything(database)
    personal_data = SqlPersonalData(database)
    bob_before = await _where(database, BOB.id)
    await personal_data.forget(ADA, _DIRECT)
    assert await _where(database, ADA.id) == []
    assert await _where(database, BOB.id) == bob_before
    (change,) = await every_change(database)
    assert (change.actor, change.entry) == (FORGOTTEN, "dock-guide")
    assert {one.source for one in await list_proposals(database)} == {FORGOTTEN}
    assert await personal_data.of(ADA, _DIRECT) == KeptData(None)


async def test_a_place_that_others_share_keeps_its_digest(database: Database) -> None:
    """And its language; the history says that somebody is forgotten, without their line."""
    await _everything(database)
    store = subscriptions_in(database)
    await SqlPersonalData(database).forget(ADA, GROUP)
    assert await store.of(GROUP) is not None
    assert (await SqlLanguageChoices(database).of(BOB, GROUP)).place == "es"
    (event,) = await store.history(GROUP, 5)
    assert (event.actor, event.what, event.why) == (FORGOTTEN, "on", "")
    assert await _where(database, ADA.id) == []  # their direct chat is known by its digest


async def test_a_group_whose_administrator_has_no_name_keeps_its_digest(database: Database) -> None:
    """Telegram gives such a person the id of the group."""
    store = subscriptions_in(database)
    await store.change(GROUP, turned_on(GROUP), by(GROUP.id, "on"))
    await SqlPersonalData(database).forget(Person(GROUP.id), GROUP)
    kept = await store.of(GROUP)
    assert kept is not None
    assert kept.cursor == BATCH
    (event,) = await store.history(GROUP, 5)
    assert event.actor == FORGOTTEN


async def test_a_person_of_slack_is_forgotten_where_they_ask(database: Database) -> None:
    """A direct chat of Slack has an id of its own."""
    person, direct = Person("slack:T1:U1"), Place("slack:T1:D1", direct=True)
    other = Place("slack:T1:D11", direct=True)
    store = subscriptions_in(database)
    for place in (direct, other):
        await store.change(place, turned_on(place), by("slack:T1:U1", "on"))
    await SqlPersonalData(database).forget(person, direct)
    assert await store.of(direct) is None
    assert await store.of(other) is not None
    assert await _where(database, person.id) == []


async def test_the_language_of_a_chat_of_their_own_is_shown(database: Database) -> None:
    """What they chose for themselves, in all chats, goes before it."""
    languages, kept = SqlLanguageChoices(database), SqlPersonalData(database)
    await languages.choose_for_place(_DIRECT, "ar")
    assert (await kept.of(ADA, _DIRECT)).language == "ar"
    assert (await kept.of(ADA, GROUP)).language is None
    await languages.choose_for_person(ADA, "fr")
    assert (await kept.of(ADA, _DIRECT)).language == "fr"
