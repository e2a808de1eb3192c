"""What is done with one order: placed, paid, shipped, cancelled, refunded, told of, looked at."""
