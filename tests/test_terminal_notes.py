"""The console in one terminal, the note-taker in another, on one meeting; the note-taker is killed and comes back."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

if sys.platform == "win32":
    pytest.skip("needs a POSIX terminal", allow_module_level=True)

from terminal import ENTER, PAGE_DOWN, SPACE, Terminal, control, pasted
from terminal_meeting import windows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from command import Program

AGENDA = """
title = "Prov"
[[agenda]]
kind = "talk"
title = "Första samtalet"
minutes = 20
[[agenda]]
kind = "talk"
title = "Andra samtalet"
minutes = 20
"""


@pytest.fixture
def begin(samtal: Program, tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    with windows(samtal, tmp_path) as opens:
        yield opens


def leading(begin: Callable[..., Terminal], samtal: Program) -> Terminal:
    """The console of a meeting that has begun."""
    path = samtal.folder / "prov.toml"
    path.write_text(AGENDA, encoding="utf-8")
    console = begin("run", path)
    console.wait_for("Prov")
    console.press(ENTER)  # the preparation, of which nothing must be answered
    console.wait_for("Första samtalet", "kvar av punkten")
    return console


def test_a_note_begun_and_not_saved_outlives_a_kill_and_goes_where_it_was_begun(
    begin: Callable[..., Terminal], samtal: Program
) -> None:
    console, notes = leading(begin, samtal), begin("notes")
    notes.wait_for("1. Första samtalet", "PageDown: Nästa punkt")
    notes.press("Sparat", ENTER)
    notes.wait_for("✓ Anteckning 1")
    notes.press("Halvvägs in")
    notes.wait_for("Halvvägs in")
    notes.wait_until(lambda: "Halvvägs in" in drafts(samtal), "the draft kept")
    notes.kill()
    console.press(SPACE)
    console.wait_for("2. Andra samtalet")
    again = begin("notes")
    again.wait_for("2. Andra samtalet", "Halvvägs in", "→ Anteckning till punkt 1")
    again.press(ENTER)
    again.wait_for("✓ Anteckning 2 till punkt 1")
    again.press(control("q"))
    assert again.ended() == 0
    made = samtal("minutes").out
    assert made.index("Sparat") < made.index("Halvvägs in") < made.index("Andra samtalet", made.index("Sparat"))


def drafts(samtal: Program) -> str:
    """What is kept of what stands in the boxes."""
    from samtal.archive.sqlite import sqlite3

    connection = sqlite3.connect(samtal.archive)
    try:
        return "".join(text for (text,) in connection.execute("SELECT text FROM draft").fetchall())
    except sqlite3.Error:
        return ""
    finally:
        connection.close()


def test_who_takes_notes_leads_too_and_two_of_them_and_the_console_see_what_the_others_write(
    begin: Callable[..., Terminal], samtal: Program
) -> None:
    console, one = leading(begin, samtal), begin("notes")
    one.wait_for("1. Första samtalet")
    two = begin("notes")
    two.wait_for("1. Första samtalet", "[En till antecknar]")
    one.wait_for("[En till antecknar]")
    one.press("Från den ena", ENTER)
    two.wait_for("Från den ena")
    two.press("Från den andra", ENTER, "kvar")
    one.wait_for("Från den andra")
    one.press(PAGE_DOWN)
    two.wait_for("2. Andra samtalet", "kvar", "→ Anteckning till punkt 1")
    console.wait_for("2. Andra samtalet")
    one.press(control("z"))
    one.wait_for("1. Första samtalet")
    two.kill()
    one.wait_for("1. Första samtalet", gone="[En till antecknar]")


def test_before_there_is_a_meeting_it_waits_and_opens_by_itself(
    begin: Callable[..., Terminal], samtal: Program
) -> None:
    early = begin("notes")
    early.wait_for("Väntar på mötet")
    leading(begin, samtal)
    early.wait_for("1. Första samtalet", gone="Väntar på mötet")
    early.press("Från början", ENTER)
    early.wait_for("✓ Anteckning 1")
    late = begin("notes")
    late.wait_for("Från början", "[En till antecknar]")
    early.wait_for("[En till antecknar]")


def test_a_meeting_that_there_is_not_is_refused_in_a_sentence(begin: Callable[..., Terminal], samtal: Program) -> None:
    console = leading(begin, samtal)
    console.press(control("q"))
    assert console.ended() == 0
    unknown = begin("notes", "ffffffff")
    assert unknown.ended() == 1
    assert "ffffffff" in unknown.text
    assert "Traceback" not in unknown.text


def test_bytes_that_are_no_text_end_nothing(begin: Callable[..., Terminal], samtal: Program) -> None:
    leading(begin, samtal).kill()
    notes = begin("notes")
    notes.wait_for("1. Första samtalet")
    notes.press(pasted("utan ÿþ tecken åäö slut"), encoding="cp1252")
    notes.wait_for("utan ÿþ tecken åäö slut")
    notes.press(ENTER)
    notes.wait_for("✓ Anteckning 1")
