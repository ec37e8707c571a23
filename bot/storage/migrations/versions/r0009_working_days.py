"""Working days are a country's now: who was told "Monday to Friday" keeps these five."""

from __future__ import annotations

from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Name the days, a bit for each, as for any digest on days of the week."""
    op.execute("UPDATE subscription SET rhythm = 'weekly', weekdays = 31 WHERE rhythm = 'workdays'")


def downgrade() -> None:
    """Refuse: migrations go forward only."""
    raise NotImplementedError("Migrations go forward only. Restore a copy from before it.")
