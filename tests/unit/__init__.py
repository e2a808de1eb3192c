"""Rules and parts, each by itself: no server, no network, milliseconds each."""
