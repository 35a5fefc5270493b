"""What a developer types, and the Python behind it."""
