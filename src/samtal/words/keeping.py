"""The words of what stays where it was said: what a check says of a template that would send it on.

Rule: names what nothing comes from or goes to; what is promised in the room stands in telling.py.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "keeping.into-private": (
        'Det som skrivs i punkten stannar där (visibility = "private"), så inget förs vidare (into).',
        'What is written at the item stays there (visibility = "private"), so nothing is carried over (into).',
    ),
    "keeping.into-confidential": (
        "I ett förtroligt möte (confidential) förs inget av sig självt till beslut, uppgifter och liknande (into).",
        "In a confidential meeting nothing goes to decisions, actions and the like by itself (into).",
    ),
    "keeping.from-private": (
        'Inget kommer från "{title}": det som skrivs där stannar där (private, eller record = false).',
        'Nothing comes from "{title}": what is written there stays there (private, or record = false).',
    ),
}
