"""The world outside, made once and handed down: clock, ids, randomness, language, time zone, where the archive lies.

Rule: the only place in the program that asks the machine for any of these.
"""

from __future__ import annotations

import locale
import os
import sys
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

from samtal.session.refusal import RefusedError
from samtal.words import LANGS, say
from samtal.words.text import visible

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Mapping, Sequence

    from samtal.archive.log import Archive
    from samtal.tui.world import World
    from samtal.words import Lang

HOME_ZONE: Final = "Europe/Stockholm"
"""Where a machine does not tell its time zone."""

WAIT: Final = 15_000
"""So many ms an archive that another program has locked is waited for."""

WAIT_ON_SCREEN: Final = 2_000
"""So many where somebody looks at a screen, which must not stand still."""


def now_ms() -> int:
    """Milliseconds since 1970, UTC."""
    return time.time_ns() // 1_000_000


def id_maker(now: Callable[[], int], random_bytes: Callable[[int], bytes] = os.urandom) -> Callable[[], str]:
    """Makes UUIDs of version 7 (RFC 9562): 48 bits of milliseconds, then random ones."""

    def new_id() -> str:
        value = now() << 80 | int.from_bytes(random_bytes(10))
        value = value & ~(0xF << 76) & ~(0x3 << 62) | 0x7 << 76 | 0x2 << 62
        digits = f"{value:032x}"
        return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))

    return new_id


def language(words: Sequence[str], environ: Mapping[str, str]) -> Lang:
    """The user's language: `--lang`, SAMTAL_LANG, else the locale; Swedish where none of them names a language."""
    given = [word.partition("=")[2] for word in words if word.startswith("--lang=")]
    given += [after for word, after in pairwise(words) if word == "--lang"]
    given.append(environ.get("SAMTAL_LANG", ""))
    for name in given:
        for lang in LANGS:
            if name.lower().startswith(lang):
                return lang
    names = [environ.get(key, "") for key in ("LC_ALL", "LC_MESSAGES", "LANG")]
    name = next((name for name in names if name), _system_language())
    name = name.lower().partition(".")[0]
    return "sv" if name in {"", "c", "posix"} or name.startswith(("sv", "swedish")) else "en"


def _system_language() -> str:
    """The language of the system; "" where it bears a name that Python cannot read."""
    try:
        return locale.getlocale()[0] or ""
    except ValueError:
        return ""


def zone() -> str:
    """The IANA name of this machine's time zone."""
    import tzlocal  # noqa: PLC0415 - only a command that opens a session asks

    try:
        return tzlocal.get_localzone_name() or HOME_ZONE
    except (LookupError, ValueError, OSError):
        return HOME_ZONE


def archive_path(arguments: Namespace, environ: Mapping[str, str]) -> Path:
    """`--archive`, SAMTAL_ARCHIVE, else samtal.db in the platform's folder for data."""
    if given := named_archive(arguments, environ):
        return given
    import platformdirs  # noqa: PLC0415 - not needed when the archive is named

    usual = Path(platformdirs.user_data_dir("samtal", appauthor=False))
    return data_folder(usual, sys.base_prefix, Path.home()) / "samtal.db"


def named_archive(arguments: Namespace, environ: Mapping[str, str]) -> Path | None:
    """`--archive` or SAMTAL_ARCHIVE, if there is any."""
    given = arguments.archive or environ.get("SAMTAL_ARCHIVE")
    return Path(given) if given else None


def command(face: str, archive: Path | None) -> str:
    """What is typed in another window to see the meetings of this archive, or of the usual one, on another face."""
    return f'samtal {face} --archive "{archive.absolute()}"' if archive else f"samtal {face}"


def world(archive: Archive, lang: Lang, face: str, named: Path | None, *, fleeting: bool = False) -> World:
    """What the screens are handed. `named`: the archive as the user named it; `fleeting`: it is gone afterwards."""
    import platformdirs  # noqa: PLC0415 - not needed by commands that draw nothing

    from samtal.tui.world import World  # noqa: PLC0415 - the same

    documents = archive.path.parent if fleeting else Path(platformdirs.user_documents_dir())
    return World(
        archive,
        now_ms,
        lang,
        zone(),
        f"{face}:{archive.new_id()}",
        documents,
        old_console=old_console(sys.platform, os.environ),
        wall=command("wall", named),
        notes=command("notes", named),
    )


def data_folder(usual: Path, python: str, home: Path) -> Path:
    """Where the archive is kept: in the platform's folder, else in the home directory.

    The Python of the Microsoft Store has a copy of its own of that folder, which the next Python does not find.
    """
    return home / "samtal" if "PythonSoftwareFoundation" in python else usual


def old_console(platform: str, environ: Mapping[str, str]) -> bool:
    """Whether the terminal is the older console of Windows: others make themselves known.

    `platform` is what Python calls the system.
    """
    return platform == "win32" and not (environ.get("WT_SESSION") or environ.get("TERM_PROGRAM"))


def open_archive(
    arguments: Namespace,
    environ: Mapping[str, str],
    *,
    reading: bool = False,
    create: bool = True,
    untouched: bool = False,
    wait_ms: int = WAIT,
) -> Archive:
    """The archive of this call, made if need be and `create` lets it. `reading`: it is there, and may be read-only.

    `untouched`: nothing is changed in it, not even an older one is brought up to date. `wait_ms`: how long another
    program that has locked it is waited for.
    """
    from samtal.archive.log import Archive  # noqa: PLC0415 - commands about templates need none
    from samtal.archive.opening import Around  # noqa: PLC0415 - the same

    path, around = archive_path(arguments, environ), Around(busy_ms=wait_ms)
    return Archive.open(
        path, now_ms=now_ms, new_id=id_maker(now_ms), create=create, reading=reading, untouched=untouched, around=around
    )


def remarks(archive: Archive, environ: Mapping[str, str]) -> list[RefusedError]:
    """What a person should know about the archive that has been opened: said, not refused."""
    from samtal.archive import place  # noqa: PLC0415 - commands about templates need none

    told = (environ.get(key) for key in ("OneDrive", "OneDriveConsumer", "OneDriveCommercial"))
    service = place.synchronised(archive.path, {folder: "OneDrive" for folder in told if folder})
    found = RefusedError("archive.synchronised", path=archive.path, service=service) if service else None
    return [remark for remark in (archive.remark, found) if remark]


def session_meant(archive: Archive, prefix: str | None, lang: Lang) -> str:
    """The session that a command is about; of several, if none was named, which it is is said on standard error."""
    session = archive.find_session(prefix)
    begun = [] if prefix else [row for row in archive.sessions() if row["state"] != "planned"]
    if len(begun) > 1:
        meant = next(row for row in begun if row["id"] == session)
        sentence = say(lang, "cli.meant", title=meant["title"] or "", date=meant["date"] or "", id=session)
        print(visible(sentence), file=sys.stderr)
    return session
