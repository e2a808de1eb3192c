"""Messages: accepted, rendered, in the customer's words."""
