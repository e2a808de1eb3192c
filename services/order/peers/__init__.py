"""The payment and the notification service, as this service calls them."""
