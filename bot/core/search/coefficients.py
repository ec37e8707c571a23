"""Numbers that were fitted; written by `python -m tests.bench fit`, not by hand."""

BIAS = -5.969
WEIGHTS = (0.299, 7.631, 1.065, 1.275, 0.567, 2.21)
"""In the order of `ranking.features`."""
FOUND_AT = 0.600
UNSURE_AT = 0.250
