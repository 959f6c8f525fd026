"""The history of something written down on a screen of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import commands as c

from .conftest import press, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.live import LiveSession
    from samtal.tui.app import SamtalApp

AGENDA = """
title = "Möte"
[[agenda]]
kind = "talk"
title = "Samtal"
"""


async def test_a_history_is_asked_for_in_words_and_folded_while_the_room_sees_the_screen(
    meeting: Callable[[str], LiveSession], console: Callable[..., SamtalApp]
) -> None:
    live = meeting(AGENDA)
    live.do(c.Start())
    live.do(c.TakeNote(text="ettan"))
    note = next(iter(live.state.notes.values()))
    live.do(c.ChangeNote(note.id, note.event, text="sedan"))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", *"/historik", "space", *"anteckning", "space", "1", "enter")
        assert "ettan" not in seen(pilot)
        await press(pilot, "j")
        assert "09.00  ettan  (konsolen)" in seen(pilot)
        assert "09.00  sedan · nu  (konsolen)" in seen(pilot)
        await press(pilot, "escape")
        assert "Alla lydelser" not in seen(pilot)
