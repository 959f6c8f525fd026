"""The formats in which minutes can be had: the name a person asks by, the file's ending, and what makes the bytes.

Rule: this is the only list of them; what offers a choice of formats, or names a file, reads it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.minutes import markdown

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.minutes.document import Document


class Format(NamedTuple):
    """A format: its name, the ending of its files, and the function that makes the contents of such a file."""

    name: str
    ending: str
    render: Callable[[Document], bytes]


def _markdown(document: Document) -> bytes:
    return markdown.render(document).encode()


MARKDOWN: Final = Format("md", ".md", _markdown)

FORMATS: Final[dict[str, Format]] = {format_.name: format_ for format_ in (MARKDOWN,)}
"""Every format by its name."""
