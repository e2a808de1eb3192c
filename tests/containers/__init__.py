"""The product in containers, by the engine of this machine: ``python -m tests.containers``."""
