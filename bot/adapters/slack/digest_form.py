"""The form for a digest: a modal from what can be chosen, and a line from what was. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.adapters.slack import limits
from bot.adapters.slack.blocks import Json, context, label, one_line, rich_text, spans
from bot.adapters.slack.payload import text_at
from bot.adapters.slack.question import ReplyTarget
from bot.adapters.slack.views import input_block, modal_view
from bot.core.base.i18n import Translator
from bot.core.base.text import Code
from bot.core.chat.digest_form import DigestOptions, Facets, Option
from bot.core.digests.schedule import Rhythm

FORM_ID = "digest_form"
"""The callback id of the modal."""
ZONE = "digest_zone"
"""The action id of the type-ahead for time zones."""
_DAYS, _TIME, _LINE = "digest_days", "digest_time", "digest_line"
_FACETS = {"digest_topics": "topic:", "digest_languages": "lang:", "digest_references": ""}
"""The filters that the form knows, and what stands before a value; a reference is written whole."""


def form(
    options: DigestOptions, translate: Translator, reply_target: ReplyTarget, *, direct: bool
) -> Json:
    """Return the modal, filled with what is chosen now."""
    where = translate("slack-digest-for-you" if direct else "slack-digest-for-place")
    blocks = [
        context(where),
        *_times(options, translate),
        *_filters(options, translate),
        _line(options, translate),
    ]
    title, submit = translate("slack-digest-title"), translate("slack-digest-save")
    metadata = reply_target.written()
    return modal_view(FORM_ID, metadata, translate, blocks, title=title, submit=submit)


def line_chosen(body: Json) -> str:
    """Return the line that asks for what was chosen in the form."""
    values = body["view"]["state"]["values"]

    def one(name: str) -> str:
        known = values.get(name, {}).get(name, {})
        return text_at(known, "selected_option", "value") or text_at(known, "selected_time") or ""

    said = ["/digest on", _days_chosen(values), one(_TIME), one(ZONE)]
    if any(name in values for name in _FACETS):
        chosen = [
            f"{key}{value}"
            for name, key in _FACETS.items()
            for value in _several(values.get(name, {}).get(name, {}))
        ]
        said += chosen or ["all"]
    said.append("line" if _several(values.get(_LINE, {}).get(_LINE, {})) else "no-line")
    return one_line(" ".join(filter(None, said)))


def _days_chosen(values: Json) -> str:
    """Return the days as a line has them: every day holds all others, workdays go with others."""
    chosen = _several(values.get(_DAYS, {}).get(_DAYS, {}))
    return Rhythm.DAILY.value if Rhythm.DAILY.value in chosen else " ".join(chosen)


def zone_options(zones: Sequence[Option]) -> list[Json]:
    """Return time zones as the options of the type-ahead."""
    return [_option(zone) for zone in zones[: limits.OPTIONS]]


def _times(options: DigestOptions, translate: Translator) -> list[Json]:
    timetable = options.timetable
    days = _rhythms(options, translate)
    named = {options.weekdays[day].value for day in timetable.weekdays}
    chosen = named or {timetable.rhythm.value}
    rhythm = {
        "type": "multi_static_select",
        "options": [_option(option) for option in days],
        "initial_options": [_option(option) for option in days if option.value in chosen],
        "placeholder": label(translate("slack-digest-days"), limits.PLACEHOLDER),
    }
    time = {"type": "timepicker", "initial_time": f"{timetable.at:%H:%M}"}
    zone: Json = {
        "type": "external_select",
        "min_query_length": 2,
        "placeholder": label(translate("slack-digest-zone-hint"), limits.PLACEHOLDER),
    }
    if options.zone:
        zone["initial_option"] = _option(options.zone)
    return [
        input_block(_DAYS, translate("slack-digest-days"), rhythm),
        input_block(_TIME, translate("slack-digest-time"), time),
        input_block(ZONE, translate("slack-digest-zone"), zone),
    ]


def _rhythms(options: DigestOptions, translate: Translator) -> list[Option]:
    weekly = [
        Option(day.value, translate("slack-digest-weekly", day=day.label))
        for day in options.weekdays
    ]
    daily = Option(Rhythm.DAILY.value, translate("slack-digest-daily"))
    return [daily, Option(Rhythm.WORKDAYS.value, translate("slack-digest-workdays")), *weekly]


def _filters(options: DigestOptions, translate: Translator) -> list[Json]:
    """Return the choices of filters; others than these are shown, and left as they are."""
    offered = (options.topics, options.languages, options.references)
    chosen = _chosen(options.facets, *offered)
    if chosen is None:
        kept = translate.text("slack-digest-kept", filters=Code(one_line(options.filters)))
        return [rich_text(spans(kept))]
    headings = (
        translate("slack-digest-topics"),
        translate("slack-digest-languages"),
        translate("slack-digest-references", systems=options.reference_systems),
    )
    return [
        _choices(name, heading, one[: limits.OPTIONS], now, translate)
        for name, heading, one, now in zip(_FACETS, headings, offered, chosen, strict=True)
        if one
    ]


def _chosen(
    facets: Facets | None, *offered: Sequence[Option]
) -> tuple[Sequence[str], Sequence[str], Sequence[str]] | None:
    """Return what is chosen of each filter, or None where that cannot be shown whole."""
    if facets is None:
        return None
    chosen = (facets.topics, facets.languages, facets.references)
    shown = [{option.value for option in options[: limits.OPTIONS]} for options in offered]
    return chosen if all(map(set.issuperset, shown, chosen)) else None


def _choices(
    name: str, heading: str, offered: Sequence[Option], chosen: Sequence[str], translate: Translator
) -> Json:
    element: Json = {
        "type": "multi_static_select",
        "options": [_option(option) for option in offered],
        "placeholder": label(translate("slack-digest-all"), limits.PLACEHOLDER),
    }
    initial = [_option(option) for option in offered if option.value in chosen]
    return input_block(name, heading, _with(element, initial), optional=True)


def _line(options: DigestOptions, translate: Translator) -> Json:
    known = _option(Option("line", translate("slack-digest-line-on")))
    boxes: Json = {"type": "checkboxes", "options": [known]}
    initial = [known] if options.weekly_line else []
    return input_block(_LINE, translate("slack-digest-line"), _with(boxes, initial), optional=True)


def _with(element: Json, initial: list[Json]) -> Json:
    return {**element, "initial_options": initial} if initial else element


def _option(option: Option) -> Json:
    return {"text": label(option.label, limits.OPTION_LABEL), "value": option.value}


def _several(known: Any) -> list[str]:  # noqa: ANN401  # JSON
    """Return the values of several options that were chosen."""
    chosen = known.get("selected_options") if isinstance(known, dict) else None
    options = chosen if isinstance(chosen, list) else []
    return [value for option in options if (value := text_at(option, "value"))]
