"""The databases of the three services, migrated on both backends."""
