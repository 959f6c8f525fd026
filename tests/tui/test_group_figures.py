"""A rating filled in group by group: a column for each group, saved row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from samtal.session import commands as c
from samtal.session import joint

from .conftest import press, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.live import LiveSession
    from samtal.tui.app import SamtalApp

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

AGENDA = """
title = "Prov"
[[agenda]]
kind = "rating"
title = "Skattning"
groups = { by = "kommun" }
per = "group"
statements = ["Alla är ömsesidigt engagerade.", "Eleverna är med."]
scale = { min = 1, max = 4, labels = ["obefintligt", "svagt", "funktionellt", "starkt"] }
"""
PEOPLE = (("Anna Berg", "Skövde"), ("Bo Ek", "Tibro"), ("Cia Dahl", "Hjo"))


@pytest.fixture
def live(meeting: Meeting) -> LiveSession:
    session = meeting(AGENDA)
    for name, municipality in PEOPLE:
        session.do(c.Here(name, (f"kommun={municipality}",)))
    session.do(c.Start())
    return session


def given(live: LiveSession) -> list[dict[int, int | None]]:
    step = live.state.agenda[0]
    statements = step.rating.statements if step.rating else ()
    found = [joint.answers(live.state, step, live.state.run, each.id) for each in statements]
    return [{number: answer.value for number, answer in answers.items()} for answers in found]


@pytest.mark.parametrize("size", [(80, 24), (200, 60), (60, 20)])
async def test_the_columns_bear_the_names_of_the_groups_and_each_cell_is_one_figure(
    live: LiveSession, console: App, size: tuple[int, int]
) -> None:
    async with console(live).run_test(size=size) as pilot:
        await press(pilot, "tab")
        assert all(name in seen(pilot) for _, name in PEOPLE)
        await press(pilot, "3", "tab", "2", "tab", "question_mark", "enter")
        assert given(live) == [{1: 3, 2: 2, 3: None}, {}]
        assert "dolt" in seen(pilot)  # the mean, until the room has been shown it
        await press(pilot, "tab", "4", "escape")
        assert given(live) == [{1: 3, 2: 2, 3: None}, {2: 4}]
        await press(pilot, "ctrl+z")
        assert given(live) == [{1: 3, 2: 2, 3: None}, {}]


async def test_a_figure_that_is_off_the_scale_stays_typed_and_is_told_of(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(100, 30)) as pilot:
        await press(pilot, "tab", "9", "enter")
        assert given(live) == [{}, {}]
        assert "9" in seen(pilot)
        assert "1" in seen(pilot)
        await press(pilot, "backspace", "3", "enter")
        assert given(live) == [{1: 3}, {}]


async def test_without_groups_it_says_how_to_divide(meeting: Meeting, console: App) -> None:
    live = meeting(AGENDA.replace('groups = { by = "kommun" }\n', ""))
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Det finns inga grupper än" in seen(pilot)
        await press(pilot, "tab", "1", "enter", "escape", "space")
    assert not live.state.answers


async def test_what_another_typed_in_a_cell_beside_stands(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(100, 30)) as pilot:
        await press(pilot, "tab", "3")
        live.do(c.RateAnswer(statement=1, value=1, group=2))
        await press(pilot, "enter")
    assert given(live)[0][1] == 3
