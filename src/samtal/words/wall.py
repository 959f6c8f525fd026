"""The words on the wall, which everybody in the room reads.

Rule: kind, short, nobody exposed. Over time the words change, and nothing counts upwards. What the wall has in common
with the stage of the console is worded in tui.py and telling.py.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "wall.welcome": ("Välkomna! Vi börjar {at}.", "Welcome! We begin at {at}."),
    "wall.welcome-soon": ("Välkomna! Vi börjar strax.", "Welcome! We begin soon."),
    "wall.programme": ("Dagens program", "Today's programme"),
    "wall.more-items": ("… och {n} punkter till", "… and {n} more items"),
    "wall.more-items.one": ("… och en punkt till", "… and one more item"),
    "wall.then": ("Sedan: {title} {at}", "Then: {title} {at}"),
    "wall.then-untimed": ("Sedan: {title}", "Then: {title}"),
    "wall.ends": ("Sista punkten. Vi slutar {at}.", "The last item. We end at {at}."),
    "wall.last": ("Sista punkten.", "The last item."),
    "wall.question-of": ("Fråga {number} av {n}", "Question {number} of {n}"),
    "wall.links": ("Underlag: {titles}", "Material: {titles}"),
    "wall.left-rest": ("kvar av pausen", "left of the break"),
    "wall.minutes": ("minuter {left}", "minutes {left}"),
    "wall.call": ("{n} minuter kvar", "{n} minutes left"),
    "wall.call.one": ("Sista minuten", "The last minute"),
    "wall.may-pass": ("Det går bra att passa.", "It is fine to pass."),
    "wall.find-group": (
        "Hitta din grupp. Vi börjar när alla sitter.",
        "Find your group. We begin when everybody is seated.",
    ),
    "wall.groups-soon": ("Strax delar vi in oss i grupper.", "Soon we divide into groups."),
    "wall.place": ("Punkt {number} av {n}", "Item {number} of {n}"),
    "wall.item-ends": ("Punkten slutar {at}", "The item ends {at}"),
    "wall.go-on": ("Klara grupper går vidare.", "Groups that are done go on."),
    "wall.rate": (
        "Skatta var för sig, {low}–{high}. Lappar lämnas utan namn.",
        "Rate each by yourself, {low}–{high}. Slips are left without a name.",
    ),
    "wall.rate-named": ("Skatta var för sig, {low}–{high}.", "Rate each by yourself, {low}–{high}."),
    "wall.counted": (
        "Bara antalet svar sparas. Den som räknar ser svaren.",
        "Only the number of answers is kept. Whoever counts sees the answers.",
    ),
    "wall.rated": ("Tack! Vi ser på svaren tillsammans sedan.", "Thank you! We look at the answers together later."),
    "wall.thanks": ("Tack för i dag!", "Thank you for today!"),
    "wall.again": ("Nästa gång: {when}", "Next time: {when}"),
    "wall.soon": ("Vi går strax vidare.", "We go on soon."),
    "wall.groups-cut": (
        "Alla får inte plats här. Fråga samtalsledaren om du saknar din grupp.",
        "Not everybody has room here. Ask the facilitator if you do not find your group.",
    ),
}
