"""Who is here, who has left, who is absent; and a box for those who are to be added.

Rule: every key does its command at once, so there is nothing to save or to regret. Names are read by roster(), which
understands what Excel and Teams give; a name that was refused stays in the box.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static

from samtal.lines.roles import arriving
from samtal.lines.roster import count_in, roster, without_expected
from samtal.lines.values import leading_word
from samtal.session import commands as c
from samtal.session import groups, roles, turns
from samtal.telling import naming
from samtal.tui.keys import UNDO
from samtal.tui.paint import plain, shown
from samtal.tui.widgets.linebox import LineBox
from samtal.words import say
from samtal.words.commands import VERBS
from samtal.words.roster import LATER

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from samtal.session.state import Person, State
    from samtal.tui.desk import Desk
    from samtal.words import Lang

_VERBS: Final = [
    word
    for verb in ("here", "left", "came", "absent", "rename", "move", "aside", "join", "role")
    for both in VERBS[verb]
    for word in both
]


PLACE: Final = "people"
"""Under which what stands in the box is kept."""


class People(ModalScreen[None]):
    """The participants."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,h", "leave", show=False),
        Binding("f", "absent", show=False),
        Binding("b", "rename", show=False),
        Binding("u", "aside", show=False),
        Binding("r", "role", show=False),
        Binding("l", "hand_in", show=False),
        UNDO,
        *(Binding(str(number), f"move({number})", show=False) for number in range(1, 10)),
    ]
    AUTO_FOCUS = "LineBox"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._all: list[Person] = []

    def compose(self) -> ComposeResult:
        """How many are here, who they are, and the box."""
        with Vertical(classes="panel people"):
            yield Static(classes="title")
            yield OptionList(markup=False, compact=True)
            yield LineBox()
            yield Static(plain(self.desk.say("roster.how")), classes="form")
            yield Static(plain(self.desk.say("fill.people-how")), classes="how")

    def on_mount(self) -> None:
        """Paint what is known; what was begun stands in the box."""
        self.query_one(LineBox).write(self.desk.drafts.get(PLACE))
        self.paint()

    def keep(self) -> None:
        """What is begun outlives the program, but for the last second."""
        self.desk.drafts.put(PLACE, self.query_one(LineBox).text)

    def paint(self) -> None:
        """Paint everyone; the cursor stays on the person it was on."""
        lang, state = self.desk.lang, self.desk.state
        options = self.query_one(OptionList)
        before = self._all[options.highlighted].id if options.highlighted is not None else ""
        self._all = everyone(state)
        self.query_one(".title", Static).update(title(lang, state))
        options.clear_options()
        options.add_options([line(lang, state, person, self.desk.unseen()) for person in self._all])
        ids = [person.id for person in self._all]
        options.highlighted = ids.index(before) if before in ids else None
        options.display = bool(self._all)

    def on_line_box_pressed(self, event: LineBox.Pressed) -> None:
        """Enter adds those in the box, Up goes to those who are there."""
        event.stop()
        box, options = self.query_one(LineBox), self.query_one(OptionList)
        if event.key == "escape" or (event.key == "enter" and not box.text.strip()):
            self.action_leave()
        elif event.key == "enter":
            box.write(self._add(box.text))
            self.keep()
            self.paint()
        elif event.key in {"up", "down"} and self._all:
            options.focus()
            first = 0 if event.key == "down" else len(self._all) - 1
            options.highlighted = first if options.highlighted is None else options.highlighted

    def _add(self, text: str) -> str:
        """Do what the box says; what could not be done."""
        text, expected = without_expected(text)
        late = [f"{name}, {LATER[0]}" for name in expected if self.desk.do(c.Absent(name)) is None]
        return "\n".join(filter(None, (self._add_here(text), *late))) if text.strip() else "\n".join(late)

    def _add_here(self, text: str) -> str:
        number, verb = count_in(text), leading_word(text.strip(), _VERBS)
        if number is not None:
            return text if self.desk.do(c.Count(number)) is None else ""
        if verb and verb[1] and "\n" not in text.strip():
            command = self.desk.understand(text.strip())
            return "" if isinstance(command, c.Command) and self.desk.do(command) is not None else text
        listed = roster(text)
        if not listed:
            self.desk.tell(self.desk.say("fill.no-names"), wrong=True)
            return text
        left = [each for each in listed if self.desk.do(arriving(each.name, each.tags)) is None]
        return "\n".join(", ".join((each.name, *each.tags)) for each in left)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Who is here leaves; who is not comes."""
        event.stop()
        person = self._all[event.option_index]
        self.desk.do(c.Left(person.id) if person.here else c.Came(person.id))
        self.paint()

    def action_absent(self) -> None:
        """The one at the cursor does not take part today."""
        at = self.query_one(OptionList).highlighted
        if at is not None:
            self.desk.do(c.Absent(self._all[at].name))
            self.paint()

    def action_rename(self) -> None:
        """The name at the cursor stands in the box, to be put right."""
        at = self.query_one(OptionList).highlighted
        if at is not None:
            name, box = self._all[at].name, self.query_one(LineBox)
            box.write(f"{self.desk.verb('rename')} {name}: {name}")
            box.focus()

    def action_aside(self) -> None:
        """The one at the cursor takes no part in rounds, groups and ratings, or does again."""
        at = self.query_one(OptionList).highlighted
        if at is not None:
            self.desk.do(c.TakePart(self._all[at].id, aside=not self._all[at].aside))
            self.paint()

    def action_role(self) -> None:
        """Who is asked for, or the first role that nobody holds, stands in the box with the one at the cursor."""
        at, state, box = self.query_one(OptionList).highlighted, self.desk.state, self.query_one(LineBox)
        name = self._all[at].name if at is not None else ""
        role = naming.role(self.desk.lang, roles.name_of(state, roles.next_asked(state)))
        box.write(f"{self.desk.verb('role')} {role}: {name}")
        box.focus()

    def action_hand_in(self) -> None:
        """What the groups fill in and hand in."""
        from samtal.tui.screens.handing_in import HandingIn  # noqa: PLC0415 - built when it is first shown

        self.desk.show(HandingIn(self.desk))

    def action_move(self, group: int) -> None:
        """The one at the cursor sits in this group."""
        at = self.query_one(OptionList).highlighted
        if at is not None:
            self.desk.do(c.Reseat(self._all[at].id, group))
            self.paint()

    def action_undo(self) -> None:
        """Take back the last action, or what was typed."""
        self.desk.take_back(self.query_one(LineBox))
        self.paint()

    def action_leave(self) -> None:
        """Back to the meeting; what was begun is there the next time."""
        self.keep()
        self.dismiss(None)


def everyone(state: State) -> list[Person]:
    """All who are known: those here in the order they came, then those who left, then the absent."""
    order = {"left": 0, "absent": 1}
    away = [person for person in state.people.values() if not person.here]
    return [*turns.named(state), *sorted(away, key=lambda p: order.get(p.presence[-1].state if p.presence else "", 2))]


def title(lang: Lang, state: State) -> Content:
    """How many are here, and how many of them have no name."""
    present, unnamed = turns.present(state), turns.present(state) - len(turns.named(state))
    told = say(lang, "fill.people", n=present)
    return Content(f"{told}, {say(lang, 'fill.unnamed', n=unnamed)}" if unnamed else told)


WHERE: Final = {"here": "fill.here", "left": "fill.left", "absent": "fill.absent"}
"""Where somebody is, in words."""


def line(lang: Lang, state: State, person: Person, unseen: frozenset[str] = frozenset()) -> Content:
    """A person: a sign, the name, the tags, and in words where the person is; of the divisions `unseen` no group."""
    last = person.presence[-1] if person.presence else None
    sign = {"here": "✓", "left": "←", "absent": "–"}.get(last.state if last else "", " ")
    where = say(lang, WHERE[last.state] if last else "fill.unknown-where")
    if last and last.state == "left":
        where += f" {naming.at(lang, state, last.at)}"
    tags = f"  {shown(naming.one_line(', '.join(person.tags)))}" if person.tags else ""
    name = (shown(naming.one_line(person.name)), "bold" if person.here else "")
    number = groups.group_of(state, person) if person.here and groups.seated_in(state) not in unseen else 0
    group = f"  {say(lang, 'telling.joined', number=number)}" if number else ""
    held = [shown(naming.role(lang, roles.name_of(state, key))) for key in roles.of_person(state, person)]
    held += [say(lang, "fill.aside")] if person.aside else []
    return Content.assemble(f"{sign} ", name, (tags, "dim"), f"  {where}", group, *(f"  {word}" for word in held))
