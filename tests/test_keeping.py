"""What of an item will be read afterwards is said before it is typed, and nothing else is read."""

from __future__ import annotations

import pytest

from forms_held import held
from markdown_reading import under
from memory import MemorySession, at
from minutes_of import begun, written
from samtal.plain import status
from samtal.session import commands as c
from samtal.session.keeping import keeping
from samtal.session.public import public
from samtal.session.registers import Entry
from samtal.telling.replies import reply
from samtal.words import LANGS

KEPT = {
    "": "full",
    'visibility = "full"': "full",
    'visibility = "summary"': "summary",
    'visibility = "private"': "private",
    "record = false": "nothing",
    'record = false\nvisibility = "summary"': "nothing",
}
RATING = '[[agenda]]\nkind = "rating"\ntitle = "S"\nstatements = ["A", "B"]\nmin_answers = 1\n'


def talk(keys: str, *, header: str = 'title = "Prov"') -> MemorySession:
    return MemorySession(f'{header}\n[[agenda]]\nkind = "talk"\ntitle = "Prat"\n{keys}\n')


@pytest.mark.parametrize("keys", KEPT)
def test_what_the_room_sees_says_what_is_kept(keys: str) -> None:
    made = talk(keys)
    made.do(c.Start())
    assert public(made.state, at(9)).keeping == KEPT[keys]


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ('visibility = "summary"', "I mötesanteckningarna står bara sammanfattningen"),
        ('visibility = "private"', "Det som skrivs här kommer inte med i mötesanteckningarna"),
        ("record = false", "Det som sägs nu skrivs inte ner"),
    ],
)
def test_line_by_line_it_is_said_when_the_item_begins_and_in_how_things_stand(keys: str, sentence: str) -> None:
    made = talk(keys)
    events = made.do(c.Start())
    assert sentence in reply("sv", made.state, events, made.now)
    assert f"{sentence}." in list(status.lines("sv", made.state, made.now))


def test_in_a_confidential_meeting_only_what_it_came_to_is_printed_and_figures_without_names() -> None:
    made = talk("", header='title = "Prov"\nconfidential = true')
    made.do(c.Start())
    assert keeping(made.state, made.state.agenda[0]) == "summary"
    at_rest = MemorySession('title = "P"\nconfidential = true\n[[agenda]]\nkind = "break"\ntitle = "Paus"\n')
    assert keeping(at_rest.state, at_rest.state.agenda[0]) == "full", "nothing is said in a break"
    made = begun(RATING, count=6)
    assert keeping(made.state, made.state.agenda[0]) == "full"


def test_of_what_is_to_be_summed_up_the_summary_is_printed_and_nothing_else() -> None:
    text = held("normer").minutes
    came_to = "Vi såg tre normer som vi vill pröva: flit, tystnad och kärnfamiljen."
    assert under(text, "1. Vilka normer lever hos oss?") == [came_to]
    assert under(text, "2. Hur trygga är vi i frågan?") == ["1 av 2 påståenden har siffror (de tas inte med)."]
    assert under(text, "3. Min egen hållning") == ["Innehållet tas inte med."]
    assert under(text, "4. Det som inte ska skrivas") == ["Antecknas inte."]


def test_a_rating_that_is_summed_up_shows_no_figure_and_is_not_beside_others() -> None:
    shared = '[statements.k]\nitems = ["A"]\n'
    two = [RATING.replace('["A", "B"]', f'"k"\nsubject = "{name}"').replace('"S"', f'"{name}"') for name in "XY"]
    made = begun(shared + two[0] + two[1] + 'visibility = "summary"', count=6)
    for step in ("x", "y"):
        made.do(c.RateTotals(step, statement=1, counts=(1, 1, 2, 2)))
    assert "antal 1/2/3/4" not in written(made)
    assert "Påståendet har siffror" in written(made)
    made.do(c.Summarize("y", text="Vi är överens"))
    assert under(written(made), "2. Y") == ["Vi är överens"]


def test_a_confidential_meeting_prints_no_figures_of_what_is_to_be_summed_up() -> None:
    made = begun(RATING + 'visibility = "summary"', count=6)
    confidential = MemorySession(f'title = "P"\nconfidential = true\n{RATING}visibility = "summary"')
    confidential.do(c.Start())
    for session in (made, confidential):
        session.do(c.RateTotals("s", statement=1, counts=(1, 1, 2, 2)))
    assert "1. S" not in written(confidential)
    confidential.do(c.Summarize("s", text="Vi är överens"))
    assert under(written(confidential), "1. S") == ["Vi är överens"]


def test_purpose_and_preparation_are_told_line_by_line_before_the_start() -> None:
    header = 'title = "Prov"\npurpose = "Att lära"\n'
    made = talk("", header=f'{header}prepare = [{{ what = "Läs", for = "alla", minutes = 20, link = "https://a.se" }}]')
    lines = list(status.lines("sv", made.state, made.now))
    assert "Syfte: Att lära" in lines
    assert "Att förbereda: Läs (alla, 20 min) https://a.se" in lines
    made.do(c.Start())
    after = list(status.lines("sv", made.state, made.now))
    assert "Syfte: Att lära" in after
    assert not [line for line in after if "Läs" in line]


def test_an_entry_of_a_list_is_kept_where_nothing_else_is_and_that_is_said() -> None:
    made = talk("record = false")
    made.do(c.Start())
    events = made.do(c.Record(register="decision", entry=Entry("Vi prövar")))
    told = {lang: reply(lang, made.state, events, made.now) for lang in LANGS}
    assert told["sv"] == "Beslut 1, punkt 1. Det sparas, fast annat i punkten inte skrivs ner"
    assert told["en"] == "Decision 1, item 1. It is kept, though nothing else in the item is written down"
    assert "Vi prövar" in written(made)
    made = talk("")
    made.do(c.Start())
    events = made.do(c.Record(register="decision", entry=Entry("Vi prövar")))
    assert reply("sv", made.state, events, made.now) == "Beslut 1, punkt 1"
