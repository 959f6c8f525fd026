"""The one list of what can be done in a meeting with a key: footer, help and command palette all follow from it.

Rule: a key does one thing, in every language the same. Its words are `keys.ID` (short, for the footer) and
`keys.ID.help` (what it does); those that turn something on and off have `keys.ID.again` as well. What needs more words
has its line in plain mode too, and `line` says how it begins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual.binding import Binding

from samtal.session.registers import REGISTERS
from samtal.words.registers import NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator


class Key(NamedTuple):
    """A command of the console. `group` orders the help; `footer` says whether it stands in the bottom line."""

    id: str
    keys: str
    group: str
    footer: bool = False
    anywhere: bool = False  # works while a box has the focus, too
    line: str = ""  # the verb in plain mode that it opens the note box with
    box: bool = False  # opens a box or a table, into which one goes on typing
    toggles: bool = False  # turns something on and off
    ctrl: bool = False  # with Ctrl it works while a box has the focus, too

    @property
    def name(self) -> str:
        """The code of its short words."""
        return f"keys.{self.id}"

    @property
    def again(self) -> str:
        """The code of its short words while it would take back what it did."""
        return f"keys.{self.id}.again"

    @property
    def help(self) -> str:
        """The code of what it does."""
        return f"keys.{self.id}.help"


CONSOLE: Final[tuple[Key, ...]] = (
    Key("next", "space", "lead"),
    Key("next-anywhere", "pagedown", "lead", anywhere=True),
    Key("back", "pageup", "lead", anywhere=True),
    Key("pass", "p", "lead"),
    Key("floor", "o", "lead"),
    Key("question-before", "left", "lead"),
    Key("question-after", "right", "lead"),
    Key("clock", "s", "time", footer=True, toggles=True),
    Key("longer", "plus", "time"),
    Key("shorter", "minus", "time"),
    Key("times", "c", "time"),
    Key("began", "j", "time", line="began", box=True),
    Key("leave-out", "w", "time", line="leave-out", box=True),
    Key("strike", "x", "time"),
    Key("again", "i", "time"),
    Key("goto", "g", "time"),
    Key("note", "n,enter", "write", footer=True, box=True),
    Key("content", "tab", "write", box=True),
    Key("noted", "e", "write", ctrl=True),
    *(Key(register, NAMES[register].letter, "write", box=True, ctrl=True) for register in REGISTERS),
    Key("people", "h", "people", box=True),
    Key("groups", "r", "people", line="groups", box=True),
    Key("who-sees", "f3", "people", anywhere=True),
    Key("private", "m", "screen", footer=True, toggles=True),
    Key("wall", "t", "screen", toggles=True),
    Key("projecting", "f2", "screen"),
    Key("blank", "full_stop", "screen", toggles=True),
    Key("blank-stop", "comma", "screen", toggles=True),
    Key("message", "exclamation_mark", "screen", box=True, toggles=True),
    Key("show", "ctrl+t", "screen", anywhere=True),
    Key("shown-before", "up", "screen"),
    Key("shown-after", "down", "screen"),
    Key("answering", "f6", "screen", anywhere=True),
    Key("read-back", "ctrl+r", "screen", anywhere=True),
    Key("compare", "f5", "screen"),
    Key("undo", "ctrl+z", "screen", footer=True, anywhere=True),
    Key("history", "z", "screen"),
    Key("minutes", "v", "screen"),
    Key("about", "y", "screen"),
    Key("help", "question_mark,f1", "screen", footer=True),
    Key("command", "slash", "screen", box=True),
    Key("end", "a", "screen"),
    Key("home", "q", "screen"),
    Key("close", "ctrl+q", "screen", anywhere=True),
)


LINES: Final = {key.id: key.line for key in CONSOLE if key.line}
"""The keys that open the note box with a verb of plain mode in it, to be finished by hand."""


OF_CURRENT: Final = frozenset({"next", "pass", "strike", "again", "longer", "shorter"})
"""The keys that do something to the current item: none of them while another one is being chosen."""


OF_CONSOLE: Final = frozenset({"note", "goto", "private", "wall", "blank", "blank-stop", "message", "home", "command"})
"""The keys that do something to the console itself: no other window has them."""


IN_BOX: Final = frozenset({"compare", "content", "projecting", "help"})
"""Keys of which no text is made, beside those that work anywhere."""


def _while_typing(key: Key) -> Key:
    """The same key as it is pressed where every letter is text."""
    names = (
        f"ctrl+{key.keys}" if key.ctrl else ",".join(name for name in key.keys.split(",") if name != "question_mark")
    )
    return key._replace(
        keys=names, anywhere=key.anywhere or key.ctrl, ctrl=False, box=False, footer=key.footer or key.ctrl
    )


NOTES: Final = tuple(_while_typing(key) for key in CONSOLE if key.anywhere or key.ctrl or key.id in IN_BOX)
"""The keys of the note-taker's window, whose box always has the keys."""


NOTES_OFFERED: Final = tuple(key for key in CONSOLE if key.id not in OF_CONSOLE)
"""What can be done there without a key of its own, too."""


YES: Final = {"sv": "j", "en": "y"}
"""The key that says yes where something is asked: no key that leads, saves or asks does it by accident."""


def yes_id(lang: str) -> str:
    """What the key for yes does where nothing is asked, by its id."""
    return next(key.id for key in CONSOLE if key.keys == YES[lang])


def yes_bindings() -> list[Binding]:
    """The bindings of a screen that asks: its `action_yes` is told in which language."""
    return [Binding(_both_cases(key), f"yes('{lang}')", show=False) for lang, key in YES.items()]


UNDO: Final = Binding("ctrl+z", "undo", show=False, priority=True)
"""The same key on a screen that lies over the meeting."""


SHOW: Final = Binding("ctrl+t", "show", show=False, priority=True)
"""The same of what is shown to the room."""


READ_BACK: Final = Binding("ctrl+r", "read_back", show=False, priority=True)
"""The same of decisions and actions together."""


def boxes() -> dict[str, str]:
    """The ids of the keys that open a box, by the key that is pressed."""
    return {name: key.id for key in CONSOLE if key.box for name in _both_cases(key.keys).split(",")}


def bindings(keys: tuple[Key, ...]) -> list[Binding]:
    """The bindings of a screen whose `action_do` takes a key's id."""
    return [binding for key in keys for binding in _bindings(key)]


def _bindings(key: Key) -> Iterator[Binding]:
    does = f"do('{key.id}')"
    yield Binding(_both_cases(key.keys), does, key.name, show=False, priority=key.anywhere)
    if key.ctrl:
        yield Binding(f"ctrl+{key.keys}", does, key.name, show=False, priority=True)


def _both_cases(keys: str) -> str:
    """A letter counts in both cases: with Caps Lock on the keyboard must not be dead."""
    names = keys.split(",")
    return ",".join([*names, *(name.upper() for name in names if len(name) == 1 and name.isalpha())])


SIGNS: Final = {
    "space": "␣",
    "plus": "+",
    "minus": "−",
    "question_mark": "?",
    "full_stop": ".",
    "comma": ",",
    "exclamation_mark": "!",
    "slash": "/",
    "left": "◀",
    "right": "▶",
    "up": "▲",
    "down": "▼",
    "pagedown": "PgDn",
    "pageup": "PgUp",
}


def name_of(key: str) -> str:
    """What stands on the key itself: a letter, a sign, or Ctrl+Z."""
    if key.startswith("ctrl+"):
        return f"Ctrl+{key[-1].upper()}"
    return SIGNS.get(key) or (key.upper() if len(key) <= 2 else key.capitalize())
