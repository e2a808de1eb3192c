"""Events of gateways: kept, applied once, in any order."""
