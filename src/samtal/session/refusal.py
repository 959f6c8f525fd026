"""A refusal: why something was not done, as data that a face puts into words.

Rule: `code` names a sentence in words/, `values` fill it; one of them that is called OLDER says how many actions back
lies the last one that can be taken back. A refused command has changed nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.words import say

if TYPE_CHECKING:
    from samtal.words import Lang


OLDER: Final = "older"


class RefusedError(Exception):
    """Raised by whoever cannot do what was asked; carries a code and its values."""

    def __init__(self, code: str, /, **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values

    def as_(self, code: str) -> RefusedError:
        """The same refusal in the words of one face."""
        return RefusedError(code, **self.values)

    def sentence(self, lang: Lang) -> str:
        """The refusal in `lang`, with how something older is reached."""
        told, older = say(lang, self.code, **self.values), self.values.get(OLDER)
        return f"{told} · {say(lang, 'session.undo-older', n=older)}" if older else told
