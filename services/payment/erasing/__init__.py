"""Erasing what belongs to the orders of a customer."""
