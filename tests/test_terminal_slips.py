"""Slips at a real terminal: what stands on them is written nowhere, so that no scrollback holds it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

if sys.platform == "win32":
    pytest.skip("needs a POSIX terminal", allow_module_level=True)

from terminal import ENTER
from terminal_meeting import windows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from command import Program
    from terminal import Terminal

AGENDA = """
title = "Prov"
[[agenda]]
kind = "rating"
title = "Skattning"
statements = ["Vi lyssnar", "Vi prövar", "Vi ses", "Vi delar", "Vi tar ansvar"]
"""


@pytest.fixture
def begin(samtal: Program, tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    with windows(samtal, tmp_path) as opens:
        yield opens


def test_what_is_typed_after_the_slip_was_asked_for_is_not_written_to_the_terminal(
    begin: Callable[..., Terminal], samtal: Program
) -> None:
    path = samtal.folder / "prov.toml"
    path.write_text(AGENDA, encoding="utf-8")
    typing = begin("plain", path)
    typing.wait_for("Prov")
    typing.press("antal 12", ENTER, "starta", ENTER)
    typing.wait_for("Mötet började")
    typing.press("lapp", ENTER)
    typing.wait_for("Lapp 1 av 12 (syns inte")
    typing.press("43?-1", ENTER)
    typing.wait_for("ok  Lapp 1 av 12")
    typing.wait_for("Lapp 2 av 12 (syns inte")
    typing.press("43?-14", ENTER)
    typing.wait_for("fel  Lappen har 6 svar")
    typing.wait_until(lambda: typing.text.count("Lapp 2 av 12 (syns inte") == 2, "asked once more")
    lines = typing.written.count(b"\n")
    typing.press(ENTER)
    typing.wait_until(lambda: typing.written.count(b"\n") > lines, "no longer asked")
    assert b"43?-1" not in typing.written
    typing.press("lapp 22222", ENTER)
    typing.wait_for("så frågas")
    typing.press("stäng", ENTER)
    typing.wait_for("1 lapp räknad")
