"""Where templates lie: those that come with samtal, and a folder of the user's own.

Rule: the user's folder comes first, so that a template of one's own replaces a shipped one of the same name.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from samtal.template import near
from samtal.template.naming import slug
from samtal.template.problem import Problem, shown

_ENDING: Final = ".toml"
_NAME: Final = "session_templates"


def shipped() -> Path:
    """The folder with the templates that come with samtal: inside the package, or beside its source."""
    here = Path(__file__).resolve()
    inside = here.parents[1] / _NAME
    return inside if inside.is_dir() else here.parents[3] / _NAME


def listing(folder: Path | None = None) -> list[tuple[str, Path]]:
    """Every template by name, sorted; `folder` is the user's own."""
    found: dict[str, Path] = {}
    for place in (shipped(), folder):
        found |= {path.stem: path for path in _templates(place)}
    return sorted(found.items())


def find(name: str, folder: Path | None = None) -> Path | Problem:
    """The file that a path or a library name means, with or without .toml; else a problem that says what is near."""
    if _is_file(name):
        return Path(name)
    known = dict(listing(folder))
    wish = name.removesuffix(_ENDING)
    if wish in known:
        return known[wish]
    by_slug = {slug(stem): path for stem, path in known.items()}
    if slug(wish) in by_slug:
        return by_slug[slug(wish)]
    if _is_file(f"{name}{_ENDING}"):
        return Path(f"{name}{_ENDING}")
    # The reader of files knows what to say of a folder, and of a file that Notepad has named .toml.txt.
    if _is_there(name) or _is_file(f"{name}.txt"):
        return Path(name)
    if meant := near.misspelt(slug(wish), known):
        return Problem("template.no-such-near", {"given": shown(name), "want": shown(meant)})
    return Problem("template.no-such", {"given": shown(name)})


def _templates(place: Path | None) -> list[Path]:
    try:
        return sorted(path for path in place.iterdir() if path.suffix == _ENDING) if place else []
    except OSError:  # no such folder yet, or one that may not be read
        return []


def _is_file(name: str) -> bool:
    try:
        return bool(name) and Path(name).is_file()
    except (OSError, ValueError):
        return False


def _is_there(name: str) -> bool:
    try:
        return bool(name) and Path(name).exists()
    except (OSError, ValueError):
        return False
