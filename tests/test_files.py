"""A file that a person asked for: whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from samtal.files import write_whole

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_gets_the_name_only_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    write_whole(b"first", path)
    write_whole(b"second", path)
    assert path.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [path]


def test_what_stood_there_stands_where_the_disk_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"before")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(b"after", path)
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]
