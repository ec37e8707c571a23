"""Blocks as Slack shows them on a phone, in HTML. Knows what each block and element looks like.

Slack gives a block, a label and a plain text the direction of its first letter (`dir="auto"`).
"""

from __future__ import annotations

from html import escape

from bot.adapters.slack.blocks import Json

STYLE = """
.slack { background: #fff; padding: 10px 14px; color: #1d1c1d; font: 15px/1.46 Lato, "Noto Sans",
  "Noto Sans Arabic", "Noto Sans CJK SC", "Noto Color Emoji", sans-serif; }
.slack > * { margin: 0 0 8px; }
.slack h3 { font-size: 18px; line-height: 1.3; font-weight: 800; overflow-wrap: anywhere; }
.rich { white-space: pre-wrap; overflow-wrap: anywhere; }
.rich ul { margin: 2px 0; padding-inline-start: 22px; }
.slack a { color: #1264a3; text-decoration: none; }
.slack code { color: #c01343; background: #f6f6f6; border: 1px solid #ddd; border-radius: 3px;
  padding: 1px 3px; font: 12px "DejaVu Sans Mono", monospace; }
.slack .person { color: #1264a3; background: #e8f5fa; border-radius: 3px; }
.section { display: flex; gap: 12px; justify-content: space-between; }
.section > span:first-child { white-space: pre-wrap; flex: 1; min-width: 0;
  overflow-wrap: anywhere; }
.grey > span { display: block; }
.grey { color: #616061; font-size: 13px; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; }
.press { border: 1px solid #c4c4c5; border-radius: 8px; padding: 0 12px; height: 34px; flex: none;
  line-height: 34px; font-size: 14px; font-weight: 700; max-width: 100%; box-sizing: border-box;
  overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.press.primary { background: #007a5a; border-color: #007a5a; color: #fff; }
.slack hr { border: 0; border-top: 1px solid #ddd; }
.field { font-weight: 700; }
.field div { border: 1px solid #bbb; border-radius: 6px; padding: 5px 10px; margin-top: 4px;
  font-weight: 400; color: #616061; }
.window { display: flex; justify-content: space-between; border-bottom: 1px solid #ddd;
  padding-bottom: 8px; gap: 6px; }
.window b { flex: 1; text-align: center; }
"""


def drawn(blocks: list[Json]) -> str:
    """Return the blocks of a message or a view."""
    return f"<div class=slack>{''.join(map(_block, blocks))}</div>"


def window(view: Json) -> str:
    """Return a view that opens over the chat: its bar with title and buttons, and its blocks."""
    bar = f"<div class=window>{_plain(view['close'])}<b>{_plain(view['title'])}</b>"
    submit = _plain(view["submit"]) if "submit" in view else ""
    return f"<div class=slack>{bar}{submit}</div>{''.join(map(_block, view['blocks']))}</div>"


def _block(block: Json) -> str:
    match block["type"]:
        case "header":
            return f"<h3 dir=auto>{escape(block['text']['text'])}</h3>"
        case "rich_text":
            return f"<div class=rich dir=auto>{''.join(map(_part, block['elements']))}</div>"
        case "section":
            return f"<div class=section>{_plain(block['text'])}{_element(block['accessory'])}</div>"
        case "context":
            return f"<div class=grey>{''.join(map(_plain, block['elements']))}</div>"
        case "actions":
            return f"<div class=actions>{''.join(map(_element, block['elements']))}</div>"
        case "input":
            return f"<div class=field>{_plain(block['label'])}{_field(block['element'])}</div>"
        case "divider":
            return "<hr>"
        case other:
            raise ValueError(other)


def _part(part: Json) -> str:
    if part["type"] == "rich_text_list":
        return f"<ul>{''.join(f'<li>{_spans(item)}</li>' for item in part['elements'])}</ul>"
    return f"<div>{_spans(part)}</div>"


def _spans(section: Json) -> str:
    return "".join(map(_span, section["elements"]))


def _span(element: Json) -> str:
    match element["type"]:
        case "user":
            return f"<span class=person>@{escape(element['user_id'])}</span>"
        case "date":
            return escape(element["fallback"])
        case "link":
            return f"<a>{escape(element['text'])}</a>"
        case _:
            return _styled(element)


def _styled(element: Json) -> str:
    tag = {"bold": "b", "italic": "i", "code": "code"}.get(next(iter(element.get("style", {})), ""))
    text = escape(element["text"])
    return f"<{tag}>{text}</{tag}>" if tag else text


def _element(element: Json) -> str:
    look = f"press {element.get('style', '')}".strip()
    return f'<span class="{look}" dir=auto>{escape(element["text"]["text"])}</span>'


def _field(element: Json) -> str:
    """Return what a field holds, else what it says while it is empty."""
    chosen = element.get("initial_options") or [element.get("initial_option")]
    names = [one["text"]["text"] for one in (*chosen, *element.get("options", ())) if one]
    if element["type"] != "checkboxes":
        names = [one["text"]["text"] for one in chosen if one]
    held = " · ".join(dict.fromkeys(names)) or element.get("initial_time")
    held = held or element.get("placeholder", {"text": ""})["text"]
    return f"<div dir=auto>{escape(held)}</div>"


def _plain(text: Json) -> str:
    return f"<span dir=auto>{escape(text['text'])}</span>"
