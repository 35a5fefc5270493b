"""The switches of other integrations that can isolate a camera."""
