"""Reading as a whole: every mistake has its sentence, all are told at once, and nothing ever raises."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samtal.template import library, reading
from samtal.template.problem import Problem
from samtal.words import LANGS

if TYPE_CHECKING:
    from pathlib import Path

POINT = '[[agenda]]\nkind = "talk"\ntitle = "A"\n'
BASE = 'title = "Möte"\n' + POINT
RATING = 'title = "Möte"\n[statements.kl]\nitems = ["Alla lyssnar"]\n[[agenda]]\nkind = "rating"\ntitle = "A"\n'
LIST = 'title = "Möte"\n[[agenda]]\nkind = "list"\ntitle = "A"\n'

MISTAKES = [
    # What Notepad and TOML do.
    ("toml.quotes", BASE + "prompt = “Hej”", 5),
    ("toml.quotes", BASE + 'prompt = "Hej”', 5),
    ("toml.quotes", BASE + "prompt = ’Hej’", 5),
    ("toml.quotes", BASE + 'rules = [\n  "a",\n  ”b”,\n]', 7),
    ("toml.backslash", BASE + r'prompt = "C:\Users\x"', 5),
    ("toml.backslash", BASE + r'prompt = "C:\hej"', 5),
    ("toml.comma", BASE + "minutes = 2,5", 5),
    ("toml.comma", BASE + 'groups = { count = 2,5 }\nlead = ""', 5),
    ("toml.clock", BASE + "at = 09:00", 5),
    ("toml.clock", "starts = 9:00 # tidigt\n" + BASE, 1),
    ("clock-unquoted", BASE + "at = 09:00:00", 5),
    ("toml.twice", BASE + 'title = "B"', 5),
    ("toml.header", BASE + "[statements.kl\nitems = []", 5),
    ("agenda-brackets", BASE.replace("[[agenda]]", "[agenda]"), 2),
    ("agenda-brackets", BASE.replace("[[agenda]]", "[[agenda]"), 2),
    ("agenda-brackets", BASE + POINT.replace("[[agenda]]", "[agenda]"), 5),
    ("toml.equals", BASE + 'prompt "Hej"', 5),
    ("toml.equals", BASE + 'prompt: "Hej"', 5),
    ("toml.no-value", BASE + "prompt =", 5),
    ("toml.unquoted", BASE + "prompt = Hej på er", 5),
    ("toml.truth", BASE + "record = ja", 5),
    ("toml.open-string", BASE + 'prompt = "Hej\nlead = "B"', 5),
    ("toml.open-text", BASE + "prompt = 'Hej\nlead = 'B'", 5),
    ("toml.open-text", BASE + 'lead = "B"\nprompt = """Hej\n\nslut', 6),
    ("toml.no-comma", BASE + 'rules = ["a" "b"]', 5),
    ("toml.no-comma", BASE + 'rules = [\n  "a"\n  "b"\n]', 6),
    ("toml.open-list", BASE + 'rules = [\n  "a", # x\n  "b" # y\nlead = "B"', 5),
    ("toml.open-list", BASE + 'rules = ["a"\n\n' + POINT, 5),
    ("toml.open-table", BASE + "groups = { count = 4\nlead = 'B'", 5),
    ("toml.open-list", BASE + 'lead = "B"\nrules = ["a"', 6),
    ("toml.deep", "a = " + "[" * 5000, None),
    ("toml.deep", BASE + "a." * 300_000 + "a = 1", 5),
    ("toml.other", BASE + "?!", 5),
    ("toml.number", BASE + "minutes = " + "9" * 5000, 5),
    ("file-empty", " \n", None),
    ("file-large", "#" * (2 * 1024 * 1024 + 1), None),
    # Keys.
    ("write", BASE + 'frågor = ["Vad?"]', 5),
    ("write", 'titel = "Möte"\n' + POINT, 1),
    ("write", BASE.replace("[[agenda]]", "[[dagordning]]"), 2),
    ("write", BASE.replace("talk", "paus"), 3),
    ("write-value", BASE + 'minutes = "60"', 5),
    ("write", RATING + 'statements = "kl"\nsecrecy = "anonym"', 8),
    ("did-you-mean", BASE + 'questons = ["Vad?"]', 5),
    ("did-you-mean", BASE.replace('"talk"', '"tlak"'), 3),
    ("unknown-key", BASE + "banan = 1", 5),
    ("belongs-to-header", BASE + 'purpose = "Att"', 5),
    ("belongs-to-header", BASE + 'syfte = "Att"', 5),
    ("belongs-to-point", "minutes = 5\n" + BASE, 1),
    ("belongs-to-set", "compare = false\n" + BASE, 1),
    ("belongs-to-kind", BASE + 'columns = ["Vad"]', 5),
    ("no-title", POINT, 1),
    ("missing-key", 'title = "A"\n[[agenda]]\ntitle = "B"', 2),
    ("no-agenda", 'title = "A"', 1),
    ("no-agenda", 'title = "A"\nagenda = []', 2),
    ("agenda-long", 'title = "A"\n' + '[[agenda]]\nkind="info"\ntitle="B"\n' * 1001, 2),
    # Types.
    ("want-text", BASE + "prompt = true", 5),
    ("empty-text", BASE.replace('"A"', '" "'), 4),
    ("want-number", BASE + 'minutes = "en timme"', 5),
    ("want-number", BASE + "minutes = true", 5),
    ("want-number", BASE + "minutes = nan", 5),
    ("number-over", BASE + "minutes = 0", 5),
    ("number-most", BASE + "minutes = 1440.5", 5),
    ("number-most", BASE + "minutes = 0x" + "f" * 5000, 5),
    ("want-whole", LIST + "min = 1.5", 5),
    ("whole-range", BASE + "groups = 0", 5),
    ("want-truth", BASE + 'record = "kanske"', 5),
    ("want-truth-or-words", RATING + "scale = { unknown = 1 }\nstatements = ['a']", 7),
    ("write-value", RATING + "scale = { unknown = 'ja' }\nstatements = ['a']", 7),
    ("no-such-day", "prepare = [{ what = 'Läs', due = '2026-02-30' }]\n" + BASE, 1),
    ("no-such-day", "prepare = [{ what = 'Läs', due = '2026-1-5' }]\n" + BASE, 1),
    ("write-value", "prepare = [{ what = 'Läs', due = 2026-01-14 }]\n" + BASE, 1),
    ("want-text", BASE + "visibility = 1", 5),
    ("want-choice", BASE + 'per = "x"', 5),
    ("want-choice", BASE + 'turns = "x"', 5),
    ("want-clock", BASE + 'at = "24:00"', 5),
    ("want-clock", BASE + "at = true", 5),
    ("want-list", BASE + "questions = true", 5),
    ("want-table", BASE + "links = [5]", 5),
    ("want-scale", RATING + 'statements = "kl"\nscale = true', 8),
    ("want-column", LIST + "columns = [true]", 5),
    ("want-names", BASE + "from = true", 5),
    ("want-groups", BASE + 'groups = "fyra"', 5),
    ("want-groups", BASE + "groups = 4.5", 5),
    ("want-groups", BASE + "groups = { size = 4, count = 2 }", 5),
    ("want-statements", RATING + "statements = true", 7),
    ("want-sets", "statements = 4\n" + BASE, 1),
    ("want-table", "[statements]\nkl = 4\n" + BASE, 2),
    ("missing-key", '[statements.kl]\nquestion = "Hur?"\n' + RATING.replace("kl", "b"), 1),
    ("want-agenda", 'title = "A"\nagenda = 4', 2),
    ("want-point", 'title = "A"\nagenda = [4]', 2),
    # Meaning.
    ("twice", LIST + 'columns = ["A", "A"]', 5),
    ("twice", RATING + 'statements = ["Alla  LYSSNAR", "alla lyssnar"]', 7),
    ("id-twice", BASE + 'id = "a"\n' + POINT + 'id = "a"', 9),
    ("id-register", BASE + 'id = "decision"', 5),
    ("min-minutes", BASE + "minutes = 5\nmin_minutes = 5.5", 6),
    ("min-max", LIST + "min = 5\nmax = 4", 5),
    ("choices", LIST + 'columns = [{ name = "A", type = "choice" }]', 5),
    ("choices", LIST + 'columns = [{ name = "A", choices = ["ja"] }]', 5),
    ("nowhere", BASE + 'from = ["Något"]', 5),
    ("nowhere-near", BASE + POINT.replace('"A"', '"B"') + 'from = ["beslt"]', 8),
    ("from-rating", f'{RATING}statements = "kl"\n{POINT.replace("talk", "vote")}statements = {{ from = "A" }}', 11),
    ("points-without-budget", RATING + 'statements = "kl"\nmax = 2', 8),
    ("min-max", RATING + 'statements = "kl"\nbudget = 3\nmin = 2\nmax = 1', 9),
    ("rating-empty", RATING, 4),
    ("no-statements", RATING + "statements = []", 7),
    ("no-sets", BASE.replace("talk", "rating") + 'statements = "kl"', 5),
    ("no-set", RATING + 'statements = "banan"', 7),
    ("no-set-near", RATING + 'statements = "kll"', 7),
    ("set-name", '[statements." "]\nitems = ["A"]\n' + RATING, 1),
    ("scale-and-budget", RATING + 'statements = "kl"\nscale = { max = 5 }\nbudget = 3', 9),
    ("scale-order", RATING + 'statements = "kl"\nscale = { min = 4 }', 8),
    ("scale-width", RATING + 'statements = "kl"\nscale = { max = 102 }', 8),
    ("scale-labels", RATING + 'statements = "kl"\nscale = { labels = ["a", "b", "c"] }', 8),
    ("levels-order", RATING + 'statements = "kl"\nlevels = [{ from = 2, label = "a" }, { from = 1, label = "b" }]', 8),
    ("levels-range", RATING + 'statements = "kl"\nlevels = [{ from = 9, label = "a" }]', 8),
]


@pytest.mark.parametrize(("code", "text", "line"), MISTAKES)
def test_each_mistake_has_its_sentence_on_its_line_in_both_languages(code: str, text: str, line: int | None) -> None:
    template, problems = reading.read(text)
    assert template is None
    code = code if "." in code else f"template.{code}"
    assert (code, line) in {(problem.code, problem.line) for problem in problems}
    for problem in problems:
        for lang in LANGS:
            assert re.fullmatch(r"fil\.toml(:\d+)?: [^\n]+", problem.located(lang, "fil.toml"))


def test_the_traps_of_notepad_are_told_once_each_and_nothing_is_made_up_around_them() -> None:
    text = 'title = “Möte”\nstarts = 09:00\n[[agenda]]\nkind = "talk"\ntitle = “A”\nminutes = 2,5\nfrågor = [“Vad?”]\n'
    _, problems = reading.read(text)
    assert [(problem.code.removeprefix("template."), problem.line) for problem in problems] == [
        ("toml.quotes", 1),
        ("toml.clock", 2),
        ("toml.quotes", 5),
        ("toml.comma", 6),
        ("toml.quotes", 7),
    ]


def test_all_mistakes_come_at_once_sorted_by_line() -> None:
    text = 'minutes = 5\n[[agenda]]\ntyp = "runda"\nfrågor = "Vad?"\n[agenda.groups]\nantal = "4"\n'
    _, problems = reading.read(text)
    said = [problem.located("sv", "m") for problem in problems]
    assert [problem.line for problem in problems] == [1, 1, 2, 3, 4, 6]
    assert (
        said[1]
        == 'm:1: Mötets titel saknas. Skriv title = "…" överst i filen, ovanför den första raden med [[agenda]].'
    )
    assert 'm:4: frågor: skriv questions = ["Vad?"].' in said
    assert "m:6: antal: skriv count = 4." in said


def test_a_template_typed_in_word_is_told_every_line() -> None:
    path = library.shipped() / "skis-natverkstraff.toml"
    curly = re.sub('"([^"\n]*)"', "“\\1”", path.read_text(encoding="utf-8"))
    _, problems = reading.read(curly)
    assert {problem.code for problem in problems} == {"toml.quotes"}
    wrong = [number for number, line in enumerate(curly.split("\n"), 1) if "“" in line.partition("#")[0]]
    assert [problem.line for problem in problems] == wrong


def test_a_line_that_could_not_be_read_is_not_called_missing_as_well() -> None:
    _, problems = reading.read('title ! "A"\n[[agenda]]\nkind = "talk"\ntitle = "B"\nminutes = true\n')
    assert [problem.code for problem in problems] == ["toml.other", "template.want-number"]


def test_byte_order_mark_and_windows_lines_are_fine() -> None:
    template, problems = reading.read("\ufeff" + BASE.replace("\n", "\r\n"))
    assert template
    assert not problems


def test_a_file_names_its_series_and_keeps_its_text(tmp_path: Path) -> None:
    path = tmp_path / "mall.toml"
    path.write_text(BASE, encoding="utf-8")
    result = reading.read_file(path)
    assert result.template
    assert (result.template.series, result.template.belongs_to) == ("", "mall")
    assert (result.source, result.problems) == (BASE, [])


def test_a_file_with_mistakes_or_without_text_gives_no_template(tmp_path: Path) -> None:
    path = tmp_path / "mall.toml.txt"
    path.write_text(POINT, encoding="utf-8")
    result = reading.read_file(path)
    assert (result.template, result.source) == (None, POINT)
    assert [problem.code for problem in result.problems] == ["template.file-txt", "template.no-title"]
    assert reading.read_file(tmp_path / "annan.toml").problems == [Problem("template.file-missing")]


def test_what_is_no_table_at_all_is_no_template() -> None:
    template, problems = reading.from_data(["title"])
    assert template is None
    assert [problem.code for problem in problems] == ["template.want-template"]


@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))))
def test_no_bytes_whatever_raise(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "bytes.toml"
    path.write_bytes(data)
    for problem in reading.read_file(path).problems:
        assert problem.located("sv", "fil")


@settings(max_examples=300)
@given(st.data())
def test_no_mutation_of_a_template_raises(data: st.DataObject) -> None:
    text = library.listing()[0][1].read_text(encoding="utf-8")
    tokens = st.sampled_from(
        ['"', "'", '"""', "[", "]", "[[", "{", "}", "=", "\n", "\\", "“", ",", "#", "å", "09:00", "1"]
    )
    for _ in range(data.draw(st.integers(1, 6))):
        begin = data.draw(st.integers(0, len(text)))
        end = begin + data.draw(st.integers(0, 30))
        text = text[:begin] + data.draw(tokens) + text[end:]
    for problem in reading.read(text)[1]:
        for lang in LANGS:
            assert problem.located(lang, "fil")


_SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
_NAMES = "title kind agenda statements scale groups min max from items questions columns minutes"
_KEYS = st.sampled_from(_NAMES.split())


@given(st.recursive(_SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=5)))
def test_no_data_whatever_raises(data: object) -> None:
    template, problems = reading.from_data(data)
    assert (template is None) == bool(problems)
