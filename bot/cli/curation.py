"""What `toolbot sources`, `proposals` and `gaps` do: what is lacking, and what may come in.

Fetches, lists and decides. Prints for operators.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sqlalchemy.exc import SQLAlchemyError

from bot.cli.catalogue_changes import read_fields, shell_actor
from bot.cli.output import utc
from bot.config.settings import Settings
from bot.core.base.errors import CannotRunError, NotStoredError
from bot.core.base.text import visible
from bot.core.catalogue.overlay import ChangedSinceError
from bot.core.catalogue.proposals import (
    UNDECIDED,
    AlreadyDecidedError,
    Proposal,
    ProposalState,
)
from bot.core.chat.commands.curation.gaps import nearest_tools
from bot.core.chat.gaps import Gap
from bot.core.search import Hit
from bot.core.sources.comparison import compare
from bot.core.sources.entry import Known
from bot.core.sources.listing import Listing, Reading
from bot.core.sources.source import Source
from bot.runtime.index_worker import WorkerDiedError
from bot.sources.round import RoundResult, fetch_readings, run_round
from bot.sources.watch import read_sources
from bot.storage.gaps import list_gaps
from bot.storage.proposals import list_proposals, reopen_proposal, set_aside_proposal
from bot.wiring.app import App, catalogue_path, log, sources_path
from bot.wiring.publication import NoEntryError, publish_proposal
from bot.wiring.sources import http_client
from bot.wiring.stores import open_changes, open_ledger, with_published

_NOTHING = "Nothing is proposed."
_NOTHING_MISSING = "Nothing is missing: whatever was asked in several places was found."


async def run_sources(arguments: argparse.Namespace, app: App) -> str:
    """Do what was asked of the sources, and return what is to be printed.

    Raises:
        CatalogueError: the file of sources, or the catalogue, has mistakes.
        CannotRunError: there is no such file, or the database cannot be used.
    """
    path = arguments.file or sources_path(app.settings)
    sources = _chosen(read_sources(path), arguments.source)
    now = arguments.at or app.services.now()
    async with http_client(sources, app.services.version) as client:
        if arguments.action == "check":
            services = app.services
            known = Known(services.catalogue, services.index)
            lines = []
            for source in sources:
                readings = await fetch_readings(source, client, now)
                lines += [
                    _checked(reading, known, now, as_json=arguments.json) for reading in readings
                ]
            return "\n".join(filter(None, lines))
        settings = app.settings
        try:
            async with open_changes(settings, now.timestamp, log(settings)) as database:
                made = await with_published(database, settings, app.services)
                known = Known(made.catalogue, made.index)
                result = await run_round(
                    sources, database, client, known, now, propose_all=arguments.all
                )
        except NotStoredError as error:
            raise CannotRunError(f"Nothing was kept: {error}.") from None
    return "\n".join(_told(result, as_json=arguments.json))


async def run_proposals(arguments: argparse.Namespace, settings: Settings, now: dt.datetime) -> str:
    """List proposals, or decide one; return what is to be printed.

    Raises:
        CatalogueError: the catalogue would be broken.
        CannotRunError: the database cannot be used, or what was asked cannot be done.
    """
    if arguments.action != "decide":
        states = UNDECIDED if arguments.open else frozenset(ProposalState)
        async with open_ledger(settings, now.timestamp) as found:
            proposals = () if found is None else await list_proposals(found, states)
        write = _as_json if arguments.json else _in_words
        return "\n".join(map(write, proposals)) or ("" if arguments.json else _NOTHING)
    try:
        return await _decide(arguments, settings, now)
    except LookupError:
        raise CannotRunError(f"There is no proposal {arguments.id}.") from None
    except NoEntryError:
        how = "Publish that one first, or write the fields: id=… title=…"
        raise CannotRunError(f"It is about a publication that is no tool yet. {how}") from None
    except AlreadyDecidedError as error:
        raise CannotRunError(_decided(error.proposal)) from None
    except ChangedSinceError as error:
        raise CannotRunError(f"{error.change.entry} was changed since. Try again.") from None
    except (NotStoredError, WorkerDiedError) as error:
        raise CannotRunError(f"Nothing was decided: {error}.") from None


async def run_gaps(app: App, *, as_json: bool) -> str:
    """Return what is to be printed: a line a gap that the catalogue still does not answer.

    Raises:
        CannotRunError: the database cannot be read.
        CatalogueError: the catalogue cannot be used.
    """
    services = app.services
    async with open_ledger(app.settings, lambda: services.now().timestamp()) as database:
        gaps: tuple[Gap, ...] = ()
        if database is not None:
            try:
                made = await with_published(database, app.settings, services)
                gaps = await list_gaps(database)
            except (OSError, SQLAlchemyError) as error:
                raise CannotRunError(
                    f"The database cannot be read ({type(error).__name__})."
                ) from None
            services = replace(services, catalogue=made.catalogue, index=made.index)
    found = ((gap, nearest_tools(gap, services)) for gap in gaps)
    write = _gap_as_json if as_json else _gap_in_words
    lines = [write(gap, nearest) for gap, nearest in found if nearest is not None]
    return "\n".join(lines) or ("" if as_json else _NOTHING_MISSING)


async def _decide(arguments: argparse.Namespace, settings: Settings, now: dt.datetime) -> str:
    actor, id_ = shell_actor(), arguments.id
    async with open_changes(settings, now.timestamp, log(settings)) as database:
        match arguments.decision:
            case "publish":
                path, fields = catalogue_path(settings), read_fields(arguments.fields)
                decided = await publish_proposal(database, path, id_, actor, fields)
                return f"Published as revision {decided.revision}: {visible(decided.title)}"
            case "decline":
                state = ProposalState.DECLINED
            case "later":
                state = ProposalState.LATER
            case _:
                await reopen_proposal(database, id_)
                return "It is to be decided again."
        decided = await set_aside_proposal(database, id_, state, actor)
        return f"{state.value.capitalize()}: {visible(decided.title)}"


def _chosen(sources: Sequence[Source], wanted: str | None) -> tuple[Source, ...]:
    chosen = tuple(source for source in sources if wanted in (None, source.id))
    if not chosen:
        known = ", ".join(source.id for source in sources)
        raise CannotRunError(f"There is no source {wanted}. Known are {known}.")
    return chosen


def _decided(proposal: Proposal) -> str:
    when = f" at {utc(proposal.decided_at)}" if proposal.decided_at else ""
    return f"It was {proposal.state.value} before, by {visible(proposal.decided_by)}{when}."


def _checked(reading: Reading, known: Known, now: dt.datetime, *, as_json: bool) -> str:
    """Say what a page gives, and what would be proposed of each listing if it were new."""
    alone = compare([reading], {}, known, now, propose_all=True)
    kinds = {proposal.link: proposal for proposal in alone.proposals}
    lines = []
    if not as_json:
        count = f"{len(reading.listings)} listings"
        lines.append(f"{reading.source.id}: {reading.page}: {_why_not(reading) or count}")
    elif not reading.listings:
        record = {"source": reading.source.id, "page": reading.page, "trouble": _why_not(reading)}
        lines.append(json.dumps(record, ensure_ascii=False))
    lines += [
        _verdict(reading, listing, kinds.get(listing.link), as_json=as_json)
        for listing in reading.listings
    ]
    return "\n".join(lines)


def _why_not(reading: Reading) -> str:
    return "there is no such page yet" if reading.missing else visible(reading.trouble)


def _verdict(
    reading: Reading, listing: Listing, proposal: Proposal | None, *, as_json: bool
) -> str:
    verdict = proposal.kind.value if proposal else "known"
    if proposal is None and reading.source.tells_news:
        verdict = "announces no document"
    record = {
        "source": reading.source.id,
        "page": reading.page,
        "title": visible(listing.title),
        "link": listing.link,
        "date": listing.date,
        "language": listing.language or reading.source.language,
        "verdict": verdict,
        "tool_id": proposal.tool_id if proposal else "",
    }
    if as_json:
        return json.dumps(record, ensure_ascii=False)
    date = f" ({listing.date})" if listing.date else ""
    return f"    {verdict}: {record['title']}{date}\n        {listing.link}"


def _told(result: RoundResult, *, as_json: bool) -> Iterator[str]:
    if as_json:
        yield from map(_as_json, result.proposed)
        return
    for reading in result.readings:
        why = _why_not(reading)
        if why:
            yield f"{reading.source.id}: {reading.page}: {why}"
    for id_ in result.learnt:
        count = sum(
            len(reading.listings) for reading in result.readings if reading.source.id == id_
        )
        yield f"{id_}: read for the first time, {count} listings learnt; what is new is proposed."
    yield from map(_in_words, result.proposed)
    if not result.proposed:
        yield "Nothing new is proposed."


def _in_words(proposal: Proposal) -> str:
    of = f" of {proposal.tool_id}" if proposal.tool_id else ""
    date = f" ({proposal.date})" if proposal.date else ""
    first = f"{proposal.id}  {proposal.kind.value}{of}: {visible(proposal.title)}{date}"
    seen = f"{proposal.seen_at:%Y-%m-%d}, {visible(proposal.source)}, {proposal.state.value}"
    return f"{first}\n    {visible(proposal.link)}\n    {seen}"


def _as_json(proposal: Proposal) -> str:
    record = {
        "id": proposal.id,
        "kind": proposal.kind.value,
        "title": proposal.title,
        "link": proposal.link,
        "date": proposal.date,
        "language": proposal.language,
        "source": proposal.source,
        "seen_at": proposal.seen_at.isoformat(),
        "tool_id": proposal.tool_id,
        "evidence": list(proposal.evidence),
        "state": proposal.state.value,
    }
    return json.dumps(record, ensure_ascii=False)


def _gap_in_words(gap: Gap, nearest: tuple[Hit, ...]) -> str:
    told = f", told {gap.told}" if gap.told else ""
    when = f"{gap.first_day} to {gap.last_day}"
    first = f"{visible(gap.question)}: asked {gap.count}{told} ({when}, {gap.language})"
    near = ", ".join(hit.tool.id for hit in nearest)
    return f"{first}\n    nearest: {near}" if near else first


def _gap_as_json(gap: Gap, nearest: tuple[Hit, ...]) -> str:
    record = {
        "question": gap.question,
        "language": gap.language,
        "count": gap.count,
        "told": gap.told,
        "first_day": gap.first_day.isoformat(),
        "last_day": gap.last_day.isoformat(),
        "nearest": [hit.tool.id for hit in nearest],
    }
    return json.dumps(record, ensure_ascii=False)
