"""Minutes as a file: the name, never over another file, whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from memory import DAY, MemorySession
from samtal.minutes import saving

if TYPE_CHECKING:
    from pathlib import Path

AGENDA = '[[agenda]]\nkind = "talk"\ntitle = "Samtal"\n'


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("SKIS nätverksträff", "SKIS nätverksträff"),
        ("Rektorsdag: vi analyserar", "Rektorsdag- vi analyserar"),
        ("../../etc/passwd", "etc-passwd"),
        ("slut.  ", "slut"),
        ("a\\tb\\u0000c\\u202ed", "a␉b␀cd"),
        ("A\\u030asa", "Åsa"),
        ("???", "mötesanteckningar"),
    ],
)
def test_the_name_is_the_day_and_the_title_without_what_systems_forbid(title: str, name: str) -> None:
    state = MemorySession(f'title = "{title}"\n{AGENDA}').state
    assert saving.file_name(state) == f"{DAY} {name}"


def test_a_long_title_is_cut_between_letters(tmp_path: Path) -> None:
    name = saving.file_name(MemorySession(f'title = "{"ö" * 10_000}"\n{AGENDA}').state)
    assert len(name.encode()) <= saving.LONGEST + 11
    assert saving.save_new(b"x", tmp_path, name, ".md").read_bytes() == b"x"


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    first, second, third = (saving.save_new(text, tmp_path / "new", "a", ".md") for text in (b"1", b"2", b"3"))
    assert [path.name for path in (first, second, third)] == ["a.md", "a (2).md", "a (3).md"]
    assert first.read_bytes() == b"1"


def test_what_cannot_be_written_whole_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        saving.save_new(b"x", tmp_path, "a", ".md")
    assert list(tmp_path.iterdir()) == []
