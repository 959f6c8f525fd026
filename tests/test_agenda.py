"""The agenda of one meeting: items are put in, moved, struck and reworded, and the template stays as it is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memory import MemorySession, at, goto
from samtal.minutes.making import minutes_of
from samtal.minutes.markdown import render
from samtal.plain.dialogue import Dialogue
from samtal.session import agenda, schedule
from samtal.session import commands as c
from samtal.session.events import Event
from samtal.session.evolve import evolve, fold
from samtal.session.refusal import RefusedError
from samtal.session.state import State

AGENDA = """
title = "Prov"
starts = "09:00"
[[agenda]]
kind = "info"
title = "Välkommen"
minutes = 10
[[agenda]]
kind = "round"
title = "Laget runt"
questions = ["Vad?", "Varför?"]
minutes_per_turn = 2
[[agenda]]
kind = "talk"
title = "Prat"
minutes = 20
[[agenda]]
kind = "talk"
title = "Slut"
minutes = 5
"""
BLOCK = """
title = "Handledning"
[[agenda]]
kind = "talk"
title = "Start"
[[agenda]]
kind = "talk"
title = "Fall"
minutes = 10
block = { name = "fall", for_each = "person" }
[[agenda]]
kind = "talk"
title = "Råd"
minutes = 10
block = { name = "fall" }
[[agenda]]
kind = "talk"
title = "Slut"
"""


def meeting(text: str = AGENDA, *, begun: bool = True) -> MemorySession:
    made = MemorySession(text)
    made.here("Anna Berg", "Bo Ek", "Cia Ask")
    if begun:
        made.do(c.Start())
    return made


def told(made: MemorySession, *lines: str) -> list[str]:
    """What plain mode answers to each line."""
    answers: list[str] = []
    dialogue = Dialogue(made, answers.append, "sv", lambda: made.now, continued=False)
    for line in lines:
        dialogue.hear(line.encode())
    return [answer.strip() for answer in answers]


def titles(made: MemorySession) -> list[str]:
    return [step.title for step in made.state.agenda]


def written(made: MemorySession) -> str:
    return render(minutes_of(made.state, made.now))


def refused(made: MemorySession, command: c.Command) -> str:
    with pytest.raises(RefusedError) as why:
        made.do(command)
    return why.value.code


def test_a_break_is_put_in_after_the_current_item_and_all_later_ones_are_later() -> None:
    made = meeting()
    assert told(made, "paus 10") == ["ok  Tillagd: punkt 2, Paus, 10 min"]
    assert titles(made) == ["Välkommen", "Paus", "Laget runt", "Prat", "Slut"]
    added = made.state.agenda[1]
    assert (added.rest, added.per) == (True, "none")
    assert added.minutes == 10
    assert [slot.projected and slot.projected.begin for slot in schedule.slots(made.state, at(9))][:3] == [
        at(9),
        at(9, 10),
        at(9, 20),
    ]
    made.do(c.Undo())
    assert titles(made) == ["Välkommen", "Laget runt", "Prat", "Slut"]


@pytest.mark.parametrize(
    ("line", "rest", "turns", "title", "minutes"),
    [
        ("lägg in 10 Paus", True, "free", "Paus", 10),
        ("lägg in 45 Lunch på hotellet", True, "free", "Lunch på hotellet", 45),
        ("insert 10 min Coffee break", True, "free", "Coffee break", 10),
        ("break 10", True, "free", "Paus", 10),
        ("paus 15 min Bensträckare", True, "free", "Bensträckare", 15),
        ("lägg in 2,5 Frågestund", False, "free", "Frågestund", 2.5),
        ("insert Frågestund", False, "free", "Frågestund", None),
        ("lägg in 10 minnen från i går", False, "free", "minnen från i går", 10),
        ("lägg in 10 Laget runt: Hur känns det?", False, "round", "Laget runt", 10),
    ],
)
def test_what_is_put_in_is_a_break_a_round_or_a_talk(
    line: str, rest: bool, turns: str, title: str, minutes: float | None
) -> None:
    made = meeting()
    told(made, line)
    step = made.state.agenda[1]
    assert (step.rest, step.turns, step.title, step.minutes) == (rest, turns, title, minutes)
    assert [question.text for question in step.questions] == (["Hur känns det?"] if turns == "round" else [])


def test_an_item_may_be_put_in_after_another_one_before_the_start_too() -> None:
    made = meeting(begun=False)
    answers = told(
        made, "lägg in 10 Fika", "lägg in efter 3: 10 Fika", "lägg in först 5 Kaffepaus", "lägg in efter 9: 5 x"
    )
    assert answers[0].startswith("fel  Skriv efter vilken punkt")
    assert answers[-1].startswith("fel  Det finns ingen punkt 9")
    assert titles(made) == ["Kaffepaus", "Välkommen", "Laget runt", "Prat", "Fika", "Slut"]
    made.do(c.Start())
    assert made.state.step
    assert made.state.step.title == "Kaffepaus"
    assert "Tillagt före mötet: Fika, 10 min." in written(made)


def test_only_what_is_to_come_is_moved_and_never_before_where_the_meeting_is() -> None:
    made = meeting()
    made.do(goto(made.state, 2))
    assert told(made, "flytta 4 efter 2") == ["ok  Flyttad: Slut är nu punkt 3"]
    assert titles(made) == ["Välkommen", "Laget runt", "Slut", "Prat"]
    answers = told(made, "flytta 4 efter 1", "flytta 4 först", "flytta 1 efter 3", "move 3 after 2", "flytta 9 efter 2")
    assert [answer[:3] for answer in answers] == ["fel"] * 5
    assert answers[0] == "fel  Ni är på punkt 2. Inget läggs in eller flyttas till före den."
    assert answers[2] == "fel  Punkt 1 har redan varit, så den kan inte flyttas eller strykas."
    assert "Punkt 3, Slut: flyttad i dagordningen." in written(made)
    told(made, "flytta 3 efter 4")
    assert "flyttad" not in written(made), "it stands where it stood"


def test_what_was_jumped_over_may_be_moved_to_come_after_all() -> None:
    made = meeting()
    made.do(goto(made.state, 3))
    told(made, "flytta 2 efter 3")
    assert titles(made) == ["Välkommen", "Prat", "Laget runt", "Slut"]
    made.do(c.Next())
    assert made.state.position == 3


def test_an_item_to_come_is_struck_and_one_undo_brings_it_back() -> None:
    made = meeting()
    assert told(made, "stryk 3", "stryk 3") == [
        "ok  Struken: punkt 3, Prat",
        "fel  Punkt 3 är redan struken. Gå till den om den ska hållas ändå.",
    ]
    made.do(c.Undo())
    assert not made.state.marks
    told(made, "stryk 1")
    assert made.state.position == 2, "the current one is left, too"
    assert told(made, "stryk 1")[0].startswith("fel  Punkt 1 har redan varit")


@pytest.mark.parametrize(
    ("line", "title", "minutes"),
    [
        ("lägg in Fika 10 min", "Fika", 10),
        ("lägg in Diskutera i 15 minuter", "Diskutera", 15),
        ("lägg in efter punkt 1: Fika, 7,5 min", "Fika", 7.5),
        ("insert Talk for 10 minutes", "Talk", 10),
        ("lägg in 10 Vad hinner vi på 5 min", "Vad hinner vi på 5 min", 10),
        ("lägg in Kapitel 10", "Kapitel 10", None),
    ],
)
def test_the_minutes_of_what_is_put_in_may_stand_last_with_their_word(
    line: str, title: str, minutes: float | None
) -> None:
    made = meeting()
    told(made, line)
    assert (made.state.agenda[1].title, made.state.agenda[1].minutes) == (title, minutes)


@pytest.mark.parametrize("line", ["lägg in -1 X", "lägg in efter: 10 X", "lägg in 10", "lägg in 10 min"])
def test_what_is_no_title_is_not_put_in_as_one(line: str) -> None:
    made = meeting()
    assert told(made, line)[0].startswith("fel  Skriv minuter och vad")
    assert len(made.state.agenda) == 4


def test_the_word_item_may_stand_before_its_number() -> None:
    made = meeting()
    assert told(made, "flytta punkt 3 efter punkt 4", "stryk punkt 3", "goto item 4") == [
        "ok  Flyttad: Prat är nu punkt 4",
        "ok  Struken: punkt 3, Slut",
        "ok  Punkt 4: Prat, 20 min, till 09.20",
    ]


def test_minutes_in_the_place_of_a_title_are_how_long_the_item_is_to_take() -> None:
    made = meeting()
    replies = told(made, "ändra punkt 3: 25", "ändra punkt 4: 7,5 min", "ändra punkt 4: 10 frågor")
    begins = ("ok  Ny längd: punkt 3, 25 min", "ok  Ny längd: punkt 4, 7 min 30 s", "ok  Punkt 4 heter nu 10 frågor")
    assert [reply[: len(begin)] for reply, begin in zip(replies, begins, strict=True)] == [*begins]


def test_of_a_break_that_comes_last_nothing_says_that_anything_begins_again() -> None:
    made = meeting()
    told(made, "gå till 4", "paus 10", "nästa")
    assert not any("igen" in line for line in told(made, "läge", "förläng 5"))
    told(made, "lägg in 5 Avslut")
    assert any("Vi börjar igen" in line for line in told(made, "läge"))


def test_a_number_is_moved_as_an_item_and_the_current_one_goes_on() -> None:
    made = meeting()
    answers = told(made, "flytta 2 till 3", "flytta 1 efter 3")
    assert answers[0].startswith("fel  Skriv vem eller vad, och vart")
    assert answers[1] == "fel  Ni är på punkt 1, så den kan inte flyttas."


def test_title_prompt_and_questions_are_reworded_and_what_was_answered_stays_with_its_question() -> None:
    made = meeting()
    made.do(goto(made.state, 2))
    told(made, "anteckning 2: För att", "ändra fråga 2: Varför då?", "ny fråga Hur?", "ändra instruktion: Kort")
    told(made, "ändra punkt 4: Avrundning", "change item 4: Avslut", "till 4: ny fråga Något mer?")
    step = made.state.agenda[1]
    assert [question.text for question in step.questions] == ["Vad?", "Varför då?", "Hur?"]
    assert (step.prompt, titles(made)[3]) == ("Kort", "Avslut")
    text = written(made)
    assert text.index("Varför då?") < text.index("För att")
    assert "Punkt 2, Laget runt: ny instruktion." in text
    assert "Punkt 2, Laget runt: ändrade frågor." in text
    assert "Punkt 4, Avslut: hette från början Slut." in text
    assert made.template.agenda[1].title == "Laget runt"
    assert made.template.agenda[1].questions[1].text == "Varför?"
    assert told(made, "ändra instruktion: -") == ["ok  Punkt 2 har ingen instruktion"]
    assert told(made, "ändra fråga 9: X", "ändra punkt 9: X", "ändra punkt: X", "ändra fråga 1:")[0][:3] == "fel"


def test_an_item_to_come_gets_other_minutes_one_that_was_put_in_too() -> None:
    made = meeting()
    answers = told(
        made, "lägg in 5 Fråga", "minuter 2: 15", "minutes 4 25", "minuter 4", "minuter 9: 5", "minuter 4: x"
    )
    assert [answer[:2] for answer in answers] == ["ok", "ok", "ok", "fe", "fe", "fe"]
    told(made, "nästa")
    assert made.state.run
    assert made.state.run.planned == 15 * 60


def test_of_two_rival_wordings_the_latest_stands_and_both_are_in_the_log() -> None:
    made = meeting()
    made.do(c.RewordItem("prat", title="Ett"))
    base = made.state.items["prat"].event
    for device, title in (("b", "Två"), ("a", "Tre")):
        payload: dict[str, object] = {"title": title, "prompt": "", "questions": []}
        made.state = evolve(made.state, rival(made, device, "item", "prat", payload, base))
    assert titles(made)[2] == "Två"
    assert len([event for event in made.state.log if event.kind == "item"]) == 3


def rival(
    made: MemorySession, device: str, kind: str, entity: str, payload: dict[str, object], base: str | None
) -> Event:
    """An event of another laptop, of the same moment on each."""
    id_ = f"{device}-{len(made.state.log)}"
    return Event(id_, "session", kind, entity or id_, base, payload, 2**60, made.now, id_, device, "other", "")


def test_an_undo_of_what_was_put_in_is_refused_once_the_meeting_was_there_or_something_stands_in_it() -> None:
    made = meeting()
    told(made, "lägg in 5 Fråga")
    [action] = {event.action for event in made.state.log if event.kind == "item"}
    told(made, "till 2: anteckning Hej")
    assert refused(made, c.Undo(action)) == "agenda.holds-something"
    told(made, "till 2: ta bort anteckning 1", "nästa")
    assert refused(made, c.Undo(action)) == "agenda.holds-something"
    made.do(c.Undo())
    made.do(c.Undo(action))
    assert titles(made) == ["Välkommen", "Laget runt", "Prat", "Slut"]


def test_entries_of_an_item_that_nobody_knows_are_printed_all_the_same() -> None:
    made = meeting()
    told(made, "lägg in 5 Fråga", "till 2: anteckning Hej", "till 2: sammanfattning Så blev det")
    [action] = {event.action for event in made.state.log if event.kind == "item"}
    made.state = evolve(made.state, rival(made, "b", "undone", "session", {"action": action}, None))
    assert titles(made) == ["Välkommen", "Laget runt", "Prat", "Slut"]
    text = written(made)
    assert text.index("## Övrigt") < text.index("- Hej") < text.index("- Så blev det")
    told(made, "nästa", "nästa", "nästa", "avsluta")


def test_the_minutes_have_what_was_put_in_where_it_stood() -> None:
    made = meeting()
    told(
        made, "lägg in 5 Frågestund", "paus 10", "lägg in efter 3: 10 Fika", "nästa", "nästa", "anteckning Mest om tid"
    )
    text = written(made)
    assert "## 3. Frågestund\n\n- Mest om tid" in text
    assert "## 2. Paus" not in text
    assert "Tillagt i mötet: Frågestund, 5 min." in text


def test_a_break_between_two_laps_stays_there_and_a_lap_is_not_moved_alone() -> None:
    made = meeting(BLOCK)
    told(made, "nästa", "nästa", "paus 10")
    assert titles(made)[:5] == ["Start", "Anna Berg: Fall", "Anna Berg: Råd", "Paus", "Bo Ek: Fall"]
    told(made, "här Du Dahl", "lägg in efter 11: 5 Fika")
    assert titles(made)[-4:] == ["Du Dahl: Fall", "Du Dahl: Råd", "Slut", "Fika"]
    assert refused(made, c.MoveItem(made.state.agenda[4].id, made.state.agenda[9].id)) == "agenda.in-a-block"
    told(made, "ändra punkt 5: Ärende", "till 5: ny fråga Vad hände?")
    assert [title for title in titles(made) if "Ärende" in title] == [
        f"{name}: Ärende" for name in ("Anna Berg", "Bo Ek", "Cia Ask", "Du Dahl")
    ]
    told(made, "nästa", "nästa", "anteckning Hej", "till 2: anteckning Nej")
    text = written(made)
    assert len([line for line in text.splitlines() if line.startswith("## ") and "fall" in line.casefold()]) == 1
    assert text.count("hette från början Fall") == 1


def test_a_break_after_a_block_stays_behind_the_laps_that_come_later() -> None:
    made = MemorySession(BLOCK)
    told(made, "lägg in efter 3: 10 Paus", "här Anna Berg", "här Bo Ek")
    assert titles(made) == ["Start", "Anna Berg: Fall", "Anna Berg: Råd", "Bo Ek: Fall", "Bo Ek: Råd", "Paus", "Slut"]


@given(places=st.lists(st.integers(0, 100), max_size=60))
def test_there_is_room_between_any_two_keys(places: list[int]) -> None:
    found = ["00001", "00002"]
    for place in places:
        at_ = place % (len(found) + 1)
        low = found[at_ - 1] if at_ else agenda.FIRST
        high = found[at_] if at_ < len(found) else agenda.LAST
        found.insert(at_, agenda.between(low, high))
    assert all(before < after for before, after in pairwise(found))
    assert all(key.rstrip("0") == key and key for key in found)


NUMBERS = st.integers(1, 9)
CHANGES = st.lists(
    st.one_of(
        st.builds("paus {}".format, NUMBERS),
        st.builds("lägg in efter {}: 5 {}".format, NUMBERS, st.sampled_from(["Paus", "Laget runt: Hur?", "Prat"])),
        st.builds("flytta {} efter {}".format, NUMBERS, NUMBERS),
        st.builds("stryk {}".format, NUMBERS),
        st.builds("ändra punkt {}: Ny".format, NUMBERS),
        st.builds("till {}: ny fråga Hur?".format, NUMBERS),
        st.builds("till {}: anteckning Så".format, NUMBERS),
        st.builds("gå till {}".format, NUMBERS),
        st.sampled_from(["nästa", "ångra", "ångra", "här Du Dahl", "gick Bo", "stryk", "tillbaka"]),
    ),
    max_size=25,
)


@given(lines=CHANGES, others=CHANGES, text=st.sampled_from([AGENDA, BLOCK]), seed=st.randoms(use_true_random=False))
def test_whatever_is_done_on_two_laptops_every_item_is_there_once_in_one_order(
    lines: list[str], others: list[str], text: str, seed: object
) -> None:
    made = meeting(text)
    shared = [*made.state.log]
    answers = told(made, *lines)
    assert all(answer.startswith(("ok", "fel")) for answer in answers)
    other = MemorySession(text)
    other.state, other.device = fold(shared), "other"
    other._ids, other._hlc = 10_000, made._hlc
    told(other, *others)
    both = [*made.state.log, *other.state.log]
    merged = fold(both)
    seed.shuffle(both)  # type: ignore[attr-defined] # Hypothesis calls it a Random
    late = State()
    for event in both:
        late = evolve(late, event)
    assert late == merged
    ids = [step.id for step in merged.agenda]
    assert len(set(ids)) == len(ids)
    known = {event.id for event in both if event.kind == "item" and event.entity == event.id}
    taken = {event.id for event in both if event.action in merged.undone}
    assert known - taken == {id_ for id_ in ids if id_ in known}
    keys = agenda.keys(merged)
    assert [*zip(keys, ids, strict=True)] == sorted(zip(keys, ids, strict=True))
    render(minutes_of(merged, made.now))
