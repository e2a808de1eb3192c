"""Payments and refunds of many orders in one request."""
