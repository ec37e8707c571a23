"""Numbers that were fitted; written by `python -m tests.bench fit`, not by hand."""

BIAS = -6.979
WEIGHTS = (10.404, 1.808, -1.778, 1.194, 0.611, 2.279)
"""In the order of `ranking.features`."""
FOUND_AT = 0.600
UNSURE_AT = 0.250
