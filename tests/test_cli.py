"""The command line: every command, what it says, and with which exit code."""

from __future__ import annotations

import errno
import json
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from command import AGENDA, ENDED, RUNNING
from memory import DAY, at
from samtal.archive.sqlite import sqlite3
from samtal.cli import arguments, importing, wiring
from samtal.words import LANGS, table_of
from test_archive_tools import foreign_database

if TYPE_CHECKING:
    from collections.abc import Callable

    from command import Program
    from samtal.words import Lang

NEEDING_AN_ARCHIVE = [
    *(["minutes"], ["export"], ["archive", "rebuild"], ["archive", "check"], ["backup"]),
    ["plain", "--session", "01234"],
]


# Help and wrong usage


def words_of(text: str) -> set[str]:
    """The words of a help text, without what is the same in both languages: commands, options and choices."""
    commands = "|".join(sorted((command.words for command in arguments.COMMANDS), key=len, reverse=True))
    text = re.sub(rf"(?m)samtal (?:{commands})|^  (?:{commands}) |--?[a-z]+|\{{[^}}]*\}}", " ", text)
    return set(re.findall(r"[^\W\d_]{2,}", text.lower()))


def only_in(lang: Lang) -> set[str]:
    """The words that the command line uses in one language and not in the other, and argparse's own if not English."""
    pairs = table_of("cli").values()
    used = [{word for pair in pairs for word in words_of(pair[number])} for number in range(2)]
    argparse = {"usage", "positional", "options", "message", "exit", "required", "default", "error"}
    return (used[LANGS.index(lang)] | (argparse if lang == "en" else set())) - used[1 - LANGS.index(lang)]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("words", ["", "template", "archive", *(command.words for command in arguments.COMMANDS)])
def test_help_is_all_in_one_language(samtal: Program, words: str, lang: Lang) -> None:
    other = LANGS[1 - LANGS.index(lang)]
    said = samtal(*words.split(), "--help", "--lang", lang)
    assert (said.code, said.err) == (0, "")
    assert words_of(said.out)
    assert words_of(said.out) & only_in(other) == set()
    assert max(map(len, said.out.splitlines())) <= 80


def test_samtal_alone_says_what_there_is(samtal: Program) -> None:
    said = samtal()
    assert said.code == 0
    assert all(f"  {command.words} " in said.out for command in arguments.COMMANDS)
    assert samtal("--version").out.startswith("samtal ")


@pytest.mark.parametrize(
    "words",
    [
        ["banan"],
        ["template"],
        ["template", "banan"],
        ["--archive"],
        ["sessions", "för", "mycket"],
        ["minutes", "--format", "docx"],
        ["--lang", "de", "sessions"],
        ["template", "show"],
        ["template", "show", "morgonmote", "--people", "0"],
        ["template", "show", "morgonmote", "--people", "tolv"],
        ["import"],
        ["plain"],
        ["plain", "morgonmote", "--session", "0123"],
        ["plain", "--author"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_one_sentence_and_exit_code_2(samtal: Program, words: list[str]) -> None:
    said = samtal(*words)
    assert said.sentence(2)
    assert said.out == ""
    assert not samtal.archive.exists()


def test_a_misspelt_command_is_answered_with_the_nearest(samtal: Program) -> None:
    assert samtal("sesions").sentence(2) == "Förstod inte: sesions. Menade du samtal sessions?"


@pytest.mark.parametrize(
    ("given", "environ", "expected"),
    [
        (["--lang", "en"], {"SAMTAL_LANG": "sv"}, "en"),
        (["--lang=en"], {"SAMTAL_LANG": "sv"}, "en"),
        ([], {"SAMTAL_LANG": "en", "LC_ALL": "sv_SE.UTF-8"}, "en"),
        ([], {"LC_ALL": "en_GB.UTF-8", "LANG": "sv_SE.UTF-8"}, "en"),
        ([], {"LANG": "sv_SE.UTF-8"}, "sv"),
        ([], {"LANG": "de_DE.UTF-8"}, "en"),
        ([], {"LC_ALL": "C"}, "sv"),
        ([], {"LC_ALL": "C.UTF-8"}, "sv"),
    ],
)
def test_the_language_is_the_option_then_samtal_lang_then_the_locale(
    given: list[str], environ: dict[str, str], expected: Lang
) -> None:
    assert wiring.language([*given, "sessions"], environ) == expected


# sessions


def test_sessions_are_listed_newest_first_with_their_state(samtal: Program) -> None:
    assert samtal("sessions").out == "Inga möten än.\n"
    assert samtal.sessions() == []
    assert not samtal.archive.exists()
    samtal.held("Avslutat", ENDED, "2025-11-14")
    samtal.held("Pausat", f"{RUNNING}stoppa klockan\n", "2025-11-17")
    samtal.held("Planerat", "", "2025-11-16")
    samtal.held("Pågår", RUNNING, "2025-11-15")
    found = [(s["title"], s["date"], s["state"]) for s in samtal.sessions()]
    assert found == [
        ("Pausat", "2025-11-17", "paused"),
        ("Planerat", "2025-11-16", "planned"),
        ("Pågår", "2025-11-15", "running"),
        ("Avslutat", "2025-11-14", "ended"),
    ]
    lines = samtal("sessions").out.splitlines()
    assert [line.split()[1] for line in lines] == ["pausat", "planerat", "pågår", "avslutat"]
    assert samtal("sessions").err == f"Arkivet: {samtal.archive}\n"
    assert all(session["id"] in line for session, line in zip(samtal.sessions(), lines, strict=True))


def test_what_people_typed_cannot_command_the_terminal(samtal: Program) -> None:
    path = samtal.template("Prov")
    path.write_text('title = "\\u001b[31mrött\\nnytt"\n' + AGENDA, encoding="utf-8")
    said = [samtal("template", "show", path), samtal("plain", path), samtal("sessions")]
    assert all("\x1b" not in text.out for text in said)
    assert "␛[31mrött nytt" in said[0].out
    assert len(said[2].out.splitlines()) == 1


# minutes


def test_minutes_are_of_the_session_that_was_last_written_to_and_say_which_of_several(samtal: Program) -> None:
    samtal.held("Planerat", "", "2026-12-24")
    assert "Inget möte har börjat än" in samtal("minutes").sentence()
    samtal.held("Pågår", RUNNING, "2025-11-15")
    assert samtal("minutes").err == "", "there is only one that can be meant"
    samtal.held("Äldre", ENDED, "2025-11-13")
    older = samtal("minutes")
    assert older.out.startswith("# Mötesanteckningar – Äldre\n")
    assert older.err.startswith("Mötet som menas: Äldre, 2025-11-13 (")
    assert samtal("export").err == older.err
    assert "Vi börjar med det svåra." in older.out


def test_minutes_of_a_session_by_the_beginning_of_its_id(samtal: Program) -> None:
    first = samtal.held("Första", ENDED)
    samtal.held("Andra", ENDED, "2025-11-20")
    assert samtal("minutes", first).out.startswith("# Mötesanteckningar – Första\n")
    assert samtal("minutes", first[:-2].upper()).out.startswith("# Mötesanteckningar – Första\n")
    assert "Flera möten har ett id som börjar med" in samtal("minutes", first[:4]).sentence()
    assert "För kort" in samtal("minutes", "0").sentence()
    assert "Inget möte har ett id som börjar med" in samtal("minutes", "ffff").sentence()


def test_minutes_into_a_file_are_those_on_the_screen(samtal: Program) -> None:
    samtal.held("Prov")
    target = samtal.folder / "möte.md"
    said = samtal("minutes", "-o", target)
    assert (said.code, said.out) == (0, f"Sparat i {target}\n")
    assert target.read_bytes().decode() == samtal("minutes").out


@pytest.mark.parametrize(
    ("name", "why"),
    [("saknas/möte.md", "den filen eller mappen finns inte"), ("", "det är en mapp"), ("a.db/x", "ingen mapp")],
)
def test_a_file_that_cannot_be_written_is_a_sentence_with_the_name_that_was_given(
    samtal: Program, name: str, why: str
) -> None:
    samtal.held("Prov")
    sentence = samtal("minutes", "-o", samtal.folder / name).sentence()
    assert str(samtal.folder / name) in sentence
    assert why in sentence
    assert not list(samtal.folder.glob(".*"))


@pytest.mark.parametrize("day", ["1925-01-01", "1969-12-31", "2200-01-01", "9999-12-31", "0001-01-01"])
def test_a_day_that_no_meeting_is_held_on_is_a_sentence(samtal: Program, day: str) -> None:
    template = samtal.template("Prov", '[[agenda]]\nkind = "talk"\ntitle = "A"\n')
    assert "1970–2199" in samtal("plain", template, "--date", day).err
    assert "1970–2199" in samtal("plain", template, stdin=f"@{day} 10.00 starta\n").out


@pytest.mark.parametrize("command", ["minutes", "export"])
def test_a_file_that_is_there_is_replaced_only_by_force_and_keeps_its_mode(samtal: Program, command: str) -> None:
    samtal.held("Prov")
    target = samtal.folder / "möte.md"
    target.write_text("gamla", encoding="utf-8")
    target.chmod(0o640)
    assert "finns redan" in samtal(command, "-o", target).sentence()
    assert target.read_text(encoding="utf-8") == "gamla"
    assert samtal(command, "-o", target, "--force").code == 0
    assert "Prov" in target.read_text(encoding="utf-8")
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("command", ["minutes", "export"])
def test_an_archive_is_never_replaced_by_what_a_command_writes(samtal: Program, command: str) -> None:
    samtal.held("Prov")
    archive = next(samtal.folder.glob("*.db"))
    before = archive.read_bytes()
    assert "är ett arkiv" in samtal(command, "-o", archive, "--force").sentence()
    assert archive.read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="named pipes and signals to a process are POSIX")
def test_a_pipe_is_written_to_and_what_a_killed_process_left_is_taken_away(samtal: Program) -> None:
    samtal.held("Prov")
    pipe = samtal.folder / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    assert samtal("minutes", "-o", pipe).code == 0
    assert os.read(reader, 100_000).decode().startswith("# Mötesanteckningar")
    os.close(reader)
    assert pipe.is_fifo()
    gone = samtal.folder / ".samtal-999999999.part"
    gone.write_text("minutes of somebody", encoding="utf-8")
    mine = samtal.folder / f".samtal-{os.getppid()}.part"
    mine.write_text("being written", encoding="utf-8")
    assert samtal("minutes", "-o", samtal.folder / "nytt.md").code == 0
    assert not gone.exists()
    assert mine.exists()


def test_minutes_that_do_not_fit_on_the_disk_leave_the_old_file(samtal: Program) -> None:
    samtal.held("Prov")
    target = samtal.folder / "möte.md"
    target.write_text("gamla", encoding="utf-8")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with samtal.patch.context() as patch:
        patch.setattr(os, "fsync", full)
        assert samtal("minutes", "-o", target, "--force").sentence() == f"Det gick inte: {target} (disken är full)"
    assert target.read_text(encoding="utf-8") == "gamla"
    assert not list(samtal.folder.glob(".*"))


# template


def test_the_library_is_listed_by_name_and_title(samtal: Program) -> None:
    assert re.search("^skis-natverkstraff +SKIS nätverksträff$", samtal("template", "list").out, re.MULTILINE)
    rows = {row["name"]: row for row in json.loads(samtal("template", "list", "--json").out)}
    assert rows["skis-natverkstraff"]["items"] == 18
    assert all(Path(row["file"]).is_file() for row in rows.values())


def test_a_template_is_shown_in_plain_words(samtal: Program) -> None:
    said = samtal("template", "show", "skis-natverkstraff", "--people", "12")
    assert said.code == 0
    assert "  8. 10.50–10.56  Gruppuppgift 1: laget runt\n     runda, 4 grupper om 3, 2 min var, 6 min" in said.out
    assert "Börjar: 09.00" in said.out
    assert "10. Utvecklingsarbetet har stärkt alla barns/elevers" in said.out
    english = samtal("template", "show", "skis-natverkstraff", "--lang", "en").out
    assert "Begins: 09:00" in english
    assert "not missing" not in english


def test_every_shipped_template_is_without_mistakes(samtal: Program) -> None:
    names = [row["name"] for row in json.loads(samtal("template", "list", "--json").out)]
    said = samtal("template", "check", *names)
    assert said.code == 0
    assert [line.partition(";")[0] for line in said.out.splitlines()] == [f"{name}: inga fel" for name in names]


def test_check_says_what_is_not_acted_on_yet_and_finds_no_fault_with_it(samtal: Program) -> None:
    once = AGENDA + 'from = ["beslut"]\n'
    two = samtal.template("Två", once + '[[agenda]]\nkind = "talk"\ntitle = "Till"\nfrom = ["uppgifter"]\n')
    one = samtal.template("En", once)
    said = samtal("template", "check", two, one)
    assert said.code == 0
    assert said.out.splitlines() == [
        f"{two}: inga fel; 2 saker fungerar inte än",
        f"{one}: inga fel; 1 sak fungerar inte än",
    ]
    assert "Öppna rader från tidigare möten (from) visas inte vid punkten än.\n" in said.err
    assert len(said.err.splitlines()) == 3


def test_what_check_says_will_not_work_is_said_by_plain_too_and_stops_nobody(samtal: Program) -> None:
    path = samtal.template("Fel", AGENDA + "minutes_per_turn = 5\n")
    checked, held = samtal("template", "check", path), samtal("plain", path, stdin="starta\n")
    assert (checked.code, held.code) == (1, 0)
    assert [line for line in checked.err.splitlines() if line in held.err.splitlines()]


def test_check_fails_for_what_cannot_work_and_says_the_rest_too(samtal: Program) -> None:
    said = samtal("template", "check", samtal.template("Fel", AGENDA + 'minutes_per_turn = 5\nturns = "role:värd"\n'))
    assert (said.code, said.out) == (1, "")
    assert len(said.err.splitlines()) == 2


def test_check_says_all_mistakes_of_all_files(samtal: Program) -> None:
    wrong = samtal.template("Fel", AGENDA.replace('title = "Samtal"', 'tittel = "Samtal"').replace("10", '"10"'))
    right = samtal.template("Rätt")
    said = samtal("template", "check", wrong, right, samtal.folder / "saknas.toml", samtal.folder)
    assert said.code == 1
    assert said.out == f"{right}: inga fel\n"
    lines = said.err.splitlines()
    assert [line.startswith(f"{wrong}:") for line in lines[:2]] == [True, True]
    assert len(lines) >= 4
    assert samtal("template", "show", wrong).code == 1


def test_check_reckons_with_the_people_it_is_told_of(samtal: Program) -> None:
    assert samtal("template", "check", "skis-natverkstraff", "--people", "12").code == 0
    said = samtal("template", "check", "skis-natverkstraff", "--people", "3")
    assert said.code == 1
    assert "skis-natverkstraff:" in said.err


def test_the_schema_is_json(samtal: Program) -> None:
    assert "agenda" in json.loads(samtal("template", "schema").out)["properties"]


# plain


def test_a_meeting_is_entered_line_by_line(samtal: Program) -> None:
    said = samtal("plain", samtal.template("Prov"), "--date", "2025-11-14", "--author", "Åsa", stdin=ENDED)
    assert (said.code, said.err) == (0, "")
    assert [line.split()[0] for line in said.out.splitlines()] == ["ok"] * 5


def test_a_refused_line_gives_exit_code_1_and_the_rest_is_kept(samtal: Program) -> None:
    said = samtal("plain", "morgonmote", stdin="starta\nbanan\nanteckning Ja.\n")
    assert said.code == 1
    assert [line.split()[0] for line in said.out.splitlines()] == ["ok", "fel", "ok"]
    assert "Ja." in samtal("minutes").out


def test_a_meeting_can_be_gone_on_with(samtal: Program) -> None:
    session = samtal.held("Prov", RUNNING)
    said = samtal("plain", "--session", session, stdin="@9.20 anteckning Och så det lätta.\n")
    assert said.code == 0
    said = samtal("plain", "--session", session[:-1], stdin="@9.45 avsluta\n")
    assert said.out == "ok  Mötet avslutades 09.45\n"
    assert len(samtal.sessions()) == 1
    assert "Och så det lätta." in samtal("minutes", session).out
    assert "Inget möte" in samtal("plain", "--session", "ffff").sentence()


@pytest.mark.parametrize("day", ["14/11", "2025-02-30", "i går"])
def test_a_day_that_is_none_is_a_sentence(samtal: Program, day: str) -> None:
    assert "2026-01-26" in samtal("plain", "morgonmote", "--date", day, stdin="starta\n").sentence(2)
    assert not samtal.archive.exists()


def test_a_template_with_mistakes_makes_no_session(samtal: Program) -> None:
    wrong = samtal.template(
        "Fel", AGENDA.replace('kind = "talk"', 'kind = "tal"').replace("minutes = 20", "minuts = 2")
    )
    said = samtal("plain", wrong, stdin=ENDED)
    assert (said.code, said.out) == (1, "")
    lines = said.err.splitlines()
    assert len(lines) == 2
    assert all(re.match(rf"{re.escape(str(wrong))}:\d+: ", line) for line in lines)
    assert not samtal.archive.exists()


def test_who_sits_at_the_keyboard_is_greeted(samtal: Program) -> None:
    class Keyboard:
        buffer = (b"starta\n",)

        @staticmethod
        def isatty() -> bool:
            return True

    from samtal import cli

    samtal.patch.setattr(sys, "stdin", Keyboard())
    assert cli.main(["plain", "morgonmote"]) == 0
    assert samtal.capsys.readouterr().out.startswith("Morgonmöte. Skriv starta för att börja")


def test_with_an_old_sqlite_the_meeting_is_held_and_a_sentence_says_so(samtal: Program) -> None:
    samtal.patch.setattr("samtal.archive.sqlite.shareable", lambda *_: False)
    said = samtal("plain", samtal.template("Prov"), stdin="starta\n")
    assert "för gammal" in said.sentence(0)
    assert said.out.startswith("ok")


def test_an_archive_in_a_synchronised_folder_is_opened_and_remarked_on_once(samtal: Program) -> None:
    elsewhere = samtal.folder / "Nextcloud" / "a.db"
    said = samtal("plain", samtal.template("Prov"), "--archive", elsewhere, stdin="starta\nnästa\n")
    assert said.sentence(0).startswith("Nextcloud synkar mappen där arkivet ")
    assert samtal("minutes", "--archive", elsewhere).err == ""
    assert samtal("plain", samtal.template("Prov"), stdin="starta\n").err == ""
    samtal.patch.setenv("OneDrive", str(samtal.folder))  # a folder of its, whatever it is called
    said = samtal("plain", samtal.template("Prov"), stdin="starta\n")
    assert said.sentence(0).startswith("OneDrive synkar mappen där arkivet ")


def test_a_meeting_can_be_opened_as_confidential_and_not_be_made_so_later(samtal: Program) -> None:
    lines = "här Åsa Öst\nstarta\nnästa\nanteckning Åsa: Det svåra.\n"
    assert samtal("plain", samtal.template("Prov"), "--confidential", stdin=lines).code == 0
    text = samtal("minutes").out
    assert "inte vem som sade vad" in text
    assert "Det svåra" not in text
    (session,) = samtal.sessions()
    assert samtal("plain", "--session", session["id"], stdin="anteckning Mer.\n").code == 0
    assert "inte vem som sade vad" in samtal("minutes").out
    for words in (["plain", "--session", session["id"]], ["run"]):
        assert "när det öppnas" in samtal(*words, "--confidential").sentence()


# export and import


COUNTED = """
[[agenda]]
kind = "rating"
title = "Skattning"
statements = ["Vi lyssnar."]
"""


def test_an_export_with_counts_says_that_it_holds_them_and_so_do_the_helps_of_archive_and_export(
    samtal: Program,
) -> None:
    samtal.held("Prov")
    assert samtal("export").err == ""
    assert samtal("plain", samtal.template("Skattat", COUNTED), stdin="starta\nskatta 1 1/1/0/0\n").code == 0
    for words in (["export"], ["export", "-o", samtal.folder / "a.jsonl"]):
        told = samtal(*words).err.splitlines()
        assert told[-1].startswith("Arkivet, kopior av det och filer från samtal export är dina egna: ")
    for words in (["export"], ["backup"], ["archive"], ["archive", "check"], ["archive", "rebuild"]):
        assert "min_answers" in samtal(*words, "--help").out
        assert "the number of answers" in " ".join(samtal(*words, "--help", "--lang", "en").out.split())
    assert "min_answers" not in samtal("--help").out


def test_a_session_that_was_carried_to_another_archive_has_the_same_minutes(samtal: Program) -> None:
    session = samtal.held("Prov")
    file = samtal.folder / "prov.jsonl"
    assert samtal("export", session, "-o", file).code == 0
    assert samtal("export").out == file.read_text(encoding="utf-8")
    other = samtal.folder / "annat.db"
    first = samtal("import", file, "--archive", other)
    assert first.code == 0
    assert first.out.startswith(f"Mötet {session}: ")
    again = samtal("import", file, "--archive", other)
    assert again.code == 0
    assert ": 0 nya händelser" in again.out
    assert samtal("minutes", "--archive", other).out == samtal("minutes").out
    assert samtal("export", "--archive", other).out == samtal("export").out
    assert samtal("sessions", "--archive", other).out == samtal("sessions").out


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "of another kind": lambda _: b'{"hej": 1}\n',
    "binary": lambda data: data.replace(b"{", b"\0", 1),
    "cut": lambda data: data[: len(data) // 2],
    "short": lambda data: data[: data.rindex(b"\n", 0, -1) + 1],
    "latin-1": lambda data: data.decode().encode("latin-1", "replace"),
    "newer": lambda data: data.replace(b'"samtal":1', b'"samtal":99'),
    "without an id": lambda data: data.replace(b'"hlc"', b'"clh"', 1),
    "deeply nested": lambda data: data + b"[" * 100_000,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_a_sentence_and_nothing_is_taken_in(samtal: Program, damage: str) -> None:
    samtal.held("Prov")
    file = samtal.folder / "prov.jsonl"
    file.write_bytes(DAMAGES[damage](samtal("export").out.encode()))
    other = samtal.folder / "annat.db"
    assert samtal("import", file, "--archive", other).sentence()
    assert json.loads(samtal("sessions", "--json", "--archive", other).out) == []


def test_a_file_that_cannot_be_imported_is_a_sentence(samtal: Program) -> None:
    assert "finns inte" in samtal("import", samtal.folder / "saknas").sentence()
    assert "det är en mapp" in samtal("import", samtal.folder).sentence()
    samtal.patch.setattr(importing, "LARGEST", 3)
    assert "för stor" in samtal("import", samtal.template()).sentence()
    assert not samtal.archive.exists()


def test_what_would_erase_things_written_here_is_said_and_taken_in_only_with_remove_and_a_copy_first(
    samtal: Program,
) -> None:
    session = samtal.held("Prov", RUNNING)
    file, other = samtal.folder / "ut.jsonl", samtal.folder / "annan.db"
    samtal("export", "-o", file)
    samtal("import", file, "--archive", other)
    erased = "radera anteckning 1 för gott\n"
    assert samtal("plain", "--session", session, "--archive", other, stdin=erased).code == 0
    samtal("export", "-o", file, "--force", "--archive", other)
    said = samtal("import", file).sentence()
    assert "Vi börjar med det svåra." in said
    assert "--remove" in said
    assert "Vi börjar med det svåra." in samtal("minutes").out
    done = samtal("import", file, "--remove")
    assert done.code == 0
    (copy,) = samtal.folder.glob("a-*.db")
    assert f"Kopian är sparad i {copy}" in done.out
    assert "Vi börjar med det svåra." not in samtal("minutes").out
    assert "Vi börjar med det svåra." in samtal("minutes", "--archive", copy).out


# archive


def test_rebuild_makes_the_plain_tables_anew(samtal: Program) -> None:
    samtal.held("Prov")
    before = samtal("sessions", "--json").out
    connection = sqlite3.connect(str(samtal.archive))
    with connection:
        connection.execute("DELETE FROM session")
    connection.close()
    assert samtal.sessions() == []
    assert samtal("archive", "rebuild").out == "Tabellerna är omgjorda för ett möte.\n"
    assert samtal("sessions", "--json").out == before


def tampered(samtal: Program, sql: str) -> None:
    """Change a stored event as no program may."""
    connection = sqlite3.connect(str(samtal.archive))
    with connection:
        connection.execute("DROP TRIGGER event_is_not_changed")
        connection.execute(sql)
    connection.close()


def test_a_whole_archive_is_said_to_be_whole(samtal: Program) -> None:
    samtal.held("Prov")
    said = samtal("archive", "check")
    assert (said.code, said.err) == (0, "")
    assert re.fullmatch(rf"Arkivet {samtal.archive} är helt: \d+ händelser, alla som de skrevs\.\n", said.out)
    tampered(samtal, "UPDATE event SET checksum = NULL WHERE kind = 'note'")
    said = samtal("archive", "check")
    assert (said.code, said.err) == (0, "")
    assert said.out.endswith(
        "En händelse har ingen kontrollsumma, eftersom den skrevs av en äldre version av samtal.\n"
    )


def test_every_event_that_is_not_as_it_was_written_is_named(samtal: Program) -> None:
    samtal.patch.setattr("samtal.cli.wiring.zone", lambda: "Europe/Stockholm")
    id_ = samtal.held("Prov")
    tampered(samtal, "UPDATE event SET payload = replace(payload, 'svåra', 'svära') WHERE kind = 'note'")
    said = samtal("archive", "check")
    assert said.sentence() == f"Inte som den skrevs: händelsen note 2025-11-14 09:10:00 i Prov ({id_})"
    assert said.out == ""
    assert "Ingen kopia gjordes: en händelse" in samtal("backup").sentence()
    assert list(samtal.folder.glob("a-*")) == []


@pytest.mark.parametrize("command", ["export", "minutes"])
def test_export_and_minutes_name_what_is_not_as_it_was_written_in_the_meeting_at_hand(
    samtal: Program, command: str
) -> None:
    samtal.patch.setattr("samtal.cli.wiring.zone", lambda: "Europe/Stockholm")
    changed, whole = samtal.held("Prov"), samtal.held("Annat")
    change = "UPDATE event SET payload = replace(payload, 'svåra', 'svära') WHERE kind = 'note' AND session = "
    tampered(samtal, f"{change}'{changed}'")
    said = samtal(command, changed)
    assert said.sentence() == f"Inte som den skrevs: händelsen note 2025-11-14 09:10:00 i Prov ({changed})"
    assert "svära" in said.out
    said = samtal(command, whole)
    assert (said.code, said.err) == (0, "")


def test_a_text_that_was_changed_in_a_plain_table_is_found_by_a_check_and_a_rebuild_mends_it(samtal: Program) -> None:
    samtal.held("Prov")
    connection = sqlite3.connect(str(samtal.archive))
    with connection:
        connection.execute("UPDATE note SET text = 'det lätta'")
    connection.close()
    said = samtal("archive", "check")
    assert said.code == 1
    strayed, advice = said.err.splitlines()
    assert strayed == f"Tabellerna i {samtal.archive} säger något annat än händelserna: note."
    assert "samtal archive rebuild" in advice
    assert samtal("archive", "rebuild").code == 0
    assert samtal("archive", "check").code == 0


def test_what_has_changed_can_itself_not_command_the_terminal(samtal: Program) -> None:
    samtal.held("Prov")
    tampered(samtal, "UPDATE event SET at = 1 << 62, session = 'a' || char(27), kind = 'x' WHERE kind = 'note'")
    said = samtal("archive", "check").sentence()
    assert said == f"Inte som den skrevs: händelsen x {2**62} i ett möte som inte går att läsa (a␛)"


def test_an_index_that_does_not_match_its_table_is_damage(samtal: Program) -> None:
    samtal.held("Prov")
    connection = sqlite3.connect(str(samtal.archive))
    root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'event_hlc'").fetchone()[0]
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    data = bytearray(samtal.archive.read_bytes())
    cell = (root - 1) * 4096 + int.from_bytes(data[(root - 1) * 4096 + 8 :][:2])
    data[cell + 4] ^= 1  # quick_check does not compare an index with its table
    samtal.archive.write_bytes(data)
    assert f"Arkivet {samtal.archive} är skadat. SQLite säger: ”" in samtal("archive", "check").sentence()
    assert "skadat" in samtal("backup").sentence()


def test_a_backup_lies_beside_the_archive_with_the_day_in_its_name(samtal: Program) -> None:
    samtal.held("Prov")
    samtal.patch.setattr("samtal.cli.wiring.now_ms", lambda: at(12))
    before = samtal("minutes").out
    copy = samtal.archive.with_name(f"a-{DAY}.db")
    assert samtal("backup").out.startswith(f"Kopian är sparad i {copy}.")
    assert samtal("minutes", "--archive", copy).out == before
    assert samtal("backup").sentence() == f"{copy} finns redan. Ange ett annat namn för kopian."
    assert "Är disken ansluten?" in samtal("backup", samtal.folder / "disk" / "b.db").sentence()
    (samtal.folder / "disk").mkdir()
    assert samtal("backup", samtal.folder / "disk" / "b.db").code == 0
    assert samtal("minutes", "--archive", samtal.folder / "disk" / "b.db").out == before


def test_a_read_only_archive_can_be_backed_up_and_checked(samtal: Program) -> None:
    samtal.held("Prov")
    samtal.patch.setattr("samtal.archive.opening.may_write", lambda _: False)
    assert samtal("archive", "check").code == 0
    assert samtal("backup").code == 0


def newer(path: Path) -> None:
    connection = sqlite3.connect(str(path))
    connection.execute("PRAGMA user_version = 9999")
    connection.close()


def damaged(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096 : 4096 * 6] = os.urandom(1) * 4096 * 5
    path.write_bytes(data)


def foreign(path: Path) -> None:
    path.unlink()
    foreign_database(path)


TROUBLES: dict[str, tuple[Callable[[Path], object], str]] = {
    "newer": (newer, "nyare version"),
    "damaged": (damaged, "skadat"),
    "another program's": (foreign, "annat program"),
    "a text": (lambda path: path.write_text("anteckningar " * 100, encoding="utf-8"), "inget samtalsarkiv"),
}


@pytest.mark.parametrize("trouble", TROUBLES)
@pytest.mark.parametrize("words", [*NEEDING_AN_ARCHIVE, ["sessions"], ["plain", "morgonmote"]], ids=" ".join)
def test_an_archive_that_cannot_be_used_is_a_sentence_and_is_not_touched(
    samtal: Program, trouble: str, words: list[str]
) -> None:
    samtal.held("Prov")
    spoil, said = TROUBLES[trouble]
    spoil(samtal.archive)
    before = samtal.archive.read_bytes()
    assert said in samtal(*words, stdin="starta\n").sentence()
    assert samtal.archive.read_bytes() == before


@pytest.mark.parametrize("words", NEEDING_AN_ARCHIVE, ids=" ".join)
def test_where_there_is_no_archive_none_is_made_by_looking(samtal: Program, words: list[str]) -> None:
    assert "Det finns inget arkiv" in samtal(*words).sentence()
    assert not samtal.archive.exists()


def test_a_folder_is_no_archive(samtal: Program) -> None:
    assert "är en mapp" in samtal("minutes", "--archive", samtal.folder).sentence()


def test_a_read_only_archive_is_read_and_not_written(samtal: Program) -> None:
    samtal.held("Prov")
    before = samtal("minutes").out
    samtal.patch.setattr("samtal.archive.opening.may_write", lambda _: False)
    assert samtal("minutes").out == before
    assert samtal("sessions").code == 0
    assert "skrivskyddad" in samtal("plain", "morgonmote", stdin="starta\n").sentence()
    assert "skrivskyddad" in samtal("archive", "rebuild").sentence()


def test_the_archive_lies_in_the_folder_for_data_unless_it_is_named(samtal: Program) -> None:
    samtal.patch.delenv("SAMTAL_ARCHIVE")
    samtal.patch.setattr("platformdirs.user_data_dir", lambda *_, **__: str(samtal.folder / "data"))
    assert samtal("plain", "morgonmote", stdin="starta\n").code == 0
    assert (samtal.folder / "data" / "samtal.db").is_file()


@pytest.mark.parametrize("wrong", [LookupError("zone"), ValueError("zone"), OSError("zone"), None])
def test_a_machine_that_does_not_tell_its_time_zone_is_in_sweden(
    monkeypatch: pytest.MonkeyPatch, wrong: Exception | None
) -> None:
    def name() -> Literal[""]:
        if wrong:
            raise wrong
        return ""

    monkeypatch.setattr("tzlocal.get_localzone_name", name)
    assert wiring.zone() == "Europe/Stockholm"


def test_ids_sort_by_time_and_are_version_7() -> None:
    times = iter([1, 2, 3])
    new_id = wiring.id_maker(lambda: next(times), lambda n: b"\xff" * n)
    ids = [new_id() for _ in range(3)]
    assert ids == sorted(ids)
    assert {(len(id_), id_[14], id_[19]) for id_ in ids} == {(36, "7", "b")}


def test_a_meeting_from_a_newer_samtal_is_kept_and_said_to_be_unreadable(samtal: Program) -> None:
    samtal("plain", "morgonmote", stdin="starta\n")
    file = samtal.folder / "ny.jsonl"
    file.write_text(samtal("export").out.replace('"format":1,"template"', '"format":99,"template"'), encoding="utf-8")
    samtal.archive.unlink()
    said = samtal("import", str(file))
    assert said.code == 1
    assert "nyare version" in said.err


# what a person can be shown


def test_a_link_that_leads_to_itself_is_a_sentence_wherever_it_is_named(samtal: Program) -> None:
    samtal.held("Prov")
    loop = samtal.folder / "loop"
    loop.symlink_to(loop)
    named: list[list[str | Path]] = [
        ["sessions", "--archive", loop],
        ["backup", "--archive", loop],
        ["import", loop],
        ["minutes", "-o", loop],
    ]
    for words in named:
        said = samtal(*words)
        assert said.code == 1, words
        assert "Traceback" not in said.err
        assert "länken leder runt till sig själv" in said.err, words


def test_no_escape_reaches_the_terminal_from_the_command_line_itself(samtal: Program) -> None:
    samtal.held("Prov")
    evil = samtal.folder / "a\x1b]0;x\x07.toml"
    evil.write_text(samtal.template().read_text(encoding="utf-8"), encoding="utf-8")
    for words in (
        ["\x1b[31mfel"],
        ["minutes", "\x1b[31mfel"],
        ["minutes", "--\x1b[31m"],
        ["template", "check", evil],
        ["template", "show", "\x1b[31m"],
        ["minutes", "-o", samtal.folder / "\x1b[31m.md"],
        ["sessions", "--archive", samtal.folder / "\x1b[31m"],
        ["export", "-o", samtal.folder / "\x1b[32m.jsonl"],
        ["backup", samtal.folder / "\x1b[33m.db"],
        ["import", samtal.folder / "\x1b[32m.jsonl"],
    ):
        said = samtal(*words)
        assert "\x1b" not in said.out + said.err, words


def test_a_list_shows_signs_for_what_would_end_or_turn_its_line(samtal: Program) -> None:
    samtal.held("Prov\u2028x\u202ey")
    assert "\u2028" not in samtal("sessions").out
    assert samtal("sessions").out.count("\n") == 1
    assert "\u202ey\u202c" in samtal("sessions").out


def test_a_wal_without_its_archive_is_no_empty_archive(samtal: Program) -> None:
    assert samtal("sessions").out == "Inga möten än.\n"
    samtal.archive.with_name("a.db-wal").write_bytes(b"x" * 100)
    assert "saknas eller är tomt" in samtal("sessions").sentence()


def test_a_file_that_may_not_be_read_is_said_to_be_so(samtal: Program) -> None:
    samtal.held("Prov")
    allowed = os.access

    def denied(path: str, mode: int) -> bool:
        return allowed(path, mode) and not (mode == os.R_OK and Path(path) == samtal.archive)

    samtal.patch.setattr(os, "access", denied)
    for words in (["sessions"], ["minutes"], ["plain", samtal.template()]):
        assert "får inte läsas" in samtal(*words).sentence()


def test_the_python_of_the_microsoft_store_keeps_the_archive_where_the_next_one_finds_it() -> None:
    usual, home = Path("C:/Users/eva/AppData/Local/samtal"), Path("C:/Users/eva")
    store = "C:/Program Files/WindowsApps/PythonSoftwareFoundation.Python.3.12_qbz5n2kfra8p0"
    assert wiring.data_folder(usual, "C:/Python312", home) == usual
    assert wiring.data_folder(usual, store, home) == home / "samtal"


def test_a_locale_that_cannot_be_read_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown() -> None:
        raise ValueError("unknown locale: UTF-8")

    monkeypatch.setattr("locale.getlocale", unknown)
    assert wiring.language(["sessions"], {}) == "sv"
