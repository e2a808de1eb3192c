"""Settings that belong to one subject; ``services.chassis.base.settings`` has them all."""
