"""What the owner said about cameras: answers to notices, corrections, plans."""
