"""After any commands, of several faces and computers, the plain tables say what a rebuild would make them say."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from memory import at, template_of
from samtal.archive.exporting import export_session
from samtal.archive.importing import import_session
from samtal.archive.log import Archive
from samtal.live import LiveSession, open_session
from samtal.session import commands as c
from samtal.session.refusal import RefusedError
from test_archive_tools import counting
from test_session_laws import COMMANDS, IDS, SMALL, TEMPLATE

if TYPE_CHECKING:
    from samtal.session.state import State

COUNTED = TEMPLATE + '[[agenda]]\nkind = "rating"\ntitle = "Räkning"\nstatements = ["A"]\n'
VALUES = st.integers(1, 4)
FOUR = st.tuples(SMALL, SMALL, SMALL, SMALL)
RATED: st.SearchStrategy[c.Command] = st.one_of(
    st.builds(c.RateAnswer, step=st.just("skattning"), statement=st.just(1), person=st.just(IDS[0]), value=VALUES),
    st.builds(c.RateTotals, step=st.sampled_from(["skattning", "rakning"]), statement=st.just(1), counts=FOUR),
    st.sampled_from([c.Goto(step="skattning"), c.Goto(step="rakning"), c.Goto(step="tecken"), c.Undo()]),
)
AT_RATING: list[tuple[str, c.Command | None]] = [
    ("console", c.Here("Anna Berg")),
    ("console", c.Start()),
    ("console", c.Goto(step="skattning")),
]
BEGUN = st.sampled_from([[], AT_RATING, [*AT_RATING, ("console", c.Goto(step="tecken"))]])
FACES = st.sampled_from(["console", "console", "notes", "elsewhere"])
MEET = st.tuples(st.just("meet"), st.none())
DELETED = st.tuples(st.just("delete"), st.none())
ANY = st.lists(st.one_of(st.tuples(FACES, COMMANDS), st.tuples(FACES, RATED), MEET, DELETED), max_size=25)
DONE = ANY | st.lists(st.tuples(FACES, RATED) | MEET, max_size=15)


def last_entry(state: State) -> str:
    """What was captured last, "" where nothing was."""
    return next((e.entity for e in reversed(state.log) if e.kind in {"note", "row", "entry", "link"}), "")


class Room:
    """Two faces at one archive, and a third at another that meets with it from time to time."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.here = self.archive(folder / "a.db", "id", stack)
        self.there = self.archive(folder / "b.db", "there", stack)
        self.session = open_session(
            self.here, template_of(COUNTED), source="", day="2025-11-14", zone="Europe/Stockholm"
        )
        import_session(self.there, export_session(self.here, self.session))
        places = {"console": self.here, "notes": self.here, "elsewhere": self.there}
        self.faces = {face: self.live(archive, face) for face, archive in places.items()}

    @staticmethod
    def archive(path: Path, prefix: str, stack: ExitStack) -> Archive:
        archive = stack.enter_context(Archive.open(path, now_ms=lambda: at(9), new_id=counting(prefix)))
        archive.connection.execute("PRAGMA synchronous = OFF")
        return archive

    def live(self, archive: Archive, face: str) -> LiveSession:
        return LiveSession(archive, self.session, now=lambda: at(9), origin=face)

    def do(self, face: str, command: c.Command | None) -> None:
        if face == "meet":
            import_session(self.here, export_session(self.there, self.session), remove=True)
            import_session(self.there, export_session(self.here, self.session), remove=True)
            for live in self.faces.values():
                live.refresh()
            return
        if command is None:
            face, command = "console", c.Delete(last_entry(self.faces["console"].state), None, for_good=True)
        with suppress(RefusedError):
            self.faces[face].do(command)


@given(done=DONE, begun=BEGUN)
@settings(max_examples=60)
def test_after_any_commands_the_plain_tables_say_what_a_rebuild_would(
    done: list[tuple[str, c.Command | None]], begun: list[tuple[str, c.Command | None]]
) -> None:
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        room = Room(Path(folder), stack)
        for face, command in [*begun, *done]:
            room.do(face, command)
            assert room.here.strayed() == frozenset(), (face, command)
        assert room.there.strayed() == frozenset()
