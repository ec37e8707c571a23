"""The one door: every question of every platform passes `Bot.answer`."""

from __future__ import annotations

import difflib

from bot.core.base.i18n import Translator
from bot.core.base.people import Place
from bot.core.base.text import Code
from bot.core.chat.answer import Answer, Suggestions
from bot.core.chat.cards import card
from bot.core.chat.commands import COMMANDS
from bot.core.chat.context import Command, Context, Services
from bot.core.chat.digest_form import DigestChoices, Option, digest_options, zones_like
from bot.core.chat.lookup import suggested
from bot.core.chat.ports import ChosenLanguages, Incidents
from bot.core.chat.reply import Button, Notice
from bot.core.chat.request import MAX_TEXT, Request

_NOTHING_CHOSEN = ChosenLanguages(None, None)


class Bot:
    """Answers requests from one catalogue of tools."""

    def __init__(
        self, services: Services, incidents: Incidents, commands: tuple[Command, ...] = COMMANDS
    ) -> None:
        """Take what answers stand on, and where bugs are reported."""
        self._incidents = incidents
        self.take_up(services, commands)

    def take_up(self, services: Services, commands: tuple[Command, ...]) -> None:
        """Answer from these services from now on; an answer under way keeps those it began with."""
        self._services = services
        self.commands = commands
        self._by_name = {command.name: command for command in commands}
        self.command_names = frozenset(self._by_name)

    async def answer(self, request: Request, chosen: ChosenLanguages | None = None) -> Answer:
        """Answer a request. Never raises: a bug becomes an apology with an incident id.

        `chosen` is what was looked up for the same person in the same place, where several lines
        are answered at once.
        """
        try:
            return await self._answer(request, chosen or await self.chosen_languages(request))
        except Exception as error:  # noqa: BLE001  # the door must hold whatever breaks behind it
            return self._apology(request, self._incidents.report(error))

    def command_of(self, text: str) -> Command | None:
        """Return the command that a line calls by name, or None: a lookup, or an unknown name."""
        line = text.strip()
        return self._by_name.get(self._taken_apart(line)[0]) if line.startswith("/") else None

    def changes(self, text: str) -> bool:
        """Tell whether a line may change something that is kept, rather than only show it."""
        name, words = self._taken_apart(text)
        command = self._by_name.get(name)
        if command is None or command.changes is None:
            return False
        return command.changes(words, self._services.vocabulary)

    def view_of(self, text: str) -> str:
        """Return the line itself where it only shows something; else the one that shows what is.

        Whoever goes back, or follows a link, is shown something and never changes anything.
        """
        name, words = self._taken_apart(text)
        command = self._by_name.get(name)
        if command is None or not command.view:
            return text
        return command.view if self.changes(text) or not words else text

    async def chosen_languages(self, request: Request) -> ChosenLanguages:
        """Look up what the person and the place of a request have chosen."""
        return await self._services.language_choices.of(request.person, request.place)

    async def translator_for(self, request: Request) -> Translator:
        """Return the language to answer in, where something is said that is no answer.

        It is the person's, the place's, the hinted one, or the default. An `Answer` has its own.
        """
        return self._translator(request, await self.chosen_languages(request))

    async def suggest(self, request: Request, limit: int, offset: int = 0) -> Suggestions:
        """Return the cards that fit what is being typed, the best first; no text, the newest tools.

        Never raises: a bug is reported and suggests nothing.
        """
        try:
            chosen = await self.chosen_languages(request)
            context = self._context(request, request.text.strip(), chosen)
            cards = tuple(card(tool, context) for tool in suggested(context, limit, offset))
            return Suggestions(cards, context.translate)
        except Exception as error:  # noqa: BLE001  # as in `answer`
            self._incidents.report(error)
            return Suggestions((), self._translator(request, _NOTHING_CHOSEN))

    async def digest_choices(self, request: Request) -> DigestChoices:
        """Return what can be chosen for the digest of a request's place, and what is."""
        context = self._context(request, "", await self.chosen_languages(request))
        subscription = await self._services.subscriptions.of(request.place)
        return DigestChoices(digest_options(context, subscription), context.translate)

    async def suggest_zones(self, request: Request, limit: int) -> tuple[Option, ...]:
        """Return the time zones that fit what is being typed. Never raises, as `suggest`."""
        try:
            chosen = await self.chosen_languages(request)
            context = self._context(request, request.text.strip(), chosen)
            return zones_like(context, limit)
        except Exception as error:  # noqa: BLE001  # as in `answer`
            self._incidents.report(error)
            return ()

    async def place_gone(self, place: Place) -> None:
        """Hear that a place cannot be reached any more."""
        await self._services.language_choices.forget_place(place)
        await self._services.subscriptions.place_gone(place)

    async def places_gone(self, prefix: str) -> None:
        """Hear that a workspace is gone: all people and places whose ids begin with a prefix."""
        await self._services.language_choices.forget_all(prefix)
        await self._services.subscriptions.places_gone(prefix)

    async def place_moved(self, old: Place, new: Place) -> None:
        """Hear that a place has another id now."""
        await self._services.language_choices.move_place(old, new)
        await self._services.subscriptions.place_moved(old, new)

    def _translator(self, request: Request, chosen: ChosenLanguages) -> Translator:
        wishes = (chosen.person, chosen.place, request.locale)
        return self._services.translations.choose(wishes)

    def _context(self, request: Request, words: str, chosen: ChosenLanguages) -> Context:
        translate = self._translator(request, chosen)
        return Context(request, words, translate, chosen, self._services, self.commands)

    async def _answer(self, request: Request, chosen: ChosenLanguages) -> Answer:
        translate = self._translator(request, chosen)
        if len(request.text) > MAX_TEXT:
            return Answer(Notice((translate.text("too-long", most=MAX_TEXT),)), translate)
        name, words = self._taken_apart(request.text)
        command = self._by_name.get(name)
        if command is None:
            return Answer(self._unknown(name, translate), translate)
        made = await command.answer(self._context(request, words, chosen))
        return made if isinstance(made, Answer) else Answer(made, translate)

    def _taken_apart(self, line: str) -> tuple[str, str]:
        """Split a line into a command's name and the words behind it; bare words are looked up."""
        line = line.strip()
        if line.startswith("/"):
            name, *rest = line[1:].split(maxsplit=1) if line[1:].strip() else ("help",)
            return name.casefold(), rest[0] if rest else ""
        if line.casefold() in self._by_name:
            return line.casefold(), ""
        return "tool", line

    def _unknown(self, name: str, translate: Translator) -> Notice:
        near = difflib.get_close_matches(name[:40], self._by_name, n=1)
        first = translate.text("unknown-command", name=Code(f"/{name[:40]}"))
        offered = dict.fromkeys((*near, "help"))
        return Notice((first,), tuple(Button(f"/{other}", f"/{other}") for other in offered))

    def _apology(self, request: Request, incident: str) -> Answer:
        translate = self._translator(request, _NOTHING_CHOSEN)
        return Answer(Notice((translate.text("apology", incident=Code(incident)),)), translate)
