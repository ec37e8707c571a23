"""How good and how fast the search is: `python -m tests.bench [SECTION ...]`."""
