"""Which firmware a camera runs, and from which day it is."""
