"""SQLite and PostgreSQL: how each runs units of work."""
