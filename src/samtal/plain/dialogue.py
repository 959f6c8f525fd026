"""`run`: lines in, lines out. Reads a line, does what it says, and answers with one line that begins ok or fel/error.

Rule: a blank line or one that begins with # gets no reply; every other line gets one, written once all is stored, after
any longer output. A refused line changes nothing. In and out it is UTF-8, whatever the locale says.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, Protocol

from samtal.lines.phrases import Inquiry, read
from samtal.plain import agenda, status, times
from samtal.session import timing
from samtal.session.commands import Move
from samtal.session.refusal import RefusedError
from samtal.telling import naming
from samtal.telling.replies import reply
from samtal.words import LANGS, say
from samtal.words.help import WORDS as HELP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from samtal.session.commands import Command, Cursor
    from samtal.session.events import Event
    from samtal.session.state import State
    from samtal.words import Lang

BOM: Final = b"\xef\xbb\xbf"


SHOWN: Final = {"status": "telling.status-at", "agenda": "telling.agenda-at", "help": "telling.help-given"}
"""What was shown, in words."""


class Live(Protocol):
    """What the dialogue asks of a live session."""

    state: State

    def refresh(self) -> bool:
        """Take in what others have appended."""

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
) -> int:
    """Answer every line; the exit status, 1 if any was refused. `write` flushes what it is given.

    `continued` says that the session was opened before: then nothing happens before its last moment, unless a time
    is given.
    """
    dialogue = Dialogue(live, write, lang, now, continued)
    for number, line in enumerate(lines):
        dialogue.hear(line if number else line.removeprefix(BOM))
    return int(dialogue.refused)


@dataclass(slots=True)
class Dialogue:
    """A conversation with one session: what has been said of time, and what its writer last saw."""

    live: Live
    write: Callable[[str], None]
    lang: Lang
    now: Callable[[], int]
    continued: bool
    stated: times.Stated = field(default_factory=times.Stated)
    refused: bool = False
    seen: Cursor = field(init=False)

    def __post_init__(self) -> None:
        self.seen = self.live.state.cursor()

    def hear(self, raw: bytes) -> None:
        """Answer a line, unless there is nothing to answer."""
        raw = raw.rstrip(b"\r\n")
        if raw.lstrip().startswith(b"#"):
            return
        try:
            line = raw.decode().strip()
            answer = self._obey(line) if line else None
        except UnicodeDecodeError:
            answer = self._refuse(RefusedError("telling.not-utf8"))
        except RefusedError as refusal:
            answer = self._refuse(refusal)
        if answer is not None:
            self.seen = self.live.state.cursor()
            self.write(naming.one_line(answer) + "\n")

    def _refuse(self, refusal: RefusedError) -> str:
        self.refused = True
        values = {key: naming.shown(v) if isinstance(v, str) else v for key, v in refusal.values.items()}
        return f"{say(self.lang, 'telling.error')}  {say(self.lang, refusal.code, **values)}"

    def _obey(self, line: str) -> str:
        """What became true, or what was shown."""
        self.live.refresh()
        stated, rest = times.taken(line, self.stated, self.live.state, self.lang)
        asked = read(rest, self.live.state, self.lang)
        moment = times.moment(stated, self.live.state, self.now(), continued=self.continued)
        answer = self._show(asked, moment) if isinstance(asked, Inquiry) else self._do(asked, moment)
        self.stated = stated
        return f"{say(self.lang, 'telling.ok')}  {answer}"

    def _do(self, command: Command, moment: int) -> str:
        if isinstance(command, Move):
            self._check_not_before(moment)
            command = replace(command, seen=self.seen)
        events = self.live.do(command, at=moment)
        return reply(self.lang, self.live.state, events, moment)

    def _check_not_before(self, moment: int) -> None:
        """A session that is gone on with is not moved at a time before it last was: that would undo what is known."""
        last = timing.last_move(self.live.state) if self.continued else None
        if last is not None and moment < last:
            raise RefusedError("telling.before-the-last", last=times.told(self.lang, self.live.state, last))

    def _show(self, inquiry: Inquiry, moment: int) -> str:
        """Longer output, each line a little in, so that none begins as an answer does."""
        for line in self._lines(inquiry, moment):
            self.write(f"  {naming.one_line(line)}\n")
        return say(self.lang, SHOWN[inquiry.name], at=naming.at(self.lang, self.live.state, moment))

    def _lines(self, inquiry: Inquiry, moment: int) -> Iterator[str]:
        if inquiry.name == "help":
            return (pair[LANGS.index(self.lang)] for pair in HELP.values())
        lines = status.lines if inquiry.name == "status" else agenda.lines
        return lines(self.lang, self.live.state, moment)
