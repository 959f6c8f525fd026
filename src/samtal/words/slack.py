"""The words of time that is left: room before what is fixed, spreading, and turns that fit.

Rule: those about a fixed time come in two, `CODE` before an item and `CODE-end` before the meeting's end.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "slack.left": ("{span} luft före punkt {number}, {at}", "{span} to spare before item {number}, {at}"),
    "slack.left-end": ("{span} luft före slutet, {at}", "{span} to spare before the end, {at}"),
    "slack.none": ("Ryms precis före punkt {number}, {at}", "Just fits before item {number}, {at}"),
    "slack.none-end": ("Ryms precis före slutet, {at}", "Just fits before the end, {at}"),
    "slack.lacks": (
        "{span} för mycket före punkt {number}, {at}",
        "{span} too much before item {number}, {at}",
    ),
    "slack.lacks-end": ("{span} för mycket före slutet, {at}", "{span} too much before the end, {at}"),
    "slack.spread-item": ("Punkt {number}, {title}: {before} → {after}", "Item {number}, {title}: {before} → {after}"),
    "slack.spread-turns": (
        "Punkt {number}, {title}: {before} → {after} ({each} var)",
        "Item {number}, {title}: {before} → {after} ({each} each)",
    ),
    "slack.spread-lacks": (
        "Ryms inte före punkt {number}, {at}, ens med de kortaste tiderna: {span} för mycket",
        "Does not fit before item {number}, {at}, even with the shortest times: {span} too much",
    ),
    "slack.spread-lacks-end": (
        "Ryms inte före slutet, {at}, ens med de kortaste tiderna: {span} för mycket",
        "Does not fit before the end, {at}, even with the shortest times: {span} too much",
    ),
    "slack.after-end": (
        "Punkt {number} har en egen tid efter slutet, {at}. Gå dit tidigare, eller stryk den",
        "Item {number} has a time of its own after the end, {at}. Go there earlier, or strike it",
    ),
    "slack.locked-in": (
        "De {span} före punkt {number} hjälper inte, för den har en egen tid, {at}. Går ni dit tidigare ryms mer efter",
        "The {span} before item {number} are no help, as it has a time of its own, {at}. Go there earlier to gain room",
    ),
    "slack.spread-end": ("Mötet slutar då {at}", "The meeting then ends {at}"),
    "slack.spread-nothing": ("Allt ryms som det är", "All of it fits as it is"),
    "slack.no-round": ("Ingen runda med väntande pågår", "No round with anybody waiting is going on"),
    "slack.people-wait": ("{n} väntar på ordet", "{n} wait for the floor"),
    "slack.people-wait.one": ("1 väntar på ordet", "1 waits for the floor"),
    "slack.groups-wait": ("{n} grupper väntar", "{n} groups wait"),
    "slack.groups-wait.one": ("1 grupp väntar", "1 group waits"),
    "slack.over-frame": ("Turerna tar {span} mer än punktens tid", "The turns take {span} more than the item has"),
    "slack.as-now": ("Som det är, {what}", "As it is, {what}"),
    "slack.suggested": ("Förslag, {what}", "Suggested, {what}"),
    "slack.tried": ("Provat, {what}", "Tried, {what}"),
    "slack.times": ("Tiderna", "The times"),
    "slack.times-how": (
        "Bokstaven gör det · + − provar turer · Ctrl+Z ångrar · Esc stänger",
        "The letter does it · + − try turns · Ctrl+Z undoes · Esc closes",
    ),
    "slack.planned": ("planerat", "planned"),
    "slack.actual": ("blev", "was"),
    "slack.to-come": ("blir", "will be"),
    "slack.against-plan": ("mot planen", "against plan"),
    "slack.unseen": ("Det gick inte. Skärmen med tiderna visar varför.", "It could not be done. The times show why."),
    "slack.no-room": ("ryms inte", "no room"),
    "slack.endless": ("Mötet har inget slut", "The meeting has no end"),
    "slack.until-end": ("{span} kvar", "{span} left"),
    "slack.offer-end": ("Sätt slutet", "Set the end"),
    "slack.type-end": ("Slutet, till exempel 15.00", "The end, for example 15:00"),
    "slack.offer-spread": ("Fördela", "Spread"),
    "slack.offer-breaks-kept": ("Raster behåller sin tid. Korta dem också", "Breaks keep their time. Shorten them too"),
    "slack.offer-breaks-too": ("Raster kortas också. Behåll dem", "Breaks become shorter too. Keep them"),
    "slack.round-ends": ("{each}: rundan slutar {at}", "{each}: the round ends {at}"),
    "slack.is-late": ("{span} för sent för punkt {number}, {at}", "{span} too late for item {number}, {at}"),
    "slack.is-late-end": ("{span} för sent för slutet, {at}", "{span} too late for the end, {at}"),
    "slack.is-kept": ("punkt {number} hålls, {at}", "item {number} is kept, {at}"),
    "slack.is-kept-end": ("slutet hålls, {at}", "the end is kept, {at}"),
    "slack.has-room": ("punkt {number} hålls, {at}, {span} luft", "item {number} is kept, {at}, {span} to spare"),
    "slack.has-room-end": ("slutet hålls, {at}, {span} luft", "the end is kept, {at}, {span} to spare"),
}
