"""The database of a service: units of work, SQLite and PostgreSQL, migrations, pages of a list."""
