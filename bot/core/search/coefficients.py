"""Numbers that were fitted; written by `python -m tests.bench fit`, not by hand."""

BIAS = -8.071
WEIGHTS = (1.595, 7.21, 2.55, 1.825, 1.075, 0.399, 3.687, -2.322, -0.322)
"""In the order of `ranking.features`."""
FOUND_AT = 0.600
UNSURE_AT = 0.150
UNSURE_THIN = 0.120
