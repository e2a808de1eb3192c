"""ichiba_sdk against a server that answers what it is told to, over real sockets."""
