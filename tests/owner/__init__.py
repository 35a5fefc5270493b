"""What the owner said, as values."""
