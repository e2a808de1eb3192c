"""The batches, their rows, and what is to be done for them."""
