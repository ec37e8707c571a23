"""A digest as blocks. Pure.

Entries are compact: the title as a link and a few words on one line, in `rich_text` alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.adapters.slack import limits
from bot.adapters.slack.elements import Json, bullets, label, one_line, rich_text, spans
from bot.adapters.slack.fit import weight_of
from bot.core.base.text import Bold, Link, Plain, Span, Text
from bot.core.chat.reply import Digest, Entry, Section

BETWEEN = " · "
"""Between the title of an entry and the words about it."""


def digest_blocks(digest: Digest) -> list[Json]:
    """Return all of a digest but its buttons; where it is too long, titles without more words."""
    ends = weight_of([*_opening(digest), *_footer(digest)])
    sections = section_blocks(digest.sections)
    if ends + weight_of(sections) > limits.ALL_BLOCKS:
        sections = section_blocks(map(_bare, digest.sections))
    return [*_opening(digest), *sections, *_footer(digest)]


def section_blocks(sections: Sequence[Section] | Iterator[Section]) -> list[Json]:
    """Return a block for each section: its heading, and its entries below."""
    return [_section(section) for section in sections if section.entries]


def _opening(digest: Digest) -> list[Json]:
    heading = {"type": "header", "text": label(digest.heading, limits.HEADER)}
    notes = [one for one in map(spans, digest.notes) if one]
    return [heading, rich_text(*notes)] if notes else [heading]


def _footer(digest: Digest) -> list[Json]:
    return [rich_text(spans(digest.footer))] if digest.footer else []


def _section(section: Section) -> Json:
    block = rich_text(spans((Bold(one_line(section.heading)),)))
    lines = [spans(_line(entry)) for entry in section.entries]
    return {**block, "elements": [*block["elements"], bullets(lines)]}


def _line(entry: Entry) -> Text:
    title = one_line(entry.title) or "–"
    named: Span = Link(title, entry.link.url) if entry.link else Bold(title)
    detail = one_line(entry.detail)
    return (named, Plain(f"{BETWEEN}{detail}")) if detail else (named,)


def _bare(section: Section) -> Section:
    return replace(section, entries=tuple(replace(one, detail="") for one in section.entries))
