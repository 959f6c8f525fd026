"""The program in a real terminal, by keys: the SKIS network's day gives the minutes that plain mode gives."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Final

import pytest

if sys.platform == "win32":
    pytest.skip("needs a POSIX terminal", allow_module_level=True)

from terminal import ENTER, Terminal, control, pasted
from terminal_meeting import DAY, Facilitator, Stage, minutes_in_plain_mode, noted, skis_day, staged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from command import Program

ROUND: Final = """
starts = "09:00"
[[agenda]]
kind = "info"
title = "Välkommen"
minutes = 10
[[agenda]]
kind = "round"
title = "Laget runt"
minutes_per_turn = 2
[[agenda]]
kind = "talk"
title = "Samtal"
minutes = 20
questions = ["Vad?", "Varför?"]
"""


@pytest.fixture
def stage(samtal: Program, tmp_path: Path) -> Iterator[Stage]:
    with staged(samtal, tmp_path) as made:
        yield made


def test_the_skis_day_by_keys_gives_the_minutes_of_plain_mode(samtal: Program, stage: Stage, tmp_path: Path) -> None:
    terminal, script = skis_day(stage)
    Facilitator(stage, terminal).hold(script)
    by_keys = samtal("minutes").out
    each = "one key a step, one for the round, one to show who sits in which group, and one for each group that tells"
    assert stage.led <= 17 + 1 + 1 + 2 * 4, each
    assert by_keys == minutes_in_plain_mode(samtal, tmp_path)


def begun(samtal: Program, stage: Stage, **environ: str) -> Terminal:
    """The console of a meeting with a round and three people, at nine."""
    stage.now(9, 0)
    terminal = stage.begin("run", samtal.template("Prov", ROUND), "--date", DAY, **environ)
    terminal.wait_for("Starta")
    terminal.press(pasted("Åsa Öst\rBo Ek\rCai Ås"))
    terminal.wait_for("3 deltagare")
    terminal.press(control("S"))
    terminal.wait_for("▶  1.", "Mellanslag:")
    return terminal


def test_a_round_takes_one_key_for_each_who_speaks_and_one_to_come_to_it(samtal: Program, stage: Stage) -> None:
    terminal = begun(samtal, stage)
    stage.lead(terminal, "▶  2.", "Ge ordet till Åsa Öst")
    stage.lead(terminal, "Ordet har Åsa Öst", "Nästa talare, Bo Ek")
    stage.lead(terminal, "Ordet har Bo Ek", "Nästa talare, Cai Ås")
    stage.lead(terminal, "Ordet har Cai Ås", "Nästa punkt, 3. Samtal")
    stage.lead(terminal, "▶  3.")
    assert stage.led == 1 + 3 + 1


def test_after_kill_9_it_offers_to_go_on_and_is_exactly_where_it_was(samtal: Program, stage: Stage) -> None:
    terminal = begun(samtal, stage)
    stage.lead(terminal, "▶  2.")
    stage.lead(terminal, "Ordet har Åsa Öst")
    stage.lead(terminal, "Ordet har Bo Ek")
    stage.now(9, 7)
    terminal.wait_for("09.07")
    before = terminal.text
    noted(terminal, "Sagt före strömavbrottet.")
    terminal.kill()
    again = stage.begin()
    again.wait_for("Pågår nu", "Prov", "Enter: fortsätt mötet")
    again.press(ENTER)
    again.wait_until(lambda: again.text == before, "exactly as before")
    stage.lead(again, "Ordet har Cai Ås")
    assert "Sagt före strömavbrottet." in samtal("minutes").out


def test_another_size_of_the_window_keeps_everything(samtal: Program, stage: Stage) -> None:
    terminal = begun(samtal, stage)
    stage.lead(terminal, "▶  2.")
    stage.lead(terminal, "Ordet har Åsa Öst")
    terminal.press("n", "Halvskri")
    terminal.wait_for("Halvskri")
    terminal.press("v")  # once the box has its place, and what stands above it has found its own
    terminal.wait_for("Halvskriv")
    before = terminal.text
    terminal.resize(200, 60)
    terminal.wait_for("Halvskriv", "Ordet har Åsa Öst")
    terminal.wait_until(lambda: "Nästa talare, Bo Ek" in terminal.text.split("\n")[-2], "next line at the bottom")
    terminal.press("en")
    terminal.wait_for("Halvskriven")
    terminal.resize(80, 24)
    terminal.wait_until(lambda: terminal.text == before.replace("Halvskriv  ", "Halvskriven"), "as before")
    terminal.press(ENTER)
    terminal.wait_for("/ mer", gone="Halvskriven")
    assert "Halvskriven" in samtal("minutes").out


def test_ctrl_c_never_closes_and_ctrl_q_closes_while_the_meeting_goes_on(samtal: Program, stage: Stage) -> None:
    terminal = begun(samtal, stage)
    terminal.press(control("C"))
    terminal.wait_for("Ctrl+C stänger inte")
    terminal.press("n", control("C"), "en halv mening")
    terminal.wait_for("en halv mening")
    terminal.press(control("Q"))
    terminal.wait_for("inte sparad")  # the note in the box is told of once
    terminal.press(control("Q"))
    assert terminal.ended() == 0
    (session,) = samtal.sessions()
    assert session["state"] == "running"


def test_what_is_pasted_with_controls_in_it_is_stored_and_never_reaches_the_terminal(
    samtal: Program, stage: Stage
) -> None:
    terminal = begun(samtal, stage)
    terminal.press("n")
    terminal.wait_for("/ mer")
    before = len(terminal.written)
    terminal.press(pasted("före\x00 \x9b31m [/red][@click=app.quit]x[/] efter\x1b[2J"))
    terminal.wait_for("före ␛[31m [/red][@click=app.quit]x[/] efter", "^[2J")
    terminal.press(ENTER)
    terminal.wait_for("/ mer", gone="före")
    painted = terminal.written[before:].decode()
    assert "\x1b[2J" not in painted
    assert not {"\x00", "\x9b"} & set(painted)
    minutes = samtal("minutes").out
    assert "före ␛[31m [/red][@click=app.quit]x[/] efter" in minutes.replace("\\", "")
    assert not {"\x1b", "\x00", "\x9b"} & set(minutes)


def test_what_is_pasted_in_an_older_encoding_is_read_as_it_was_meant(samtal: Program, stage: Stage) -> None:
    terminal = begun(samtal, stage)
    terminal.press("n")
    terminal.wait_for("/ mer")
    terminal.press(pasted("Räksmörgås på ö " * 300 + "SLUT"), encoding="cp1252")  # more than is read at once
    terminal.wait_for("på ö SLUT")
    terminal.press(ENTER)
    terminal.wait_for("/ mer", gone="SLUT")
    assert samtal("minutes").out.count("Räksmörgås på ö") == 300


def test_without_colour_the_same_is_said(samtal: Program, stage: Stage) -> None:
    terminal = begun(samtal, stage, NO_COLOR="1")
    stage.lead(terminal, "▶  2.", "Ge ordet till Åsa Öst")
    colours = re.findall(rb"[34]8;2;(\d+);(\d+);(\d+)", terminal.written)
    assert {len(set(colour)) for colour in colours} <= {1}, "grey at most"
