"""What the terminal keeps of whoever sits there: a language, and the lines that were typed."""

from __future__ import annotations

from pathlib import Path

from bot.core.base.errors import NotStoredError
from bot.core.base.people import Person, Place
from bot.core.chat.ports import KeptData
from bot.storage.terminal_language import read_word, write_word


class TerminalData:
    """Reads and forgets the files of the terminal. The port is `PersonalData`."""

    def __init__(self, state: Path) -> None:
        """Take the folder that they are in."""
        self._state = state

    async def of(self, person: Person, place: Place) -> KeptData:
        """Return the language that was chosen."""
        return KeptData(read_word(self._state))

    async def forget(self, person: Person, place: Place) -> None:
        """Forget the language, and empty the file of the lines that were typed.

        Raises:
            NotStoredError: a file cannot be written.
        """
        try:
            if read_word(self._state):
                write_word(self._state, None)
            history = self._state / "history"
            if history.exists():
                history.write_bytes(b"")
        except OSError as error:
            raise NotStoredError(str(error)) from error
