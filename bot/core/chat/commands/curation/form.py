"""The form of an entry: which lines it offers, and what is wrong beside the line it is wrong in.

Knows neither what becomes of it nor how it is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from bot.core.base.text import Bold, Code, Plain, Text, isolate, shorten_at_word
from bot.core.catalogue.entry_form import REVISION, line_of
from bot.core.catalogue.findings import Problem
from bot.core.chat.context import Context
from bot.core.chat.reply import Button, Form, FormField

_OFFERED = ("title", "summary", "topics", "link", "edition", "languages", "acronyms", "aliases")
"""What a form offers; every other line can be typed."""
_BY_LANGUAGE = frozenset({"summary", "link", "aliases"})
_LONGEST = 300
"""Characters of what stands in a field that are repeated when it is asked for."""


def entry_form(  # noqa: PLR0913  # what a form is made of
    line: str,
    title: str,
    known: Mapping[str, str],
    context: Context,
    *,
    written: Mapping[str, str] | None = None,
    language: str = "",
    told: Iterable[Text] = (),
    problems: Sequence[Problem] = (),
    mistakes: Mapping[str, str] = MappingProxyType({}),
    wanted: str = "",
    offered: Sequence[str] = _OFFERED,
    revised: bool = True,
    buttons: tuple[Button, ...] = (),
) -> Form:
    """Return the form of an entry: `known` is what stands there, `written` what was typed.

    `mistakes` are what is wrong with fields beside the `problems` that the check has found.
    """
    translate, language = context.translate, language or context.translate.language
    typed = {name: value for name, value in (written or {}).items() if name != REVISION}
    names = [f"{name}.{language}" if name in _BY_LANGUAGE else name for name in offered]
    names = list(dict.fromkeys((*names, *typed)))
    wrong = {name: said for name in names if (said := mistakes.get(name.partition(".")[0]))}
    others: list[Text] = []
    for problem in problems:
        said = f"{problem.what}. {problem.what_to_do}"
        name = line_of(problem, names, typed)
        if name:
            wrong[name] = f"{wrong[name]} {said}" if name in wrong else said
        else:
            others.append((Plain(isolate(f"{problem.where}: {said}")),))
    fields = tuple(
        FormField(
            name,
            _label(name, context),
            typed.get(name, known.get(name, "")),
            known.get(name, ""),
            wrong.get(name, ""),
        )
        for name in names
    )
    seen = (written or {}).get(REVISION) or str(context.services.curation.revision)
    form = Form(
        line,
        title,
        (*((translate.text("edit-broken"),) if wrong or others else ()), *others, *told),
        fields,
        translate("form-send" if line == "/suggest" else "proposal-do-publish"),
        kept=((REVISION, seen),) if revised else (),
        buttons=buttons,
    )
    asked = next((field for field in fields if field.name == wanted), None)
    return replace(form, wanted=wanted, prompt=_prompt(asked, context)) if asked else form


def lines_to_copy(form: Form, values: Mapping[str, str]) -> Text:
    """Return the lines of a form as they can be copied and sent."""
    lines = (f"{name}: {value}".rstrip() for name, value in {**values, **dict(form.kept)}.items())
    return (Code("\n".join((form.line, *lines))),)


def _prompt(field: FormField, context: Context) -> tuple[Text, ...]:
    """Ask for a field, and say what stands in it, and how a list is written."""
    translate = context.translate
    told = [translate.text("form-want", field=Bold(field.label))]
    if field.value:
        shown = translate.isolate(shorten_at_word(field.value, _LONGEST))
        told.append(translate.text("form-now", value=Code(shown)))
    if field.name == "topics":
        topics = ", ".join(context.catalogue.topics_by_id)
        told.append(translate.text("form-topics", topics=Code(topics)))
    return tuple(told)


def _label(name: str, context: Context) -> str:
    """Return what a field is called: "Summary (French)"; one that has no word goes by its name."""
    field, _, code = name.partition(".")
    if field not in _OFFERED:
        return name
    translate = context.translate
    label = translate(f"field-{field}")
    return f"{label} ({translate.language_name(code)})" if code else label
