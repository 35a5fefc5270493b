"""How much the library says of real cameras, and what proves what it says."""
