"""What plain mode answers, line by line.

Rule: every sentence begins with a word of ours, never with what a person typed, and stays on one line.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "plain.ok": ("ok", "ok"),
    "plain.error": ("fel", "error"),
    # refusals of the dialogue itself
    "plain.not-utf8": (
        "Raden är inte UTF-8. Spara filen som UTF-8 och försök igen.",
        "The line is not UTF-8. Save the file as UTF-8 and try again.",
    ),
    "plain.bad-time": (
        "Förstod inte tiden efter @. Skriv @10.20 eller @2026-01-26 10.20, och sedan vad som hände.",
        "Did not understand the time after @. Write @10:20 or @2026-01-26 10:20, and then what happened.",
    ),
    "plain.nothing-after-time": (
        "Skriv vad som hände efter tiden: @10.20 nästa",
        "Write what happened after the time: @10:20 next",
    ),
    "plain.before-the-last": (
        "Tiden är före den förra som angavs, {last}. Nästa dag skrivs med datum: @2026-01-26 0.10",
        "That is before the last time given, {last}. Another day takes a date: @2026-01-26 00:10",
    ),
    # moves
    "plain.started": ("Mötet började {at}", "The meeting began {at}"),
    "plain.ended": ("Mötet avslutades {at}", "The meeting ended {at}"),
    "plain.item": ("Punkt {number}: {title}", "Item {number}: {title}"),
    "plain.length-until": (", {length}, till {until}", ", {length}, to {until}"),
    "plain.length-over": (", {length}, {left}", ", {length}, {left}"),
    "plain.time-number": ("Gång {n}", "Time {n}"),
    "plain.next-gives": ("Nästa ger ordet till {name}", "Next gives the floor to {name}"),
    "plain.next-starts-clock": ("Nästa startar gruppernas klocka", "Next starts the clock of the groups"),
    "plain.left-off": (
        "Det var sista punkten. Mötet är öppet tills du skriver avsluta",
        "That was the last item. The meeting is open until you write end",
    ),
    "plain.struck": ("Struken: punkt {number}", "Struck: item {number}"),
    "plain.held": ("Hållen, tid okänd: punkt {number}", "Held, time unknown: item {number}"),
    "plain.held-all": ("Hållna, tid okänd: punkt {number}", "Held, time unknown: items {number}"),
    "plain.pulled-back": (
        "Tiden {at} är före det som redan stod, som nu räknas till dess",
        "The time {at} is before what stood already, which now counts until then",
    ),
    "plain.more-than-asked": ("Fler rader än {most}", "More rows than {most}"),
    "plain.rating-closed": ("Skattningen är stängd", "The rating is closed"),
    "plain.figures-missing": ("Siffror saknas till punkt {number}", "Figures are missing for item {number}"),
    "plain.clock-stopped": ("Klockan är stoppad", "The clock is stopped"),
    "plain.clock-stood": ("Klockan stod från {since} till {at}", "The clock stood from {since} until {at}"),
    "plain.clock-runs": ("Klockan går igen", "The clock is running again"),
    "plain.floor": ("Ordet: {name} ({spoken} av {present})", "Floor: {name} ({spoken} of {present})"),
    "plain.passed": ("Passade: {name}", "Passed: {name}"),
    "plain.all-have-spoken": ("Alla har haft ordet", "All have had the floor"),
    "plain.shared-began": (
        "Gruppernas klocka går: talare 1 av {n}, byt {at}",
        "The clock of the groups is running: speaker 1 of {n}, change {at}",
    ),
    "plain.shared-untimed": ("Gruppernas runda har börjat", "The round in the groups has begun"),
    "plain.planned": ("Ny längd: punkt {number}", "New length: item {number}"),
    "plain.began": ("Punkt {number} började {at}", "Item {number} began {at}"),
    "plain.asked": ("Fråga {number}: {text}", "Question {number}: {text}"),
    # people
    "plain.here": ("Här: {name}", "Here: {name}"),
    "plain.left": ("Gick: {name}", "Left: {name}"),
    "plain.absent": ("Frånvarande: {name}", "Absent: {name}"),
    "plain.described": ("Ändrade: {name}", "Changed: {name}"),
    "plain.present": ("{n} är här", "{n} are here"),
    "plain.present.one": ("1 är här", "1 is here"),
    "plain.joined": ("Grupp {number}", "Group {number}"),
    "plain.divided": ("{n} grupper: {sizes}", "{n} groups: {sizes}"),
    "plain.divided.one": ("1 grupp: {sizes}", "1 group: {sizes}"),
    # captures
    "plain.note": ("Anteckning {number} till punkt {step}{where}", "Note {number} to item {step}{where}"),
    "plain.note-changed": (
        "Ändrade anteckning {number} till punkt {step}{where}",
        "Changed note {number} to item {step}{where}",
    ),
    "plain.row": ("Rad {number} till punkt {step}{where}", "Row {number} to item {step}{where}"),
    "plain.row-changed": (
        "Ändrade rad {number} till punkt {step}{where}",
        "Changed row {number} to item {step}{where}",
    ),
    "plain.question-part": (", fråga {number}", ", question {number}"),
    "plain.group-part": (", grupp {number}", ", group {number}"),
    "plain.statement": ("Påstående {number}", "Statement {number}"),
    "plain.statement-in": ("Påstående {number} i punkt {step}", "Statement {number} in item {step}"),
    "plain.answers": ("{n} svar", "{n} answers"),
    "plain.answers.one": ("1 svar", "1 answer"),
    "plain.unknown": ("{n} vet ej", "{n} don't know"),
    "plain.mean": ("medel {mean}", "mean {mean}"),
    "plain.too-few": ("för få för ett medel", "too few for a mean"),
    "plain.answer-of": ("svar från {name}", "answer from {name}"),
    "plain.decision": ("Beslut {number}", "Decision {number}"),
    "plain.proposal": ("Förslag {number}", "Proposal {number}"),
    "plain.action": ("Uppgift {number}", "Action {number}"),
    "plain.parked": ("Parkerad fråga {number}", "Parked question {number}"),
    "plain.date": ("Datum {number}", "Date {number}"),
    "plain.lesson": ("Lärdom {number}", "Lesson {number}"),
    "plain.changed": ("Ändrade {what}", "Changed {what}"),
    "plain.item-part": (", punkt {number}", ", item {number}"),
    "plain.who-part": (", vem: {who}", ", who: {who}"),
    "plain.when-part": (", när: {when}", ", when: {when}"),
    "plain.adopted": ("Förslag {proposal} är nu beslut {number}", "Proposal {proposal} is now decision {number}"),
    # undo, and what is not known here
    "plain.undone": ("Ångrade: {what}", "Took back: {what}"),
    "plain.now-at": ("Nu: punkt {number}, {title}", "Now: item {number}, {title}"),
    "plain.not-begun": ("Mötet har inte börjat", "The meeting has not begun"),
    "plain.done": ("Klart", "Done"),
    # longer output
    "plain.status-at": ("Läge {at}", "Status {at}"),
    "plain.agenda-at": ("Dagordning {at}", "Agenda {at}"),
    "plain.help-given": ("Hjälp", "Help"),
}
