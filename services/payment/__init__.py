"""The payment service: captures and refunds through a gateway, and knows what became of it."""
