"""A digest as posts: one, or one and a thread below it. Pure."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.adapters.slack import limits
from bot.adapters.slack.blocks import Json, fit, right_to_left, weight_of, words
from bot.adapters.slack.render import Frame, RenderedMessage, render, section_blocks
from bot.core.base.errors import DamagedError
from bot.core.base.i18n import Translator
from bot.core.base.text import Plain
from bot.core.chat.reply import Digest, Entry, Section

_IN_ONE_POST = 5
"""Entries up to which a digest is one post; of more the details go into its thread."""
_NAMED = 10
"""Titles that stand in the post above a thread."""


def parts(digest: Digest, translate: Translator) -> tuple[RenderedMessage, ...]:
    """Return a digest as posts: one, or one with titles and those of its thread with all of it."""
    if sum(len(section.entries) for section in digest.sections) <= _IN_ONE_POST:
        return (render(digest, translate, Frame(public=True)),)
    opening = render(_opening(digest, translate), translate, Frame(public=True))
    made = _turned if translate.is_right_to_left else section_blocks
    return (opening, *(_shown(made(post)) for post in _posts(digest.sections, made)))


def pack_post(post: RenderedMessage) -> str:
    """Return a post as JSON."""
    return json.dumps(post.message(), ensure_ascii=False)


def unpack_post(part: str) -> Json:
    """Return the blocks and the text of a post from its JSON.

    Raises:
        DamagedError: it is not what `pack_post` has made of one.
    """
    try:
        post = json.loads(part)
    except (ValueError, RecursionError):
        raise DamagedError("a part is no post") from None
    match post:
        case {"blocks": list(), "text": str(), **more} if not more:
            return dict(post)
    raise DamagedError("a part is no post")


def _turned(sections: Sequence[Section]) -> list[Json]:
    return right_to_left(section_blocks(sections))


def _shown(blocks: list[Json]) -> RenderedMessage:
    blocks = fit(blocks, limits.BLOCKS_OF_MESSAGE)
    return RenderedMessage(blocks, words(blocks))


def _opening(digest: Digest, translate: Translator) -> Digest:
    """Return what stands above a thread: the first titles, and how many more there are."""
    sections, left = [], _NAMED
    for section in digest.sections:
        named = tuple(replace(entry, detail="") for entry in section.entries[:left])
        sections.append(replace(section, entries=named))
        left -= len(named)
    count = sum(len(section.entries) for section in digest.sections) - _NAMED
    thread = translate.text("slack-digest-thread")
    if count > 0:
        thread = translate.text("slack-digest-thread-more", count=count)
    footer = (*digest.footer, Plain("\n"), *thread) if digest.footer else thread
    return replace(digest, sections=tuple(sections), footer=footer)


def _posts(
    sections: Sequence[Section], made: Callable[[Sequence[Section]], list[Json]]
) -> list[tuple[Section, ...]]:
    """Divide sections into as few posts as hold them; a heading is repeated where it goes on."""
    posts: list[tuple[Section, ...]] = []
    for section in sections:
        for entry in section.entries:
            longer = _with((posts or [()])[-1], section.heading, entry)
            if posts and weight_of(made(longer)) <= limits.ALL_BLOCKS:
                posts[-1] = longer
            else:
                posts.append((Section(section.heading, (entry,)),))
    return posts


def _with(post: tuple[Section, ...], heading: str, entry: Entry) -> tuple[Section, ...]:
    if post and post[-1].heading == heading:
        return (*post[:-1], Section(heading, (*post[-1].entries, entry)))
    return (*post, Section(heading, (entry,)))
