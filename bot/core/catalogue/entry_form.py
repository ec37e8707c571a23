"""An entry as people write it, one line a field: `title: …`, `summary.fr: …`, `topics: a, b`.

The lines of `/edit` and the columns of a spreadsheet are this form. Knows what each field holds and
how it is written in one line; whether the values are right is the matter of `validation.py`.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from bot.core.base.normalize import fold, in_latin, split_words
from bot.core.catalogue.findings import STEP, Problem, Value
from bot.core.catalogue.model import Catalogue, Edition, OfficialPage, Tool
from bot.core.catalogue.overlay import Fields

REQUIRED = ("title", "summary", "topics")
"""What an entry cannot do without and nobody can fill in but a person."""
REVISION, FILL = "revision", "fill"
"""Lines that are no fields: which revision of the catalogue a form was made from, and that it is
to be shown and not sent off."""
_LONGEST_ID = 60
"""Letters of an id that is made of a title: it is typed, and stands in links."""
_TEXTS = ("title", "kind", "access", "part_of", "announce")
_TEXTS_BY_LANGUAGE = ("summary", "names")
_LISTS = ("topics", "audience", "acronyms", "short_names", "related", "replaces")
_LISTS_BY_LANGUAGE = ("aliases", "keywords", "needs")
_LINK, _EDITION, _LANGUAGES = "link", "edition", "languages"
_BY_LANGUAGE = (*_TEXTS_BY_LANGUAGE, *_LISTS_BY_LANGUAGE, _LINK)
FORM_FIELDS = (
    *_TEXTS,
    *_TEXTS_BY_LANGUAGE,
    *_LISTS,
    *_LISTS_BY_LANGUAGE,
    _LINK,
    _EDITION,
    _LANGUAGES,
)
"""What a line may begin with; those of `_BY_LANGUAGE` also with a language: `link.fr`."""
_LINES_OF = {"pages": "link", "editions": "edition"}
"""The lines in which fields of an entry are written under another name."""
_QUOTED = re.compile("\u201c([^\u201d]+)\u201d")
_LINE = re.compile(r"(?P<name>[^\W\d][\w .\u00a0-]{0,40}?)\s*[:\uff1a]\s*(?P<value>.*)")
_SEMICOLONS = re.compile("[;\u061b\uff1b]")
_COMMAS = re.compile("[,\u060c\uff0c\u3001]")
_LIKELY = 0.75
"""How alike a name must be to be offered for one that is not known."""


@dataclass(frozen=True, slots=True)
class UnreadLine:
    """A line that is none of the form; `near` is the field that it may mean, or nothing."""

    line: str
    near: str = ""


Written = Mapping[str, str]
"""What was written, by the paths of the form."""


def read_form(text: str) -> dict[str, str] | UnreadLine:
    """Read lines of a form; empty ones are passed over, a value that is empty stays empty."""
    written: dict[str, str] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        match = _LINE.fullmatch(line)
        path = _path_of(match["name"]) if match else None
        if match is None or path is None:
            return UnreadLine(line, _nearest(match["name"] if match else line))
        written[path] = match["value"].strip()
    return written


def are_lines(text: str) -> bool:
    """Tell whether a text is lines of a form, and not what stands in one of them."""
    written = read_form(text)
    return not isinstance(written, UnreadLine) and bool(written)


def line_of(problem: Problem, names: Sequence[str], typed: Mapping[str, str]) -> str:
    """Return the line that a problem is of: by the way to it, or by what it quotes."""
    _, _, *way = problem.where.split(STEP)
    field = _LINES_OF.get(way[0], way[0]) if way else ""
    code = way[1] if len(way) > 1 else ""
    quoted = {word.casefold() for word in _QUOTED.findall(problem.what)}
    near = [name for name in names if name in (field, f"{field}.{code}")]
    near += [name for name in names if name.partition(".")[0] == field]
    named = [
        name for name, value in typed.items() if any(word in value.casefold() for word in quoted)
    ]
    mine = [name for name in near if name in typed] or named or near
    return mine[0] if mine else ""


def column_of(name: str) -> str | None:
    """Return the path of the form that a name means, such as "Short names", or None."""
    return _path_of(name)


def form_of(tool: Tool) -> dict[str, str]:
    """Return an entry as it is written in a form; what is empty is left out."""
    written = {
        "title": tool.title,
        **{f"summary.{code}": text for code, text in tool.summary.items()},
        **{f"names.{code}": text for code, text in tool.names.items()},
        "kind": tool.kind or "",
        "access": tool.access or "",
        "part_of": tool.part_of or "",
        "announce": tool.announce or "",
        **{name: _joined(words) for name, words in _lists_of(tool).items()},
    }
    for name, lists in _lists_by_language_of(tool).items():
        written |= {f"{name}.{code}": _joined(words) for code, words in lists.items()}
    for page in reversed(tool.pages):
        written[f"{_LINK}.{page.language}"] = page.url
    newest = tool.newest_edition
    label = next(iter(newest.label.values()), "") if newest else ""
    written[_EDITION] = f"{newest.date} {label}".strip() if newest else ""
    written[_LANGUAGES] = _joined(tuple(tool.languages))
    return {path: value for path, value in written.items() if value}


def differing(written: Written, tool: Tool, language: str) -> dict[str, str]:
    """Return the lines of a form that say something else than an entry does."""
    known = form_of(tool)
    return {
        path: value
        for path, value in written.items()
        if known.get(path, known.get(f"{path}.{language}", "")) != value
    }


def fields_of_form(
    written: Written, tool: Tool | None, catalogue: Catalogue, language: str
) -> dict[str, Value | None]:
    """Return the fields of an entry that a form changes, as the catalogue writes them.

    What names no language is meant in `language`. Topics, audiences and tools may be named by
    their labels.
    """
    fields: dict[str, Value | None] = {}
    pages = [raw_page(page) for page in tool.pages] if tool else []
    for path, value in written.items():
        name, _, code = path.partition(".")
        code = code or language
        if name in (REVISION, FILL):
            continue
        if name == _LINK:
            pages = _with_page(pages, value, code)
            fields["pages"] = list(pages)
        elif name == _EDITION:
            fields["editions"] = with_edition(tool, value, code)
        elif name == _LANGUAGES:
            known = tool.languages if tool else {}
            fields[_LANGUAGES] = {
                language: known.get(language, "page") for language in _list(value)
            }
        elif name in _TEXTS:
            fields[name] = value or None
        elif name in _TEXTS_BY_LANGUAGE:
            fields[f"{name}.{code}"] = value or None
        else:
            words: list[Value] = list(_resolved(name, _list(value), catalogue))
            where = name if name in _LISTS else f"{name}.{code}"
            fields[where] = words or None
    return fields


def new_entry(
    fields: Fields, catalogue: Catalogue, *, today: str, source: str
) -> dict[str, Value | None]:
    """Return the fields of a new entry with what can be filled in: its id, the day, its source."""
    title = fields.get("title")
    made: dict[str, Value | None] = {
        "id": id_of_title(title if isinstance(title, str) else "", catalogue.tools_by_id),
        "added": today,
        "source": source,
    }
    return {**made, **{path: value for path, value in fields.items() if value is not None}}


def missing_in(fields: Fields) -> tuple[str, ...]:
    """Return what a new entry still needs of a person."""
    there = {path.partition(".")[0] for path, value in fields.items() if value}
    return tuple(name for name in REQUIRED if name not in there)


def id_of_title(title: str, taken: Iterable[str]) -> str:
    """Return an id made of a title: "Étude sur l'OEA" is `etude-sur-oea`; none is given twice.

    Titles in letters that no id may have are told apart by a mark that is made of them.
    """
    words = " ".join(in_latin(word) or word for word in split_words(fold(title)))
    id_ = "-".join(re.findall("[a-z0-9]+", words))[:_LONGEST_ID].rstrip("-")
    if not id_:
        id_ = f"tool-{sha256(title.encode('utf-8', 'replace')).hexdigest()[:6]}"
    known, number, made = frozenset(taken), 1, id_
    while made in known:
        number += 1
        made = f"{id_}-{number}"
    return made


def with_edition(
    tool: Tool | None, written: str, language: str, source: str = ""
) -> list[Value] | None:
    """Return the editions of a tool with one more, `2026-11 Version 5`; nothing, and it has none.

    What stands behind the date is its label, in a language; `source` is where the date was read.
    """
    if not written:
        return None
    date, _, label = written.partition(" ")
    edition: dict[str, Value] = {"date": date}
    if label.strip():
        edition["label"] = {language: label.strip()}
    if source:
        edition["source"] = source
    others = [edition for edition in (tool.editions if tool else ()) if str(edition.date) != date]
    return [edition, *map(_raw_edition, others)]


def with_page(tool: Tool, url: str, language: str) -> list[Value]:
    """Return the pages of a tool, with another one behind those that are known."""
    page: Value = {"url": url, "language": language, "verified": "false"}
    return [*(raw_page(page) for page in tool.pages), page]


def _path_of(name: str) -> str | None:
    """Return the path that a name means: "Short names" is `short_names`, "summary (fr)" no path."""
    base, dot, code = name.strip().casefold().replace("\u00a0", " ").partition(".")
    base, code = re.sub("[ -]+", "_", base.strip()), code.strip()
    base = {"name": "names", "link_": _LINK, "url": _LINK, "alias": "aliases"}.get(base, base)
    if base in (REVISION, FILL) and not dot:
        return base
    if base not in FORM_FIELDS or (dot and base not in _BY_LANGUAGE) or (dot and not code):
        return None
    return f"{base}.{code}" if dot else base


def _nearest(name: str) -> str:
    base = re.sub("[ -]+", "_", name.partition(".")[0].strip().casefold())
    return next(iter(difflib.get_close_matches(base[:40], FORM_FIELDS, n=1, cutoff=_LIKELY)), "")


def _list(value: str) -> list[str]:
    """Read a list: between semicolons where there is one, else between commas."""
    between = _SEMICOLONS if _SEMICOLONS.search(value) else _COMMAS
    return list(filter(None, map(str.strip, between.split(value))))


def _joined(words: Sequence[str]) -> str:
    """Write a list as `_list` reads it."""
    if not any(_COMMAS.search(word) for word in words):
        return ", ".join(words)
    return "; ".join(words) if len(words) > 1 else f"{words[0]};"


def _lists_of(tool: Tool) -> dict[str, tuple[str, ...]]:
    return {
        "topics": tool.topics,
        "audience": tool.audience,
        "acronyms": tool.acronyms,
        "short_names": tool.short_names,
        "related": tool.related,
        "replaces": tool.replaces,
    }


def _lists_by_language_of(tool: Tool) -> dict[str, Mapping[str, tuple[str, ...]]]:
    return {"aliases": tool.aliases, "keywords": tool.keywords, "needs": tool.needs}


def _resolved(name: str, words: Iterable[str], catalogue: Catalogue) -> Iterable[str]:
    """Return ids for labels, where a field holds ids; what is not known stays for the check."""
    named: Iterable[tuple[str, Iterable[str]]] = ()
    if name == "topics":
        named = ((topic.id, topic.label.values()) for topic in catalogue.topics)
    elif name == "audience":
        named = ((group.id, group.label.values()) for group in catalogue.audiences)
    elif name in ("related", "replaces"):
        named = ((tool.id, (tool.title,)) for tool in catalogue.tools)
    labels = {label.casefold(): id_ for id_, said in named for label in said}
    return [labels.get(word.casefold(), word) for word in words]


def _with_page(pages: list[dict[str, Value]], url: str, language: str) -> list[dict[str, Value]]:
    """Return pages with another address for a language; no address takes it away."""
    others = [page for page in pages if page["language"] != language]
    if not url:
        return others
    here = {page["url"]: page for page in pages if page["language"] == language}
    first = here.get(url) or {"url": url, "language": language, "verified": "false"}
    return [first, *others]


def raw_page(page: OfficialPage) -> dict[str, Value]:
    """Return a page as a file of the catalogue writes it."""
    raw: dict[str, Value] = {
        "url": page.url,
        "language": page.language,
        "verified": "true" if page.verified else "false",
    }
    return raw if page.kind == "page" else {**raw, "kind": page.kind}


def _raw_edition(edition: Edition) -> Value:
    raw: dict[str, Value] = {"date": str(edition.date)}
    if edition.label:
        raw["label"] = dict(edition.label)
    if edition.source:
        raw["source"] = edition.source
    return raw
