"""Files of orders: taken in, looked at, imported, followed, ended, taken back."""
