"""How long the work takes, as ratios to a yardstick, so that machines can be compared."""
