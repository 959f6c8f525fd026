"""A decision or an action as it is read to the room.

Rule: a plain function of the state. What is missing is a question that stands where the answer will.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from samtal.minutes.registers import HEADINGS
from samtal.session import entries, showable
from samtal.session.registers import REGISTERS
from samtal.telling.reading_back import LACKS
from samtal.tui.paint import plain, shown
from samtal.tui.widgets.registered import worded
from samtal.words import numbers, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.session.captured import Registered
    from samtal.session.registers import Entry
    from samtal.session.state import State
    from samtal.words import Lang


def card(lang: Lang, state: State, held: Registered) -> Content:
    """What it says, with who and when; the wordings to choose from, where there are several."""
    done = f"  ✓ {say(lang, 'minutes.done')}" if held.done else ""
    rows = [plain(held.entry.text + done, "bold"), *_parts(lang, held)]
    if held.rivals:
        rows = [plain(f"{n} {_whole(lang, wording)}", "bold") for n, wording in enumerate(worded(state, held), 1)]
    if showable.is_private(state, held):
        rows.append(plain(say(lang, "listed.stays"), "italic"))
    return Content("\n").join(rows)


def _parts(lang: Lang, held: Registered) -> Iterator[Content]:
    """Who and when; what is missing as a question."""
    lacks = entries.lacking(held)
    for part in REGISTERS[held.register].columns:
        if part != "text":
            said = shown(numbers.day(lang, getattr(held.entry, part)))
            asked = (f" {say(lang, LACKS[part])} ", "reverse") if part in lacks else (said or "–", "")
            yield Content.assemble(f"{say(lang, HEADINGS[part])}: ", asked)


def _whole(lang: Lang, wording: Entry) -> str:
    return ", ".join(filter(None, (wording.text, wording.who, numbers.day(lang, wording.when))))
