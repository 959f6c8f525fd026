"""What the README shows is what the program does: its commands, dialogue, template, picture and map."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from memory import MemorySession
from samtal.cli.arguments import COMMANDS
from samtal.lines import phrases
from samtal.session import commands as c
from samtal.session.refusal import RefusedError
from samtal.template import checks
from samtal.template.presets import names as kinds
from samtal.template.reading import read

if TYPE_CHECKING:
    from command import Program

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The fenced blocks that are marked so."""
    return re.findall(rf"(?ms)^```{language}\n(.*?)^```$", README)


def prose() -> str:
    """All that is not in a fenced block."""
    return re.sub(r"(?ms)^```.*?^```$", "", README)


def shown() -> list[tuple[str, str, str]]:
    """Every command with the lines that are typed (`> `) and those that are answered."""
    parts = [part for block in blocks("console") for part in re.split(r"(?m)^\$ ", block)[1:]]
    found = []
    for part in parts:
        command, *lines = part.splitlines(keepends=True)
        typed = "".join(line[2:] for line in lines if line.startswith("> "))
        found.append((command.strip(), typed, "".join(line for line in lines if not line.startswith("> "))))
    return found


def test_every_command_shown_answers_as_shown(samtal: Program) -> None:
    samtal.patch.chdir(samtal.folder)
    (samtal.folder / "lasmote.toml").write_text(blocks("toml")[0], encoding="utf-8")
    commands = shown()
    assert len(commands) >= 6
    for command, typed, answer in commands:
        said = samtal(*shlex.split(command)[1:], stdin=typed)
        pattern = ".*?".join(re.escape(part) for part in answer.split("…\n"))
        assert re.fullmatch(pattern, said.out, re.DOTALL), f"{command}\n{said.out}"
        assert said.err == ""


def test_the_template_shown_is_without_mistakes_or_remarks() -> None:
    (text,) = blocks("toml")
    template, problems = read(text)
    assert problems == []
    assert template is not None
    assert checks.remarks(template, 3, text) == []


def test_every_line_of_the_picture_is_what_the_program_says(samtal: Program) -> None:
    day = (ROOT / "tests" / "golden" / "skis.txt").read_text(encoding="utf-8")
    until = day[: day.index("@10.56")]
    said = samtal("plain", "skis-natverkstraff", "--date", "2025-11-14", stdin=f"{until}@10.53 läge\ndagordning\n")
    rest = iter(said.out.splitlines())
    (picture,) = blocks("text")
    for line in picture.splitlines():
        assert line in rest, line  # an iterator: found, and after the line before


def test_the_commands_for_a_fresh_machine_come_first_and_respect_the_archive() -> None:
    setup, tests = blocks("sh")
    assert setup.startswith('export SAMTAL_ARCHIVE="${SAMTAL_ARCHIVE:-')
    assert ".venv/bin/samtal plain skis-natverkstraff" in setup
    assert ".venv/bin/python -m pytest" in tests
    runner = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "readme_block 1" in runner
    assert "readme_block 2" in runner


def test_every_command_named_exists() -> None:
    known = {command.words for command in COMMANDS}
    named = re.findall(r"(?:`|\$ |bin/)samtal ((?:(?:template|archive) )?[a-z]+)", README)
    assert len(named) >= 10
    assert set(named) - known == set()


def test_every_file_and_folder_named_exists() -> None:
    named = re.findall(r"`((?:\.ci|src|tests|benchmarks|session_templates)/[\w./-]*)`", prose())
    assert len(named) >= 15
    assert [name for name in named if not (ROOT / name).exists()] == []
    rooms = {path.name for path in (ROOT / "src" / "samtal").iterdir() if (path / "__init__.py").is_file()}
    assert {name.split("/")[2] for name in named if name.startswith("src/samtal/") and name.endswith("/")} == rooms


def test_every_kind_of_item_is_named() -> None:
    assert [kind for kind in kinds(None) if f"`{kind}`" not in prose()] == []


def test_no_line_is_too_long_to_read() -> None:
    assert max(len(line) for line in prose().splitlines()) <= 125


@pytest.mark.parametrize("line", sorted(set(re.findall(r"`/([^`]+)`", README))))
def test_every_line_for_the_note_box_is_understood(line: str) -> None:
    """What is not there in this meeting may be refused; what is not known may not be named."""
    session = MemorySession('title = "Prov"\n[[agenda]]\nkind = "talk"\ntitle = "Prat"\nminutes = 10\n')
    session.do(c.Start())
    code = ""
    try:
        phrases.read(line.replace("ADRESS", "https://example.org"), session.state, "sv")
    except RefusedError as refused:
        code = refused.code
    assert not code.startswith(("phrases.unknown", "commands.")), line
