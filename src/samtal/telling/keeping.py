"""What of an item will be read afterwards, in words: the same on the stage, at the note box and in plain mode.

Rule: where everything is printed nothing need be said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from samtal.session.keeping import Keeping

KEPT: Final[dict[Keeping, str]] = {
    "summary": "telling.kept-summary",
    "private": "telling.kept-private",
    "nothing": "telling.kept-nothing",
}
"""The sentence for what is kept less than whole."""
