"""The order service over HTTP; payments and notifications are played in memory."""
