"""Where the answers lie furthest apart, for the facilitator's eyes: above what the item says, before the room sees it.

Rule: worked out anew only where something has happened, for the stage is painted each second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import shown_first
from samtal.tui.paint import excerpt, lines, one_line
from samtal.words import numbers, say

if TYPE_CHECKING:
    from textual.content import Content

    from samtal.session.shown_first import Widest
    from samtal.session.state import State
    from samtal.tui.widgets.script import Script
    from samtal.words import Lang


class FirstSeen:
    """What there is to be seen first, kept for as long as nothing happens."""

    def __init__(self) -> None:
        self._for: tuple[object, ...] = ()
        self._known: tuple[Widest, ...] = ()

    def of(self, state: State) -> tuple[Widest, ...]:
        """The statements with the widest spread."""
        key = (len(state.log), state.log[-1].id if state.log else "")
        if key != self._for:
            self._for, self._known = key, shown_first.widest(state)
        return self._known


def told(lang: Lang, widest: Widest) -> str:
    """Störst spridning (SKIS): 5. Arbetet utgår från … · sedan 6 och 9."""
    first, *next_ = widest.numbers
    of = f" ({widest.name})" if widest.name else ""
    words = say(lang, "showing.widest-first", of=of, number=first, text=excerpt(one_line(widest.text)))
    return (
        f"{words} · {say(lang, 'showing.widest-then', which=numbers.series(lang, [*map(str, next_)]))}"
        if next_
        else words
    )


def above(lang: Lang, script: Script, widest: tuple[Widest, ...]) -> Script:
    """The same with it above what the item says."""
    if not widest:
        return script

    def headed(text: Content) -> Content:
        return lines(*((told(lang, each), "italic") for each in widest), " ", text)

    body, short = (headed(text) if text.plain else text for text in (script.body, script.short))
    return script._replace(core=headed(script.core), body=body, short=short, fewer=tuple(map(headed, script.fewer)))
