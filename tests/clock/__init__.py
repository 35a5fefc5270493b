"""What day it is, by clocks that jump."""
