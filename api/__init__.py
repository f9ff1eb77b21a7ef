"""Every door: the command line, and the HTTP API with its page."""
