"""All services together, as a customer, an operator or a gateway meets them."""
