"""Every meeting form of the source documents is held, line by line, to its minutes; a row without a form fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from form_rows import COUNTS, NOT_YET, ROWS, Waits
from forms_held import LIBRARY, SCRIPTS, held, template_of
from memory import DAY
from samtal.session.state import Phase
from samtal.session.turns import present
from samtal.template import checks, unacted

if TYPE_CHECKING:
    from pathlib import Path

    from command import Program
    from memory import MemorySession


def people(session: MemorySession) -> int:
    """How many it was held with: all who ever came, or the number that was given."""
    return max(present(session.state), sum(person.seat > 0 for person in session.state.people.values()))


every_form = pytest.mark.parametrize("form", sorted(SCRIPTS))


@every_form
def test_a_form_is_held_to_its_end_and_no_line_is_refused(form: str) -> None:
    refused = [line for line in held(form).replies.splitlines() if line.startswith(("fel", "error"))]
    assert refused == []
    assert held(form).session.state.phase is Phase.ENDED


@every_form
def test_of_a_form_a_check_says_nothing_but_what_waits(form: str) -> None:
    session, source = held(form).session, held(form).source
    assert [problem.located("en", form) for problem in checks.remarks(session.template, people(session), source)] == []
    waiting = {waits for row in ROWS.values() if row.form == form for waits in row.waits}
    assert {NOT_YET[problem.code] for problem in unacted.remarks(session.template, source)} <= waiting


@pytest.mark.parametrize("row", [f"{document}-{n}" for document, count in COUNTS.items() for n in range(1, count + 1)])
def test_a_row_of_the_documents_has_a_form_whose_minutes_hold_what_it_promises_or_a_reason(row: str) -> None:
    asked = ROWS[row]
    assert asked.asks
    if asked.reason:
        assert (asked.form, asked.holds, asked.waits) == ("", (), ())
        return
    assert asked.holds
    minutes = held(asked.form).minutes
    assert [text for text in asked.holds if text not in minutes] == []
    assert [text for text in asked.hides if text in minutes or text not in SCRIPTS[asked.form].read_text("utf-8")] == []


@pytest.mark.parametrize("form", ["fem-varfor", "handledning-reflekterande-team", "lean-coffee", "varldskafe"])
def test_a_form_that_is_held_in_an_archive_has_the_same_minutes(samtal: Program, form: str) -> None:
    typed = SCRIPTS[form].read_text(encoding="utf-8")
    assert samtal("plain", template_of(form), "--date", DAY, stdin=typed).code == 0
    assert samtal("minutes").out == held(form).minutes


def test_no_row_is_made_up() -> None:
    assert sorted(ROWS) == sorted(f"{document}-{n}" for document, count in COUNTS.items() for n in range(1, count + 1))


def test_what_waits_is_waited_for_by_some_row() -> None:
    assert {waits for row in ROWS.values() for waits in row.waits} == set(Waits)


def test_every_template_that_comes_with_samtal_is_held() -> None:
    assert {path.stem for path in LIBRARY.glob("*.toml")} <= set(SCRIPTS)


@pytest.mark.parametrize("path", sorted(LIBRARY.glob("*.toml")), ids=lambda path: path.stem)
def test_a_template_that_comes_with_samtal_says_when_it_serves_for_how_many_how_long_and_whose_it_is(
    path: Path,
) -> None:
    head = path.read_text(encoding="utf-8").partition("\n\n")[0]
    assert all(line.startswith("#") for line in head.splitlines())
    assert [word for word in ("När: ", "Antal: ", "Tid: ") if word not in head] == []
    assert any(word in head for word in ("Källa: ", "Metod: "))
