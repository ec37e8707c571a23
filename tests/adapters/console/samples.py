"""A reply of each kind, written by hand, as a person might get it."""

from __future__ import annotations

from bot.core.base.text import Bold, Code, Italic, Link, Plain
from bot.core.chat.reply import (
    Button,
    Card,
    Choices,
    Digest,
    DigestEntry,
    Fact,
    Item,
    Notice,
    Page,
    Reply,
    Section,
    Several,
)

_CARD = Card(
    tool_id="time-release-study",
    heading="Guide to Measure the Time Required for the Release of Goods",
    summary="Shows a customs administration how to measure how long goods wait between arrival and"
    " release, where the time is lost, and what would make it shorter. For customs and all other"
    " services of the border.",
    facts=(
        Fact("Languages", (Plain("English, French, Spanish, Arabic and Portuguese"),)),
        Fact("Topics", (Plain("Release and special procedures"),)),
        Fact("For", (Plain("customs administrations, customs managers and directors"),)),
        Fact(
            "WTO TFA",
            (
                Plain("7.6 Measuring and publishing average release times"),
                Plain("; 10.1 Fewer formalities and documents"),
                Italic(" (our reading)"),
            ),
        ),
    ),
    link=Link(
        "Open the official page",
        "https://www.example.org/en/topics/facilitation/instrument-and-tools/tools/"
        "time-release-study-with-a-long-name.aspx",
    ),
    note="This address has not been checked. The page is in French.",
    related_label="Related",
    related=(
        Button("Immediate Release Guidelines", "/tool immediate-release"),
        Button(
            "Guidelines for the Immediate Release of Consignments of Vaccines and of Other"
            " Medical Goods by Customs",
            "/tool vaccines",
        ),
    ),
    about="Guide · Version 4, June 2025",
)
_CHOICES = Choices(
    (Plain("“transit” fits more than one tool. Which one do you want?"),),
    (
        Item(
            Button("Transit Guidelines", "/tool transit-guidelines"),
            "Route for efficient transit: what a country and its neighbours can do so that…",
        ),
        Item(Button("Transit Handbook", "/tool transit-handbook"), ""),
        Item(Button("边境合作 \u2068دليل العبور\u2069", "/tool x"), "مرجع"),
    ),
)
_PAGE = Page(
    (Bold("All tools"), Plain(" "), Code("lang:fr year:2018-")),
    tuple(
        Item(Button(f"Tool number {number}", f"/tool t{number}"), "Release, 2018")
        for number in range(1, 9)
    ),
    (Plain("40 entries, page 2 of 5"),),
    (Button("← Previous", "/tools page:1"), Button("Next →", "/tools page:3")),
)
_NOTICE = Notice(
    (
        (Bold("What I can do"),),
        (Code("/tool words"), Plain(" Find a tool")),
        (
            Plain("The catalogue holds 40 tools; the latest came on November 20, 2025. "),
            Link("Official tools page", "https://www.example.org/en/tools.aspx"),
            Plain("."),
        ),
    ),
    (Button("Show the topics", "/topics"), Button("Show what I can do", "/help")),
)
_NOTHING = Notice(
    (
        (Plain("I found no tool for “xqzzt”."),),
        (Plain("Try a word of the title or a short form such as TRS, or look at the topics."),),
    ),
    (Button("Show the topics", "/topics"),),
)
_DIGEST = Digest(
    heading="New in the catalogue, July 30, 2026: 3 entries",
    notes=((Plain("This catches up with everything since July 28, 2026."),),),
    sections=(
        Section(
            "New tools",
            (
                DigestEntry(
                    "Guide to Measure the Time Required for the Release of Goods",
                    "2025 – Shows a customs administration how to measure how long goods wait"
                    " between arrival…",
                    _CARD.link,
                    Button(
                        "Guide to Measure the Time Required for the Release of Goods",
                        "/tool time-release-study",
                    ),
                ),
                DigestEntry(
                    "\u2068دليل العبور\u2069",
                    "\u2068مرجع للدول غير الساحلية\u2069",
                    Link("Open the official page", "https://www.example.org/ar/transit.pdf"),
                    Button("\u2068دليل العبور\u2069", "/tool transit-handbook"),
                ),
            ),
        ),
        Section(
            "No longer in the catalogue", (DigestEntry("Compendium of 2009", "2009", None, None),)
        ),
    ),
    footer=(),
    buttons=(
        Button("Show cards", "/digest cards 2026-07-30"),
        Button("Digest settings", "/digest status"),
    ),
)
SAMPLES: dict[str, Reply] = {
    "card": _CARD,
    "choices": _CHOICES,
    "page": _PAGE,
    "notice": _NOTICE,
    "several": Several((_CARD, _CHOICES, _NOTHING)),
    "digest": _DIGEST,
}
