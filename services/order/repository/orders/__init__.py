"""Orders, their timelines, and what is known of their payments, refunds and parcels."""
