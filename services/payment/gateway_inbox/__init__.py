"""Events of the gateway: kept before they are answered, applied as soon as they can be."""
