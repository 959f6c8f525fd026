"""What is said of a template that is no TOML: signs, quotes, brackets, and lines that are missing or stand too high.

Rule: a sentence says what is wrong and how the line should be, to be copied: `want` is a line that can be read.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    # signs
    "toml.space": (
        "Här står ett hårt mellanslag ({sign}), som bara ser ut som ett vanligt. Skriv om raden: {want}",
        "There is a hard space here ({sign}), which only looks like an ordinary one. Write the line anew: {want}",
    ),
    "toml.invisible": (
        "Här står ett tecken som inte syns ({sign}). Skriv om raden: {want}",
        "There is a sign here that cannot be seen ({sign}). Write the line anew: {want}",
    ),
    "toml.blank": (
        "Raden ser tom ut men har ett tecken som inte syns ({sign}). Ta bort raden.",
        "The line looks empty but has a sign that cannot be seen ({sign}). Remove the line.",
    ),
    "toml.quotes": (
        "Typografiska citattecken (“ ” ’) fungerar inte. Skriv raka: {want}",
        "Curly quotes (“ ” ’) do not work. Write straight ones: {want}",
    ),
    "toml.backslash": (
        r"Ett ensamt \ inuti en text betyder något annat. Skriv två: {want}",
        r"A lone \ inside a text means something else. Write two: {want}",
    ),
    "toml.comment": (
        "En kommentar börjar med #. Skriv {want}",
        "A comment begins with #. Write {want}",
    ),
    "toml.extra": (
        "Här står ett {sign} för mycket. Skriv {want}",
        "There is a {sign} too many here. Write {want}",
    ),
    # headings
    "toml.agenda-line": (
        "Här börjar en ny punkt, men raden [[agenda]] saknas. Skriv [[agenda]] på en egen rad ovanför {line}",
        "A new item begins here, but its line [[agenda]] is missing. Write [[agenda]] on a line above {line}",
    ),
    "toml.agenda-high": (
        "Det som står närmast under den här raden gäller hela mötet. Flytta ned [[agenda]] till raden ovanför {line}",
        "What stands just below this line is about the whole meeting. Move [[agenda]] down to the line above {line}",
    ),
    "toml.set-name": (
        "Ett namn med mellanslag ska stå inom citattecken: {want}",
        "A name with spaces stands within quotes: {want}",
    ),
    "toml.header": (
        "Förstod inte rubriken {line}. En punkt börjar med [[agenda]], påståenden med [statements.NAMN].",
        "Did not understand the heading {line}. An item begins with [[agenda]], a set with [statements.NAME].",
    ),
    "toml.twice": ("Står två gånger: {line}. Ta bort den ena.", "Given twice: {line}. Remove one of them."),
    "toml.several": (
        "Skriv en sak på varje rad: {one} på en och {other} på nästa.",
        "Write one thing on each line: {one} on one and {other} on the next.",
    ),
    # lists and braces
    "toml.open-list": (
        "Listan som börjar här saknar ] på slutet. Skriv på rad {row}: {want}",
        "The list that begins here lacks its ]. Write on line {row}: {want}",
    ),
    "toml.open-table": (
        "Det saknas }} på slutet. Skriv {want}",
        "There is no }} at the end. Write {want}",
    ),
    "toml.one-line": (
        "Det som står inom klamrar ska stå på en rad: {want}",
        "What stands within braces stands on one line: {want}",
    ),
    "toml.no-comma": (
        "Det saknas ett komma mellan två delar. Skriv {want}",
        "A comma is missing between two parts. Write {want}",
    ),
    "toml.part": (
        "Varje del i en lista skrivs inom citattecken och med komma efter, utan något framför: {want}",
        "Each part of a list is written within quotes, with a comma after it and nothing before it: {want}",
    ),
    "toml.dashes": (
        "En lista skrivs inom hakparenteser. Skriv först {first} och varje del så här: {want} Skriv {last} sist.",
        "A list is written within brackets. Write {first} first and each part like this: {want} Write {last} last.",
    ),
    "toml.list": (
        "En lista skrivs inom hakparenteser, varje del inom citattecken: {want}",
        "A list is written within brackets, each part within quotes: {want}",
    ),
    "toml.bullet": (
        "Ta bort tecknet först på raden: {want}",
        "Remove the sign at the beginning of the line: {want}",
    ),
    # values
    "toml.comma": (
        "{given}: skriv decimaler med punkt, {want}.",
        "{given}: write decimals with a point, {want}.",
    ),
    "toml.clock": (
        "Ett klockslag ska stå inom citattecken: {want}",
        "A time of day stands within quotes: {want}",
    ),
    "toml.unit": (
        "Skriv bara talet: {want}",
        "Write only the number: {want}",
    ),
    "toml.number": (
        "{key} ska vara ett tal, som 10 eller 2.5.",
        "{key} is to be a number, such as 10 or 2.5.",
    ),
    "toml.range": (
        "Skriv ett tal, inte från och till: {want}",
        "Write one number, not from and to: {want}",
    ),
    "toml.equals": (
        "Det ska stå ett likhetstecken efter {key}: {want}",
        "There is to be an equals sign after {key}: {want}",
    ),
    "toml.no-value": (
        'Det står inget efter {key} =. Skriv ett värde, till exempel {key} = "…", eller ta bort raden.',
        'There is nothing after {key} =. Write a value, such as {key} = "…", or remove the line.',
    ),
    "toml.truth": (
        "{key} är true (ja) eller false (nej): {want}",
        "{key} is true or false: {want}",
    ),
    "toml.unquoted": (
        "Text ska stå inom citattecken: {want}",
        "Text stands within quotes: {want}",
    ),
    "toml.inner-quotes": (
        "Citattecknen inuti texten avslutar den. Skriv {want}",
        "Quotes inside a text end it. Write {want}",
    ),
    "toml.open-string": (
        "Ett citattecken saknas. Skriv {want}",
        "A quote is missing. Write {want}",
    ),
    "toml.open-text": (
        'Ett citattecken saknas: texten som börjar här tar inte slut. Flera rader skrivs inom """ och """.',
        'A quote is missing: the text that begins here does not end. Several lines stand within """ and """.',
    ),
    "toml.lines": (
        "En text på flera rader skrivs inom tre citattecken. Skriv först {first} och sist {last}",
        "A text on several lines is written within three quotes. Write {first} first and {last} last",
    ),
    # all else
    "toml.deep": (
        "För många nivåer av hakparenteser eller punkter. Skriv varje sak på en egen rad.",
        "Too many levels of brackets or dots. Write each thing on a line of its own.",
    ),
    "toml.other": (
        'Förstod inte raden: {line}. En rad är nyckel = värde, som title = "Möte"; en kommentar börjar med #.',
        'Did not understand the line: {line}. A line is key = value, as title = "Meeting"; a comment begins with #.',
    ),
}
