"""What automations name: our own entities, and the cameras behind a target."""
