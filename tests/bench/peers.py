"""Ready-made searches over the same data, asked the same questions.

Each gives a score; below a threshold it says "nothing". The threshold is the best one for it on the
tuning half: none of them has a notion of "not here" of its own. They are development dependencies,
imported only when they are compared.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.core.catalogue.model import Catalogue, Tool
from bot.core.search import Index, SearchParameters
from tests.bench.data import Question, load_catalogue
from tests.bench.measure import (
    Answer,
    Searcher,
    ask,
    false_refusals,
    left_unasserted,
    mean_of_categories,
    searcher,
)
from tests.bench.quality import halves
from tests.bench.summary import HEADS, Lists, summary
from tests.bench.table import table

Scored = Callable[[str], list[tuple[str, float]]]
"""The ids of the best tools with their scores."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A ready-made search."""

    name: str
    search: Scored


def show_peers(questions: list[Question]) -> None:
    """Print the quality of each peer beside ours, on the half that nothing was tuned on."""
    catalogue = load_catalogue()
    split = halves(questions)
    rows = [_row("this search", searcher(Index(catalogue, SearchParameters())), split["report"])]
    for peer in peers(catalogue):
        least = _best_threshold(peer, split["tune"])
        rows.append(_row(peer.name, _with_threshold(peer.search, least), split["report"]))
    heads = ("", "mean", "refused", "unasserted", "acronym", "paraphrase", "multilingual", "typo")
    print(table("peers, report half", heads, rows), "\n")


def show_peers_on(lists: Lists) -> None:
    """Print the sums of each peer beside ours on other lists than ours.

    The threshold of a peer is the best one for these very questions, which favours it.
    """
    for name, (catalogue, questions) in lists.items():
        ours = searcher(Index(catalogue, SearchParameters()))
        rows = [("this search", len(questions), *summary(ask(ours, questions)))]
        for peer in peers(catalogue):
            search = _with_threshold(peer.search, _best_threshold(peer, [*questions]))
            rows.append((peer.name, len(questions), *summary(ask(search, questions))))
        print(table(f"peers, {name}", HEADS, rows), "\n")


def peers(catalogue: Catalogue) -> Iterator[Peer]:
    """Make the peers over a catalogue."""
    yield Peer("WRatio, titles", over_titles(catalogue))
    yield Peer("WRatio, all names", _over_names(catalogue))
    yield Peer("SQLite FTS5 trigram", _fts5(catalogue))
    yield Peer("tantivy", over_all_text(catalogue))


def over_titles(catalogue: Catalogue) -> Scored:
    """Compare with every title."""
    return _wratio({tool.title.lower(): tool.id for tool in catalogue.tools})


def _over_names(catalogue: Catalogue) -> Scored:
    return _wratio({name.lower(): tool.id for tool in catalogue.tools for name in _names(tool)})


def _wratio(names: dict[str, str]) -> Scored:
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    texts = list(names)

    def search(text: str) -> list[tuple[str, float]]:
        found = process.extract(text.lower(), texts, scorer=fuzz.WRatio, limit=10)
        best = dict.fromkeys(names[name] for name, _, _ in found)
        return [(one, next(s for name, s, _ in found if names[name] == one)) for one in best]

    return search


def _fts5(catalogue: Catalogue) -> Scored:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE tools USING fts5(id UNINDEXED, names, body, "
                     "tokenize='trigram')")  # fmt: skip
    rows = [(tool.id, " | ".join(_names(tool)), _body(tool)) for tool in catalogue.tools]
    database.executemany("INSERT INTO tools VALUES (?, ?, ?)", rows)

    def search(text: str) -> list[tuple[str, float]]:
        words = re.findall(r"\w{3,}", text.lower())
        runs = {word[at : at + 3] for word in words for at in range(len(word) - 2)}
        if not runs:
            return []
        wanted = " OR ".join(f'"{run}"' for run in sorted(runs)[:100])
        ranked = "SELECT id, -bm25(tools, 0, 3, 1) FROM tools WHERE tools MATCH ? ORDER BY 2 DESC"
        found = database.execute(f"{ranked} LIMIT 5", (wanted,))
        return [(str(one), float(score)) for one, score in found]

    return search


def over_all_text(catalogue: Catalogue) -> Scored:
    """Search names and the rest with BM25, English stems, one typing mistake allowed."""
    import tantivy  # noqa: PLC0415

    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    builder.add_text_field("names", tokenizer_name="en_stem")
    builder.add_text_field("body", tokenizer_name="en_stem")
    index = tantivy.Index(builder.build())
    writer = index.writer(64_000_000, 1)
    for tool in catalogue.tools:
        writer.add_document(
            tantivy.Document(id=tool.id, names=list(_names(tool)), body=[_body(tool)])
        )
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    ready = index.searcher()

    def search(text: str) -> list[tuple[str, float]]:
        words = " ".join(re.findall(r"\w+", text))
        query, _ = index.parse_query_lenient(
            words,
            ["names", "body"],
            field_boosts={"names": 3.0},
            fuzzy_fields={"names": (False, 1, True), "body": (False, 1, True)},
        )
        hits = ready.search(query, 5).hits
        return [(str(ready.doc(address)["id"][0]), float(score)) for score, address in hits]

    return search


def _names(tool: Tool) -> Iterator[str]:
    yield tool.title
    yield from tool.names.values()
    yield from tool.short_names
    yield from tool.acronyms
    for group in tool.aliases.values():
        yield from group


def _body(tool: Tool) -> str:
    texts = [*tool.summary.values()]
    for phrases in (tool.keywords, tool.needs):
        texts += [text for group in phrases.values() for text in group]
    return " | ".join(texts)


def _with_threshold(search: Scored, least: float) -> Searcher:
    def answer(text: str) -> Answer:
        hits = search(text)
        ids = tuple(one for one, _ in hits)
        sure = hits[0][1] if hits else 0.0
        return ("found" if hits and sure >= least else "nothing"), ids, sure

    return answer


def _best_threshold(peer: Peer, questions: list[Question]) -> float:
    outcomes = ask(_with_threshold(peer.search, 0.0), questions)
    scores = sorted({outcome.confidence for outcome in outcomes})
    tried = scores[:: max(1, len(scores) // 60)]

    def mean_at(least: float) -> float:
        again = (outcome for outcome in outcomes)
        right: dict[str, list[bool]] = {}
        for outcome in again:
            given = outcome.confidence >= least and outcome.verdict == "found"
            good = (given and outcome.first) if outcome.question.relevant else not given
            right.setdefault(outcome.question.category, []).append(good)
        return sum(sum(group) / len(group) for group in right.values()) / len(right)

    return max(tried, key=mean_at)


def _row(name: str, search: Searcher, questions: list[Question]) -> tuple[object, ...]:
    outcomes = ask(search, questions)

    def share(*categories: str) -> float:
        of = [outcome for outcome in outcomes if outcome.question.category in categories]
        return sum(outcome.right for outcome in of) / len(of)

    return (
        name,
        mean_of_categories(outcomes),
        false_refusals(outcomes),
        left_unasserted(outcomes),
        share("acronym"),
        share("paraphrase"),
        share("multilingual"),
        share("typo", "typo (made)"),
    )
