"""The longer output of plain mode: where the meeting is, and its agenda on the clock.

Rule: each line begins with what it is about, for those who hear it read. No sign stands without its word.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "status.meeting": ("Möte: {title}, {date}", "Meeting: {title}, {date}"),
    "status.purpose": ("Syfte: {text}", "Purpose: {text}"),
    "status.prepare": ("Att förbereda: {what}", "To prepare: {what}"),
    "status.planned": ("Läge: har inte börjat", "Status: has not begun"),
    "status.running": ("Läge: pågår", "Status: going on"),
    "status.paused": ("Läge: klockan är stoppad", "Status: the clock is stopped"),
    "status.ended": ("Läge: avslutat {at}", "Status: ended {at}"),
    "status.starts": ("Börjar: {at}", "Begins: {at}"),
    "status.item": ("> Punkt {number} av {last} (nu): {title}", "> Item {number} of {last} (now): {title}"),
    "status.no-item": ("Ingen punkt pågår", "No item is going on"),
    "status.time": (
        "Tid: började {began}, {length}, till {until}, {left}",
        "Time: began {began}, {length}, to {until}, {left}",
    ),
    "status.untimed": ("Tid: började {began}, utan sluttid", "Time: began {began}, no set length"),
    "status.prompt": ("Att göra: {text}", "To do: {text}"),
    "status.rule": ("Regel: {text}", "Rule: {text}"),
    "status.link": ("Länk: {title}, {url}", "Link: {title}, {url}"),
    "status.on-time": ("Tidsplan: i tid", "Schedule: on time"),
    "status.behind": ("Tidsplan: {n} min efter", "Schedule: {n} min behind"),
    "status.ahead": ("Tidsplan: {n} min före", "Schedule: {n} min ahead"),
    "status.floor": ("Ordet: {name}", "Floor: {name}"),
    "status.floor-left": ("Ordet: {name}, {left}", "Floor: {name}, {left}"),
    "status.nobody": ("Ordet: ingen", "Floor: nobody"),
    "status.next-speaker": ("Nästa talare: {name}", "Next speaker: {name}"),
    "status.nobody-known": (
        "Ingen är antecknad som här. Skriv antal 12 eller här och ett namn",
        "Nobody is noted as here. Write count 12, or here and a name",
    ),
    "status.squeezed": (
        "Ryms inte: {span} för mycket före punkt {number}, som börjar {at}",
        "Does not fit: {span} too much before item {number}, which begins at {at}",
    ),
    "status.squeezed-end": (
        "Ryms inte: {span} för mycket före slutet, {at}",
        "Does not fit: {span} too much before the end, {at}",
    ),
    "status.all-spoken": ("Nästa talare: ingen, alla har haft ordet", "Next speaker: nobody, all have had the floor"),
    "status.waiting": ("Väntar på ordet: {names}", "Waiting for the floor: {names}"),
    "status.shared": (
        "Gruppernas klocka: talare {turn} av {turns}, byt talare {at}",
        "Clock of the groups: speaker {turn} of {turns}, change {at}",
    ),
    "status.shared-last": (
        "Gruppernas klocka: talare {turn} av {turns}, klart {at}",
        "Clock of the groups: speaker {turn} of {turns}, done {at}",
    ),
    "status.shared-stopped": (
        "Gruppernas klocka: talare {turn} av {turns}, {left}",
        "Clock of the groups: speaker {turn} of {turns}, {left}",
    ),
    "status.shared-over": (
        "Gruppernas klocka: alla har haft sin tid, {left}",
        "Clock of the groups: all have had their time, {left}",
    ),
    "status.shared-waits": ("Gruppernas klocka: har inte börjat", "Clock of the groups: has not begun"),
    "status.question-now": ("> Fråga {number} (nu): {text}", "> Question {number} (now): {text}"),
    "status.statement": ("Påstående {number}: {text}", "Statement {number}: {text}"),
    "status.row": ("Rad {number}{under}: {text}", "Row {number}{under}: {text}"),
    "status.group-figures": ("Påstående {number}: {figures}", "Statement {number}: {figures}"),
    "status.plain-row": ("Rad {number}: {text}", "Row {number}: {text}"),
    "status.points": ("{n} poäng", "{n} points"),
    "status.points.one": ("1 poäng", "1 point"),
    "status.points-left": ("Poäng: {given} av {all}, {n} kvar", "Points: {given} of {all}, {n} left"),
    "status.points-over": (
        "Poäng: {given}, {n} fler än de {all} som finns",
        "Points: {given}, {n} more than the {all} there are",
    ),
    "status.voted": ("{n} av {all} rader har poäng", "{n} of {all} rows have points"),
    "status.captured": ("Antecknat här: {what}", "Noted here: {what}"),
    "status.notes": ("{n} anteckningar", "{n} notes"),
    "status.notes.one": ("1 anteckning", "1 note"),
    "status.rows": ("{n} rader", "{n} rows"),
    "status.rows.one": ("1 rad", "1 row"),
    "status.rated": ("{n} av {all} påståenden", "{n} of {all} statements"),
    "status.here": ("Här: {n}", "Here: {n}"),
    "status.here-named": ("Här: {n} ({names})", "Here: {n} ({names})"),
    "status.away": ("Har gått: {names}", "Have left: {names}"),
    "status.absent": ("Frånvarande: {names}", "Absent: {names}"),
    "status.then": ("Sedan: punkt {number}, {title}", "Then: item {number}, {title}"),
    "status.ends": ("Slutar: {at}", "Ends: {at}"),
    "status.to-end": ("Ska sluta: {at}", "Is to end: {at}"),
    "status.will-end": ("Slutar, om allt tar sin tid: {at}", "Ends, if all takes its time: {at}"),
    "status.again": ("Vi börjar igen: {at}", "We begin again: {at}"),
    "status.back": ("Tillbaka: {at}", "Back: {at}"),
    "status.empty-group": ("ingen", "nobody"),
    "status.mark-now": ("nu", "now"),
    "status.mark-done": ("klar", "done"),
    "status.mark-struck": ("struken", "struck"),
    "status.mark-held": ("hölls, tiden antecknades inte", "held, its time was not noted"),
    "status.mark-unreached": ("hanns inte med", "not reached"),
    "status.mark-plan": ("plan {from_}–{to}", "planned {from_}–{to}"),
    "status.no-time": ("utan tid", "no time"),
}
