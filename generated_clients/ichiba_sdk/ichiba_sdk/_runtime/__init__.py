"""What every call of the SDK has in common; the rest of the package is generated from the specs."""
