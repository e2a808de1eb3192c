"""Erasing a customer: what people command, how it goes on, and what the other services do."""
