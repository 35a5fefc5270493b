"""What people see of all cameras at a glance: groups, words, headlines, dates."""
