"""Lines that point to material: a title and an address, with a bar between them.

Rule: in whichever order they were typed, or the address alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.lines.values import columns, usage
from samtal.session import commands as c
from samtal.session.links import is_address

if TYPE_CHECKING:
    from samtal.lines.entries import Phrase
    from samtal.session.captured import Linked
    from samtal.session.state import State


def link(_state: State, phrase: Phrase) -> c.Command:
    """A link of the item, or of the meeting."""
    title, url = _parts(phrase.rest)
    if not is_address(url):
        raise usage("link")
    return c.AddLink(phrase.step, title=title, url=url)


def changed(old: Linked, typed: str) -> c.Command:
    """A link with another title, another address, or both; what is not typed keeps what it was."""
    title, url = _parts(typed)
    if not is_address(url):  # one part that is no address is the title
        title, url = title or url, old.url
    return c.ChangeLink(old.id, old.event, title=title or old.title, url=url)


def _parts(typed: str) -> tuple[str, str]:
    """Title and address; an empty title where only one part is typed."""
    parts = columns(typed)
    if len(parts) == 1:
        return "", parts[0]
    title, url = " | ".join(parts[:-1]), parts[-1]
    return (url, title) if is_address(title) and not is_address(url) else (title, url)
