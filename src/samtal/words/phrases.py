"""Why a typed line was not understood.

Rule: each sentence says what was expected instead. How a verb is used stands in commands.py.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "phrases.in-column": ("Kolumnen {column}: {why}", "Column {column}: {why}"),
    "phrases.unknown": (
        "Förstod inte: {typed}. Skriv hjälp för att se vad som går att skriva.",
        "Did not understand: {typed}. Write help to see what can be written.",
    ),
    "phrases.unknown-near": (
        "Förstod inte: {typed}. Menade du {near}?",
        "Did not understand: {typed}. Did you mean {near}?",
    ),
    "phrases.not-a-change": (
        "Förstod inte vad som ska ändras: {typed}. Skriv till exempel ändra beslut 2: TEXT eller ändra rad 2: A | B.",
        "Did not understand what to change: {typed}. Write for example change decision 2: TEXT or change row 2: A | B.",
    ),
    "phrases.not-a-deletion": (
        "Förstod inte vad som ska tas bort: {typed}. Skriv till exempel ta bort anteckning 3 eller ta bort beslut 2.",
        "Did not understand what to delete: {typed}. Write for example delete note 3 or delete decision 2.",
    ),
    "phrases.not-to-move": (
        "Förstod inte vart: {typed}. Skriv till exempel till punkt 5, till fråga 2, till grupp 1 eller till Anna.",
        "Did not understand where to: {typed}. Write for example to item 5, to question 2, to group 1 or to Anna.",
    ),
    "phrases.not-a-register": (
        "Förstod inte vad den ska bli: {typed}. Skriv beslut, uppgift, förslag, parkerad eller lärdom.",
        "Did not understand what to make of it: {typed}. Write decision, action, proposal, parked or lesson.",
    ),
    "phrases.huge-number": ("Talet är för stort: {typed}", "The number is too large: {typed}"),
    "phrases.not-a-clock-time": (
        "Förstod inte tiden: {typed}. Skriv den som 9.05.",
        "Did not understand the time: {typed}. Write it as 9:05.",
    ),
    "phrases.ends-first": (
        "Tiderna {typed} slutar innan de börjar. Skriv dem som 9.00–12.00.",
        "The times {typed} end before they begin. Write them as 09:00-12:00.",
    ),
    "phrases.nobody": (
        "Ingen som heter så finns med: {name}. Skriv: här {name}",
        "Nobody is called that: {name}. Write: here {name}",
    ),
    "phrases.which-person": (
        "Flera kan heta {name}: {names}. Skriv mer av namnet.",
        "Several may be called {name}: {names}. Write more of the name.",
    ),
    "phrases.no-such-group": (
        "Det finns ingen grupp {number}. Punkten har {n} grupper. Skriv alla: framför om det ska stå som text.",
        "There is no group {number}. The item has {n} groups. Write all: in front if it is meant as text.",
    ),
    "phrases.no-such-group.one": (
        "Det finns ingen grupp {number}. Punkten har en grupp. Skriv alla: framför om det ska stå som text.",
        "There is no group {number}. The item has one group. Write all: in front if it is meant as text.",
    ),
    "phrases.no-row-yet": (
        "Det finns ingen rad att ställa det under än. Skriv problemet först: rad TEXT",
        "There is no row to put it under yet. Write the problem first: row TEXT",
    ),
    "phrases.which-group": (
        "Ingen grupp heter så, eller flera: {name}. Grupperna är: {names}",
        "No group is called that, or several are: {name}. The groups are: {names}",
    ),
    "phrases.no-groups": (
        "Punkten har inga grupper. Skriv alla: framför om det ska stå som text.",
        "The item has no groups. Write all: in front if it is meant as text.",
    ),
    "phrases.no-such-question": (
        "Det finns ingen fråga {number}. Punkten har {n} frågor. Skriv alla: framför om det ska stå som text.",
        "There is no question {number}. The item has {n} questions. Write all: in front if it is meant as text.",
    ),
    "phrases.no-such-question.one": (
        "Det finns ingen fråga {number}. Punkten har en fråga. Skriv alla: framför om det ska stå som text.",
        "There is no question {number}. The item has one question. Write all: in front if it is meant as text.",
    ),
    "phrases.no-questions": (
        "Punkten har inga frågor. Skriv alla: framför om det ska stå som text.",
        "The item has no questions. Write all: in front if it is meant as text.",
    ),
    "phrases.impossible-day": (
        "Dagen {typed} finns inte. Skriv den till exempel som 26 januari, 26/1 eller fredag.",
        "There is no day {typed}. Write it for example as 26 January, 26/1 or Friday.",
    ),
    "phrases.impossible-week": (
        "Vecka {number} finns inte. Veckorna är 1–{last}.",
        "There is no week {number}. The weeks are 1–{last}.",
    ),
    "phrases.other-weekday": (
        "{typed} stämmer inte: {day} är en annan veckodag.",
        "{typed} does not fit: {day} is another day of the week.",
    ),
    "phrases.no-reason": (
        "Skriv bara namnet. Varför någon är borta sparas inte.",
        "Write just the name. Why somebody is away is not kept.",
    ),
    "phrases.only-content": (
        "Till en annan punkt kan man skriva anteckning, rad, skatta och listornas ord, och ändra, flytta och ta bort.",
        "To another item you can write note, row, rate and the words of the lists, and change, move and delete.",
    ),
}
