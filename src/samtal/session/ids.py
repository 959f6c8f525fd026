"""Ids that follow from words, so that every laptop comes to the same one.

Rule: the same words give the same id for ever.
"""

from __future__ import annotations

from typing import Final
from uuid import UUID, uuid5

NAMESPACE: Final = UUID("5ab1a1c0-7a1a-4d00-8f00-53414d54414c")
"""Under which ids that follow from words are made."""


def derived_id(*parts: str) -> str:
    """The id that follows from these words, the same on every device."""
    return str(uuid5(NAMESPACE, "\x1f".join(parts)))
