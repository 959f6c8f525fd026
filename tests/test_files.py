"""A file that a person asked for: whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from samtal.files import write_new, write_whole

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


def test_where_another_program_holds_the_file_it_is_tried_again_for_half_a_second(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []
    monkeypatch.setattr("time.sleep", waited.append)
    path, moves = tmp_path / "a.md", [PermissionError(13, "held"), PermissionError(13, "held")]
    replace = type(path).replace

    def held(part: Path, to: Path) -> Path:
        if moves:
            raise moves.pop()
        return replace(part, to)

    monkeypatch.setattr(type(path), "replace", held)
    write_whole(b"x", path)
    assert path.read_bytes() == b"x"
    assert len(waited) == 2
    monkeypatch.setattr(type(path), "replace", lambda *_: (_ for _ in ()).throw(PermissionError(13, "held")))
    with pytest.raises(PermissionError):
        write_whole(b"y", path)
    assert 0.4 < sum(waited[2:]) <= 0.5
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_is_never_empty_and_never_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.md"
    write_new(b"first", path)
    with pytest.raises(FileExistsError):
        write_new(b"second", path)
    assert path.read_bytes() == b"first"
    assert list(tmp_path.iterdir()) == [path]

    def no_links(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", no_links)
    other = tmp_path / "b.md"
    write_new(b"there", other)
    with pytest.raises(FileExistsError):
        write_new(b"again", other)
    assert other.read_bytes() == b"there"
