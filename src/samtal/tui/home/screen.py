"""Home: what is going on, what comes next, the templates, the latest meetings with their minutes.

Rule: one list, the likeliest thing chosen, and a line that says what Enter does with it. Painted before the library is
read; nothing ticks, nothing is read again until somebody comes back here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from samtal.tui.home.detail import bottom, detail, does, head
from samtal.tui.home.offers import SHOWN_ENDED, Offer, Shelves, likeliest, offers
from samtal.words.text import alphabetical, folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from samtal.tui.app import SamtalApp
    from samtal.tui.home.library import Book
    from samtal.tui.home.offers import Session
    from samtal.tui.world import World

LIST_WIDTHS = ((160, 96), (110, 72))
"""From so many columns the list is so wide, and beside it stands what is chosen; below it takes all."""


LIBRARY_AFTER = 0.1
"""Seconds after which the templates are read: what is going on is wanted first."""


class Home(Screen[None]):
    """Where samtal begins."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,ctrl+q", "close", show=False),
        Binding("question_mark,f1", "help", show=False),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide"), (160, "-huge")]  # noqa: RUF012 - Screen declares it so
    app: SamtalApp

    def __init__(self, world: World, at_once: Callable[[], None] | None = None) -> None:
        super().__init__()
        self.world = world
        self._at_once = at_once
        self._sessions: Sequence[Session] = ()
        self._books: list[Book] | None = None
        self._offers: list[Offer] = []
        self._chose = False  # somebody has moved in the list
        self._left = False

    def compose(self) -> ComposeResult:
        """A head, the list and beside it what is chosen, what Enter does, the keys."""
        yield Static(head(self.world.lang, self.world.now(), self.world.zone), id="head")
        with Horizontal(id="room"):
            yield OptionList(id="offers", markup=False, compact=True)
            yield Static(id="detail")
        yield Static(id="does")
        yield Static(bottom(self.world.lang, self.world.archive.path), id="keys")

    def on_mount(self) -> None:
        """Read what the archive has, to be painted when the size is known; the library follows."""
        self._read_sessions()
        self.set_timer(LIBRARY_AFTER, self.read_library)  # not before the first paint has reached the terminal
        if self._at_once:
            self._at_once()

    def on_screen_suspend(self) -> None:
        """Something else is shown, in which meetings may begin or end."""
        self._left = True

    def on_screen_resume(self) -> None:
        """Back again: what is in the archive may be other things than before."""
        if self._left:
            self._left = self._chose = False
            self._read_sessions()
            self.paint()

    def on_resize(self, event: events.Resize) -> None:
        """Lines are as wide as the list."""
        del event
        self.paint()

    def _read_sessions(self) -> None:
        with self.app.refusals():
            self._sessions = self.world.archive.sessions(SHOWN_ENDED)

    def read_library(self) -> None:
        """Read the templates one after the other, letting keys in between."""
        from samtal.tui.home.library import books  # noqa: PLC0415 - after the first paint

        self._next_book(books(), [])

    def _next_book(self, coming: Iterator[Book], read: list[Book]) -> None:
        book = next(coming, None)
        if book is not None:
            self.call_later(self._next_book, coming, [*read, book])
            return
        self._books = sorted(read, key=lambda book: alphabetical(book.title))
        self.paint()

    @property
    def reading(self) -> bool:
        """Whether the templates are still being read."""
        return self._books is None

    def paint(self) -> None:
        """Make the list anew; what was chosen stays chosen."""
        world, wide = self.world, self.app.size.width
        shelves = Shelves(self._sessions, self._books, world.now(), world.zone)
        width = next((width for least, width in LIST_WIDTHS if wide >= least), wide) - 2
        chosen = self.chosen
        self._offers = offers(world.lang, shelves, width)
        found = self.query_one("#offers", OptionList)
        found.clear_options()
        found.add_options([Option(offer.line, disabled=not offer.key) for offer in self._offers])
        keys = [offer.key for offer in self._offers]
        wish = chosen.key if chosen and self._chose else likeliest(self._offers, shelves.now, world.zone)
        if wish in keys:
            found.highlighted = keys.index(wish)

    @property
    def chosen(self) -> Offer | None:
        """What the cursor is on."""
        index = self.query_one("#offers", OptionList).highlighted
        return self._offers[index] if index is not None and index < len(self._offers) else None

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Say what Enter would do, and show what is chosen."""
        offer = self._offers[event.option_index] if event.option_index < len(self._offers) else None
        if offer:
            world = self.world
            self.query_one("#does", Static).update(does(world.lang, offer), layout=False)
            self.query_one("#detail", Static).update(detail(world.lang, offer, world.now(), world.zone), layout=False)

    def on_key(self, event: events.Key) -> None:
        """From the first key on the cursor is the user's; a letter leads to the next that begins with it."""
        self._chose = True
        if event.character and event.character.isalnum():
            found, letter = self.query_one("#offers", OptionList), folded(event.character)
            places = [n for n, offer in enumerate(self._offers) if folded(offer.name).startswith(letter)]
            after = -1 if found.highlighted is None else found.highlighted
            found.highlighted = next((n for n in places if n > after), places[0] if places else found.highlighted)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click opens."""
        event.stop()
        from samtal.tui import navigation  # noqa: PLC0415 - the meeting's own rooms are loaded when one is entered

        navigation.enter(self.app, self.world, self._offers[event.option_index])

    def action_help(self) -> None:
        """What this screen is."""
        self.app.tell(self.app.say("home.help"))

    def action_close(self) -> None:
        """Close the program."""
        self.app.exit()
