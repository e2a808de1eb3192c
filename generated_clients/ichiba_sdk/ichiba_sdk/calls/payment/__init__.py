"""The calls of the payment service, by tag."""
