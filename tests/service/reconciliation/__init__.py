"""Reconciliation, with the real payment service and its gateway in process."""
