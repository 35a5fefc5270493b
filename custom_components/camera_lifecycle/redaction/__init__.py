"""Takes what is private out of what a person may hand on: by value, in every notation."""
