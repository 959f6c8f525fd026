"""The formats of minutes: whatever stands in the table can be asked for by name, and saved under its ending."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from memory import MemorySession
from samtal.cli.arguments import COMMANDS, parser_of
from samtal.minutes import saving
from samtal.minutes.formats import FORMATS
from samtal.minutes.making import minutes_of
from test_architecture import SOURCE

if TYPE_CHECKING:
    from pathlib import Path

AGENDA = 'title = "Prov"\n[[agenda]]\nkind = "talk"\ntitle = "Åsikter"\n'


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_makes_a_file_of_its_own_kind(tmp_path: Path, name: str) -> None:
    session = MemorySession(AGENDA)
    format_ = FORMATS[name]
    assert format_.name == name
    assert re.fullmatch(r"\.[a-z]+", format_.ending)
    data = format_.render(minutes_of(session.state, session.now))
    assert isinstance(data, bytes)
    path = saving.save_new(data, tmp_path, saving.file_name(session.state), format_.ending)
    assert path.suffix == format_.ending
    assert path.read_bytes() == data


def test_no_two_formats_share_an_ending() -> None:
    assert len({format_.ending for format_ in FORMATS.values()}) == len(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_can_be_asked_for(name: str) -> None:
    (minutes,) = (command for command in COMMANDS if command.words == "minutes")
    assert parser_of(minutes, "sv").parse_args(["--format", name]).format == name


@pytest.mark.parametrize("room", ["cli", "tui", "plain"])
def test_no_face_writes_an_ending_of_its_own(room: str) -> None:
    endings = "|".join(re.escape(format_.ending) for format_ in FORMATS.values())
    pattern = re.compile(rf'(?:{endings})"')
    named = [path.name for path in (SOURCE / room).rglob("*.py") if pattern.search(path.read_text(encoding="utf-8"))]
    assert named == []
