"""The library as home shows it: each template read once, with what is wrong with it if it cannot be used.

Rule: reads files, so it is called after the first paint; one template at a time, that no key has to wait.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from samtal.template import library
from samtal.template.reading import read_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from samtal.template.reading import TemplateFile


class Book(NamedTuple):
    """A template file by its name, and what became of it when it was read."""

    name: str
    path: Path
    reading: TemplateFile

    @property
    def title(self) -> str:
        """What it is called; its file's name where it cannot be read."""
        return self.reading.template.title if self.reading.template else self.name


def books() -> Iterator[Book]:
    """Every template of the library, by name."""
    for name, path in library.listing():
        yield Book(name, path, read_file(path))
