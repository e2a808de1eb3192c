"""The payment service with Stripe: its events, its late decisions, its bad days."""
