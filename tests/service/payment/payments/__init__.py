"""Payments one by one: charged, deferred, decided, closed, refunded, paid by a link."""
