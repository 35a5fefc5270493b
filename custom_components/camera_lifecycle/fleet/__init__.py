"""What is known of all cameras of the home: the model first, then what reads and makes it."""
