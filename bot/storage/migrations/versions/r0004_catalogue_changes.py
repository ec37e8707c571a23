"""Changes of the catalogue that were published beside its files."""

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


def downgrade() -> None:
    """Refuse: migrations go forward only."""
    raise NotImplementedError("Migrations go forward only. Restore a copy from before it.")
