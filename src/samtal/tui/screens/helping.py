"""All keys of the console on one screen, and all that can be written after a slash on another.

Rule: made from the list in keys.py and from the help of plain mode, so that neither can say anything else than what
is done.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from samtal.tui.keys import CONSOLE, name_of
from samtal.tui.paint import lines, plain
from samtal.tui.widgets.edges import signs
from samtal.words import LANGS, say
from samtal.words.help import WORDS as HELP

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from samtal.tui.desk import Desk
    from samtal.tui.keys import Key
    from samtal.words import Lang


HOW: Final = ("tui.help-ctrl", "tui.help-how")
"""What is said below the keys of the console."""


class Helping(ModalScreen[None]):
    """The keys by what they are for."""

    scrolls: ClassVar = True  # PageDown is for the text here
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,question_mark,f1,enter,space", "leave", show=False)]

    def __init__(self, desk: Desk, keys: tuple[Key, ...] = CONSOLE, how: tuple[str, ...] = HOW) -> None:
        super().__init__()
        self.desk, self._keys, self._how = desk, keys, how

    def compose(self) -> ComposeResult:
        """Three columns of text."""
        with VerticalScroll(classes="panel whole help"):
            yield Static(table(self.desk.lang, self._keys), id="keys")
            yield Static(lines(beginnings(self.desk.lang), *map(self.desk.say, self._how)), classes="how")

    def action_leave(self) -> None:
        """Back to the meeting."""
        self.dismiss(None)


def beginnings(lang: Lang) -> str:
    """The short signs, which are for the note box alone."""
    return say(lang, "box.signs", signs=signs(lang, " "))


class Writing(ModalScreen[None]):
    """What can be written after a slash, each with an example."""

    scrolls: ClassVar = True  # PageDown is for the text here
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter,space", "leave", show=False)]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def compose(self) -> ComposeResult:
        """A line for each verb, as in plain mode."""
        number = LANGS.index(self.desk.lang)
        with VerticalScroll(classes="panel whole"):
            yield Static(plain(self.desk.say("tui.writing-how")), classes="title")
            yield Static(plain(beginnings(self.desk.lang), "bold"))
            yield Static(lines(*(f"/{pair[number]}" for code, pair in HELP.items() if code != "help.at")))

    def action_leave(self) -> None:
        """Back to the box."""
        self.dismiss(None)


ACROSS: Final = 3
"""Keys beside each other, so that all fit in 80 columns and 24 rows."""


GROUPS: Final = {
    "lead": "keys.group.lead",
    "time": "keys.group.time",
    "write": "keys.group.write",
    "people": "keys.group.people",
    "screen": "keys.group.screen",
}
"""What the keys of a group are for."""


def table(lang: Lang, keys: tuple[Key, ...]) -> Content:
    """Every key with its short words, by group."""
    rows = []
    named = [key for key in keys if key.id != "next-anywhere" or keys is not CONSOLE]
    for group, of_group in groupby(named, key=lambda key: key.group):
        cells = [_said(lang, key) for key in of_group]
        rows.append(Content.styled(say(lang, GROUPS[group]), "bold underline"))
        rows += [Content.assemble(*cells[n : n + ACROSS]) for n in range(0, len(cells), ACROSS)]
    return Content("\n").join(rows)


def _said(lang: Lang, key: Key) -> Content:
    name = name_of(key.keys.split(",")[0])
    return Content.assemble((f"{name:>7}", "bold"), f" {say(lang, key.name):<16}")
