"""The search: finds the tool that a person means, or says honestly that there is none."""

from bot.core.search.index import Index
from bot.core.search.parameters import SearchParameters
from bot.core.search.result import Found, Hit, Nothing, Reason, SearchOutcome, Unsure

__all__ = [
    "Found",
    "Hit",
    "Index",
    "Nothing",
    "Reason",
    "SearchOutcome",
    "SearchParameters",
    "Unsure",
]
