"""What the recorder and the logbook keep of a home."""
