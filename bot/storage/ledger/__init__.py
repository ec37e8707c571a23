"""Subscriptions and the ledger of deliveries, in one database: SQLite, or PostgreSQL for many."""
