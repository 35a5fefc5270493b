"""What developers need and users do not: the demo home and its driver."""
