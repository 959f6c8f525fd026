"""Who can see what somebody has answered is said truly, for every way of answering and everything that can be kept."""

from __future__ import annotations

from contextlib import suppress
from itertools import product
from typing import TYPE_CHECKING, Literal, get_args

import pytest

from memory import MemorySession
from samtal.lines import phrases
from samtal.minutes.making import minutes_of
from samtal.minutes.markdown import render
from samtal.session import commands as c
from samtal.session import promise, rows
from samtal.session.promise import TABLE, TELLING_MANY, Promise, sentences
from samtal.session.public import public
from samtal.session.refusal import RefusedError
from samtal.session.secrecy import SECRECIES, WAYS
from samtal.session.shown import Shown, shown
from samtal.telling.promise import asked, few, lines
from samtal.template.model import Answers, Secrecy
from samtal.words import LANGS, say, table_of

if TYPE_CHECKING:
    from samtal.template.model import Visibility
    from samtal.words import Lang

EVERY = [*product(WAYS, SECRECIES)]

RATING = '[[agenda]]\nkind = "rating"\ntitle = "S"\nstatements = ["Vi lyssnar", "Vi provar"]\n'
TALK = '[[agenda]]\nkind = "talk"\ntitle = "Prat"\n'

NAMES = ("promise.named", "promise.named-open", "promise.fetched-named", "promise.fetched-open")
MAYBE = ("promise.maybe-named", "promise.maybe-open")


def meeting(keys: str = "", present: int = 12, before: str = "") -> MemorySession:
    made = MemorySession('title = "Prov"\n' + before + RATING + keys)
    if present:
        made.do(c.Count(present))
    made.do(c.Start())
    return made


def keys(way: str, kept: str) -> str:
    return f'secrecy = "{kept}"\n' + (f'answers = "{way}"\n' if way else "")


def codes(made: MemorySession) -> set[str]:
    step = made.state.agenda[0]
    assert step.rating
    return {said.code for said in sentences(promise.of_step(made.state, step, step.rating))}


def told(made: MemorySession, lang: Lang = "sv") -> list[str]:
    made.do(phrases.read("vem ser", made.state, lang))  # type: ignore[arg-type]  # it is a command
    what = shown(made.state)
    assert what
    assert what.promise
    return lines(lang, what.promise)


def test_the_table_has_every_combination_that_a_template_can_have() -> None:
    assert set(TABLE) == set(EVERY)
    assert {way for way, _ in TABLE} == set(get_args(Answers))
    assert {kept for _, kept in TABLE} == set(get_args(Secrecy))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(("way", "kept"), EVERY)
@pytest.mark.parametrize("n", [0, 1, 4, 12])
def test_every_combination_is_said_in_few_whole_sentences(way: Answers, kept: Secrecy, n: int, lang: Lang) -> None:
    said = lines(lang, Promise(way, kept, n=n))
    assert 2 <= len(said) <= 4
    assert len(set(said)) == len(said)
    for line in said:
        assert line.endswith("."), line
        assert not {"{", "promise"} & set(line.replace("{", " { ").split(".")), line


@pytest.mark.parametrize(("way", "kept"), EVERY)
def test_that_no_name_is_kept_is_said_exactly_where_none_can_be_typed(way: Answers, kept: Secrecy) -> None:
    made = meeting(keys(way, kept), 0)
    made.here("Anna Berg", "Bo Ek", "Cia Dal", "Dan Ek", "Eva Lo", "Fia Al")
    anna = next(iter(made.state.people))
    said = codes(made)
    with suppress(RefusedError):
        made.do(c.RateAnswer(step="s", statement=1, person=anna, value=4))
    stored = any(row["person"] for row in rows.every(made.state)["answer"]) or bool(made.state.answers)
    assert stored == bool(said & {*NAMES, *MAYBE})


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(("way", "kept"), EVERY)
def test_nobody_is_told_that_all_may_see_an_answer_where_the_figures_are_shown_to_nobody(
    way: Answers, kept: Secrecy, lang: Lang
) -> None:
    said = " ".join(lines(lang, Promise(way, kept, n=12, visibility="private")))
    assert "alla kan få se" not in said
    assert "kan alla få se" not in said
    assert "may get to see" not in said


@pytest.mark.parametrize(("way", "kept"), EVERY)
@pytest.mark.parametrize("n", [1, 2, 4, 5, 12])
def test_that_figures_are_withheld_is_said_exactly_where_they_are(way: Answers, kept: Secrecy, n: int) -> None:
    made = meeting(keys(way, kept), n)
    said = codes(made)
    for statement in (1, 2):
        made.do(c.RateTotals(step="s", statement=statement, counts=(0, 0, 0, n)))
    made.do(c.End())
    printed = render(minutes_of(made.state, made.now))
    assert ("för få" in printed.lower()) == ("promise.withheld" in said), printed


@pytest.mark.parametrize(("way", "kept"), EVERY)
def test_that_figures_come_later_is_said_exactly_where_they_cannot_be_shown_yet(way: Answers, kept: Secrecy) -> None:
    made = meeting(keys(way, kept))
    said = codes(made)
    made.do(c.RateTotals(step="s", statement=1, counts=(0, 0, 0, 12)))
    made.do(c.ShowToRoom("item", "s"))
    assert made.state.run
    assert made.state.run.closed == ("promise.later" in said)


@pytest.mark.parametrize("n", range(1, TELLING_MANY))
@pytest.mark.parametrize(("way", "kept"), EVERY)
def test_among_so_few_that_figures_tell_nobody_is_promised_that_they_do_not(
    way: Answers, kept: Secrecy, n: int
) -> None:
    for least in (1, 5):
        said = {each.code for each in sentences(Promise(way, kept, n=n, least=least))}
        assert not said & {"promise.counted", "promise.counted-slips"}
        withheld = kept != "open" and n < least
        tells = "promise.tells-later" if kept == "sealed" else "promise.tells"
        assert ("promise.withheld" in said, tells in said) == (withheld, not withheld)


def test_that_nobody_can_look_up_an_answer_is_not_said_where_few_have_answered_or_nobody_knows_how_many_are_here() -> (
    None
):
    assert "promise.counted-few" in codes(meeting(keys("slips", "counts"), 0))
    made = meeting(keys("slips", "counts"), 9)
    assert "promise.counted-slips" in codes(made)
    made.do(c.GiveSlip("s", marks=(1, 2)))
    for command in (c.CloseRating("s"), c.ReopenRating("s"), None):
        assert "promise.counted-few" in codes(made)
        assert command is None or made.do(command)
    for _ in range(TELLING_MANY - 1):
        made.do(c.GiveSlip("s", marks=(1, 2)))
    assert "promise.counted-slips" in codes(made)


def test_where_counts_are_typed_though_it_is_answered_by_name_nobody_is_told_that_they_have_names() -> None:
    made = meeting(keys("people", "sealed"))
    assert "promise.named" in codes(made)
    made.do(c.RateTotals("s", 1, (0, 0, 6, 6)))
    assert {"promise.maybe-named", "promise.later"} <= codes(made)


def test_hands_are_seen_by_all_and_slips_by_whoever_reads_them() -> None:
    assert told(meeting(keys("hands", "counts"))) == [
        "Alla här ser din hand.",
        "Bara antalet svar sparas. Ingen kan ta fram ditt svar efteråt.",
    ]
    assert told(meeting(keys("slips", "counts"))) == [
        "Lappen lämnas utan namn. Den som läser den kan känna igen din handstil.",
        "Bara antalet svar sparas. När lapparna är slängda kan ingen ta fram ditt svar.",
        "Svarar alla lika vet alla vad du svarade.",
    ]


@pytest.mark.parametrize("present", [0, 4, 12])
@pytest.mark.parametrize("kept", SECRECIES)
def test_where_nobody_has_said_how_it_is_answered_nobody_is_told_of_slips(kept: str, present: int) -> None:
    made = meeting(keys("", kept), present)
    made.do(c.RateTotals(step="s", statement=1, counts=(0, 0, 4, 5)))
    made.do(c.CloseRating())
    made.do(c.ReopenRating())
    rating = public(made.state, made.now).rating
    assert rating
    said = " ".join([*told(made), *asked("sv", rating)])
    assert "lapp" not in said.lower()


def test_where_nothing_is_kept_the_room_is_not_told_that_something_is() -> None:
    for way in WAYS:
        made = meeting(keys(way, "counts") + "record = false\n")
        rating = public(made.state, made.now).rating
        assert rating
        assert asked("sv", rating)[1:] == ["Inga svar sparas."]


def test_a_small_group_is_told_what_is_withheld_and_what_can_be_guessed() -> None:
    assert told(meeting(keys("slips", "counts"), 4))[1:] == [
        "Bara antalet svar sparas, inte vem som svarade vad.",
        "Ni är 4. Färre än 5 svar visas varken här eller i mötesanteckningarna.",
        "Den som ser siffrorna i mötets fil kan gissa vem som svarade vad.",
    ]


def test_the_small_group_is_told_by_itself_before_it_answers_and_not_after() -> None:
    made = meeting("", 4)
    warned = "Ni är 4. Färre än 5 svar visas varken här eller i mötesanteckningarna."
    assert few("sv", public(made.state, made.now).rating) == warned
    assert few("sv", public(made.state, made.now).rating, brief=True) == "Ni är 4: så få svar visas inte."
    made.do(c.Count(5))
    assert not few("sv", public(made.state, made.now).rating)
    assert not few("sv", public(meeting('secrecy = "open"\n', 4).state, 0).rating)
    assert not few("sv", public(meeting("", 0).state, 0).rating)


def test_joint_answers_points_and_what_is_not_recorded_have_their_own_sentences() -> None:
    joint = MemorySession('title = "P"\n' + RATING + 'groups = 2\nper = "group"\n')
    assert told(joint)[0].startswith("Gruppen lämnar ett gemensamt svar")
    assert told(joint, "en")[-1] == "Everybody here may see the group's answer."
    vote = MemorySession('title = "P"\n[[agenda]]\nkind = "vote"\ntitle = "R"\nstatements = ["A"]\n')
    assert told(vote)[1:] == [
        "Bara summan på varje rad sparas, inte vem som gav poängen.",
        "Summan visas hur få ni än är.",
    ]
    assert told(meeting("record = false\n"))[-1] == "Inga svar sparas."
    private = told(meeting('visibility = "private"\n'))
    assert private[-1] == "Siffrorna visas inte här och står inte i mötesanteckningarna."


@pytest.mark.parametrize("kind", ["groups", "points", "nothing"])
@pytest.mark.parametrize("kept", SECRECIES)
@pytest.mark.parametrize("seen", ["full", "summary", "private"])
def test_what_is_no_single_answer_is_said_for_everything_that_can_be_kept(kind: str, kept: str, seen: str) -> None:
    asked = Promise("", kept, kind, 3, 5, seen)  # type: ignore[arg-type]  # every word that there is
    for lang in LANGS:
        assert all(line.endswith(".") for line in lines(lang, asked))


def test_every_sentence_is_said_of_something() -> None:
    counted = [*product(WAYS, SECRECIES, (0, 1, 4, 12), (1, 5))]
    asked = [Promise(way, kept, n=n, least=least) for way, kept, n, least in counted]
    ways = product(asked, _OF, _SEEN, (False, True))
    every = [each._replace(of=of, visibility=seen, closed=closed) for each, of, seen, closed in ways]
    said = {each.code for promised in every for each in sentences(promised)}
    others = {
        "question",
        "no-rating",
        "shown",
        "rate-hands",
        "rate-groups",
        "rate-form",
        "counted-hands",
        "withheld-brief",
    }
    assert {code.removesuffix(".one") for code in table_of("promise")} == said | {f"promise.{name}" for name in others}


_OF: tuple[Literal["answers", "groups", "points", "nothing"], ...] = ("answers", "groups", "points", "nothing")
_SEEN: tuple[Visibility, ...] = ("full", "summary", "private")


def test_from_the_item_before_it_is_told_of_the_next_rating() -> None:
    made = meeting("", 12, TALK)
    told(made)
    assert shown(made.state) == Shown("who", 2, "S", promise=Promise("", "counts", n=12))
    made.do(c.Next())
    assert shown(made.state) is None
    assert told(made)
    found = shown(made.state)
    assert found
    assert found.title == ""


def test_before_the_meeting_it_is_told_of_the_first_rating_and_after_it_of_none() -> None:
    made = MemorySession('title = "P"\n' + TALK + RATING)
    assert told(made)
    made.do(c.Start())
    made.do(c.End())
    with pytest.raises(RefusedError) as refusal:
        told(made)
    assert refusal.value.code == "promise.no-rating"


def test_where_there_is_no_rating_that_is_said() -> None:
    made = MemorySession('title = "P"\n' + TALK)
    made.do(c.Start())
    with pytest.raises(RefusedError) as refusal:
        told(made)
    assert refusal.value.sentence("sv") == say("sv", "promise.no-rating")


def at_the_talk_after_two(answered: str = "hands", kept: str = "counts", present: int = 12) -> MemorySession:
    """Two ratings, each left with figures, and what comes after them."""
    made = MemorySession('title = "P"\n' + RATING + RATING.replace('"S"', '"T"') + keys(answered, kept) + TALK)
    made.do(c.Count(present))
    made.do(c.Start())
    for _ in range(2):
        made.do(c.RateTotals(statement=1, counts=(1, 2, 0, 0)))
        made.do(c.Next())
    return made


def test_after_the_ratings_it_is_told_of_the_last_one_and_while_one_is_shown_of_that() -> None:
    made = at_the_talk_after_two()
    assert told(made)[0] == "Alla här såg din hand."
    found = shown(made.state)
    assert found
    assert found.number == 2
    made.do(phrases.read("vem ser 1", made.state, "sv"))  # type: ignore[arg-type]  # it is a command
    told(made)
    found = shown(made.state)
    assert found
    assert found.number == 1
    made.do(c.End())
    told(made)
    found = shown(made.state)
    assert found
    assert found.number == 2


def test_slips_that_are_still_counted_come_before_the_rating_to_come() -> None:
    made = MemorySession('title = "P"\n' + RATING + 'answers = "slips"\n' + TALK + RATING)
    made.do(c.Count(12))
    made.do(c.Start())
    made.do(c.GiveSlip(marks=(3, 3)))
    made.do(c.Next())
    told(made)
    found = shown(made.state)
    assert found
    assert found.number == 1


@pytest.mark.parametrize("kept", SECRECIES)
def test_of_a_closed_rating_it_is_said_what_is_kept_of_it_and_not_how_few_answered(kept: str) -> None:
    made = at_the_talk_after_two("", kept)
    said = told(made)
    assert said[:2] == [
        "Räckte ni upp handen såg alla här vad du svarade.",
        "Bara antalet svar sparas, inte vem som svarade vad.",
    ]
    assert not any("först när" in line or "Ni är" in line for line in said)
    if kept == "counts":
        assert said[2].startswith("Färre än 5 svar visas inte"), "and how many they were is withheld too"


def test_what_is_told_follows_what_is_said_of_answering() -> None:
    made = meeting(keys("people", "open"))
    told(made)
    made.do(c.SetAnswering(answers="slips", secrecy="counts"))
    what = shown(made.state)
    assert what
    assert what.promise
    assert (what.promise.way, what.promise.secrecy) == ("slips", "counts")


@pytest.mark.parametrize(
    ("way", "kept", "says"),
    [
        ("file", "counts", ["Svara i formuläret, 1–4.", "Hit hämtas bara antalet svar, inte vem som svarade vad."]),
        ("", "counts", ["Skatta var för sig, 1–4.", "Bara antalet svar sparas, inte vem som svarade vad."]),
        ("people", "open", ["Skatta var för sig, 1–4.", "Ditt svar sparas med ditt namn, och alla kan få se det."]),
        (
            "",
            "sealed",
            [
                "Skatta var för sig, 1–4.",
                "Ditt svar kan sparas med ditt namn. Då kan den som har mötets fil ta fram det efteråt.",
            ],
        ),
    ],
)
def test_before_it_is_answered_the_room_is_told_what_is_kept_of_it(way: str, kept: str, says: list[str]) -> None:
    made = meeting(keys(way, kept))
    rating = public(made.state, made.now).rating
    assert rating
    assert asked("sv", rating) == says
