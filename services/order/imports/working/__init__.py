"""Working through a file: what becomes of each row, and of the orders and parcels in it."""
