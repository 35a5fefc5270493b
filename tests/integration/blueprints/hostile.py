"""Names that devices could give themselves, to be read as something else than a name."""

from typing import Final

NAMES: Final = (
    "{{ states | count }}",
    "{% raw %}",
    '\'; "quoted"',
    "[click](https://evil.example/x)",
    "![](https://evil.example/x.png)",
    "<img src=x onerror=alert(1)><b>bold</b>",
    "https://evil.example www.evil.example",
    "**Garage** _x_ `code` # | ~~y~~",
    "one\ntwo\r\n- three\x00",
    "ab\u202egnp.exe\u200b",
    "[1, 2]",
    "None",
    "\\' ~ states('sun.sun') ~ \\'",
    "x" * 300,
)
MARKUP: Final = ("](", "<", ">", "`", "**", "{", "}", "://", "www.", "\u202e", "\x00", "#", "|")
