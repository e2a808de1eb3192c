"""Sending what is due: whose turn it is, how often it is tried, who is at it."""
