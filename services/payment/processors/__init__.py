"""Payment gateways behind one protocol, each an adapter."""
