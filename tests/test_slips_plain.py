"""Slips line by line: from a pipe as they are, at a terminal only unseen; closing and opening again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from memory import at
from samtal.lines.lengths import Inquiry
from samtal.lines.phrases import read
from samtal.lines.slips import is_slip, shows_slip
from samtal.plain import dialogue
from samtal.session import commands as c
from samtal.session import figures, slips
from samtal.session.meaning import foreseen
from samtal.session.refusal import RefusedError
from samtal.telling.understood import understood
from test_slips import TEMPLATE, counts, meeting, slip, standing

if TYPE_CHECKING:
    from collections.abc import Callable

    from memory import MemorySession


def heard(made: MemorySession, *lines: str, ask: Callable[[str], str] | None = None) -> list[str]:
    """The answers to these lines; `ask` stands for somebody at a terminal."""
    written: list[str] = []
    typed = [line.encode() for line in lines]
    dialogue.run(made, typed, written.append, lang="sv", now=lambda: at(9), ask=ask)
    return [line.rstrip("\n") for line in "".join(written).splitlines() if not line.startswith("  ")]


class Asked:
    """Somebody who types this at each prompt; None is the end of what they type."""

    def __init__(self, *answers: str | None) -> None:
        self.prompts: list[str] = []
        self._answers = [*answers]

    def __call__(self, prompt: str) -> str:
        self.prompts.append(prompt)
        answer = self._answers.pop(0)
        if answer is None:
            raise EOFError
        return answer


def test_from_a_pipe_a_slip_is_taken_as_it_is_and_the_answer_says_no_value() -> None:
    made = meeting()
    said = heard(made, "lapp 432", "slip 4 3 ?", "lapp", "lapp 43", "lapp 4321", "lapp 439")
    assert said[:2] == ["ok  Lapp 1 av 3", "ok  Lapp 2 av 3"]
    assert all(line.startswith("fel  ") for line in said[2:])
    assert standing(made) == [((0, 0, 0, 2), 0), ((0, 0, 2, 0), 0), ((0, 1, 0, 0), 1)]
    assert not [line for line in said if "432" in line or "439" in line.replace("0–9", "")]


def test_at_a_terminal_a_slip_is_asked_for_unseen() -> None:
    made, asked = meeting(), Asked("432", "", "1-?", None, "", None)
    said = heard(made, "lapp", "till 1: lapp", "lapp", "lapp", ask=asked)
    assert asked.prompts[:2] == [f"Lapp {n} av 3 (syns inte; bara Enter slutar): " for n in (1, 2)]
    assert said == ["ok  Lapp 1 av 3", "ok  Lapp 2 av 3", *["fel  Ingen lapp räknades."] * 2]
    assert standing(made) == [((1, 0, 0, 1), 0), ((0, 0, 1, 0), 0), ((0, 1, 0, 0), 1)]


@pytest.mark.parametrize(
    "line", ["lapp 432", "slip 432", "lapp432", "till 1: lapp 432", "LAPP: 4 3", "lapp x", "lapp ?"]
)
def test_at_a_terminal_a_slip_that_was_seen_is_refused_with_why(line: str) -> None:
    made = meeting()
    (said,) = heard(made, line, ask=Asked())
    assert said == (
        "fel  Svaren på en lapp ska inte stå kvar på skärmen. Skriv bara lapp, så frågas det utan att visa dem."
    )
    assert not made.state.tallies


def test_slips_are_asked_for_one_after_the_other_until_there_are_as_many_as_take_part() -> None:
    made, asked = meeting(), Asked("111", "11", "222", "333")
    assert [line[:3] for line in heard(made, "lapp", "läge", ask=asked)] == ["ok ", "fel", "ok ", "ok ", "ok "]
    assert slips.progress(made.state, made.state.agenda[0], made.state.run) == (3, 3)
    more = Asked("111")
    assert heard(made, "lapp", ask=more) == ["ok  Lapp 4 av 3. Det är fler än de 3 som är med"]


def test_what_is_wrong_with_an_unseen_slip_is_said_without_it() -> None:
    made = meeting()
    said = heard(made, "lapp", ask=Asked("4321", "49", ""))
    assert said[0].startswith("fel  Lappen har 4 svar")
    assert "4321" not in said[0]
    assert said[1].startswith("fel  ")


def test_nothing_is_asked_where_there_is_nothing_to_answer() -> None:
    made = meeting()
    made.do(c.Next())
    asked = Asked()
    (said,) = heard(made, "lapp", ask=asked)
    assert said.startswith("fel  ")
    assert not asked.prompts


def test_the_lines_close_open_and_retake_in_both_languages() -> None:
    made = meeting()
    slip(made, "432")
    assert heard(made, "ta om påstående 2", "retake 2", "skatta 2 0/0/1/0")[0] == (
        "ok  Påstående 2: svaren är borttagna, det går inte att ångra"
    )
    assert heard(made, "stäng", "öppna 1", "close 1", "reopen", "till 1: stäng", "till 1: öppna") == [
        "ok  Skattningen är stängd. 1 lapp räknad",
        "ok  Skattningen är öppen igen",
        "ok  Skattningen är stängd. 1 lapp räknad",
        "ok  Skattningen är öppen igen",
        "ok  Skattningen är stängd. 1 lapp räknad",
        "ok  Skattningen är öppen igen",
    ]
    assert heard(made, "nästa", "ångra", "avsluta")[1].startswith("ok  Ångrade: ")
    assert standing(made)[1] == ((0, 0, 1, 0), 0)


def test_slips_are_counted_after_the_meeting_where_the_item_is_named() -> None:
    made = meeting()
    said = heard(made, "avsluta", "lapp 432", "till 1: lapp 432", "till 1: lapp 432", "stäng 1", "till 1: lapp 432")
    assert [line[:3] for line in said] == ["ok ", "fel", "ok ", "ok ", "ok ", "fel"]
    assert standing(made)[0] == ((0, 0, 0, 2), 0)


def test_what_was_counted_of_an_item_that_is_struck_becomes_figures() -> None:
    made = meeting()
    slip(made, "432", 3)
    made.do(c.StrikeItem(made.state.agenda[2].id))
    assert not made.state.tallies
    step = made.state.agenda[2]
    assert counts(made.state, step, None)[0] == ((0, 0, 0, 1), 0)
    made.do(c.Undo())
    assert made.state.tallies
    assert counts(made.state, step, None)[0] == ((0, 0, 0, 1), 0)


def test_another_name_of_the_item_and_another_place_change_nothing_of_what_is_counted() -> None:
    made = meeting()
    slip(made, "432", 3)
    step = made.state.agenda[2]
    made.do(c.RewordItem(step.id, title="Något annat"))
    made.do(c.MoveItem(step.id, made.state.agenda[0].id))
    made.do(c.Next())
    slip(made, "432", 2)
    moved = made.state.agenda[1]
    assert moved.id == step.id
    assert counts(made.state, moved, made.state.run)[0] == ((0, 0, 0, 2), 0)


def test_how_things_stand_says_how_many_slips_of_how_many() -> None:
    made = meeting()
    slip(made, "432")
    written: list[str] = []
    dialogue.run(made, ["läge".encode()], written.append, lang="sv", now=lambda: at(9))
    assert "1 av 3 lappar räknade, inte stängd" in "".join(written)
    assert "4/3" not in "".join(written)


def test_what_is_counted_of_an_item_that_was_left_is_told_of_wherever_the_meeting_is() -> None:
    made = meeting()
    slip(made, "432")
    written: list[str] = []
    lines = ["nästa", "dagordning", "läge", "stäng 1", "dagordning"]
    dialogue.run(made, [line.encode() for line in lines], written.append, lang="sv", now=lambda: at(9))
    told = "".join(written)
    assert told.count("Punkt 1: 1 av 3 lappar räknade, inte stängd") == 2
    assert told.count("(svaren räknas") == 1


def test_of_hands_that_are_counted_on_nobody_says_slips() -> None:
    made = meeting()
    heard(made, "svar händer", "skatta 1 0/0/1/2", "stäng 1", "öppna 1")
    written: list[str] = []
    dialogue.run(made, [b"status"], written.append, lang="sv", now=lambda: at(9))
    assert "3 av 3 har svarat, inte stängd" in "".join(written)
    assert heard(made, "stäng 1") == ["ok  Skattningen är stängd. 3 har svarat"]


def test_a_line_alone_asks_and_one_with_marks_is_the_slip() -> None:
    state = meeting().state
    assert read("lapp", state, "sv") == Inquiry("slip", of=state.agenda[0].id)
    assert read("till 3: slip 4-?", state, "sv") == c.GiveSlip(state.agenda[2].id, marks=(4, "-", "?"))
    for typed in ("stäng tre", "till 1: stäng 1", "öppna x"):
        with pytest.raises(RefusedError) as refused:
            read(typed, state, "sv")
        assert refused.value.code.startswith("commands.")


def test_what_is_being_typed_is_worded_without_what_stands_on_it() -> None:
    made = meeting()
    for line, told in (
        ("lapp 432", "En lapp till punkt 1"),
        ("till 3: lapp 432", "En lapp till punkt 3"),
    ):
        command = read(line, made.state, "sv")
        assert isinstance(command, c.Command)
        assert told in understood("sv", made.state, foreseen("slip", command, made.state, made.now))
    slip(made, "432")
    right = foreseen("rate", c.RateTotals(statement=2, counts=(1, 0, 0, 0)), made.state, made.now)
    assert "Svar på påstående 2" in understood("sv", made.state, right)
    for verb, close in (("close", c.CloseRating()), ("retake", c.RetakeStatement(statement=1))):
        said = understood("sv", made.state, foreseen(verb, close, made.state, made.now))
        assert "Skattningen stängs" in said or "Påstående 1 i punkt 1 tas om" in said


@pytest.mark.parametrize(
    ("line", "alone", "shown"),
    [
        ("lapp 432", True, True),
        ("lapp4-?", True, True),
        ("lapp 4 saknas", False, True),
        ("lapp", False, False),
        ("lappen 432", False, False),
        ("till 3: lapp 432", False, True),
        ("anteckning lapp 432", False, False),
    ],
)
def test_what_shows_a_slip_is_known_whatever_else_is_wrong_with_it(line: str, *, alone: bool, shown: bool) -> None:
    assert is_slip(line) == alone
    assert shows_slip(line) == shown


def test_a_rating_by_slips_under_any_secrecy_gives_the_same_figures() -> None:
    found = []
    for secrecy in ("counts", "sealed", "open"):
        made = meeting(TEMPLATE.replace('title = "Skattning"', f'title = "Skattning"\nsecrecy = "{secrecy}"'))
        heard(made, "lapp 432", "lapp 4-1", "nästa")
        found.append(standing(made))
        assert not figures.answers_for(made.state, made.state.agenda[0], made.state.run, "")
    assert found[0] == found[1] == found[2]


def test_where_the_last_thing_cannot_be_taken_back_it_is_said_how_many_back_one_lies_that_can() -> None:
    made = meeting()
    said = heard(made, "anteckning Kvar", "antal 4", "skatta 1 0/1/1/1", "stäng", "skatta 1 1/1/1/0", "ångra")
    assert said[-1].endswith("Det som gjordes före det: skriv ångra 2.")  # the closing before it
    assert heard(made, "ångra 2", "ångra 9", "ångra 0", "ångra x") == [
        "ok  Ångrade: skattningen är stängd",
        *["fel  Det finns inget att ångra här."] * 2,
        "fel  Skriv bara ångra, eller hur långt bak: ångra 2",
    ]
    assert heard(made, "ångra")[0].endswith("skriv ångra 3.")  # between them are figures that the closing blanked
    assert heard(made, "ångra 3") == ["ok  Ångrade: 4 är här. Nu: 3 är här"]


def test_from_an_item_that_is_no_rating_it_is_said_how_the_statement_to_retake_is_named() -> None:
    made = meeting()
    heard(made, "lapp 432", "nästa")
    said = heard(made, "ta om påstående 2", "till 1: ta om påstående 2")
    assert said[0] == "fel  Den här punkten är ingen skattning. Skriv till 1: ta om påstående 2"
    assert said[1].startswith("ok  ")


def test_the_end_says_of_each_rating_that_closes_which_item_it_is() -> None:
    made = meeting()
    said = heard(made, "antal 5", "lapp 123", "gå till 3", "lapp 321", "lapp 111", "avsluta")
    assert said[-1] == (
        "ok  Mötet avslutades 09.00. Skattningen i punkt 1 är stängd. Skattningen i punkt 3 är stängd. "
        "Punkt 1: 1 lapp räknad. Punkt 3: 2 lappar räknade"
    )
