"""Links: material that the template points to, and what is added in the meeting.

Rule: an address is stored as it was typed and is only ever text here; which may be opened, and how, is for the face
that shows it. Added links are numbered through the whole meeting, and no number is used twice.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from samtal.session.captures import clean, named, place
from samtal.session.events import Fact
from samtal.session.refusal import RefusedError
from samtal.template.model import Link

if TYPE_CHECKING:
    from samtal.session import commands as c
    from samtal.session.captured import Linked
    from samtal.session.state import State
    from samtal.template.model import Step

LONGEST_ADDRESS: Final = 2000
"""Characters in an address; no browser takes many more."""

_ADDRESS: Final = re.compile(r"\S*[\w/][.:/\\]\S*|\S*[.:/\\]\S*[\w/]\S*")


def is_address(text: str) -> bool:
    """Whether a text can be the address of something: one word, with a sign in it that parts addresses."""
    return bool(_ADDRESS.fullmatch(text.strip()))


def add(state: State, command: c.AddLink, _now: int) -> list[Fact]:
    """A link of the current item, or of another; before the start and after the end of the whole meeting."""
    going_on = state.phase.value not in {"planned", "ended"}
    step = place(state, command)[0].id if going_on or command.step else None
    return [Fact("link", _payload(step, command.title, command.url))]


def change(state: State, command: c.ChangeLink, _now: int) -> list[Fact]:
    """A link gets another title or address."""
    old = state.links.get(command.entity)
    if old is None:
        raise RefusedError("session.no-such-entry", n=0)
    if old.gone:
        raise RefusedError("session.is-gone")
    return [Fact("link", _payload(old.step, command.title, command.url), old.id, command.base or old.event)]


def _payload(step: str | None, title: str, url: str) -> dict[str, Any]:
    if not is_address(url):
        raise RefusedError("session.no-address")
    if len(url) > LONGEST_ADDRESS:
        raise RefusedError("session.address-too-long", most=LONGEST_ADDRESS)
    return {"step": step, "title": named(title) or clean(url), "url": clean(url)}


def added(state: State, step: str | None) -> tuple[Link, ...]:
    """What has been added for an item or, where there is none, for the whole meeting."""
    return tuple(Link(each.title, each.url) for each in state.links.values() if each.step == step and not each.gone)


def of_step(state: State, step: Step) -> tuple[Link, ...]:
    """The material of an item: the template's, then what was added."""
    return (*step.links, *added(state, step.id))


def of_meeting(state: State) -> tuple[Link, ...]:
    """The material of the whole meeting: what was to be prepared, then what was added."""
    prepared = state.template.prepare if state.template else ()
    return (*(Link(each.what, each.link) for each in prepared if each.link), *added(state, None))


def number_of(state: State, link: Linked) -> int:
    """The number that an added link is called by."""
    return [*state.links].index(link.id) + 1


def numbered(state: State, number: int) -> Linked:
    """The added link that is called by this number."""
    links = [*state.links.values()]
    if not 1 <= number <= len(links):
        raise RefusedError("session.no-such-entry", n=len(links))
    return links[number - 1]
