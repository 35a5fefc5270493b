"""Actions that answer what an issue asks: later, or accepted."""
