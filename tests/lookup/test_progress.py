"""How far asking has come."""

from custom_components.camera_lifecycle.lookup.progress import AskProgress


def test_rounds_add_up_until_nobody_is_asked() -> None:
    progress = AskProgress()
    seen: list[tuple[int, int]] = []
    stop = progress.async_add_listener(lambda: seen.append((progress.left, progress.total)))
    progress.begin(3)
    progress.end(1)
    progress.begin(2)
    progress.begin(0)
    progress.end(0)
    progress.end(4)
    progress.begin(1)
    stop()
    progress.end(1)
    assert seen == [(3, 3), (2, 3), (4, 5), (0, 5), (1, 1)]
    assert (progress.left, progress.total) == (0, 1)
