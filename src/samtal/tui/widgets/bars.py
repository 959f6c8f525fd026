"""The single lines of the console: the head, what the next key does, and the keys.

Rule: plain functions of the state and the instant. The head always says whether the room may see the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual.content import Content

from samtal.session import entries, roles, schedule, shown_pages, timing, view
from samtal.session.clock import MINUTE
from samtal.session.registers import REGISTERS
from samtal.session.state import Phase
from samtal.telling import naming
from samtal.tui.keys import CONSOLE, name_of
from samtal.tui.paint import excerpt, plain, shown
from samtal.tui.widgets.times import until_end
from samtal.words import say
from samtal.words.registers import NAMES, code

if TYPE_CHECKING:
    from samtal.session.state import State
    from samtal.tui.keys import Key
    from samtal.tui.told import Told
    from samtal.words import Lang


class Foreseen(NamedTuple):
    """When the meeting is to end and will, and how late it is (ms), as far as whoever sees the screen is to know."""

    end: int | None
    will: int | None
    late: int | None


def foreseen(state: State, now: int, *, private: bool) -> Foreseen:
    """The room is told what holds; only the facilitator how it will be. Asked once a minute, for it takes all items."""
    promised, will = schedule.ends(state, now)
    return Foreseen(promised, will, schedule.behind(state, now)) if private else Foreseen(promised, None, None)


class Forecast:
    """What is foreseen, kept for as long as nothing happens and no minute goes by."""

    def __init__(self) -> None:
        self._for: tuple[object, ...] = ()
        self._known = Foreseen(None, None, None)

    def of(self, state: State, now: int, *, private: bool) -> Foreseen:
        """What is foreseen at `now` (ms UTC)."""
        key = (state.courses, now // MINUTE, private)
        if key != self._for:
            self._for, self._known = key, foreseen(state, now, private=private)
        return self._known


SIGN: Final = "•C"
"""There is a remark for the facilitator, and C opens it; the room learns nothing from it."""

SHORTEST: Final = 5
"""To so many columns the title may shrink."""


def head(
    lang: Lang, state: State, now: int, known: Foreseen, *, private: bool, sign: bool, width: int, wall: str = ""
) -> Content:
    """Title, clock, when the meeting ends, whether a remark waits, how the `wall` is, and for whom the screen is.

    The title gives way, then when it will end otherwise, the wall, and how late it is; never what is left until an end
    that was set, nor the word that says who sees the screen.
    """
    less = known._replace(will=None)
    shorter = ((known, wall), (less, wall), (less, ""), (less._replace(late=None), ""))
    rests = [_rest(lang, state, now, told, private=private, sign=sign, wall=said) for told, said in shorter]
    rest = next((each for each in rests if not width or width >= each.cell_length + SHORTEST + 1), rests[-1])
    title = Content(shown(state.template.title) if state.template else "")
    if width:
        title = title.truncate(max(SHORTEST, width - rest.cell_length - 1), ellipsis=True)
    return Content.assemble(" ", title.stylize("bold"), rest)


def _rest(lang: Lang, state: State, now: int, known: Foreseen, *, private: bool, sign: bool, wall: str) -> Content:
    """All of the head but the title."""
    parts: list[tuple[str, str]] = [(f"  {naming.at(lang, state, now)}", "bold")]
    if end := _end(lang, state, known):
        parts.append((f"  {end}", ""))
    if state.finish is not None and (left := until_end(lang, state, now, known.end)):
        parts.append((f"  {left}", "bold"))
    late = known.late
    if late is not None:
        minutes = abs(late) // 60_000
        code = "tui.on-time" if not minutes else "tui.behind" if late > 0 else "tui.ahead"
        parts.append((f"  {say(lang, code, n=minutes)}", "bold"))
    if state.phase is Phase.PAUSED:
        parts.append((f"  ❚❚ {say(lang, 'tui.clock-stopped')}", "bold reverse"))
    if sign:
        parts.append((f"  {SIGN}", ""))
    if wall:
        parts.append((f"  [{wall}]", "bold"))
    parts.append((f"  [{say(lang, 'tui.for-you' if private else 'tui.room-sees')}]", "bold" if private else "dim"))
    return Content.assemble(*parts)


def _end(lang: Lang, state: State, known: Foreseen) -> str:
    """When the meeting is to end and, where that is another time, when it will."""
    end, will = (None if at is None else naming.at(lang, state, at) for at in known[:2])
    if state.ended is not None and end:
        return say(lang, "tui.ended", at=end)
    if end and will and end != will:
        return say(lang, "tui.ends-otherwise", at=end, will=will)
    return say(lang, "tui.ends", at=end or will) if end or will else ""


def next_line(
    lang: Lang, state: State, now: int, *, writing: bool, width: int, private: bool, showing: str = ""
) -> Content:
    """In words, what the key that leads does when it is pressed next: space, or PageDown while a box has the keys.

    At the right what is shown to the room, whatever else must give way; that the time of the item ran out a while ago,
    which is not for the room, else what the lists hold, as far as there is room beside it.
    """
    key = "PageDown" if writing else say(lang, "tui.space")
    if showing:
        return _beside_shown(
            f" {key}: ",
            what_next(lang, state, now, width - len(key) - len(showing) - 5, writing=writing),
            showing,
            width,
        )
    words = what_next(lang, state, now, width - len(key) - 3, writing=writing)
    line = Content.assemble((f" {key}: ", "bold"), words)
    ran_out = timing.ran_out(state, now) if private else None
    quiet = say(lang, "tui.ran-out", at=naming.at(lang, state, ran_out)) if ran_out is not None else ""
    for held in (quiet, *lists_held(lang, state)):
        room = width - line.cell_length - len(held) - 3
        if held and room >= 0:
            return Content.assemble(line, " " * (room + 2), held)
    return line


def _beside_shown(key: str, words: str, showing: str, width: int) -> Content:
    """What comes next in what room there is beside what is shown."""
    told = Content.styled(f" {showing} ", "bold reverse")
    line = Content.assemble((key, "bold"), words)
    room = max(len(key), width - told.cell_length - 1)
    return Content.assemble(line.truncate(room, ellipsis=True).pad_right(max(0, room - line.cell_length)), " ", told)


def lists_held(lang: Lang, state: State) -> tuple[str, str, str]:
    """How many entries each list has that has any: by its key and name, by the first word of that, by its key alone."""
    held = {name: len(entries.entries(state, name)) for name in REGISTERS}
    keys = {name: NAMES[name].letter.upper() for name, n in held.items() if n}
    names = {name: say(lang, code(name, "heading")) for name in keys}
    whole = " · ".join(f"{key} {names[name]} {held[name]}" for name, key in keys.items())
    words = " · ".join(f"{names[name].split()[0]} {held[name]}" for name in keys)
    return whole, words, " · ".join(f"{key} {held[name]}" for name, key in keys.items())


LEADS: Final = {
    "start": "tui.next-start",
    "clock": "tui.next-shared",
    "floor": "tui.next-speaker",
    "step": "tui.next-step",
    "last": "tui.next-last",
    "ended": "tui.next-ended",
}
"""What *next* does, in words."""


WRITTEN: Final = {"tui.next-last": "tui.next-last-written", "tui.next-ended": "tui.next-ended-written"}
"""The same where every letter is text, and nothing is laid over what is written."""


LEAST_TITLE: Final = 8
"""To so many signs the title of the next item gives way to what is left behind."""


def what_next(lang: Lang, state: State, now: int, room: int, *, writing: bool = False) -> str:
    """What *next* does now, without the key, and what that leaves behind; in so many columns if that can be.

    `writing`: a letter is text, and what ends the meeting is written.
    """
    if view.held_back(state):
        return say(lang, "tui.next-groups")
    following = view.following(state)
    code = "tui.next-first-speaker" if following.first or following.group else LEADS[following.does]
    code = WRITTEN.get(code, code) if writing else code
    awaited = state.run and following.group in state.run.last
    name = say(lang, "order.the-awaited") if awaited else shown(naming.follower(lang, state, following))
    step = following.step
    number, title = (state.number_of(step.id), shown(step.title)) if step else (0, "")
    behind = "".join(f"; {part}" for part in _left_behind(lang, state, now)) + _asked(lang, state)
    words = say(lang, code, name=name, number=number, title=title) + behind
    if title and len(words) > room:
        title = excerpt(title, max(LEAST_TITLE, len(title) - len(words) + room))
        words = say(lang, code, name=name, number=number, title=title) + behind
    return words


def _left_behind(lang: Lang, state: State, now: int) -> list[str]:
    behind = view.left_behind(state, now)
    code = "tui.leaves-question" if behind.questions == 1 else "tui.leaves-questions"
    questions = [say(lang, code, n=behind.questions)] if behind.questions else []
    at = "" if behind.until is None else naming.at(lang, state, behind.until)
    return [*questions, *([say(lang, "tui.leaves-groups", at=at)] if at else [])]


def _asked(lang: Lang, state: State) -> str:
    """The role that nobody holds yet, and the key to say who does."""
    wanted = roles.asked(state)
    role = naming.role(lang, roles.name_of(state, wanted.key)) if wanted else ""
    return f" · {say(lang, 'tui.who-is', role=role)}" if role else ""


WHILE_GOING_ON: Final = frozenset({"clock", "note"})
"""The keys of the bottom line that do nothing once the meeting is over."""


def told_line(told: Told) -> Content:
    """What was done, or could not be, with a sign for which of the two."""
    return plain(f" {'!' if told.wrong else '✓'} {told.sentence}", "bold reverse" if told.wrong else "bold")


def ctrl_line(lang: Lang, keys: tuple[Key, ...], width: int) -> Content:
    """The keys that are used most where every letter is text, as many as have room beside the help; clickable.

    What they have in common is said once.
    """
    *used, last = sorted((key for key in keys if key.footer), key=lambda key: (key.id == "help", key.id in REGISTERS))
    line, help_ = Content.styled(" Ctrl+ ", "bold reverse"), _clickable(lang, last)
    for key in used:  # last those of the lists, which have signs as well
        each = _clickable(lang, key)
        if width < line.cell_length + each.cell_length + help_.cell_length:
            break
        line = Content.assemble(line, each)
    return Content.assemble(line, help_)


def _clickable(lang: Lang, key: Key) -> Content:
    name = name_of(key.keys.split(",")[0]).removeprefix("Ctrl+")
    return Content.assemble((f" {name}", "bold"), (f" {say(lang, key.name)}", f"@click=screen.do('{key.id}')"))


def key_line(
    lang: Lang, state: State, *, writing: bool, private: bool, undoes: bool = True, shows: str = "", width: int = 0
) -> Content:
    """The keys that are used most and do something now, clickable; all of them stand in the help.

    `writing`: a box has the keys, and a letter is its text. `undoes`: there is something to undo here.
    `shows`: what the key does that shows something to the room, which others give way to; empty where it does nothing.
    """
    undoing = {"clock": state.phase is Phase.PAUSED, "private": private}
    parts: dict[str, Content] = {}
    for key in CONSOLE:
        idle = (state.phase is Phase.ENDED and key.id in WHILE_GOING_ON) or (writing and not key.anywhere)
        if key.id == "show" and shows:
            parts["show"] = _offered(name_of(key.keys), say(lang, shows), key.id)
        elif key.id == "shown-after" and shows == HIDES and not writing and shown_pages.has_any(state):
            parts[key.id] = _offered("▲▼", say(lang, "showing.key-leaf"), key.id)
        elif key.footer and not idle and (undoes or key.id != "undo"):
            name = say(lang, key.again if undoing.get(key.id) else key.name)
            parts[key.id] = _offered(name_of(key.keys.split(",")[0]), name, key.id)
    for less in GIVE_WAY if shows and width else ():
        if sum(part.cell_length for part in parts.values()) > width:
            parts.pop(less, None)
    return Content.assemble(*parts.values())


HIDES: Final = "showing.key-hide"
"""What the key does while something is shown."""


GIVE_WAY: Final = ("clock", "note", "undo", "private")
"""The keys that others have the room of, in this order."""


def _offered(key: str, words: str, does: str) -> Content:
    return Content.assemble((f" {key} ", "bold reverse"), (f" {words}  ", f"@click=screen.do('{does}')"))
