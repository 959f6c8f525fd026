"""The comparison as the room is shown it: rounded, from closed ratings, and gone when a figure of it changes."""

from __future__ import annotations

import json
from contextlib import suppress
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from memory import at, template_of
from samtal.archive.exporting import export_session
from samtal.archive.log import Archive
from samtal.live import LiveSession, open_session
from samtal.session import commands as c
from samtal.session import shown_trend
from samtal.session.refusal import RefusedError
from samtal.session.shown import shown
from samtal.session.trend import trends
from samtal.telling.replies import reply
from samtal.tui.widgets.shown import drawn
from test_archive_tools import counting
from test_earlier import held, template

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOUR = (0, 2, 6, 4)
LESS = (1, 5, 5, 1)
KEY = "skis"
PLACES = {"1.", "2.", "3."}


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "a.db", now_ms=lambda: at(9), new_id=counting("id")) as opened:
        yield opened


@pytest.fixture
def live(archive: Archive) -> LiveSession:
    """A meeting that has rated, after another that had."""
    held(archive, "2025-11-14", FOUR, LESS, (0, 1, 1, 1))
    session = held(archive, "2026-03-12", FOUR, FOUR, FOUR)
    return LiveSession(archive, session, now=lambda: at(9, day="2026-03-12"), origin="console")


def packed(live: LiveSession) -> str:
    return shown_trend.packed(trends(live.earlier())[0], live.session)


def test_the_room_sees_both_times_side_by_side(live: LiveSession) -> None:
    events = live.do(c.ShowToRoom("trend", KEY, trend=packed(live)))
    seen = shown(live.state)
    assert seen
    assert seen.trend
    assert (seen.trend.subject, seen.trend.days, seen.trend.answers) == (
        "SKIS",
        ("2025-11-14", "2026-03-12"),
        ("12", "12"),
    )
    assert [line.figures for line in seen.trend.lines] == [
        (Fraction(32, 10), Fraction(32, 10)),
        (Fraction(25, 10), Fraction(32, 10)),
        (None, Fraction(32, 10)),
    ]
    assert reply("sv", live.state, events, at(9)) == "Visas nu: jämförelsen med tidigare träffar"
    live.do(c.Hide())
    assert shown(live.state) is None


def test_the_room_sees_the_total_and_what_is_not_compared(live: LiveSession) -> None:
    live.do(c.ShowToRoom("trend", KEY, trend=packed(live)))
    seen = shown(live.state)
    assert seen
    assert seen.trend
    below = [line.plain.rstrip() for line in drawn("sv", seen, 76, 20)][-3:]
    assert [line.split() for line in below[:2]] == [
        ["Totalt,", "2", "påståenden", "2,83", "3,17"],
        ["Antal", "svar", "12", "12"],
    ]
    assert below[2] == "Påstående 3 har inga eller för få svar någon av gångerna, 2 av 3 jämförs."


def test_every_statement_is_come_to_where_there_is_little_room(live: LiveSession) -> None:
    live.do(c.ShowToRoom("trend", KEY, trend=packed(live)))
    found = []
    for _ in range(3):
        seen = shown(live.state)
        assert seen
        found += [line.plain.split()[0] for line in drawn("sv", seen, 60, 5) if line.plain.strip()[:2] in PLACES]
        with suppress(RefusedError):
            live.do(c.TurnShown(1))
    assert set(found) == PLACES


def test_what_is_kept_of_it_says_nothing_of_this_meetings_figures_nor_of_what_is_withheld(live: LiveSession) -> None:
    first, own = json.loads(packed(live))["columns"]
    assert first == {"day": "2025-11-14", "answers": "12", "figures": ["16/5", "5/2", None], "total": "283/100"}
    assert list(own) == ["own"]


def test_it_leaves_in_no_file(live: LiveSession, archive: Archive) -> None:
    live.do(c.ShowToRoom("trend", KEY, trend=packed(live)))
    assert b'"trend"' not in export_session(archive, live.session)


def test_it_goes_when_a_figure_of_this_meeting_becomes_another(live: LiveSession) -> None:
    live.do(c.ShowToRoom("trend", KEY, trend=packed(live)))
    live.do(c.RateTotals(statement=1, counts=(0, 2, 6, 5), step="skattning"))
    assert shown(live.state) is None
    live.do(c.ShowToRoom("trend", KEY, trend=packed(live)))
    seen = shown(live.state)
    assert seen
    assert seen.trend
    assert seen.trend.answers[-1] == "12–13"


def test_what_came_earlier_stays_while_this_meetings_figures_are_typed(archive: Archive) -> None:
    held(archive, "2025-11-14", FOUR, LESS, FOUR)
    parsed = template_of(template())
    session = open_session(archive, parsed, source="", day="2026-03-12", zone="Europe/Stockholm")
    live = LiveSession(archive, session, now=lambda: at(9, day="2026-03-12"), origin="console")
    live.do(c.Start())
    live.do(c.ShowToRoom("trend", KEY, trend=packed(live)))
    live.do(c.RateTotals(statement=1, counts=FOUR))
    seen = shown(live.state)
    assert seen
    assert seen.trend
    assert seen.trend.days == ("2025-11-14",)


def test_it_goes_when_the_meeting_moves_on(live: LiveSession) -> None:
    live.do(c.ShowToRoom("trend", KEY, trend=packed(live)))
    live.do(c.End())
    assert shown(live.state) is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"subject": "x"}', '{"subject": 1, "lines": [], "columns": []}', "7"])
def test_what_cannot_be_read_is_not_shown(live: LiveSession, text: str) -> None:
    with pytest.raises(RefusedError):
        live.do(c.ShowToRoom("trend", KEY, trend=text))
