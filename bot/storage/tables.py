"""The tables, as they are now. `migrations/` takes a database of any earlier revision here.

Moments are seconds since 1970 (UTC), local days are written as ISO 8601, and JSON is text: the same
on both engines. Knows no query.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Connection,
    Double,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    Table,
    Text,
    TextClause,
    false,
    text,
)
from sqlalchemy.event import listens_for

OPEN, SENT, UNKNOWN, GONE, FAILED = range(5)
"""States of a delivery as they are kept. An open one is pending, or being sent by its holder."""

metadata = MetaData()
_ON_POSTGRESQL = "postgresql"
"""Beside a table or an index, what PostgreSQL is told of it. As an argument of SQLAlchemy's it
would load that dialect, megabytes of it, for a bot on SQLite as well."""

_key = BigInteger().with_variant(Integer, "sqlite")  # SQLite counts only this type up by itself
# Places are compared byte by byte: so an index finds a chat together with its threads.
_place = Text().with_variant(Text(collation="C"), "postgresql")


def _partial_index(
    name: str, *columns: Column[Any], where: ColumnElement[bool] | TextClause
) -> Index:
    """Return an index of those rows alone that are looked for by it, on both engines."""
    return Index(name, *columns, sqlite_where=where, info={_ON_POSTGRESQL: {"where": where}})


subscription = Table(
    "subscription",
    metadata,
    Column("id", _key, primary_key=True, autoincrement=True),
    Column("platform", Text, nullable=False),
    Column("place", _place, nullable=False, unique=True),
    Column("direct", Boolean, nullable=False),
    Column("zone", Text, nullable=False),
    Column("at", Text, nullable=False),  # HH:MM
    Column("rhythm", Text, nullable=False),
    Column("weekdays", SmallInteger, nullable=False),  # a bit for each, 1 is Monday
    Column("language", Text, nullable=False),
    Column("filters", Text, nullable=False),  # JSON: each as a person writes it
    Column("weekly_line", Boolean, nullable=False),
    Column("repeats", Boolean, nullable=False),
    Column("status", Text, nullable=False),
    Column("next_due", Double),
    Column("next_day", Text),
    Column("cursor", BigInteger, nullable=False),
    Column("last_day", Text),
    Column("heard", Text, nullable=False),
    Column("behind", Text),
    Column("outcome", Text),
    Column("gone_at", Double),
    Column("written_at", Double),  # of the last run or change; later than now: by a wrong clock
    sqlite_autoincrement=True,  # an id is never given again: ids of deliveries are made of it
)
_partial_index(
    "subscription_next_due", subscription.c.next_due, where=subscription.c.next_due.is_not(None)
)
_partial_index(
    "subscription_gone_at", subscription.c.gone_at, where=subscription.c.gone_at.is_not(None)
)

event = Table(
    "event",
    metadata,
    Column("id", _key, primary_key=True, autoincrement=True),
    Column("place", _place, nullable=False),
    Column("at", Double, nullable=False),
    Column("actor", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("why", Text, nullable=False),
)
Index("event_place_at", event.c.place, event.c.at)
Index("event_at", event.c.at)

batch = Table(
    "batch",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("fingerprint", Text, nullable=False, unique=True),
    Column("at", Double, nullable=False),
)

news = Table(
    "news",
    metadata,
    Column("batch", BigInteger, primary_key=True, autoincrement=False),
    Column("tool_id", Text, primary_key=True),
    Column("at", Double, nullable=False),
    Column("before", Text),
    Column("after", Text),
    Column("facts", Text, nullable=False),  # JSON
)
Index("news_at", news.c.at)

delivery = Table(
    "delivery",
    metadata,
    Column("id", Text, primary_key=True),  # digest:<subscription>:<local date>
    Column("subscription", BigInteger, nullable=False),
    Column("place", _place, nullable=False),
    Column("day", Text, nullable=False),
    Column("bucket", Text, nullable=False),
    Column("chat", Text, nullable=False),
    Column("parts", Text, nullable=False),  # JSON: what the platform is sent, in order
    Column("part", SmallInteger, nullable=False),
    Column("remote_ids", Text, nullable=False),  # JSON: ids at the platform of the parts sent
    Column("tools", Text, nullable=False),  # JSON: ids of the tools named
    Column("cursor", BigInteger, nullable=False),  # of the subscription, before this digest
    Column("repeats", Boolean, nullable=False),
    Column("due_at", Double, nullable=False),
    Column("state", SmallInteger, nullable=False),
    Column("holder", Text),  # the worker that is sending it
    Column("claimed_at", Double),  # since when it may have been sent
    Column("attempts", SmallInteger, nullable=False),
    Column("error", Text, nullable=False),
    Column("created_at", Double, nullable=False),
    Column("finished_at", Double),
    # Its holder is no more, or got no answer: it may have been sent since `claimed_at`.
    Column("doubtful", Boolean, nullable=False, server_default=false()),
    Column("given_back", SmallInteger, nullable=False, server_default="0"),
    # Of the part that is next: how often it was refused, and how often nobody could tell.
    Column("failures", SmallInteger, nullable=False, server_default="0"),
    Column("doubts", SmallInteger, nullable=False, server_default="0"),
    # What is sent is long and never changes: beside the row, it is not written again at each claim.
    info={_ON_POSTGRESQL: {"with": {"toast_tuple_target": 400, "fillfactor": 50}}},
)
_open = text("state = 0")  # a literal: with a bound parameter the partial indexes are not used
_ready = text("state = 0 AND holder IS NULL")
_partial_index("delivery_ready", delivery.c.bucket, delivery.c.due_at, delivery.c.id, where=_ready)
_partial_index("delivery_waiting", delivery.c.subscription, where=_open)
IS_OPEN = text(f"delivery.state = {OPEN}")
"""For queries, as a literal: with a bound parameter the partial indexes are not used."""
Index("delivery_place", delivery.c.place, delivery.c.created_at)
_partial_index(
    "delivery_finished", delivery.c.finished_at, where=delivery.c.finished_at.is_not(None)
)

bucket = Table(
    "bucket",
    metadata,
    Column("name", Text, primary_key=True),
    Column("rate", Double, nullable=False),
    Column("owner", Text),  # the worker that alone sends in it
    Column("rest_from", Double),  # the platform said then to wait for `rest_seconds`
    Column("rest_seconds", Double),
)

worker = Table(
    "worker",
    metadata,
    Column("id", Text, primary_key=True),
    Column("beat", BigInteger, nullable=False),  # counts up while the worker lives
)

setting = Table(
    "setting",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

chosen_language = Table(
    "language",
    metadata,
    Column("owner", _place, primary_key=True),
    Column("code", Text, nullable=False),
)

idempotency_key = Table(
    "claim",
    metadata,
    Column("name", Text, primary_key=True),
    Column("until", Double, nullable=False),
)
Index("claim_until", idempotency_key.c.until)

sealed = Table(
    "sealed",
    metadata,
    Column("name", Text, primary_key=True),
    Column("body", LargeBinary, nullable=False),
)

inbox = Table(
    "inbox",
    metadata,
    Column("key", _place, primary_key=True),
    Column("holder", Text),
    Column("lease_until", Double, nullable=False),
    Column("body", Text),  # as the platform gave it, only while it waits
    Column("answered", Boolean, nullable=False),
    Column("expires_at", Double, nullable=False),
)
_partial_index("inbox_waiting", inbox.c.lease_until, where=text("NOT answered"))
Index("inbox_expires_at", inbox.c.expires_at)

catalogue_change = Table(
    "catalogue_change",
    metadata,
    Column("revision", BigInteger, primary_key=True, autoincrement=False),
    Column("entry", Text, nullable=False),
    Column("at", Double, nullable=False),
    Column("actor", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("evidence", Text, nullable=False),  # JSON: addresses, days, quotations
    Column("undoes", BigInteger),
    Column("key", Text, unique=True),  # what was published under it is not published again
)

catalogue_field = Table(
    "catalogue_field",
    metadata,
    Column("revision", BigInteger, primary_key=True, autoincrement=False),
    Column("path", Text, primary_key=True),
    Column("base", Text, nullable=False),  # JSON: what the file said then; null: no such field
    Column("value", Text, nullable=False),  # JSON: what the catalogue says since
    Column("spent", Boolean),  # the file says the same now, or (false) something else
    Column("settled_at", Double),
)

proposal = Table(
    "proposal",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("tool_id", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("seen_at", Double, nullable=False),
    Column("body", Text, nullable=False),  # JSON: what is suggested, and the evidence
    Column("state", Text, nullable=False),
    Column("decided_by", Text, nullable=False),
    Column("decided_at", Double),
    Column("revision", BigInteger),
)
source_memory = Table(
    "source_memory",
    metadata,
    Column("source", Text, primary_key=True),
    Column("body", Text, nullable=False),  # JSON: what it listed, and how its pages were
)
Index("proposal_state", proposal.c.state, proposal.c.seen_at)

proposal_post = Table(
    "proposal_post",
    metadata,
    Column("proposal", Text, primary_key=True),
    Column("room", _place, primary_key=True),
    Column("begun_at", Double, nullable=False),
    Column("posted_at", Double),  # none: it is on its way, or nobody knows yet
)

gap = Table(
    "gap",
    metadata,
    Column("id", Text, primary_key=True),
    Column("question", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("count", BigInteger, nullable=False),
    Column("told", BigInteger, nullable=False),
    Column("places", BigInteger, nullable=False),  # a bit for some places each
    Column("first_day", Text, nullable=False),
    Column("last_day", Text, nullable=False),
    Column("dismissed", Boolean, nullable=False, server_default=false()),
)

link = Table(
    "link",
    metadata,
    Column("address", Text, primary_key=True),
    Column("checked_at", Double, nullable=False),
    Column("state", Text, nullable=False),
    Column("alive_on", Text),  # the last day (UTC) on which the page was there
    Column("missing_on", Text, nullable=False),  # JSON: the last days on which it was not
    Column("etag", Text, nullable=False),
    Column("last_modified", Text, nullable=False),
    Column("page_text", Text),  # what it says: searched, never shown
)


@listens_for(metadata, "before_create")
def _tell_postgresql(_metadata: MetaData, connection: Connection, **_how: object) -> None:
    """Hand over what is kept beside tables and indexes, where PostgreSQL is to make them."""
    if connection.dialect.name != _ON_POSTGRESQL:
        return
    for table in metadata.tables.values():
        made: list[Table | Index] = [table, *table.indexes]
        for one in made:
            one.dialect_options[_ON_POSTGRESQL].update(one.info.get(_ON_POSTGRESQL, {}))
