"""The `ask` command: asks one camera as a look-up does, and assesses what it says."""
