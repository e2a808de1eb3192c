"""Asking the gateway: what became of a call, how a payment stands, what is on its books."""
