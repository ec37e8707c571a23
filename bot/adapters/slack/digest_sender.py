"""Digests as posts, on their way to Slack, and whether one arrived.

A short digest is one post; a long one is titles, and a thread below with all of it. Waits for
nothing but Slack's answer.

Each post carries the key of its part as metadata, which nobody sees: by that it is found again.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from bot.adapters.slack import limits
from bot.adapters.slack.api import SlackApi
from bot.adapters.slack.blocks import Json, fit, right_to_left, weight_of, words
from bot.adapters.slack.errors import CALL_ERRORS
from bot.adapters.slack.message_sender import find_post, keyed, post
from bot.adapters.slack.payload import Origin, text_at
from bot.adapters.slack.question import ReplyTarget
from bot.adapters.slack.render import Frame, RenderedMessage, render, section_blocks
from bot.adapters.slack.workspaces import Workspace, Workspaces
from bot.core.base.errors import (
    DamagedError,
    DeliveryUnknownError,
    NotDeliveredError,
    NotStoredError,
    RecipientGoneError,
    RetryLaterError,
)
from bot.core.base.i18n import Translator
from bot.core.base.people import Place
from bot.core.base.text import Plain
from bot.core.chat.digest_sender import SendPolicy
from bot.core.chat.reply import Digest, DigestEntry, Section

_EARLIER = dt.timedelta(seconds=5)
"""By which Slack's clock may be behind ours."""
_DIGEST = "digest"
_PEOPLE = ("U", "W")
"""With which the ids of people begin."""


class SlackDigestSender:
    """Takes digests to channels and direct chats of all workspaces."""

    name = "slack"

    def __init__(self, api: SlackApi, workspaces: Workspaces) -> None:
        """Take the way to Slack, and whose tokens there are."""
        self._api = api
        self._workspaces = workspaces
        self.open = asyncio.Event()
        """Set while Slack can be called."""

    def policy(self, place: Place) -> SendPolicy:
        """Return the pace of a place: by its workspace, and by its channel."""
        key, channel = _parted(place)
        bucket = f"{self.name}:{key}"
        return SendPolicy(
            bucket,
            limits.DIGEST_POSTS_PER_SECOND,
            f"{bucket}:{channel}",
            limits.DIGEST_CHANNEL_SECONDS,
        )

    def parts(self, digest: Digest, translate: Translator, place: Place) -> tuple[str, ...]:  # noqa: ARG002  # a channel and a direct chat show the same
        """Return a digest as posts, as JSON; all after the first belong into its thread."""
        return tuple(map(pack_post, parts(digest, translate)))

    async def ready(self) -> None:
        """Return when Slack can be called."""
        await self.open.wait()

    async def post(self, place: Place, part: str, key: str, earlier: tuple[str, ...]) -> str:
        """Post a part once, below the first one, and return its channel and time stamp.

        Raises:
            one of `CALL_ERRORS`: what to do about what Slack said.
            RefusedError: Slack does not take it.
            DamagedError: the part is no post.
        """
        shown = unpack_post(part)
        workspace = await self._workspace(place)
        if workspace is None:
            raise RecipientGoneError(f"no installation for {place.id}")
        channel, thread = _where(place, earlier)
        where, metadata = ReplyTarget(channel, thread), keyed(_DIGEST, key)
        answer = await post(self._api, workspace, where, shown, metadata, now=True)
        channel_id, moment = text_at(answer, "channel"), text_at(answer, "ts")
        if channel_id is None or moment is None:
            raise DeliveryUnknownError("chat.postMessage: no time stamp")
        return f"{channel_id}:{moment}"

    async def find(
        self, place: Place, key: str, since: dt.datetime, earlier: tuple[str, ...]
    ) -> str | None:
        """Return the id of a part that arrived, as `post` does, or None where it surely did not.

        The newest page is looked through whatever the moment: the clock that told it may be wrong.

        Raises:
            RetryLaterError: Slack says to wait.
            NotDeliveredError: Slack could not be asked.
            DeliveryUnknownError: the bot may not look, or too much was posted since.
        """
        try:
            workspace = await self._workspace(place)
            if workspace is None:
                raise DeliveryUnknownError(f"no installation for {place.id}")
            return await self._find(workspace, place, key, since, earlier)
        except (RetryLaterError, NotDeliveredError):
            raise
        except CALL_ERRORS as error:
            raise DeliveryUnknownError(f"cannot tell: {error}") from None

    async def _workspace(self, place: Place) -> Workspace | None:
        key, _ = _parted(place)
        try:
            return await self._workspaces.find(Origin(key, key), in_bulk=True)
        except (LookupError, NotStoredError) as error:
            raise NotDeliveredError(f"the token of {key} cannot be read") from error

    async def _channel(self, workspace: Workspace, channel: str) -> str:
        """Return the channel of a direct chat, which goes by the person; others are what they are.

        Slack takes messages by the id of a person, and gives their history by the channel alone.
        """
        if not channel.startswith(_PEOPLE):
            return channel
        answer = await self._api.call_now(workspace.token, "conversations.open", {"users": channel})
        return text_at(answer, "channel", "id") or channel

    async def _find(
        self,
        workspace: Workspace,
        place: Place,
        key: str,
        since: dt.datetime,
        earlier: tuple[str, ...],
    ) -> str | None:
        channel, thread = _where(place, earlier)
        channel = await self._channel(workspace, channel)
        is_enough = partial(_reaches, since=since - _EARLIER)
        where = ReplyTarget(channel, thread)
        found = await find_post(self._api, workspace, where, key, is_enough)
        return None if found is None else f"{channel}:{found}"


def _reaches(messages: Any, since: dt.datetime) -> bool:  # noqa: ANN401  # JSON
    """Tell whether a page of a channel, where the newest stand first, goes back to a moment."""
    last = text_at(messages[-1], "ts") if isinstance(messages, list) and messages else None
    try:
        return last is not None and float(last) < since.timestamp()
    except ValueError:
        return False


def _where(place: Place, earlier: tuple[str, ...]) -> tuple[str, str | None]:
    """Return the channel to post to, and the thread below the first part."""
    _, channel = _parted(place)
    known, _, thread = earlier[0].partition(":") if earlier else (channel, "", "")
    return known if channel.startswith(_PEOPLE) else channel, thread or None


def _parted(place: Place) -> tuple[str, str]:
    """Return the installation and the channel of one of our places."""
    _, key, channel = place.id.split(":")
    return key, channel


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
    count = sum(section.counted or len(section.entries) for section in digest.sections) - _NAMED
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


def _with(post: tuple[Section, ...], heading: str, entry: DigestEntry) -> tuple[Section, ...]:
    if post and post[-1].heading == heading:
        return (*post[:-1], Section(heading, (*post[-1].entries, entry)))
    return (*post, Section(heading, (entry,)))
