"""On the screen all the time: what the meeting is for, the rules of the item, what of it will be read afterwards."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from memory import template_of
from minutes_of import written
from samtal.session import commands as c
from samtal.tui.app import SamtalApp
from samtal.tui.screens.console import Console
from samtal.tui.screens.prepare import Prepare

from .conftest import press, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from samtal.live import LiveSession
    from samtal.tui.world import World

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

HEADER = """
title = "Prov"
purpose = "Att se vilka normer vi för vidare"
prepare = [{ what = "Läs kapitel 1", for = "alla", minutes = 40, due = "2025-11-13" }]
"""
RULES = 'rules = ["Vi talar om strukturer.", "Det som sägs här stannar här."]\n'
KINDS = {
    "talk": 'questions = ["Vad?", "Hur?"]',
    "round": 'questions = ["Vad?"]\nminutes_per_turn = 2',
    "groups": "groups = 2\nminutes = 20",
    "list": 'columns = ["Vad", "Vem"]',
    "whys": "",
    "grid": 'rows = ["Bilda grupper"]',
    "rating": 'statements = ["Ett", "Två", "Tre"]',
    "break": "minutes = 10",
}
SIZES = [(80, 24), (200, 60), (60, 20)]


def words(pilot: Pilot[None]) -> str:
    """What stands at the right of the agenda, its lines run together."""
    return " ".join(" ".join(re.sub(r"^.*│", "", line) for line in seen(pilot).split("\n")).split())


def item(kind: str, keys: str) -> str:
    return f'{HEADER}[[agenda]]\nkind = "{kind}"\ntitle = "Punkten"\n{keys}\n'


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", KINDS)
async def test_the_rules_and_the_purpose_are_on_the_stage_in_every_kind_and_size(
    meeting: Meeting, console: App, kind: str, size: tuple[int, int]
) -> None:
    live = meeting(item(kind, KINDS[kind] + "\n" + RULES))
    for name in ("Anna Berg", "Bo Ek", "Cia Dahl", "Disa Alm"):
        live.do(c.Here(name))
    live.do(c.Start())
    async with console(live).run_test(size=size) as pilot:
        await pilot.pause()
        assert "Syfte: Att se vilka normer" in seen(pilot)
        for tab in (False, True):
            if tab:
                await press(pilot, "tab")
            assert "Vi talar om strukturer." in words(pilot)
            assert "Det som sägs här stannar här." in words(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_before_the_start_the_stage_says_what_the_meeting_is_for_and_what_was_to_be_prepared(
    meeting: Meeting, console: App, size: tuple[int, int]
) -> None:
    async with console(meeting(item("talk", ""))).run_test(size=size) as pilot:
        await pilot.pause()
        assert "Syfte: Att se vilka normer vi för vidare" in words(pilot)
        assert "Läs kapitel 1 (alla, 40 min, senast torsdag 13 november 2025)" in words(pilot)
        await press(pilot, "space")
        assert "Läs kapitel 1" not in seen(pilot)


@pytest.mark.parametrize(
    ("keys", "stage", "box"),
    [
        ('visibility = "summary"', "står bara sammanfattningen.", "skrivs inte ut, bara sammanfattningen"),
        ('visibility = "private"', "kommer inte med i mötesanteckningarna.", "skrivs inte ut"),
        ("record = false", "Det som sägs nu skrivs inte ner.", "sparas inte"),
    ],
)
@pytest.mark.parametrize("kind", ["talk", "list", "rating"])
async def test_what_is_kept_is_on_the_screen_before_the_first_word_is_typed(
    meeting: Meeting, console: App, kind: str, keys: str, stage: str, box: str
) -> None:
    live = meeting(item(kind, f"{KINDS[kind]}\n{keys}"))
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert stage in words(pilot)
        if kind != "talk":
            await press(pilot, "tab")
            assert stage in words(pilot)
            await press(pilot, "escape", "escape")
        await press(pilot, "n")
        assert box in seen(pilot)
        await press(pilot, "H", "e", "j", "enter")
    assert "Hej" not in written(live.state)
    assert bool(live.state.notes) == ("record" not in keys)


async def test_preparing_shows_the_purpose_and_what_is_to_be_prepared(world: World) -> None:
    template = template_of(item("talk", ""))
    app = SamtalApp(world, lambda handed: Prepare(handed, template, ""))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert "Syfte: Att se vilka" in seen(pilot)
        assert "Läs kapitel 1 (alla, 40 min" in seen(pilot)


LINKED = """
title = "Prov"
purpose = "Att lära"
[[agenda]]
kind = "talk"
title = "Prat"
rules = ["En i taget"]
links = [{ title = "Boken", url = "https://example.org/bok" }, { title = "Filen", url = "kapitel.pdf" }]
"""


@pytest.mark.parametrize("size", SIZES)
async def test_links_are_shown_by_title_and_opened_by_a_key_where_that_is_safe(
    meeting: Meeting, world: World, size: tuple[int, int]
) -> None:
    asked: list[str] = []

    def browse(url: str) -> bool:
        asked.append(url)
        return url.startswith("https:")

    live = meeting(LINKED)
    live.do(c.Start())
    app = SamtalApp(world._replace(browse=browse), lambda handed: Console(live, handed), lets_go=False)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "Länkar (Y): Boken · Filen" in words(pilot)
        await press(pilot, "n")
        await press(pilot, *"/länk", "space", *"Film", "space", "|", "space", *"www.a.se", "enter", "escape")
        assert "Länkar (Y): Boken · Filen · Film" in words(pilot)
        await press(pilot, "y")
        assert "https://example.org/bok" in seen(pilot)
        assert "En i taget" in seen(pilot)
        await press(pilot, "enter", "down", "enter")
        assert asked == ["https://example.org/bok", "kapitel.pdf"]
        await press(pilot, "down", "delete")
        assert "Länkar (Y): Boken · Filen" in words(pilot)
        assert "Film" not in words(pilot).replace("Tog bort länk", "")


MUCH = f"""
title = "Prov"
purpose = "{"Ett långt syfte. " * 20}SLUT"
[[agenda]]
kind = "talk"
title = "Prat"
rules = [{", ".join(f'"Regel {n}: en ganska lång regel som inte får plats på en kort rad"' for n in range(1, 15))}]
"""
LINKS = ", ".join(f'{{ title = "Länk {n}", url = "https://example.org/{"x" * 80}/{n}" }}' for n in range(1, 13))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("links", ["", f"links = [{LINKS}]"])
async def test_what_the_meeting_is_about_scrolls_and_what_is_chosen_and_what_the_keys_do_is_always_seen(
    meeting: Meeting, console: App, size: tuple[int, int], links: str
) -> None:
    live = meeting(MUCH + links)
    live.do(c.Start())
    async with console(live).run_test(size=size) as pilot:
        await press(pilot, "y")
        read = seen(pilot)
        for _ in range(12):
            await press(pilot, "pagedown")
            read += seen(pilot)
        assert "SLUT" in read
        assert all(f"Regel {n}:" in read for n in range(1, 15))
        for n in range(1, 13) if links else ():
            assert f"Länk {n} " in seen(pilot)
            assert "Esc stänger" in seen(pilot)
            await press(pilot, "down")
        await press(pilot, *["pageup"] * 12)
        assert "Syfte: Ett långt syfte." in seen(pilot)
        assert "Esc stänger" in seen(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, Console)


async def test_where_a_link_cannot_be_opened_its_address_is_told(meeting: Meeting, console: App) -> None:
    live = meeting(LINKED)
    live.do(c.Start())
    async with console(live).run_test(size=(100, 30)) as pilot:
        await press(pilot, "y", "down", "enter", "escape")
        assert "Kan inte öppnas härifrån. Adressen är kapitel.pdf" in words(pilot)


async def test_texts_of_any_kind_are_only_text_in_what_the_meeting_is_about(meeting: Meeting, console: App) -> None:
    nasty = "[/red] [@click=app.quit]x[/] \\u001b[2J \\u202eabc"
    text = LINKED.replace("Att lära", nasty).replace("En i taget", nasty).replace("Boken", nasty)
    live = meeting(text)
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "y")
        assert "[/red] [@click=app.quit]x[/]" in seen(pilot)
        assert not {"\u202e", "\x1b"} & {*seen(pilot)}
