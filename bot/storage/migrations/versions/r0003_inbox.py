"""Questions that replicas answer: who has which, and what waits."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_key = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "inbox",
        sa.Column("key", _key, primary_key=True),
        sa.Column("holder", sa.Text),
        sa.Column("lease_until", sa.Double, nullable=False),
        sa.Column("body", sa.Text),
        sa.Column("answered", sa.Boolean, nullable=False),
        sa.Column("expires_at", sa.Double, nullable=False),
    )
    waiting = sa.text("NOT answered")
    op.create_index(
        "inbox_waiting",
        "inbox",
        ["lease_until"],
        postgresql_where=waiting,
        sqlite_where=waiting,
    )
    op.create_index("inbox_expires_at", "inbox", ["expires_at"])


def downgrade() -> None:
    """Refuse: migrations go forward only."""
    raise NotImplementedError("Migrations go forward only. Restore a copy from before it.")
