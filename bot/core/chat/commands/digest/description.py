"""A subscription in words of the reader's language: days, time, place, filters, moments."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from bot.core.base.i18n import Translator
from bot.core.base.text import (
    Code,
    Moment,
    Plain,
    Text,
    isolate,
    paragraph,
    shorten_at_word,
    visible,
)
from bot.core.catalogue.model import localised
from bot.core.chat.cards import reference_label
from bot.core.chat.context import Context
from bot.core.digests.schedule import Rhythm, Timetable
from bot.core.digests.subscription import Delivery, DeliveryState, Status, Subscription
from bot.core.digests.time_zones import is_zone, offset_at
from bot.core.digests.workdays import MONDAY_TO_FRIDAY, country_at_work, in_order
from bot.core.digests.zone_names import city_in, country_in
from bot.core.search.filters import Filters

_LONGEST = 100
"""Characters of an error that are shown."""


def timetable_in_words(timetable: Timetable, context: Context) -> str:
    """Return days, time and zone: "every day at 08:00 (Paris, UTC+1)"."""
    return context.translate(
        "digest-timetable",
        days=days_in_words(timetable, context.translate),
        time=f"{timetable.at:%H:%M}",
        zone=zone_in_words(timetable.zone, context),
    )


def days_in_words(timetable: Timetable, translate: Translator) -> str:
    """Return on which days a digest may come: "every working day", "Monday to Friday"."""
    if timetable.rhythm is Rhythm.WEEKLY:
        return weekdays_in_words(timetable.weekdays, translate)
    return translate(f"digest-{timetable.rhythm.value}")


def weekdays_in_words(weekdays: Sequence[int], translate: Translator) -> str:
    """Return days of the week, each of which comes again: "every Monday and Friday"."""
    if tuple(weekdays) == MONDAY_TO_FRIDAY:
        return translate("digest-monday-to-friday")
    named = [translate.weekday(day) for day in weekdays]
    return translate("digest-weekly", weekday=translate.join(named))


def workdays_in_words(zone: str, context: Context) -> Text:
    """Return which days people work in the country of a zone, and whether it is known."""
    translate, country = context.translate, country_at_work(zone)
    week = context.services.zones.workdays.week(country)
    if week is None:
        example = Code("/digest on Cairo")
        return translate.text("digest-workdays-anywhere", example=example)
    name = country_in(zone, translate.language)
    return translate.text("digest-workdays-of", country=name, days=_week(week, translate))


def _week(week: tuple[int, ...], translate: Translator) -> str:
    """Return the days of a working week: "Sunday to Thursday"."""
    days = in_order(week)
    named = [translate.weekday(day) for day in days]
    if days[0] + len(days) - 1 in {days[-1], days[-1] + 7}:
        return translate("digest-week", first=named[0], last=named[-1])
    return translate.join(named)


def zone_in_words(zone: str, context: Context, moment: dt.datetime | None = None) -> str:
    """Return the city of a zone and how far it is from UTC, now or then: "Paris, UTC+1"."""
    city = city_in(zone, context.translate.language)
    offset = offset_at(context.services.zones(zone), moment or context.services.now())
    return context.translate("digest-zone", city=city, offset=offset) if city else offset


def place_in_words(zone: str, context: Context) -> str:
    """Return the city of a zone and its country: "London, United Kingdom"; else the zone."""
    language = context.translate.language
    city, country = city_in(zone, language), country_in(zone, language)
    return (
        context.translate("digest-place", city=city, country=country) if country else city or zone
    )


def filters_in_words(filters: Sequence[Filters], context: Context) -> str:
    """Return what a digest holds; each filter is enough to be let through."""
    if not filters:
        return context.translate("digest-everything")
    parts = [_parts(interest, context) for interest in filters]
    if len(parts) == 1:
        return " + ".join(parts[0])
    return context.translate.either(
        [f"({' + '.join(part)})" if part[1:] else part[0] for part in parts]
    )


def moment_in_words(moment: dt.datetime, zone: str, context: Context) -> Moment:
    """Return a moment: "Tuesday, November 24, 2026 at 08:00 (Paris, UTC+1)"."""
    local = moment.astimezone(context.services.zones(zone))
    written = context.translate(
        "digest-moment",
        day=context.translate.day(local.date()),
        time=f"{local:%H:%M}",
        zone=zone_in_words(zone, context, moment),
    )
    return Moment(written, moment)


def short_moment(moment: dt.datetime, zone: str, context: Context) -> Moment:
    """Return a moment of the past: "November 24, 2026 at 08:00 UTC+1"."""
    local = moment.astimezone(context.services.zones(zone))
    written = context.translate(
        "digest-moment-short",
        day=context.translate.date(local.date()),
        time=f"{local:%H:%M}",
        offset=offset_at(context.services.zones(zone), moment),
    )
    return Moment(written, moment)


def coming_in_words(subscription: Subscription, context: Context) -> Text:
    """Return when the next digest comes, or why none does."""
    next_, zone = subscription.next, subscription.timetable.zone
    if subscription.status is Status.GONE:
        return context.translate.text("digest-gone")
    if next_ is None:
        return context.translate.text("digest-paused")
    if next_.due <= context.services.now():
        return context.translate.text("digest-next-now")
    key = "digest-next" if subscription.status is Status.ON else "digest-paused-until"
    return context.translate.text(key, moment=moment_in_words(next_.due, zone, context))


def settings_in_words(subscription: Subscription, context: Context) -> Text:
    """Return when a digest comes, what it holds, and what else was chosen."""
    translate = context.translate
    return paragraph(
        translate.text(
            "digest-when", timetable=timetable_in_words(subscription.timetable, context)
        ),
        workdays_in_words(subscription.timetable.zone, context)
        if subscription.timetable.rhythm is Rhythm.WORKDAYS
        else (),
        translate.text("digest-holds", filters=filters_in_words(subscription.filters, context)),
        translate.text("digest-speaks", language=translate.language_name(subscription.language)),
        translate.text("digest-line") if subscription.weekly_line else (),
        () if subscription.repeats else translate.text("digest-once"),
    )


def changes_in_words(before: Subscription | None, after: Subscription, context: Context) -> str:
    """Return what is new of a subscription: "only Transit; every Monday at 08:30 (Paris, UTC+1)".

    Of one that is new itself, what it holds and when it comes.
    """
    translate, changes = context.translate, []
    if before is None or before.filters != after.filters:
        filters = filters_in_words(after.filters, context)
        changes.append(translate("digest-only", filters=filters) if after.filters else filters)
    if before is None or before.timetable != after.timetable:
        changes.append(timetable_in_words(after.timetable, context))
    if before and before.language != after.language:
        language = translate.language_name(after.language)
        changes.append(translate("digest-changed-language", language=language))
    if before and before.weekly_line != after.weekly_line:
        changes.append(translate(f"digest-changed-line-{'on' if after.weekly_line else 'off'}"))
    if before and before.repeats != after.repeats:
        changes.append(translate(f"digest-changed-repeats-{'on' if after.repeats else 'off'}"))
    if before and before.next and after.next and not changes and after.next > before.next:
        day = translate.day(after.next.day)
        changes.append(translate("digest-changed-begins", day=day))
    return translate("semicolon").join(changes)


def outcome_in_words(subscription: Subscription, context: Context) -> Text:
    """Return what the last run came to; before the first one, nothing."""
    if subscription.outcome is None or subscription.last_run_day is None:
        return ()
    day = context.translate.day(subscription.last_run_day)
    return context.translate.text(f"digest-outcome-{subscription.outcome.value}", day=day)


def delivery_in_words(delivery: Delivery, zone: str, context: Context) -> Text:
    """Return where a digest stands: sent and when, or why not."""
    translate = context.translate
    moment = moment_in_words(delivery.finished or delivery.due, zone, context)
    day, count = translate.day(delivery.day), len(delivery.tools)
    key = f"digest-delivery-{delivery.state.value}"
    told = translate.text(key, day=day, moment=moment, count=count, attempts=delivery.attempts)
    if delivery.state is DeliveryState.SENT or not delivery.error:
        return told
    error = Code(isolate(shorten_at_word(visible(delivery.error), _LONGEST)))
    return (*told, Plain(" "), *translate.text("digest-delivery-error", error=error))


def zone_here(subscription: Subscription | None, context: Context) -> str | None:
    """Return the zone of a place: its digest's, else that of whoever asks, if it is known."""
    if subscription:
        return subscription.timetable.zone
    zone = context.request.zone
    return zone if is_zone(zone, context.services.zones) else None


def _parts(filters: Filters, context: Context) -> list[str]:
    translate, known = context.translate, context.catalogue.topics_by_id
    parts = []
    if filters.topic:
        topic = known.get(filters.topic)
        label = localised(topic.label, translate.language) if topic else filters.topic
        parts.append(isolate(label))
    if filters.kind:
        parts.append(translate(f"kind-{filters.kind}"))
    if filters.access:
        parts.append(translate(f"access-{filters.access}"))
    if filters.language:
        parts.append(
            translate("digest-in-language", language=translate.language_name(filters.language))
        )
    parts += _years(filters, translate)
    parts += [reference_label(reference, context) for reference in filters.references]
    return parts


def _years(filters: Filters, translate: Translator) -> list[str]:
    since, until = filters.since, filters.until
    if since and until and since != until:
        return [translate("digest-years", since=str(since), until=str(until))]
    if since and until:
        return [str(since)]
    if since:
        return [translate("digest-since-year", year=str(since))]
    return [translate("digest-until-year", year=str(until))] if until else []
