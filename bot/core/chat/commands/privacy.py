"""What is kept of people: told in general, shown to whom it is about, and forgotten."""

from __future__ import annotations

from bot.core.base.errors import NotStoredError
from bot.core.base.retention import RETENTIONS, Retention
from bot.core.base.text import Code, Plain, Text, isolate, paragraph
from bot.core.chat.commands.digest.answers import digest_button
from bot.core.chat.commands.digest.description import settings_in_words, short_moment
from bot.core.chat.commands.digest.status import event_line
from bot.core.chat.context import Context
from bot.core.chat.ports import Authored, KeptData
from bot.core.chat.reply import Button, Notice, Reply
from bot.core.digests.time_zones import UTC

PRIVACY = "/privacy"
"""The line that shows what is kept, and changes nothing."""
_FORGET_ME = Code("/forgetme")
"""As texts name it; each platform writes it as it is typed there."""
_SHOWN = 10
"""Lines of one kind that are shown."""


async def privacy(context: Context) -> Reply:
    """Say what is kept of whoever asks, for how long, and how to see it or have it forgotten."""
    translate = context.translate
    kept = paragraph(*(_retention(retention, context) for retention in RETENTIONS))
    more = translate.text("privacy-more", mydata=Code("/mydata"), forgetme=_FORGET_ME)
    return Notice(
        (translate.text("about-privacy"), kept, more),
        (
            _button("mydata", context),
            _button("forgetme", context),
            digest_button("status", context),
            Button(translate("command-about"), "/about"),
        ),
    )


async def my_data(context: Context) -> Reply:
    """Show all that is kept of whoever asks; among others, only where to ask for it."""
    translate, request = context.translate, context.request
    if not request.place.direct:
        return Notice((translate.text("mydata-direct", command=Code("/mydata")),))
    try:
        data = await context.services.personal_data.of(request.person, request.place)
    except NotStoredError:
        return Notice((translate.text("mydata-unread"),))
    named = translate.text("mydata-id", id=Code(isolate(request.person.id)))
    told = [text for text in await _told(data, context) if text]
    return Notice(
        (named, *(told or [translate.text("mydata-nothing")])),
        (_button("forgetme", context), Button(translate("command-privacy"), PRIVACY)),
    )


async def forget_me(context: Context) -> Reply:
    """Forget whoever asks, at once; what belongs to a place that others share stays."""
    translate, request = context.translate, context.request
    try:
        await context.services.personal_data.forget(request.person, request.place)
    except NotStoredError:
        return Notice((translate.text("forgetme-failed"),), (_button("forgetme", context),))
    done = (
        translate.text("forgetme-done")
        if request.place.direct
        else translate.text("forgetme-done-here", forgetme=_FORGET_ME)
    )
    return Notice((done,), (Button(translate("command-privacy"), PRIVACY),))


def _retention(retention: Retention, context: Context) -> Text:
    translate = context.translate
    days = "" if retention.days is None else translate("privacy-days", count=retention.days)
    return translate.text(f"privacy-kept-{retention.name}", days=days)


async def _told(data: KeptData, context: Context) -> tuple[Text, ...]:
    translate = context.translate
    subscription = await context.subscription()
    language, digest, sent = (), (), ()  # type: tuple[Text, Text, Text]
    if data.language:
        name = translate.language_name(data.language)
        language = translate.text("mydata-language", language=name)
    if subscription is not None:
        digest = settings_in_words(subscription, context)
    if data.digests:
        sent = translate.text("mydata-digests", count=data.digests)
    events = [event_line(event, UTC, context) for event in data.events[:_SHOWN]]
    authored = [_authored(authored, context) for authored in data.authored[:_SHOWN]]
    return (
        language,
        digest,
        sent,
        _listed("mydata-events", len(data.events), events, context),
        _listed("mydata-authored", len(data.authored), authored, context),
    )


def _listed(key: str, count: int, shown: list[Text], context: Context) -> Text:
    return paragraph(context.translate.text(key, count=count), *shown) if shown else ()


def _authored(authored: Authored, context: Context) -> Text:
    moment = short_moment(authored.at, UTC, context)
    said = context.translate.text(f"mydata-{authored.kind}", moment=moment)
    return (*said, Plain(" "), Code(isolate(authored.what)))


def _button(command: str, context: Context) -> Button:
    return Button(context.translate(f"command-{command}"), f"/{command}")
