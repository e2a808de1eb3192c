"""What all three services need and none owns; it knows no service."""
