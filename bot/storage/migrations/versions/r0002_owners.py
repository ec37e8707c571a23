"""Buckets are owned by one worker, which paces by itself; leases are beats, not moments.

The pace was a moment in the table (`bucket.tat`, `chat.next_ok`), which a wrong clock could leave
days ahead. What was held when the program stopped may have been sent: it is in doubt.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_READY = sa.text("state = 0 AND holder IS NULL")


def upgrade() -> None:
    """Change the tables."""
    op.add_column("subscription", sa.Column("written_at", sa.Double))
    op.add_column(
        "delivery", sa.Column("doubtful", sa.Boolean, nullable=False, server_default=sa.false())
    )
    op.add_column(
        "delivery", sa.Column("given_back", sa.SmallInteger, nullable=False, server_default="0")
    )
    op.execute(
        "UPDATE delivery SET doubtful = (1 = 1), holder = NULL, due_at = created_at"
        " WHERE state = 0 AND holder IS NOT NULL"
    )
    op.drop_index("delivery_open", "delivery")
    op.create_index(
        "delivery_ready",
        "delivery",
        ["bucket", "due_at", "id"],
        postgresql_where=_READY,
        sqlite_where=_READY,
    )
    op.drop_table("chat")
    _buckets()
    op.create_table(
        "worker",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("beat", sa.BigInteger, nullable=False),
    )


def downgrade() -> None:
    """Refuse: migrations go forward only."""
    raise NotImplementedError("Migrations go forward only. Restore a copy from before it.")


def _buckets() -> None:
    """Make the table again with its rates; a rest that a platform asked for is asked for again."""
    kept = op.get_bind().execute(sa.text("SELECT name, rate FROM bucket")).mappings().all()
    op.drop_table("bucket")
    made = op.create_table(
        "bucket",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("rate", sa.Double, nullable=False),
        sa.Column("owner", sa.Text),
        sa.Column("rest_from", sa.Double),
        sa.Column("rest_seconds", sa.Double),
    )
    op.bulk_insert(made, [dict(row) for row in kept])
