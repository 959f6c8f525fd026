"""Where templates are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from samtal.template import library
from samtal.template.problem import Problem


def _file(path: Path) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text('title = "A"', encoding="utf-8")
    return path


def test_the_shipped_templates_are_listed_by_name() -> None:
    names = [name for name, _ in library.listing()]
    assert names == sorted(names)
    assert {"skis-natverkstraff", "handledning-larlag", "morgonmote", "rektorsdag-verksamhetsbesok"} <= set(names)


@pytest.mark.parametrize("name", ["morgonmote", "morgonmote.toml", "Morgonmöte"])
def test_a_library_name_is_found_as_people_write_it(name: str) -> None:
    assert library.find(name) == library.shipped() / "morgonmote.toml"


def test_a_folder_of_ones_own_comes_first(tmp_path: Path) -> None:
    own = _file(tmp_path / "morgonmote.toml")
    assert library.find("morgonmote", tmp_path) == own
    assert library.find("morgonmote", tmp_path / "nej") != own


def test_a_path_is_taken_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = _file(tmp_path / "morgonmote")
    assert library.find(str(own)) == own
    assert library.find(str(tmp_path)) == tmp_path
    monkeypatch.chdir(tmp_path)
    assert library.find("morgonmote") == Path("morgonmote")


def test_a_name_that_notepad_lengthened_is_left_to_the_reader(tmp_path: Path) -> None:
    _file(tmp_path / "mall.toml.txt")
    assert library.find(str(tmp_path / "mall.toml")) == tmp_path / "mall.toml"


@pytest.mark.parametrize(
    ("name", "code"), [("morgonmot", "no-such-near"), ("banan", "no-such"), ("", "no-such"), ("a\0b", "no-such")]
)
def test_a_missing_name_says_what_is_near(name: str, code: str) -> None:
    found = library.find(name)
    assert isinstance(found, Problem)
    assert found.code == f"template.{code}"
    assert found.sentence("sv")


def test_a_name_the_system_cannot_hold_is_missing_too() -> None:
    assert isinstance(library.find("x" * 5000), Problem)


def test_in_a_wheel_the_templates_lie_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "samtal" / "session_templates"
    folder.mkdir(parents=True)
    monkeypatch.setattr(library, "__file__", str(tmp_path / "samtal" / "template" / "library.py"))
    assert library.shipped() == folder.resolve()
