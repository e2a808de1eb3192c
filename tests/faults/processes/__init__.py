"""The services as processes that can be killed, spoiled and started again, and their databases."""
