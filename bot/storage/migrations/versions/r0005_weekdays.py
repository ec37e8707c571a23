"""A weekly digest may come on several days: a bit for each instead of the number of one."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Change the column; what was chosen before stays."""
    op.execute("ALTER TABLE subscription RENAME COLUMN weekday TO weekdays")
    op.execute("UPDATE subscription SET weekdays = 1 << weekdays WHERE weekdays BETWEEN 0 AND 6")


def downgrade() -> None:
    """Refuse: migrations go forward only."""
    raise NotImplementedError("Migrations go forward only. Restore a copy from before it.")
