"""Digests on their way: planned, paced, sent, written down. Knows the ledger and the senders."""
