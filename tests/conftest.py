"""What several test files ask for by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from command import Program

if TYPE_CHECKING:
    from pathlib import Path

settings.register_profile("samtal", deadline=None)  # no test depends on how quick the machine is
settings.load_profile("samtal")


@pytest.fixture
def samtal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Program:
    """The program, with an archive that does not exist yet."""
    return Program(monkeypatch, capsys, tmp_path)
