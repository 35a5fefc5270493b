"""The notation of the grammars: regular expressions with words for the parts of a date.

`{dotted}` is the version, `{yymmdd}` a date, and so on; a grammar reads
`V?{dotted} build {yymmdd}`. Each word stands for named groups that `build_date` understands:
`version`, `y` (four digits), `yy` (two), `m`, `mon` (a name), `d`, and `twelve`: twelve digits,
whose order of date and time only their own values can tell.
"""

from __future__ import annotations

from functools import lru_cache
import re
from typing import Final

WORDS: Final = {
    "{dotted}": r"(?P<version>\d{1,8}(?:\.\d{1,8}){1,5})",
    "{yymmdd}": r"(?P<yy>\d\d)(?P<m>\d\d)(?P<d>\d\d)",
    "{yyyymmdd}": r"(?P<y>20\d\d)(?P<m>\d\d)(?P<d>\d\d)",
    # eight digits that no yymmdd with a counter can be: there, 13 and more would be the month
    "{since2013}": (r"(?P<y>20(?:1[3-9]|[2-9]\d))(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])"),
    "{twelve}": r"(?P<twelve>\d{12})",
    "{day_first}": r"(?P<d>1[3-9]|2\d|3[01])\.(?P<m>0[1-9]|1[0-2])\.(?P<y>20\d\d)",
    "{hh}": r"(?:[01]\d|2[0-3])",
    "{hhmm}": r"(?:[01]\d|2[0-3])[0-5]\d",
    "{hhmmss}": r"(?:[01]\d|2[0-3])[0-5]\d[0-5]\d",
    "{iso}": r"(?P<y>20\d\d)-(?P<m>\d{1,2})-(?P<d>\d{1,2})",
    "{slashed}": r"(?P<y>20\d\d)/(?P<m>\d{1,2})/(?P<d>\d{1,2})",
    "{month_day_year}": (
        r"(?P<mon>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
        r" (?P<d>\d{1,2})(?:, ?| )(?P<y>20\d\d)"
    ),
    "{yymm}": r"(?P<yy>\d\d)(?P<m>\d\d)",
    "{clock}": r"\d{1,2}:\d{1,2}(?::\d{1,2})?",
}


@lru_cache(maxsize=512)
def compiled(pattern: str) -> re.Pattern[str]:
    """Return `pattern` with its words spelled out; it ignores case and knows only ASCII digits.

    Raises `re.error` where the pattern is wrong, which the library's tests find first.
    """
    for word, groups in WORDS.items():
        pattern = pattern.replace(word, groups)
    return re.compile(pattern, re.ASCII | re.IGNORECASE)
