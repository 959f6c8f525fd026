"""Frozen logs of every released format give the same entries, owners, figures and instants for ever.

Rule: `frozen/FORMAT-NAME.jsonl` is what `samtal export` wrote when that format was the newest, and is never changed.
`frozen/FORMAT-NAME.json` is what it says, and is never made anew to let a test pass: where they differ, the program is
wrong. A new format gets new files beside these.
"""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from frozen_reading import reading_of
from samtal.archive.import_lines import read
from samtal.archive.importing import Imported, import_session
from samtal.session.evolve import evolve, fold
from samtal.session.kinds import KINDS, OF_WALL
from samtal.session.state import State
from test_archive_tools import open_archive

if TYPE_CHECKING:
    from samtal.session.events import Event

WRITTEN = 1_800_000_000_000
"""A moment (ms UTC) when they had all been written."""

LOGS = sorted((Path(__file__).parent / "frozen").glob("*.jsonl"))

every_log = pytest.mark.parametrize("log", LOGS, ids=lambda log: log.stem)


def events_of(log: Path) -> list[Event]:
    return [event for _, event in read(BytesIO(log.read_bytes()), WRITTEN)]


def expected_of(log: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(log.with_suffix(".json").read_text(encoding="utf-8"))
    return found


def test_the_first_format_is_frozen() -> None:
    assert {log.stem for log in LOGS} >= {"1-skis", "1-handledning", "1-every-kind"}


@every_log
def test_a_frozen_log_says_what_it_always_said(log: Path) -> None:
    said, expected = reading_of(fold(events_of(log))), expected_of(log)
    for part in expected:
        assert said[part] == expected[part], part
    assert said.keys() == expected.keys()


@every_log
def test_a_frozen_log_says_the_same_in_whatever_order_it_comes(log: Path) -> None:
    events = events_of(log)
    shuffled = sorted(events, key=lambda event: event.id[::-1])  # ids end in chance
    assert shuffled != events
    for order in (shuffled, events[::-1], [*shuffled, *events]):
        assert reading_of(fold(order)) == expected_of(log)


@every_log
def test_a_frozen_log_says_the_same_one_event_at_a_time(log: Path) -> None:
    state = State()
    for event in events_of(log):
        state = evolve(state, event)
    assert reading_of(state) == expected_of(log)


@every_log
def test_a_frozen_log_can_be_imported_and_says_the_same(log: Path, tmp_path: Path) -> None:
    events = events_of(log)
    with open_archive(tmp_path / "a.db", now=WRITTEN) as archive:
        assert import_session(archive, log.read_bytes()) == Imported(events[0].session, len(events), 0)
        assert import_session(archive, log.read_bytes()) == Imported(events[0].session, 0, len(events))
        assert reading_of(fold(archive.events(events[0].session))) == expected_of(log)


def test_every_kind_of_event_is_in_a_frozen_log() -> None:
    kinds = {event.kind for log in LOGS for event in events_of(log) if event.payload is not None}
    assert KINDS.keys() - OF_WALL <= kinds, "what concerns the wall of a room is left out of every export"
    assert "weather" in kinds, "and one that nobody knows"
