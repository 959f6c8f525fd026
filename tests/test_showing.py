"""What is shown to the room is what was asked for, and nothing else: no longer than it holds, and nothing private."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from memory import MemorySession, at, entry_seen, goto, row_seen
from minutes_of import told, written
from samtal.lines import phrases
from samtal.session import commands as c
from samtal.session import history, showing
from samtal.session.evolve import fold
from samtal.session.public import public
from samtal.session.refusal import RefusedError
from samtal.session.registers import Entry
from samtal.telling.replies import reply

if TYPE_CHECKING:
    from samtal.session.shown import Shown
    from samtal.words import Lang

AGENDA = """
title = "Prov"
[[agenda]]
kind = "list"
title = "Idéer"
columns = ["Idé", "Vem"]
[[agenda]]
kind = "rating"
title = "Skattning"
minutes = 5
statements = ["Ett", "Två"]
min_answers = 5
[[agenda]]
kind = "list"
title = "Stannar här"
visibility = "private"
columns = ["Sagt"]
[[agenda]]
kind = "list"
title = "Sammanfattas"
visibility = "summary"
columns = ["Sagt"]
[[agenda]]
kind = "list"
title = "Sparas inte"
record = false
columns = ["Sagt"]
[[agenda]]
kind = "list"
title = "Varför"
tree = true
columns = ["Orsak"]
[[agenda]]
kind = "rating"
title = "Dold"
secrecy = "sealed"
min_answers = 1
statements = ["Tre"]
[[agenda]]
kind = "talk"
title = "Prat"
"""


@pytest.fixture
def meeting() -> MemorySession:
    session = MemorySession(AGENDA)
    session.do(c.Count(12))
    session.do(c.Start(), at(9))
    return session


def seen(session: MemorySession) -> Shown | None:
    return public(session.state, session.now).shown


def show(session: MemorySession, line: str, lang: Lang = "sv") -> str:
    """What is answered to a line that shows or hides something."""
    command = phrases.read(line, session.state, lang)
    assert isinstance(command, c.ShowToRoom | c.TurnShown | c.Hide)
    return reply(lang, session.state, session.do(command), session.now)


def refused(session: MemorySession, line: str) -> str:
    before = session.state.showing
    with pytest.raises(RefusedError) as error:
        show(session, line)
    assert session.state.showing == before
    return error.value.code


def decide(session: MemorySession, text: str = "Vi läser en bok") -> None:
    session.do(c.Record(register="decision", entry=Entry(text)))


def words_of(shown: Shown | None) -> list[str]:
    return [entry.entry.text for entry in shown.entries] if shown else []


def test_a_decision_is_shown_as_it_was_saved_and_follows_as_it_is_changed(meeting: MemorySession) -> None:
    decide(meeting)
    assert seen(meeting) is None
    assert show(meeting, "visa beslut 1") == "Visas nu: beslut 1"
    assert words_of(seen(meeting)) == ["Vi läser en bok"]
    meeting.do(c.Reword(*entry_seen(meeting.state, "decision", 1), Entry("Vi läser två")))
    assert words_of(seen(meeting)) == ["Vi läser två"]
    assert show(meeting, "dölj") == "Det visas inte längre"
    assert seen(meeting) is None
    assert refused(meeting, "dölj") == "showing.nothing-shown"


@pytest.mark.parametrize("register", ["proposal", "action", "parked", "date", "lesson"])
def test_an_entry_of_every_list_can_be_shown(meeting: MemorySession, register: str) -> None:
    meeting.do(c.Record(register=register, entry=Entry("Något", day="2026-01-26" if register == "date" else "")))
    meeting.do(c.ShowToRoom("entry", entry_seen(meeting.state, register, 1)[0]))
    shown = seen(meeting)
    assert shown is not None
    assert (shown.kind, shown.entries[0].register, words_of(shown)) == ("entry", register, ["Något"])


@pytest.mark.parametrize("for_good", [False, True])
def test_what_is_deleted_is_gone_from_the_wall_at_once(meeting: MemorySession, *, for_good: bool) -> None:
    decide(meeting)
    meeting.do(c.AddRow(cells=("En rad",)))
    show(meeting, "visa beslut 1")
    meeting.do(c.Delete(*entry_seen(meeting.state, "decision", 1), for_good=for_good))
    assert seen(meeting) is None
    show(meeting, "visa listan")
    meeting.do(c.Delete(*row_seen(meeting.state, meeting.state.agenda[0].id, 1), for_good=for_good))
    shown = seen(meeting)
    assert shown is not None
    assert shown.rows == ()


def test_the_rows_of_a_list_are_shown_as_they_grow(meeting: MemorySession) -> None:
    assert show(meeting, "visa listan") == "Visas nu: raderna i punkt 1"
    shown = seen(meeting)
    assert shown is not None
    assert (shown.kind, shown.columns, shown.rows) == ("rows", ("Idé", "Vem"), ())
    meeting.do(c.AddRow(cells=("Bok", "Bo")))
    shown = seen(meeting)
    assert shown is not None
    assert [(row.number, row.cells) for row in shown.rows] == [(1, ("Bok", "Bo"))]


def test_the_whys_are_shown_under_what_they_explain(meeting: MemorySession) -> None:
    meeting.do(goto(meeting.state, 6))
    meeting.do(c.AddRow(cells=("Få läser",)))
    meeting.do(c.AddRow(cells=("Tiden räcker inte",), parent=row_seen(meeting.state, meeting.state.agenda[5].id, 1)[0]))
    assert show(meeting, "visa varför") == "Visas nu: varför i punkt 6"
    shown = seen(meeting)
    assert shown is not None
    assert [(row.cells[0], row.depth) for row in shown.rows] == [("Få läser", 0), ("Tiden räcker inte", 1)]


def test_an_item_is_shown_by_its_number_from_any_later_step(meeting: MemorySession) -> None:
    meeting.do(c.AddRow(cells=("Bok", "Bo")))
    meeting.do(goto(meeting.state, 8))
    assert show(meeting, "visa 1") == "Visas nu: raderna i punkt 1"
    assert refused(meeting, "visa 8") == "showing.nothing-there"
    assert refused(meeting, "visa 6") == "showing.no-rows"
    assert refused(meeting, "visa 2") == "showing.no-figures"
    assert refused(meeting, "visa 99") == "session.no-such-step"


def test_decisions_and_actions_are_read_back_together_after_the_end_too(meeting: MemorySession) -> None:
    assert refused(meeting, "visa beslut och uppgifter") == "showing.no-entries"
    decide(meeting)
    meeting.do(c.Record(register="action", entry=Entry("Köpa boken")))
    meeting.do(c.Record(register="proposal", entry=Entry("Kanske en till")))
    show(meeting, "visa beslut och uppgifter")
    assert words_of(seen(meeting)) == ["Vi läser en bok", "Köpa boken"]
    meeting.do(c.End())
    assert seen(meeting) is None
    assert show(meeting, "show decisions and actions", "en") == "Shown now: decisions and actions"
    meeting.now += 24 * 3600 * 1000
    assert words_of(seen(meeting)) == ["Vi läser en bok", "Köpa boken"]
    show(meeting, "dölj")
    assert seen(meeting) is None


def test_what_was_decided_where_all_is_private_is_not_read_back_and_who_asks_is_told(meeting: MemorySession) -> None:
    decide(meeting)
    meeting.do(goto(meeting.state, 3))
    decide(meeting, "HEMLIGT")
    assert refused(meeting, "visa beslut 2") == "showing.private"
    assert "1 från punkter där inget visas" in show(meeting, "visa beslut och uppgifter")
    assert words_of(seen(meeting)) == ["Vi läser en bok"]
    assert "HEMLIGT" not in repr(public(meeting.state, meeting.now))


def test_what_is_private_or_not_recorded_is_refused_and_what_is_summed_up_stays_where_it_was_said(
    meeting: MemorySession,
) -> None:
    for number in (3, 5):
        meeting.do(goto(meeting.state, number))
        assert refused(meeting, "visa listan") == "showing.private"
        assert refused(meeting, f"visa {number}") == "showing.private"
        with pytest.raises(RefusedError):
            meeting.do(showing.at_hand(meeting.state))
    meeting.do(goto(meeting.state, 4))
    meeting.do(c.AddRow(cells=("HEMLIGT",)))
    show(meeting, "visa listan")
    assert seen(meeting)
    meeting.do(c.Next())
    assert refused(meeting, "visa 4") == "showing.stays"
    meeting.do(c.End())
    assert refused(meeting, "visa 4") == "showing.stays"
    assert "HEMLIGT" not in repr(public(meeting.state, meeting.now))


def test_in_a_confidential_meeting_rows_stay_where_they_were_said() -> None:
    session = MemorySession(f"confidential = true\n{AGENDA}")
    session.do(c.Start())
    session.do(c.AddRow(cells=("HEMLIGT",)))
    show(session, "visa listan")
    session.do(c.Next())
    assert refused(session, "visa 1") == "showing.stays"


def test_notes_are_never_shown(meeting: MemorySession) -> None:
    meeting.do(c.TakeNote(text="HEMLIGT"))
    assert refused(meeting, "visa anteckning 1") == "showing.no-notes"
    meeting.do(goto(meeting.state, 8))
    meeting.do(c.TakeNote(text="HEMLIGT"))
    assert refused(meeting, "visa 8") == "showing.nothing-there"
    assert refused(meeting, "visa listan") == "showing.no-list"
    assert refused(meeting, "visa resultat") == "showing.no-result"
    assert showing.at_hand(meeting.state) == c.ShowToRoom()


def test_a_result_is_shown_when_that_is_asked_for_with_what_the_template_asks_to_show(meeting: MemorySession) -> None:
    meeting.do(goto(meeting.state, 2))
    assert refused(meeting, "visa resultat") == "showing.no-figures"
    meeting.do(c.RateTotals(statement=1, counts=(0, 3, 4, 5)))
    assert seen(meeting) is None
    assert show(meeting, "visa resultat") == "Visas nu: resultatet av punkt 2"
    shown = seen(meeting)
    assert shown is not None
    assert shown.result is not None
    one, two = shown.result.sides[0].lines
    assert (one.text, one.n, one.counts, float(one.mean or 0)) == ("Ett", 12, (0, 3, 4, 5), 38 / 12)
    assert (one.sum, one.median, one.rank) == (None, None, None)
    assert (two.n, two.withheld) == (None, False)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 40), min_size=4, max_size=4), st.lists(st.integers(0, 4), min_size=4, max_size=4))
def test_figures_that_are_too_few_are_nowhere_in_what_the_room_may_see(many: list[int], few: list[int]) -> None:
    assume(any((*many, *few)))
    session = MemorySession(AGENDA)
    session.do(c.Count(12))
    session.do(c.Start())
    session.do(goto(session.state, 2))
    session.do(c.RateTotals(statement=1, counts=tuple(many)))
    session.do(c.RateTotals(statement=2, counts=tuple(few)))
    session.do(c.ShowToRoom("item", session.state.agenda[1].id))
    shown = seen(session)
    assert shown is not None
    assert shown.result is not None
    answered, line = sum(few), shown.result.sides[0].lines[1]
    assert line.withheld == (0 < answered < 5)
    if line.withheld:
        assert line == line._replace(n=None, counts=(), unknown=0, mean=None, share=None, sum=None, median=None)
        assert shown.result.sides[0].total is None
        # the same bytes whatever the few have answered: nothing of it can be read from them
        turned = MemorySession(AGENDA)
        turned.do(c.Count(12))
        turned.do(c.Start())
        turned.do(goto(turned.state, 2))
        turned.do(c.RateTotals(statement=1, counts=tuple(many)))
        turned.do(c.RateTotals(statement=2, counts=(0, 0, 0, 1)))
        turned.do(c.ShowToRoom("item", turned.state.agenda[1].id))
        assert repr(public(turned.state, turned.now)) == repr(public(session.state, session.now))


def test_where_the_figures_are_corrected_the_result_goes_until_it_is_asked_for_again(meeting: MemorySession) -> None:
    meeting.do(goto(meeting.state, 2))
    meeting.do(c.RateTotals(statement=1, counts=(0, 3, 4, 5)))
    meeting.do(c.RateTotals(statement=2, counts=(3, 3, 3, 3)))
    show(meeting, "visa resultat")
    events = meeting.do(c.RateTotals(statement=1, counts=(1, 3, 4, 5)))
    assert seen(meeting) is None
    assert "visas inte längre" in reply("sv", meeting.state, events, meeting.now)
    show(meeting, "visa resultat")
    assert seen(meeting)
    meeting.do(c.RateTotals(statement=1, counts=(0, 3, 4, 5)))
    assert seen(meeting) is None


def test_points_and_the_figures_of_groups_are_followed_for_they_tell_of_nobody() -> None:
    session = MemorySession(
        """
        title = "Prov"
        [[agenda]]
        kind = "list"
        title = "Ämnen"
        columns = ["Ämne"]
        [[agenda]]
        kind = "vote"
        title = "Prickar"
        statements = { from = "Ämnen" }
        budget = 2
        [[agenda]]
        kind = "rating"
        title = "I grupp"
        groups = 2
        per = "group"
        statements = ["Ett"]
        """
    )
    told(session, "antal 8", "starta", "rad Bok", "rad Film", "nästa", "skatta 1 3", "visa resultat", "skatta 2 9")
    shown = seen(session)
    assert shown is not None
    assert shown.result is not None
    assert [(line.text, line.points, line.rank) for line in shown.result.sides[0].lines] == [
        ("Film", 9, 1),
        ("Bok", 3, 2),
    ]
    told(session, "nästa", "skatta 1 grupp 1: 2", "visa resultat", "skatta 1 grupp 2: 3")
    shown = seen(session)
    assert shown is not None
    assert shown.result is not None
    assert [(line.n, line.counts) for line in shown.result.sides[0].lines] == [(2, (0, 1, 1, 0))]


def test_how_things_stand_says_what_is_shown(meeting: MemorySession) -> None:
    assert "  Visas nu: raderna i punkt 1" not in told(meeting, "läge")
    assert "  Visas nu: raderna i punkt 1" in told(meeting, "visa listan", "läge")


def test_a_sealed_result_waits_until_it_is_asked_for_by_its_name_and_closes_with_that(meeting: MemorySession) -> None:
    meeting.do(goto(meeting.state, 7))
    meeting.do(c.RateTotals(statement=1, counts=(0, 3, 4, 0)))
    assert "3, 4, 0" not in repr(public(meeting.state, meeting.now))
    assert showing.is_half(meeting.state, showing.at_hand(meeting.state)), "the key asks once"
    said = told(meeting, "visa resultat")[-1]
    assert "Visas nu: resultatet av punkt 7" in said
    assert "stängd" in said
    assert seen(meeting)
    meeting.do(c.Next())
    assert show(meeting, "visa 7") == "Visas nu: resultatet av punkt 7"


def test_showing_is_no_action_and_what_was_shown_does_not_come_back_by_an_undo(meeting: MemorySession) -> None:
    decide(meeting)
    show(meeting, "visa beslut 1")
    assert [event.kind for event in history.actions(meeting.state)[0].events] == ["entry"]
    meeting.do(c.Next())
    assert seen(meeting) is None
    meeting.do(c.Undo())
    assert seen(meeting) is None
    assert meeting.state.position == 1
    show(meeting, "visa beslut 1")
    assert "Det visas inte längre" in told(meeting, "ångra")[0]
    assert seen(meeting) is None
    assert "Ångrade: beslut 1" in told(meeting, "ångra")[0]
    assert not meeting.state.registers


def test_the_minutes_say_nothing_of_what_was_shown(meeting: MemorySession) -> None:
    decide(meeting)
    before = written(meeting)
    show(meeting, "visa beslut 1")
    assert written(meeting) == before


@pytest.mark.parametrize(
    ("lang", "lines", "told_"),
    [
        ("sv", ("visa 1", "visa rader", "dölj"), ("Visas nu: raderna i punkt 1",) * 2),
        ("en", ("show 1", "show rows", "hide"), ("Shown now: the rows of item 1",) * 2),
        (
            "en",
            ("show decision 1", "show registers", "hide"),
            ("Shown now: decision 1", "Shown now: decisions and actions"),
        ),
    ],
)
def test_both_languages_show_and_hide(
    meeting: MemorySession, lang: Lang, lines: tuple[str, ...], told_: tuple[str, ...]
) -> None:
    decide(meeting)
    *shows, hides = lines
    assert tuple(show(meeting, line, lang) for line in shows) == told_
    assert "Visas" not in show(meeting, hides, lang)
    assert seen(meeting) is None


def test_what_nobody_can_mean_is_refused_with_how_it_is_written(meeting: MemorySession) -> None:
    for line in ("visa", "visa länk 1", "visa beslut två", "visa rad 1", "visa något"):
        assert refused(meeting, line) == "commands.show", line
    assert refused(meeting, "visa beslut 7") == "session.no-such-entry"


ASKED = st.sampled_from(
    [
        "visa 1",
        "visa 2",
        "visa 3",
        "visa 4",
        "visa 5",
        "visa 6",
        "visa beslut 1",
        "visa beslut 2",
        "visa beslut",
        "dölj",
    ]
)
MOVES = st.sampled_from(["nästa", "tillbaka", "gå till 3", "gå till 2", "ta om punkten", "stryk", "avsluta"])
OTHERS = st.sampled_from(
    [
        "rad Bok",
        "beslut Bok",
        "skatta 1 1/2/3/4",
        "skatta 2 1/0/0/0",
        "ta bort beslut 1",
        "ändra beslut 1: Två",
        "anteckning HEMLIG",
        "till 3: rad HEMLIG",
        "ångra",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(ASKED, MOVES, OTHERS), max_size=14))
def test_whatever_happens_only_what_was_asked_for_here_is_shown_and_nothing_private(lines: list[str]) -> None:
    session = MemorySession(AGENDA)
    told(session, "antal 12", "starta")
    asked = ""  # the last thing that was shown at this step, and not hidden
    for line in lines:
        before = len(session.state.path), session.state.phase
        answer = told(session, line)[-1]
        after = len(session.state.path), session.state.phase
        if answer.startswith("ok") and line.startswith(("visa", "dölj")):
            asked = answer.removeprefix("ok  ") if line.startswith("visa") else ""
        elif before != after:
            asked = ""
        shown = seen(session)
        assert shown is None or asked, (line, shown)
        seen_ = repr(public(session.state, session.now))
        assert "HEMLIG'" not in seen_
        assert "1, 0, 0, 0" not in seen_
        assert fold(session.state.log).showing == session.state.showing
        if shown and shown.kind == "entry":
            assert asked == f"Visas nu: beslut {shown.number}"
            assert not next(e for e in session.state.registers.values() if e.number == shown.number).gone
        elif shown and shown.number:
            assert shown.number not in {3, 5}
            assert asked.split(",")[0].split(".")[0].endswith(f"punkt {shown.number}")
            assert (shown.kind == "asked") == ("utan siffror" in asked)


def test_a_decision_is_from_where_it_was_proposed_too(meeting: MemorySession) -> None:
    private = meeting.state.agenda[2].id
    meeting.do(c.Record(register="proposal", entry=Entry("Hemligt förslag"), step=private))
    meeting.do(c.Record(register="decision", entry=Entry("Öppet beslut")))
    meeting.do(c.Adopt(*entry_seen(meeting.state, "proposal", 1)))
    assert refused(meeting, "visa beslut 2") == "showing.private"
    show(meeting, "visa beslut")
    assert "Hemligt" not in str(public(meeting.state, meeting.now))
    assert "Öppet beslut" in str(seen(meeting))


def test_a_date_that_is_private_is_told_to_nobody(meeting: MemorySession) -> None:
    private = meeting.state.agenda[2].id
    meeting.do(c.Record(register="date", entry=Entry("Hemligt", day="2025-12-01"), step=private))
    meeting.do(c.End())
    assert public(meeting.state, meeting.now).again is None


def test_what_is_rated_is_shown_before_any_figure_and_its_figures_when_all_are_in(meeting: MemorySession) -> None:
    meeting.do(goto(meeting.state, 2))
    assert show(meeting, "visa 2") == "Visas nu: det som skattas i punkt 2, utan siffror"
    shown = seen(meeting)
    assert shown is not None
    assert (shown.kind, [row.cells for row in shown.rows], shown.result) == ("asked", [("Ett",), ("Två",)], None)
    meeting.do(c.RateTotals(statement=1, counts=(0, 3, 4, 5)))
    assert "0, 3, 4, 5" not in repr(public(meeting.state, meeting.now))
    meeting.do(c.RateTotals(statement=2, counts=(0, 3, 4, 5)))
    shown = seen(meeting)
    assert shown is not None
    assert shown.kind == "asked", "nobody has asked for the figures"
    assert show(meeting, "visa 2") == "Visas nu: resultatet av punkt 2"


def test_half_a_result_is_shown_only_where_it_is_asked_for_by_its_name(meeting: MemorySession) -> None:
    meeting.do(goto(meeting.state, 2))
    meeting.do(c.RateTotals(statement=1, counts=(0, 3, 4, 5)))
    told_ = "det som skattas i punkt 2, utan siffror. Siffrorna är inte klara. visa resultat visar dem ändå"
    assert show(meeting, "visa 2") == f"Visas nu: {told_}"
    assert show(meeting, "visa 2") == f"Visas nu: {told_}"
    assert show(meeting, "visa påståendena").startswith("Visas nu: det som skattas i punkt 2, utan siffror")
    assert show(meeting, "visa resultat") == "Visas nu: resultatet av punkt 2"


def test_the_figures_of_a_sealed_rating_are_not_shown_by_its_number_before_all_are_in(meeting: MemorySession) -> None:
    meeting.do(goto(meeting.state, 7))
    meeting.do(c.RateTotals(statement=1, counts=(0, 3, 4, 0)))
    for _ in range(3):
        assert show(meeting, "visa 7").startswith(
            "Visas nu: det som skattas i punkt 7, utan siffror. Siffrorna är inte"
        )
    meeting.do(c.Next())
    assert seen(meeting) is None
    assert show(meeting, "visa 7") == "Visas nu: resultatet av punkt 7"


def test_the_rows_that_are_voted_on_are_shown_without_points_and_what_is_private_is_not() -> None:
    session = MemorySession(f"""{AGENDA}
        [[agenda]]
        kind = "vote"
        title = "Prickar"
        statements = {{ from = "Idéer" }}
        budget = 2
        [[agenda]]
        kind = "vote"
        title = "Prickar om annat"
        statements = {{ from = "Varför" }}
        visibility = "private"
        budget = 2
        """)
    told(session, "antal 3", "starta", "rad Bok", "rad Film", "gå till 9", "skatta 1 4")
    assert show(session, "visa 9").startswith("Visas nu: det som skattas i punkt 9, utan siffror")
    shown = seen(session)
    assert shown is not None
    assert [row.cells for row in shown.rows] == [("Bok",), ("Film",)]
    told(session, "skatta 2 2")
    assert showing.at_hand(session.state).what == "item", "all points are given"
    told(session, "gå till 6", "rad HEMLIG", "gå till 10")
    assert refused(session, "visa 10") == "showing.private"


def test_what_was_hidden_by_a_deletion_or_a_correction_does_not_come_back_by_an_undo(meeting: MemorySession) -> None:
    decide(meeting)
    show(meeting, "visa beslut 1")
    meeting.do(c.Delete(*entry_seen(meeting.state, "decision", 1)))
    meeting.do(c.Undo())
    assert not entry_gone(meeting)
    assert seen(meeting) is None
    meeting.do(goto(meeting.state, 2))
    meeting.do(c.RateTotals(statement=1, counts=(0, 3, 4, 5)))
    show(meeting, "visa resultat")
    meeting.do(c.RateTotals(statement=2, counts=(1, 0, 0, 0)))
    meeting.do(c.Undo())
    assert seen(meeting) is None


def entry_gone(session: MemorySession) -> bool:
    return all(entry.gone for entry in session.state.registers.values())


TWICE = """
title = "Prov"
[statements.kl]
items = ["Ett", "Två"]
[[agenda]]
kind = "rating"
title = "Vi"
statements = "kl"
subject = "Vi"
[[agenda]]
kind = "rating"
title = "De"
statements = "kl"
subject = "De"
[[agenda]]
kind = "rating"
title = "Annat"
statements = ["Tre"]
[[agenda]]
kind = "talk"
title = "Om oss"
from = ["Vi", "De"]
[[agenda]]
kind = "talk"
title = "Mer"
"""


@pytest.fixture
def twice() -> MemorySession:
    session = MemorySession(TWICE)
    told(session, "antal 6", "starta", "skatta 1 1/2/3/0", "skatta 2 0/0/3/3", "nästa")
    return session


def names(session: MemorySession) -> list[str]:
    shown = seen(session)
    return [side.name for side in shown.result.sides] if shown and shown.result else []


def test_both_subjects_are_shown_at_once_but_none_while_it_is_rated(twice: MemorySession) -> None:
    told(twice, "skatta 1 6/0/0/0")
    assert show(twice, "visa 1") == "Visas nu: resultatet av punkt 1"
    assert names(twice) == ["Vi"], "the other is being rated"
    told(twice, "skatta 2 0/0/0/6")
    assert seen(twice) is None, "now there are figures of both, and it is asked for anew"
    assert show(twice, "visa 1") == "Visas nu: resultatet av punkt 1–2"
    assert names(twice) == ["Vi", "De"]
    told(twice, "nästa")
    assert seen(twice) is None, "it goes when the item is left"
    told(twice, "visa 2")
    assert names(twice) == ["Vi", "De"]
    assert "Visa det igen" in told(twice, "till 1: skatta 1 0/0/0/6")[-1]
    assert seen(twice) is None, "the figures of the other became others"


def test_what_was_entered_ahead_is_not_shown_beside_before_its_item_has_begun() -> None:
    twice = MemorySession(TWICE)
    told(twice, "antal 6", "starta", "skatta 1 1/2/3/0", "skatta 2 0/0/3/3")
    told(twice, "till 2: skatta 1 6/0/0/0", "till 2: skatta 2 0/0/0/6", "visa 1")
    assert names(twice) == ["Vi"]
    told(twice, "gå till 3", "visa 1")
    assert names(twice) == ["Vi", "De"], "its place has been passed"
    told(twice, "gå till 1", "avsluta", "visa 1")
    assert names(twice) == ["Vi", "De"]


def test_the_key_shows_the_result_that_the_item_is_about_else_the_latest(twice: MemorySession) -> None:
    assert showing.at_hand(twice.state).what == "asked", "that of the item itself, before it has figures"
    told(twice, "skatta 1 6/0/0/0", "skatta 2 0/0/0/6", "nästa", "skatta 1 1/1/2/2", "nästa")
    assert showing.at_hand(twice.state) == c.ShowToRoom("item", twice.state.agenda[1].id), "of what it is from"
    told(twice, "nästa")
    assert showing.at_hand(twice.state) == c.ShowToRoom("item", twice.state.agenda[2].id), "the latest"
    told(twice, "avsluta")
    assert showing.at_hand(twice.state) == c.ShowToRoom()


def test_what_has_no_room_is_come_to_by_a_word_and_not_beyond_its_ends() -> None:
    session = MemorySession(AGENDA.replace('["Ett", "Två"]', str([f"Påstående {n}" for n in range(1, 11)])))
    told(session, "antal 12", "starta", "nästa")
    assert refused(session, "visa tidigare") == "showing.none-before"
    assert show(session, "visa mer") == "Visas nu: det som skattas i punkt 2, utan siffror, från 1"
    told(session, "dölj", "nästa")
    assert refused(session, "visa mer") == "showing.nothing-to-turn"
    told(session, "tillbaka", *(f"skatta {n} 1/2/3/6" for n in range(1, 11)), "visa 2")
    assert refused(session, "visa tidigare") == "showing.none-before"
    assert show(session, "show more", "en") == "Shown now: the result of item 2, from 1 on"
    for number in range(2, 11):
        assert show(session, "visa mer") == f"Visas nu: resultatet av punkt 2, från {number}"
    assert refused(session, "visa mer") == "showing.no-more"
    shown = seen(session)
    assert shown is not None
    assert shown.first == 10
    assert show(session, "visa tidigare") == "Visas nu: resultatet av punkt 2, från 9"


def test_a_rating_that_is_opened_again_is_not_shown_any_more_as_if_nobody_had_answered(twice: MemorySession) -> None:
    told(twice, "lapp 12", "lapp 34", "gå till 4", "visa 2")
    assert names(twice) == ["Vi", "De"]
    told(twice, "öppna 2")
    assert seen(twice) is None
    assert showing.standing(twice.state) is None, "the next time it is asked for it is shown, and not hidden"
    assert showing.is_half(twice.state, c.ShowToRoom("item", twice.state.agenda[1].id))
