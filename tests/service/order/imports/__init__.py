"""Files of orders: sent in, looked through, imported, followed, taken back."""
