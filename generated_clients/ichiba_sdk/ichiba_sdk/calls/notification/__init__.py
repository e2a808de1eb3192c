"""The calls of the notification service, by tag."""
