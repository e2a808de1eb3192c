"""The card gateways, behind one protocol."""
