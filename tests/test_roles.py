"""Roles: who holds one, the floor that follows from it, the rounds of all but them; and who is aside."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memory import MemorySession, at, goto
from minutes_of import person, written
from samtal.lines import phrases
from samtal.plain import status
from samtal.session import commands as c
from samtal.session import groups, owners, timing, turns, view
from samtal.session.public import public
from samtal.session.refusal import RefusedError
from samtal.telling.replies import reply
from samtal.template import checks, describing, reading

if TYPE_CHECKING:
    from command import Program
    from samtal.words import Lang

FORMS = Path(__file__).parent / "forms"

AGENDA = """
title = "Handledning"
roles = ["fallgivare", "team"]
[[agenda]]
kind = "talk"
title = "Prat"
minutes = 12
[[agenda]]
kind = "talk"
title = "Fallet"
turns = "role:fallgivare"
minutes = 10
[[agenda]]
kind = "round"
title = "Frågor"
turns = "others:fallgivare"
minutes_per_turn = 2
[[agenda]]
kind = "talk"
title = "Teamet"
turns = "role:Team"
per = "person"
[[agenda]]
kind = "groups"
title = "Parvis"
groups = { size = 2 }
[[agenda]]
kind = "rating"
title = "Skattning"
statements = ["A"]
[[agenda]]
kind = "rating"
title = "Öppet"
statements = ["A"]
secrecy = "open"
"""
NAMES = ("Anna Berg", "Bo Ek", "Cia Dal", "Dan Falk", "Eva Lind")


@pytest.fixture
def meeting() -> MemorySession:
    session = MemorySession(AGENDA)
    session.here(*NAMES)
    session.do(c.Start(), at(9))
    return session


def typed(session: MemorySession, line: str, lang: Lang = "sv") -> str:
    """What a line typed by hand is answered."""
    command = phrases.read(line, session.state, lang)
    assert isinstance(command, c.Command)
    events = session.do(command)
    return reply(lang, session.state, events, session.now)


def refused(session: MemorySession, line: str) -> str:
    with pytest.raises(RefusedError) as refusal:
        typed(session, line)
    return refusal.value.sentence("sv")


def entering(session: MemorySession, number: int) -> str:
    session.now = at(9, number)
    events = session.do(goto(session.state, number))
    return reply("sv", session.state, events, session.now)


def test_a_role_is_given_to_one_or_several_and_taken_away_again(meeting: MemorySession) -> None:
    assert typed(meeting, "roll fallgivare: anna") == "Roll fallgivare: Anna Berg"
    assert typed(meeting, "role Team: Bo, Cia", "en") == "Role team: Bo Ek, Cia Dal"
    assert typed(meeting, "roll fallgivare:") == "Roll fallgivare: ingen"
    meeting.do(c.Undo())
    assert "Roll fallgivare: Anna Berg" in [*status.lines("sv", meeting.state, at(9))]


def test_the_two_roles_of_every_meeting_are_known_in_both_languages(meeting: MemorySession) -> None:
    assert typed(meeting, "roll facilitator: Eva") == "Roll samtalsledare: Eva Lind"
    assert typed(meeting, "role antecknare: Dan", "en") == "Role note-taker: Dan Falk"
    assert "**Samtalsledare:** Eva Lind · **Antecknare:** Dan Falk" in written(meeting)


def test_what_is_not_there_is_refused_with_what_is(meeting: MemorySession) -> None:
    assert refused(meeting, "roll vaktmästare: Anna") == (
        "Rollen vaktmästare finns inte. Roller: samtalsledare, antecknare, fallgivare, team."
    )
    told = refused(meeting, "roll team: Gun")
    assert told == f"Ingen heter Gun. Här är: {', '.join(NAMES)}. Någon ny: här Gun"
    assert refused(meeting, "roll team") == (
        "Skriv rollen och vem som har den: roll fallgivare: Anna. Flera med komma, och inget namn tar bort."
    )
    assert refused(meeting, "roll team:") == "Ingen har rollen team."
    typed(meeting, "roll team: Bo")
    assert refused(meeting, "roll team: Bo") == "Bo Ek har redan rollen team."


def test_entering_the_step_of_a_role_gives_its_holders_the_floor(meeting: MemorySession) -> None:
    typed(meeting, "roll fallgivare: Anna")
    typed(meeting, "roll team: Bo, Cia")
    assert entering(meeting, 2) == "Punkt 2: Fallet, 10 min, till 09.12. Ordet: Anna Berg (fallgivare)"
    shown = public(meeting.state, at(9, 2)).turns
    assert shown
    assert (shown.speaker, shown.role, shown.holders, shown.listen) == (None, "fallgivare", ("Anna Berg",), False)
    entering(meeting, 4)
    assert "Ordet: Bo Ek, Cia Dal (team)" in [*status.lines("sv", meeting.state, at(9, 4))]


def test_a_role_that_nobody_holds_is_asked_for_and_never_demanded(meeting: MemorySession) -> None:
    assert entering(meeting, 2).endswith("Vem är fallgivare? Skriv roll fallgivare: och namnet")
    assert meeting.do(c.Next())
    assert [seat.person for seat in turns.waiting(meeting.state, meeting.state.runs[meeting.state.path[-1].run or ""])]


def test_a_holder_who_leaves_is_told_of_and_the_meeting_goes_on(meeting: MemorySession) -> None:
    typed(meeting, "roll fallgivare: Anna")
    entering(meeting, 2)
    assert typed(meeting, "gick Anna") == (
        "Gick: Anna Berg. 4 är här. Anna Berg är fallgivare men är inte här. "
        "Vem är fallgivare? Skriv roll fallgivare: och namnet"
    )
    assert view.floor(meeting.state, at(9, 3)) == view.Floor(None, None, [], [], "fallgivare")
    assert typed(meeting, "roll fallgivare: Bo") == "Roll fallgivare: Bo Ek"
    assert typed(meeting, "nästa") == "Punkt 3: Frågor, 6 min, till 09.08. Nästa ger ordet till Cia Dal"


def test_a_floor_that_follows_from_a_role_owns_no_note_but_one_that_is_given_does(meeting: MemorySession) -> None:
    typed(meeting, "roll team: Bo, Cia")
    entering(meeting, 4)
    assert typed(meeting, "anteckning Vi undrar") == "Anteckning 1 till punkt 4"
    typed(meeting, "ordet Cia")
    assert typed(meeting, "anteckning Jag undrar") == "Anteckning 2 till punkt 4"
    typed(meeting, "ordet Dan")
    assert typed(meeting, "anteckning Får jag säga något?") == "Anteckning 3 till punkt 4, Dan Falk"
    assert view.speakers(meeting.state)[0] == meeting.state.turn
    typed(meeting, "roll team: Dan")  # what was his stays his
    whose = [owners.person(meeting.state, note) for note in meeting.state.notes.values()]
    assert whose == [None, None, person(meeting, "Dan Falk")]


def test_the_floor_can_be_given_in_any_step_and_given_up_again(meeting: MemorySession) -> None:
    assert typed(meeting, "ordet Cia") == "Ordet: Cia Dal"
    assert timing.turn_left(meeting.state, at(9, 1)) is None
    assert view.countdown(meeting.state, at(9, 1)).of == "step"
    assert typed(meeting, "passa") == "Ordet är fritt"
    assert refused(meeting, "passa") == "Punkten är ingen runda, så här passar ingen."
    typed(meeting, "ordet Cia")
    assert typed(meeting, "tillbaka").startswith("Ångrade: ordet: Cia Dal")
    for name in ("Cia", "Dan"):
        typed(meeting, f"ordet {name}")
        typed(meeting, "anteckning Något")
    assert refused(meeting, "tillbaka") == "Det här är första punkten."
    typed(meeting, "roll fallgivare: Anna")
    entering(meeting, 2)
    assert refused(meeting, "ordet Anna") == "Har redan ordet."
    typed(meeting, "ordet Bo")
    assert typed(meeting, "passa") == "Ordet: Anna Berg (fallgivare)"
    assert typed(meeting, "nästa").startswith("Punkt 3")


def test_a_round_of_all_but_the_holders_counts_and_plans_without_them(meeting: MemorySession) -> None:
    typed(meeting, "roll fallgivare: Anna, Bo")
    entering(meeting, 3)
    assert timing.planned_seconds(meeting.state, meeting.state.agenda[2], meeting.state.run) == 3 * 120
    assert [typed(meeting, "nästa") for _ in range(3)] == [
        "Ordet: Cia Dal (1 av 3)",
        "Ordet: Dan Falk (2 av 3)",
        "Ordet: Eva Lind (3 av 3)",
    ]
    shown = public(meeting.state, at(9, 3)).turns
    assert shown
    assert (shown.holders, shown.listen, shown.waiting) == (("Anna Berg", "Bo Ek"), True, ())
    assert "Lyssnar: Anna Berg, Bo Ek (fallgivare)" in [*status.lines("sv", meeting.state, at(9, 3))]
    assert typed(meeting, "nästa").startswith("Punkt 4")


@given(aside=st.sets(st.sampled_from(NAMES)), holding=st.sets(st.sampled_from(NAMES)), more=st.integers(0, 3))
def test_each_who_takes_part_and_holds_no_role_speaks_exactly_once(
    aside: set[str], holding: set[str], more: int
) -> None:
    session = MemorySession(AGENDA)
    session.here(*NAMES)
    session.do(c.Count(len(NAMES) + more))
    for name in sorted(aside):
        session.do(c.TakePart(person(session, name), aside=True))
    if holding:
        session.do(c.GiveRole("fallgivare", tuple(person(session, name) for name in sorted(holding))))
    session.do(c.Start())
    session.do(goto(session.state, 3))
    run = session.state.run
    while view.following(session.state).does == "floor":
        session.do(c.Next())
    given_ = [view.names(session.state, [turn.person or turn.seat or 0])[0] for turn in session.state.turns.values()]
    expected = {name for name in NAMES if name not in aside | holding} | set(range(6, 6 + more))
    assert len(given_) == len(set(given_))
    assert set(given_) == expected
    assert groups.largest(session.state, session.state.agenda[2], run) == len(expected)


@given(aside=st.sets(st.sampled_from(NAMES)))
def test_who_is_aside_is_dealt_into_no_group_and_awaited_in_no_rating(aside: set[str]) -> None:
    session = MemorySession(AGENDA)
    session.here(*NAMES)
    for name in sorted(aside):
        session.do(c.TakePart(person(session, name), aside=True))
    session.do(c.Start())
    session.do(goto(session.state, 5))
    seated = [name for group in view.seating(session.state) for name in view.names(session.state, group)]
    assert sorted(map(str, seated)) == [name for name in NAMES if name not in aside]
    session.do(goto(session.state, 6))
    assert session.state.run
    assert session.state.run.present == len(NAMES) - len(aside)


def test_who_is_aside_is_present_and_takes_part_again_in_a_group(meeting: MemorySession) -> None:
    assert typed(meeting, "utanför Eva") == "Utanför: Eva Lind. 4 är med"
    assert refused(meeting, "aside Eva") == "Eva Lind är redan utanför."
    entering(meeting, 5)
    assert [len(group) for group in view.seating(meeting.state)] == [2, 2]
    assert "Utanför: Eva Lind" in [*status.lines("sv", meeting.state, at(9, 5))]
    assert typed(meeting, "med Eva") == "Med igen: Eva Lind. 5 är med. Grupp 1"
    assert [len(group) for group in view.seating(meeting.state)] == [3, 2]
    typed(meeting, "byt namn Eva Lind: Eva Lindh")
    typed(meeting, "utanför Eva")
    typed(meeting, "byt namn Eva Lindh: Eva Lind")
    assert meeting.state.people[person(meeting, "Eva Lind")].aside
    assert [len(group) for group in view.seating(meeting.state)] == [2, 2]
    assert "**Närvarande (5):** Anna Berg, Bo Ek, Cia Dal, Dan Falk, Eva Lind" in written(meeting)


def test_in_a_block_for_each_person_a_role_that_nobody_was_given_is_theirs_whose_lap_it_is() -> None:
    block = 'block = { name = "Fall", for_each = "person" }'
    points = "".join(
        f'[[agenda]]\nkind = "talk"\ntitle = "{title}"\nturns = "{turns_}:fallgivare"\n{block}\n'
        for title, turns_ in (("Fallet", "role"), ("Frågor", "others"))
    )
    session = MemorySession(f'title = "Prov"\nroles = ["fallgivare"]\n{points}')
    session.here("Anna Berg", "Bo Ek")
    session.do(c.Count(3))
    assert typed(session, "starta").endswith("Ordet: Anna Berg (fallgivare)")
    assert typed(session, "nästa").endswith("Nästa ger ordet till Bo Ek")
    assert typed(session, "nästa") == "Ordet: Bo Ek (1 av 2)"
    typed(session, "gå till 5")
    assert "Ordet: deltagare 3 (fallgivare)" in [*status.lines("sv", session.state, at(9))]
    typed(session, "nästa")
    assert [typed(session, "nästa") for _ in range(2)] == ["Ordet: Anna Berg (1 av 2)", "Ordet: Bo Ek (2 av 2)"]
    typed(session, "roll fallgivare: Bo")
    typed(session, "gå till 5")
    assert "Ordet: Bo Ek (fallgivare)" in [*status.lines("sv", session.state, at(9))]
    typed(session, "gå till 1")
    assert "Ordet: Anna Berg (fallgivare)" in [*status.lines("sv", session.state, at(9))], "it was for that lap only"


def test_groups_are_held_back_until_they_are_shown_and_no_longer_than_the_meeting(meeting: MemorySession) -> None:
    meeting.do(c.Goto(step=meeting.state.agenda[4].id, hold_back=True))
    assert view.held_back(meeting.state)
    assert (public(meeting.state, at(9)).groups, public(meeting.state, at(9)).groups_coming) == ((), 3)
    assert "Grupp 1: Anna Berg, Dan Falk" in [*status.lines("sv", meeting.state, at(9))]
    assert typed(meeting, "visa grupperna") == "Grupperna visas för rummet"
    assert public(meeting.state, at(9)).groups_coming == 0
    assert refused(meeting, "show groups") == "Grupperna visas redan."
    meeting.do(c.Undo())
    meeting.do(c.End())
    assert not view.held_back(meeting.state)


def test_somebody_may_come_who_takes_no_part(meeting: MemorySession) -> None:
    typed(meeting, "grupper 2")
    assert (
        typed(meeting, "här Gun Öst, Skövde, utanför") == "Här: Gun Öst (Skövde). 6 är här. Utanför: Gun Öst. 5 är med"
    )
    assert [len(group) for group in groups.standing(meeting.state)] == [3, 2]
    assert typed(meeting, "gick Gun") == "Gick: Gun Öst. 5 är här"
    typed(meeting, "kom Gun")
    assert turns.number_taking_part(meeting.state) == 5


def test_what_is_taken_back_of_a_role_asks_for_nobody(meeting: MemorySession) -> None:
    meeting.do(goto(meeting.state, 4))
    typed(meeting, "roll team: Bo")
    typed(meeting, "roll team:")
    events = meeting.do(c.Undo())
    assert reply("sv", meeting.state, events, meeting.now) == "Ångrade: roll team: ingen"


def test_a_role_that_is_called_in_swedish_in_turns_is_answered_with_how_it_is_written() -> None:
    _, (problem,) = reading.read(AGENDA.replace("role:Team", "roll: Team"))
    assert problem.sentence("sv") == "roll: Team: skriv role:Team."


def test_who_is_aside_is_in_no_group_and_answers_no_rating_until_they_take_part_again(meeting: MemorySession) -> None:
    typed(meeting, "grupper 2")
    typed(meeting, "utanför Eva")
    why = "Eva Lind är utanför och är inte med i grupper och skattningar. Skriv med Eva Lind först."
    assert refused(meeting, "flytta Eva till grupp 2") == why
    meeting.do(goto(meeting.state, 7))
    assert refused(meeting, "skatta 1 Eva: 3") == why
    typed(meeting, "med Eva Lind")
    assert typed(meeting, "skatta 1 Eva: 3").endswith("svar från Eva Lind")
    typed(meeting, "gick Dan")
    assert typed(meeting, "skatta 1 Dan: 2").endswith("svar från Dan Falk. Dan Falk är inte här")


def test_a_group_is_given_the_floor_in_a_gathering_only(meeting: MemorySession) -> None:
    typed(meeting, "grupper 2")
    entering(meeting, 5)
    assert refused(meeting, "ordet grupp 2") == (
        "Grupper får ordet i en återsamling. Här får personer det: ordet och ett namn."
    )


def test_a_number_of_answers_is_held_against_those_who_take_part(meeting: MemorySession) -> None:
    typed(meeting, "utanför Eva")
    entering(meeting, 6)
    assert "är med" not in typed(meeting, "skatta 1 1/1/1/1")
    assert typed(meeting, "skatta 1 2/1/1/1") == "Påstående 1: 5 svar, medel 2,2 (4 är med)"


def test_roles_stand_in_the_head_of_the_minutes(meeting: MemorySession) -> None:
    typed(meeting, "roll team: Bo, Cia")
    typed(meeting, "roll fallgivare: Anna")
    assert "\n\n**Fallgivare:** Anna Berg · **Team:** Bo Ek, Cia Dal\n\n" in written(meeting)


@pytest.mark.parametrize(
    ("turns_", "sentence"),
    [
        ("role:falgivare", 'Rollen "falgivare" finns inte i roles. Menade du "fallgivare"?'),
        (
            "others:gäst",
            'Rollen "gäst" finns inte i roles. Lägg till den där. Samtalsledare och antecknare finns alltid.',
        ),
        ("role:samtalsledare", ""),
        ("others:Fallgivare", ""),
    ],
)
def test_check_says_which_role_is_not_among_those_of_the_meeting(turns_: str, sentence: str) -> None:
    text = f'title = "A"\nroles = ["fallgivare"]\n[[agenda]]\nkind = "talk"\ntitle = "B"\nturns = "{turns_}"\n'
    template, problems = reading.read(text)
    assert template, problems
    assert [problem.located("sv", "a") for problem in checks.remarks(template, source=text)] == (
        [f"a:6: {sentence}"] if sentence else []
    )


def test_a_round_of_others_is_described_and_reckoned_with_one_who_listens() -> None:
    template, _ = reading.read(AGENDA)
    assert template
    told = describing.step_lines("sv", template, 5)
    assert told[1] == "samtal, 10 min, fallgivare har ordet"
    assert told[2] == "runda med alla utom fallgivare, 2 min var, 8 min"


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("reflekterande-team", "**Samtalsledare:** Eva Lind · **Fallgivare:** Bo Ek · **Team:** Anna Berg, Cia Dal"),
        ("konsultation", "**Fallgivare:** Bo Ek"),
        ("tuning", "**Presentatör:** Anna Berg, Bo Ek"),
    ],
)
def test_a_form_with_roles_runs_to_its_minutes(samtal: Program, form: str, expected: str) -> None:
    template = FORMS / f"{form}.toml"
    assert samtal("template", "check", template, "--people", "6").code == 0
    said = samtal("plain", template, "--date", "2026-03-04", stdin=template.with_suffix(".txt").read_bytes())
    assert said.code == 0, said.out
    minutes = samtal("minutes").out
    assert expected in minutes
    assert "Inget antecknat.\n\n## 4" not in minutes
