"""What the payment service keeps, and for how long."""
