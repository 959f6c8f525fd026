"""Notes, rows and entries that are taken away: what is left, what comes back, and what never does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from memory import DAY, ZONE, MemorySession, at, entry_seen, note_seen, row_seen, template_of
from samtal.archive.log import Archive
from samtal.lines.phrases import read
from samtal.live import LiveSession, open_session
from samtal.minutes.making import minutes_of
from samtal.minutes.markdown import render
from samtal.session import captures, entries, summaries
from samtal.session import commands as c
from samtal.session.events import Event
from samtal.session.evolve import evolve, fold
from samtal.session.refusal import RefusedError
from samtal.session.registers import Entry
from samtal.session.rows import rows
from samtal.telling.latest import latest
from samtal.telling.replies import reply

if TYPE_CHECKING:
    from pathlib import Path

AGENDA = """
title = "Prov"
[[agenda]]
kind = "talk"
title = "Prat"
[[agenda]]
kind = "list"
title = "Tecken"
columns = ["Vad"]
"""


@pytest.fixture
def meeting() -> MemorySession:
    """Three notes, two rows and two decisions, the second adopted from a proposal."""
    session = MemorySession(AGENDA)
    session.do(c.Start())
    for text in ("ett", "två", "tre"):
        session.do(c.TakeNote(text=text))
    for text in ("rad ett", "rad två"):
        session.do(c.AddRow(step="tecken", cells=(text,)))
    session.do(c.Record(register="decision", entry=Entry("köpa")))
    session.do(c.Record(register="proposal", entry=Entry("sälja")))
    session.do(c.Adopt(*entry_seen(session.state, "proposal", 1)))
    return session


def refused(session: MemorySession, command: c.Command) -> str:
    with pytest.raises(RefusedError) as caught:
        session.do(command)
    return caught.value.code


def notes(session: MemorySession) -> list[str]:
    return [note.text for note in captures.notes_of(session.state, "prat")]


def decisions(session: MemorySession) -> list[str]:
    return [entry.entry.text for entry in entries.entries(session.state, "decision")]


def obey(session: MemorySession, line: str) -> str:
    """What plain mode answers."""
    command = read(line, session.state, "sv")
    assert isinstance(command, c.Command)
    events = session.do(command)
    return reply("sv", session.state, events, session.now)


def printed(session: MemorySession) -> str:
    return render(minutes_of(session.state, at(10)))


def test_a_note_a_row_and_a_decision_go_and_undo_brings_each_back(meeting: MemorySession) -> None:
    assert obey(meeting, "ta bort anteckning 2") == "Tog bort anteckning 2 till punkt 1"
    assert obey(meeting, "till 2: radera rad 1") == "Tog bort rad 1 till punkt 2"
    assert obey(meeting, "delete decision 1") == "Tog bort beslut 1"
    text = printed(meeting)
    assert not [word for word in ("två\n", "rad ett", "köpa") if word in text]
    assert rows(meeting.state, note_seen(meeting.state, "prat", 1)[0])["note"]
    for _ in range(3):
        meeting.do(c.Undo())
    assert (notes(meeting), decisions(meeting)) == (["ett", "två", "tre"], ["köpa", "sälja"])


def test_numbers_are_never_used_twice(meeting: MemorySession) -> None:
    meeting.do(c.Delete(*note_seen(meeting.state, "prat", 2)))
    assert obey(meeting, "ändra anteckning 3: tredje") == "Ändrade anteckning 3 till punkt 1"
    assert obey(meeting, "anteckning fyra") == "Anteckning 4 till punkt 1"
    assert notes(meeting) == ["ett", "tredje", "fyra"]
    with pytest.raises(RefusedError, match=r"session\.is-gone"):
        obey(meeting, "ändra anteckning 2: x")
    with pytest.raises(RefusedError, match=r"session\.is-gone"):
        obey(meeting, "ta bort anteckning 2")
    meeting.do(c.Delete(*entry_seen(meeting.state, "decision", 2)))
    assert obey(meeting, "beslut nytt").startswith("Beslut 3")


def test_a_plain_table_holds_nothing_of_what_is_gone(meeting: MemorySession) -> None:
    for seen in (
        note_seen(meeting.state, "prat", 1),
        row_seen(meeting.state, "tecken", 1),
        entry_seen(meeting.state, "decision", 1),
    ):
        meeting.do(c.Delete(*seen))
        assert list(rows(meeting.state, seen[0]).values()) == [[]]


def test_what_somebody_has_changed_meanwhile_is_not_deleted_unread(meeting: MemorySession) -> None:
    seen = note_seen(meeting.state, "prat", 1)
    meeting.do(c.ChangeNote(*seen, text="ändrad"))
    assert refused(meeting, c.Delete(*seen)) == "session.changed-meanwhile"
    assert refused(meeting, c.Delete("nowhere")) == "session.no-such-entry"


@pytest.mark.parametrize("deletion_first", [True, False])
def test_an_edit_made_meanwhile_on_another_laptop_brings_the_entry_back(
    meeting: MemorySession, *, deletion_first: bool
) -> None:
    entity, base = note_seen(meeting.state, "prat", 1)
    (deleted,) = meeting.do(c.Delete(entity, base))
    hlc = deleted.hlc + (1 if deletion_first else -1)
    payload = {"step": "prat", "text": "bättre"}
    edit = Event("rival", "session", "note", entity, base, payload, hlc, deleted.at, "x", "other", "other", "")
    state = fold([*meeting.state.log, edit])
    first = captures.notes_of(state, "prat")[0]
    assert (first.text, first.rivals) == ("bättre", ())


def test_deleting_a_decision_opens_its_proposal_again_and_not_the_other_way_round(meeting: MemorySession) -> None:
    assert refused(meeting, c.Delete(*entry_seen(meeting.state, "proposal", 1))) == "session.is-decided"
    meeting.do(c.Delete(*entry_seen(meeting.state, "decision", 2)))
    (proposal,) = entries.entries(meeting.state, "proposal")
    assert not proposal.adopted
    obey(meeting, "anta 1")
    assert decisions(meeting) == ["köpa", "sälja"]


def test_for_good_leaves_no_wording_a_number_and_nothing_to_undo(meeting: MemorySession) -> None:
    obey(meeting, "ändra anteckning 2: hemligt")
    answer = obey(meeting, "radera anteckning 2 för gott")
    assert answer == "Tog bort anteckning 2 till punkt 1. Orden finns inte kvar, och det går inte att ångra"
    assert not [event for event in meeting.state.log if "hemligt" in str(event) or "'två'" in str(event)]
    assert (notes(meeting), obey(meeting, "anteckning fyra")) == (["ett", "tre"], "Anteckning 4 till punkt 1")
    meeting.do(c.Undo())
    assert refused(meeting, c.Undo()) == "session.gone-for-good"
    assert fold(meeting.state.log).notes == meeting.state.notes
    told = [deed.sentence for deed in latest("sv", meeting.state, 20)]
    assert "Klart" not in told


def test_for_good_takes_what_was_deleted_before_and_the_decision_with_its_proposal(meeting: MemorySession) -> None:
    meeting.do(c.Delete(*note_seen(meeting.state, "prat", 1)))
    obey(meeting, "radera anteckning 1 för gott")
    assert refused(meeting, c.Delete(next(iter(meeting.state.notes)), for_good=True)) == "session.is-gone"
    obey(meeting, "delete decision 2 for good")
    assert not [event for event in meeting.state.log if "sälja" in str(event)]
    assert (decisions(meeting), entries.entries(meeting.state, "proposal")) == (["köpa"], [])
    obey(meeting, "till 2: radera rad 2 för gott")
    assert not [event for event in meeting.state.log if "rad två" in str(event)]


def said(session: MemorySession) -> list[str]:
    return [summary.text for summary in session.state.summaries.values() if not summary.gone]


def test_a_summary_goes_and_undo_brings_it_back(meeting: MemorySession) -> None:
    obey(meeting, "sammanfattning Ense")
    obey(meeting, "till 2: sammanfattning Oense")
    assert obey(meeting, "ta bort sammanfattning 2") == "Sammanfattningen av punkt 2 är borttagen"
    assert obey(meeting, "delete summary") == "Sammanfattningen av punkt 1 är borttagen"
    assert not [text for text in ("Ense", "Oense") if text in printed(meeting)]
    assert refused(meeting, c.Delete(summaries.summary_id("prat"))) == "session.is-gone"
    for _ in range(2):
        meeting.do(c.Undo())
    assert said(meeting) == ["Ense", "Oense"]
    with pytest.raises(RefusedError, match=r"session\.no-summary"):
        obey(meeting, "ta bort sammanfattning mötet")
    with pytest.raises(RefusedError, match=r"commands\.delete"):
        obey(meeting, "ta bort sammanfattning två")
    with pytest.raises(RefusedError, match=r"session\.no-such-step"):
        obey(meeting, "ta bort sammanfattning 9")


def test_a_summary_for_good_leaves_no_wording_and_nothing_to_undo(meeting: MemorySession) -> None:
    for text in ("ettan", "tvåan"):
        obey(meeting, f"sammanfattning {text}")
    meeting.do(c.Undo())
    answer = obey(meeting, "radera sammanfattning 1 för gott")
    assert answer == "Sammanfattningen av punkt 1 är borttagen. Orden finns inte kvar, och det går inte att ångra"
    assert not [event for event in meeting.state.log if "ettan" in str(event) or "tvåan" in str(event)]
    assert refused(meeting, c.Undo()) == "session.gone-for-good"
    assert refused(meeting, c.Delete(summaries.summary_id("prat"), for_good=True)) == "session.is-gone"
    assert fold(meeting.state.log).summaries == meeting.state.summaries
    assert list(rows(meeting.state, summaries.summary_id("prat")).values()) == [[]]
    obey(meeting, "sammanfattning trean")
    assert said(meeting) == ["trean"]
    assert "Klart" not in [deed.sentence for deed in latest("sv", meeting.state, 20)]


def test_the_words_of_a_summary_that_was_taken_back_can_go_for_good_too(meeting: MemorySession) -> None:
    obey(meeting, "sammanfattning ettan")
    meeting.do(c.Undo())
    assert obey(meeting, "radera sammanfattning för gott").startswith("Sammanfattningen av punkt 1 är borttagen. Orden")
    assert not [event for event in meeting.state.log if "ettan" in str(event)]


def test_the_summary_of_the_meeting_goes_for_good_before_during_and_after_it() -> None:
    session = MemorySession(AGENDA)
    obey(session, "sammanfattning före")
    assert obey(session, "radera sammanfattning för gott").startswith("Sammanfattningen av mötet är borttagen.")
    obey(session, "sammanfattning igen")
    session.do(c.Start())
    assert obey(session, "radera sammanfattning mötet för gott").startswith("Sammanfattningen av mötet är borttagen.")
    session.do(c.End())
    obey(session, "sammanfattning efter")
    obey(session, "delete summary meeting for good")
    assert said(session) == []
    assert not [event for event in session.state.log if event.kind == "summary" and "text" in (event.payload or {})]


def test_another_laptop_keeps_what_it_wrote_after_a_summary_was_deleted_for_good(meeting: MemorySession) -> None:
    (first,) = meeting.do(c.Summarize(text="ettan"))
    meeting.do(c.Summarize(text="tvåan"))
    (gone,) = meeting.do(c.Delete(first.entity, for_good=True))
    payload = {"step": "prat", "text": "trean"}
    rival = first._replace(id="rival", base=first.id, payload=payload, hlc=gone.hlc + 1, action="x", device="other")
    summary = fold([*meeting.state.log, rival]).summaries[first.entity]
    assert (summary.text, summary.rivals) == ("trean", ())


def test_no_file_holds_the_words_of_a_summary_that_is_deleted_for_good(tmp_path: Path) -> None:
    numbers = iter(range(1, 10**6))
    with Archive.open(tmp_path / "a.db", now_ms=lambda: at(9), new_id=lambda: f"id-{next(numbers):06d}") as archive:
        session = open_session(archive, template_of(AGENDA), source="", day=DAY, zone=ZONE)
        live = LiveSession(archive, session, now=lambda: at(9), origin="test")
        for text in ("Hemligheten om mötet", "Hemligheten igen"):
            live.do(c.Summarize(text=text))
        live.do(c.Delete(summaries.summary_id(None), for_good=True))
        live.do(c.Start())
        live.do(c.Summarize(text="Hemligheten som ångras"))
        live.do(c.Undo())
        live.do(c.Summarize(text="Hemligheten om punkten"))
        live.do(c.Delete(summaries.summary_id("prat")))
        live.do(c.Delete(summaries.summary_id("prat"), for_good=True))
        live.do(c.Summarize(text="kvar"))
        again = LiveSession(archive, session, now=lambda: at(9), origin="other")
        assert again.state.summaries == live.state.summaries
        assert not [file for file in tmp_path.iterdir() if b"Hemligheten" in file.read_bytes()]


def test_no_file_holds_the_words_of_what_is_deleted_for_good(tmp_path: Path) -> None:
    numbers = iter(range(1, 10**6))
    with Archive.open(tmp_path / "a.db", now_ms=lambda: at(9), new_id=lambda: f"id-{next(numbers):06d}") as archive:
        session = open_session(archive, template_of(AGENDA), source="", day=DAY, zone=ZONE)
        live = LiveSession(archive, session, now=lambda: at(9), origin="test")
        live.do(c.Start())
        live.do(c.TakeNote(text="Hemligheten"))
        live.do(c.Undo())
        live.do(c.TakeNote(text="Hemligheten"))
        live.do(c.TakeNote(text="kvar"))
        note = captures.notes_of(live.state, "prat")[0]
        live.do(c.ChangeNote(note.id, note.event, text="Hemligheten igen"))
        live.do(c.Delete(note.id, for_good=True))
        live.do(c.TakeNote(text="mer"))
        again = LiveSession(archive, session, now=lambda: at(9), origin="other")
        assert again.state.notes == live.state.notes
        assert not [file for file in tmp_path.iterdir() if b"Hemligheten igen" in file.read_bytes()]


def test_an_unknown_remainder_of_a_redaction_changes_nothing(meeting: MemorySession) -> None:
    entity, event = note_seen(meeting.state, "prat", 1)
    for number, left in enumerate(({"step": 3}, [], {}, "x")):
        payload = {"events": [event], "left": left}
        redaction = Event(f"r{number}", "session", "redact", entity, None, payload, 10**9, 1, "r", "d", "o", "")
        assert "ett" not in [note.text for note in evolve(fold(meeting.state.log), redaction).notes.values()]
