"""Points to spread: rows of an earlier item are voted on, ranked with ties, and what is left over is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from markdown_reading import tables, under
from memory import MemorySession, at, row_seen
from minutes_of import begun, told, written
from samtal.session import commands as c
from samtal.session import points, rows, statements
from samtal.session.evolve import fold
from samtal.session.missing import missing
from samtal.session.public import public

if TYPE_CHECKING:
    from samtal.session.points import Placed
    from samtal.session.state import Run
    from samtal.template.model import Step

VOTE = """
[[agenda]]
kind = "list"
title = "Behov"
columns = ["Vad", "Varför"]
[[agenda]]
kind = "vote"
title = "Rösta"
max = 2
statements = { from = "Behov" }
[[agenda]]
kind = "talk"
title = "Slut"
"""
TEXTS = ("Läsning", "Arbetsro", "Föräldrar", "Digitalt")


def voting(*texts: str, count: int = 4) -> MemorySession:
    """A meeting of so many people that has come to the vote on these rows."""
    made = begun(VOTE, count=count)
    for text in texts:
        made.do(c.AddRow(cells=(text,)))
    made.do(c.Next())
    return made


def vote(made: MemorySession, *given_: int) -> None:
    for number, got in enumerate(given_, 1):
        made.do(c.RateTotals(statement=number, counts=(got,)))


def at_vote(made: MemorySession) -> tuple[Step, Run]:
    step = made.state.step_called("rosta")
    assert step
    return step, made.state.runs_of("rosta")[-1]


def ranking(made: MemorySession) -> list[Placed]:
    return points.ranking(made.state, *at_vote(made))


def texts(made: MemorySession) -> list[str]:
    rating = statements.asked(made.state, *at_vote(made))
    assert rating
    return [statement.text for statement in rating.statements]


def test_the_rows_of_a_list_are_voted_on_and_ranked_with_shared_places() -> None:
    made = voting(*TEXTS)
    vote(made, 3, 5, 3, 1)
    assert [(each.statement.text, each.points, each.place, each.shared) for each in ranking(made)] == [
        ("Arbetsro", 5, 1, False),
        ("Läsning", 3, 2, True),
        ("Föräldrar", 3, 2, True),
        ("Digitalt", 1, 4, False),
    ]
    assert points.spread(made.state, *at_vote(made)) == (12, 12)


@given(given_=st.lists(st.none() | st.integers(0, 9), min_size=1, max_size=8))
def test_a_ranking_holds_every_row_once_in_order_and_equals_share_a_place(given_: list[int | None]) -> None:
    made = voting(*(f"Rad {n}" for n in range(len(given_))))
    for number, got in enumerate(given_, 1):
        if got is not None:
            made.do(c.RateTotals(statement=number, counts=(got,)))
    ranked = ranking(made)
    assert sorted(each.number for each in ranked) == list(range(1, len(given_) + 1))
    known = [each for each in ranked if each.points is not None]
    assert ranked[: len(known)] == known
    for each in known:
        better = [other for other in known if (other.points or 0) > (each.points or 0)]
        assert each.place == 1 + len(better)
        assert each.shared == (sum(other.points == each.points for other in known) > 1)
    if any(each.points for each in known):
        assert sum(each.share or 0 for each in known) == 1


def test_what_is_rated_stays_what_it_was_when_the_rating_opened() -> None:
    made = voting("Läsning", "Arbetsro")
    vote(made, 1)
    made.do(c.ChangeRow(*row_seen(made.state, "behov", 1), cells=("Annat",)))
    made.do(c.AddRow(step="behov", cells=("För sent",)))
    assert texts(made) == ["Läsning", "Arbetsro"]
    made.do(c.Back())
    made.do(c.Next())
    assert texts(made) == ["Läsning", "Arbetsro"], "there are figures"
    assert fold(made.state.log) == made.state


def test_as_long_as_there_are_no_figures_coming_back_fixes_them_anew() -> None:
    made = voting("Läsning")
    made.do(c.Back())
    made.do(c.AddRow(cells=("Arbetsro",)))
    made.do(c.Next())
    assert texts(made) == ["Läsning", "Arbetsro"]


def test_a_vote_on_an_empty_list_says_so_and_the_meeting_goes_on() -> None:
    made = begun(VOTE, count=4)
    [answer] = told(made, "nästa")
    assert answer.endswith("Här finns inget att skatta än: punkt 1 är tom. Skriv till 1: rad …")
    assert told(made, "skatta 1 2") == [
        "fel  ”Rösta” har inget att skatta: inget har kommit från punkten som raderna hämtas från."
    ]
    answers = told(made, "till 1: rad Läsning", "skatta 1 2", "till 1: rad Arbetsro", "nästa")
    assert [answer[:2] for answer in answers] == ["ok"] * 4
    assert texts(made) == ["Läsning"], "fixed with the first figures"
    assert not missing(made.state)


def test_a_list_that_was_struck_or_not_held_yet_is_told_of() -> None:
    made = begun(VOTE, count=4)
    [answer] = told(made, "stryk")
    assert "punkt 1 är struken" in answer
    made = begun(VOTE.replace('kind = "list"', 'kind = "info"\ntitle = "Hej"\n[[agenda]]\nkind = "list"'), count=4)
    [answer] = told(made, "gå till 3")
    assert "punkt 2 har inte hållits" in answer


def test_undoing_the_first_points_unfixes_what_nobody_had_fixed() -> None:
    made = begun(VOTE, count=4)
    made.do(c.Next())
    made.do(c.AddRow(step="behov", cells=("Läsning",)))
    made.do(c.RateTotals(statement=1, counts=(3,)))
    made.do(c.Undo())
    made.do(c.AddRow(step="behov", cells=("Arbetsro",)))
    assert texts(made) == ["Läsning", "Arbetsro"]


def test_notes_of_a_talk_are_voted_on_and_what_is_said_twice_is_one_row() -> None:
    made = begun(VOTE.replace('kind = "list"', 'kind = "talk"').replace('columns = ["Vad", "Varför"]\n', ""), count=3)
    for text in ("Läsning", "Arbetsro", " läsning "):
        made.do(c.TakeNote(text=text))
    made.do(c.Next())
    assert texts(made) == ["Läsning", "Arbetsro"]


def test_points_that_are_left_or_too_many_are_told_as_they_are_called_out() -> None:
    made = voting(*TEXTS)
    assert told(made, "skatta 1 7", "skatta 2 8", "skatta 2 4", "skatta 1 9") == [
        "ok  Rad 1: 7 poäng, 5 av 12 kvar",
        "ok  Rad 2: 8 poäng, 3 fler än de 12 som finns",
        "ok  Rad 2: 4 poäng, 1 av 12 kvar",
        "ok  Rad 1: 9 poäng, 1 fler än de 12 som finns. Högst 2 från var och en blir 8 tillsammans",
    ]
    assert told(made, "skatta 9 1") == ["fel  Den raden finns inte. Det finns 4 rader."]
    [wrong, name] = told(made, "skatta 1 7/1", "skatta 1 99999999")
    assert wrong == "fel  Här fördelas poäng. Skriv hur många raden fick av alla tillsammans: skatta 1 7."
    assert name.startswith("fel")


def test_how_things_stand_lists_the_rows_with_their_points() -> None:
    made = voting("Läsning", "Arbetsro")
    vote(made, 7)
    lines = [line.strip() for line in told(made, "läge")]
    assert "3 poäng var, högst 2 på samma rad" in lines
    assert "Rad 1: Läsning, 7 poäng" in lines
    assert "Rad 2: Arbetsro" in lines
    assert "Poäng: 7 av 12, 5 kvar" in lines
    assert "Antecknat här: 1 av 2 rader är ifyllda" in lines


def test_the_minutes_rank_the_rows_and_say_what_was_left() -> None:
    made = voting(*TEXTS)
    vote(made, 3, 4, 3)
    made.do(c.Next())
    text = under(written(made), "2. Rösta")
    assert text[0] == "Flest poäng: Arbetsro (4). 10 av 12 poäng är fördelade (4 × 3), 2 blev över."
    assert tables(written(made))[-1] == [
        ["Plats", "Rad", "Poäng", "Andel"],
        ["1", "Arbetsro", "4", "40\u00a0%"],
        ["2 (delad)", "Läsning", "3", "30\u00a0%"],
        ["2 (delad)", "Föräldrar", "3", "30\u00a0%"],
        ["–", "Digitalt", "–", "–"],
    ]


def test_where_nothing_got_a_point_that_is_said_and_the_figures_are_not_missing() -> None:
    made = voting(*TEXTS[:3])
    vote(made, 0, 0)
    made.do(c.Next())
    text = written(made)
    assert under(text, "2. Rösta")[0].startswith("Ingen rad fick några poäng. 0 av 12 poäng är fördelade")
    assert "Siffror saknas" not in text
    assert tables(text)[-1][1:] == [
        ["–", "Läsning", "0", "–"],
        ["–", "Arbetsro", "0", "–"],
        ["–", "Föräldrar", "–", "–"],
    ]
    assert "Antecknat här: 2 av 3 rader är ifyllda" in [line.strip() for line in told(voted(0, 0), "läge")]


def voted(*given_: int) -> MemorySession:
    made = voting(*TEXTS[:3])
    vote(made, *given_)
    return made


@pytest.mark.parametrize(
    ("given_", "count", "says"),
    [
        ((6, 6), 4, "Flest poäng, lika många: Läsning och Arbetsro (6 var). Alla 12 poäng är fördelade (4 × 3)."),
        ((9, 6), 4, "Flest poäng: Läsning (9). 15 poäng är fördelade, 3 fler än de 12 som fanns (4 × 3)."),
    ],
)
def test_the_minutes_say_who_shares_the_first_place_and_that_there_were_too_many(
    given_: tuple[int, ...], count: int, says: str
) -> None:
    made = voting("Läsning", "Arbetsro", count=count)
    vote(made, *given_)
    assert under(written(made), "2. Rösta")[0] == says


def test_nobody_is_counted_and_the_minutes_say_how_many_points_each_had() -> None:
    made = begun(VOTE)
    made.do(c.AddRow(cells=("Läsning",)))
    made.do(c.Next())
    vote(made, 2)
    assert told(made, "skatta 1 2") == ["ok  Rad 1: 2 poäng"]
    assert under(written(made), "2. Rösta")[0] == "Flest poäng: Läsning (2). 3 poäng var att fördela."


def test_a_vote_on_nothing_says_so_in_the_minutes() -> None:
    made = begun(VOTE, count=4)
    made.do(c.Next())
    made.do(c.Next())
    assert under(written(made), "2. Rösta") == ["Det fanns inget att skatta."]


def test_the_room_is_told_how_many_points_each_has() -> None:
    made = voting("Läsning")
    spread = public(made.state, made.now).spread
    assert spread
    assert (spread.budget, spread.max) == (3, 2)


def test_totals_that_were_replaced_are_blank_once_the_vote_has_closed() -> None:
    made = voting("Läsning", "Arbetsro")
    vote(made, 3, 2)
    vote(made, 1)
    made.do(c.Next())
    [blank] = [event for event in made.state.log if event.kind == "redact"]
    assert blank.payload
    assert len(blank.payload["events"]) == 1
    kept = {row["statement_text"]: (row["value"], row["answers"]) for row in rows.every(made.state)["answer"]}
    assert kept == {"Läsning": (1, 1), "Arbetsro": (1, 2)}


SCALES = """
[[agenda]]
kind = "rating"
title = "Kollen"
statements = { from = "Behov" }
scale = { min = 0, max = 5, unknown = false }
[[agenda]]
kind = "rating"
title = "Ja eller nej"
statements = ["Vi gör så."]
scale = { min = 0, max = 1, labels = ["nej", "ja"], unknown = false }
"""


def test_fist_to_five_on_rows_of_a_list_and_yes_or_no_as_shares() -> None:
    made = begun(VOTE.split('[[agenda]]\nkind = "vote"', maxsplit=1)[0] + SCALES, count=8)
    answers = told(
        made, "rad Läsning", "nästa", "skatta 1 0/0/1/2/3/2", "nästa", "skatta 1 2/6", "sammanfattning Vi gör så."
    )
    assert answers[2] == "ok  Påstående 1: 8 svar, medel 3,8"
    assert answers[4] == "ok  Påstående 1: 8 svar, ja 75\u00a0%"
    text = written(made, at(10))
    assert "Medelvärde 3,75; 8 svarande." in text
    assert "Ja 75\u00a0%; 8 svarande." in text
    assert tables(text)[-2][0] == ["Nr", "Påstående", "0", "1", "2", "3", "4", "5", "Svar", "Medel"]
    assert "Medel" not in tables(text)[-1][0]
