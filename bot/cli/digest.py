"""What `toolbot digest` does: rehearse, send, and look after digests. Prints for operators.

A rehearsal reads the ledger and writes nothing: the same decision on the same catalogue, at any
moment (`core/digests/run_decision.py`).
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.adapters.console.render import render
from bot.cli.output import counted, utc
from bot.core.base.errors import CannotRunError
from bot.core.chat.digest_form import WEEKDAYS
from bot.core.chat.digest_reply import compose
from bot.core.chat.reply import Digest
from bot.core.digests.changes import LedgerChange
from bot.core.digests.run_decision import decide_run
from bot.core.digests.schedule import Rhythm
from bot.core.digests.subscription import Subscription
from bot.core.digests.workdays import country_at_work
from bot.storage.catalogue_changes import live_changes, settled_fields
from bot.storage.database import Database
from bot.storage.overview import (
    Overview,
    every_subscription,
    ledger_of_running,
    ledger_with,
    overview,
)
from bot.wiring.app import App, with_services
from bot.wiring.stores import open_ledger, with_published

if TYPE_CHECKING:
    from rich.console import Console as Terminal

_SHOWN = 20
"""Digests that a rehearsal prints in full; the others are counted."""
_NOTHING = "Nobody has subscribed yet: there is no ledger here."


async def run_digest(arguments: argparse.Namespace, app: App, terminal: Terminal) -> int:
    """Do what was asked and return the exit code: 1 where something is in trouble.

    Raises:
        CannotRunError: the ledger cannot be used, or another process sends from it.
    """
    if arguments.action == "send" and arguments.at is None:
        return await _send(arguments.again, app, terminal)

    def clock() -> float:
        return app.services.now().timestamp()

    place = arguments.place if arguments.action == "preview" else None
    async with open_ledger(app.settings, clock) as database:
        if database is None:
            terminal.print(_NOTHING)
            return 0 if place is None else 1
        made = await with_published(database, app.settings, app.services)
        services = replace(app.services, catalogue=made.catalogue, index=made.index)
        app = with_services(app, services)
        if arguments.action == "status":
            return await _status(database, app, arguments.at, terminal)
        count = await _rehearse(_rehearsed(database, app, arguments.at, place), terminal)
        if place is not None and count == 0:
            terminal.print(
                f"There is no subscription of {place}. Ids look like telegram:-1001234 or"
                " slack:T0123:C0123; /digest in the chat says whether it is on."
            )
            return 1
        return 0


@dataclass(frozen=True, slots=True)
class _Rehearsed:
    subscription: Subscription
    moment: dt.datetime | None
    digest: Digest | None


async def _rehearsed(
    database: Database, app: App, at: dt.datetime | None, place: str | None
) -> AsyncIterator[_Rehearsed]:
    """Yield what each subscription is sent at a moment, or at its own next run.

    Beside a running bot that is what this bot sends, by the catalogue that it has read; else what a
    bot sends that is started now.
    """
    running = await ledger_of_running(database)
    known, upto = running or await ledger_with(database, app.services.catalogue, app.services.now())
    async for subscription in every_subscription(database, app.services.zones, place):
        due = subscription.next.due if subscription.next else None
        if due is None or (at is not None and due > at):
            yield _Rehearsed(subscription, due, None)
        else:
            yield _Rehearsed(
                subscription, at or due, _digest_at(at or due, subscription, known, upto, app)
            )


def _digest_at(
    moment: dt.datetime,
    subscription: Subscription,
    known: tuple[LedgerChange, ...],
    upto: int,
    app: App,
) -> Digest | None:
    planned = decide_run(subscription, known, upto, app.services.zones, moment)
    if planned.changes is None or planned.day is None:
        return None
    translate = app.services.translations.choose((subscription.language,))
    return compose(
        planned.changes, app.services.catalogue, translate, planned.day, since=planned.since
    )


async def _rehearse(found: AsyncIterator[_Rehearsed], terminal: Terminal) -> int:
    """Print the digests, and return how many subscriptions there are."""
    subscriptions = digests = 0
    async for rehearsed in found:
        subscriptions += 1
        digests += rehearsed.digest is not None
        if rehearsed.digest is not None and digests <= _SHOWN:
            terminal.print(_heading(rehearsed), style="bold")
            terminal.print(render(rehearsed.digest).body)
            terminal.print()
    if digests > _SHOWN:
        terminal.print(f"... and {digests - _SHOWN} more.")
    terminal.print(
        f"{counted(subscriptions, 'subscription')}, {counted(digests, 'digest')}; nothing is sent."
    )
    return subscriptions


def _heading(rehearsed: _Rehearsed) -> str:
    timetable = rehearsed.subscription.timetable
    filters = " or ".join(map(str, rehearsed.subscription.filters)) or "everything"
    country = country_at_work(timetable.zone) if timetable.rhythm is Rhythm.WORKDAYS else ""
    days = " ".join(
        (timetable.rhythm.value, *(WEEKDAYS[day] for day in timetable.weekdays), country)
    ).rstrip()
    when = f"{days} {timetable.at:%H:%M} {timetable.zone}"
    moment = "" if rehearsed.moment is None else f", at {utc(rehearsed.moment)}"
    return f"{rehearsed.subscription.place.id} ({when}, {filters}{moment})"


async def _status(database: Database, app: App, at: dt.datetime | None, terminal: Terminal) -> int:
    found = await overview(database, app.services.zones)
    _, own = await ledger_with(database, app.services.catalogue, app.services.now())
    for line in (*_lines(found, own), *await _published(database)):
        terminal.print(line)
    if app.mistakes is not None:
        terminal.print(
            "Catalogue: there are mistakes in the files, and their last good copy stays in use:"
        )
        terminal.print(str(app.mistakes))
    if at is not None:
        due = 0
        async for subscription in every_subscription(database, app.services.zones):
            due += subscription.next is not None and subscription.next.due <= at
        terminal.print(f"Due by {utc(at)}: {counted(due, 'subscription')}.")
    return 1 if app.mistakes or found.troubled or found.given_back or found.damaged else 0


async def _published(database: Database) -> list[str]:
    """Say how many changes stand beside the files, and which of them the files contradict."""
    revision, live = await live_changes(database)
    if not revision:
        return []
    settled = await settled_fields(database)
    over = {(field.revision, field.path) for field in settled}
    beside = [
        change
        for change in live
        if any((change.revision, patch.path) not in over for patch in change.fields)
    ]
    return [
        f"Published beside the files: {counted(len(beside), 'change')}, revision {revision}.",
        *(
            f"The files differ from change {field.revision} in {field.path}; they count."
            for field in settled
            if not field.spent
        ),
    ]


def _lines(found: Overview, own: int) -> list[str]:
    lines = [
        f"{platform}: {counted(count, 'subscription')} {status}"
        for (platform, status), count in sorted(found.subscriptions.items())
    ] or ["No subscriptions."]
    counts = ", ".join(f"{count} {state}" for state, count in sorted(found.deliveries.items()))
    lines.append(f"Deliveries: {counts or 'none'}.")
    lines.append(_batches(found.newest_batch, own))
    if found.next_due:
        lines.append(f"Next run: {utc(found.next_due)}.")
    if found.oldest_open:
        lines.append(f"Open since: {utc(found.oldest_open)}.")
    lines += [f"{name} rests until {utc(until)}." for name, until in found.held.items()]
    for trouble in found.troubled:
        delivery = trouble.delivery
        lines.append(f"{delivery.state.value}: {delivery.id} to {trouble.place}: {delivery.error}")
    for trouble in found.given_back:
        lines.append(
            f"not tried yet: {trouble.delivery.id} to {trouble.place}: {trouble.delivery.error}"
        )
    lines += [f"cannot be read: {what}" for what in found.damaged]
    if found.troubled or found.given_back or found.damaged:
        lines.append("docs/digests.md says what to do about each of these.")
    return lines


def _batches(newest: int, own: int) -> str:
    if own > newest:
        return f"Catalogue: what has changed becomes batch {own} when the bot starts."
    if own < newest:
        return f"Catalogue: batch {own}, an earlier one; the newest is {newest}."
    return f"Catalogue: batch {own}, the newest."


async def _send(again: str | None, app: App, terminal: Terminal) -> int:
    if not app.settings.platforms:
        raise CannotRunError("No tokens are set: there is nowhere to send to.")
    from bot.wiring.platforms import send_due

    counts = await send_due(app, again)
    if counts is None:
        terminal.print(f"{again} is neither unknown nor failed half-way: nothing to send again.")
        return 1
    terminal.print(
        f"{counted(counts.sent, 'digest')} sent, {counts.unknown} unknown, {counts.gone} gone,"
        f" {counts.failed} failed."
    )
    return 1 if counts.failed or counts.unknown else 0
