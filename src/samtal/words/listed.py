"""The words of the six lists on the screen, and of going through decisions and actions before the end.

Rule: short enough for 80 columns; what is missing is a question, and a sign never stands without a word.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    # a line of a list
    "listed.lacks-who": ("vem?", "who?"),
    "listed.lacks-when": ("när?", "when?"),
    "listed.other": ("eller:", "or:"),
    "listed.stays": ("visas inte för rummet", "not shown to the room"),
    "listed.folded": (
        "från punkt {number}, där det som skrivs stannar",
        "from item {number}, where what is written stays",
    ),
    "listed.folded-how": (
        "Rummet kan se skärmen. M i mötet visar den.",
        "The room may see this screen. M in the meeting shows it.",
    ),
    # what happens to a new entry where what else is said stays in the item
    "listed.goes-on": (
        "Det kommer med i mötesanteckningarna, fast annat i punkten stannar här",
        "It goes into the minutes, though all else in the item stays here",
    ),
    # what the keys do
    "listed.how-box": (
        "Enter sparar · ▼ till listan, att ändra i · Esc stänger",
        "Enter saves · ▼ to the list, to change it · Esc closes",
    ),
    "listed.how-change": ("Enter sparar · Esc till listan", "Enter saves · Esc to the list"),
    "listed.how-list": ("Enter ändrar · Delete tar bort", "Enter changes · Delete deletes"),
    "listed.how-done": ("D klar", "D done"),
    "listed.how-choose": ("V väljer lydelsen", "V chooses the wording"),
    "listed.how-leave": ("Ctrl+Z ångrar · ▲ ny · Esc stänger", "Ctrl+Z undoes · ▲ new · Esc closes"),
    # what others do meanwhile
    "listed.changed-meanwhile": (
        "Någon annan har ändrat den till: {text}. Sparar du finns båda kvar, att välja mellan.",
        "Somebody else has changed it to: {text}. If you save, both are kept, to choose from.",
    ),
    "listed.gone-meanwhile": ("Någon annan har tagit bort den.", "Somebody else has deleted it."),
    # one at a time
    "listed.reading": ("{what} · {place} av {n}", "{what} · {place} of {n}"),
    "listed.fill-in": (
        "Skriv vem, när eller båda: Cia | fredag",
        "Write who, when or both: Cia | Friday",
    ),
    "listed.reword": ("Ändra, som när den skrevs", "Change it, as it was written"),
    "listed.reading-how": (
        "Enter ▶ nästa · ◀ förra · Tab ändrar · Esc slutar",
        "Enter ▶ next · ◀ before · Tab changes · Esc stops",
    ),
    "listed.reading-how-fill": (
        "Enter fyller i, tom: nästa · ◀ förra · Tab ändrar allt · Esc slutar",
        "Enter fills in, empty: next · ◀ before · Tab changes all · Esc stops",
    ),
    "listed.reading-how-change": ("Enter sparar · Esc låter den vara", "Enter saves · Esc leaves it"),
    "listed.reading-how-rivals": ("1–{n} väljer lydelsen", "1–{n} chooses the wording"),
    "listed.to-come": (
        "{what}, en i taget. Rummet ser den som läses, på tavlan eller här.",
        "{what}, one at a time. The room sees the one that is read, on the wall or here.",
    ),
    "listed.reading-begin-how": ("Enter börjar · Esc stänger", "Enter begins · Esc closes"),
    "listed.reading-none": ("Det finns inga beslut eller uppgifter", "There are no decisions or actions"),
    "listed.reading-done": ("Genomgånget", "Gone through"),
    "listed.reading-done-how": ("Enter eller Esc stänger · ◀ tillbaka", "Enter or Esc closes · ◀ back"),
    "listed.summed": ("{what} genomgångna", "{what} gone through"),
    "listed.decisions": ("{n} beslut", "{n} decisions"),
    "listed.decisions.one": ("1 beslut", "1 decision"),
    "listed.actions": ("{n} uppgifter", "{n} actions"),
    "listed.actions.one": ("1 uppgift", "1 action"),
    "listed.nobody": ("{n} uppgifter saknar ansvarig", "{n} actions have nobody"),
    "listed.nobody.one": ("1 uppgift saknar ansvarig", "1 action has nobody"),
    "listed.undated": ("{n} uppgifter saknar dag", "{n} actions have no day"),
    "listed.undated.one": ("1 uppgift saknar dag", "1 action has no day"),
    "listed.all-whole": ("inget saknas", "nothing is missing"),
    "listed.kept-back": ("{n} visas inte för rummet", "{n} are not shown to the room"),
    "listed.kept-back.one": ("1 visas inte för rummet", "1 is not shown to the room"),
    "listed.unread": ("Inte genomgångna än: {what}. Ctrl+R går igenom dem.", "Not gone through: {what}. Ctrl+R does."),
}
