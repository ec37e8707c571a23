"""Numbers that were fitted; written by `python -m tests.bench fit`, not by hand."""

BIAS = -10.983
WEIGHTS = (2.738, 9.382, 3.609, 3.287, 1.583)
"""Of coverage, fit, evidence and margin, in the order of `ranking.features`."""
FOUND_AT = 0.750
UNSURE_AT = 0.023
