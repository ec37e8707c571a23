"""What the catalogue holds, as docs/shelf.md shows it: made from the catalogue alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from babel import Locale

from bot.core.catalogue.model import Catalogue, Tool, localised
from bot.wiring.app import load_translations

SHELF = Path(__file__).parent.parent / "docs" / "shelf.md"
_GRADES = {
    "A": "named on a page of the WCO of which a copy was read",
    "B": "named by the WCO in passing, in its list, or quoted by a partner",
    "C": "known from third parties, two of them, or as part of a bigger tool that is known better",
}
_BASES = {
    "document": "the text itself was seen",
    "announced": "the WCO says so",
    "press": "others say so",
    "page": "only a web page is known",
}
_HEAD = """# The shelf

What the catalogue holds, how well it is known, and what is doubtful. This page is made from the
catalogue and held to it by a test: `UPDATE_GOLDEN=1 pytest tests/test_shelf.py` writes it again.
Where each fact was read: `.venv/bin/toolbot catalogue show ID --sources`.
"""


def shelf(catalogue: Catalogue) -> str:
    """Return the page."""
    tools = catalogue.tools
    parts = sum(bool(tool.part_of) for tool in tools)
    return "\n".join(
        [
            _HEAD,
            f"{len(tools)} tools, {parts} of them parts of others.\n",
            *_by_grade(tools),
            *_by_kind(tools),
            *_by_access(tools),
            *_by_topic(catalogue),
            *_by_language(tools),
            *_wholes(catalogue),
            *_doubts(tools),
        ]
    )


def _table(title: str, heads: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> list[str]:
    lines = [f"| {' | '.join(map(str, row))} |" for row in rows]
    return [f"## {title}\n", f"| {' | '.join(heads)} |", "|---" * len(heads) + "|", *lines, ""]


def _by_grade(tools: tuple[Tool, ...]) -> list[str]:
    count = Counter(str(tool.grade) for tool in tools)
    rows = [(grade, meaning, count[grade]) for grade, meaning in _GRADES.items()]
    return _table("How well they are known", ("grade", "what it means", "tools"), rows)


def _by_kind(tools: tuple[Tool, ...]) -> list[str]:
    translate = load_translations("en").choose(("en",))
    count = Counter(tool.kind for tool in tools)
    rows = [(translate(f"kind-{kind}"), number) for kind, number in count.most_common()]
    return _table("By kind", ("kind", "tools"), rows)


def _by_access(tools: tuple[Tool, ...]) -> list[str]:
    count = Counter(tool.access or "not known" for tool in tools)
    return _table("By access", ("access", "tools"), count.most_common())


def _by_topic(catalogue: Catalogue) -> list[str]:
    tools = catalogue.tools
    rows = [
        (
            localised(topic.label, "en"),
            f"`{topic.id}`",
            sum(tool.topics[0] == topic.id for tool in tools),
            sum(topic.id in tool.topics for tool in tools),
        )
        for topic in catalogue.topics
    ]
    return _table("By area", ("topic", "filter", "main topic of", "all its tools"), rows)


def _by_language(tools: tuple[Tool, ...]) -> list[str]:
    names = Locale("en").languages
    known: Counter[tuple[str, str]] = Counter()
    for tool in tools:
        known.update(tool.languages.items())
    codes = sorted({code for code, _ in known}, key=lambda code: (-_in(code, known), code))
    rows = [
        (names[code], *(known[code, basis] for basis in _BASES), _in(code, known)) for code in codes
    ]
    heads = ("language", *(f"{basis} ({meaning})" for basis, meaning in _BASES.items()), "tools")
    return _table("By language", heads, rows)


def _in(code: str, known: Mapping[tuple[str, str], int]) -> int:
    return sum(number for (one, _), number in known.items() if one == code)


def _wholes(catalogue: Catalogue) -> list[str]:
    rows = [
        (tool.title, "; ".join(part.title for part in catalogue.parts_of(tool)))
        for tool in catalogue.tools
        if catalogue.parts_of(tool)
    ]
    return _table("What belongs together", ("tool", "its parts with cards of their own"), rows)


def _doubts(tools: tuple[Tool, ...]) -> list[str]:
    rows = [(f"`{tool.id}`", doubt) for tool in tools for doubt in tool.doubts]
    return _table("What is doubtful", ("tool", "doubt"), rows)
