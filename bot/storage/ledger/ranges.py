"""Ids that begin alike, as conditions that an index finds. `LIKE` has signs of its own."""

from __future__ import annotations

from sqlalchemy import Column, ColumnElement, and_, or_


def within(ids: Column[str], place: str) -> ColumnElement[bool]:
    """Match the id of a place and those of its threads: its own, a colon and more."""
    return or_(ids == place, begins(ids, f"{place}:"))


def begins(ids: Column[str], prefix: str) -> ColumnElement[bool]:
    """Match ids, which are compared byte by byte, that begin with a prefix of our own making."""
    after = prefix[:-1] + chr(ord(prefix[-1]) + 1)
    return and_(ids >= prefix, ids < after)
