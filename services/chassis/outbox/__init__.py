"""What is owed to others: written with what causes it, tried until it is done."""
