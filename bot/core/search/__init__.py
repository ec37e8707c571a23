"""The search: finds the tool that a person means, or says honestly that there is none."""

from bot.core.search.index import Index
from bot.core.search.outcome import Found, Hit, Nothing, Outcome, Reason, Unsure
from bot.core.search.tuning import Tuning

__all__ = ["Found", "Hit", "Index", "Nothing", "Outcome", "Reason", "Tuning", "Unsure"]
