"""What authors get wrong: one mistake is one message, at its line, and following its advice gives a file that passes.

Rule: each fault says its text, the line and the code of the one message, and what the file is when the advice has been
followed. What is put in must stand in the message word for word, in both languages, so that it can be copied.
"""

from __future__ import annotations

import sys
from typing import NamedTuple

import pytest

from samtal.template import checks, reading
from samtal.words import LANGS

HEAD = 'title = "Möte"\n'
POINT = '[[agenda]]\nkind = "talk"\ntitle = "A"\n'
TALK = HEAD + POINT
ROUND = TALK.replace("talk", "round")
LIST = TALK.replace("talk", "list")
RATING = TALK.replace("talk", "rating")
REST = POINT + POINT.replace('"A"', '"B"')
"""What comes after the fault, and must not be said to be wrong."""


class Fault(NamedTuple):
    """A faulty file, its one message, and the file after the advice: lines by number, each with what stands there then.

    An empty text takes the line away, a text with newlines puts lines in. `copied` is false where the advice cannot be
    quoted from the message as it stands: an example, a line to be moved.
    """

    name: str
    text: str
    line: int
    code: str
    followed: dict[int, str]
    copied: bool = True


FAULTS = [
    # What cannot be seen.
    Fault("a hard space", TALK + "minutes\u00a0= 20\n", 5, "toml.space", {5: "minutes = 20"}),
    Fault("a hard space first", TALK + "\u00a0minutes = 20\n" + REST, 5, "toml.space", {5: "minutes = 20"}),
    Fault("a space without width", TALK + "\u200bminutes = 20\n", 5, "toml.invisible", {5: "minutes = 20"}),
    Fault("a soft hyphen", TALK + "min\u00adutes = 20\n", 5, "toml.invisible", {5: "minutes = 20"}),
    Fault("a mark of order", TALK + "\ufeffminutes = 20\n", 5, "toml.invisible", {5: "minutes = 20"}),
    Fault("a line that looks empty", TALK + "\u00a0\nminutes = 20\n", 5, "toml.blank", {5: ""}),
    Fault("a hard space in a heading", HEAD + "[[agenda]]\u00a0\n" + POINT[11:], 2, "toml.space", {2: "[[agenda]]"}),
    Fault("a hard space in a list", TALK + 'rules = [\n\u00a0"a",\n"b",\n]\n', 6, "toml.space", {6: '"a",'}),
    # Quotes.
    Fault("curly quotes", "title = “Möte”\n" + POINT, 1, "toml.quotes", {1: 'title = "Möte"'}),
    Fault("one curly quote", TALK + 'lead = "Bo”\n', 5, "toml.quotes", {5: 'lead = "Bo"'}),
    Fault("two faults on one line", TALK + "lead: “Bo”\n", 5, "toml.quotes", {5: 'lead = "Bo"'}),
    Fault("a backslash", TALK + 'lead = "C:\\Users"\n', 5, "toml.backslash", {5: 'lead = "C:\\\\Users"'}),
    Fault(
        "quotes in quotes", TALK + 'lead = "Bo "Bosse" Ek"\n', 5, "toml.inner-quotes", {5: "lead = 'Bo \"Bosse\" Ek'"}
    ),
    Fault(
        "quotes in quotes at the end",
        TALK + 'cue = "Läs "Lärande""\n',
        5,
        "toml.inner-quotes",
        {5: "cue = 'Läs \"Lärande\"'"},
    ),
    Fault(
        "quotes in quotes in a list",
        TALK + 'lead = "Bo"\nquestions = [\n  "Vad är "bra"?",\n  "Hur?",\n]\n',
        7,
        "toml.inner-quotes",
        {7: "'Vad är \"bra\"?',"},
    ),
    Fault("no quotes", TALK + "lead = Bo Ek\n", 5, "toml.unquoted", {5: 'lead = "Bo Ek"'}),
    Fault("no first quote", TALK + 'lead = Bo Ek"\n', 5, "toml.unquoted", {5: 'lead = "Bo Ek"'}),
    Fault("no last quote", TALK + 'lead = "Bo Ek\nminutes = 5\n', 5, "toml.open-string", {5: 'lead = "Bo Ek"'}),
    Fault(
        "a text over two lines",
        TALK + 'prompt = "Läs\nsidan 5"\nminutes = 5\n',
        5,
        "toml.lines",
        {5: 'prompt = """Läs', 6: 'sidan 5"""'},
    ),
    # The sign between key and value, and signs too many.
    Fault("a colon", TALK + "minutes: 20\n", 5, "toml.equals", {5: "minutes = 20"}),
    Fault("a colon and no quotes", "title: Läsmöte\n" + POINT, 1, "toml.equals", {1: 'title = "Läsmöte"'}),
    Fault("a colon and quotes", 'title: "Läsmöte"\n' + POINT, 1, "toml.equals", {1: 'title = "Läsmöte"'}),
    Fault("an en dash", TALK + "minutes – 20\n", 5, "toml.equals", {5: "minutes = 20"}),
    Fault("nothing between", TALK + "minutes 20\n", 5, "toml.equals", {5: "minutes = 20"}),
    Fault("two equals signs", TALK + "minutes == 20\n", 5, "toml.extra", {5: "minutes = 20"}),
    Fault("a comma at the end", TALK + "minutes = 20,\n", 5, "toml.extra", {5: "minutes = 20"}),
    Fault("a semicolon at the end", TALK + 'lead = "Bo";\n', 5, "toml.extra", {5: 'lead = "Bo"'}),
    Fault("a full stop after a number", TALK + "minutes = 20.\n", 5, "toml.extra", {5: "minutes = 20"}),
    Fault("two commas", TALK + 'rules = [\n  "a",,\n  "b",\n]\n', 6, "toml.extra", {6: '"a",'}),
    Fault("nothing after the sign", TALK + "lead =\n", 5, "toml.no-value", {5: ""}),
    Fault(
        "two keys on a line",
        HEAD + '[[agenda]]\nkind = "talk" title = "A"\n',
        3,
        "toml.several",
        {3: 'kind = "talk"\ntitle = "A"'},
        copied=False,
    ),
    # Comments.
    Fault("slashes", TALK + "// kort\nminutes = 20\n", 5, "toml.comment", {5: "# kort"}),
    Fault("slashes behind", TALK + "minutes = 20 // kort\n", 5, "toml.comment", {5: "minutes = 20 # kort"}),
    Fault("a semicolon first", TALK + "; kort\n", 5, "toml.comment", {5: "# kort"}),
    Fault("a comment of web pages", TALK + "<!-- kort -->\n", 5, "toml.comment", {5: "# kort"}),
    Fault("prose", TALK + "Vi gör klart.\n", 5, "toml.other", {5: "# Vi gör klart."}, copied=False),
    Fault("prose with a sum", TALK + "Vi gör klart. Nästa = 5\n", 5, "toml.other", {5: ""}),
    Fault("a dash before a key", TALK + "- minutes: 20\n", 5, "toml.bullet", {5: "minutes = 20"}),
    # Values.
    Fault("a unit", TALK + "minutes = 20 min\n", 5, "toml.unit", {5: "minutes = 20"}),
    Fault("hours", TALK + "minutes = 1,5 timmar\n", 5, "toml.unit", {5: "minutes = 90"}),
    Fault("from and to", TALK + "minutes = 10–15\n", 5, "toml.range", {5: "minutes = 15"}),
    Fault("a decimal comma", TALK + "minutes = 2,5\n", 5, "toml.comma", {5: "minutes = 2.5"}, copied=False),
    Fault("a fraction", TALK + "minutes = 1/2\n", 5, "toml.number", {5: "minutes = 10"}, copied=False),
    Fault("yes in words", TALK + "record = ja\n", 5, "toml.truth", {5: "record = true"}),
    Fault("no in quotes", TALK + 'record = "nej"\n', 5, "template.write-value", {5: "record = false"}, copied=False),
    Fault(
        "a unit in quotes", TALK + 'minutes = "20 min"\n', 5, "template.write-value", {5: "minutes = 20"}, copied=False
    ),
    Fault("a number in quotes", TALK + 'groups = "4"\n', 5, "template.write-value", {5: "groups = 4"}, copied=False),
    Fault(
        "groups in words", TALK + 'groups = "4 grupper"\n', 5, "template.write-value", {5: "groups = 4"}, copied=False
    ),
    Fault("a text that is a number", TALK + "lead = 5\n", 5, "template.write-value", {5: 'lead = "5"'}, copied=False),
    Fault(
        "a scale in words",
        RATING + 'statements = ["a"]\nscale = "1–6"\n',
        6,
        "template.write-value",
        {6: "scale = { min = 1, max = 6 }"},
        copied=False,
    ),
    Fault(
        "the top of a scale",
        RATING + 'statements = ["a"]\nscale = 5\n',
        6,
        "template.write-value",
        {6: "scale = { min = 1, max = 5 }"},
        copied=False,
    ),
    # Times of day.
    Fault("no quotes around a time", "starts = 09.00\n" + TALK, 1, "toml.clock", {1: 'starts = "09.00"'}),
    Fault("no quotes, a colon", "starts = 9:00\n" + TALK, 1, "toml.clock", {1: 'starts = "9:00"'}),
    Fault(
        "a time as a number", "starts = 9.30\n" + TALK, 1, "template.write-value", {1: 'starts = "09:30"'}, copied=False
    ),
    Fault("a whole hour", "starts = 13\n" + TALK, 1, "template.write-value", {1: 'starts = "13:00"'}, copied=False),
    Fault(
        "a time in words", 'starts = "kl. 9"\n' + TALK, 1, "template.write-value", {1: 'starts = "09:00"'}, copied=False
    ),
    Fault(
        "a time with seconds",
        "starts = 09:00:00\n" + TALK,
        1,
        "template.clock-unquoted",
        {1: 'starts = "09:00"'},
        copied=False,
    ),
    # Lists.
    Fault(
        "a list that never ends",
        TALK + 'questions = [\n  "Vad?",\n  "Hur?",\n\n' + REST,
        5,
        "toml.open-list",
        {7: '"Hur?",]'},
    ),
    Fault(
        "a list that never ends, a key below",
        TALK + 'questions = [\n  "Vad?"\nminutes = 5\n' + REST,
        5,
        "toml.open-list",
        {6: '"Vad?"]'},
    ),
    Fault(
        "a list on one line that never ends",
        TALK + 'questions = ["Vad?",\nminutes = 5\n' + REST,
        5,
        "toml.open-list",
        {5: 'questions = ["Vad?",]'},
    ),
    Fault("a list open at the end", TALK + 'lead = "Bo"\nrules = [\n  "a",\n', 6, "toml.open-list", {7: '"a",]'}),
    Fault("no comma", TALK + 'rules = ["a" "b"]\n', 5, "toml.no-comma", {5: 'rules = ["a", "b"]'}),
    Fault("no comma at the end", TALK + 'rules = [\n  "a" # x\n  "b",\n]\n', 6, "toml.no-comma", {6: '"a", # x'}),
    Fault("semicolons", TALK + 'rules = ["a"; "b"]\n', 5, "toml.no-comma", {5: 'rules = ["a", "b"]'}),
    Fault("one bullet", TALK + 'rules = [\n  • "a",\n  "b",\n]\n', 6, "toml.part", {6: '"a",'}),
    Fault("a dash", TALK + 'rules = [\n  – "a",\n  "b",\n]\n', 6, "toml.part", {6: '"a",'}),
    Fault(
        "bullets",
        TALK + 'rules = [\n  • "a"\n  • "b"\n]\n' + REST,
        6,
        "toml.part",
        {6: '"a",', 7: '"b",'},
        copied=False,
    ),
    Fault(
        "bare bullets",
        TALK + "rules = [\n  • a\n  • b\n]\n" + REST,
        6,
        "toml.part",
        {6: '"a",', 7: '"b",'},
        copied=False,
    ),
    Fault(
        "numbers", TALK + "rules = [\n  1. a\n  2. b\n]\n" + REST, 6, "toml.part", {6: '"a",', 7: '"b",'}, copied=False
    ),
    Fault("no last quote in a list", TALK + 'rules = [\n  "a",\n  "b,\n  "c",\n]\n', 7, "toml.part", {7: '"b",'}),
    Fault("no first quote in a list", TALK + 'rules = [\n  "a",\n  b",\n  "c",\n]\n', 7, "toml.part", {7: '"b",'}),
    Fault(
        "a list of dashes",
        TALK + 'rules =\n  - "a"\n  - "b"\n' + REST,
        5,
        "toml.dashes",
        {5: "rules = [", 6: '"a",', 7: '"b", ]'},
        copied=False,
    ),
    Fault(
        "no quotes in a list", TALK + "rules = [Lyssna, Passa]\n", 5, "toml.list", {5: 'rules = ["Lyssna", "Passa"]'}
    ),
    Fault("round brackets", TALK + 'rules = ("a", "b")\n', 5, "toml.list", {5: 'rules = ["a", "b"]'}),
    Fault(
        "a list without brackets", TALK + 'rules = "a"\n', 5, "template.write-value", {5: 'rules = ["a"]'}, copied=False
    ),
    Fault(
        "a list for one name",
        RATING.replace("rating", "list") + POINT.replace("talk", "rating") + 'statements = { from = ["A"] }\n',
        8,
        "template.write-value",
        {8: 'statements = { from = "A" }'},
        copied=False,
    ),
    # Braces.
    Fault(
        "no brace at the end",
        TALK + "groups = { size = 4\nminutes = 5\n",
        5,
        "toml.open-table",
        {5: "groups = { size = 4 }"},
    ),
    Fault(
        "prepare as a text",
        'prepare = "Läs"\n' + TALK,
        1,
        "template.write-value",
        {1: 'prepare = [{ what = "Läs" }]'},
        copied=False,
    ),
    Fault(
        "prepare as texts",
        'prepare = ["Läs"]\n' + TALK,
        1,
        "template.write-value",
        {1: 'prepare = [{ what = "Läs" }]'},
        copied=False,
    ),
    Fault(
        "prepare as a table",
        'prepare = { what = "Läs" }\n' + TALK,
        1,
        "template.write-value",
        {1: 'prepare = [{ what = "Läs" }]'},
        copied=False,
    ),
    Fault(
        "a link as a text",
        TALK + 'links = ["x.se"]\n',
        5,
        "template.write-value",
        {5: 'links = [{ url = "x.se", title = "…" }]'},
        copied=False,
    ),
    # Points and sets.
    Fault(
        "no [[agenda]]",
        TALK + 'minutes = 5\nkind = "talk"\ntitle = "B"\nminutes = 5\n' + REST,
        6,
        "toml.agenda-line",
        {6: '[[agenda]]\nkind = "talk"'},
        copied=False,
    ),
    Fault(
        "no [[agenda]] after a blank",
        TALK + '\nminutes = 5\nkind = "round"\ntitle = "B"\nquestions = [\n"a",\n]\n',
        6,
        "toml.agenda-line",
        {6: "[[agenda]]\nminutes = 5"},
        copied=False,
    ),
    Fault(
        "no [[agenda]], title first",
        TALK + 'title = "B"\nkind = "talk"\n',
        5,
        "toml.agenda-line",
        {5: '[[agenda]]\ntitle = "B"'},
        copied=False,
    ),
    Fault(
        "no first [[agenda]]",
        HEAD + '\nkind = "talk"\ntitle = "B"\nminutes = 3\n' + POINT,
        3,
        "toml.agenda-line",
        {3: '[[agenda]]\nkind = "talk"'},
        copied=False,
    ),
    Fault(
        "[[agenda]] too high",
        '[[agenda]]\ntitle = "Möte"\nstarts = "9.00"\nkind = "talk"\ntitle = "A"\n',
        1,
        "toml.agenda-high",
        {1: "", 4: '[[agenda]]\nkind = "talk"'},
        copied=False,
    ),
    Fault("the title under [[agenda]]", POINT, 1, "template.no-title", {1: 'title = "…"\n[[agenda]]'}, copied=False),
    Fault(
        "single brackets",
        HEAD + POINT.replace("[[agenda]]", "[agenda]"),
        2,
        "template.agenda-brackets",
        {2: "[[agenda]]"},
    ),
    Fault(
        "a word for a heading",
        HEAD + POINT.replace("[[agenda]]", "agenda:"),
        2,
        "template.agenda-brackets",
        {2: "[[agenda]]"},
    ),
    Fault(
        "a colon after the heading", HEAD + POINT.replace("]]", "]]:"), 2, "template.agenda-brackets", {2: "[[agenda]]"}
    ),
    Fault(
        "a key beside the heading",
        HEAD + '[[agenda]] kind = "talk"\ntitle = "A"\n',
        2,
        "toml.several",
        {2: '[[agenda]]\nkind = "talk"'},
        copied=False,
    ),
    Fault("a key twice", TALK + 'title = "B"\n', 5, "toml.twice", {5: ""}),
    Fault("a list twice", TALK + 'rules = ["a"]\nrules = [\n "b",\n]\n' + REST, 6, "toml.twice", {6: "", 7: "", 8: ""}),
    Fault(
        "a set without a name",
        HEAD + '[statements]\nitems = ["a"]\n' + POINT.replace("talk", "rating") + 'statements = "kl"\n',
        2,
        "template.set-name",
        {2: "[statements.kl]"},
        copied=False,
    ),
    Fault(
        "a set without a name, of no use",
        HEAD + '[statements]\nquestion = "Hur?"\nitems = ["a"]\n' + POINT,
        2,
        "template.set-name",
        {2: "[statements.NAMN]"},
        copied=False,
    ),
    Fault(
        "a set with two names",
        HEAD + '[statements.mina påståenden]\nitems = ["a"]\n' + POINT,
        2,
        "toml.set-name",
        {2: '[statements."mina påståenden"]'},
    ),
    # Keys and names.
    Fault(
        "a key without dots",
        TALK + 'fragor = ["Vad?"]\n',
        5,
        "template.write",
        {5: 'questions = ["Vad?"]'},
        copied=False,
    ),
    Fault("the singular", TALK + 'question = "Vad?"\n', 5, "template.write", {5: 'questions = ["Vad?"]'}),
    Fault("text for prompt", TALK + 'text = "Hej"\n', 5, "template.write", {5: 'prompt = "Hej"'}, copied=False),
    Fault(
        "a Swedish key and a Swedish kind",
        HEAD + '[[agenda]]\ntyp = "runda"\ntitle = "A"\n',
        3,
        "template.write",
        {3: 'kind = "round"'},
    ),
    Fault(
        "seconds",
        ROUND + "seconds_per_turn = 30\n",
        5,
        "template.write-minutes",
        {5: "minutes_per_turn = 0.5"},
        copied=False,
    ),
    Fault(
        "a key of another kind",
        ROUND + 'columns = ["a"]\n',
        5,
        "template.belongs-to-kind",
        {3: 'kind = "list"'},
        copied=False,
    ),
    Fault("from a later point", TALK + 'from = ["B"]\n' + REST[len(POINT) :], 5, "template.from-later", {5: ""}),
    Fault("from the point itself", TALK + 'from = ["A"]\n', 5, "template.from-itself", {5: ""}),
    Fault(
        "a vote on nothing",
        TALK.replace("talk", "vote"),
        2,
        "template.rating-empty",
        {4: 'title = "A"\nstatements = ["…"]'},
        copied=False,
    ),
    Fault(
        "statements from nowhere",
        RATING.replace("rating", "vote") + 'statements = { from = "Behov" }\n',
        5,
        "template.nowhere-list",
        {5: 'statements = ["…"]'},
        copied=False,
    ),
]

FAULTS += [
    Fault(
        "two commas between two texts",
        TALK + 'questions = ["a",, "b"]\n',
        5,
        "toml.extra",
        {5: 'questions = ["a", "b"]'},
    ),
    *(
        Fault(
            f"the heading of a point written {written}",
            TALK.replace("[[agenda]]", written),
            2,
            "template.agenda-brackets",
            {2: "[[agenda]]"},
        )
        for written in ("[[agenda 1]]", "[[[agenda]]]", "((agenda))", "[ [agenda] ]", "[[agenda]] punkt 1")
    ),
    Fault(
        "a set without its items",
        'title = "M"\n[statements.kl]\nquestion = "Hur?"\n' + POINT.replace("talk", "rating") + 'statements = "kl"\n',
        2,
        "template.missing-key",
        {3: 'question = "Hur?"\nitems = ["Vi lyssnar"]'},
        copied=False,
    ),
    Fault(
        "several choices in one text",
        LIST + 'columns = [{ name = "Sett", type = "choice", choices = "ja, nej" }]\n',
        5,
        "template.write-value",
        {5: 'columns = [{ name = "Sett", type = "choice", choices = ["ja", "nej"] }]'},
        copied=False,
    ),
]
NEWER_TOML = [
    Fault("a comma before the brace", TALK + "groups = { size = 4, }\n", 5, "toml.extra", {5: "groups = { size = 4 }"}),
    Fault(
        "a table over lines",
        TALK + "groups = {\n  size = 4\n}\n" + REST,
        5,
        "toml.one-line",
        {5: "groups = { size = 4 }", 6: "", 7: ""},
    ),
    Fault(
        "a table over lines in a list",
        'prepare = [\n{ what = "Läs",\n  minutes = 5 },\n]\n' + TALK,
        2,
        "toml.one-line",
        {2: '{ what = "Läs", minutes = 5 },', 3: ""},
    ),
]
"""What TOML 1.1 allows, which Python reads from 3.15 on."""

ALL = [*FAULTS, *(NEWER_TOML if sys.version_info < (3, 15) else ())]


def _named(fault: Fault) -> str:
    return fault.name


@pytest.mark.parametrize("fault", ALL, ids=_named)
def test_one_mistake_is_one_message_at_its_line(fault: Fault) -> None:
    template, problems = reading.read(fault.text)
    assert template is None
    assert [(problem.code, problem.line) for problem in problems] == [(fault.code, fault.line)]


@pytest.mark.parametrize("fault", ALL, ids=_named)
def test_the_advice_leads_to_a_file_that_passes(fault: Fault) -> None:
    lines = fault.text.split("\n")
    for number, line in fault.followed.items():
        lines[number - 1] = line
    template, problems = reading.read("\n".join(lines))
    assert template, [problem.located("sv", "m") for problem in problems]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("fault", [fault for fault in ALL if fault.copied], ids=_named)
def test_what_is_to_be_written_stands_in_the_message(fault: Fault, lang: str) -> None:
    (problem,) = reading.read(fault.text)[1]
    for line in fault.followed.values():
        assert line in problem.sentence("sv" if lang == "sv" else "en")


@pytest.mark.parametrize("fault", [fault for fault in ALL if not fault.copied], ids=_named)
def test_the_value_or_the_key_to_be_written_stands_in_the_message(fault: Fault) -> None:
    (problem,) = reading.read(fault.text)[1]
    if "want" in problem.values:
        assert any(str(problem.values["want"]) in line for line in fault.followed.values())


def test_what_could_not_be_understood_is_quoted_as_it_was_written() -> None:
    (problem,) = reading.read(TALK + "Vi gör klart. Nästa = 5\n")[1]
    assert "raden: Vi gör klart. Nästa = 5." in problem.sentence("sv")


def test_an_unknown_key_is_answered_with_the_keys_of_that_kind_the_likeliest_first() -> None:
    (problem,) = reading.read(LIST + "radnummer = 1\n")[1]
    known = str(problem.values["known"]).split(", ")
    assert known[0] == "rows"
    assert {"columns", "kind", "title"} <= set(known)
    assert not {"statements", "budget"} & set(known)
    (problem,) = reading.read(TALK + "banan = 1\n")[1]
    assert not {"statements", "columns"} & set(str(problem.values["known"]).split(", "))


@pytest.mark.parametrize(
    ("text", "people", "line", "code"),
    [
        (TALK + POINT + POINT.replace('"A"', '"B"') + 'from = ["A"]\n', None, 11, "template.check-doubled"),
        (TALK + "minutes = 5\ngroups = { size = 20 }\n", 12, 6, "template.check-one-group"),
        (TALK + "minutes = 5\ngroups = 20\n", 12, 6, "template.check-groups"),
        (TALK + "minutes = 5\ngroups = { count = 2, stay = 5 }\n", 10, 6, "template.check-nobody-moves"),
        ('roles = ["fall", "Fall"]\n' + TALK + "minutes = 5\n", None, 1, "template.check-role-twice"),
        ('roles = ["Samtalsledare"]\n' + TALK + "minutes = 5\n", None, 1, "template.check-role-always"),
        ('starts = "9.00"\n' + TALK + 'minutes = 5\nat = "8.00"\n', None, 7, "template.check-before-start"),
    ],
)
def test_what_passes_but_is_doubtful_is_remarked_on_at_its_line(
    text: str, people: int | None, line: int, code: str
) -> None:
    template, problems = reading.read(text)
    assert template, problems
    assert [(remark.code, remark.line) for remark in checks.remarks(template, people, text)] == [(code, line)]


def test_a_name_that_several_points_bear_is_no_remark_where_an_id_says_which() -> None:
    text = TALK + POINT + POINT.replace('"A"', '"B"') + 'from = ["a-2"]\n'
    template, _ = reading.read(text)
    assert template
    assert checks.remarks(template, None, text) == []
