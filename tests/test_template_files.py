"""What Notepad and Windows do to files."""

from __future__ import annotations

from pathlib import Path

import pytest

from samtal.template import files

TEXT = 'title = "Möte"\nplace = "Skövde"\n'


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (TEXT.encode("utf-16"), "utf16", None),
        (TEXT.encode("utf-16-be"), "utf16", None),
        (TEXT.encode("utf-16-le"), "utf16", None),
        (TEXT.encode("cp1252"), "encoding", 1),
        (b"# a\n" + "ö".encode("cp1252"), "encoding", 2),
        (b"PK\x03\x04\x14\x00\x08", "binary", None),
        (b"", "empty", None),
        (b"\xef\xbb\xbf \n", "empty", None),
        (b"#" * (files.LARGEST + 1), "large", None),
    ],
)
def test_a_file_that_is_no_utf8_text_has_its_sentence(data: bytes, code: str, line: int | None) -> None:
    loaded = files.decoded(data)
    assert loaded.text is None
    assert [(problem.code, problem.line) for problem in loaded.problems] == [(f"template.file-{code}", line)]
    assert loaded.problems[0].located("sv", "mall.toml")


def test_a_byte_order_mark_is_taken_off() -> None:
    assert files.decoded(TEXT.encode("utf-8-sig")) == files.Loaded(TEXT, [])


def test_a_missing_file_a_folder_and_an_impossible_name_are_told(tmp_path: Path) -> None:
    for path, code in (
        (tmp_path / "nej.toml", "missing"),
        (tmp_path / "a\0b", "missing"),
        (tmp_path, "folder"),
        (tmp_path / ("x" * 300), "unreadable"),
        (Path(), "folder"),
    ):
        assert [problem.code for problem in files.load(path).problems] == [f"template.file-{code}"]


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    problem = files.load(tmp_path / "mall.toml").problems[0]
    assert problem.sentence("en") == "The file cannot be read (Permission denied)."


def test_the_ending_that_notepad_adds_is_told_from_both_sides(tmp_path: Path) -> None:
    (tmp_path / "mall.toml.txt").write_text(TEXT, encoding="utf-8")
    for name, text in (("mall.toml", None), ("mall.toml.txt", TEXT)):
        loaded = files.load(tmp_path / name)
        assert loaded.text == text
        assert loaded.problems[0].sentence("sv") == (
            "Filen heter mall.toml.txt. Anteckningar har lagt till .txt. Byt namn på den till mall.toml."
        )


def test_a_folder_that_may_not_be_looked_into_hides_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bool:
        raise PermissionError

    monkeypatch.setattr(Path, "is_file", refuse)
    assert files.load(tmp_path / "mall.toml").problems[0].code == "template.file-missing"


def test_a_template_is_named_after_its_file() -> None:
    assert files.name_of(Path("a/skis.toml")) == files.name_of(Path("skis.toml.txt")) == "skis"
