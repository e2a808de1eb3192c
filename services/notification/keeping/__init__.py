"""What the notification service keeps, and for how long."""
