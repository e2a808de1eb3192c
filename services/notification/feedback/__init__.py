"""What comes back: delivery events of providers, and recipients who get nothing more."""
