"""What a line that is being typed may go on with: people, groups, commands, days, the columns and choices of a row.

Rule: a pure function of what is typed, which never fails. A proposal keeps all that was typed but its last word, which
the proposed one begins with, and is what the line language reads; the likeliest comes first. Nothing is proposed of
what is only text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.lines import typed as box
from samtal.lines.day_words import going_on
from samtal.lines.names import full_name, is_away, is_here, takes_part
from samtal.lines.phrases import BARE, CONTENT, VERB_OF
from samtal.lines.values import leading_word
from samtal.session import groups, roles
from samtal.session.registers import REGISTERS
from samtal.words import LANGS, say
from samtal.words.answering import PROPOSED as ANSWERED
from samtal.words.commands import ENTRIES, EVERYBODY, GROUP, VERBS
from samtal.words.registers import NAMES
from samtal.words.showing import PROPOSED as SHOWN
from samtal.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from samtal.session.state import Person, State
    from samtal.template.model import ListColumn, Step
    from samtal.words import Lang

LONGEST: Final = 500
"""Of a line with more signs nothing is proposed any more: it is a text."""

LONGEST_NAME: Final = 60
"""The same of what may become a name."""

PARTS: Final = {"who": "understood.who", "when": "understood.when"}
"""What the parts of an action are called that come after its text."""


class Proposal(NamedTuple):
    """The line as it would be, what is shown of it, and how many of the signs that were typed it keeps."""

    text: str
    shown: str
    kept: int


class Within(NamedTuple):
    """The part of a line that is being typed: what stands before it, and what is typed of it."""

    before: str
    typed: str
    state: State
    lang: Lang
    step: Step | None

    def on(self, before: str, typed: str) -> Within:
        """The same further on in the line."""
        return self._replace(before=self.before + before, typed=typed)

    def proposed(self, words: Iterable[str]) -> list[Proposal]:
        """Those that say more than what is typed."""
        kept, typed = len(self.before), folded(self.typed)
        return [Proposal(self.before + word, word.strip(" |"), kept) for word in words if folded(word) != typed]


def proposals(line: str, state: State, lang: Lang, step: Step | None) -> list[Proposal]:
    """What the line may go on with, in the item in which it was begun; the first is the likeliest."""
    if len(line) > LONGEST or "\n" in line or not line.strip():
        return []
    here = Within("", line, state, lang, step)
    if box.is_signed(line):
        rest = line[2:].lstrip()
        return _argument(box.SIGNS[line[0]], here.on(line.removesuffix(rest), rest))
    return _command(here.on(box.SLASH, line[1:])) if line.startswith(box.SLASH) else _owner(here)


def of_entry(register: str, text: str, state: State, lang: Lang) -> list[Proposal]:
    """The same of what is typed of an entry of a register, without its verb."""
    return _entry(register, Within("", text, state, lang, state.step)) if "\n" not in text else []


def of_cell(column: ListColumn, typed: str, state: State, lang: Lang) -> list[str]:
    """What the cell of a list that begins so may say."""
    return [each.text for each in _of_column(Within("", typed, state, lang, None), column, "")]


def _command(here: Within) -> list[Proposal]:
    """The commands that begin so, and what may follow the one that is typed."""
    begun = _begun(here.typed)
    words = [word for word in _verbs(here.lang) if folded(word).startswith(begun)]
    if not words:
        words = [word for word in VERB_OF if folded(word).startswith(begun)]
    words = sorted(words, key=lambda word: any(word.startswith(f"{other} ") for other in words))  # the shorter first
    found = here.proposed(word if VERB_OF[word] in BARE else f"{word} " for word in words)
    leading = leading_word(here.typed, VERB_OF)
    if leading is None or not (leading[1] or here.typed[-1:].isspace()):
        return found
    before = here.typed[: len(here.typed) - len(leading[1])]
    return [*_argument(VERB_OF[leading[0]], here.on(before, leading[1])), *found]


def _verbs(lang: Lang) -> list[str]:
    """The words of all verbs, what writes something down first; the other words of a verb last."""
    order = [*REGISTERS, *(verb for verb in CONTENT if verb not in REGISTERS)]
    order += [verb for verb in VERBS if verb not in order]
    words = [VERBS[verb][LANGS.index(lang)] for verb in order]
    return [*(each[0] for each in words), *(word for each in words for word in each[1:])]


def _begun(typed: str) -> str:
    """What is typed as it is compared: a space at its end is the end of a word."""
    return folded(typed) + (" " if typed.strip() and typed[-1:].isspace() else "")


def _argument(verb: str, here: Within) -> list[Proposal]:
    """What may follow a verb."""
    if verb in REGISTERS:
        return _entry(verb, here)
    return AFTER_VERB[verb](here) if verb in AFTER_VERB else []


def _people(here: Within, about: Callable[[Person], bool], end: str = "") -> list[Proposal]:
    """Those whose names begin so, by any part of the name; first by its beginning, and those it can be about."""
    begun = _begun(here.typed)
    if not begun or len(begun) > LONGEST_NAME:
        return []
    meant = [person for person in here.state.people.values() if _matches(person.name, begun)]
    meant.sort(key=lambda person: (not about(person), not folded(person.name).startswith(begun)))
    return here.proposed(person.name + end for person in meant)


_BETWEEN: Final = re.compile(r"(,\s*|\s+(?:och|and|&)\s+)")


def _several_people(cell: Within, end: str) -> list[Proposal]:
    """One or several, with commas between: the last one is proposed, and those before are written out."""
    *before, last = _BETWEEN.split(cell.typed)
    written = "".join(full_name(cell.state, part) or part for part in before)
    found = _people(cell._replace(typed=last), is_here, end)
    return [each._replace(text=cell.before + written + each.text[len(cell.before) :]) for each in found]


def _matches(name: str, begun: str) -> bool:
    low = folded(name)
    return low.startswith(begun) or any(part.startswith(begun) for part in low.split())


def _owner(here: Within) -> list[Proposal]:
    """Whose a note is, as long as only that is typed: a person, a group, or all."""
    if ":" in here.typed:
        return []
    return [*_people(here, takes_part, ": "), *_groups(here), *_everybody(here)]


def _groups(here: Within) -> list[Proposal]:
    begun, number = _begun(here.typed), LANGS.index(here.lang)
    word = GROUP[number]
    if here.step is None or not begun or not (word.startswith(begun) or begun.startswith(word)):
        return []
    called = [f"{word} {n}" for n in range(1, groups.number_for(here.state, here.step) + 1)]
    return here.proposed(f"{name}: " for name in called if name.startswith(begun))


def _everybody(here: Within) -> list[Proposal]:
    begun, word = _begun(here.typed), EVERYBODY[LANGS.index(here.lang)]
    return here.proposed([f"{word}: "] if begun and word.startswith(begun) else [])


_CELL: Final = re.compile(r".*(?<!\S)\|(?:\s+|$)", re.DOTALL)


def _in_cell(here: Within) -> tuple[int, Within]:
    """In which cell (from 0) somebody is, and where in it."""
    match = _CELL.match(here.typed)
    if match is None:
        return 0, here
    bars = len(re.findall(r"(?<!\S)\|(?!\S)", match[0]))
    return bars, here.on(match[0], here.typed[match.end() :])


def _entry(register: str, here: Within) -> list[Proposal]:
    """Who and when of an action, the day of a date; and the next part of one that has several."""
    at, cell = _in_cell(here)
    if REGISTERS[register].dated:
        return cell.proposed(f"{day} " for day in going_on(cell.typed, cell.lang)) if at == 0 else []
    columns = REGISTERS[register].columns
    name = columns[at] if at < len(columns) else ""
    end = " | " if at + 1 < len(columns) else ""
    if name == "who" and (found := _several_people(cell, end)):
        return found
    if name == "when":
        return cell.proposed(going_on(cell.typed, cell.lang))
    return _next_cell(cell, say(here.lang, PARTS[columns[at + 1]]) if end else "")


def _next_cell(cell: Within, name: str) -> list[Proposal]:
    """The bar before the part that comes next."""
    if not name or not cell.typed.strip():
        return []
    whole = cell.before + cell.typed.rstrip()
    return [Proposal(f"{whole} | ", say(cell.lang, "box.cell", name=name), len(whole))]


def _row(here: Within) -> list[Proposal]:
    """What a column takes: one of its choices, a person, a day; and the next column."""
    at, cell = _in_cell(here)
    table = here.step.table if here.step else None
    if table is None:
        return []
    end = " | " if at + 1 < len(table.columns) + bool(table.rows) else ""
    column = table.columns[at - bool(table.rows)] if 0 <= at - bool(table.rows) < len(table.columns) else None
    found = _of_column(cell, column, end) if column else []
    if table.rows and at == 0:
        found = cell.proposed(f"{row}{end}" for row in table.rows if folded(row).startswith(_begun(cell.typed)))
    following = table.columns[at + 1 - bool(table.rows)].name if end else ""
    return found or _next_cell(cell, following)


def _of_column(cell: Within, column: ListColumn, end: str) -> list[Proposal]:
    if column.type == "choice":
        begun = _begun(cell.typed)
        return cell.proposed(f"{choice}{end}" for choice in column.choices if folded(choice).startswith(begun))
    if column.type == "person":
        return _people(cell, takes_part, end)
    return cell.proposed(f"{day}{end}" for day in going_on(cell.typed, cell.lang)) if column.type == "date" else []


_NAMES: Final = re.compile(r"(?:.*,|)\s*", re.DOTALL)


def _role(here: Within) -> list[Proposal]:
    """A role, and those who hold it, with commas between."""
    role, colon, rest = here.typed.partition(":")
    if not colon:
        begun = _begun(role)
        there_are = roles.of_template(here.state).values()
        return here.proposed(f"{name}: " for name in there_are if begun and folded(name).startswith(begun))
    match = _NAMES.match(rest)
    before = match[0] if match else ""
    return _people(here.on(f"{role}:{before}", rest[len(before) :]), is_here)


_TO: Final = re.compile(r"([0-9]{1,4})\s*:\s*")


def _to(here: Within) -> list[Proposal]:
    """What belongs to another item, by the columns and groups of that one."""
    match = _TO.match(here.typed)
    number = int(match[1]) if match else 0
    if match is None or not 1 <= number <= len(here.state.agenda):
        return []
    there = here.on(match[0], here.typed[match.end() :])._replace(step=here.state.agenda[number - 1])
    return _command(there) if there.typed.strip() else []


def _kinds(here: Within) -> list[Proposal]:
    """What can be changed or deleted by its number."""
    begun, number = _begun(here.typed), LANGS.index(here.lang)
    words = [both[number][0] for both in ENTRIES.values()]
    return here.proposed(f"{word} " for word in words if word.startswith(begun))


def _shown(here: Within) -> list[Proposal]:
    """What can be shown to the room: by its number, or as what the item has."""
    begun, number = _begun(here.typed), LANGS.index(here.lang)
    entries = [f"{names.entry[number][0]} " for names in NAMES.values()]
    return here.proposed(word for word in (*SHOWN[number], *entries) if word.startswith(begun))


def _named(about: Callable[[Person], bool], end: str = "") -> Callable[[Within], list[Proposal]]:
    return lambda here: _people(here, about, end)


AFTER_VERB: Final[dict[str, Callable[[Within], list[Proposal]]]] = {
    "note": _owner,
    "row": _row,
    "turn": _named(is_here),
    "left": _named(is_here),
    "aside": _named(is_here),
    "join": _named(is_here),
    "came": _named(is_away),
    "absent": _named(is_here),
    "rename": _named(takes_part, ": "),
    "move": _named(is_here, " "),
    "role": _role,
    "change": _kinds,
    "delete": _kinds,
    "show": _shown,
    "answers": lambda here: here.proposed(
        w for w in ANSWERED[LANGS.index(here.lang)] if w.startswith(_begun(here.typed))
    ),
    "to": _to,
}
"""What may follow a verb, of those of which it can be known; the registers have their own."""
