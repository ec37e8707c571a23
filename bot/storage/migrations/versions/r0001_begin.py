"""Subscriptions, the ledger of the catalogue, deliveries, and what replicas share."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_key = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_place = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables."""
    _subscriptions()
    _catalogue()
    _deliveries()
    _pace()
    _shared()


def downgrade() -> None:
    """Refuse: migrations go forward only."""
    raise NotImplementedError("Migrations go forward only. Restore a copy from before it.")


def _subscriptions() -> None:
    op.create_table(
        "subscription",
        sa.Column("id", _key, primary_key=True, autoincrement=True),
        sa.Column("platform", sa.Text, nullable=False),
        sa.Column("place", _place, nullable=False, unique=True),
        sa.Column("direct", sa.Boolean, nullable=False),
        sa.Column("zone", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("rhythm", sa.Text, nullable=False),
        sa.Column("weekday", sa.SmallInteger, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("filters", sa.Text, nullable=False),
        sa.Column("weekly_line", sa.Boolean, nullable=False),
        sa.Column("repeats", sa.Boolean, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("next_due", sa.Double),
        sa.Column("next_day", sa.Text),
        sa.Column("cursor", sa.BigInteger, nullable=False),
        sa.Column("last_day", sa.Text),
        sa.Column("heard", sa.Text, nullable=False),
        sa.Column("behind", sa.Text),
        sa.Column("outcome", sa.Text),
        sa.Column("gone_at", sa.Double),
        sqlite_autoincrement=True,
    )
    for column in ("next_due", "gone_at"):
        _index(f"subscription_{column}", "subscription", [column], f"{column} IS NOT NULL")
    op.create_table(
        "event",
        sa.Column("id", _key, primary_key=True, autoincrement=True),
        sa.Column("place", _place, nullable=False),
        sa.Column("at", sa.Double, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("why", sa.Text, nullable=False),
    )
    op.create_index("event_place_at", "event", ["place", "at"])
    op.create_index("event_at", "event", ["at"])


def _catalogue() -> None:
    op.create_table(
        "batch",
        sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("fingerprint", sa.Text, nullable=False, unique=True),
        sa.Column("at", sa.Double, nullable=False),
    )
    op.create_table(
        "news",
        sa.Column("batch", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("tool_id", sa.Text, primary_key=True),
        sa.Column("at", sa.Double, nullable=False),
        sa.Column("before", sa.Text),
        sa.Column("after", sa.Text),
        sa.Column("facts", sa.Text, nullable=False),
    )
    op.create_index("news_at", "news", ["at"])


def _deliveries() -> None:
    op.create_table(
        "delivery",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("subscription", sa.BigInteger, nullable=False),
        sa.Column("place", _place, nullable=False),
        sa.Column("day", sa.Text, nullable=False),
        sa.Column("bucket", sa.Text, nullable=False),
        sa.Column("chat", sa.Text, nullable=False),
        sa.Column("parts", sa.Text, nullable=False),
        sa.Column("part", sa.SmallInteger, nullable=False),
        sa.Column("remote_ids", sa.Text, nullable=False),
        sa.Column("tools", sa.Text, nullable=False),
        sa.Column("cursor", sa.BigInteger, nullable=False),
        sa.Column("repeats", sa.Boolean, nullable=False),
        sa.Column("due_at", sa.Double, nullable=False),
        sa.Column("state", sa.SmallInteger, nullable=False),
        sa.Column("holder", sa.Text),
        sa.Column("claimed_at", sa.Double),
        sa.Column("attempts", sa.SmallInteger, nullable=False),
        sa.Column("error", sa.Text, nullable=False),
        sa.Column("created_at", sa.Double, nullable=False),
        sa.Column("finished_at", sa.Double),
        postgresql_with={"toast_tuple_target": 400, "fillfactor": 50},
    )
    _index("delivery_open", "delivery", ["bucket", "due_at", "id"], "state = 0")
    _index("delivery_waiting", "delivery", ["subscription"], "state = 0")
    op.create_index("delivery_place", "delivery", ["place", "created_at"])
    _index("delivery_finished", "delivery", ["finished_at"], "finished_at IS NOT NULL")


def _pace() -> None:
    op.create_table(
        "chat",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("next_ok", sa.Double, nullable=False),
    )
    op.create_table(
        "bucket",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("rate", sa.Double, nullable=False),
        sa.Column("tat", sa.Double, nullable=False),
    )


def _shared() -> None:
    op.create_table(
        "setting",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )
    op.create_table(
        "language",
        sa.Column("owner", _place, primary_key=True),
        sa.Column("code", sa.Text, nullable=False),
    )
    op.create_table(
        "claim",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("until", sa.Double, nullable=False),
    )
    op.create_index("claim_until", "claim", ["until"])
    op.create_table(
        "sealed",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )


def _index(name: str, table: str, columns: list[str], where: str) -> None:
    only = sa.text(where)
    op.create_index(name, table, columns, postgresql_where=only, sqlite_where=only)
