"""Webhooks that the order service is owed."""
