"""What every adapter must do, asked of each through the platform's own payloads.

An adapter's tests subclass `AdapterContract` and give it a `harness`: a person at that platform.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

import pytest

from bot.core.chat.context import Command
from tests.adapters.probe import BREAKS, EVERY_KIND, FILLS, HOSTILE, HOSTILE_TEXT

PROBES: tuple[Command, ...] = (*EVERY_KIND, BREAKS, FILLS, HOSTILE)


@dataclass(frozen=True, slots=True)
class Seen:
    """What a person sees: all words of an answer, and the labels of its buttons in order."""

    text: str
    buttons: tuple[str, ...]


class Harness(Protocol):
    """A person in a direct chat with a bot that knows the real catalogue and the probe commands."""

    async def say(self, line: str) -> Seen:
        """Type a line and return the answer."""

    async def press(self, label: str) -> Seen:
        """Press a button of the last answer and return what it led to."""

    async def fill(self, values: Mapping[str, str], send: str) -> Seen:
        """Fill in fields of the form in the last answer, send it off, and return what came."""


class AdapterContract:
    """One truth a test; each adapter passes all of them."""

    async def test_plain_text_is_a_lookup(self, harness: Harness) -> None:
        """A person who just types gets the card."""
        assert "Single Window Guidelines" in (await harness.say("singel windwo")).text

    async def test_a_command_is_answered(self, harness: Harness) -> None:
        """A command with words gives the same card."""
        assert "Time Release Study" in (await harness.say("/tool time relase study")).text

    async def test_a_card_shows_every_part(self, harness: Harness) -> None:
        """Summary, edition, languages, topics, articles, address and related tools are there."""
        seen = await harness.say("/tool time-release-study")
        for part in ("Languages", "Topics", "WTO TFA", "7.6", "2025", "wcoomd.org"):
            assert part in seen.text
        assert "Immediate Release Guidelines" in " ".join(seen.buttons)

    async def test_a_button_asks_its_line(self, harness: Harness) -> None:
        """Pressing a related tool opens its card."""
        await harness.say("/tool time-release-study")
        assert (
            "Immediate Release Guidelines"
            in (await harness.press("Immediate Release Guidelines")).text
        )

    async def test_choices_can_be_pressed(self, harness: Harness) -> None:
        """Close answers are choices, and one of them leads to its card."""
        seen = await harness.say("upu")
        assert len(seen.buttons) > 1
        pressed = await harness.press(seen.buttons[0])
        assert "Languages" in pressed.text or "Topics" in pressed.text

    async def test_pages_turn(self, harness: Harness) -> None:
        """The second page holds other tools than the first, and leads back to it."""
        first = await harness.say("/tools")
        second = await harness.press("Next →")
        again = await harness.press("← Previous")
        assert first.text == again.text
        assert first.text != second.text

    async def test_several_tools_come_in_order(self, harness: Harness) -> None:
        """Tools asked for in one line come in one answer, in the order of the line."""
        text = (await harness.say("/tool trs, ucr, vcf")).text
        found = [
            text.index(title)
            for title in ("Time Release Study", "Unique Consignment Ref", "Voluntary Compliance")
        ]
        assert found == sorted(found)

    async def test_gibberish_is_not_answered_with_a_tool(self, harness: Harness) -> None:
        """What the catalogue does not hold is said to be missing, with somewhere to look."""
        seen = await harness.say("xqzzt wqpfff")
        assert "no tool" in seen.text
        assert seen.buttons

    async def test_an_unknown_command_is_explained(self, harness: Harness) -> None:
        """A mistyped command gets a kind answer with the nearest one."""
        seen = await harness.say("/topcs")
        assert "topcs" in seen.text
        assert "topics" in " ".join(seen.buttons)

    @pytest.mark.parametrize("line", ["/hlep", "/digest statsu", "/digest previw 30d"])
    async def test_no_two_buttons_of_an_answer_do_the_same(
        self, harness: Harness, line: str
    ) -> None:
        """Each leads somewhere else, and one that names a command names it as it is typed here."""
        labels = (await harness.say(line)).buttons
        led = []
        for label in labels:
            await harness.say(line)
            led.append((await harness.press(label)).text)
        assert len(set(led)) == len(labels) > 0

    async def test_a_bug_becomes_an_apology(self, harness: Harness) -> None:
        """What breaks behind the door is an apology with an incident id, never a traceback."""
        text = (await harness.say(f"/{BREAKS.name}")).text
        assert "Sorry" in text
        assert "Traceback" not in text
        assert "secret" not in text

    @pytest.mark.parametrize("probe", [command.name for command in EVERY_KIND])
    async def test_every_kind_of_reply_shows_all_its_words(
        self, harness: Harness, probe: str
    ) -> None:
        """No kind of reply loses words on its way to the platform."""
        seen = await harness.say(f"/{probe}")
        shown = " ".join((seen.text, *seen.buttons))
        for word in ("alpha", "beta"):
            assert word in shown

    async def test_a_form_is_filled_in_and_sent_off(self, harness: Harness) -> None:
        """What is typed arrives as the lines that somebody could have written."""
        await harness.say(f"/{FILLS.name}")
        seen = await harness.fill({"First field": "One & only", "Second field": "Two"}, "Send")
        assert "title: One & only / topics: Two" in seen.text

    async def test_a_mistake_in_a_form_stands_beside_its_field(self, harness: Harness) -> None:
        """What was typed is not lost."""
        await harness.say(f"/{FILLS.name}")
        seen = await harness.fill({"First field": "wrong", "Second field": "Two"}, "Send")
        for word in ("First field", "a mistake", "wrong", "Two"):
            assert word in seen.text

    async def test_hostile_text_is_shown_as_text(self, harness: Harness) -> None:
        """Mark-up, mentions and links in a catalogue come out as the letters that they are."""
        text = (await harness.say(f"/{HOSTILE.name}")).text
        assert HOSTILE_TEXT in text

    async def test_the_chosen_language_is_kept(self, harness: Harness) -> None:
        """After choosing French, the next answer is in French."""
        await harness.say("/language fr")
        assert "Thèmes" in (await harness.say("/topics")).text
