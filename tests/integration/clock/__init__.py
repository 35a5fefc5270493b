"""A home whose clock jumps, stands still, or is wrong."""
