"""Numbers that were fitted; written by `python -m tests.bench fit`, not by hand."""

BIAS = -6.949
WEIGHTS = (10.4, 1.803, -1.786, 1.192, 0.582, 2.257)
"""In the order of `ranking.features`."""
FOUND_AT = 0.600
UNSURE_AT = 0.250
