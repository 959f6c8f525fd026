"""How a rating is answered, as it is said in the meeting: only stricter once answers are in, and names go for good."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memory import MemorySession, at, template_of
from samtal.archive.exporting import export_session
from samtal.lines import phrases
from samtal.live import LiveSession, open_session
from samtal.minutes.making import minutes_of
from samtal.minutes.markdown import render
from samtal.session import closing, figures, promise, ratings, secrecy
from samtal.session import commands as c
from samtal.session.answering import is_answered
from samtal.session.events import Fact
from samtal.session.evolve import fold
from samtal.session.ids import derived_id
from samtal.session.refusal import RefusedError
from samtal.session.results import result
from samtal.telling.replies import reply
from samtal.template.model import Rating
from test_archive_tools import open_archive

if TYPE_CHECKING:
    from pathlib import Path

    from samtal.template.model import Answers, Secrecy

HEAD = 'title = "Prov"\n'
RATING = '[[agenda]]\nkind = "rating"\ntitle = "S"\nstatements = ["Vi lyssnar", "Vi provar"]\nmin_answers = 1\n'
WIDE = RATING + "scale = { min = 0, max = 99 }\n"


def meeting(keys: str = "", *names: str) -> MemorySession:
    made = MemorySession(HEAD + RATING + keys)
    made.here(*(names or ("Anna Berg", "Bo Ek")))
    made.do(c.Start())
    return made


def typed(made: MemorySession, *lines: str) -> str:
    """What is said of the last of these lines."""
    said = ""
    for line in lines:
        command = phrases.read(line, made.state, "sv")
        assert isinstance(command, c.Command)
        events = made.do(command)
        said = reply("sv", made.state, events, made.now)
    return said


def refused(made: MemorySession, line: str) -> str:
    with pytest.raises(RefusedError) as refusal:
        typed(made, line)
    return refusal.value.code


def now(made: MemorySession) -> tuple[str, str]:
    rating = made.state.agenda[0].rating
    assert rating
    return rating.answers, rating.secrecy


@pytest.mark.parametrize(
    ("line", "answers", "kept"),
    [
        ("svar lappar", "slips", None),
        ("svar händer", "hands", None),
        ("svar räckta händer", "hands", None),
        ("svar per person, dolda", "people", "sealed"),
        ("svar öppna per person", "people", "open"),
        ("svar bara antal", None, "counts"),
        ("svar dolda", None, "sealed"),
        ("svar formulär", "file", None),
        ("answers slips", "slips", None),
        ("answers hands counts", "hands", "counts"),
        ("answers people sealed", "people", "sealed"),
        ("answers open", None, "open"),
    ],
)
def test_how_it_is_answered_and_what_is_kept_are_said_in_a_line(
    line: str, answers: Answers | None, kept: Secrecy | None
) -> None:
    assert phrases.read(line, meeting().state, "sv") == c.SetAnswering(answers=answers, secrecy=kept)


@pytest.mark.parametrize("line", ["svar", "svar lappar händer", "svar dolda öppna", "svar på något sätt"])
def test_a_line_that_says_neither_or_the_same_twice_is_refused_with_what_was_expected(line: str) -> None:
    assert refused(meeting(), line) == "commands.answers"


def test_another_item_is_meant_by_its_number_before_the_meeting_too() -> None:
    made = MemorySession(HEAD + RATING)
    assert typed(made, "till 1: svar lappar") == "Svar i punkt 1: lappar, bara antal"
    assert now(made) == ("slips", "counts")


def test_before_the_first_answer_anything_can_be_chosen_and_undone() -> None:
    made = meeting()
    assert typed(made, "svar per person öppna") == "Svar i punkt 1: per person, öppna"
    assert typed(made, "svar dolda", "svar bara antal") == "Svar i punkt 1: bara antal"
    assert refused(made, "svar per person") == "answering.people-counted"
    assert refused(made, "svar bara antal") == "answering.already"
    typed(made, "ångra", "ångra")
    assert now(made) == ("people", "open")


def test_once_an_answer_is_in_it_becomes_only_stricter() -> None:
    made = meeting('secrecy = "sealed"\nanswers = "slips"\n')
    typed(made, "skatta 1 0/0/1/1")
    assert refused(made, "svar öppna") == "answering.looser"
    assert refused(made, "svar per person") == "answering.looser"
    assert typed(made, "svar bara antal") == "Svar i punkt 1: lappar, bara antal"
    assert refused(made, "svar dolda") == "answering.looser"
    assert refused(made, "ångra") == "answering.looser"


WAYS = {"hands": "svar händer", "slips": "svar lappar", "": "", "file": "svar formulär"}
"""The ways of answering of which only numbers are kept, and how each is said."""


@pytest.mark.parametrize("given", ["hands", "slips", "file"])
@pytest.mark.parametrize("kept", ["counts", "sealed"])
def test_once_answers_are_in_they_were_given_as_was_said_then(given: str, kept: str) -> None:
    made = meeting(f'secrecy = "{kept}"\nanswers = "{given}"\n')
    typed(made, "skatta 1 0/0/1/1")
    for line in {line for way, line in WAYS.items() if line and way != given}:
        assert refused(made, line).split("-")[0] in {"answering.given", "answering.looser"}
    with pytest.raises(RefusedError):
        made.do(c.SetAnswering(answers=""))
    assert now(made) == (given, kept)
    made.do(c.Again())
    typed(made, "svar lappar" if given != "slips" else "svar händer")


def test_of_raised_hands_nobody_is_told_afterwards_that_they_were_slips_nor_are_slips_added_to_them() -> None:
    made = meeting('answers = "hands"\n')
    assert refused(made, "lapp 44") == "slips.hands"
    typed(made, "svar lappar", "svar händer", "skatta 1 0/0/1/1")
    assert refused(made, "lapp 44") == "slips.hands"
    assert refused(made, "svar lappar") == "answering.given-hands"
    assert refused(made, "till 1: svar lappar") == "answering.given-hands"


def test_undoing_what_was_said_of_answering_is_refused_once_answers_are_in() -> None:
    made = meeting()
    typed(made, "svar lappar", "svar händer", "skatta 1 0/0/1/1")
    (action, *_) = [event.action for event in reversed(made.state.log) if event.kind == "answering"]
    with pytest.raises(RefusedError) as refusal:
        made.do(c.Undo(action))
    assert refusal.value.code == "answering.given-hands"


def test_where_nobody_has_said_how_figures_may_turn_out_to_be_of_hands_and_counted_slips_to_be_slips() -> None:
    made = meeting()
    typed(made, "skatta 1 0/0/1/1")
    assert refused(made, "svar lappar") == "answering.given"
    typed(made, "svar händer")
    made = meeting()
    typed(made, "lapp 44")
    assert refused(made, "svar händer") == "answering.given"
    typed(made, "stäng 1", "öppna 1", "svar lappar")
    assert now(made) == ("slips", "counts")
    made = meeting()
    typed(made, "skatta 1 0/0/1/1", "stäng 1", "öppna 1")
    assert refused(made, "svar lappar") == "answering.given"


def test_a_rating_with_names_and_numbers_goes_on_by_name_once_it_is_opened_again() -> None:
    made = meeting('secrecy = "sealed"\n')
    typed(made, "skatta 1 0/3/4/2", "skatta 2 Anna: 4", "stäng 1", "öppna 1")
    assert not made.state.tallies
    assert refused(made, "lapp 44") == "slips.named-stand"
    typed(made, "skatta 2 Anna: 2", "skatta 2 Bo: 3")
    assert {answer.value for answer in made.state.answers.values()} == {2, 3}
    typed(made, "stäng 1", "öppna 1", "ångra")


def test_where_hands_or_slips_are_counted_no_name_is_kept() -> None:
    made = meeting('secrecy = "open"\nanswers = "hands"\n')
    assert refused(made, "skatta 1 Anna: 4") == "answering.no-names"
    typed(made, "svar per person", "skatta 1 Anna: 4")
    assert refused(made, "svar händer") == "answering.names-first"


def test_what_allowed_names_cannot_be_undone_while_there_are_some() -> None:
    made = meeting()
    typed(made, "svar per person dolda", "skatta 1 Anna: 4")
    (action,) = [event.action for event in made.state.log if event.kind == "answering"]
    with pytest.raises(RefusedError) as refusal:
        made.do(c.Undo(action))
    assert refusal.value.code == "answering.names-kept"
    typed(made, "ångra", "ångra")
    assert now(made) == ("", "counts")


def test_points_and_joint_figures_have_no_way_of_answering() -> None:
    made = MemorySession(HEAD + '[[agenda]]\nkind = "vote"\ntitle = "R"\nstatements = ["A"]\n')
    assert refused(made, "till 1: svar lappar") == "answering.points"
    made = MemorySession(HEAD + RATING + 'groups = 2\nper = "group"\n')
    assert refused(made, "till 1: svar lappar") == "answering.joint"
    made = MemorySession(HEAD + '[[agenda]]\nkind = "talk"\ntitle = "Prat"\n')
    assert refused(made, "till 1: svar lappar") == "session.no-rating"


def test_names_become_counts_with_the_same_figures_and_cannot_come_back() -> None:
    made = meeting('secrecy = "open"\n', "Anna Berg", "Bo Ek", "Cia Dal")
    typed(made, "skatta 1 Anna: 4", "skatta 1 Bo: 2", "skatta 1 Cia: vet ej", "skatta 2 Anna: 1", "skatta 2 Anna: 3")
    step, run = made.state.agenda[0], made.state.run
    assert step.rating
    before = [figures.figure(made.state, step, run, statement) for statement in step.rating.statements]
    said = typed(made, "svar bara antal")
    assert said.startswith("Svar i punkt 1: bara antal. Namnen på svaren är borta, och det kan inte ångras")
    assert [figures.figure(made.state, step, run, statement) for statement in step.rating.statements] == before
    assert not made.state.answers
    assert all(event.payload is None for event in made.state.log if event.kind == "answer")
    assert refused(made, "ångra") == "answering.names-gone"
    assert refused(made, "skatta 1 Anna: 4") == "session.counts-only"


@pytest.mark.parametrize("kept", ["open", "sealed"])
def test_after_names_became_counts_nobody_is_told_that_they_were_given_in_another_way(kept: Secrecy) -> None:
    made = meeting(f'secrecy = "{kept}"\nanswers = "people"\n', "Anna Berg", "Bo Ek", "Cia Dal")
    typed(made, "skatta Anna: 44", "skatta Bo: 21", "svar bara antal")
    for line in ("svar händer", "svar lappar", "svar formulär"):
        assert refused(made, line) == "answering.given"
    assert refused(made, "svar per person dolda") == "answering.looser"
    assert refused(made, "lapp 44") == "slips.were-named"
    told = [sentence.code for sentence in promise.sentences(promised(made))]
    assert told[:2] == ["promise.was-typed", "promise.nameless"]
    made.do(c.Again())
    assert promised(made).way == ""
    typed(made, "svar händer")


def promised(made: MemorySession) -> promise.Promise:
    step = made.state.agenda[0]
    assert step.rating
    return promise.of_step(made.state, step, step.rating)


@pytest.mark.parametrize("said", [["svar dolda"], ["svar per person dolda"], []])
@pytest.mark.parametrize("line", ["skatta Anna: 44", "skatta 1 0/0/1/1"])
def test_what_was_to_be_hidden_until_it_closes_stays_hidden_though_only_counts_are_kept_of_it(
    said: list[str], line: str
) -> None:
    made = meeting('secrecy = "open"\n' if said else 'secrecy = "sealed"\n')
    by_name = ":" in line
    if not by_name and said == ["svar per person dolda"]:
        typed(made, line)
        assert refused(made, said[0]) == "answering.given"
        return
    typed(made, line, *said, "svar bara antal")
    assert "Svaren räknas ännu" in render(minutes_of(made.state, made.now))
    assert "medel" not in typed(made, "skatta 1 0/0/1/1")
    step = made.state.agenda[0]
    assert step.rating
    assert not result(made.state, step, step.rating, made.state.run).any
    typed(made, "stäng 1")
    assert result(made.state, step, step.rating, made.state.run).any
    assert not made.state.tallies


def test_what_everybody_could_see_is_no_secret_once_only_counts_are_kept() -> None:
    made = meeting('secrecy = "open"\nanswers = "hands"\n')
    typed(made, "skatta 1 0/0/1/1", "svar bara antal")
    assert not made.state.tallies
    assert "medel" in typed(made, "skatta 1 0/0/2/0")


def test_slips_are_not_added_to_what_a_form_gave() -> None:
    made = meeting('answers = "file"\n')
    typed(made, "skatta 1 0/0/1/1", "stäng 1", "öppna 1")
    assert refused(made, "lapp 44") == "slips.file"


def test_of_raised_hands_nobody_hears_of_slips() -> None:
    for answers in ('answers = "hands"\n', ""):
        made = meeting(answers)
        said = typed(made, "skatta 1 0/0/1/1", "stäng 1", "öppna 1", "skatta 1 0/0/2/0", "stäng 1")
        assert "2 har svarat" in said
        assert "lapp" not in said.lower()


def test_what_another_laptop_says_that_would_show_more_of_answers_that_are_in_counts_for_nothing() -> None:
    made = meeting()
    typed(made, "skatta 1 0/0/1/1")
    made.seal([Fact("answering", {"answers": "people", "secrecy": "open"}, made.state.agenda[0].id)], made.now)
    assert now(made) == ("", "counts")
    made.seal([Fact("answering", {"answers": "telepathy", "secrecy": "counts"}, made.state.agenda[0].id)], made.now)
    made.seal([Fact("answering", {"answers": "hands", "secrecy": "whispered"}, made.state.agenda[0].id)], made.now)
    assert now(made) == ("", "counts")


def test_two_laptops_that_give_one_person_an_answer_give_one_answer() -> None:
    made = meeting('secrecy = "open"\n')
    typed(made, "skatta 1 Anna: 4")
    (first,) = [event for event in made.state.log if event.kind == "answer"]
    assert first.payload
    made.seal([Fact("answer", {**first.payload, "value": 2}, "elsewhere")], made.now)
    assert [answer.value for answer in made.state.answers.values()] == [2]


def test_names_are_kept_only_where_answers_are_not_counted() -> None:
    every = [Rating(answers=way, secrecy=kept) for way in secrecy.WAYS for kept in secrecy.SECRECIES]
    named = {(rating.answers, rating.secrecy) for rating in every if secrecy.keeps_names(rating)}
    assert named == {(way, kept) for way in ("people", "file", "") for kept in ("sealed", "open")}


RATED: st.SearchStrategy[c.Command] = st.one_of(
    st.builds(
        c.SetAnswering,
        step=st.just("s"),
        answers=st.none() | st.sampled_from(secrecy.WAYS),
        secrecy=st.none() | st.sampled_from(secrecy.SECRECIES),
    ),
    st.builds(
        c.RateAnswer,
        step=st.just("s"),
        statement=st.integers(1, 2),
        person=st.sampled_from(["Anna Berg", "Bo Ek"]),
        value=st.none() | st.integers(1, 4),
    ),
    st.builds(
        c.RateTotals,
        step=st.just("s"),
        statement=st.integers(1, 2),
        counts=st.tuples(*[st.integers(0, 2)] * 4),
    ),
    st.builds(
        c.RatePerson,
        step=st.just("s"),
        person=st.sampled_from(["Anna Berg", "Bo Ek"]),
        marks=st.tuples(*[st.sampled_from([1, 4, "-", "?", None])] * 2),
    ),
    st.builds(c.GiveSlip, step=st.just("s"), marks=st.tuples(*[st.sampled_from([1, 4, "-", "?"])] * 2)),
    st.sampled_from([c.CloseRating("s"), c.ReopenRating("s"), c.RetakeStatement("s", statement=1)]),
    st.sampled_from([c.Undo(), c.Undo(), c.Start(), c.Next(), c.Back(), c.Again(), c.End()]),
)


@given(commands=st.lists(RATED, max_size=25))
def test_whatever_is_done_a_name_is_kept_only_where_it_is_said_and_what_was_said_becomes_only_stricter(
    commands: list[c.Command],
) -> None:
    made = MemorySession(HEAD + RATING + '[[agenda]]\nkind = "talk"\ntitle = "Prat"\n')
    made.here("Anna Berg", "Bo Ek")
    ids = {person.name: person.id for person in made.state.people.values()}
    for drawn in commands:
        command = replace(drawn, person=ids[drawn.person]) if isinstance(drawn, c.RateAnswer | c.RatePerson) else drawn
        before, was_answered = made.state.agenda[0], is_answered(made.state, made.state.agenda[0])
        try:
            made.do(command)
        except RefusedError:
            continue
        after, log = made.state.agenda[0], made.state.log
        assert before.rating
        assert after.rating
        if was_answered and is_answered(made.state, after):
            assert not secrecy.is_looser(after.rating, before.rating)
        named = [event for event in log if event.kind == "answer" and event.payload]
        standing = [event for event in named if event.action not in made.state.undone]
        assert secrecy.keeps_names(after.rating) or not standing
        assert after.rating.secrecy != "counts" or not named or before.rating.secrecy == "counts"
        assert made.state.answers.keys() == fold(log).answers.keys()


@given(
    way=st.sampled_from(secrecy.WAYS), kept=st.sampled_from(secrecy.SECRECIES), commands=st.lists(RATED, max_size=25)
)
def test_whatever_was_done_nothing_is_left_after_the_end_but_what_stands_and_it_is_told_as_it_is(
    way: Answers, kept: Secrecy, commands: list[c.Command]
) -> None:
    given_as = f'answers = "{way}"\n' if way and (way, kept) != ("people", "counts") else ""
    made = MemorySession(
        HEAD + RATING + f'secrecy = "{kept}"\n' + given_as + '[[agenda]]\nkind = "talk"\ntitle = "Prat"\n'
    )
    made.here("Anna Berg", "Bo Ek")
    ids = {person.name: person.id for person in made.state.people.values()}
    for drawn in commands:
        command = replace(drawn, person=ids[drawn.person]) if isinstance(drawn, c.RateAnswer | c.RatePerson) else drawn
        with suppress(RefusedError):
            made.do(command)
        _check_is_told_as_it_is(made)
    if made.state.ended is None:
        with suppress(RefusedError):
            made.do(c.Start())
        made.do(c.End())
    for run in made.state.runs_or_none("s") if made.state.tallies else ():  # one was opened again after the end
        with suppress(RefusedError):
            made.do(c.CloseRating("s", run=run.id if run else None))
    log, standing = made.state.log, {totals.event for totals in made.state.totals.values()}
    assert not made.state.tallies
    assert {event.id for event in log if event.kind == "totals" and event.payload} <= standing
    names_left = any(event.kind == "answer" and event.payload for event in log)
    assert not (names_left and now(made)[1] == "counts")
    _check_is_told_as_it_is(made)


def _check_is_told_as_it_is(made: MemorySession) -> None:
    """What is said of names and of what is left of them is so in the log."""
    told = {sentence.code for sentence in promise.sentences(promised(made))}
    state, step = made.state, made.state.agenda[0]
    counted = {"promise.counted", "promise.counted-slips", "promise.counted-few", "promise.nameless"}
    run = state.run_at_hand(step.id)
    named = figures.is_named(state, step, run)
    assert not (named and told & counted), "no name is kept where that is said"
    numbers = closing.counts_standing(state, step, run).counts and not named
    assert not (numbers and told & {"promise.named", "promise.named-open"}), "a number is no name"
    assert ratings.had_names(state, step, run) is ("promise.nameless" in told)
    gone = [event for event in state.log if event.kind == "answer" and event.payload is None]
    assert gone or "promise.nameless" not in told


def test_of_names_that_became_counts_nothing_of_anybody_is_left_in_any_file(tmp_path: Path) -> None:
    with open_archive(tmp_path / "a.db") as archive:
        template = template_of(HEAD + WIDE + 'secrecy = "sealed"\n')
        session = open_session(archive, template, source="", day="2025-11-14", zone="Europe/Stockholm")
        live = LiveSession(archive, session, now=lambda: at(9), origin="o")
        for name in ("Anna Berg", "Bo Ek", "Cia Dal"):
            live.do(c.Here(name))
        live.do(c.Start())
        people, run = [*live.state.people], live.state.run
        assert run
        for place, person in enumerate(people):
            live.do(c.RateAnswer(step="s", statement=1, person=person, value=71 + place))
        live.do(c.RateAnswer(step="s", statement=1, person=people[0], value=78))
        live.do(c.RateAnswer(step="s", statement=2, person=people[0], value=79))
        live.do(c.Undo())
        held = _bytes(tmp_path)[0]
        assert all(trace in held for trace in _told(people)), "else the search would prove nothing"
        live.do(c.SetAnswering("s", secrecy="counts"))
        live.do(c.End())
        (tmp_path / "out.jsonl").write_bytes(export_session(archive, session))
        kept = archive.connection.execute("SELECT value, answers, person FROM answer ORDER BY value").fetchall()
        assert [tuple(row) for row in kept if row[1]] == [(72, 1, None), (73, 1, None), (78, 1, None)]
        for held in _bytes(tmp_path):
            assert not [trace for trace in _traces(live, people) if trace in held]


def _traces(live: LiveSession, people: list[str]) -> list[bytes]:
    """What would tell that somebody has answered, or what: a name beside an answer, and an id that follows from it."""
    run = next(iter(live.state.runs))
    (step,) = live.state.agenda
    assert step.rating
    ids = [
        derived_id("answer", live.session, step.id, run, statement.id, person)
        for statement in step.rating.statements
        for person in people
    ]
    return [*_told(people), *(text.encode() for text in ids)]


def _told(people: list[str]) -> list[bytes]:
    told = [f'"person":"{person}","value":' for person in people] + ['"value":78', '"value":71', '"value":79']
    return [text.encode() for text in told]


def _bytes(folder: Path) -> list[bytes]:
    """All that the folder's files hold, and each of them."""
    files = [file.read_bytes() for file in sorted(folder.iterdir())]
    return [b"".join(files), *files]


def test_an_answer_with_a_name_that_was_taken_back_goes_with_what_allowed_it() -> None:
    made = meeting()
    typed(made, "svar per person dolda", "skatta 1 Anna: 4", "ångra", "ångra")
    assert now(made) == ("", "counts")
    assert all(event.payload is None for event in made.state.log if event.kind == "answer")
