"""What breaks off while repair issues are drafted, and what changes meanwhile."""

import pytest

from custom_components.camera_lifecycle.notices.build import IssueBuilder
from custom_components.camera_lifecycle.notices.notice_book import NoticeBook

from .board import Board
from .verdicts import Verdicts


async def test_after_an_error_all_is_drafted_anew(
    board: Board, verdicts: Verdicts, monkeypatch: pytest.MonkeyPatch
) -> None:
    verdicts.phased_out = {"Hikvision"}
    board.camera("Garage")
    await board.home.set_up()
    assert board.home.us
    publisher = board.home.us.runtime_data.publisher
    writer = await publisher._async_writer()
    builder: IssueBuilder = publisher._builder

    def broken(*_: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patched:
        patched.setattr(NoticeBook, "take_in", broken)
        with pytest.raises(RuntimeError):
            await builder.async_build(writer)
    pending = await builder.async_build(writer)
    assert {notice.group.issue_id for notice, _ in pending.notices} == {*board.all()}


@pytest.mark.parametrize("turn", [1, 2])
async def test_what_changes_meanwhile_begins_it_anew(
    board: Board, verdicts: Verdicts, monkeypatch: pytest.MonkeyPatch, turn: int
) -> None:
    """Before Ignore is followed, or after the drafts: nothing of half an answer goes out."""
    verdicts.phased_out = {"Hikvision"}
    board.camera("Garage")
    await board.home.set_up()
    assert board.home.us
    publisher = board.home.us.runtime_data.publisher
    builder: IssueBuilder = publisher._builder
    asked = 0
    holds = builder._holds

    def changed_once(basis: object) -> bool:
        nonlocal asked
        asked += 1
        return asked != turn and holds(basis)  # type: ignore[arg-type]  # as it is called

    monkeypatch.setattr(builder, "_holds", changed_once)
    pending = await builder.async_build(await publisher._async_writer())
    assert asked == turn + 2
    assert {notice.group.issue_id for notice, _ in pending.notices} == {*board.all()}
