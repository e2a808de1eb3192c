"""What is done with one payment: captured, refunded, closed, looked up."""
