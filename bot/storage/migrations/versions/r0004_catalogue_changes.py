"""Changes of the catalogue that were published beside its files, and what is proposed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "catalogue_change",
        sa.Column("revision", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("entry", sa.Text, nullable=False),
        sa.Column("at", sa.Double, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("evidence", sa.Text, nullable=False),
        sa.Column("undoes", sa.BigInteger),
        sa.Column("key", sa.Text, unique=True),
    )
    op.create_table(
        "catalogue_field",
        sa.Column("revision", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("path", sa.Text, primary_key=True),
        sa.Column("base", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("spent", sa.Boolean),
        sa.Column("settled_at", sa.Double),
    )
    op.create_table(
        "proposal",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("tool_id", sa.Text, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("seen_at", sa.Double, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("decided_by", sa.Text, nullable=False),
        sa.Column("decided_at", sa.Double),
        sa.Column("revision", sa.BigInteger),
    )
    op.create_index("proposal_state", "proposal", ["state", "seen_at"])


def downgrade() -> None:
    """Refuse: migrations go forward only."""
    raise NotImplementedError("Migrations go forward only. Restore a copy from before it.")
