"""What people see of all cameras at a glance: what to do first, in words, for the card."""
