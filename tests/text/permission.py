"""Finds sentences that say that a camera may be used, by language.

Where a measure binds the site, nobody says so: not of this camera, not of those at home, not that
there is nothing to do. That a camera keeps working, or gets updates, is another matter.
"""

from __future__ import annotations

import re
from typing import Final

_ENGLISH: Final = r"""
    \b(?:keep|continue|go\ on|carry\ on)\s+(?:on\s+)?(?:to\s+)?(?:us|operat|own)\w*
  | (?<!whether\ the\ camera\ )\b(?:can|may|could|are\ free\ to|are\ allowed\ to)\s+
    (?:(?:still|also|always|all)\s+)*
    (?:keep(?!\ working)|use|own|stay|remain|be\ (?:kept|used|operated))\b
  | \b(?:us(?:e|ing)|owning|buying\ or\ using|ownership)\b[^.;]*\b(?:isn't|aren't|is\ not|are\ not)
    \s+(?:restricted|affected|limited|prohibited)
  | \brestrict\w*\s+(?:\w+\s+or\s+)*(?:owning|using|owners|homes)\b
  | \b(?:homes?(?!\ (?:Assistant|use))|households?|owners?|shops|private|people\ already\ own
      |bought\ (?:before|with))\b[^.;]*\b(?:(?:isn|aren|doesn|don)'t|not|only|can|may)\b
  | \bat\ home\b
  | \bno\ action\s+(?:is\s+)?(?:needed|required)
  | \b(?:nothing|no\ need)\s+to\s+do\b | \b(?:don't|needn't)\s+(?:have\ to|need\ to)\s+(?:do|act)\b
"""
_GERMAN: Final = r"""
    \bweiter(?:hin)?\s+(?:\w+\s+)?(?:verwend|nutz(?!bar)|benutz|betreib|einsetz|behalt)\w*
  | \bweiter(?:verwend|nutz|betreib)\w* | \bweitere\s+(?:Verwendung|Nutzung)\b
  | \b(?:kannst|können|darfst|dürfen|darf|kann)\b[^.;]*\b(?:behalten|bleiben|besitzen)\b
  | \b(?:Verwendung|Nutzung|Besitz)\b[^.;]*\bnicht\s+(?:eingeschränkt|betroffen|ein)\b
  | \b(?:Privathaushalte?|Besitzer|Geschäfte|privat\w*|bereits\s+besitzt|gekaufte\s+Kameras)\b[^.;]*
    \b(?:nicht|weder|nur|dürfen)\b
  | \bschränk\w+\b[^.;]*\b(?:nicht|weder)\b[^.;]*\bein\b
  | \bzu\ Hause\b[^.;]*\b(?:kannst|musst|darfst|nicht\s+eingeschränkt)
  | \b(?:kannst|musst|darfst)\b[^.;]*\bzu\ Hause\b
  | \b(?:musst|müssen|brauchst)\b[^.;]*\bnichts\b[^.;]*\btun\b
"""
PERMISSION: Final = {
    "en": re.compile(_ENGLISH, re.IGNORECASE | re.VERBOSE),
    "de": re.compile(_GERMAN, re.IGNORECASE | re.VERBOSE),
}


def permits(text: str, language: str) -> str | None:
    """Return the words of a text that say that a camera may be used, None where none do."""
    found = PERMISSION[language].search(text)
    return found.group() if found else None
