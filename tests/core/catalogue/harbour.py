"""A small catalogue with a bit of everything, to be broken in tests; its lines are counted on."""

from __future__ import annotations

HARBOUR = """\
version: 1
organisation:
  name: {en: Harbour Club, fr: Club du port}
  short: {en: HC}
  tools_page: https://harbour.example/tools
topics:
  - id: safety
    label: {en: Safety}
audiences:
  - {id: crews, label: {en: crews}}
references:
  - {id: tfa, name: {en: Treaty}, short: {en: TFA}, heading: {en: By article}, unit: {en: Art.}, \
cited_as: {names: [TFA], units: [article], last: 24}, labels: {7.6: {en: Release times}}}
synonyms:
  - [crane, hoist]
not_here:
  - {label: {en: Ships}, words: {en: [ship]}}
tools:
  - id: crane-guide
    title: Crane Guide
    acronyms: [CG]
    misspellings: {GC: CG}
    aliases: {es: [guía de grúas]}
    summary: {en: How to inspect a crane before a shift.}
    topics: [safety]
    audience: [crews]
    editions:
      - date: 2025-06
    pages:
      - url: https://harbour.example/crane
        language: en
        verified: true
    languages: {en: document}
    references: {tfa: {7.6: official}}
    related: [rope-guide]
    added: 2026-11-23
    source: https://harbour.example/crane
  - id: rope-guide
    title: Rope Guide
    summary: {en: Which rope holds which load.}
    topics: [safety]
    added: 2026-11-23
    source: seed
"""


def broken(good: str, bad: str) -> str:
    """Replace one part of the catalogue, the first that is written so."""
    if good not in HARBOUR:
        raise AssertionError(good)
    return HARBOUR.replace(good, bad, 1)
