"""A new entry of one of the six lists, or other words for one that is there.

Rule: gives back the command, or None. What is typed is read as in plain mode; what cannot be done is said here, and the
text stays.
"""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static

from samtal.lines import names, phrases
from samtal.lines.entries import entry_of
from samtal.minutes.registers import DATED_HEADINGS, HEADINGS
from samtal.session import commands as c
from samtal.session import entries, showing
from samtal.session.decide import decide
from samtal.session.refusal import RefusedError
from samtal.session.registers import REGISTERS
from samtal.telling import naming
from samtal.tui.keys import READ_BACK, SHOW
from samtal.tui.paint import plain, shown
from samtal.tui.showing import toggle_entry, toggle_read_back
from samtal.tui.widgets.linebox import LineBox
from samtal.tui.widgets.lists_typed import as_line
from samtal.words import numbers, say
from samtal.words.registers import code

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from samtal.session.captured import Registered
    from samtal.session.registers import Entry
    from samtal.session.state import State
    from samtal.tui.desk import Desk
    from samtal.words import Lang


class Entering(ModalScreen[c.Command | None]):
    """The entries of a register, and a box for one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("b", "adopt", show=False),
        Binding("delete", "delete", show=False),
        SHOW,
        READ_BACK,
    ]
    AUTO_FOCUS = "LineBox"

    def __init__(self, desk: Desk, register: str) -> None:
        super().__init__()
        self.desk, self.register = desk, register
        self._chosen: Registered | None = None  # the entry that gets other words; None: a new one
        self._entries = entries.entries(desk.state, register)

    def compose(self) -> ComposeResult:
        """A title, the box with what it expects, what was refused, and what is there already."""
        with Vertical(classes="panel entering"):
            yield Static(plain(self.desk.say(code(self.register, "new"))), classes="title")
            yield LineBox(tabs=True)
            yield Static(plain(self._form()), classes="form")
            yield Static(classes="understood")
            yield Static(classes="refused")
            if self._entries:
                lines = [entry(self.desk.lang, self.desk.state, each) for each in self._entries]
                yield OptionList(*lines, markup=False, compact=True)
            yield Static(plain(self._how()), classes="how")

    def _form(self) -> str:
        """What an entry is; where nothing else is written down, that it is kept."""
        how, step = self.desk.say(code(self.register, "how")), self.desk.state.step
        return how if step is None or step.record else f"{how}. {self.desk.say('telling.kept-entry')}"

    def _how(self) -> str:
        if not self._entries:
            return self.desk.say("fill.entering-how")
        how = f"{self.desk.say('fill.entering-how-list')} · {self.desk.say('showing.how')}"
        how += f" · {self.desk.say('showing.how-all')}" if self.register in showing.READ_BACK else ""
        return f"{how} · {self.desk.say('fill.adopt-how')}" if self.register == "proposal" else how

    def on_line_box_pressed(self, event: LineBox.Pressed) -> None:
        """Enter saves, Escape leaves, Down goes to the entries."""
        event.stop()
        text = self._text()
        if event.key == "escape" or (event.key == "enter" and (not text or self._as_it_was)):
            self.action_leave()
        elif event.key == "enter":
            self._finish(text)
        elif event.key == "tab" and len(REGISTERS[self.register].columns) > 1:
            box = self.query_one(LineBox)
            if name := self._completed(text):
                box.write(f"{text.rpartition('|')[0].rstrip()} | {name}")
            box.insert(" | ")
        elif event.key == "down" and self._entries:
            self.query_one(OptionList).focus()

    def on_text_area_changed(self) -> None:
        """Say what is understood, before it is saved."""
        text = self._text()
        try:
            told = understood(self.desk.lang, entry_of(self.desk.state, self.register, text), self.register)
        except RefusedError:
            told = ""  # what is wrong is said at Enter
        name = self._completed(text)
        told += f" · {self.desk.say('fill.completes', name=name)}" if told and name else ""
        self.query_one(".understood", Static).update(plain(told if text else ""))

    def _completed(self, text: str) -> str:
        """The name in full that Tab makes of what is typed, where that is the beginning of one; else nothing."""
        parts, columns = text.split("|"), REGISTERS[self.register].columns
        at, typed = len(parts) - 1, parts[-1].strip()
        name = names.full_name(self.desk.state, typed) if at < len(columns) and columns[at] == "who" else ""
        return "" if name == typed else name

    def _text(self) -> str:
        return " ".join(self.query_one(LineBox).text.split("\n")).strip()

    def _finish(self, text: str) -> None:
        """Enter it; what was refused, or could not be stored, stays in the box."""
        refused = self.query_one(".refused", Static)
        try:
            command = self.desk.as_seen(self._command(text))
            decide(self.desk.state, command, self.desk.now, self.desk.live.origin)
        except RefusedError as error:
            refused.update(plain(error.sentence(self.desk.lang)))
            return
        lost = partial(self.desk.drafts.put, self._place, text)
        if self.desk.do(command, lost=lost) is None:
            refused.update(plain(self.desk.told.sentence if self.desk.told else ""))
        else:
            self.desk.drafts.put(self._place, "")
            self.dismiss(None)

    @property
    def _place(self) -> str:
        """Under which what is begun is kept: an entry that gets other words has a place of its own."""
        return f"entry:{self._chosen.id}" if self._chosen else self.register

    def keep(self) -> None:
        """What is begun outlives the program, but for the last second."""
        self.desk.drafts.put(self._place, "" if self._as_it_was else self.query_one(LineBox).text)

    @property
    def _as_it_was(self) -> bool:
        """Whether the box says just what the chosen entry says."""
        return self._chosen is not None and self.query_one(LineBox).says(as_typed(self._chosen))

    def _command(self, text: str) -> c.Command:
        if self._chosen:
            return c.Reword(self._chosen.id, self._chosen.event, entry_of(self.desk.state, self.register, text))
        line = f"{self.desk.verb(self.register)} {text}"
        return cast("c.Command", phrases.read(line, self.desk.state, self.desk.lang))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Other words for an entry: it stands in the box as it is typed."""
        event.stop()
        chosen = self._entries[event.option_index]
        self._chosen = chosen
        title = self.desk.say(code(self.register, "change"), number=chosen.number)
        self.query_one(".title", Static).update(plain(title))
        self.query_one(LineBox).write(self.desk.drafts.get(self._place) or as_typed(chosen))
        self.query_one(LineBox).focus()

    def _at_cursor(self) -> Registered | None:
        options = self.query(OptionList)
        at = options.first().highlighted if options and options.first().has_focus else None
        return None if at is None else self._entries[at]

    def action_adopt(self) -> None:
        """The proposal at the cursor becomes a decision."""
        if self.register == "proposal" and (proposal := self._at_cursor()):
            self.dismiss(c.Adopt(proposal.id, proposal.event))

    def action_delete(self) -> None:
        """The entry at the cursor goes; undo brings it back."""
        if entry_ := self._at_cursor():
            self.dismiss(c.Delete(entry_.id, entry_.event))

    def action_show(self) -> None:
        """Show the room the entry at the cursor, the one that gets other words or the last one; or hide it."""
        saved = entries.entries(self.desk.state, self.register)
        chosen = self._at_cursor() or self._chosen
        told = "" if chosen or not self._text() else "showing.save-first"
        told = told or ("" if saved else "showing.no-entry")
        if not told:
            toggle_entry(self.desk, chosen or saved[-1])
        self._tell(told)

    def action_read_back(self) -> None:
        """Show the room decisions and actions together, or hide them."""
        toggle_read_back(self.desk)
        self._tell("")

    def _tell(self, told: str) -> None:
        """This, or what was done."""
        sentence = self.desk.say(told) if told else self.desk.told.sentence if self.desk.told else ""
        self.query_one(".refused", Static).update(plain(sentence))

    def action_leave(self) -> None:
        """Enter nothing; what was begun is there the next time."""
        self.keep()
        self.dismiss(None)

    def on_mount(self) -> None:
        """What was begun and left stands in the box."""
        if begun := self.desk.drafts.get(self.register):
            self.query_one(LineBox).write(begun)


def entry(lang: Lang, state: State, entry_: Registered) -> Content:
    """An entry with its number, what it says beside its text, and the item that it was carried over from."""
    held = entry_.entry
    hours = held.hours.replace(":", "." if lang == "sv" else ":").replace("-", "–")
    more = [part for part in (held.who, numbers.day(lang, held.when), held.place) if part]
    text = " ".join(filter(None, (numbers.day(lang, held.day), hours, held.text)))
    parts = [(f"{entry_.number:>3}. ", "bold"), (shown(naming.one_line(text)), "")]
    parts += [(f"  {shown(naming.one_line(', '.join(more)))}", "dim")] if more else []
    parts += [(f"  ✓ {say(lang, 'fill.adopted')}", "dim")] if entry_.adopted else []
    number = state.number_of(entry_.step or "") if entry_.sources else 0
    parts += [(f"  {say(lang, 'fill.from-item', number=number)}", "dim")] if number else []
    return Content.assemble(*parts)


def understood(lang: Lang, held: Entry, register: str) -> str:
    """The parts of an entry by name, a missing one marked; nothing where it is only a text."""
    used = REGISTERS[register]
    if len(used.columns) == 1:
        return ""
    headings = DATED_HEADINGS if used.dated else HEADINGS
    parts = {**asdict(held), "when": numbers.day(lang, held.when), "day": numbers.day(lang, held.day)}
    told = [f"{say(lang, headings[name])}: {parts[name] or '–'}" for name in used.columns]
    return f"→ {' · '.join(told)}"


def as_typed(entry_: Registered) -> str:
    """An entry as it would be typed anew."""
    held = entry_.entry
    if entry_.register == "date":
        text = " ".join(filter(None, (held.day, held.hours, held.text)))
        return as_line((text, held.place)) if held.place else as_line((text,))
    if entry_.register != "action":
        return held.text
    parts = (held.text, held.who, held.when)
    return as_line(parts[: 3 if held.when else 2 if held.who else 1])
