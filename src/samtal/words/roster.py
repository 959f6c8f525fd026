"""The words around a pasted list of names: how it may be given, and the headings that such lists have.

Rule: both languages are always understood; case and Unicode form do not matter.
"""

from __future__ import annotations

from typing import Final

FULL_NAME: Final = (
    *("namn", "name", "full name", "fullständigt namn", "för- och efternamn", "visningsnamn", "display name"),
    *("deltagare", "deltagarens namn", "participant", "participants", "attendee"),
)
"""The heading of a column with whole names."""

FIRST_NAME: Final = ("förnamn", "tilltalsnamn", "first name", "firstname", "given name")
LAST_NAME: Final = ("efternamn", "last name", "lastname", "surname", "family name")

NOT_A_TAG: Final = (
    *("nr", "nr.", "no", "no.", "#", "id", "personnummer", "telefon", "mobil", "phone", "mobile", "status"),
    *("e-post", "epost", "e-postadress", "mail", "email", "e-mail", "email address", "upn", "participant id (upn)"),
    *("deltagar-id (upn)", "deltagar-id", "roll", "role", "användaråtgärd", "user action", "tidsstämpel", "timestamp"),
    *("first join", "last leave", "in-meeting duration", "join time", "leave time", "duration"),
    *("första anslutning", "senast lämnade", "tid i mötet", "anslutningstid", "lämnade", "varaktighet"),
)
"""Headings of columns that say nothing about a person that a conversation needs."""

PARTICLES: Final = ("af", "av", "von", "van", "de", "der", "den", "di", "da", "la", "le", "el", "al", "bin", "ibn")
"""What a family name of several words may begin with."""

AND: Final = ("och", "and", "samt", "&")
"""What stands before the last of several names on one line."""

LATER: Final = ("senare", "kommer senare", "later", "comes later")
"""What stands after the name of one who is expected later."""

WORDS: Final[dict[str, tuple[str, str]]] = {
    "roster.how": (
        (
            "Ett namn per rad, skola eller annat efter komma, också utanför. "
            "Eller klistra in från Excel eller Teams. Eller: antal 12"
        ),
        "One name a line, school or other words after a comma, aside too. Or paste from Excel or Teams. Or: count 12",
    ),
}
