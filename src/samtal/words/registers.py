"""The words of the registers: how each is named, typed and headed, Swedish and English.

Rule: a register has a record in NAMES and one sentence for each form in FORMS; a test walks the two against the table
in session/registers.py. The letter of its key, and the short sign that begins a line, are the same in both languages.
"""

from __future__ import annotations

from typing import Final, NamedTuple

Both = tuple[tuple[str, ...], tuple[str, ...]]
"""The words of the two languages; the first of each is the one that is shown."""


class Names(NamedTuple):
    """By which words a register is meant: the verb of a new entry, an entry by its number, the whole in a template.

    `sign`: what stands for the verb at the beginning of a line in the note box, with a space after it.
    """

    letter: str
    sign: str
    verb: Both
    entry: Both
    whole: tuple[str, ...]


NAMES: Final[dict[str, Names]] = {
    "decision": Names(
        letter="b",
        sign="!",
        verb=(("beslut",), ("decision",)),
        entry=(("beslut",), ("decision",)),
        whole=("decisions", "beslut", "besluten"),
    ),
    "proposal": Names(
        letter="f",
        sign="=",
        verb=(("förslag",), ("proposal",)),
        entry=(("förslag",), ("proposal",)),
        whole=("proposals", "förslag", "förslagen"),
    ),
    "action": Names(
        letter="u",
        sign="+",
        verb=(("uppgift",), ("action",)),
        entry=(("uppgift",), ("action",)),
        whole=("actions", "uppgift", "uppgifter", "uppgifterna"),
    ),
    "parked": Names(
        letter="k",
        sign="?",
        verb=(("parkera",), ("park",)),
        entry=(("parkerad fråga", "parkerad", "parkera"), ("parked question", "parked", "park")),
        whole=("parkerade", "parkerat", "parkerade frågor", "fråga", "frågor", "frågorna", "parked questions"),
    ),
    "date": Names(
        letter="d",
        sign="@",
        verb=(("datum",), ("date",)),
        entry=(("datum",), ("date",)),
        whole=("dates", "datum"),
    ),
    "lesson": Names(
        letter="l",
        sign="#",
        verb=(("lärdom",), ("lesson",)),
        entry=(("lärdom",), ("lesson",)),
        whole=("lessons", "lärdom", "lärdomar"),
    ),
}

FORMS: Final = (
    "entry",  # an entry by its number, as it is told
    "new",  # the title of the box for a new one
    "change",  # the title of the box for other words
    "how",  # what the box expects
    "expected",  # what plain mode expected after the verb
    "help",  # the verb with an example
    "key",  # its key in a word
    "key-help",  # what its key does
    "heading",  # above its entries in the minutes
)
"""What is said of every register; where its heading stands even without entries, `none` says so."""


def code(register: str, form: str) -> str:
    """The code of what is said of a register."""
    return f"registers.{register}.{form}"


WORDS: Final[dict[str, tuple[str, str]]] = {
    "registers.decision.entry": ("Beslut {number}", "Decision {number}"),
    "registers.decision.new": ("Nytt beslut", "New decision"),
    "registers.decision.change": ("Ändra beslut {number}", "Change decision {number}"),
    "registers.decision.how": ("Vad ni har beslutat", "What you have decided"),
    "registers.decision.expected": ("Skriv: beslut TEXT", "Write: decision TEXT"),
    "registers.decision.help": ("beslut TEXT", "decision TEXT"),
    "registers.decision.key": ("Beslut", "Decision"),
    "registers.decision.key-help": ("Nytt beslut", "New decision"),
    "registers.decision.heading": ("Beslut", "Decisions"),
    "registers.decision.none": ("Inga beslut antecknade.", "No decisions noted."),
    "registers.proposal.entry": ("Förslag {number}", "Proposal {number}"),
    "registers.proposal.new": ("Nytt förslag", "New proposal"),
    "registers.proposal.change": ("Ändra förslag {number}", "Change proposal {number}"),
    "registers.proposal.how": ("Vad någon föreslår", "What somebody proposes"),
    "registers.proposal.expected": ("Skriv: förslag TEXT", "Write: proposal TEXT"),
    "registers.proposal.help": ("förslag TEXT", "proposal TEXT"),
    "registers.proposal.key": ("Förslag", "Proposal"),
    "registers.proposal.key-help": ("Nytt förslag", "New proposal"),
    "registers.proposal.heading": ("Förslag", "Proposals"),
    "registers.action.entry": ("Uppgift {number}", "Action {number}"),
    "registers.action.new": ("Ny uppgift", "New action"),
    "registers.action.change": ("Ändra uppgift {number}", "Change action {number}"),
    "registers.action.how": (
        "Vad | Vem | När, med Tab emellan: Boka sal | Anna | fredag. Vem och när kan saknas",
        "What | Who | When, with Tab between: Book a room | Anna | Friday. Who and when may be missing",
    ),
    "registers.action.expected": ("Skriv: uppgift VAD | VEM | NÄR", "Write: action WHAT | WHO | WHEN"),
    "registers.action.help": ("uppgift VAD | VEM | NÄR", "action WHAT | WHO | WHEN"),
    "registers.action.key": ("Uppgift", "Action"),
    "registers.action.key-help": ("Ny uppgift: vad, vem, när", "New action: what, who, when"),
    "registers.action.heading": ("Uppgifter", "Actions"),
    "registers.parked.entry": ("Parkerad fråga {number}", "Parked question {number}"),
    "registers.parked.new": ("Parkera en fråga", "Park a question"),
    "registers.parked.change": ("Ändra parkerad fråga {number}", "Change parked question {number}"),
    "registers.parked.how": ("Frågan att ta upp en annan gång", "The question to take up another time"),
    "registers.parked.expected": ("Skriv: parkera FRÅGAN", "Write: park QUESTION"),
    "registers.parked.help": ("parkera FRÅGA", "park QUESTION"),
    "registers.parked.key": ("Parkera", "Park"),
    "registers.parked.key-help": ("Parkera en fråga", "Park a question"),
    "registers.parked.heading": ("Parkerade frågor", "Parked questions"),
    "registers.date.entry": ("Datum {number}", "Date {number}"),
    "registers.date.new": ("Nytt datum", "New date"),
    "registers.date.change": ("Ändra datum {number}", "Change date {number}"),
    "registers.date.how": ("26 januari 9–12 Tema | plats", "26 January 9-12 Theme | place"),
    "registers.date.expected": (
        "Skriv dag, tid och tema: datum 26 januari 9–12 Tema | plats",
        "Write day, time and theme: date 26 January 9-12 Theme | place",
    ),
    "registers.date.help": ("datum 26 januari 9–12 Tema | plats", "date 26 January 9-12 Theme | place"),
    "registers.date.key": ("Datum", "Date"),
    "registers.date.key-help": ("Nytt datum", "New date"),
    "registers.date.heading": ("Kommande datum", "Coming dates"),
    "registers.lesson.entry": ("Lärdom {number}", "Lesson {number}"),
    "registers.lesson.new": ("Ny lärdom", "New lesson"),
    "registers.lesson.change": ("Ändra lärdom {number}", "Change lesson {number}"),
    "registers.lesson.how": ("Vad ni vill minnas till nästa gång", "What you want to remember for the next time"),
    "registers.lesson.expected": ("Skriv: lärdom TEXT", "Write: lesson TEXT"),
    "registers.lesson.help": ("lärdom TEXT", "lesson TEXT"),
    "registers.lesson.key": ("Lärdom", "Lesson"),
    "registers.lesson.key-help": ("Ny lärdom", "New lesson"),
    "registers.lesson.heading": ("Lärdomar", "Lessons learnt"),
}
