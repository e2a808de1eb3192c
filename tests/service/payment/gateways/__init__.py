"""Gateways: which made a payment, what fails in them, their books, and money from elsewhere."""
