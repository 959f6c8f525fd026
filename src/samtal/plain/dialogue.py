"""`run`: lines in, lines out. Reads a line, does what it says, and answers with one line that begins ok or fel/error.

Rule: a blank line or one that begins with # gets no reply; every other line gets one, written once all is stored, after
any longer output. A refused line changes nothing. In and out it is UTF-8, whatever the locale says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TYPE_CHECKING, Final, Protocol

from samtal.lines.lengths import Inquiry
from samtal.lines.phrases import read
from samtal.lines.slips import shows_slip
from samtal.plain import agenda, earlier, filed, handed, status, times
from samtal.session import spreading, timing
from samtal.session.budget import budget as find_budget
from samtal.session.commands import Move
from samtal.session.refusal import RefusedError
from samtal.session.shown import shown
from samtal.telling import budget, naming, promise, reading_back, slips, wordings
from samtal.telling import filed as telling_filed
from samtal.telling import spreading as telling_spreading
from samtal.telling.replies import reply
from samtal.words import LANGS, say
from samtal.words.help import WORDS as HELP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from samtal.session.commands import Command
    from samtal.session.earlier import Belonging, Sitting
    from samtal.session.events import Cursor, Event
    from samtal.session.state import State
    from samtal.words import Lang

BOM: Final = b"\xef\xbb\xbf"
LOST: Final = re.compile(r"[^\W\d_]\?[^\W\d_]")
"""A question mark inside a word: where å, ä and ö are lost on their way, it stands for one of them."""


SHOWN: Final = {
    "status": "telling.status-at",
    "agenda": "telling.agenda-at",
    "help": "telling.help-given",
    "round": "telling.round-at",
    "history": "wordings.shown",
    "handin": "handin.files-too",
    "compare": "earlier.told",
}
"""What was shown, in words."""

SPREAD: Final = ("telling.spread-at", "telling.spread-breaks-at")
"""What does what was shown, without breaks and with them."""

NOTHING: Final = "telling.nothing-at"


class Live(Protocol):
    """What the dialogue asks of a live session."""

    state: State
    remark: RefusedError | None

    def refresh(self) -> bool:
        """Take in what others have appended."""

    def earlier(self) -> list[Sitting]:
        """The ratings of the session's series, oldest first."""

    def belonging(self) -> Belonging:
        """The session's series, and another in which the same was rated before."""

    def do(self, command: Command, at: int | None = None) -> tuple[Event, ...]:
        """Carry out a command, or raise RefusedError."""


def run(
    live: Live,
    lines: Iterable[bytes],
    write: Callable[[str], None],
    *,
    lang: Lang,
    now: Callable[[], int],
    continued: bool = False,
    ask: Callable[[str], str] | None = None,
) -> int:
    """Answer every line; the exit status, 1 if any was refused. `write` flushes what it is given.

    `continued` says that the session was opened before: then nothing happens before its last moment, unless a time
    is given. `ask`: somebody types the lines where they are seen; it asks them for what is not to be seen, or raises
    EOFError.
    """
    dialogue = Dialogue(live, write, lang, now, continued, ask)
    for number, line in enumerate(lines):
        if not number and is_utf16(line):
            dialogue.refuse(RefusedError("telling.utf16"))
            break
        dialogue.hear(line if number else line.removeprefix(BOM))
    return int(dialogue.refused)


def is_utf16(line: bytes) -> bool:
    """Whether this comes from a PowerShell that sends two bytes a letter: then no line after it can be read either."""
    return line.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in line


@dataclass(slots=True)
class Dialogue:
    """A conversation with one session: the times that were given, and what its writer last saw."""

    live: Live
    write: Callable[[str], None]
    lang: Lang
    now: Callable[[], int]
    continued: bool
    ask: Callable[[str], str] | None = None
    given: list[times.Given] = field(default_factory=list)
    refused: bool = False
    lost: bool = False  # a question mark has stood inside a word, and that has been remarked on
    asking: bool = False  # slips are asked for, one after the other, until there are enough or nothing is typed
    set_back: bool = False  # the computer's clock has been, and that has been remarked on
    seen: Cursor = field(init=False)

    def __post_init__(self) -> None:
        self.seen = self.live.state.cursor()

    def hear(self, raw: bytes) -> None:
        """Answer a line, unless there is nothing to answer."""
        raw = raw.rstrip(b"\r\n")
        if not raw.lstrip().startswith(b"#"):
            self._answer(raw)
        while self.asking:
            self._answer(raw)

    def _answer(self, raw: bytes) -> None:
        line = ""
        try:
            line = raw.decode().strip()
            answer = self._obey(line) if line else None
        except UnicodeDecodeError:
            answer = self._refusal(RefusedError("telling.not-utf8"))
        except RefusedError as refusal:
            answer = self._refusal(refusal)
        if answer is not None:
            self.seen = self.live.state.cursor()
            self.write(naming.one_line(answer + self._lost_remark(line)) + "\n")

    def _lost_remark(self, line: str) -> str:
        """That letters may have been lost on their way here, once."""
        if self.lost or not LOST.search(line):
            return ""
        self.lost = True
        return f". {say(self.lang, 'telling.lost-letters')}"

    def refuse(self, refusal: RefusedError) -> None:
        """Answer that something cannot be."""
        self.write(naming.one_line(self._refusal(refusal)) + "\n")

    def _refusal(self, refusal: RefusedError) -> str:
        self.refused = True
        values = {key: naming.shown(v) if isinstance(v, str) else v for key, v in refusal.values.items()}
        return f"{say(self.lang, 'telling.error')}  {RefusedError(refusal.code, **values).sentence(self.lang)}"

    def _obey(self, line: str) -> str | None:
        """What became true, or what was shown; None where there is nothing to say."""
        self.live.refresh()
        before = times.standing(self.given, self.live.state)
        stated, rest = times.taken(line, before, self.live.state, self.lang)
        asked = self._asked(rest)
        if asked is None:
            return None
        asked = filed.obeyed(self.live.state, asked)
        moment = times.moment(stated, self.live.state, self.now(), continued=self.continued)
        if isinstance(asked, Inquiry):
            answer, action = self._show(asked, moment), ""
        else:
            is_live = stated.last is None and not self.continued
            answer, action = self._do(asked, moment, is_live=is_live)
            answer += self._clock_remark() if is_live else ""
            answer += f". {self.live.remark.sentence(self.lang)}" if self.live.remark else ""
        if stated != before:
            self.given.append(times.Given(action, stated))
        return f"{say(self.lang, 'telling.ok')}  {answer}"

    def _asked(self, line: str) -> Command | Inquiry | None:
        """What a line asks for; of a slip its marks are asked for unseen, and refused where they were seen already.

        None: no more slips are typed.
        """
        goes_on, self.asking = self.asking, False
        if self.ask and shows_slip(line):
            raise RefusedError("slips.seen")
        asked = read(line, self.live.state, self.lang)
        if not isinstance(asked, Inquiry) or asked.name != "slip":
            return asked
        if self.ask is None:
            raise RefusedError("commands.slip")
        try:
            marks = self.ask(slips.prompt(self.lang, self.live.state, asked.of))
        except EOFError:
            marks = ""
        if not marks.strip() and goes_on:
            return None
        if not marks.strip():
            raise RefusedError("slips.none")
        self.asking = slips.are_awaited(self.live.state, asked.of)
        return read(f"{line} {marks}", self.live.state, self.lang)

    def _do(self, command: Command, moment: int, *, is_live: bool) -> tuple[str, str]:
        """What became true, and by which action; a live session knows itself when what is live happens."""
        if isinstance(command, Move):
            self._check_not_before(moment)
            command = replace(command, seen=self.seen)
        events = self.live.do(command, at=None if is_live else moment)
        state, at = self.live.state, events[0].at
        if (seen := shown(state)) and seen.promise and any(event.kind == "shown" for event in events):
            self._tell(promise.lines(self.lang, seen.promise))
        times = any(event.kind in {"finish_set", "lengths"} for event in events)
        too_much = telling_spreading.too_much(self.lang, state, at) if times else ()  # told to this face alone
        return ". ".join([reply(self.lang, state, events, at), *too_much]), events[0].action

    def _clock_remark(self) -> str:
        """That the computer's clock has been set back, once; said again when it is set back again."""
        state, before = self.live.state, self.set_back
        much = timing.set_back(state, self.now())
        self.set_back = bool(much)
        if before or not much:
            return ""
        at = naming.at(self.lang, state, state.moved)
        return f". {say(self.lang, 'telling.clock-set-back', span=naming.span(self.lang, much), at=at)}"

    def _check_not_before(self, moment: int) -> None:
        """A session that is gone on with is not moved at a time before it last was: that would undo what is known."""
        last = timing.last_move(self.live.state) if self.continued else None
        if last is not None and moment < last:
            raise RefusedError("telling.before-the-last", last=times.told(self.lang, self.live.state, last))

    def _show(self, inquiry: Inquiry, moment: int) -> str:
        """Longer output, each line a little in, so that none begins as an answer does."""
        if inquiry.name == "answers":
            found = filed.found(self.live.state, inquiry)
            self._tell(telling_filed.lines(self.lang, self.live.state, found))
            return say(self.lang, filed.then(found))
        self._tell(self._lines(inquiry, moment))
        if inquiry.name == "read-back":
            return reading_back.summed(self.lang, self.live.state, private=True)
        return say(self.lang, self._then(inquiry, moment), at=naming.at(self.lang, self.live.state, moment))

    def _tell(self, lines: Iterable[str]) -> None:
        for line in lines:
            self.write(f"  {naming.one_line(line)}\n")

    def _then(self, inquiry: Inquiry, moment: int) -> str:
        """What was shown, and what does it where anything can be done."""
        state = self.live.state
        if inquiry.name == "spread":
            may = spreading.preview(state, moment, breaks=inquiry.breaks).changes
            return SPREAD[inquiry.breaks] if may else NOTHING
        if inquiry.name == "round" and find_budget(state, moment) is None:
            return NOTHING
        return SHOWN[inquiry.name]

    def _lines(self, inquiry: Inquiry, moment: int) -> Iterator[str]:
        if inquiry.name == "help":
            return (pair[LANGS.index(self.lang)] for pair in HELP.values())
        state = self.live.state
        if inquiry.name == "read-back":
            return reading_back.lines(self.lang, state)
        if inquiry.name == "spread":
            found = spreading.preview(state, moment, breaks=inquiry.breaks)
            return telling_spreading.lines(self.lang, state, moment, found)
        if inquiry.name == "round":
            return budget.lines(self.lang, state, moment, inquiry.seconds)
        if inquiry.name == "handin":
            return handed.lines(self.lang, state, int(inquiry.of or 0))
        if inquiry.name == "compare":
            return earlier.lines(self.lang, state, inquiry.of, self.live.earlier(), self.live.belonging)
        if inquiry.name == "status":
            return chain(status.lines(self.lang, state, moment), earlier.last_time(self.lang, state, self.live.earlier))
        if inquiry.name == "history":
            return iter(wordings.lines(self.lang, state, inquiry.of))
        return agenda.lines(self.lang, state, moment)
