"""Sixty days of an organisation, with what happens on each and what is to be proposed of it."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass, field, replace

from bot.core.catalogue.proposals import ProposalKind
from tests.sources.site import FAULTS, Looks, NewsItem, Publication, Site

_WHAT = ("Handbook", "Guidelines", "Compendium", "Study", "Manual", "Framework", "Toolkit", "Guide")
_ON = (
    "Transit", "Free Zones", "Valuation", "WebOrigin", "Drones", "Postal Items", "Passenger Data",
    "Risk Profiles", "Post-Clearance Audit", "Advance Rulings", "Express Consignments",
    "Cultural Goods", "Data Analytics", "Laboratories", "Detector Dogs", "Dangerous Goods",
    "Temporary Admission", "Coordinated Borders", "Small Islands", "Cross-Border E-Commerce",
    "Rules of Procedure", "Integrity", "Leadership", "Green Customs", "Rail Transport",
    "Inland Waterways", "Digital Signatures", "Blockchain Pilots", "Time Release", "Waste",
)  # fmt: skip
_PLACES = ("tools", "risk", "library")
_EVENTS = (
    "Workshop on the {0} held in Lima",
    "Tender: translation of the {0}",
    "Vacancy: technical officer for the {0}",
    "Draft {0} open for comments",
    "Chad implements the {0}",
    "Delegates discuss the {0} in Brussels",
    "The Secretary General visits Peru",
    "Webinar on the {0}: register now",
    "Experts meet to review progress in the Pacific",
)
_ANNOUNCED = (
    "WCO publishes the {0}",
    "The {0} is now available",
    "WCO releases “{0}”",
    "WCO launches the {0} to help its Members",
)
_OLD_DAYS = 20


@dataclass
class Expected:
    """What should be proposed, as soon as one of its pages can be read."""

    kind: ProposalKind
    title: str
    path: str
    date: str
    pages: frozenset[str]
    days: int = 1
    """On how many days each of its pages must be read; on one day, one of them is enough."""
    news: str = ""
    """Where the news tell of it on the same day: they are read where no page of it can be."""
    news_day: str = ""
    read: dict[str, int] = field(default_factory=dict)
    due: dt.date | None = None


class Organisation:
    """Does something every day; all of it is decided by a seed."""

    def __init__(self, site: Site, seed: int) -> None:
        self.site = site
        self.chance = random.Random(seed)  # noqa: S311  # a simulation
        self.expected: list[Expected] = []
        self.harmless = 0
        self.happened = 0
        titles = [f"{what} on {on}" for what in _WHAT for on in _ON]
        self.chance.shuffle(titles)
        self._titles = titles
        self._touched: dict[str, dt.date] = {}
        for number in range(60):
            one = self._made(site.day - dt.timedelta(days=400 + number), (_PLACES[number % 3],))
            if number % 7 == 0:
                one.shown.add("map")

    def _made(self, date: dt.date, places: tuple[str, ...]) -> Publication:
        title = self._titles.pop()
        shown = {*places, *(("tools-fr",) if "tools" in places else ())}
        one = Publication(title, _slug(title), shown, date, is_file="library" in places)
        self.site.publications.append(one)
        self._touched[one.slug] = date
        return one

    def live(self) -> None:
        """Let a day pass."""
        self.site.faults = {}
        for _ in range(self.chance.choice((2, 3, 3, 4))):
            self.chance.choice((self._publish, self._publish, self._announce, self._change))()
            self.happened += 1
        for _ in range(3):
            self._dress()
        if self.chance.random() < 0.4:
            pages = ("tools", "tools-fr", "risk", "library", "newsroom", "feed")
            fault = self.chance.choice(FAULTS)
            for page in self.chance.sample(pages, self.chance.choice((1, 1, 2))):
                if not (fault in ("soft-404", "empty") and page in ("newsroom", "feed")):
                    self.site.faults[page] = fault
        for one in self.expected:
            if one.due is None:
                self._let_read(one)

    def _let_read(self, one: Expected) -> None:
        readable = one.pages - set(self.site.faults)
        if not readable and one.news and "newsroom" not in self.site.faults:
            one.path, one.date, one.due = one.news, one.news_day, self.site.day
        for page in readable:
            one.read[page] = one.read.get(page, 0) + 1
        pages = one.pages if one.days > 1 else readable
        if readable and all(one.read.get(page, 0) >= one.days for page in pages):
            one.due = self.site.day

    def _expect(
        self, kind: ProposalKind, one: Publication, pages: set[str] | None = None, days: int = 1
    ) -> None:
        shown = frozenset(pages or one.shown)
        date = one.date.isoformat() if shown & {"tools", "tools-fr", "risk"} else ""
        self.expected.append(Expected(kind, one.title, one.path, date, shown, days))

    def _publish(self) -> None:
        where = self.chance.choice(
            (("tools",), ("risk",), ("library",), ("tools", "risk"), ("tools", "risk", "map"))
        )
        one = self._made(self.site.day, where)
        self._expect(ProposalKind.NEW, one)
        if self.chance.random() < 0.4:
            item = self._tell(self.chance.choice(_ANNOUNCED).format(one.title))
            self.expected[-1].news = _news_path(item)
            self.expected[-1].news_day = item.day.isoformat()

    def _announce(self) -> None:
        """Publish what stands in the news alone, or a new edition that does."""
        where = self.chance.choice((self.site.news, self.site.feed))
        page = "newsroom" if where is self.site.news else "feed"
        if self.chance.random() < 0.5 and (old := self._old()):
            headline = f"New edition of the {old.title} now available"
            kind, title = ProposalKind.EDITION, old.title
        else:
            title = self._titles.pop()
            headline = self.chance.choice(_ANNOUNCED).format(title)
            kind = ProposalKind.NEW
        item = self._tell(headline, where)
        path = _news_path(item) if page == "newsroom" else f"/en/feed/{item.number}.aspx"
        day = self.site.day.isoformat()
        self.expected.append(Expected(kind, title, path, day, frozenset({page})))

    def _tell(self, headline: str, where: list[NewsItem] | None = None) -> NewsItem:
        number = len(self.site.news) + len(self.site.feed)
        item = NewsItem(headline, "All about it on this page.", self.site.day, number)
        (self.site.news if where is None else where).append(item)
        return item

    def _old(self) -> Publication | None:
        """Return a publication that nothing has happened to for a while."""
        before = self.site.day - dt.timedelta(days=_OLD_DAYS)
        old = [
            one
            for one in self.site.publications
            if self._touched[one.slug] < before and one.shown and "map" not in one.shown
            if "edition" not in f"{one.title} {one.teaser}"
        ]
        if not old:
            return None
        one = self.chance.choice(old)
        self._touched[one.slug] = self.site.day
        return one

    def _change(self) -> None:
        one = self._old()
        if one is None:
            return
        match self.chance.choice(("edition", "teaser", "retitled", "moved", "withdrawn")):
            case "edition":
                one.title = f"{one.title} ({self.site.day.year} edition)"
                one.date = self.site.day
                self._expect(ProposalKind.EDITION, one)
            case "teaser" if "tools" in one.shown:
                one.teaser = "Fourth edition, for those who know the third."
                self._expect(ProposalKind.EDITION, one)
            case "moved":
                one.moved += 1
                self._expect(ProposalKind.MOVED, one)
            case "withdrawn":
                self._expect(ProposalKind.WITHDRAWN, one, days=3)
                one.shown = set()
            case _:
                one.title = f"{one.title} and {self._titles.pop().partition(' on ')[2]}"
                self._expect(ProposalKind.RETITLED, one)

    def _dress(self) -> None:
        """Change what means nothing."""
        self.harmless += 1
        looks = self.site.looks
        name = self.chance.choice((*Looks.__dataclass_fields__, "news", "news", "feed"))
        if name in ("news", "feed"):
            title = self.chance.choice(self.site.publications).title
            where = self.site.news if name == "news" else self.site.feed
            self._tell(self.chance.choice(_EVENTS).format(title), where)
            return
        value: object = getattr(looks, name)
        changed: object = self.chance.choice(("(PDF, 3 MB)", "[PDF]", ""))
        if isinstance(value, bool):
            changed = not value
        elif isinstance(value, int):
            changed = (value + 1) % 5
        self.site.looks = replace(looks, **{name: changed})  # type: ignore[arg-type]  # by its name


def _news_path(item: NewsItem) -> str:
    return f"/en/media/newsroom/{item.day:%Y}/{item.day:%B}/{item.number}.aspx"


def _slug(title: str) -> str:
    return title.casefold().replace(" ", "-")
