"""One reader per source. Each knows the form of its source, and stops where it is another."""
