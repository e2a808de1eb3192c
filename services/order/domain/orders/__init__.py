"""Orders: what they may be, what becomes of them, and where their parcels go."""
