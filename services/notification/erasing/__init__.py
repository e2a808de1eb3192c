"""Erasing the messages to a customer."""
