"""What day it is: the clock of a home may be wrong, and may be put right while we run."""
