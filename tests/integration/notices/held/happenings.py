"""What can happen to a home after its owner has answered, and what has to be asked then."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final

from homeassistant.config_entries import ConfigEntryState
from homeassistant.helpers import device_registry as dr
from homeassistant.util import dt as dt_util

from .facts import MODEL, NEW_FIRMWARE, OLD_FIRMWARE, Row, end_of_support, exploited, measure
from .owner import OwnersHome, Way

type Step = Callable[[OwnersHome], Awaitable[None]]

BOTH: Final = frozenset({"Garage", "Garden"})
ANY_WAY: Final = frozenset(Way)
TOLD: Final = ANY_WAY - {Way.CORRECT, Way.ISOLATED}
"""What was corrected is no more; a camera that nobody reaches stays so, whatever becomes known."""
TO_THE_LETTER: Final = frozenset({Way.ACCEPT, Way.REMIND_LATER})
"""They hold for the facts as they were; all others until these get worse."""
NEVER: Final = frozenset[Way]()
PHASED_OUT: Final = "phased_out_hikvision"
ENDING: Final = "support_ending_hikvision_ds_2cd2346g2_isu_sl"
ENDED: Final = "support_ended_hikvision_ds_2cd2346g2_isu_sl"
ENDED_SEVERAL: Final = "support_ended_several"
EXPLOITED: Final = "known_exploited_cve_2030_1"
EXPLOITED_TOO: Final = "known_exploited_cve_2030_2"


@dataclass(frozen=True)
class Happening:
    """Something that happens, and the way back.

    `begins`: the facts before it, by section of the library. `asks`: after which ways of
    answering something is asked then, in which notice (`issue`), about which cameras (`who`).
    `rests_by`: the ways that quiet the notice of the beginning at all.
    """

    does: Step
    undoes: Step
    asks: frozenset[Way] = NEVER
    issue: str = PHASED_OUT
    who: frozenset[str] = BOTH
    begins: Mapping[str, Mapping[str, Row]] = field(default_factory=dict)
    rests_by: frozenset[Way] = ANY_WAY


def day(days: int) -> str:
    """Return a day from now."""
    return (dt_util.now().date() + timedelta(days=days)).isoformat()


CANADA = measure("CA", "2025-06-27")
ORDER = {"ca-order": CANADA}
MEASURES = {"measures": {**ORDER, "us-order": measure("US", "2026-07-16")}}
HOLE = {"vulnerabilities": {"CVE-2030-1": exploited()}}
OF_A_HOLE = frozenset({Way.IGNORE, Way.REMIND_LATER, Way.ACCEPT, Way.CORRECT})


def learns(**sections: Mapping[str, Row]) -> Step:
    """Return that a new library comes."""

    async def learn(home: OwnersHome) -> None:
        await home.learn(**{section: {**rows} for section, rows in sections.items()})

    return learn


def moves(*places: str | None, site: str = "home") -> Step:
    """Return that the home moves, or is found to be elsewhere."""

    async def move(home: OwnersHome) -> None:
        await home.move(*places, site=site)  # type: ignore[arg-type]

    return move


def instead(*, by: Row, **asks: Any) -> Happening:
    """Return that the facts about the order change, and are corrected again."""
    return Happening(learns(measures={"ca-order": by}), learns(**MEASURES), begins=MEASURES, **asks)


def ends(before: str, after: str, **asks: Any) -> Happening:
    """Return that another end of support is published, and that one is corrected again."""
    first = {"lifecycles": {"end": end_of_support(before)}}
    then = {"lifecycles": {"end": end_of_support(after)}}
    return Happening(learns(**then), learns(**first), begins=first, **asks)


async def hang_shed(home: OwnersHome) -> None:
    home.hang("Shed")
    await home.settle()


async def take_shed(home: OwnersHome) -> None:
    await home.take("Shed")


async def take_both(home: OwnersHome) -> None:
    await home.take("Garage", "Garden")


async def hang_both(home: OwnersHome) -> None:
    for name in ("Garage", "Garden"):
        home.hang(name)
    await home.settle()


def disables(by: dr.DeviceEntryDisabler | None) -> Step:
    async def disable(home: OwnersHome) -> None:
        dr.async_get(home.hass).async_update_device(home.device("Garage").id, disabled_by=by)
        await home.settle()

    return disable


def loads(state: ConfigEntryState) -> Step:
    async def load(home: OwnersHome) -> None:
        home.board.source("hikvision_next").mock_state(home.hass, state)
        await home.settle()

    return load


def installs(version: str) -> Step:
    async def install(home: OwnersHome) -> None:
        for name in ("Garage", "Garden"):
            dr.async_get(home.hass).async_update_device(home.device(name).id, sw_version=version)
        await home.settle()

    return install


async def delete_integration(home: OwnersHome) -> None:
    entry = home.board.home.entries.pop("hikvision_next")
    await home.hass.config_entries.async_remove(entry.entry_id)
    await home.settle()


def wants(*kinds: str) -> Step:
    async def want(home: OwnersHome) -> None:
        await home.choose_option(notices=[*kinds])

    return want


def warns(months: int) -> Step:
    async def warn(home: OwnersHome) -> None:
        await home.choose_option(lead_time_months=months)

    return warn


ONE_ENDED: Final = {"end-0": end_of_support(day(-30))}
MANY_ENDED: Final = {
    **ONE_ENDED,
    **{
        f"end-{number}": {
            **end_of_support(day(-30)),
            "models": [{"name": f"DS-{number}", "match": [MODEL]}],
        }
        for number in range(1, 6)
    },
}
SECOND = measure("CA", "2026-10-01")
HAPPENINGS: Final[Mapping[str, Happening]] = {
    "a second measure of the maker": Happening(
        learns(measures={**ORDER, "ca-second": SECOND}),
        learns(**MEASURES),
        TOLD,
        begins=MEASURES,
    ),
    "a second measure, the same to the letter": Happening(
        learns(measures={**ORDER, "ca-second": CANADA}), learns(**MEASURES), TOLD, begins=MEASURES
    ),
    "the measure makes way for another": Happening(
        learns(measures={"ca-second": SECOND}), learns(**MEASURES), TOLD, begins=MEASURES
    ),
    "its effect gets worse": instead(
        by=measure("CA", "2025-06-27", "local_support_ended"), asks=TOLD
    ),
    "its effect gets milder": instead(by=measure("CA", "2025-06-27", "none"), asks=TO_THE_LETTER),
    "its date is corrected": instead(by=measure("CA", "2025-06-20"), asks=TO_THE_LETTER),
    "its level falls": instead(by=measure("CA", "2025-06-27", level="restricted")),
    "it is called otherwise": Happening(
        learns(measures={"ca-tidied": CANADA}), learns(**MEASURES), begins=MEASURES
    ),
    "another country with a measure": Happening(moves("US"), moves("CA"), TOLD, begins=MEASURES),
    "another country without one": Happening(moves("DE"), moves("CA"), begins=MEASURES),
    "a region with a measure of its own": Happening(
        moves("CA", "CA-QC"),
        moves("CA"),
        TOLD,
        begins={"measures": {**ORDER, "qc-rule": measure("CA-QC", "2026-02-01")}},
    ),
    "a region without one": Happening(moves("CA", "CA-ON"), moves("CA"), begins=MEASURES),
    "another site": Happening(moves("CA", site="public_body"), moves("CA"), begins=MEASURES),
    "a further camera": Happening(
        hang_shed, take_shed, ANY_WAY, who=frozenset({"Shed"}), begins=MEASURES
    ),
    "a camera is disabled": Happening(
        disables(dr.DeviceEntryDisabler.USER), disables(None), begins=MEASURES
    ),
    "its integration cannot connect": Happening(
        loads(ConfigEntryState.SETUP_RETRY), loads(ConfigEntryState.LOADED), begins=MEASURES
    ),
    "the devices are removed": Happening(take_both, hang_both, begins=MEASURES),
    "the integration is removed": Happening(delete_integration, hang_both, begins=MEASURES),
    "notices of the kind are not wanted": Happening(
        wants("support_ended"), wants("phased_out", "support_ended"), begins=MEASURES
    ),
    "the warning comes later": Happening(
        warns(1), warns(12), begins={"lifecycles": {"end": end_of_support(day(200))}}
    ),
    "further models have ended": Happening(
        learns(lifecycles=MANY_ENDED),
        learns(lifecycles=ONE_ENDED),
        TOLD,
        ENDED_SEVERAL,
        begins={"lifecycles": ONE_ENDED},
    ),
    "support ends earlier": ends(day(200), day(100), asks=TOLD, issue=ENDING),
    "support ends later": ends(day(200), day(300), asks=TO_THE_LETTER, issue=ENDING),
    "support has ended": ends(day(200), day(-10), asks=TOLD, issue=ENDED),
    "the end of support was another": ends(day(-30), day(-10), asks=TO_THE_LETTER, issue=ENDED),
    "another firmware closes the hole": Happening(
        installs(NEW_FIRMWARE), installs(OLD_FIRMWARE), begins=HOLE, rests_by=OF_A_HOLE
    ),
    "a further hole": Happening(
        learns(vulnerabilities={**HOLE["vulnerabilities"], "CVE-2030-2": exploited()}),
        learns(**HOLE),
        TOLD,
        EXPLOITED_TOO,
        begins=HOLE,
        rests_by=OF_A_HOLE,
    ),
    "a fix is known": Happening(
        learns(vulnerabilities={"CVE-2030-1": exploited("build 210625")}),
        learns(**HOLE),
        TOLD,
        EXPLOITED,
        begins=HOLE,
        rests_by=OF_A_HOLE,
    ),
}
