"""The dashboard's own server: the built app, and the sign-in links that `ichiba serve` prints."""
