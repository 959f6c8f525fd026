"""Whys: rows under rows. Any tree prints every row exactly once under its parent, and deletes and undo keep it one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms_held import held
from markdown_reading import tables, under
from minutes_of import begun, group, written
from samtal.lines import phrases
from samtal.minutes.making import minutes_of
from samtal.minutes.page import Page
from samtal.session import captures, trees
from samtal.session import commands as c
from samtal.session.events import Fact
from samtal.session.refusal import RefusedError
from samtal.telling.replies import reply
from samtal.template import stored

if TYPE_CHECKING:
    from memory import MemorySession

WHYS = """
[[agenda]]
kind = "whys"
title = "Varför"
"""
OLD = ["Problem", "Varför 1", "Varför 2", "Varför 3", "Varför 4", "Varför 5", "Tänkbar orsak"]


@pytest.fixture
def made() -> MemorySession:
    return begun(WHYS)


def type_(made: MemorySession, *lines: str) -> str:
    told = ""
    for line in lines:
        command = phrases.read(line, made.state, "sv")
        assert isinstance(command, c.Command)
        told = reply("sv", made.state, made.do(command), made.now)
    return told


def shape(made: MemorySession) -> list[str]:
    step = made.state.agenda[0].id
    found = trees.branches(made.state, step, captures.rows_of(made.state, step))
    return [f"{' ' * branch.depth}{branch.row.cells[0]}" for branch in found]


def test_the_chain_is_an_indented_list_and_the_cause_stands_first_in_bold_and_in_words() -> None:
    text = held("laser-inte-hemma").minutes
    assert (
        "**Vald orsak:** Vi köper klassuppsättningar\n\n"
        "- Eleverna läser inte hemma\n"
        "  - De tar inte med böcker hem\n"
        "    - **Vi köper klassuppsättningar** (vald orsak)\n"
        "    - Ingen har sagt att de får\n"
        "  - Hemma finns ingen läsro\n"
        "- Föräldramöten är glest besökta\n"
        "  - Kallelsen kommer sent\n"
    ) in text


def test_on_the_screen_the_minutes_are_indented_too() -> None:
    lines = Page(60, str).lines(minutes_of(held("laser-inte-hemma").session.state, 0))
    told = ["".join(piece.text for piece in line) for line in lines]
    assert "    • Vi köper klassuppsättningar (vald orsak)" in told
    assert all(len(line) <= 60 for line in told)


def test_a_why_goes_under_a_row_by_number_in_both_languages_or_under_the_latest(made: MemorySession) -> None:
    assert type_(made, "rad A") == "Rad 1 till punkt 1"
    assert type_(made, "varför 1: B") == "Rad 2 till punkt 1, under rad 1"
    assert type_(made, "why 2: C") == "Rad 3 till punkt 1, under rad 2"
    type_(made, "varför D", "why 1: E")
    assert shape(made) == ["A", " B", "  C", "   D", " E"]


def test_a_cause_is_chosen_and_taken_back_by_undo_or_by_saying_it_again(made: MemorySession) -> None:
    type_(made, "rad A", "varför B")
    assert type_(made, "orsak 2") == "Vald orsak: rad 2 till punkt 1"
    assert "**B** (vald orsak)" in written(made)
    assert type_(made, "ändra rad 2: Bättre") == "Ändrade rad 2 till punkt 1, under rad 1"
    assert "**Bättre** (vald orsak)" in written(made)
    assert type_(made, "cause 2") == "Inte längre vald orsak: rad 2 till punkt 1"
    assert "vald orsak" not in written(made)
    type_(made, "ångra")
    assert "**Bättre** (vald orsak)" in written(made)


def test_what_stood_under_a_row_that_is_deleted_moves_up_and_comes_back_with_it(made: MemorySession) -> None:
    type_(made, "rad A", "varför 1: B", "varför 2: C", "varför 2: D")
    assert type_(made, "ta bort rad 2").endswith("Det som stod under den står nu ett steg upp, under rad 1")
    assert shape(made) == ["A", " C", " D"]
    assert type_(made, "ta bort rad 1").endswith("Det som stod under den står nu för sig")
    assert shape(made) == ["C", "D"]
    type_(made, "ångra", "ångra")
    assert shape(made) == ["A", " B", "  C", "  D"]
    type_(made, "radera rad 2 för gott")
    assert shape(made) == ["A", " C", " D"]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("varför", "commands.why"),
        ("varför 1:", "commands.why"),
        ("varför 9: C", "session.no-such-entry"),
        ("varför 2: C", "session.is-gone"),
        ("orsak", "commands.cause"),
        ("orsak ett", "commands.cause"),
        ("orsak 2", "session.is-gone"),
        ("orsak 3", "session.no-such-entry"),
        ("till 2: varför C", "session.no-list"),
        ("till 3: varför C", "session.no-tree"),
        ("till 3: orsak 1", "session.no-tree"),
    ],
)
def test_what_does_not_fit_is_refused_and_the_meeting_goes_on(typed: str, code: str) -> None:
    made = begun(
        WHYS + '[[agenda]]\nkind = "talk"\ntitle = "P"\n[[agenda]]\nkind = "list"\ntitle = "L"\ncolumns = ["A"]\n'
    )
    type_(made, "rad A", "varför B", "ta bort rad 2", "till 3: rad X")
    with pytest.raises(RefusedError) as refused:
        type_(made, typed)
    assert refused.value.code == code
    assert refused.value.sentence("sv") != refused.value.sentence("en")
    assert shape(made) == ["A"]


def test_without_any_row_a_why_says_to_write_the_problem_first(made: MemorySession) -> None:
    with pytest.raises(RefusedError, match="no-row-yet"):
        type_(made, "varför Därför")


def test_a_list_that_is_no_tree_takes_no_parent() -> None:
    made = begun('[[agenda]]\nkind = "list"\ntitle = "L"\ncolumns = ["A"]\n')
    type_(made, "rad X")
    row = next(iter(made.state.rows))
    for command in (c.AddRow(cells=("Y",), parent=row), c.MarkCause(row)):
        with pytest.raises(RefusedError, match="no-tree"):
            made.do(command)


def test_a_why_is_the_groups_whose_problem_it_is_unless_another_is_named() -> None:
    made = begun(WHYS + "groups = 2\n", count=4)
    made.do(c.AddRow(cells=("A",), owner=group(1)))
    type_(made, "varför 1: B", "varför 1: grupp 2: C")
    assert under(written(made), "1. Varför")[:3] == ["Grupp 1: A", "B", "Grupp 2: C"]


def test_the_rows_of_a_run_stay_together() -> None:
    made = begun(WHYS)
    type_(made, "rad A", "kör igen", "rad B", "varför 1: Under A", "varför 2: Under B")
    text = written(made)
    assert "### Omgång 1\n\n- A\n  - Under A\n" in text
    assert "### Omgång 2\n\n- B\n  - Under B\n" in text


def test_other_columns_stand_in_brackets_and_without_whys_the_list_is_a_table() -> None:
    made = begun(WHYS + 'columns = ["Vad", "Stöd"]\n')
    type_(made, "rad A | enkät", "rad B | prov")
    assert tables(written(made))[0] == [["Vad", "Stöd"], ["A", "enkät"], ["B", "prov"]]
    type_(made, "varför 2: C | samtal")
    assert "- B (Stöd: prov)\n  - C (Stöd: samtal)\n" in written(made)


def test_a_session_that_was_opened_with_seven_columns_reads_and_prints_as_it_did() -> None:
    data = {"title": "P", "agenda": [{"kind": "list", "title": "Varför", "columns": [{"name": n} for n in OLD]}]}
    template = stored.read(data)
    assert template
    table = template.agenda[0].table
    assert table
    assert not table.tree
    assert [column.name for column in table.columns] == OLD
    made = begun('[[agenda]]\nkind = "list"\ntitle = "Varför"\ncolumns = ["Problem", "Varför 1", "Varför 2"]\n')
    type_(made, "rad A | B | C")
    assert tables(written(made))[0] == [["Problem", "Varför 1", "Varför 2"], ["A", "B", "C"]]


Deed = tuple[str, int]
DEEDS = st.lists(
    st.tuples(st.sampled_from(["root", "why", "why", "delete", "undo", "cause", "erase"]), st.integers(0, 9))
)


@given(DEEDS)
def test_any_tree_prints_every_row_exactly_once_under_its_parent(deeds: list[Deed]) -> None:
    made = begun(WHYS)
    for n, (deed, number) in enumerate(deeds):
        rows = [*made.state.rows.values()]
        row = rows[number % len(rows)] if rows else None
        command: c.Command | None = {
            "root": c.AddRow(cells=(f"r{n}",)),
            "undo": c.Undo(),
            **({"why": c.AddRow(cells=(f"r{n}",), parent=row.id)} if row else {}),
            **({"delete": c.Delete(row.id), "erase": c.Delete(row.id, for_good=True)} if row else {}),
            **({"cause": c.MarkCause(row.id)} if row else {}),
        }.get(deed)
        try:
            if command:
                made.do(command)
        except RefusedError:
            continue
        _is_a_forest(made)


def _is_a_forest(made: MemorySession) -> None:
    """Each standing row once, right below its parent's other whys, one deeper than its parent."""
    step = made.state.agenda[0].id
    standing = captures.rows_of(made.state, step)
    found = trees.branches(made.state, step, standing)
    assert sorted(branch.row.id for branch in found) == sorted(row.id for row in standing)
    hangs, line = trees.parents(made.state, step), list[str]()
    for branch in found:
        del line[branch.depth :]
        assert len(line) == branch.depth
        assert (line[-1] if line else None) == hangs[branch.row.id]
        line.append(branch.row.id)
    printed = [text.removesuffix(" (vald orsak)") for text in under(written(made), "1. Varför")]
    for row in standing:
        assert printed.count(row.cells[0]) == 1


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 7)), max_size=8))
def test_whatever_rows_a_file_brings_each_stands_once(links: list[tuple[int, int]]) -> None:
    made = begun(WHYS)
    for child, parent in links:
        payload = {"step": "varfor", "run": None, "cells": [f"r{child}"], "parent": f"row{parent}"}
        made.seal([Fact("row", payload, f"row{child}")], made.now)
    rows = captures.rows_of(made.state, "varfor")
    found = trees.branches(made.state, "varfor", rows)
    assert sorted(branch.row.id for branch in found) == sorted(row.id for row in rows)
