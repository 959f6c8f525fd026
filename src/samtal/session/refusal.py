"""A refusal: why something was not done, as data that a face puts into words.

Rule: `code` names a sentence in words/, `values` fill it. A refused command has changed nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.words import say

if TYPE_CHECKING:
    from samtal.words import Lang


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
        """The refusal as one sentence in `lang`."""
        return say(lang, self.code, **self.values)
