"""What a round of fetching proposes: listings compared with what is known, never text with text.

Pure: readings, memories and the catalogue go in; proposals and memories come out. The same input
gives the same proposals, whose ids say whether they were made before.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.core.catalogue.model import Catalogue, Tool
from bot.core.catalogue.proposals import Proposal, ProposalKind
from bot.core.search.names import names_of
from bot.core.sources.announcement import announced_document, is_document_name
from bot.core.sources.edition import (
    announces_edition,
    edition_mark,
    title_key,
    without_edition,
    wording_key,
    year_of,
)
from bot.core.sources.entry import Known, entry_fields
from bot.core.sources.listing import KnownListing, Listing, Reading, SourceMemory, publication_key

RECENT_DAYS = 14
"""For so long, what several pages say of one publication is one piece of news."""
ABSENT_DAYS = 3
"""Days on which a listing must be missing from a page that is there before it counts as gone."""
_REST = 0.6
"""How much of what is known of a page must be on it: else it is half a page, or another one."""
_TROUBLE_DAYS = 3


@dataclass(frozen=True, slots=True)
class Compared:
    """What follows from a round."""

    proposals: tuple[Proposal, ...]
    memories: Mapping[str, SourceMemory]
    troubled: tuple[str, ...] = ()
    """Sources of which nothing could be read for three days, to be told of once."""


def compare(  # noqa: PLR0913  # what was read, what is known, and when
    readings: Sequence[Reading],
    memories: Mapping[str, SourceMemory],
    known: Known,
    now: dt.datetime,
    *,
    earlier: Sequence[Proposal] = (),
    propose_all: bool = False,
) -> Compared:
    """Compare what was read in one round.

    `earlier` are the proposals that were made before, whatever became of them; `propose_all`: also
    what a source shows at first.
    """
    round_ = _Round(known, dict(memories), now, earlier, propose_all=propose_all)
    ordered = sorted(
        readings, key=lambda reading: (reading.source.tells_news, reading.source.kind == "sitemap")
    )  # pages say more of a publication than news, and a sitemap nothing but its address
    for reading in ordered:
        round_.take(reading)
    return Compared(tuple(round_.proposals), round_.memories, tuple(round_.troubled()))


class _Round:
    """One round: what was proposed by one source is known to the next."""

    def __init__(
        self,
        known: Known,
        memories: dict[str, SourceMemory],
        now: dt.datetime,
        earlier: Sequence[Proposal],
        *,
        propose_all: bool,
    ) -> None:
        self.known = known
        self.memories = memories
        self.now = now
        self.proposals: list[Proposal] = []
        self._all = propose_all
        self._first = {id_ for id_, memory in memories.items() if not memory.learnt}
        self._names = _names(known.catalogue)
        organisation = known.catalogue.organisation
        self._own = (*organisation.short.values(), *organisation.name.values())
        self._titles: dict[str, KnownListing] = {}
        self._keys: set[str] = set()
        self._earlier = [*earlier]
        for proposal in earlier:
            if proposal.kind in (ProposalKind.NEW, ProposalKind.EDITION):
                self._note(_as_known(proposal))
        for memory in memories.values():
            for each in memory.listings.values():
                self._note(each)

    def _note(self, each: KnownListing) -> None:
        if each.news:
            return
        self._keys.add(each.listing.key)
        self._titles.setdefault(title_key(each.listing.title), each)

    def take(self, reading: Reading) -> None:
        """Conclude what follows from one page."""
        id_ = reading.source.id
        memory = self.memories.get(id_, SourceMemory())
        if id_ not in self.memories:
            self._first.add(id_)
        memory = replace(memory, fetched_at=self.now)
        trouble = reading.trouble or self._doubt(reading, memory)
        if reading.missing:
            self.memories[id_] = memory
        elif trouble:
            since = memory.troubled_since or self.now
            self.memories[id_] = replace(memory, troubled_since=since, trouble=trouble)
        else:
            healthy = replace(memory, troubled_since=None, trouble="", told=False, learnt=True)
            self.memories[id_] = self._read(reading, healthy)

    def troubled(self) -> Iterator[str]:
        """Return the sources that nothing was read of for three days; each is told of once."""
        for id_, memory in self.memories.items():
            since = memory.troubled_since
            if since and not memory.told and self.now - since >= dt.timedelta(days=_TROUBLE_DAYS):
                self.memories[id_] = replace(memory, told=True)
                yield id_

    def _doubt(self, reading: Reading, memory: SourceMemory) -> str:
        """Say why a page is not believed: most of what was on it is gone at once."""
        if reading.unchanged or reading.source.tells_news:
            return ""
        before = [listing for listing in memory.listings.values() if _counts(listing, reading.page)]
        there = {listing.key for listing in reading.listings}
        if before and sum(seen.listing.key in there for seen in before) < _REST * len(before):
            return "most of what was on the page is gone"
        return "" if reading.listings else "no publication can be read on the page"

    def _read(self, reading: Reading, memory: SourceMemory) -> SourceMemory:
        listings = dict(memory.listings)
        there = {listing.key: listing for listing in reversed(reading.listings)}
        if reading.unchanged:
            there = {
                key: one.listing
                for key, one in listings.items()
                if one.page == reading.page and not one.absent
            }
        moved = {} if reading.unchanged else self._moved(reading, listings, there)
        for listing in there.values() if not reading.unchanged else ():
            before = listings.get(listing.key)
            if before is None and listing.key in moved:
                before = listings.pop(moved[listing.key])
                self._propose_moved(before, listing, reading)
            elif before is None:
                self._meet(listing, reading)
            elif listing != before.listing:
                self._changed(before, listing, reading)
            listings[listing.key] = self._remembered(listing, reading, before)
            self._note(listings[listing.key])
        if not reading.source.tells_news:
            listings |= self._absent(reading, listings, there)
        return replace(memory, listings=listings, pages=memory.pages | {reading.page})

    def _remembered(
        self, listing: Listing, reading: Reading, before: KnownListing | None
    ) -> KnownListing:
        mark = _mark(listing) or (before.edition if before else "")
        return KnownListing(
            listing=listing,
            page=reading.page,
            edition=mark,
            since=before.since if before else self._since(reading),
            news=reading.source.tells_news,
        )

    def _since(self, reading: Reading) -> dt.date:
        """Return the day since when it is known to be there: what a source has at first is old."""
        return dt.date.min if reading.source.id in self._first else self.now.date()

    def _absent(
        self, reading: Reading, listings: Mapping[str, KnownListing], there: Mapping[str, Listing]
    ) -> dict[str, KnownListing]:
        found, day = {}, self.now.date().isoformat()
        for key, one in listings.items():
            if one.page != reading.page or key in there or one.gone:
                continue
            absent = tuple(dict.fromkeys((*one.absent, day)))
            gone = len(absent) >= ABSENT_DAYS
            if gone and not self._shown_elsewhere(key, reading):
                self._propose(ProposalKind.WITHDRAWN, one.listing, reading, self._tool(one.listing))
            found[key] = replace(one, absent=absent, gone=gone)
        return found

    def _shown_elsewhere(self, key: str, reading: Reading) -> bool:
        return any(
            key in memory.listings
            and not memory.listings[key].gone
            and not memory.listings[key].news
            for id_, memory in self.memories.items()
            if id_ != reading.source.id
        )

    def _moved(
        self, reading: Reading, listings: Mapping[str, KnownListing], there: Mapping[str, Listing]
    ) -> dict[str, str]:
        """Return the new keys of listings that have the title of one that is not there any more.

        Headlines are the same from one edition to the next: news of another day are other news.
        """
        news = reading.source.tells_news
        lost = {
            _wording(one.listing, dated=news): key
            for key, one in listings.items()
            if one.page == reading.page and key not in there and not one.gone
        }
        return {
            key: lost[_wording(listing, dated=news)]
            for key, listing in there.items()
            if key not in listings and _wording(listing, dated=news) in lost
        }

    def _propose_moved(self, before: KnownListing, listing: Listing, reading: Reading) -> None:
        if listing.key in self._keys or reading.source.tells_news:
            return  # another source has told of it
        self._propose(ProposalKind.MOVED, listing, reading, self._tool(before.listing))

    def _meet(self, listing: Listing, reading: Reading) -> None:
        """Conclude what follows from a listing that this source did not show before."""
        if reading.source.id in self._first and not self._all:
            return
        if reading.source.tells_news:
            name = _document_in(listing, reading, self._own)
            if not name:
                return
            told = replace(listing, title=name)
            news = announces_edition(f"{listing.title} {listing.summary}")
        else:
            told, news = listing, False
        tool = self._tool(told)
        if tool is not None:
            if news or edition_mark(told.title):
                self._propose_edition(tool, told, reading)
        elif told.key in self._keys and not reading.source.tells_news:
            return
        elif (twin := self._titles.get(title_key(told.title))) is None:
            self._propose(ProposalKind.NEW, told, reading)
        elif self._is_newer(told, twin, news=news):
            self._propose(ProposalKind.EDITION, told, reading)

    def _is_newer(self, told: Listing, twin: KnownListing, *, news: bool) -> bool:
        """Tell whether a listing is a later edition of one with the same title."""
        mark = _mark(told)
        if mark and twin.edition:
            return mark != twin.edition
        return news and self.now.date() - twin.since > dt.timedelta(days=RECENT_DAYS)

    def _propose_edition(self, tool: Tool, told: Listing, reading: Reading) -> None:
        """Propose an edition of a tool, unless it is known: from the catalogue or another page."""
        mark = _mark(told)
        newest = tool.newest_edition
        written = mark if year_of(mark) else told.date
        if newest and written and written[: len(str(newest.date))] <= str(newest.date):
            return
        if self._edition_shown(told, mark):
            return
        recently = self.now.date() - tool.added <= dt.timedelta(days=RECENT_DAYS)
        if recently and not mark:
            return
        self._propose(ProposalKind.EDITION, told, reading, tool)

    def _edition_shown(self, told: Listing, mark: str) -> bool:
        """Tell whether another page has shown this edition before."""
        key = title_key(told.title)
        return any(
            title_key(seen.listing.title) == key and mark and seen.edition == mark
            for memory in self.memories.values()
            for seen in memory.listings.values()
        )

    def _changed(self, before: KnownListing, listing: Listing, reading: Reading) -> None:
        """Conclude what follows from another title, teaser or date of the same listing."""
        if reading.source.tells_news:
            return
        if self._told_elsewhere(listing, before, reading):
            return
        tool = self._tool(before.listing)
        mark = _mark(listing)
        same_title = title_key(listing.title) == title_key(before.listing.title)
        if mark and mark != before.edition and same_title:
            self._propose(ProposalKind.EDITION, listing, reading, tool)
        elif not same_title:
            self._propose(ProposalKind.RETITLED, listing, reading, tool)
        elif _is_later(listing.date, before.listing.date):
            self._propose(ProposalKind.EDITION, listing, reading, tool)

    def _told_elsewhere(self, listing: Listing, before: KnownListing, reading: Reading) -> bool:
        """Tell whether another page showed the same title of the same publication before."""
        wording = wording_key(listing.title)
        if wording == wording_key(before.listing.title):
            return any(
                memory.listings[listing.key].listing.date == listing.date
                and memory.listings[listing.key].edition == (_mark(listing) or before.edition)
                for id_, memory in self.memories.items()
                if id_ != reading.source.id and listing.key in memory.listings
            )
        return any(
            wording_key(memory.listings[listing.key].listing.title) == wording
            for id_, memory in self.memories.items()
            if id_ != reading.source.id and listing.key in memory.listings
        )

    def _tool(self, listing: Listing) -> Tool | None:
        """Return the tool that a listing is about: by its address, then by its name."""
        at_address = self.known.catalogue.at_address(listing.link)
        if len(at_address) == 1:
            return at_address[0]
        key = title_key(listing.title)
        named = self._names.get(key)
        if named is None and self.known.index.is_name(without_edition(listing.title)):
            hits = self.known.index.find(without_edition(listing.title)).hits
            return hits[0].tool if len(hits) == 1 else None
        return named

    def _propose(
        self, kind: ProposalKind, listing: Listing, reading: Reading, tool: Tool | None = None
    ) -> None:
        if self._was_proposed(kind, listing, tool):
            return
        self._add(
            Proposal(
                kind=kind,
                title=listing.title,
                link=listing.link,
                language=listing.language or reading.source.language,
                source=reading.source.id,
                seen_at=self.now,
                date=_date(listing),
                tool_id=tool.id if tool else "",
                fields=entry_fields(kind, listing, reading.source, tool, self.known, self.now),
                evidence=tuple(filter(None, (reading.page, listing.summary[:300]))),
            )
        )

    def _add(self, proposal: Proposal) -> None:
        self.proposals.append(proposal)
        self._earlier.append(proposal)
        if proposal.kind in (ProposalKind.NEW, ProposalKind.EDITION):
            self._note(_as_known(proposal))

    def _was_proposed(self, kind: ProposalKind, listing: Listing, tool: Tool | None) -> bool:
        """Tell whether another page has told of the same: one publication is one proposal."""
        since = self.now - dt.timedelta(days=RECENT_DAYS)
        return any(
            _tells_same(proposal, kind, listing, tool.id if tool else "")
            for proposal in self._earlier
            if proposal.seen_at >= since
        )


def _tells_same(earlier: Proposal, kind: ProposalKind, listing: Listing, tool_id: str) -> bool:
    """Tell whether an earlier proposal says what another page says now, maybe in its language."""
    same_tool = bool(tool_id) and earlier.tool_id == tool_id
    same_link = publication_key(earlier.link) == listing.key
    match kind:
        case ProposalKind.EDITION:
            if earlier.kind not in (ProposalKind.NEW, ProposalKind.EDITION):
                return False
            same = same_tool or same_link or title_key(earlier.title) == title_key(listing.title)
            marks = {edition_mark(earlier.title) or year_of(earlier.date[:4]), _mark(listing)}
            return same and len(marks - {""}) <= 1
        case ProposalKind.RETITLED:
            other_language = earlier.language != listing.language
            return earlier.kind is kind and (same_tool or same_link) and other_language
        case ProposalKind.WITHDRAWN | ProposalKind.MOVED:
            return earlier.kind is kind and (same_tool or same_link)
        case _:
            return False


def _as_known(proposal: Proposal) -> KnownListing:
    listing = Listing(
        title=proposal.title, link=proposal.link, date=proposal.date, language=proposal.language
    )
    edition = edition_mark(proposal.title) or year_of(proposal.date)
    return KnownListing(listing=listing, page="", edition=edition, since=proposal.seen_at.date())


def _document_in(listing: Listing, reading: Reading, own: Collection[str]) -> str:
    """Return the name of the document that an item of news announces; feeds also list by name."""
    name = announced_document(listing.title, listing.summary, own)
    by_name = reading.source.kind == "feed" and is_document_name(listing.title)
    return name or (listing.title if by_name else "")


def _wording(listing: Listing, *, dated: bool) -> tuple[str, str]:
    """Return what the same listing under another address is known by."""
    return wording_key(listing.title), listing.date if dated else ""


def _counts(known: KnownListing, page: str) -> bool:
    return known.page == page and not known.absent and not known.gone


def _mark(listing: Listing) -> str:
    return edition_mark(listing.title) or edition_mark(listing.summary)


def _date(listing: Listing) -> str:
    return listing.date or year_of(_mark(listing))


def _is_later(date: str, before: str) -> bool:
    return bool(date and before) and len(date) == len(before) and date > before


def _names(catalogue: Catalogue) -> dict[str, Tool]:
    found: dict[str, Tool] = {}
    for tool in catalogue.tools:
        for name in names_of(tool):
            found.setdefault(title_key(name), tool)
    return found
