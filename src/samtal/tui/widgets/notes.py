"""The notes of the current step as they come, newest last; above them who is without one, and that they stay here.

Rule: an OptionList, never a widget a note; a note that is added costs the same among ten thousand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content
from textual.widgets import OptionList

from samtal.session import captures, owners
from samtal.session.keeping import keeping
from samtal.telling import naming, unheard
from samtal.tui.paint import shown
from samtal.tui.widgets import gathered
from samtal.words import say

if TYPE_CHECKING:
    from textual.geometry import Size

    from samtal.session.captured import Note
    from samtal.session.keeping import Keeping
    from samtal.session.state import State
    from samtal.words import Lang

NOT_PRINTED: Final[dict[Keeping, str]] = {"private": "notes.not-printed", "summary": "notes.only-summary"}
"""What is said of notes that stand in no minutes; each of them bears the sign that this begins with."""

SIGN: Final = "× "


class Notes(OptionList, can_focus=False):
    """What has been noted in the step that is current."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id, markup=False, compact=True)
        self._shown: list[Note] = []
        self._above: list[Content] = []  # what is gathered here
        self._key: tuple[object, ...] = ()
        self._drawn: dict[Note, Content] = {}  # lines that are drawn again when another note has changed
        self._drawn_for: tuple[object, ...] = ()  # with these names

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As high as its notes; of more than there is room for it is enough to know that they are more.

        Textual asks every line of a list for its height whenever one is added: 30 ms among 10,000 notes.
        """
        if self.option_count > container.height:
            return self.option_count
        return super().get_content_height(container, viewport, width)

    def show(self, lang: Lang, state: State) -> None:
        """Paint what has changed; the list is only walked when the log has grown."""
        key = (len(state.log), state.position, self.styles.display)
        if key == self._key or not self.display:
            return
        self._key = key
        notes = captures.notes_of(state, state.step.id) if state.step else []
        above = gathered.lines(lang, state)
        head = heading(lang, state)
        self.border_title = Content(f" {head} " if head else "")
        renamed = self._forget(lang, state)
        anew = renamed or above != self._above or notes[: len(self._shown)] != self._shown
        added = notes if anew else notes[len(self._shown) :]
        if anew:
            self.clear_options()
            self.add_options(above)
        self.add_options([self._line(lang, state, note) for note in added])
        self._scroll(added, from_top=above != self._above and bool(above))
        self.set_class(bool(above), "gathered")
        self._shown, self._above = notes, above

    def _forget(self, lang: Lang, state: State) -> bool:
        """Whether all are drawn anew: somebody is called something else, or a turn has become another's."""
        names = (lang, *((each.id, each.name) for each in state.people.values()), *state.turns.values())
        known, self._drawn_for = self._drawn_for, names
        renamed = names[: len(known)] != known
        self._drawn = {} if renamed else self._drawn
        return renamed

    def _line(self, lang: Lang, state: State, note: Note) -> Content:
        """A note as it was drawn before, which knows how high it is: of thousands those that changed are measured."""
        return self._drawn.get(note) or self._drawn.setdefault(note, line(lang, state, note))

    def _scroll(self, added: list[Note], *, from_top: bool) -> None:
        """To what has come; what is gathered is read from its beginning."""
        if from_top:
            self.call_after_refresh(self.scroll_home, animate=False)
        elif len(added) == 1:
            self.scroll_end(animate=False, immediate=True)
        elif added:  # many at once are laid out first
            self.call_after_refresh(self.scroll_end, animate=False)


def heading(lang: Lang, state: State) -> str:
    """That these notes stand in no minutes, where that is so, and of whom none has been taken yet."""
    kept = NOT_PRINTED.get(keeping(state, state.step)) if state.step else None
    return " · ".join(filter(None, (say(lang, kept) if kept else "", unheard.told(lang, state))))


def line(lang: Lang, state: State, note: Note) -> Content:
    """A note with its owner; in brackets where the minutes do not name whoever had the floor."""
    owner = ""
    if note.group is not None:
        owner = f"{say(lang, 'telling.joined', number=note.group)}: "
    elif person := owners.attributed(state, note):
        owner = f"{naming.person(state, person)}: "
    elif person := owners.person(state, note):
        owner = f"({naming.person(state, person)}) "
    step = state.step_called(note.step)
    sign = SIGN if step and keeping(state, step) in NOT_PRINTED else ""
    rivals = f"  {say(lang, 'notes.wordings', n=1 + len(note.rivals))}" if note.rivals else ""
    return Content.assemble((sign, "dim"), (shown(owner), "bold"), shown(note.text, lines=True), (rivals, "bold"))
