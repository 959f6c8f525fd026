"""What the meeting and the item are about: purpose, preparation, rules, and the material, which can be opened.

Rule: all of it is for the room. Enter opens a link, and says so where it cannot be opened; the address stands beside
its title. The text and the links scroll each by itself, so that what is chosen, and what the keys do, is always seen.
Gives back the deletion of a link that was added, or None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static

from samtal.session import commands as c
from samtal.session import links
from samtal.session.state import Phase
from samtal.template import describing
from samtal.template.model import Link
from samtal.tui.paint import lines, plain, shown
from samtal.tui.widgets.picked import PickedList
from samtal.words import say

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from samtal.session.state import State
    from samtal.tui.desk import Desk
    from samtal.words import Lang


class About(ModalScreen[c.Command | None]):
    """Read, and open."""

    scrolls: ClassVar = True  # PageDown is for the list here
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,y,Y", "leave", show=False),
        Binding("delete", "delete", show=False),
        Binding("pageup", "page(-1)", show=False, priority=True),
        Binding("pagedown", "page(1)", show=False, priority=True),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._links = material(desk.state)

    def compose(self) -> ComposeResult:
        """A title, what it is about, the links, and how to use them."""
        say = self.desk.say
        with Vertical(classes="panel about"):
            yield Static(plain(say("tui.about")), classes="title")
            with VerticalScroll(classes="" if self._links else "alone"):
                yield Static(told(self.desk.lang, self.desk.state))
            if self._links:
                yield PickedList(map(line, self._links))
            yield Static(plain(f"{say('tui.about-read')}\n{say('tui.about-how')}"), classes="how")

    def on_mount(self) -> None:
        """The arrows are for the links where there are any, else for the text."""
        (self.query_one(OptionList) if self._links else self.query_one(VerticalScroll)).focus()

    def action_page(self, by: int) -> None:
        """So many screenfuls further down in the text."""
        text = self.query_one(VerticalScroll)
        text.scroll_relative(y=by * max(1, text.size.height - 1), animate=False)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open this one."""
        event.stop()
        link = self._links[event.option_index]
        opened = self.desk.world.browse(link.url)
        code = "tui.opened" if opened else "tui.not-opened"
        self.desk.tell(self.desk.say(code, title=link.title, url=link.url), wrong=not opened)

    def action_delete(self) -> None:
        """Take away the chosen one, if it was added in the meeting."""
        place = self.query_one(OptionList).highlighted if self._links else None
        link = None if place is None else self._links[place]
        for each in self.desk.state.links.values():
            if not each.gone and link == Link(each.title, each.url):
                self.dismiss(c.Delete(each.id, each.event))
                return

    def action_leave(self) -> None:
        """Back to the meeting."""
        self.dismiss(None)


def material(state: State) -> list[Link]:
    """The item's, then the meeting's."""
    step = state.step if state.phase is not Phase.PLANNED else None
    return [*(links.of_step(state, step) if step else ()), *links.of_meeting(state)]


def line(link: Link) -> Content:
    """A link with its address."""
    address = "" if link.title == link.url else f"  {link.url}"
    return Content.assemble((shown(link.title), "bold"), (shown(address), "dim"))


def told(lang: Lang, state: State) -> Content:
    """What the meeting is for, what was to be prepared, and what the item asks for."""
    template, step = state.template, state.step if state.phase is not Phase.PLANNED else None
    parts: list[Content | str | tuple[str, str]] = []
    if template and template.purpose:
        parts += [say(lang, "tui.purpose", text=template.purpose)]
    if template and template.prepare:
        parts += [say(lang, "tui.prepare"), *(f"– {describing.preparation(lang, each)}" for each in template.prepare)]
    if step:
        number = state.number_of(step.id)
        parts += [(say(lang, "tui.about-now", number=number, title=step.title), "bold")]
        parts += [step.prompt, *(f"– {rule}" for rule in step.rules)]
    return lines(*parts)
