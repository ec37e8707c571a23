"""A page with several drawings side by side, each under a word that says what it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from tests.pictures import slack, telegram, terminal

_STYLE = """
* { box-sizing: border-box; margin: 0; }
body { display: flex; align-items: flex-start; gap: 12px; padding: 12px; background: #eceff1; }
figure { flex: none; }
figure > * { border-radius: 8px; }
figcaption { font: 12px "Noto Sans", sans-serif; color: #555; padding: 2px 4px; }
"""
_GAP = 12


@dataclass(frozen=True, slots=True)
class Picture:
    """A page that is drawn under a name, and what it was made of."""

    name: str
    html: str
    width: int
    payload: object


def page(name: str, drawings: Mapping[str, str], width: int, payload: object) -> Picture:
    """Put drawings of a width side by side."""
    figures = "".join(
        f"<figure style='width:{width}px'><figcaption>{escape(title)}</figcaption>{html}</figure>"
        for title, html in drawings.items()
    )
    style = f"<style>{_STYLE}{telegram.STYLE}{slack.STYLE}{terminal.STYLE}</style>"
    html = f"<!doctype html><meta charset=utf-8>{style}<body>{figures}"
    return Picture(name, html, len(drawings) * (width + _GAP) + _GAP, payload)
