"""Who may decide about the catalogue: whoever can write in an editors' room, and nobody else."""

from __future__ import annotations

from bot.core.chat.context import Context


def is_editor(context: Context) -> bool:
    """Tell whether a question comes from an editors' room."""
    return context.services.curation.is_room(context.request.place)
