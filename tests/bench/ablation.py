"""What each part of the search earns: the numbers of the report half without it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

from bot.core.catalogue.model import Catalogue, Tool
from bot.core.search import Index, SearchParameters
from bot.core.search.parameters import SearchPart
from tests.bench.data import Question, load_catalogue
from tests.bench.measure import (
    ask,
    by,
    false_refusals,
    left_unasserted,
    mean_of_categories,
    quality,
    searcher,
)
from tests.bench.quality import halves
from tests.bench.table import table


def show_ablation(questions: list[Question]) -> None:
    """Print the numbers of the search without each of its parts, on all questions."""
    asked = [question for half in halves(questions).values() for question in half]
    rows = []
    for name, index in _searches(load_catalogue()):
        outcomes = ask(searcher(index), asked)
        groups = by(outcomes, lambda question: question.category)
        worst = min(groups, key=lambda category: quality(groups[category]).right)
        rows.append(
            (
                name,
                mean_of_categories(outcomes),
                false_refusals(outcomes),
                left_unasserted(outcomes),
                f"{worst} {quality(groups[worst]).right:.3f}",
            )
        )
    heads = ("without", "mean", "refused", "unasserted", "worst category")
    print(table("ablation, both halves", heads, rows), "\n")


def _searches(whole: Catalogue) -> Iterator[tuple[str, Index]]:
    parameters = SearchParameters()
    yield "(nothing)", Index(whole, parameters)
    for part in get_args(SearchPart):
        yield part, Index(whole, replace(parameters, without=frozenset({part})))
    yield "synonyms", Index(replace(whole, synonyms=()), parameters)
    yield "missing subjects", Index(replace(whole, not_here=()), parameters)
    yield "acronyms", _changed(whole, acronyms=(), misspellings={})
    yield "aliases", _changed(whole, aliases={}, names={})
    yield "keywords", _changed(whole, keywords={})
    yield "needs", _changed(whole, needs={})
    blank = {"en": "-"}
    yield "summaries", _changed(whole, summary=blank)

    bare = replace(whole, tools=tuple(_named(tool) for tool in whole.tools))
    yield "all but titles and acronyms", Index(bare, parameters)
    yield "... and synonyms", Index(replace(bare, synonyms=()), parameters)


def _named(tool: Tool) -> Tool:
    """Return a tool as a thin catalogue has it, where synonyms have most to do."""
    return replace(tool, names={}, aliases={}, keywords={}, needs={})


def _changed(whole: Catalogue, **fields: object) -> Index:
    tools: tuple[Tool, ...] = tuple(replace(tool, **fields) for tool in whole.tools)  # type: ignore[arg-type]
    return Index(replace(whole, tools=tools), SearchParameters())
