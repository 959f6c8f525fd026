"""Before a meeting: day, time, place, who is here, whether it is confidential, and the agenda. Enter starts.

Rule: everything is optional. The button to start has the keys from the beginning, and what is pasted goes to the names
whatever has them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import Screen
from textual.widgets import Button, Input, Static, TextArea

from samtal.archive.drafts import Drafts
from samtal.live import open_session
from samtal.session import clock
from samtal.session import commands as c
from samtal.session.refusal import RefusedError
from samtal.tui.paint import excerpt, plain, shown
from samtal.tui.preparing import Fields, Planned, hand_out, outlook, planned, starts_at
from samtal.tui.widgets.toggle import Toggle

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from samtal.live import LiveSession
    from samtal.template.model import Template
    from samtal.tui.app import SamtalApp
    from samtal.tui.world import World

LONGEST_FIELD = 200


FIELDS: Final = {
    "who": "home.prepare-who",
    "day": "home.prepare-day",
    "starts": "home.prepare-starts",
    "place": "home.prepare-place",
    "series": "home.prepare-series",
    "roles": "home.prepare-roles",
}
"""What each field is called on its edge."""


class Prepare(Screen[None]):
    """One meeting from a template, not opened yet."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "start", show=False, priority=True),
        Binding("ctrl+o", "save", show=False, priority=True),
        Binding("escape", "leave", show=False),
        Binding("ctrl+q", "close", show=False, priority=True),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide"), (160, "-huge")]  # noqa: RUF012 - Screen declares it so
    app: SamtalApp

    def __init__(self, world: World, template: Template, source: str, day: str = "") -> None:
        super().__init__()
        self.world, self.template, self.source = world, template, source
        self._drafts = Drafts(world.archive, "", world.face)
        self._opened = False  # a meeting has been made of what stands here
        self._today = clock.local(world.now(), world.zone).date().isoformat()
        self._day = day or self._today
        self._starts = starts_at(world.lang, template)
        self._shown = outlook(world.lang, Planned(template, self._day, ()), world.zone, world.now())

    def compose(self) -> ComposeResult:
        """The fields at the left, the agenda at the right, what the keys do below."""
        say, template = self.app.say, self.template
        yield Static(plain(template.title, "bold"), id="head")
        with Horizontal(id="room"):
            with Vertical(id="form"):
                yield Button(plain(say("home.prepare-start")), id="start", variant="primary", compact=True)
                yield TextArea(id="who", show_line_numbers=False, highlight_cursor_line=False)
                with Horizontal(classes="pair"):
                    yield _field("day", self._day)
                    yield _field("starts", self._starts)
                with Horizontal(classes="pair"):
                    yield _field("place", template.place)
                    yield _field("series", template.series)
                yield _field("roles", "")
                # What the template says is confidential stays so.
                on = template.confidential
                yield Toggle(say("home.prepare-confidential"), on=on, id="confidential", disabled=on)
                yield Button(plain(say("home.prepare-save")), id="save", compact=True)
            with VerticalScroll(id="plan", can_focus=False):
                yield Static(self._shown, id="outlook")
        yield Static(plain(say("home.prepare-how")), id="how")

    def on_mount(self) -> None:
        """Enter starts at once; each field says what it is on its own edge."""
        for name, code in FIELDS.items():
            self.query_one(f"#{name}").border_title = self.app.say(code)
        own = ": ; ".join(map(shown, self.template.roles))
        self.query_one("#roles", Input).placeholder = f"{own}: " if own else self.app.say("home.prepare-roles-how")
        self.query_one("#series", Input).placeholder = shown(self.template.belongs_to)
        self.query_one("#who", TextArea).cursor_blink = False
        self.query_one("#who", TextArea).text = self._drafts.get(self._place)
        self.set_interval(1, self._keep)
        self.query_one("#start").focus()

    @property
    def _place(self) -> str:
        """Under which the names are kept until a meeting is made of them."""
        return f"names:{self.template.title}"

    def _keep(self) -> None:
        """The names outlive the program, but for the last second."""
        self._drafts.put(self._place, "" if self._opened else self.query_one("#who", TextArea).text)

    def fields(self) -> Fields:
        """What stands in the fields."""
        lines = {name: self.query_one(f"#{name}", Input).value for name in FIELDS if name != "who"}
        typed = lines.pop("starts")
        starts = None if typed == self._starts else typed
        confidential = self.query_one("#confidential", Toggle).on
        return Fields(**lines, starts=starts, who=self.query_one("#who", TextArea).text, confidential=confidential)

    def on_input_changed(self) -> None:
        """The agenda follows what is typed."""
        self.paint()

    def on_text_area_changed(self) -> None:
        """The agenda follows how many are here."""
        self.paint()

    def paint(self) -> None:
        """Paint the agenda if it has changed; while a field cannot be understood it stands as it was."""
        try:
            meant = planned(self.template, self.fields(), self._today)
        except RefusedError:
            return
        ahead = outlook(self.world.lang, meant, self.world.zone, self.world.now())
        if ahead != self._shown:
            self._shown = ahead
            self.query_one("#outlook", Static).update(ahead)

    def on_paste(self, event: events.Paste) -> None:
        """What is pasted while no field has the keys are names."""
        who = self.query_one("#who", TextArea)
        if self.focused is None or isinstance(self.focused, Button):
            who.insert(event.text)
            who.focus()

    def take(self, key: events.Key) -> bool:
        """What is typed while no field has the keys are names, or a number: from this key on that field has them."""
        if key.is_printable and key.key != "space" and (self.focused is None or isinstance(self.focused, Button)):
            self.set_focus(self.query_one("#who", TextArea))
        return False

    def on_input_submitted(self) -> None:
        """Enter in a field of one line starts."""
        self.action_start()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Enter or a click on a button."""
        if isinstance(event.button, Toggle):
            self.paint()
        elif event.button.id == "start":
            self.action_start()
        else:
            self.action_save()

    def action_start(self) -> None:
        """Open the meeting, start it, and lead it."""
        live = self._open()
        if live is None:
            return
        from samtal.tui.screens.console import Console  # noqa: PLC0415 - loaded when it is first shown

        with self.app.refusals():
            live.do(c.Start())
        self.app.switch_screen(Console(live, self.world))

    def action_save(self) -> None:
        """Open the meeting as planned, and go back."""
        live = self._open()
        if live is not None:
            title = excerpt(shown(self.template.title))
            self.app.tell(self.app.say("home.saved-planned", title=title, day=live.state.date))
            self.app.back()

    def _open(self) -> LiveSession | None:
        """The opened session with those who are here; None, with a sentence, where it could not be opened."""
        world, live = self.world, None
        with self.app.refusals():
            meant = planned(self.template, self.fields(), self._today)
            live = world.open(
                open_session(world.archive, meant.template, source=self.source, day=meant.day, zone=world.zone)
            )
            for command in meant.arrivals:
                live.do(command)
            hand_out(live, meant.roles)
            self._opened = True
            self._keep()
        return live

    def action_leave(self) -> None:
        """Back to where this was opened from."""
        self._keep()
        self.app.back()

    def action_close(self) -> None:
        """Close the program; nothing has been opened."""
        self._keep()
        self.app.exit()


def _field(name: str, text: str) -> Input:
    return Input(shown(text), id=name, max_length=LONGEST_FIELD)
