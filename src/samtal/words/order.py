"""The words about the order of a round, and about the group that is heard last.

Rule: both languages are always understood. The room is never told which group is waited for.
"""

from __future__ import annotations

from typing import Final

SHUFFLED: Final = ("lottad", "lotta", "shuffled", "shuffle")
ARRIVAL: Final = ("ankomst", "arrival")
FROM: Final = ("börja med", "börja", "from")
"""What is said of an order; after the last a name or the number of a seat may follow."""

LAST: Final = ("sist", "last")
"""What stands after the number of a group that is to be heard after the others."""

WORDS: Final[dict[str, tuple[str, str]]] = {
    "order.now": ("Ordning: {names}", "Order: {names}"),
    "order.by-arrival": ("Ordning efter ankomst: {names}", "Order of arrival: {names}"),
    "order.group-last": ("Grupp {number} hörs sist", "Group {number} is heard last"),
    "order.the-awaited": ("gruppen som vi väntar in", "the group that we wait for"),
    "order.some-group-last": ("En grupp hörs sist", "One group is heard last"),
    "order.begins": ("Grupp {numbers} berättar först", "Group {numbers} tells first"),
    "order.awaited": ("Vi väntar in en grupp", "We wait for one group"),
    # refusals
    "order.no-round": (
        "Ordningen gäller en runda. Gå till rundan först.",
        "The order is that of a round. Go to the round first.",
    ),
    "order.nobody-waits": ("Ingen väntar på ordet i rundan.", "Nobody waits for the floor in this round."),
    "order.not-in-it": ("Den personen är inte med i rundan.", "That person takes no part in the round."),
    "order.no-round-before": (
        "Det har inte varit någon runda förut. Skriv vem som börjar: ordning börja Bo",
        "There has been no round before. Write who begins: order from Bo",
    ),
    "order.has-told": ("Den gruppen har redan berättat.", "That group has already told."),
    "order.is-last": ("Den gruppen hörs redan sist.", "That group is heard last already."),
    # the list of those who may get the floor
    "order.shuffle": ("Lotta ordningen", "Shuffle the order"),
    "order.arrival": ("Ordning efter ankomst", "Order of arrival"),
    "order.next-begins": (
        "Börja med nästa, så att inte samma är först som förra rundan",
        "Begin with the next one, so that it is not who began the round before",
    ),
    "order.how": (
        "Enter ger ordet · + låter rundan börja där · Esc stänger",
        "Enter gives the floor · + lets the round begin there · Esc closes",
    ),
    "order.how-groups": (
        "Enter ger ordet · − gruppen hörs sist · Esc stänger",
        "Enter gives the floor · − the group is heard last · Esc closes",
    ),
}
