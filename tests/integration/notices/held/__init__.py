"""What was answered to a notice stays answered, and what nobody has seen is asked once."""
