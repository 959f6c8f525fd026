"""Meeting forms, each a template with what is typed in it, line by line: `forms/NAME.toml` and `forms/NAME.txt`."""

from __future__ import annotations

from pathlib import Path

from memory import MemorySession, at
from minutes_of import written
from samtal.plain import dialogue

FORMS = Path(__file__).parent / "forms"


def held(name: str) -> MemorySession:
    """The meeting of this form, every line of which must be understood."""
    made = MemorySession((FORMS / f"{name}.toml").read_text(encoding="utf-8"))
    replies: list[str] = []
    lines = (FORMS / f"{name}.txt").read_bytes().splitlines()
    assert dialogue.run(made, lines, replies.append, lang="sv", now=lambda: at(14)) == 0, replies
    return made


def minutes(name: str) -> str:
    """Its minutes as Markdown."""
    return written(held(name), at(16))
