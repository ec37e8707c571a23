"""The one composition root: what is made of what, for the program and for tests."""
