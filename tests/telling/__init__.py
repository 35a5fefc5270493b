"""What is told of changes."""
