from __future__ import annotations

import sys

import pytest

from bot.runtime.optional_imports import left_out


def test_what_is_left_out_is_not_there_while_others_are_imported() -> None:
    """As if it was not installed, parts of it too."""
    with left_out("antigravity"), pytest.raises(ImportError):
        __import__("antigravity.parts")


def test_whoever_needs_it_can_import_it_afterwards() -> None:
    """Also where the import in between broke."""
    with pytest.raises(ImportError), left_out("this"):
        __import__("this")
    assert "this" not in sys.modules


def test_what_is_in_use_already_stays() -> None:
    """Somebody has it, and it costs nothing more."""
    with left_out("sys", "pytest"):
        assert __import__("pytest") is pytest
    assert sys.modules["pytest"] is pytest
