"""For the tests of the command line: the real program, run in this process with an archive of its own."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

from samtal import cli

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

AGENDA = """
starts = "09:00"
[[agenda]]
kind = "info"
title = "Välkommen"
minutes = 10
[[agenda]]
kind = "talk"
title = "Samtal"
minutes = 20
questions = ["Vad?"]
"""
RUNNING = "här Åsa Öst\n@9.00 starta\n@9.10 nästa\nanteckning Vi börjar med det svåra.\n"
ENDED = f"{RUNNING}@9.30 avsluta\n"


class Said(NamedTuple):
    """What became of a command."""

    code: int
    out: str
    err: str

    def sentence(self, code: int = 1) -> str:
        """The one sentence on standard error; that there is one, and that the command ended with `code`, is checked."""
        assert self.code == code, self
        assert len(self.err.splitlines()) == 1, self.err
        assert "Traceback" not in self.err
        assert "Errno" not in self.err
        return self.err.strip()


class Program:
    """`samtal WORDS…`, in Swedish unless a test says otherwise, on an archive in `folder`."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path) -> None:
        self.patch, self.capsys, self.folder = monkeypatch, capsys, folder
        self.archive = folder / "a.db"
        for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("SAMTAL_ARCHIVE", str(self.archive))
        monkeypatch.setenv("SAMTAL_LANG", "sv")
        monkeypatch.setenv("COLUMNS", "80")

    def __call__(self, *words: str | Path, stdin: str | bytes = b"") -> Said:
        raw = stdin.encode() if isinstance(stdin, str) else stdin
        self.patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="ascii"))
        try:
            code = cli.main([str(word) for word in words])
        except SystemExit as ended:
            code = int(ended.code or 0)
        return Said(code, *self.capsys.readouterr())

    def template(self, title: str = "Prov", agenda: str = AGENDA) -> Path:
        """A template file with this title."""
        path = self.folder / f"{title}.toml"
        path.write_text(f'title = "{title}"\n{agenda}', encoding="utf-8")
        return path

    def held(self, title: str, lines: str = ENDED, day: str = "2025-11-14", agenda: str = AGENDA) -> str:
        """The id of a meeting that was entered from these lines."""
        before = {session["id"] for session in self.sessions()}
        assert self("plain", self.template(title, agenda), "--date", day, stdin=lines).code == 0
        (new,) = {session["id"] for session in self.sessions()} - before
        return str(new)

    def sessions(self) -> list[dict[str, Any]]:
        """What `samtal sessions --json` says."""
        found: list[dict[str, Any]] = json.loads(self("sessions", "--json").out)
        return found
