"""The words of what is done to the wall itself: blanked and lit, and messages to the room.

Rule: for the facilitator; what is put on the wall stands there as it was typed.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "messages.dark": ("Tavlan är släckt", "The wall is blank"),
    "messages.lit": ("Tavlan är tänd", "The wall is lit"),
    "messages.stands": ("På tavlan: {text}", "On the wall: {text}"),
    "messages.taken-away": ("Meddelandet är borta från tavlan", "The message is gone from the wall"),
    "messages.none": (
        "Det står inget meddelande på tavlan. Skriv texten efter: meddela Vi börjar om 5 minuter",
        "There is no message on the wall. Write the text after: message We begin in 5 minutes",
    ),
    "messages.too-long": (
        "Meddelandet är för långt för tavlan: högst {most} tecken.",
        "The message is too long for the wall: {most} characters at the most.",
    ),
}
