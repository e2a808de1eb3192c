"""The rules of orders; no database, no network, no clock."""
