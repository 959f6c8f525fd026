"""The end of a meeting: what is missing, then the minutes to look through and to save as a file.

Rule: the meeting is ended by the key for yes alone, and saved by Enter; Escape always leads back. A meeting that has
ended can still be saved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from samtal.minutes.formats import MARKDOWN
from samtal.minutes.making import minutes_of
from samtal.minutes.saving import file_name, paths
from samtal.session import commands as c
from samtal.session.missing import Missing, missing
from samtal.session.state import Phase
from samtal.telling.reading_back import unread
from samtal.tui.keys import yes_bindings
from samtal.tui.paint import excerpt, lines, plain, shown
from samtal.tui.saving import saved
from samtal.tui.screens.reading_back import ReadingBack
from samtal.tui.widgets.paper import Paper
from samtal.words import say

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.content import Content

    from samtal.session.state import State
    from samtal.tui.desk import Desk
    from samtal.tui.world import World
    from samtal.words import Lang

MOST_MISSING = 6


class Ending(ModalScreen[None]):
    """Ends the meeting, and saves its minutes."""

    scrolls: ClassVar = True  # PageDown is for the text here
    letters_act: ClassVar = True
    BINDINGS: ClassVar[list[BindingType]] = [
        *yes_bindings(),
        Binding("enter", "go_on", show=False),
        Binding("s,ctrl+s", "save", show=False),
        Binding("escape", "leave", show=False),
        Binding("v,V", "unfold", show=False),
        Binding("ctrl+r", "read_back", show=False, priority=True),
    ]

    def __init__(self, desk: Desk, *, folded: bool = False) -> None:
        super().__init__()
        self.desk, self._folded = desk, folded
        self._saved: Path | None = None

    def compose(self) -> ComposeResult:
        """A title, what is missing or where it goes, the minutes once the meeting has ended, and what Enter does."""
        with Vertical(id="ending", classes="panel"):
            yield Static(classes="title")
            yield Static(id="told")
            yield Static(plain(self.desk.say("tui.folded-minutes")), classes="folded")
            yield Paper(id="minutes")
            yield Static(classes="how")

    def on_mount(self) -> None:
        """As it stands now."""
        self.paint()

    @property
    def over(self) -> bool:
        """Whether the meeting has ended."""
        return self.desk.state.phase is Phase.ENDED

    def paint(self) -> None:
        """Paint all of it; the minutes are made once, when there is an end."""
        lang, state = self.desk.lang, self.desk.state
        self.query_one("#ending").set_class(self.over, "whole")
        self.query_one(".title", Static).update(plain(say(lang, "tui.meeting-ended" if self.over else "home.end")))
        told = (
            destination(lang, state, self.desk.world, self._saved)
            if self.over
            else lacking(lang, state, unsaved=self.desk.unsaved)
        )
        self.query_one("#told", Static).update(told)
        paper = self.query_one(Paper)
        paper.display = self.over and not self._folded
        self.query_one(".folded").display = self.over and self._folded
        if paper.display and paper.blank:
            paper.show(minutes_of(state, self.desk.world.now(), earlier=self.desk.earlier()))
            paper.focus()
        how = "home.end-how" if not self.over else "home.end-saved-how" if self._saved else "home.end-save-how"
        self.query_one(".how", Static).update(plain(say(lang, how)))

    def action_go_on(self) -> None:
        """What has ended is saved; what has not, or is saved, is left as it is."""
        if self.over and self._saved is None:
            self.action_save()
        else:
            self.action_leave()

    def action_yes(self, lang: str) -> None:
        """End the meeting."""
        if lang == self.desk.lang and not self.over:
            self.desk.do(c.End())
            self.paint()

    def action_unfold(self) -> None:
        """Show the minutes, though the room may see them: a key of its own, for the one that says yes may be held."""
        if self.over:
            self._folded = False
            self.paint()

    def action_read_back(self) -> None:
        """Go through decisions and actions first, and come back here."""
        if not self.over:
            self.desk.show(ReadingBack(self.desk))

    def on_screen_resume(self) -> None:
        """What was missing may have been filled in."""
        self.paint()

    def action_save(self) -> None:
        """Save the minutes under a name of their own."""
        if self.over:
            self._saved, told = saved(self.desk.state, self.desk.world, self.desk.earlier())
            if self._saved is None:
                self.desk.tell(told, wrong=True)
            self.paint()

    def action_leave(self) -> None:
        """Back."""
        self.dismiss(None)


def destination(lang: Lang, state: State, world: World, path: Path | None) -> Content:
    """Where the minutes stand, or will stand."""
    if path is not None:
        return plain(f"✓ {say(lang, 'home.saved', path=path)}", "bold")
    free = next(p for p in paths(world.documents, file_name(state), MARKDOWN.ending) if not p.exists())
    return plain(say(lang, "home.save-to", path=free))


def lacking(lang: Lang, state: State, *, unsaved: bool) -> Content:
    """What is missing, the first of it by name; and that something is typed and not saved."""
    found, read = missing(state), unread(lang, state)
    if not found and not unsaved:
        return lines(say(lang, "home.end-whole"), read)
    rows = [say(lang, "home.end-unsaved")] if unsaved else []
    rows += [lack(lang, one) for one in found[:MOST_MISSING]]
    if found[MOST_MISSING:]:
        rows.append(say(lang, "home.more-missing", n=len(found) - MOST_MISSING))
    return lines(say(lang, "home.end-missing"), *(f"– {row}" for row in rows), read)


def lack(lang: Lang, one: Missing) -> str:
    """One thing that is missing, in words."""
    values = {"number": one.number, "title": excerpt(one.title)}
    if one.groups:
        return say(lang, "home.no-notes", **values, groups=", ".join(map(str, one.groups)))
    if one.people:
        return say(lang, "home.no-people", **values, names=", ".join(map(shown, one.people)))
    if one.questions:
        return say(lang, "home.no-answers", **values, n=one.questions)
    code = "home.no-figures" if one.statements == one.all else "home.some-figures"
    return say(lang, code, **values, n=one.statements, all=one.all)
