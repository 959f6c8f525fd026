"""Meeting forms, each a template with what is typed in it: `forms/NAME.txt`, and its own or a shipped template."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from memory import MemorySession, at
from minutes_of import written
from samtal.plain import dialogue

TESTS = Path(__file__).parent
LIBRARY = TESTS.parent / "session_templates"
SCRIPTS = {path.stem: path for path in (TESTS / "forms").glob("*.txt")}
SCRIPTS["skis-natverkstraff"] = TESTS / "golden" / "skis.txt"


class Held(NamedTuple):
    """A form that was held: its session, what was answered line by line, and its minutes."""

    session: MemorySession
    source: str
    replies: str
    minutes: str


def template_of(form: str) -> Path:
    own = (SCRIPTS[form].with_suffix(".toml"), LIBRARY / f"{form}.toml")
    return next(path for path in own if path.exists())


@cache
def held(form: str) -> Held:
    """The script of a form, typed in at eight in the morning of its day."""
    source = template_of(form).read_text(encoding="utf-8")
    session, replies = MemorySession(source), list[str]()
    lines = SCRIPTS[form].read_bytes().splitlines()
    dialogue.run(session, lines, replies.append, lang=session.template.language, now=lambda: at(8))
    return Held(session, source, "".join(replies), written(session, at(23)))
