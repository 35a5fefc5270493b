"""Set-up: what is asked, and what is said of the cameras that are there."""
