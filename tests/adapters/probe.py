"""Commands that only tests have: one for each kind of reply, one that breaks, a hostile one."""

from __future__ import annotations

from bot.core.base.text import Bold, Code, Italic, Link, Plain, Text
from bot.core.catalogue.entry_form import FILL, UnreadLine, read_form
from bot.core.chat.context import Command, Context
from bot.core.chat.reply import (
    Button,
    Card,
    Choices,
    Digest,
    DigestEntry,
    Fact,
    Form,
    FormField,
    Item,
    Notice,
    Page,
    Reply,
    Section,
    Several,
)

HOSTILE_TEXT = "<!channel> <b>@all</b> *x* _y_ `z` [a](http://e.xx) </pre> &amp; %s {x}"
_ITEM = Item(Button("alpha", "/tool trs"), "beta")
_TEXT: Text = (Plain("alpha "), Bold("b"), Italic("i"), Code("c"), Link("beta", "https://e.xx/"))
_NOTICE = Notice((_TEXT,), (Button("beta", "/help"),))
_CARD = Card(
    tool_id="alpha",
    heading="alpha",
    summary="A summary.",
    facts=(Fact("Label", _TEXT),),
    link=Link("Open", "https://e.xx/"),
    note="beta",
    related_label="Related",
    related=(Button("beta", "/tool ucr"),),
)
_REPLIES: dict[str, Reply] = {
    "probecard": _CARD,
    "probechoices": Choices(_TEXT, (_ITEM, _ITEM)),
    "probepage": Page(_TEXT, (_ITEM,), (Plain("1"),), (Button("Next →", "/tools page:2"),)),
    "probenotice": _NOTICE,
    "probeform": Form(
        "/probeform", "alpha", (_TEXT,), (FormField("title", "alpha", mistake="beta"),), "Send"
    ),
    "probeseveral": Several((_CARD, Choices(_TEXT, (_ITEM,)), _NOTICE)),
    "probedigest": Digest(
        heading="alpha",
        notes=(_TEXT,),
        sections=(
            Section(
                "alpha",
                (
                    DigestEntry(
                        "alpha", "beta", Link("Open", "https://e.xx/"), Button("alpha", "/tool trs")
                    ),
                    DigestEntry("beta", "2020", None, None),
                ),
            ),
        ),
        footer=_TEXT,
        buttons=(Button("beta", "/help"),),
    ),
}


def _always(reply: Reply) -> Command:
    async def answer(_turn: Context) -> Reply:
        return reply

    name = next(name for name, known in _REPLIES.items() if known is reply)
    return Command(name, answer, listed=False)


async def _break(_turn: Context) -> Reply:
    raise RuntimeError("a secret that nobody may read")


async def _hostile(_turn: Context) -> Reply:
    return Notice(((Plain(HOSTILE_TEXT),),), (Button(HOSTILE_TEXT, "/help"),))


async def _fill(context: Context) -> Reply:
    """Echo what a form was sent off with; “wrong” is a mistake."""
    read = read_form(context.words)
    written = {} if isinstance(read, UnreadLine) else dict(read)
    wanted = written.pop(FILL, None if written else "")
    mistakes = {name: "a mistake" for name, value in written.items() if value == "wrong"}
    if wanted is None and not mistakes:
        return Notice(((Plain(context.words.replace("\n", " / ")),),))
    fields = tuple(
        FormField(name, label, written.get(name, ""), "", mistakes.get(name, ""))
        for name, label in (("title", "First field"), ("topics", "Second field"))
    )
    copy = (Plain(" ".join(written.values())),)
    return Form(
        "/probefill", "alpha", ((Plain("beta"),),), fields, "Send", (copy,), (), (), wanted or "",
        ((Plain("Please write"),),),
    )  # fmt: skip


FILLS = Command("probefill", _fill, listed=False, has_form=True)
EVERY_KIND = tuple(_always(reply) for reply in _REPLIES.values())
BREAKS = Command("probebreaks", _break, listed=False)
HOSTILE = Command("probehostile", _hostile, listed=False)
