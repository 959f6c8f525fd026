"""What may be written after `samtal`, as one table, in the user's language.

Rule: COMMANDS is the list; help, parsing and the module that does the work all follow from it. What cannot be
understood is one sentence and exit code 2.
"""

from __future__ import annotations

import argparse
import re
import sys
from textwrap import wrap
from typing import TYPE_CHECKING, Any, Final, NamedTuple, NoReturn

from samtal.words import LANGS, say
from samtal.words.text import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samtal.words import Lang

Argument = tuple[tuple[str, ...], dict[str, Any]]


class Subcommand(NamedTuple):
    """A command: its words after `samtal`, the module in cli/ that carries it out, and its own arguments.

    `know` is the code of what its help also says.
    """

    words: str
    module: str
    arguments: tuple[Argument, ...] = ()
    know: str = ""


def _one(name: str, **more: Any) -> Argument:
    return (name,), {"help": f"cli.arg.{name.strip('-').replace('-', '_')}", **more}


def _people(typed: str) -> int:
    """A number that a meeting can have."""
    if not 1 <= (people := int(typed)) <= MOST_PEOPLE:
        raise ValueError(typed)
    return people


def _formats() -> tuple[str, ...]:
    """The formats that minutes can be had in; asked for when the command is, for no other needs what makes them."""
    from samtal.minutes.formats import FORMATS  # noqa: PLC0415 - see above

    return tuple(FORMATS)


MOST_PEOPLE: Final = 10_000
HELP_WIDTH: Final = 78
SESSION: Final = _one("session", nargs="?", metavar="cli.meta.id")
OUTPUT: Final = (("-o", "--output"), {"help": "cli.arg.output", "metavar": "cli.meta.file"})
FORCE: Final = _one("--force", action="store_true")
CONFIDENTIAL: Final = _one("--confidential", action="store_true")
TIMES: Final = _one("--times", action="store_true")
JSON: Final = _one("--json", action="store_true")
COUNTS: Final = "cli.holds-counts"
PEOPLE: Final = _one("--people", type=_people, metavar="cli.meta.number")

HOME: Final = Subcommand("", "run")
"""`samtal` alone, where there is a screen to draw on."""

COMMANDS: Final[tuple[Subcommand, ...]] = (
    Subcommand(
        "run",
        "run",
        (
            _one("template", nargs="?", metavar="cli.meta.template"),
            _one("--date", metavar="cli.meta.day"),
            CONFIDENTIAL,
        ),
    ),
    Subcommand("demo", "run"),
    Subcommand(
        "plain",
        "plain",
        (
            _one("template", nargs="?", metavar="cli.meta.template"),
            (("--session",), {"help": "cli.arg.go_on", "metavar": "cli.meta.id"}),
            _one("--date", metavar="cli.meta.day"),
            _one("--author", metavar="cli.meta.name", default=""),
            CONFIDENTIAL,
        ),
    ),
    Subcommand("wall", "wall", (SESSION,)),
    Subcommand("notes", "notes", (SESSION,)),
    Subcommand("sessions", "sessions", (JSON,)),
    Subcommand("minutes", "minutes", (SESSION, OUTPUT, FORCE, TIMES, _one("--format", choices=_formats, default="md"))),
    Subcommand("trend", "trend", (SESSION, _one("--profile", action="store_true"), JSON)),
    Subcommand("groups", "groups", (SESSION, OUTPUT, FORCE, _one("--group", type=int, metavar="cli.meta.group"))),
    Subcommand(
        "handin",
        "handin",
        (
            SESSION,
            (("-o", "--output"), {"help": "cli.arg.handin_output", "metavar": "cli.meta.folder"}),
            FORCE,
            _one("--group", type=int, metavar="cli.meta.group"),
            _one("--chat", action="store_true"),
        ),
    ),
    Subcommand("template list", "template", (JSON,)),
    Subcommand("template show", "template", (_one("template", metavar="cli.meta.template"), PEOPLE)),
    Subcommand("template check", "template", (_one("files", nargs="+", metavar="cli.meta.file"), PEOPLE)),
    Subcommand("template keys", "template", (_one("key", nargs="?", metavar="cli.meta.key"),)),
    Subcommand("template schema", "template"),
    Subcommand(
        "template slips",
        "slips",
        (
            _one("template", nargs="?", metavar="cli.meta.template"),
            (("--session",), {"help": "cli.arg.of_meeting", "metavar": "cli.meta.id"}),
            OUTPUT,
            FORCE,
            _one("--format", choices=lambda: ("md", "html")),
            (("--step",), {"help": "cli.arg.slips_step", "metavar": "cli.meta.number", "type": int}),
        ),
    ),
    Subcommand("export", "exporting", (SESSION, OUTPUT, FORCE), COUNTS),
    Subcommand(
        "import",
        "importing",
        (
            _one("files", nargs="+", metavar="cli.meta.file"),
            (("--session",), {"help": "cli.arg.of_session", "metavar": "cli.meta.id"}),
            _one("--remove", action="store_true"),
            (("--to",), {"help": "cli.arg.filed_to", "metavar": "cli.meta.number", "type": int}),
            (("--column",), {"help": "cli.arg.filed_column", "metavar": "cli.meta.column", "action": "append"}),
            (("--replace",), {"help": "cli.arg.filed_replace", "action": "store_true"}),
            (("--yes",), {"help": "cli.arg.filed_yes", "action": "store_true"}),
        ),
    ),
    Subcommand("backup", "archive", (_one("copy", nargs="?", metavar="cli.meta.file"),), COUNTS),
    Subcommand("archive check", "archive", know=COUNTS),
    Subcommand("archive rebuild", "archive", know=COUNTS),
)


class Parser(argparse.ArgumentParser):
    """argparse with its own words in the user's language."""

    def __init__(self, lang: Lang, prog: str, description: str) -> None:
        super().__init__(prog=prog, description=description, add_help=False, allow_abbrev=False)
        self.lang = lang
        self._positionals.title = say(lang, "cli.help.arguments")
        self._optionals.title = say(lang, "cli.help.options")
        self.add_argument("-h", "--help", action="help", help=say(lang, "cli.arg.help"))

    def format_usage(self) -> str:
        """The usage line, which argparse would begin in English."""
        formatter = self._get_formatter()
        formatter.add_usage(
            self.usage, self._actions, self._mutually_exclusive_groups, say(self.lang, "cli.help.usage")
        )
        return formatter.format_help()

    def format_help(self) -> str:
        """Usage, what the command does, its arguments."""
        plain = super().format_help()
        return self.format_usage() + plain[plain.index("\n\n") + 1 :]

    def error(self, message: str) -> NoReturn:
        """One sentence and exit code 2. Of argparse's own message, which is English, only what was typed is used."""
        usage = " ".join(self.format_usage().split())
        quoted = re.search(r"'([^']*)'|arguments: (.+)", message)
        wrong = visible(next(filter(None, quoted.groups()), "")) if quoted else ""
        code = "cli.usage-wrong-word" if wrong else "cli.usage-wrong"
        print(say(self.lang, code, usage=usage, wrong=wrong), file=sys.stderr)
        raise SystemExit(2)


def parse(words: Sequence[str], lang: Lang) -> argparse.Namespace:
    """What was asked for; `module` and `command` say who does it. Exits with help, or with 2 for what is wrong."""
    positions = [
        n for n, word in enumerate(words) if not word.startswith("-") and (n == 0 or words[n - 1] not in VALUED)
    ]
    typed = [words[n] for n in positions[:2]]
    command = next((c for c in COMMANDS if c.words.split() == typed[: len(c.words.split())]), None)
    if command is None and _wants_home(words, typed):
        command = HOME
    if command is None:
        return _no_command(words, typed, lang)
    rest = [word for n, word in enumerate(words) if n not in positions[: len(command.words.split())]]
    parser = parser_of(command, lang)
    return parser.parse_args(rest, argparse.Namespace(command=command.words, module=command.module))


def _wants_home(words: Sequence[str], typed: list[str]) -> bool:
    """No command, no question, and a screen to draw on."""
    asked = {"-h", "--help", "--version"} & set(words)
    return not typed and not asked and bool(sys.stdin and sys.stdin.isatty() and sys.stdout.isatty())


VALUED: Final = ("--archive", "--lang")
"""Options that take a value and may stand before the command."""


def parser_of(command: Subcommand, lang: Lang) -> Parser:
    """The parser of one command."""
    code = command.words.replace(" ", "_") or "home"
    does = " ".join([say(lang, f"cli.does.{code}"), *_know([command], lang)])
    parser = Parser(lang, f"samtal {command.words}".strip(), does)
    for names, options in command.arguments:
        worded: dict[str, Any] = {key: say(lang, options[key]) for key in ("help", "metavar") if key in options}
        if "choices" in options:
            worded["choices"] = options["choices"]()
        parser.add_argument(*names, **options | worded)
    _common(parser, lang)
    return parser


def _know(commands: Sequence[Subcommand], lang: Lang) -> list[str]:
    """What is to be known of all of these commands."""
    known = {command.know for command in commands}
    return [say(lang, code) for code in known if code] if len(known) == 1 else []


def _common(parser: Parser, lang: Lang) -> None:
    parser.add_argument("--archive", metavar=say(lang, "cli.meta.file"), help=say(lang, "cli.arg.archive"))
    parser.add_argument("--lang", choices=LANGS, help=say(lang, "cli.arg.lang"))


def _no_command(words: Sequence[str], typed: list[str], lang: Lang) -> NoReturn:
    """`samtal` alone and `--help` say what there is; an unknown command is answered with the nearest one."""
    if "--version" in words:
        from importlib.metadata import version  # noqa: PLC0415 - slow, and asked for once in a lifetime

        print(f"samtal {version('samtal')}")
        raise SystemExit(0)
    group = [c for c in COMMANDS if typed and c.words.split()[0] == typed[0]]
    if (not typed or group) and ("-h" in words or "--help" in words or not words):
        print(_overview(group or COMMANDS, lang))
        raise SystemExit(0)
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    wrong = " ".join(typed)
    near = get_close_matches(wrong, [c.words for c in group or COMMANDS], 1, 0.5)
    code = "cli.unknown-near" if near else "cli.unknown"
    what = visible(wrong or " ".join(words))
    print(say(lang, code, what=what, near=near[0] if near else ""), file=sys.stderr)
    raise SystemExit(2)


def _overview(commands: Sequence[Subcommand], lang: Lang) -> str:
    """All commands with a line each."""
    width = max(len(c.words) for c in commands)
    lines = [f"  {c.words.ljust(width)}  {say(lang, 'cli.does.' + c.words.replace(' ', '_'))}" for c in commands]
    known = [line for sentence in _know(commands, lang) for line in wrap(sentence, HELP_WIDTH)]
    return "\n".join([say(lang, "cli.overview"), "", *lines, "", *known, say(lang, "cli.overview-more")])
