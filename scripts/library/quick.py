"""`scripts/add release`, `promise`, and `end`: one fact, from arguments or a few questions."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain, count
import re
from typing import Any, Final
from urllib.parse import urlsplit

from custom_components.camera_lifecycle.engine.load import load_library

from . import FACTS
from .edit import Document, EditError, flow
from .names import by_name, likely, plain
from .publishers import Publishers
from .quick_arguments import parser
from .read import Entry, parse_yaml
from .versions import read_version
from .writing import RefusedError, head, new_file, sound_library, with_change

REVIEW_AFTER: Final = timedelta(days=365)
SERVICE_ENDS: Final = "service_shutdown"
_BASIS: Final = {"vendor": "vendor", "official": "authority", "press": "press"}


@dataclass(frozen=True, slots=True)
class Desk:
    """What is needed to take down a fact: the library, a person to ask, and the day."""

    entries: Sequence[Entry]
    ask: Callable[[str], str]
    today: date

    @property
    def vendors(self) -> Mapping[str, Mapping[str, Any]]:
        """Return the vendors by id."""
        return {entry.id: entry.content for entry in self.entries if entry.section == "vendors"}

    def vendor(self, name: str) -> str:
        """Return the id of the vendor that bears a name."""
        found = by_name(self.vendors).get(plain(name))
        if found is None:
            meant = ", ".join(likely(name, self.vendors))
            hint = f"Did you mean {meant}?" if meant else "Add it first: scripts/add, vendors."
            raise RefusedError(f"library/vendors has no {name}. {hint}")
        return found

    def source(self, given: argparse.Namespace) -> dict[str, Any]:
        """Return the source, graded as its publisher is."""
        source = {
            "url": given.url,
            "kind": Publishers.of(self.entries).kind(given.url),
            "title": given.title,
            "read": given.read,
            "checked": given.checked or self.today.isoformat(),
        }
        return {key: value for key, value in source.items() if value}

    def write(self, section: str, name: str, text: str) -> str:
        """Write a file of the library, if it is sound; return what to tell the person."""
        changed = with_change(self.entries, section, name, text)
        if problems := changed.problems(self.today):
            raise RefusedError("\n".join(f"  {problem}" for problem in problems))
        return changed.write("Added to")


def add_release(desk: Desk, given: argparse.Namespace) -> str:
    """Add one release to the vendor's file; a new list is made where its source has none yet."""
    vendor = desk.vendor(given.vendor)
    source = desk.source(given)
    version, built = read_version(load_library(), vendor, given.version, desk.today)
    row = {
        "models": given.model,
        "hardware": given.hardware,
        "version": version or given.version,
        "build": given.build or (built and built.isoformat()),
        "published": given.published,
        "dating": given.dating,
        "channel": given.channel,
        "branch": given.branch,
        "regions": given.region,
        "latest_until": given.latest_until,
    }
    row = {key: value for key, value in row.items() if value}
    if "build" not in row and "published" not in row:
        raise RefusedError(
            "A release needs a day: --published, or --build where its string has it."
        )
    file = FACTS / "releases" / f"{vendor}.yaml"
    text = file.read_text("utf-8") if file.exists() else None
    lists = parse_yaml(text)["lists"] if text else {}
    name = given.list or _list_of(given.url, lists) or _new_name(given.url, lists)
    row = {"list": name, **row}
    if text is None:
        text = _first_release(desk, vendor, name, _new_list(desk, given, source), row)
        return desk.write("releases", vendor, text)
    document = Document(text)
    try:
        if name not in lists:
            document.put(["lists", name], _new_list(desk, given, source))
        elif source["url"] not in {known["url"] for known in lists[name]["sources"]}:
            document.append(["lists", name, "sources"], source)
        document.append(["releases"], row)
        return desk.write("releases", vendor, document.text())
    except EditError as err:
        raise RefusedError(f"{file.relative_to(FACTS.parent)}: {err}") from err


def add_promise(desk: Desk, given: argparse.Namespace) -> str:
    """Add a promise: until a day for models, or in words for all models of the vendor."""
    vendor = desk.vendor(given.vendor)
    if given.until:
        content = _lifecycle(desk, given, vendor, "min_support_until", given.until)
        return _write_lifecycle(
            desk, content, f"{_slug(given.model[0])}-supported-{given.until[:4]}"
        )
    if not given.statement:
        raise RefusedError(
            "A promise needs --until DAY for models, or --statement for all of them."
        )
    policy = {"gives": given.gives, "months": given.months, "start": given.start}
    content = _lifecycle(desk, given, vendor, "support_policy", None)
    content["statement"] = given.statement
    if given.gives:
        content["policy"] = {key: value for key, value in policy.items() if value}
    return _write_lifecycle(desk, content, "support-policy")


def add_end(desk: Desk, given: argparse.Namespace) -> str:
    """Add an end of support, of security updates, of a service, or of sale."""
    vendor = desk.vendor(given.vendor)
    content = _lifecycle(desk, given, vendor, given.event, given.on)
    if given.event == SERVICE_ENDS:
        name = given.service or given.model[0]
        content["service"] = {"id": _slug(f"{vendor} {name}"), "name": name}
    kind = {"service_shutdown": "shutdown", "end_of_sale": "discontinued"}.get(given.event, "end")
    return _write_lifecycle(desk, content, f"{_slug(given.model[0])}-{kind}")


def _lifecycle(
    desk: Desk, given: argparse.Namespace, vendor: str, event: str, day: str | None
) -> dict[str, Any]:
    """Return what every lifecycle entry has."""
    source = desk.source(given)
    hardware = {"hardware": {"match": given.hardware, "needed": True}} if given.hardware else {}
    basis = _BASIS.get(source["kind"], "third_party")
    content: dict[str, Any] = {"id": "", "vendors": [vendor], "event": event, "date": day}
    content["basis"] = basis
    if given.place:
        content["places"] = given.place
    content["models"] = [{"name": model, **hardware} for model in given.model or ()]
    content["review_by"] = (date.fromisoformat(source["checked"]) + REVIEW_AFTER).isoformat()
    content["sources"] = [source]
    return content


def _write_lifecycle(desk: Desk, content: dict[str, Any], what: str) -> str:
    content["id"] = f"{content['vendors'][0].replace('_', '-')}-{what}"
    file = FACTS / "lifecycles" / f"{content['id']}.yaml"
    if file.exists():
        raise RefusedError(f"{file.relative_to(FACTS.parent)} already exists.")
    return desk.write("lifecycles", content["id"], new_file("lifecycles", content))


def _list_of(url: str, lists: Mapping[str, Any]) -> str | None:
    """Return the list that was read at this address, else one of its host, None where none was.

    A list that concludes anything has one source, so it is never that of another address.
    """
    host = urlsplit(url).hostname
    of_host: list[str] = []
    for name, content in lists.items():
        addresses = [source["url"] for source in content["sources"]]
        if url in addresses:
            return name
        if not content["concludes"] and host in {urlsplit(one).hostname for one in addresses}:
            of_host.append(name)
    return next(iter(of_host), None)


def _new_name(url: str, lists: Mapping[str, Any]) -> str:
    """Return a name for a list that none of `lists` has: its host without what says nothing."""
    host = (urlsplit(url).hostname or "list").removeprefix("www.")
    name = re.sub(r"[^a-z0-9]+", "_", host.casefold()).strip("_")
    further = (f"{name}_{number}" for number in count(2))
    return next(one for one in chain([name], further) if one not in lists)


def _new_list(desk: Desk, given: argparse.Namespace, source: Mapping[str, Any]) -> dict[str, Any]:
    """Return the list of a source that is read for the first time; it is asked what it proves."""
    concludes, regional = given.concludes, given.regional
    if concludes is None:
        answer = desk.ask(
            f"What does {given.url} prove? maintained: the vendor published it for exactly this "
            "model; newer_exists: and offers it to everybody; newest_known: and it is the newest. "
            "Separate several with ; (empty: nothing)"
        )
        concludes = [part.strip() for part in answer.split(";") if part.strip()]
    if regional is None:
        answer = desk.ask("Does the vendor build firmware per region (yes, if not known)? [Y/n]")
        regional = "no" if answer.strip().lower() in {"n", "no"} else "yes"
    return {"concludes": list(concludes), "regional": regional == "yes", "sources": [dict(source)]}


def _first_release(
    desk: Desk, vendor: str, name: str, content: Mapping[str, Any], row: Mapping[str, Any]
) -> str:
    review = (desk.today + REVIEW_AFTER / 2).isoformat()
    return (
        f"{head('releases')}id: {vendor}\nlists:\n  {name}: {flow(content)}\n"
        f"review_by: '{review}'\nreleases:\n  - {flow(row)}\n"
    )


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")


KINDS: Final[Mapping[str, Callable[[Desk, argparse.Namespace], str]]] = {
    "release": add_release,
    "promise": add_promise,
    "end": add_end,
}
_NEEDED: Final[Mapping[str, Mapping[str, str]]] = {
    "release": {"vendor": "Vendor", "model": "Model", "version": "Version", "url": "Address"},
    "promise": {"vendor": "Vendor", "url": "Address"},
    "end": {"vendor": "Vendor", "model": "Model", "on": "Day", "url": "Address"},
}


def add(kind: str, given: Sequence[str], ask: Callable[[str], str], today: date) -> str:
    """Add a fact of a `kind`; what the arguments don't say is asked.

    Returns what to tell the person. Raises `RefusedError`, and then nothing was written.
    """
    arguments = parser(kind, str(KINDS[kind].__doc__)).parse_args(list(given))
    for name, title in _NEEDED[kind].items():
        if not getattr(arguments, name):
            answer = ask(f"{title} (--{name})").strip()
            if not answer:
                raise RefusedError(f"{title} is required (--{name}).")
            setattr(arguments, name, [answer] if name == "model" else answer)
    if kind == "promise":
        _ask_for_the_promise(arguments, ask)
    return KINDS[kind](Desk(sound_library(), ask, today), arguments)


def _ask_for_the_promise(arguments: argparse.Namespace, ask: Callable[[str], str]) -> None:
    """Ask for the day and the model, or for the words that are for all models."""
    if arguments.statement:
        return
    arguments.until = arguments.until or ask("Until (--until; empty: no day is named)").strip()
    if not arguments.until:
        arguments.statement = ask("What is promised, in your own words (--statement)").strip()
    elif not arguments.model:
        arguments.model = [ask("Model (--model)").strip()]
