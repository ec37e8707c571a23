"""Where typed lines come from: a prompt with history and completion, or a pipe by lines."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from bot.core.base.i18n import Translator
from bot.core.chat.context import Command
from bot.runtime.private_folder import make_private

if TYPE_CHECKING:
    from prompt_toolkit.completion import Completer
    from prompt_toolkit.history import History


class Piped:
    """Lines of a stream that is no terminal; nothing is prompted."""

    def __init__(self, stream: TextIO) -> None:
        """Take the stream to read."""
        self._stream = stream

    async def __call__(self, _prompt: str, /) -> AsyncIterator[str]:
        """Yield the lines until the stream ends."""
        for line in self._stream:
            yield line


class Prompted:
    """Lines typed at a prompt, with the history of earlier chats and completion of commands."""

    def __init__(self, history: Path, commands: Iterable[Command], translate: Translator) -> None:
        """Take the file of the history (made when needed) and the commands to complete."""
        self._history = history
        self._commands = tuple(commands)
        self._translate = translate

    async def __call__(self, prompt: str, /) -> AsyncIterator[str]:
        """Yield lines until Ctrl-C or Ctrl-D."""
        # imported here: the prompt costs a third of the start, and pipes do without it
        from prompt_toolkit import PromptSession

        session: PromptSession[str] = PromptSession(
            history=_history(self._history),
            completer=completer_of(self._commands, self._translate),
        )
        while True:
            try:
                yield await session.prompt_async(prompt)
            except (EOFError, KeyboardInterrupt):
                return


def _history(path: Path) -> History:
    """Return the history in a file, or one for this chat alone where no file can be written."""
    from prompt_toolkit.history import FileHistory, InMemoryHistory

    try:
        make_private(path.parent)
        path.touch(mode=0o600)
    except OSError:
        return InMemoryHistory()
    return FileHistory(str(path))


def completer_of(commands: Iterable[Command], translate: Translator) -> Completer:
    """Return what completes the names of commands, each with what it does."""
    from prompt_toolkit.completion import WordCompleter

    does = {
        f"/{command.name}": command.description(translate) for command in commands if command.listed
    }
    return WordCompleter(list(does), meta_dict=does, sentence=True)
