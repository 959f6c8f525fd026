"""Figures that another laptop has brought, where slips are counted here or totals stand that are to be no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from memory import at, template_of
from samtal.archive.exporting import export_session
from samtal.archive.importing import import_session
from samtal.live import LiveSession, open_session, state_of
from samtal.session import commands as c
from samtal.session import figures, tally
from samtal.session.brought import Met, Nameless, Rivals
from samtal.session.refusal import RefusedError
from test_archive_tools import open_archive

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from command import Program
    from samtal.archive.log import Archive
    from samtal.session.state import State

RATING = """
title = "Prov"
[[agenda]]
kind = "rating"
title = "S"
statements = ["Ett", "Två"]
[[agenda]]
kind = "talk"
title = "Prat"
"""


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Archive]:
    (tmp_path / "here").mkdir()
    with open_archive(tmp_path / "here" / "a.db") as opened:
        yield opened


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Archive]:
    (tmp_path / "there").mkdir()
    with open_archive(tmp_path / "there" / "b.db", prefix="other") as opened:
        yield opened


def begun(archive: Archive) -> LiveSession:
    session = open_session(archive, template_of(RATING), source="", day="2025-11-14", zone="Europe/Stockholm")
    live = LiveSession(archive, session, now=lambda: at(9), origin="here")
    live.do(c.Count(9))
    live.do(c.Start())
    return live


def taken_over(archive: Archive, live: LiveSession, from_: Archive) -> LiveSession:
    """The same meeting on the other laptop, as it was exported from this one."""
    import_session(archive, export_session(from_, live.session))
    return LiveSession(archive, live.session, now=lambda: at(9, 5), origin="there")


def brought(archive: Archive, data: bytes, prefix: str = "command") -> tuple[Met, ...]:
    """What a command that takes in the file has to say of slips, while a face is open."""
    with open_archive(archive.path, prefix=prefix) as command:
        return import_session(command, data).met


def give(live: LiveSession, *slips: tuple[int, int]) -> None:
    for marks in slips:
        live.do(c.GiveSlip("s", marks=marks))


def standing(state: State) -> list[tuple[int, ...] | None]:
    step = state.agenda[0]
    assert step.rating
    run = next(reversed(state.runs_of(step.id)), None)
    found = [figures.figure(state, step, run, statement) for statement in step.rating.statements]
    return [figure.counts if figure else None for figure in found]


def told(archive: Archive, session: str) -> list[list[int]]:
    """The counts of every event of totals in a file that says any."""
    return [e.payload["counts"] for e in archive.events(session) if e.kind == "totals" and e.payload]


def test_slips_counted_on_two_laptops_are_added_and_closed_where_the_other_has_ended_the_meeting(
    here: Archive, there: Archive
) -> None:
    live = begun(here)
    give(live, (1, 2))
    other = taken_over(there, live, here)
    give(other, (2, 2), (2, 3))
    other.do(c.Next())
    other.do(c.End())
    give(live, (4, 3))
    assert brought(here, export_session(there, live.session)) == (Met(1, 2, 2, closed=True),)
    assert live.refresh()
    assert not live.state.tallies
    assert standing(live.state) == [(1, 2, 0, 1), (0, 2, 2, 0)]
    assert told(here, live.session) == [[1, 2, 0, 1], [0, 2, 2, 0]]
    brought(there, export_session(here, live.session))
    assert other.refresh()
    assert standing(other.state) == standing(live.state)
    assert brought(here, export_session(there, live.session), "again") == ()
    assert standing(live.state) == standing(other.state)


def test_slips_of_a_meeting_that_another_laptop_has_ended_become_figures(here: Archive, there: Archive) -> None:
    live = begun(here)
    other = taken_over(there, live, here)
    other.do(c.Next())
    other.do(c.End())
    give(live, (1, 2))
    assert brought(here, export_session(there, live.session)) == (Met(1, 1, 0, closed=True),)
    assert live.refresh()
    assert standing(live.state) == [(1, 0, 0, 0), (0, 1, 0, 0)]
    assert not live.state.tallies


def test_a_rating_that_is_open_here_and_there_is_counted_on(here: Archive, there: Archive) -> None:
    live = begun(here)
    other = taken_over(there, live, here)
    give(other, (2, 2))
    other.do(c.CloseRating("s"))
    other.do(c.Undo())
    give(other, (2, 3))
    give(live, (1, 2))
    assert brought(here, export_session(there, live.session)) == ()
    assert live.refresh()
    assert standing(live.state) == [(1, 0, 0, 0), (0, 1, 0, 0)]
    assert tally.is_counting(live.state, "s", live.state.run)


@pytest.mark.parametrize("closes", [False, True])
def test_figures_that_may_be_of_the_same_answers_are_not_added_to_slips_and_the_import_waits_for_the_closing(
    here: Archive, there: Archive, *, closes: bool
) -> None:
    live = begun(here)
    other = taken_over(there, live, here)
    other.do(c.RateTotals("s", 1, (6, 0, 0, 0)))
    if closes:
        other.do(c.Next())
    data = export_session(there, live.session)
    give(live, (1, 2), (2, 2))
    before = here.last_seq()
    with pytest.raises(RefusedError) as refused:
        import_session(here, data)
    assert refused.value.code == "slips.not-added"
    assert "stäng 1" in refused.value.sentence("sv")
    assert here.last_seq() == before
    assert standing(live.state) == [(1, 1, 0, 0), (0, 2, 0, 0)]
    live.do(c.CloseRating("s"))
    with pytest.raises(RefusedError) as refused:
        import_session(here, data)
    assert refused.value.code == "archive.import_removes"
    with open_archive(here.path, prefix="command") as command:
        import_session(command, data, remove=True)
    assert live.refresh()
    assert standing(live.state)[1] == (0, 2, 0, 0)


def test_slips_that_both_have_closed_are_added_once_they_are_opened_here_and_none_goes_unasked(
    here: Archive, there: Archive
) -> None:
    live = begun(here)
    other = taken_over(there, live, here)
    give(live, (1, 2), (1, 2))
    live.do(c.CloseRating("s"))
    give(other, (2, 2))
    other.do(c.CloseRating("s"))
    data, before = export_session(there, live.session), here.last_seq()
    with pytest.raises(RefusedError) as refused:
        brought(here, data)
    assert refused.value.code == "slips.closed-both"
    assert "öppna 1" in refused.value.sentence("sv")
    assert here.last_seq() == before
    live.do(c.ReopenRating("s"))
    assert brought(here, data) == (Met(1, 2, 1, closed=False),)
    assert live.refresh()
    live.do(c.CloseRating("s"))
    assert standing(live.state) == [(2, 1, 0, 0), (0, 3, 0, 0)]
    brought(there, export_session(here, live.session))
    assert other.refresh()
    assert standing(other.state) == standing(live.state)


def test_hands_that_both_have_closed_are_not_blanked_unasked(here: Archive, there: Archive) -> None:
    live = begun(here)
    other = taken_over(there, live, here)
    for each, counts in ((live, (1, 0, 0, 0)), (other, (0, 1, 0, 0))):
        each.do(c.RateTotals("s", 1, counts))
        each.do(c.CloseRating("s"))
    data = export_session(there, live.session)
    with pytest.raises(RefusedError) as refused:
        brought(here, data)
    assert refused.value.code == "archive.import_removes"
    assert standing(live.state)[0] == (1, 0, 0, 0)
    with open_archive(here.path, prefix="command") as command:
        import_session(command, data, remove=True)
    assert live.refresh()
    assert standing(live.state)[0] == (0, 1, 0, 0)


def test_slips_that_go_on_from_the_same_figures_on_two_laptops_are_not_added(here: Archive, there: Archive) -> None:
    live = begun(here)
    give(live, (1, 2))
    live.do(c.CloseRating("s"))
    other = taken_over(there, live, here)
    for each in (live, other):
        each.do(c.ReopenRating("s"))
        give(each, (2, 2))
    other.do(c.CloseRating("s"))
    with pytest.raises(RefusedError) as refused:
        import_session(here, export_session(there, live.session))
    assert refused.value.code == "slips.not-added"


@pytest.mark.parametrize("ends", [False, True])
def test_a_closing_that_is_brought_blanks_the_totals_on_the_way_of_both_laptops(
    here: Archive, there: Archive, *, ends: bool
) -> None:
    live = begun(here)
    live.do(c.RateTotals("s", 1, (0, 0, 2, 1)))
    other = taken_over(there, live, here)
    other.do(c.RateTotals("s", 1, (0, 0, 3, 1)))
    other.do(c.Next())
    if ends:
        other.do(c.End())
    live.do(c.RateTotals("s", 1, (0, 0, 2, 2)))
    live.do(c.RateTotals("s", 1, (0, 0, 2, 3)))
    brought(here, export_session(there, live.session))
    assert live.refresh()
    assert told(here, live.session) == [list(figure) for figure in standing(live.state) if figure]
    assert b'"counts":[0,0,2,2]' not in b"".join(file.read_bytes() for file in here.path.parent.iterdir())
    seq = here.last_seq()
    import_session(here, export_session(there, live.session))
    assert here.last_seq() == seq
    import_session(there, export_session(here, live.session))
    assert told(there, live.session) == told(here, live.session)


def test_totals_of_a_rating_that_is_open_stay_when_something_else_is_brought(here: Archive, there: Archive) -> None:
    live = begun(here)
    live.do(c.RateTotals("s", 1, (0, 0, 2, 1)))
    other = taken_over(there, live, here)
    other.do(c.TakeNote(text="hej"))
    live.do(c.RateTotals("s", 1, (0, 0, 2, 2)))
    import_session(here, export_session(there, live.session))
    assert told(here, live.session) == [[0, 0, 2, 1], [0, 0, 2, 2]]


@pytest.mark.parametrize("closes", [False, True])
def test_names_that_are_brought_to_a_rating_of_which_only_counts_are_kept_here_are_left_out(
    here: Archive, there: Archive, *, closes: bool
) -> None:
    live = begun(here)
    live.do(c.SetAnswering(answers="people", secrecy="open"))
    people = [live.do(c.Here(name))[0].entity for name in ("Anna Alm", "Bo Bok", "Cia Cox")]
    live.do(c.RatePerson("s", person=people[0], marks=(3, 4)))
    other = taken_over(there, live, here)
    for person, marks in ((people[1], (2, 2)), (people[0], (1, 1))):
        other.do(c.RatePerson("s", person=person, marks=marks))
    data = export_session(there, live.session)
    live.do(c.SetAnswering(secrecy="counts"))
    if closes:
        live.do(c.CloseRating("s"))
    before = standing(live.state)
    with open_archive(here.path, prefix="command") as command:
        done = import_session(command, data)
        assert done.left_out == (Nameless(1, 4),)
        assert import_session(command, data).left_out == ()
    assert live.refresh()
    assert standing(live.state) == before == [(0, 0, 1, 0), (0, 0, 0, 1)]
    assert not live.state.answers
    assert not [event for event in here.events(live.session) if event.kind == "answer" and event.payload]
    assert people[1].encode() in data
    assert b'"value":' not in b"".join(file.read_bytes() for file in here.path.parent.iterdir())
    back = export_session(here, live.session)
    with pytest.raises(RefusedError) as refused:
        import_session(there, back)
    assert refused.value.code == "archive.import_removes"
    import_session(there, back, remove=True)
    assert not state_of(there, live.session).answers


def test_where_that_the_names_go_is_brought_those_of_this_laptop_go_only_if_it_is_asked_for(
    here: Archive, there: Archive
) -> None:
    live = begun(here)
    live.do(c.SetAnswering(answers="people", secrecy="open"))
    (anna, bo) = [live.do(c.Here(name))[0].entity for name in ("Anna Alm", "Bo Bok")]
    live.do(c.RatePerson("s", person=anna, marks=(3, 4)))
    other = taken_over(there, live, here)
    other.do(c.RatePerson("s", person=bo, marks=(2, 2)))
    live.do(c.SetAnswering(secrecy="counts"))
    live.do(c.CloseRating("s"))
    data = export_session(here, live.session)
    with pytest.raises(RefusedError) as refused:
        import_session(there, data)
    assert refused.value.code == "archive.import_removes"
    assert import_session(there, data, remove=True).left_out == (Nameless(1, 2),)
    assert not state_of(there, live.session).answers


def test_what_both_have_made_of_the_same_names_is_not_added(here: Archive, there: Archive) -> None:
    live = begun(here)
    live.do(c.SetAnswering(answers="people", secrecy="sealed"))
    live.do(c.RatePerson("s", person=live.do(c.Here("Anna Alm"))[0].entity, marks=(3, 4)))
    other = taken_over(there, live, here)
    for each in (live, other):
        each.do(c.SetAnswering(secrecy="counts"))
    other.do(c.CloseRating("s"))
    with pytest.raises(RefusedError) as refused:
        brought(here, export_session(there, live.session))
    assert refused.value.code in {"slips.not-added", "archive.import_removes"}
    live.do(c.CloseRating("s"))
    with open_archive(here.path, prefix="command") as command:
        import_session(command, export_session(there, live.session), remove=True)
    assert live.refresh()
    assert standing(live.state) == [(0, 0, 1, 0), (0, 0, 0, 1)]


def test_that_names_were_left_out_is_said_with_what_was_taken_in(samtal: Program) -> None:
    agenda = RATING.removeprefix('\ntitle = "Prov"\n').replace('title = "S"', 'title = "S"\nsecrecy = "sealed"')
    session = samtal.held("Prov", "här Anna Alm\nhär Bo Bok\nstarta\nskatta Anna: 33\n", agenda=agenda)
    carried, other = samtal.folder / "prov.jsonl", samtal.folder / "annat.db"
    samtal("export", session, "-o", carried)
    samtal("import", carried, "--archive", other)
    samtal("plain", "--session", session, "--archive", other, stdin="skatta Bo: 44\n")
    samtal("export", session, "-o", carried, "--force", "--archive", other)
    samtal("plain", "--session", session, stdin="svar bara antal\n")
    said = samtal("import", carried)
    assert said.out.splitlines()[1].startswith("Punkt 1: 2 svar med namn togs inte med")


@pytest.mark.parametrize("ends", [False, True])
def test_what_became_of_slips_that_were_counted_here_is_said_with_what_was_taken_in(
    samtal: Program, *, ends: bool
) -> None:
    session = samtal.held("Prov", "antal 9\nstarta\nlapp 12\n", agenda=RATING.removeprefix('\ntitle = "Prov"\n'))
    carried, other = samtal.folder / "prov.jsonl", samtal.folder / "annat.db"
    samtal("export", session, "-o", carried)
    samtal("import", carried, "--archive", other)
    lines = "lapp 22\nlapp 23\nstäng 1\n" + ("nästa\navsluta\n" if ends else "")
    samtal("plain", "--session", session, "--archive", other, stdin=lines)
    samtal("export", session, "-o", carried, "--force", "--archive", other)
    said = samtal("import", carried)
    assert said.code == 0
    assert said.out.splitlines()[1:] == ["Punkt 1: lappar räknade här: 1, i filen: 2. De är hoplagda till 3."]
    assert "räknas" not in samtal("minutes", session).out


def test_where_figures_were_typed_on_both_it_is_told_whose_stand(here: Archive, there: Archive) -> None:
    live = begun(here)
    live.do(c.RateTotals("s", 1, (0, 0, 2, 1)))
    other = taken_over(there, live, here)
    live.do(c.RateTotals("s", 1, (0, 0, 2, 2)))
    live.do(c.RateTotals("s", 2, (0, 0, 2, 2)))
    other.do(c.RateTotals("s", 2, (0, 0, 3, 1)))
    first = export_session(there, live.session)
    assert import_session(here, first).rivals == (Rivals(1, 1, 0),)
    assert import_session(here, first).rivals == ()
    assert import_session(there, export_session(here, live.session)).rivals == (Rivals(1, 0, 2),)


def test_figures_that_the_other_knew_and_closed_are_no_rivals(here: Archive, there: Archive) -> None:
    live = begun(here)
    live.do(c.RateTotals("s", 1, (0, 0, 2, 1)))
    other = taken_over(there, live, here)
    other.do(c.RateTotals("s", 1, (0, 0, 3, 1)))
    other.do(c.Next())
    assert import_session(here, export_session(there, live.session)).rivals == ()


@pytest.mark.parametrize(
    ("then", "told"),
    [
        ("skatta 1 0/0/3/1\n", "Filens skrevs sist, och de gäller."),
        ("", "De som fanns här skrevs sist, och de gäller."),
    ],
)
def test_whose_figures_stand_is_said_with_what_was_taken_in(samtal: Program, then: str, told: str) -> None:
    session = samtal.held("Prov", "antal 9\nstarta\n", agenda=RATING.removeprefix('\ntitle = "Prov"\n'))
    carried, other = samtal.folder / "prov.jsonl", samtal.folder / "annat.db"
    samtal("export", session, "-o", carried)
    samtal("import", carried, "--archive", other)
    samtal("plain", "--session", session, "--archive", other, stdin="skatta 1 0/0/4/0\n")
    samtal("plain", "--session", session, stdin="skatta 1 0/0/2/2\n")
    samtal("plain", "--session", session, "--archive", other, stdin=then)
    samtal("export", session, "-o", carried, "--force", "--archive", other)
    assert samtal("import", carried).out.splitlines()[1:] == [
        f"Punkt 1 hade siffror både här och i filen. {told}",
    ]
