"""An older Windows console is handed only what its font can draw, and every other terminal what it always was."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from memory import template_of
from samtal import words
from samtal.cli.wiring import old_console
from samtal.session import commands as c
from samtal.tui.app import SamtalApp
from samtal.tui.drawable import STAND_INS
from samtal.tui.home.screen import Home
from samtal.tui.screens.prepare import Prepare
from samtal.words.text import cells

from .conftest import Clock, press, seen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from samtal.live import LiveSession
    from samtal.tui.world import World

SOURCE = Path(words.__file__).parents[1]

# WGL4 as Microsoft lists it, beyond the letters of Latin, Greek and Cyrillic.
SIGNS = """2013-2015 2017-201E 2020-2022 2026 2030 2032 2033 2039 203A 203C 203E 2044 207F 20A3 20A4 20A7 20AC 2105 2113
2116 2122 2126 212E 215B-215E 2190-2195 21A8 2202 2206 220F 2211 2212 2215 2219 221A 221E 221F 2229 222B 2248 2260 2261
2264 2265 2302 2310 2320 2321 2500 2502 250C 2510 2514 2518 251C 2524 252C 2534 253C 2550-256C 2580 2584 2588 258C
2590-2593 25A0 25A1 25AA-25AC 25B2 25BA 25BC 25C4 25CA 25CB 25CF 25D8 25D9 25E6 263A-263C 2640 2642 2660 2663 2665 2666
266A 266B FB01 FB02"""


def spans(table: str) -> Iterator[int]:
    for span in table.split():
        first, _, last = span.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


WGL4 = {"\n", *map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x180), *spans(SIGNS)])}

AGENDA = """
title = "Prov"
[[agenda]]
kind = "round"
title = "Laget runt"
questions = ["Vad?", "Varför?"]
minutes_per_turn = 2
[[agenda]]
kind = "rating"
title = "Skattning"
statements = ["A", "B"]
[[agenda]]
kind = "list"
title = "Tecken"
columns = ["Vad", "Vem"]
"""


@pytest.mark.parametrize("sign", STAND_INS)
def test_a_stand_in_can_be_drawn_and_takes_as_many_cells(sign: str) -> None:
    assert sign not in WGL4
    assert set(STAND_INS[sign]) <= WGL4
    assert cells(STAND_INS[sign]) == cells(sign)


def constants(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield path.name, node.value


def test_whatever_the_program_says_or_draws_can_be_drawn_or_has_a_stand_in() -> None:
    can = {*WGL4, *STAND_INS}
    for room in ("words", "tui"):
        for name, text in constants(SOURCE / room):
            signs = {char for char in text if char.isprintable()}
            assert name == "text.py" or signs <= can, (name, signs - can)  # text.py names scripts, and says nothing


def test_what_is_written_line_by_line_needs_no_stand_in() -> None:
    signs = {sign for sign in STAND_INS if not "\u2400" <= sign <= "\u2421"}  # those are of what somebody typed
    for room in ("plain", "telling", "cli"):
        for name, text in constants(SOURCE / room):
            assert not set(text) & signs, name


def old(world: World) -> World:
    return world._replace(old_console=True)


async def drawn(app: SamtalApp, *keys: str) -> str:
    async with app.run_test(size=(120, 32)) as pilot:
        await pilot.pause()
        await press(pilot, *keys)
        return seen(pilot)


@pytest.mark.parametrize("keys", [[], ["space"], ["n"], ["g", "3"], ["question_mark"], ["ctrl+p"], ["s"], ["b"], ["l"]])
async def test_every_screen_on_an_older_console_holds_only_what_can_be_drawn(
    world: World,
    clock: Clock,
    meeting: Callable[[str], LiveSession],
    console: Callable[..., SamtalApp],
    keys: list[str],
) -> None:
    texts = []
    for handed in (world, old(world)):
        clock.set(9)
        live = meeting(AGENDA)
        for command in (c.Here("Anna ✓\x1b"), c.Here("Bo\u2028"), c.Start(), c.TakeNote(text="▶ ett")):
            live.do(command)
        app = console(live)
        app.world = handed
        texts.append(await drawn(app, *keys))
    usual, drawable = texts
    assert set(drawable) <= WGL4
    assert set(drawable) == set("".join(STAND_INS.get(sign, sign) for sign in usual))
    assert drawable != usual


@pytest.mark.parametrize("screen", [Home, lambda world: Prepare(world, template_of(AGENDA), AGENDA)])
async def test_so_do_the_screens_before_a_meeting(world: World, screen: Callable[[World], Home]) -> None:
    text = await drawn(SamtalApp(old(world), screen))
    assert set(text) <= WGL4
    assert {"►", "»"} & set(text)


@pytest.mark.parametrize(
    ("platform", "environ", "is_old"),
    [
        ("win32", {}, True),
        ("win32", {"WT_SESSION": "1"}, False),
        ("win32", {"TERM_PROGRAM": "vscode"}, False),
        ("linux", {}, False),
        ("darwin", {}, False),
    ],
)
def test_which_console_is_an_old_one(platform: str, environ: dict[str, str], *, is_old: bool) -> None:
    assert old_console(platform, environ) is is_old
