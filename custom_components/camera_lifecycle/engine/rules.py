"""The version of the rules by which the engine judges.

Whoever changes what the same camera, facts, place and day lead to raises it. Then the new
results are taken over without telling each of them as if the camera had changed.
"""

from typing import Final

RULES: Final = 1
