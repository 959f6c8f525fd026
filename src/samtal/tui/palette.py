"""The palette of commands: searched by what they are called and by what they do, in the user's language.

Rule: what is offered is said by the screen; where nothing fits that is said too, in words of our own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol, cast

from textual.command import DiscoveryHit, Hit, Provider

if TYPE_CHECKING:
    from textual.command import Hits

LESS: Final = 0.5
"""What a command that is found by what it does counts for, against one that is found by its name."""


class Speaks(Protocol):
    """An application that has words of its own."""

    def say(self, code: str, /, **values: object) -> str:
        """A sentence in the user's language."""


class Commands(Provider):
    """What the screen below the palette can do."""

    async def discover(self) -> Hits:
        """All of it, before anything is typed."""
        for name, help_, callback, _ in sorted(self.app.get_system_commands(self.screen), key=lambda each: each.title):
            yield DiscoveryHit(name, callback, help=help_)

    async def search(self, query: str) -> Hits:
        """What fits, the names first; a line that says so where nothing does."""
        matcher, found = self.matcher(query), False
        for name, help_, callback, _ in self.app.get_system_commands(self.screen):
            by_name, by_help = matcher.match(name), matcher.match(help_)
            if by_name or by_help:
                found = True
                yield Hit(by_name or LESS * by_help, matcher.highlight(name), callback, help=help_)
        if not found:
            yield Hit(LESS, cast("Speaks", self.app).say("tui.palette-none"), _nothing)


def _nothing() -> None:
    """There was nothing to choose."""
