"""The report as one page that prints well and needs nothing else."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import jinja2

from ..engine.model import Source
from ..text.sanitize import printable
from ..text.translations import Translations
from .model import CameraLine, Report
from .sheet import maker

TEMPLATE: Final = Path(__file__).parent / "page.html.j2"


def as_html(report: Report, say: Translations) -> str:
    """Return a self-contained HTML page. Reads its template once: not for an event loop."""
    return _template().render(
        report=report,
        say=say.say,
        day=say.day,
        maker=lambda line: maker(line, say),
        plain=printable,
        site=_site,
        details=_details,
        sources=_sources(report),
    )


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(TEMPLATE.read_text("utf-8"))


def _sources(report: Report) -> Mapping[str, tuple[int, Source]]:
    """Return each source of the report by its address, with its number."""
    reasons = (reason for line in report.cameras for reason in line.assessment.reasons)
    by_url = {source.url: source for reason in reasons for source in reason.sources}
    return {url: (number, source) for number, (url, source) in enumerate(by_url.items(), 1)}


def _site(url: str) -> str:
    """Return the host of a source's address, as its name."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


def _details(line: CameraLine) -> bool:
    """Return whether there is more to say of a camera than its row in the table."""
    plan = line.plan
    return bool(line.sentences or line.exploited or line.perhaps_exploited) or any(
        (plan.purchased, plan.warranty_until, plan.replace_by, plan.note)
    )
