"""The application: which screen is shown, the palette of commands, and what happens when something is refused.

Rule: holds nothing but the world and where to begin. What a screen does is the screen's.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final, cast

from textual import events
from textual.app import SystemCommand
from textual.binding import Binding
from textual.command import CommandPalette

from samtal.session.refusal import RefusedError
from samtal.tui.keys import CONSOLE
from samtal.tui.letters import BLINK, Letters, Pasting, Verdict
from samtal.tui.paint import pasted, shown
from samtal.tui.program import Program
from samtal.tui.traits import ActsOnLetters, HasOwnKeys, Leads, LeftByKey, TakesKeys, TakesPastes
from samtal.words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.app import App
    from textual.binding import BindingType
    from textual.command import Provider
    from textual.screen import Screen
    from textual.widgets import TextArea

    from samtal.tui.world import World


KEYS_OF: Final = {key.id: key.keys for key in CONSOLE}
"""The keys of the console by their ids."""


class Refusals:
    """What `SamtalApp.refusals` gives: a place in which a refusal is told."""

    def __init__(self, app: SamtalApp) -> None:
        self._app = app

    def __enter__(self) -> None:
        """Nothing has been refused yet."""

    def __exit__(self, _kind: type[BaseException] | None, error: BaseException | None, _trace: object) -> bool:
        """Tell a refusal; let everything else through."""
        if not isinstance(error, RefusedError):
            return False
        self._app.tell(error.sentence(self._app.world.lang), wrong=True)
        return True


def _commands() -> type[Provider]:
    from samtal.tui.palette import Commands  # noqa: PLC0415 - loaded when it is first opened

    return Commands


class SamtalApp(Program):
    """samtal with a screen. `first` makes the screen that it begins with.

    `lets_go`: a letter that waits is let go by itself; else by `release` alone, where the clock is a test's.
    """

    TITLE = "samtal"
    CSS_PATH: ClassVar = [
        "styles/app.tcss",
        "styles/console.tcss",
        "styles/notes.tcss",
        "styles/home.tcss",
        "styles/prepare.tcss",
        "styles/fill.tcss",
        "styles/wall.tcss",
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pagedown", "lead('next-anywhere')", show=False, priority=True),
        Binding("pageup", "lead('back')", show=False, priority=True),
        *(Binding(f"ctrl+{key.keys}", f"list('{key.id}')", show=False, priority=True) for key in CONSOLE if key.ctrl),
    ]
    COMMAND_PALETTE_BINDING = "ctrl+p"
    COMMANDS: ClassVar = {_commands}

    def __init__(self, world: World, first: Callable[[World], Screen[None]], *, lets_go: bool = True) -> None:
        super().__init__()
        self._lets_go = lets_go
        self.world = world
        self._first = first
        self._letters = Letters(world.now)
        self._pasting = Pasting(world.now)
        self._waiting: tuple[events.Key, Screen[object]] | None = None  # a letter, and the screen it was meant for

    @property
    def old_console(self) -> bool:
        """As the world says."""
        return self.world.old_console

    def on_mount(self) -> None:
        """Show the first screen; whoever ends the program from outside gets the terminal back as it was."""
        self.end_well()
        self.push_screen(self._first(self.world))

    def ended_from_outside(self, code: int) -> None:
        """What stands in the boxes is kept first; whatever comes of that, it ends."""
        try:
            if console := self._console():
                console.keep_at_last()
        finally:
            super().ended_from_outside(code)

    async def on_event(self, event: events.Event) -> None:
        """Every event passes here first; a box would hand the terminal whatever is pasted into it."""
        if isinstance(event, events.Paste) and not event.is_forwarded:
            event.text = pasted(event.text)
            if isinstance(self.screen, TakesPastes) and self.screen.take_paste(event.text):
                return
        if isinstance(event, events.Key) and not event.is_forwarded:
            if self.world.old_console and self._pasting.holds(event) and (box := self._box()):
                box.insert("\n")
                return
            if await self._dealt_with(event):
                return
        await super().on_event(event)

    async def _dealt_with(self, key: events.Key) -> bool:
        """Whether this key is taken by the screen, waits, or is dropped because somebody is typing."""
        screen = self.screen
        if not isinstance(screen, ActsOnLetters) or not (screen.letters_act or self._is_left_over(key)):
            self._waiting = None
            return isinstance(screen, TakesKeys) and screen.take(key)
        was_typing = self._letters.typing
        verdict = self._letters.judge(key, opens=isinstance(screen, Leads) and screen.opens(key.key))
        if verdict is Verdict.DROP:
            self._waiting = None
            if not was_typing and isinstance(screen, Leads):  # on what lies over it no letter opens the note box
                self.tell(self.say("tui.typing"))
            return True
        await self.release()
        if verdict is Verdict.WAIT:
            self._waiting = key, screen
            if self._lets_go:
                self.set_timer(BLINK / 1000, partial(self._release, key))
            return True
        return isinstance(screen, TakesKeys) and screen.take(key)

    def _is_left_over(self, key: events.Key) -> bool:
        """Whether what has the keys leaves this one to the meeting."""
        typed: object = self.focused
        return isinstance(typed, HasOwnKeys) and not typed.is_own(key)

    async def release(self) -> None:
        """The letter that waits does what it does, if the screen that it was meant for is still there.

        At once, not by way of the screen's queue: a key that follows may open a box.
        """
        waiting, self._waiting = self._waiting, None
        if waiting and waiting[1] is self.screen and (does := self.screen.active_bindings.get(waiting[0].key)):
            await self.run_action(does.binding.action, does.node)

    async def _release(self, key: events.Key) -> None:
        if self._waiting and self._waiting[0] is key:
            await self.release()

    def on_key(self, event: events.Key) -> None:
        """A letter that was under way when a box was opened is the box's. A box that has the keys lets none through."""
        box = self._box()
        if event.character and event.is_printable and box:
            event.prevent_default()
            box.insert(event.character)

    def _box(self) -> TextArea | None:
        """The box that is typed into, if there is one."""
        box = self.focused
        return cast("TextArea", box) if getattr(box, "read_only", None) is False else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A clicker leads from anywhere: through what lies over a console too, but for a text that is being read."""
        if action == "lead":
            return self._console() is not None and not getattr(self.screen, "scrolls", False)
        if action == "list":  # where a meeting is led from the screen has the same key itself
            own = isinstance(self.screen, Leads) or CommandPalette.is_open(cast("App[object]", self))
            return self._console() is not None and not own and not self._binds(f"ctrl+{KEYS_OF[str(*parameters)]}")
        return super().check_action(action, parameters)

    def _binds(self, key: str) -> bool:
        """Whether the screen that is shown does something of its own with this key."""
        own = (binding for binding in type(self.screen).BINDINGS if isinstance(binding, Binding))
        return any(key in binding.key.split(",") for binding in own)

    def action_list(self, key: str) -> None:
        """One of the lists, from whatever lies over the meeting; another list is left, and what is begun in it kept."""
        shown_list = getattr(self.screen, "register", None)
        console = self._console()
        if shown_list == key or console is None:
            return
        if shown_list is not None:
            cast("LeftByKey", self.screen).action_leave()
        console.lead(key)

    def action_lead(self, key: str) -> None:
        """The console below does what the key does."""
        if console := self._console():
            self.in_turn(partial(console.lead, key))

    def in_turn(self, does: Callable[[], object]) -> None:
        """Do what a key does; where keys that came before it are still on their way to a box or a grid, after them."""
        if (typed := self.focused) and typed.message_queue_size:
            typed.call_later(does)
        else:
            does()

    def _console(self) -> Leads | None:
        """The console that is open, whatever lies over it."""
        return next((screen for screen in reversed(self.screen_stack) if isinstance(screen, Leads)), None)

    async def action_quit(self) -> None:
        """Ctrl+Q closes the program; a console sees first to what is not saved. The meeting goes on."""
        if console := self._console():
            console.lead("close")
        else:
            self.exit()

    def action_help_quit(self) -> None:
        """Ctrl+C never closes samtal; it says which key does."""
        self.tell(self.say("tui.not-ctrl-c"))

    def say(self, code: str, /, **values: object) -> str:
        """A sentence in the user's language."""
        return say(self.world.lang, code, **values)

    def tell(self, sentence: str, *, wrong: bool = False) -> None:
        """A sentence that stands for a while in the place of any other: below a console, else in the corner."""
        if console := self._console():
            console.tell(sentence, wrong=wrong)
            return
        self.clear_notifications()
        self.notify(shown(sentence), severity="warning" if wrong else "information", markup=False, timeout=6)

    def refusals(self) -> Refusals:
        """Whatever is refused inside, or could not be stored, is told in a sentence and goes no further."""
        return Refusals(self)

    def back(self) -> None:
        """Leave the screen that is shown; where nothing lies below it, the program."""
        if len(self.screen_stack) > 2:
            self.pop_screen()
        else:
            self.exit()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette: what the current screen can do, from its own list of keys."""
        offered = getattr(screen, "palette", None)
        if offered is not None:
            yield from offered()
        yield SystemCommand(self.say("tui.theme"), self.say("tui.theme-help"), self.turn_theme)

    def action_command_palette(self) -> None:
        """The palette, asking in the user's language."""
        if not CommandPalette.is_open(cast("App[object]", self)):
            self.push_screen(CommandPalette(id="--command-palette", placeholder=self.say("tui.palette")))

    def turn_theme(self) -> None:
        """Light where it was dark, and dark where it was light: a projector in a bright room wants the one."""
        self.theme = "textual-dark" if self.theme == "textual-light" else "textual-light"
