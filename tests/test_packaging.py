"""What is in the wheel, and that the templates are found wherever samtal was installed from."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import samtal
from samtal.template import library

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "samtal"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    """The wheel as the backend builds it from this tree, without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = "import sys; from hatchling.build import build_wheel; build_wheel(sys.argv[1])"
    subprocess.run([sys.executable, "-c", build, str(folder)], cwd=ROOT, check=True, capture_output=True)
    (path,) = folder.glob("samtal-*-py3-none-any.whl")
    with zipfile.ZipFile(path) as opened:
        yield opened


def test_the_wheel_holds_the_whole_package_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    inside = {name for name in wheel.namelist() if ".dist-info/" not in name}
    sources = {path for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    package = {f"samtal/{path.relative_to(PACKAGE).as_posix()}" for path in sources}
    templates = {f"samtal/session_templates/{path.name}" for path in (ROOT / "session_templates").glob("*.toml")}
    assert inside == package | templates
    assert {"samtal/py.typed", "samtal/template/presets.toml"} <= inside
    assert len(templates) >= 4


def test_the_templates_in_the_wheel_are_those_of_the_tree(wheel: zipfile.ZipFile) -> None:
    for path in (ROOT / "session_templates").glob("*.toml"):
        assert wheel.read(f"samtal/session_templates/{path.name}") == path.read_bytes()


def test_the_wheel_brings_the_command_and_leaves_the_workshop_behind(wheel: zipfile.ZipFile) -> None:
    (info,) = {name.partition("/")[0] for name in wheel.namelist() if ".dist-info/" in name}
    metadata = wheel.read(f"{info}/METADATA").decode()
    needed = [line for line in metadata.splitlines() if line.startswith("Requires-Dist:") and "extra ==" not in line]
    assert not any(tool in line for line in needed for tool in ("pytest", "mypy", "ruff", "hypothesis", "hatchling"))
    assert "samtal = samtal.cli:main" in wheel.read(f"{info}/entry_points.txt").decode()


def test_a_wheel_that_is_only_unpacked_finds_its_templates(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path)
    listed = "from samtal.template import library; print(library.shipped(), len(library.listing()))"
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {listed}"]
    done = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True)
    assert done.stdout.split() == [str(tmp_path / "samtal" / "session_templates"), str(len(library.listing()))]


def test_the_tree_itself_finds_its_templates() -> None:
    if Path(samtal.__file__).parent != PACKAGE:
        pytest.skip("samtal is not installed from this tree")
    assert library.shipped() == ROOT / "session_templates"
    assert len(library.listing()) == len(list((ROOT / "session_templates").glob("*.toml")))
