"""The agenda of a meeting with a block: the lap in which the meeting is stands open, the others in a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import commands as c

from .conftest import press, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.live import LiveSession
    from samtal.tui.app import SamtalApp

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

CASES = """
title = "Handledning"
[[agenda]]
kind = "talk"
title = "Fallet"
block = { name = "Fall", for_each = "person" }
[[agenda]]
kind = "talk"
title = "Frågor"
block = { name = "Fall" }
[[agenda]]
kind = "talk"
title = "Slut"
"""


async def test_only_the_lap_in_which_the_meeting_is_stands_open(meeting: Meeting, console: App) -> None:
    live = meeting(CASES)
    for name in ("Anna Berg", "Bo Ek", "Åsa Öst"):
        live.do(c.Here(name))
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        assert all(line in seen(pilot) for line in ("1. Anna Berg: Fallet", "2. Anna Berg: Fr", "3–4. Bo Ek"))
        await press(pilot, "space", "space")
        assert all(line in seen(pilot) for line in ("1–2. Anna Berg", "3. Bo Ek: Fallet", "5–6. Åsa Öst"))
        await press(pilot, "g", "6", "enter")
        assert live.state.position == 5, "a folded lap leads to its first item"
        await press(pilot, "g", "2", "enter")
        assert live.state.position == 1
