"""What an order comes to, and what is known of its payment."""
