"""One order: placed, paid, changed, shipped, cancelled, refunded, found."""
