"""The house rules that no linter knows: what a package loads, how large a room may be, that every word is there."""

from __future__ import annotations

import ast
import errno
import re
import string
import subprocess
import sys
from graphlib import TopologicalSorter
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from samtal import words
from samtal.cli.arguments import COMMANDS, parser_of
from samtal.tui.keys import CONSOLE
from samtal.words.commands import VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path(words.__file__).parents[1]
MODULES = sorted(SOURCE.rglob("*.py"))
ROOMS = sorted(
    path.stem for path in (SOURCE / "words").glob("*.py") if path.stem not in {"__init__", "text", "numbers"}
)
CORE = ["samtal.words", "samtal.template.reading", "samtal.session.decide", "samtal.lines.phrases"]
CORE += [
    "samtal.minutes.making",
    "samtal.minutes.markdown",
    "samtal.archive.log",
    "samtal.live",
    "samtal.plain.dialogue",
]
HEAVY = ["textual", "rich", "sqlite_utils", "tzlocal", "platformdirs"]


@pytest.mark.parametrize("module", CORE)
def test_a_core_package_loads_neither_a_drawing_library_nor_sqlite_utils(module: str) -> None:
    code = f"import sys, {module}; print([name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_command_that_lists_sessions_loads_nothing_that_it_does_not_need() -> None:
    names = ["tomllib", "samtal.template.reading", "subprocess", "zoneinfo", "fractions"]
    unwanted = f"[n for n in {names} if n in sys.modules]"
    code = f"import sys, samtal.cli.sessions, samtal.archive.log; print({unwanted})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_every_module_says_its_job_and_its_rule_and_stays_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    said = ast.get_docstring(tree) or ""
    if path.name != "__main__.py":
        assert 2 <= len(said.splitlines()) <= 7, "two to six lines: the job and the rule"
    table_of_words = path.parent.name == "words"
    assert table_of_words or len(text.splitlines()) <= 300, "what outgrows this wants a new noun"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 45, node.name


@pytest.mark.parametrize("room", ["archive", "minutes", "cli"])
def test_no_file_of_a_room_imports_another_in_a_circle(room: str) -> None:
    """Not even for types: what two files need of each other belongs in a third."""
    package = f"samtal.{room}"
    names = {path.stem for path in (SOURCE / room).glob("*.py")}
    graph: dict[str, set[str]] = {name: set() for name in names}
    for name in names:
        for node in ast.walk(ast.parse((SOURCE / room / f"{name}.py").read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == package:
                graph[name] |= {alias.name for alias in node.names} & names
            elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith(f"{package}."):
                graph[name].add((node.module or "").split(".")[2])
    assert list(TopologicalSorter(graph).static_order())


@pytest.mark.parametrize("room", ROOMS)
def test_every_sentence_is_there_in_both_languages_with_the_same_values(room: str) -> None:
    for code, (swedish, english) in words.table_of(room).items():
        assert code.startswith(f"{room}."), code
        assert swedish.strip(), code
        assert english.strip(), code
        assert fields(swedish) == fields(english), code


def fields(sentence: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def test_every_code_that_the_program_uses_has_its_sentence() -> None:
    pattern = re.compile(rf"""["']((?:{"|".join(ROOMS)})\.[a-z0-9_.-]+)["']""")
    known = {code for room in ROOMS for code in words.table_of(room)}
    used = {code for path in MODULES for code in pattern.findall(path.read_text(encoding="utf-8"))}
    endings = (".py", ".toml", ".", "_", "-")
    assert {code for code in used if not code.endswith(endings)} - known == set()


def test_every_sentence_is_said_somewhere() -> None:
    """Those of the rooms left out are made from tables: verbs, keys, registers, arguments, the system's complaints.

    Of a template's mistakes and of what befalls an archive the code is put together where it is told, from its name.
    """
    made = {"commands", "help", "keys", "registers", "cli", "system", "format", "doing"}
    said = "".join(path.read_text(encoding="utf-8") for path in MODULES if path.parent.name != "words")
    said = said.replace("'", '"')
    codes = {code.removesuffix(".one") for room in set(ROOMS) - made for code in words.table_of(room)}
    parts = ("template.file-", "template.", "archive.not_saved_", "archive.")
    names = {code: {code, *(code.removeprefix(part) for part in parts)} for code in codes}
    assert {code for code in codes if not any(f'"{name}"' in said for name in names[code])} == set()


def test_what_is_typed_and_pressed_has_its_sentences() -> None:
    assert set(words.table_of("commands")) == {f"commands.{verb}" for verb in VERBS}
    assert set(words.table_of("help")) == {f"help.{verb}" for verb in (*VERBS, "at")}
    groups = {f"keys.group.{key.group}" for key in CONSOLE}
    forms = {key.id: ["", ".help", *([".again"] if key.toggles else [])] for key in CONSOLE}
    assert set(words.table_of("keys")) == groups | {f"keys.{id_}{form}" for id_ in forms for form in forms[id_]}


@pytest.mark.parametrize("lang", words.LANGS)
@pytest.mark.parametrize("command", [command.words for command in COMMANDS])
def test_the_help_of_every_command_is_in_words(command: str, lang: words.Lang) -> None:
    subcommand = next(each for each in COMMANDS if each.words == command)
    text = parser_of(subcommand, lang).format_help()
    assert not re.search(r"\bcli\.[a-z]", text), text


def test_what_the_system_complains_of_has_the_name_that_it_has_there() -> None:
    names = {code.removeprefix("system.").upper() for code in words.table_of("system")}
    assert names <= set(errno.errorcode.values())


def test_a_word_that_is_missing_is_said_by_its_code_and_is_no_traceback() -> None:
    assert words.say("sv", "telling.no-such-word", n=1) == "telling.no-such-word"
    assert words.say("sv", "no-such-room.word") == "no-such-room.word"
    assert words.say("en", "telling.started") == "telling.started"


def test_no_type_shares_its_name_with_another() -> None:
    """Neither a class nor an alias: who reads `Row` or `Entry` is to know which."""
    homes: dict[str, set[str]] = {}
    for path in MODULES:
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            names = [node.name] if isinstance(node, ast.ClassDef) else []
            if isinstance(node, ast.Assign | ast.AnnAssign):
                target = node.targets[0] if isinstance(node, ast.Assign) else node.target
                names = [target.id] if isinstance(target, ast.Name) and re.match("[A-Z][a-z]", target.id) else []
            for name in names:
                homes.setdefault(name, set()).add(str(path.relative_to(SOURCE)))
    assert {name: places for name, places in homes.items() if len(places) > 1} == {}


def test_no_file_imports_another_in_a_circle() -> None:
    """Imports for type checkers count: two files that need each other's types are one room with a wall through it."""
    names = {path: ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts) for path in MODULES}
    known = {name.removesuffix(".__init__"): path for path, name in names.items()}
    imports = {name: set(_imported(path, known)) - {name} for name, path in known.items()}
    TopologicalSorter(imports).prepare()  # raises CycleError, which names the circle


def _imported(path: Path, known: dict[str, Path]) -> Iterator[str]:
    """The modules that a file takes something from; a package that only holds them is none."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module in known:
            inner = {f"{node.module}.{alias.name}" for alias in node.names} & set(known)
            yield from inner or {node.module}


def test_nothing_in_the_tree_names_a_registry_or_a_machine() -> None:
    root = SOURCE.parents[1]
    tracked = subprocess.run(["git", "ls-files"], cwd=root, capture_output=True, text=True, check=False).stdout.split(
        "\n"
    )
    bad = re.compile(r"files\.pythonhosted|pypi\.org/simple|registry\.npmjs|(^|[^\w])/(work|root)/")
    for name in tracked:
        path = root / name
        if (
            path.is_file()
            and path.suffix in {".py", ".toml", ".md", ".txt", ".yml", ""}
            and path.name != Path(__file__).name
        ):
            assert not bad.search(path.read_text(encoding="utf-8", errors="replace")), name


def test_words_rooms_can_all_be_imported() -> None:
    for room in ROOMS:
        assert import_module(f"samtal.words.{room}").__doc__
