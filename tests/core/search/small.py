"""Small catalogues, for what must not depend on the real one."""

from __future__ import annotations

from datetime import date

from bot.core.catalogue.model import (
    Absent,
    Catalogue,
    CitedAs,
    Organisation,
    ReferenceSystem,
    Tool,
)


def small_tool(
    name: str,
    title: str,
    acronyms: tuple[str, ...] = (),
    keywords: tuple[str, ...] = (),
    tfa: tuple[str, ...] = (),
) -> Tool:
    """Return a tool of which little is known."""
    return Tool(
        id=name,
        title=title,
        acronyms=acronyms,
        keywords={"en": keywords} if keywords else {},
        summary={"en": "A text."},
        topics=("any",),
        references={"tfa": dict.fromkeys(tfa, "official")} if tfa else {},
        added=date(2025, 1, 1),
        source="test",
    )


AGREEMENT = ReferenceSystem(
    id="tfa",
    name={"en": "Trade Facilitation Agreement"},
    short={"en": "TFA"},
    heading={"en": "Tools by article of the TFA"},
    unit={"en": "Art."},
    cited_as=CitedAs(
        names=("TFA", "WTO TFA"),
        units=("article", "art", "статья", "第…条"),
        parts=("paragraph", "пункт", "第…款"),
        last="24",
    ),
    labels={"7": {"en": "Release"}, "7.6": {"en": "Release times"}},
)
"""An agreement with numbers of two levels."""


def small_catalogue(*tools: Tool, absent: tuple[str, ...] = ()) -> Catalogue:
    """Return a catalogue of some tools, and of subjects that it does not hold."""
    return Catalogue(
        version="1",
        organisation=Organisation(
            name={"en": "Tests"}, short={"en": "T"}, tools_page="https://example.org/"
        ),
        topics=(),
        references=(AGREEMENT,),
        not_here=tuple(Absent(label={"en": one}, words={}) for one in absent),
        tools=tools,
    )


HARBOUR = small_tool("harbour-guide", "Harbour Guide", ("HG",), ("ships", "quay"), ("7.6",))
ROAD = small_tool("road-manual", "Road Manual", ("RM", "HG"), ("lorries",))
