"""Which proposals were posted to which editors' rooms."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the table."""
    place = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    op.create_table(
        "proposal_post",
        sa.Column("proposal", sa.Text, primary_key=True),
        sa.Column("room", place, primary_key=True),
        sa.Column("begun_at", sa.Double, nullable=False),
        sa.Column("posted_at", sa.Double),
    )


def downgrade() -> None:
    """Refuse: migrations go forward only."""
    raise NotImplementedError("Migrations go forward only. Restore a copy from before it.")
