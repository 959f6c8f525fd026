"""`samtal template keys`: every key of a template on one page, with its meaning and a line to copy.

Rule: only lays out what `template/guide.py` and the words of the format say.
"""

from __future__ import annotations

import sys
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from samtal.template import guide, unacted
from samtal.template.problem import shown
from samtal.words import say
from samtal.words.format import KEYS

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from samtal.template.guide import KeyEntry, Section
    from samtal.words import Lang

WIDTH: Final = 79
COLUMN: Final = 20
"""Where the meaning of a key begins."""


def run(arguments: Namespace, lang: Lang) -> int:
    """All keys, or those of a kind or of a name; 1 where there is no such."""
    word = arguments.key or ""
    sections = guide.narrowed(word) if word else guide.sections()
    if not sections:
        meant = guide.nearest(word)
        code = "format.no-key-near" if meant else "format.no-key"
        print(say(lang, code, given=shown(word), want=meant), file=sys.stderr)
        return 1
    print("\n\n".join("\n".join(_section(lang, section)) for section in sections))
    return 0


def _section(lang: Lang, section: Section) -> Iterator[str]:
    yield from wrap(say(lang, f"format.at-{section.place}", kinds=", ".join(section.kinds)), WIDTH)
    for entry in section.keys:
        yield ""
        yield from _entry(lang, entry, 2)


def _entry(lang: Lang, entry: KeyEntry, inset: int) -> Iterator[str]:
    words = KEYS[entry.table][entry.name]
    said = [say(lang, f"format.{entry.table}.{entry.name}")]
    if entry.required:
        said.append(say(lang, "format.required"))
    if any(f"{word}: " not in said[0] for word in entry.words):
        said.append(say(lang, "format.words", words=", ".join(entry.words)))
    if entry.default:
        said.append(say(lang, "format.default", default=entry.default))
    name, space = f"{' ' * inset}{entry.name}".ljust(COLUMN - 1) + " ", " " * COLUMN
    yield from wrap(" ".join(said), WIDTH, initial_indent=name, subsequent_indent=space, break_on_hyphens=False)
    for facet in unacted.FACETS:
        if (entry.table, entry.name) == ("point", facet.key):
            yield from wrap(say(lang, facet.code), WIDTH, initial_indent=f"{space}! ", subsequent_indent=f"{space}  ")
    example = words.english if lang == "en" and words.english else words.example
    room = max(map(len, example.split("\n")))
    yield from (f"{' ' * min(COLUMN, WIDTH - room)}{line}" for line in example.split("\n"))
    for part in entry.parts:
        yield from _entry(lang, part, inset + 2)
