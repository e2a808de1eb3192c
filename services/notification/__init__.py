"""The notification service: renders, queues and sends what customers are told."""
