"""The note-taker in one terminal while the meeting is led in another: nothing is lost, and each note is where it began.

Rule: real programs on terminals of their own, with one clock, the test's.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from itertools import cycle, product
from typing import TYPE_CHECKING, Final

import pytest

if sys.platform == "win32":
    pytest.skip("needs a POSIX terminal", allow_module_level=True)

from samtal.archive.log import Archive
from samtal.live import LiveSession
from samtal.session import commands as c
from samtal.session import owners
from terminal import ENTER, Terminal
from terminal_meeting import DAY, Facilitator, Stage, minutes_in_plain_mode, skis_day, staged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from command import Program

SIGNS: Final = {"förslag": "=", "uppgift": "+", "parkera": "?", "datum": "@"}
PEOPLE: Final = ("Åsa Öst", "Bo Ek", "Cai Ås", "Dag Ödman", "Eva Ärla")
ROUND: Final = """
starts = "09:00"
[[agenda]]
kind = "round"
title = "Laget runt"
minutes_per_turn = 2
[[agenda]]
kind = "talk"
title = "Samtal"
minutes = 20
"""
WORDS: Final = (
    "vi",
    "såg",
    "att",
    "eleverna",
    "själva",
    "frågade",
    "vad",
    "[/red]",
    "betyder",
    "och",
    "då",
    "måste",
    "läraren",
    "våga",
    "vänta",
    "å",
    "ä",
    "ö",
    "🎉",
)
TALK: Final = 30
"""So many minutes somebody talks."""

NOTE: Final = 12
"""Words in a note; each takes a second."""


@pytest.fixture
def stage(samtal: Program, tmp_path: Path) -> Iterator[Stage]:
    with staged(samtal, tmp_path) as made:
        yield made


@pytest.fixture
def archive(samtal: Program, stage: Stage) -> Iterator[Archive]:
    """The file that the terminals share, as a third process sees it."""
    ids = iter(range(1, 10**6))
    with Archive.open(samtal.archive, now_ms=lambda: stage.second * 1000, new_id=lambda: f"t{next(ids):06d}") as opened:
        yield opened


@dataclass
class NoteTaker:
    """Types in a terminal of their own. What was entered there is stored before anything else is done."""

    terminal: Terminal
    archive: Archive

    def enter(self, line: str) -> None:
        """A line, and Enter, once what is typed is seen to be saved."""
        before = self.archive.last_seq()
        self.terminal.press(line, ENTER)
        self.terminal.wait_until(lambda: self.archive.last_seq() > before, f"{line!r} saved")


@dataclass
class OneOfTwo(Facilitator):
    """The facilitator, who leads and leaves all writing to the note-taker."""

    writer: NoteTaker | None = None

    def next(self) -> None:
        """The note-taker looks up at what has come before writing on."""
        super().next()
        assert self.writer
        self.writer.terminal.wait_for(f"\n {self.step}. ")

    def write(self, kind: str, lines: list[str]) -> None:
        """Everything in the note box of the other window, with the sign or the word that it has there."""
        assert self.writer
        begins = {"anteckning": "", **{verb: f"{sign} " for verb, sign in SIGNS.items()}}.get(kind, f"/{kind} ")
        for line in lines:
            self.writer.enter(f"{begins}{line}")


def test_two_hold_the_skis_day_one_leading_and_one_writing_and_the_minutes_are_those_of_one(
    samtal: Program, stage: Stage, archive: Archive, tmp_path: Path
) -> None:
    leading, script = skis_day(stage)
    writing = stage.begin("notes")
    writing.wait_for("Välkommen")
    day = OneOfTwo(stage, leading, writer=NoteTaker(writing, archive))
    day.hold(script)
    writing.wait_for("Mötet är slut")
    by_two = samtal("minutes").out
    assert by_two == minutes_in_plain_mode(samtal, tmp_path)


def test_a_talk_at_sixty_words_a_minute_is_where_it_was_begun_while_the_meeting_moves_on(
    samtal: Program, stage: Stage, archive: Archive
) -> None:
    here = "".join(f"här {name}\n" for name in PEOPLE)
    begun = f"{here}@9.00 starta\n@9.01 nästa\n"
    assert samtal("plain", samtal.template("Prov", ROUND), "--date", DAY, stdin=begun).code == 0
    session = str(samtal.sessions()[0]["id"])
    stage.now(9, 1)
    console = LiveSession(archive, session, now=lambda: stage.second * 1000, origin="console")
    writing = stage.begin("notes")
    writer, said, meant = NoteTaker(writing, archive), cycle(WORDS), []
    for speaker, number in product(PEOPLE, range(notes := TALK * 60 // NOTE // len(PEOPLE))):
        writing.wait_for(f"Ordet har {speaker}")
        words = [f"nr {number}", *(next(said) for _ in range(NOTE - 1))]
        for word in words[: NOTE // 2]:
            stage.pass_second()
            writing.press(f"{word} ")
        if number == notes - 1:
            console.do(c.Next())
        for word in words[NOTE // 2 :]:
            stage.pass_second()
            writing.press(f"{word} ")
        writer.enter("")
        meant.append((speaker, " ".join(words)))
    console.refresh()
    state = console.state
    assert state.step
    assert state.step.title == "Samtal"  # the last one was finished there, and belongs to the round
    found = [(owners.person(state, note), note.text, note.step) for note in state.notes.values()]
    assert [(state.people[who or ""].name, text, step) for who, text, step in found] == [
        (speaker, text, "laget-runt") for speaker, text in meant
    ]
