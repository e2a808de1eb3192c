"""The order and the payment service with every message between them held in the test's hands."""
