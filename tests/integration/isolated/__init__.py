"""A camera that nobody can reach is so whatever comes to be known of it."""
