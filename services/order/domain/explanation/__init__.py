"""Why an order is in its state, and what can be done: for whoever a customer asks."""
