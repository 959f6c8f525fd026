"""What is deleted for good never comes back, nor does what was made of it; where words still stand is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from memory import DAY, ZONE, MemorySession, at, entry_seen, note_seen, row_seen, template_of
from minutes_of import begun, told, written
from samtal.archive.exporting import exported
from samtal.archive.log import Archive
from samtal.live import LiveSession, open_session
from samtal.session import captures, entries
from samtal.session import commands as c
from samtal.session.evolve import fold
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from pathlib import Path

CHAIN = """
[[agenda]]
kind = "talk"
title = "Samtal"
into = ["Lista", "förslag"]
[[agenda]]
kind = "list"
title = "Lista"
columns = ["Vad"]
into = ["Andra"]
[[agenda]]
kind = "list"
title = "Andra"
columns = ["Vad"]
[[agenda]]
kind = "rating"
title = "Skatta"
statements = { from = "Andra" }
min_answers = 1
[[agenda]]
kind = "talk"
title = "Slut"
"""


def rated() -> MemorySession:
    """A note that has been carried to two lists and the proposals, and rated, beside one that has too."""
    made = begun(CHAIN, count=4)
    told(made, "anteckning HEMLIGT", "anteckning Annat", "nästa", "nästa", "nästa", "skatta 1 0/0/3/0")
    return made


def in_log(made: MemorySession, word: str = "HEMLIGT") -> bool:
    return any(word in str(event) for event in made.state.log)


def test_all_that_was_made_of_a_note_goes_with_it() -> None:
    made = rated()
    assert told(made, "till 1: radera anteckning 1 för gott") == [
        (
            "ok  Tog bort anteckning 1 till punkt 1. Också borta i punkt 2, punkt 3, punkt 4 och Förslag. "
            "Orden finns inte kvar, och det går inte att ångra"
        )
    ]
    assert not in_log(made)
    assert "1 anteckning" not in written(made)
    assert [row.cells for row in captures.rows_of(made.state, "andra")] == [("Annat",)]
    assert [each.entry.text for each in entries.entries(made.state, "proposal")] == ["Annat"]
    run = made.state.run
    assert run
    assert [statement.text for statement in run.statements] == ["–", "Annat"]
    assert fold(made.state.log) == made.state


def test_what_was_rated_keeps_its_figures_and_the_next_can_go_too() -> None:
    made = rated()
    told(made, "till 1: radera anteckning 1 för gott", "skatta 2 1/0/2/0", "nästa")
    assert "| – " in written(made)
    assert told(made, "till 1: radera anteckning 2 för gott")[0].endswith(
        "Orden finns inte kvar, och det går inte att ångra"
    )
    assert not in_log(made, "Annat")
    assert fold(made.state.log) == made.state


def test_a_copy_that_is_deleted_for_good_says_where_its_words_still_stand() -> None:
    made = rated()
    assert told(made, "till 2: radera rad 1 för gott") == [
        (
            "ok  Tog bort rad 1 till punkt 2. Också borta i punkt 3 och punkt 4. Borta här. "
            "Orden står kvar i punkt 1 och Förslag"
        )
    ]
    assert told(made, "radera förslag 1 för gott") == ["ok  Tog bort förslag 1. Borta här. Orden står kvar i punkt 1"]
    assert told(made, "till 1: radera anteckning 1 för gott") == [
        "ok  Tog bort anteckning 1 till punkt 1. Orden finns inte kvar, och det går inte att ångra"
    ]
    assert not in_log(made)


def test_what_was_deleted_for_good_is_neither_carried_again_nor_told_of() -> None:
    made = begun(CHAIN, count=4)
    told(made, "anteckning HEMLIGT", "nästa", "radera rad 1 för gott", "radera förslag 1 för gott")
    answers = told(made, "nästa", "tillbaka", "tillbaka", "nästa", "gå till 5", "avsluta")
    assert not [answer for answer in answers if "fördes" in answer or "fel" in answer]
    assert not captures.rows_of(made.state, "lista")
    words = [event for event in made.state.log if "HEMLIGT" in str(event)]
    assert [event.kind for event in words] == ["note"]


def test_a_row_of_several_that_is_deleted_for_good_stays_away() -> None:
    lists = "".join(f'[[agenda]]\nkind = "list"\ntitle = "{name}"\ncolumns = ["Vad"]\n' for name in "AB")
    made = begun(f'{lists}[[agenda]]\nkind = "list"\ntitle = "C"\ncolumns = ["Vad"]\nfrom = ["A", "B"]\n', count=4)
    told(made, "rad HEMLIGT", "nästa", "rad Hemligt", "nästa")
    assert told(made, "radera rad 1 för gott")[0].endswith("Orden står kvar i punkt 1 och punkt 2")
    told(made, "till 1: radera rad 1 för gott", "gå till 1")
    assert told(made, "gå till 3") == ["ok  Punkt 3: C. Inget kom från punkt 1: den är tom"]
    assert told(made, "till 2: radera rad 1 för gott")[0].endswith("Orden finns inte kvar, och det går inte att ångra")
    assert not in_log(made)


def test_what_says_the_same_elsewhere_does_not_come_in_place_of_what_was_deleted_for_good() -> None:
    lists = "".join(f'[[agenda]]\nkind = "list"\ntitle = "{name}"\ncolumns = ["Vad"]\n' for name in "AB")
    made = begun(f'{lists}[[agenda]]\nkind = "list"\ntitle = "C"\ncolumns = ["Vad"]\nfrom = ["A", "B"]\n', count=4)
    told(made, "rad HEMLIGT", "gå till 3", "gå till 2", "rad hemligt", "nästa")
    assert told(made, "radera rad 1 för gott")[0].endswith("Orden står kvar i punkt 1 och punkt 2")
    assert told(made, "gå till 2", "nästa")[1] == "ok  Punkt 3: C"
    assert not captures.rows_of(made.state, "c")


def test_what_was_carried_and_taken_back_goes_too() -> None:
    made = begun(CHAIN, count=4)
    told(made, "anteckning HEMLIGT", "nästa", "nästa", "ångra", "ångra", "radera anteckning 1 för gott")
    assert not in_log(made)
    assert not made.state.registers


def test_a_copy_that_was_deleted_still_has_its_words_until_they_go_for_good() -> None:
    made = begun(CHAIN, count=4)
    told(made, "anteckning HEMLIGT", "nästa")
    made.do(c.Delete(*note_seen(made.state, "samtal", 1)))
    assert told(made, "radera rad 1 för gott")[0].endswith("Orden står kvar i punkt 1 och Förslag")


def test_a_decision_that_came_of_a_proposal_that_was_carried_goes_with_the_note() -> None:
    made = begun(CHAIN, count=4)
    told(made, "anteckning HEMLIGT", "nästa")
    made.do(c.Adopt(*entry_seen(made.state, "proposal", 1)))
    [answer] = told(made, "till 1: radera anteckning 1 för gott")
    assert "Också borta i punkt 2, Förslag och Beslut" in answer
    assert not in_log(made)


def test_a_summary_that_was_carried_goes_everywhere() -> None:
    made = begun(CHAIN.replace('"Samtal"\n', '"Samtal"\nvisibility = "summary"\n', 1), count=4)
    told(made, "sammanfattning HEMLIGT", "nästa")
    [answer] = told(made, "radera sammanfattning 1 för gott")
    assert "Också borta i punkt 2 och Förslag. Orden finns inte kvar" in answer
    assert not in_log(made)


def test_undo_stops_at_what_is_gone_for_good() -> None:
    made = rated()
    told(made, "till 1: radera anteckning 1 för gott")
    with pytest.raises(RefusedError, match=r"session\.gone-for-good"):
        made.do(c.Undo())


def test_no_file_holds_the_words_of_what_was_carried_and_rated(tmp_path: Path) -> None:
    numbers = iter(range(1, 10**6))
    with Archive.open(tmp_path / "a.db", now_ms=lambda: at(9), new_id=lambda: f"id-{next(numbers):06d}") as archive:
        session = open_session(archive, template_of(f'title = "P"\n{CHAIN}'), source="", day=DAY, zone=ZONE)
        live = LiveSession(archive, session, now=lambda: at(9), origin="test")
        live.do(c.Start())
        live.do(c.TakeNote(text="Hemligheten"))
        live.do(c.TakeNote(text="kvar"))
        for _ in range(3):
            live.do(c.Next())
        live.do(c.RateTotals(statement=1, counts=(0, 0, 3, 0)))
        live.do(c.Delete(note_seen(live.state, "samtal", 1)[0], for_good=True))
        live.do(c.Next())
        again = LiveSession(archive, session, now=lambda: at(9), origin="other")
        assert again.state == live.state
        assert b"Hemligheten" not in exported(live.state, session)
        assert not [file for file in tmp_path.iterdir() if b"Hemligheten" in file.read_bytes()]
        assert row_seen(live.state, "lista", 1)
