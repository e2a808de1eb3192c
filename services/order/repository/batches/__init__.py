"""The batches, their orders and rows, and what is to be done for them."""
