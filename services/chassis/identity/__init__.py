"""Who asks: access tokens, the identity provider, webhook secrets."""
