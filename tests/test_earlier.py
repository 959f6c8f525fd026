"""Ratings over the sessions of a series: what is the same, what has changed by how much, and what is never told."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from memory import MemorySession, at, template_of
from samtal.archive import schema
from samtal.archive.exporting import export_session
from samtal.archive.importing import import_session
from samtal.archive.log import Archive
from samtal.live import LiveSession, open_session
from samtal.session import commands as c
from samtal.session import earlier, figure_rows, rows
from test_archive_tools import counting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from samtal.session.earlier import Comparison, Sitting

FOUR = (0, 2, 6, 4)
TEXTS = ("Vi lär av varandra", "Vi delar ansvar", "Vi besöker varandra")


def template(*texts: str, more: str = "", header: str = "") -> str:
    asked = ", ".join(f'"{text}"' for text in texts or TEXTS)
    rating = f'kind = "rating"\ntitle = "Skattning"\nsubject = "SKIS"\nstatements = [{asked}]\n{more}'
    end = '[[agenda]]\nkind = "talk"\ntitle = "Slut"\n'
    return f'title = "Träff"\nseries = "skis"\n{header}\n[[agenda]]\n{rating}\n{end}'


def rated(text: str, *counts: tuple[int, ...], day: str = "2026-03-12") -> MemorySession:
    """A session in memory in which these have been given, and which has gone on to the next item."""
    made = MemorySession(text, day=day)
    made.do(c.Start())
    for number, each in enumerate(counts, 1):
        made.do(c.RateTotals(statement=number, counts=each))
    made.do(c.Next())
    return made


def sitting(text: str, *counts: tuple[int, ...], day: str = "2026-03-12") -> Sitting:
    made = rated(text, *counts, day=day)
    found = earlier.of_state(made.state, made.state.agenda[0], next(iter(made.state.runs.values())))
    assert found
    return found


def compared(then: Sitting, now: Sitting) -> Comparison:
    return earlier.compare(then, now)


# What is the same


def test_the_same_statements_are_compared_by_their_words_in_whatever_order() -> None:
    then = sitting(template(*TEXTS), (0, 2, 6, 4), (1, 5, 5, 1), (4, 6, 2, 0))
    now = sitting(template("VI  besöker varandra", TEXTS[0], TEXTS[1]), (1, 5, 5, 1), (0, 1, 6, 5), (1, 5, 5, 1))
    found = compared(then, now)
    assert [(pair.before.place, pair.now.place) for pair in found.pairs] == [(3, 1), (1, 2), (2, 3)]
    assert [pair.sign for pair in found.pairs] == [1, 1, 0]
    assert (found.left_out.reworded, found.left_out.added, found.left_out.silent, found.left_out.dropped) == (
        (),
        (),
        (),
        0,
    )


def test_a_statement_with_new_words_is_named_and_not_compared() -> None:
    then = sitting(template(*TEXTS), *[(0, 2, 6, 4)] * 3)
    now = sitting(template(TEXTS[0], "Vi delar allt", TEXTS[2], "Vi har tid"), *[(0, 2, 6, 4)] * 4)
    found = compared(then, now)
    assert (found.left_out.reworded, found.left_out.added, found.left_out.dropped, len(found.pairs)) == (
        (2,),
        (4,),
        0,
        2,
    )
    assert compared(now, then).left_out.dropped == 1


def test_another_scale_is_another_thing() -> None:
    then = sitting(template(), *[(0, 2, 6, 4)] * 3)
    now = sitting(template(more="scale = { min = 1, max = 5 }"), *[(0, 0, 2, 6, 4)] * 3)
    found = compared(then, now)
    assert found.rescaled
    assert not found.pairs


def test_other_words_are_the_same_where_the_author_says_so() -> None:
    own = 'kind = "rating"\ntitle = "S"\nsubject = "SKIS"\nstatements = [{{ id = "lar", text = "{}" }}]\n'
    text = 'title = "Träff"\n[[agenda]]\n{}\n[[agenda]]\nkind = "talk"\ntitle = "Slut"\n'
    then, now = (sitting(text.format(own.format(words)), (0, 2, 6, 4)) for words in ("Vi lär", "Vi lär oss"))
    assert len(compared(then, now).pairs) == 1


def test_two_values_are_compared_by_their_share() -> None:
    then = sitting(template(more="scale = { min = 0, max = 1 }"), *[(6, 6)] * 3)
    now = sitting(template(more="scale = { min = 0, max = 1 }"), *[(3, 9)] * 3)
    assert compared(then, now).means == (Fraction(1, 2), Fraction(3, 4))


def test_all_answers_to_what_is_compared_give_the_mean_of_both_sides() -> None:
    then = sitting(template(*TEXTS), (0, 0, 0, 12), (0, 0, 12, 0), (12, 0, 0, 0))
    now = sitting(template(TEXTS[0], TEXTS[1], "Nytt"), (0, 0, 0, 6), (0, 0, 12, 0), (12, 0, 0, 0))
    assert compared(then, now).means == (Fraction(84, 24), Fraction(60, 18))


# What is never told


def test_what_too_few_have_answered_is_in_no_comparison_and_in_no_mean() -> None:
    made = rated(template(), (0, 2, 1, 1), (0, 2, 6, 4), (0, 2, 6, 4))
    told = rows.every(made.state)["figure"]
    assert [(row["answers"], row["total"]) for row in told] == [(None, None), (12, 38), (12, 38)]
    then = sitting(template(), *[(0, 2, 6, 4)] * 3)
    now = sitting(template(), (0, 2, 1, 1), (0, 2, 6, 4), (0, 2, 6, 4))
    assert (compared(then, now).left_out.silent, len(compared(then, now).pairs)) == ((1,), 2)


def test_meetings_that_differ_in_what_is_withheld_alone_come_to_the_same() -> None:
    few = [(0, 2, 1, 1), (4, 0, 0, 0), (0, 0, 0, 0), (1, 0, 0, 0)]
    found = [rows.every(rated(template(), each, FOUR, FOUR).state)["figure"] for each in few]
    assert all(other == found[0] for other in found)


@pytest.mark.parametrize(
    ("more", "header"),
    [
        ('visibility = "private"', ""),
        ("record = false", ""),
        ('visibility = "summary"', ""),
        ("", "confidential = true"),
    ],
)
def test_nothing_is_compared_of_what_stays_in_the_room(more: str, header: str) -> None:
    made = MemorySession(template(more=more, header=header))
    made.do(c.Start())
    if more != "record = false":
        made.do(c.RateTotals(statement=1, counts=(0, 2, 6, 4)))
    made.do(c.Next())
    assert rows.every(made.state)["figure"] == []


def test_a_rating_that_takes_answers_is_not_there_nor_one_that_was_struck_or_taken_back() -> None:
    made = MemorySession(template())
    made.do(c.Start())
    made.do(c.RateTotals(statement=1, counts=(0, 2, 6, 4)))
    assert rows.every(made.state)["figure"] == []
    made.do(c.Next())
    assert len(rows.every(made.state)["figure"]) == 3
    made.do(c.Undo())
    assert rows.every(made.state)["figure"] == []
    made.do(c.Skip())
    made.do(c.End())
    assert rows.every(made.state)["figure"] == []


def test_a_set_that_is_not_to_be_compared_is_not() -> None:
    sets = '[statements.ett]\nitems = ["Vi lär"]\ncompare = false\n'
    made = MemorySession(
        f'title = "T"\n{sets}[[agenda]]\nkind = "rating"\ntitle = "S"\nstatements = "ett"\n'
        '[[agenda]]\nkind = "talk"\ntitle = "Slut"\n'
    )
    made.do(c.Start())
    made.do(c.RateTotals(statement=1, counts=(0, 2, 6, 4)))
    made.do(c.Next())
    assert [row["compared"] for row in rows.every(made.state)["figure"]] == [0]
    assert earlier.of_session(made.state) == []


def test_what_groups_answer_together_is_another_thing_and_so_is_each_lap_of_a_block() -> None:
    each, together = (MemorySession(template(more=more)) for more in ("", 'per = "group"\ngroups = 2'))
    keys = {earlier.subject_key(made.state.agenda[0]) for made in (each, together)}
    assert len(keys) == 2
    laps = MemorySession(template(more='block = { name = "varv", for_each = "person" }'))
    laps.here("Anna Berg", "Bo Ek")
    assert [figure_rows.subject(step) for step in laps.state.agenda[:2]] == ["Anna Berg: SKIS", "Bo Ek: SKIS"]
    passes = MemorySession(template(more='block = { name = "varv", repeat = 2 }'))
    assert [figure_rows.subject(step) for step in passes.state.agenda[:2]] == ["SKIS", "SKIS"]


def test_who_is_called_otherwise_is_so_in_the_table_too(archive: Archive) -> None:
    text = template(more='block = { name = "varv", for_each = "person" }')
    session = open_session(archive, template_of(text), source="", day="2026-03-12", zone="Europe/Stockholm")
    live = LiveSession(archive, session, now=lambda: at(9, day="2026-03-12"), origin="console")
    live.do(c.Here("Ana Berg"))
    live.do(c.Start())
    live.do(c.RateTotals(statement=1, counts=FOUR))
    live.do(c.Next())
    live.do(c.Rename(next(iter(live.state.people)), "Anna Berg"))
    assert {each.head.subject for each in archive.trend(session)} == {"Anna Berg: SKIS"}
    assert not archive.strayed()


# In the archive


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "a.db", now_ms=lambda: at(9), new_id=counting("id")) as opened:
        yield opened


def held(archive: Archive, day: str, *counts: tuple[int, ...], text: str = "") -> str:
    """A session with its rating held, and left."""
    session = open_session(archive, template_of(text or template()), source="", day=day, zone="Europe/Stockholm")
    live = LiveSession(archive, session, now=lambda: at(9, day=day), origin="console")
    live.do(c.Start())
    for number, each in enumerate(counts, 1):
        live.do(c.RateTotals(statement=number, counts=each))
    live.do(c.Next())
    return session


def test_the_trend_has_all_sessions_of_the_series_the_oldest_first(archive: Archive) -> None:
    late = held(archive, "2026-05-01", *[(0, 2, 6, 4)] * 3)
    early = held(archive, "2026-03-12", *[(1, 5, 5, 1)] * 3)
    held(archive, "2026-04-01", *[(1, 5, 5, 1)] * 3, text=template().replace('"skis"', '"annan"'))
    found = archive.trend(late)
    assert [sitting.head.session for sitting in found] == [early, late]
    assert [line.mean for line in found[1].lines] == [Fraction(38, 12)] * 3
    assert archive.trend(early) == archive.trend(late)


def test_a_meeting_that_was_written_in_afterwards_stands_by_its_day(archive: Archive) -> None:
    later = held(archive, "2026-03-12", FOUR, FOUR, FOUR)
    paper = open_session(archive, template_of(template()), source="", day="2026-01-20", zone="Europe/Stockholm")
    live = LiveSession(archive, paper, now=lambda: at(9, day="2026-05-01"), origin="plain")
    live.do(c.Start())
    for number in (1, 2, 3):
        live.do(c.RateTotals(statement=number, counts=FOUR))
    live.do(c.Next())
    assert [each.head.date for each in archive.trend(later)] == ["2026-01-20", "2026-03-12"]


def test_the_query_itself_leaves_out_what_too_few_have_answered(archive: Archive) -> None:
    session = held(archive, "2026-03-12", *[(0, 2, 6, 4)] * 3)
    archive.connection.execute("UPDATE figure SET answers = 4, total = 9 WHERE place = 2")
    assert [line.n for line in archive.trend(session)[0].lines] == [12, None, 12]
    (profile,) = archive.profile(session)
    assert [(line.place, line.n, line.sum) for line in profile.lines] == [
        (1, 12, 38),
        (2, None, None),
        (3, 12, 38),
    ]


def test_figures_corrected_afterwards_and_a_session_from_another_device_are_in_the_trend(
    archive: Archive, tmp_path: Path
) -> None:
    session = held(archive, "2026-03-12", *[(0, 2, 6, 4)] * 3)
    live = LiveSession(archive, session, now=lambda: at(9, day="2026-03-12"), origin="console")
    live.do(c.RateTotals(statement=1, counts=(0, 3, 6, 4), step="skattning"))
    assert [line.n for line in archive.trend(session)[0].lines] == [13, 12, 12]
    with Archive.open(tmp_path / "b.db", now_ms=lambda: at(9), new_id=counting("there")) as other:
        import_session(other, export_session(archive, session))
        assert other.trend(session) == archive.trend(session)


def test_where_the_tables_are_not_this_programs_the_trend_is_made_from_the_events(archive: Archive) -> None:
    held(archive, "2025-11-14", *[(1, 5, 5, 1)] * 3)
    held(archive, "2025-12-14", *[(1, 5, 5, 1)] * 3, text=template().replace('"skis"', '"annan"'))
    session = held(archive, "2026-03-12", *[(0, 2, 6, 4)] * 3)
    expected = archive.trend(session)
    assert [len(each.lines) for each in expected] == [3, 3]
    schema.set_rows_reach(archive.connection, 0)
    archive.connection.execute("DELETE FROM figure")
    assert archive.trend(session) == expected


def test_of_several_ratings_of_the_same_the_first_and_the_last_count(archive: Archive) -> None:
    session = held(archive, "2026-03-12", *[(0, 2, 6, 4)] * 3)
    live = LiveSession(archive, session, now=lambda: at(9, day="2026-03-12"), origin="console")
    for _ in range(2):
        live.do(c.Goto(step="skattning"))
        live.do(c.Again())
        live.do(c.RateTotals(statement=1, counts=(0, 0, 6, 6)))
        live.do(c.Next())
    found = archive.trend(session)
    assert [(sitting.number, sitting.of) for sitting in found] == [(1, 3), (2, 3), (3, 3)]
    assert [sitting.number for sitting in earlier.first_and_last(found)] == [1, 3]
    later = held(archive, "2026-05-01", *[(0, 2, 6, 4)] * 3)
    all_ = archive.trend(later)
    assert earlier.before(all_, all_[-1]) == all_[2]
    assert earlier.before(all_, all_[1]) is None


def test_a_rating_whose_slips_are_counted_is_in_no_table_and_no_comparison_until_it_closes(archive: Archive) -> None:
    session = held(archive, "2026-03-12")
    live = LiveSession(archive, session, now=lambda: at(9, day="2026-03-12"), origin="console")
    live.do(c.Goto(step="skattning"))
    for _ in range(6):
        live.do(c.GiveSlip(marks=(3, 2, 4)))
    assert (archive.trend(session), earlier.of_session(live.state)) == ([], [])
    run = live.state.run
    assert run
    live.do(c.CloseRating("skattning", run.id))
    assert [line.n for line in archive.trend(session)[0].lines] == [6, 6, 6]
    live.do(c.Next())
    live.do(c.End())
    live.do(c.ReopenRating("skattning", run.id))
    live.do(c.GiveSlip(marks=(3, 2, 4), step="skattning", run=run.id))
    assert (archive.trend(session), earlier.of_session(live.state)) == ([], [])
    live.do(c.CloseRating("skattning", run.id))
    assert [line.n for line in archive.trend(session)[0].lines] == [7, 7, 7]
    assert not archive.strayed()
