"""What editors do in their room, and what everybody can suggest.

Only a bot that has editors has these commands; they stand in no menu.
"""

from __future__ import annotations

from bot.core.chat.commands.curation.decision import decide_proposal, proposal_changes, proposals
from bot.core.chat.commands.curation.edit import edit, edit_changes
from bot.core.chat.commands.curation.gaps import gaps, gaps_change, tell_editors
from bot.core.chat.commands.curation.suggestion import make_suggestion, suggestion_changes
from bot.core.chat.commands.curation.undo import undo
from bot.core.chat.context import Command
from bot.core.chat.vocabulary import Vocabulary


def _with_words(words: str, _vocabulary: Vocabulary) -> bool:
    return bool(words.strip())


CURATION_COMMANDS: tuple[Command, ...] = (
    Command(
        "edit",
        edit,
        listed=False,
        changes=edit_changes,
        view="/proposals",
        shared=True,
        has_form=True,
    ),
    Command("undo", undo, listed=False, changes=_with_words, view="/proposals", shared=True),
    Command(
        "suggest",
        make_suggestion,
        listed=False,
        changes=suggestion_changes,
        view="/suggest",
        has_form=True,
    ),
    Command("proposals", proposals, listed=False, takes_words=False, shared=True),
    Command(
        "proposal",
        decide_proposal,
        listed=False,
        changes=proposal_changes,
        view="/proposals",
        shared=True,
        has_form=True,
    ),
    Command(
        "gaps",
        gaps,
        listed=False,
        takes_words=False,
        changes=gaps_change,
        view="/gaps",
        shared=True,
    ),
    Command(
        "unfound",
        tell_editors,
        listed=False,
        takes_words=False,
        changes=_with_words,
        view="/suggest",
    ),
)
