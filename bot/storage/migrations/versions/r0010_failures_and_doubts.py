"""What ends a delivery is counted apart from how often it was tried.

Waiting for a line, or for a platform that says to wait, ends none. What waits now begins at none:
how often it was refused before is not known.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Add the counts."""
    for name in ("failures", "doubts"):
        op.add_column(
            "delivery", sa.Column(name, sa.SmallInteger, nullable=False, server_default="0")
        )


def downgrade() -> None:
    """Refuse: migrations go forward only."""
    raise NotImplementedError("Migrations go forward only. Restore a copy from before it.")
