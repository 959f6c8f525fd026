"""The words of roles: those that every meeting has, who holds one, and who takes no part in rounds, groups and ratings.

Rule: both languages are always understood. A role of a template's own is called what its author called it.
"""

from __future__ import annotations

from typing import Final

NAMES: Final[dict[str, tuple[str, ...]]] = {
    "facilitator": ("samtalsledare", "facilitator"),
    "note-taker": ("antecknare", "note-taker", "notetaker"),
}
"""The roles that every meeting has, and what they may be called; the first two words are said, Swedish and English."""

WORDS: Final[dict[str, tuple[str, str]]] = {
    "roles.held": ("Roll {role}: {names}", "Role {role}: {names}"),
    "roles.unheld": ("Roll {role}: ingen", "Role {role}: nobody"),
    "roles.floor": ("Ordet: {names} ({role})", "Floor: {names} ({role})"),
    "roles.floor-free": ("Ordet är fritt", "The floor is free"),
    "roles.listen": ("Lyssnar: {names} ({role})", "Listening: {names} ({role})"),
    "roles.asked": (
        "Vem är {role}? Skriv roll {role}: och namnet",
        "Who is {role}? Write role {role}: and the name",
    ),
    "roles.gone": ("{names} är {role} men är inte här", "{names} is {role} but is not here"),
    "roles.aside": ("Utanför: {names}", "Aside: {names}"),
    "roles.joins": ("Med igen: {names}", "Takes part again: {names}"),
    "roles.take-part": ("{n} är med", "{n} take part"),
    "roles.take-part.one": ("1 är med", "1 takes part"),
    # refusals
    "roles.unknown": (
        "Rollen {role} finns inte. Roller: samtalsledare, antecknare, {roles}.",
        "There is no role {role}. Roles: facilitator, note-taker, {roles}.",
    ),
    "roles.unknown-here": (
        "Rollen {role} finns inte. Roller: samtalsledare, antecknare. Fler skrivs i mallen, som roles.",
        "There is no role {role}. Roles: facilitator, note-taker. More are written in the template, as roles.",
    ),
    "roles.nobody-has-it": ("Ingen har rollen {role}.", "Nobody holds the role {role}."),
    "roles.has-it": ("{names} har redan rollen {role}.", "{names} holds the role {role} already."),
    "roles.nobody-called": (
        "Ingen heter {name}. Här är: {names}. Någon ny: här {name}",
        "Nobody is called {name}. Here are: {names}. Somebody new: here {name}",
    ),
    "roles.sits-out": (
        "{name} är utanför och är inte med i grupper och skattningar. Skriv med {name} först.",
        "{name} is aside and takes no part in groups and ratings. Write join {name} first.",
    ),
    "roles.is-aside": ("{name} är redan utanför.", "{name} is aside already."),
    "roles.takes-part": ("{name} är redan med.", "{name} takes part already."),
}
