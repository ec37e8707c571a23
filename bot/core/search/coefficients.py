"""Numbers that were fitted; written by `python -m tests.bench fit`, not by hand."""

BIAS = -8.202
WEIGHTS = (1.82, 6.936, 2.324, 2.751, 1.339, 0.565, 4.247, -2.386, -1.015)
"""In the order of `ranking.features`."""
FOUND_AT = 0.600
UNSURE_AT = 0.150
UNSURE_THIN = 0.120
