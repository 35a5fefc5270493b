"""Which answers accept something of which camera, followed from fleet to fleet."""

from collections.abc import Collection, Mapping
from typing import Final

from ..owner.answers import Answer, AnswerKind, Answers


class AcceptedAnswers:
    """The answers that accept something, by camera id.

    Answers about a finding are a tuple that is the same object as long as none of them is
    another one, so what has changed among thousands is found by identity.
    """

    def __init__(self) -> None:
        """Begin without any."""
        self._seen: dict[int, tuple[Answer, ...]] = {}
        self._by_camera: Final[dict[str, dict[int, tuple[Answer, ...]]]] = {}

    def of(self, camera_id: str) -> Collection[Answer]:
        """Return the answers that accept something of a camera."""
        given = self._by_camera.get(camera_id, {}).values()
        return [answer for about in given for answer in about if _accepts(answer)]

    def follow(self, answers: Answers) -> set[str]:
        """Take over `answers`; return the cameras (ids) of which others accept something now."""
        now: Mapping[int, tuple[Answer, ...]] = dict(
            zip(map(id, answers.values()), answers.values(), strict=True)
        )
        changed: set[str] = set()
        for key in self._seen.keys() - now.keys():
            changed |= self._drop(key, self._seen[key])
        for key in now.keys() - self._seen.keys():
            changed |= self._add(key, now[key])
        self._seen = dict(now)
        return changed

    def _add(self, key: int, about: tuple[Answer, ...]) -> set[str]:
        cameras = {answer.key.camera_id for answer in about if _accepts(answer)}
        for camera_id in cameras:
            self._by_camera.setdefault(camera_id, {})[key] = about
        return cameras

    def _drop(self, key: int, about: tuple[Answer, ...]) -> set[str]:
        cameras = {answer.key.camera_id for answer in about if _accepts(answer)}
        for camera_id in cameras:
            del self._by_camera[camera_id][key]
        return cameras


def _accepts(answer: Answer) -> bool:
    return answer.kind is AnswerKind.ACCEPTED_RISK
