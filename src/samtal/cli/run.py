"""`samtal`, `samtal run` and `samtal demo`: the commands that draw on the screen.

Rule: the world is made here and handed down; the drawing library is loaded here and nowhere else in cli/. Garbage is
not collected until the first paint, which makes that a tenth quicker.
"""

from __future__ import annotations

import gc
import os
import sys
from functools import partial
from typing import TYPE_CHECKING

from samtal.archive.windows import named
from samtal.cli import wiring
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from argparse import Namespace

    from samtal.archive.log import Archive
    from samtal.cli.templates import LoadedTemplate
    from samtal.tui.app import SamtalApp
    from samtal.tui.home.beginning import Beginning, First
    from samtal.tui.world import World
    from samtal.words import Lang

FACE = "console"
"""The name under which a console acts; the same after a crash, so that it can take back what it did before.

Of several consoles that are open at once the others are console-2, console-3.
"""


def run(arguments: Namespace, lang: Lang) -> int:
    """Exit code 1 if the template cannot be used or there is no screen to draw on."""
    name, day = getattr(arguments, "template", None), _day(getattr(arguments, "date", None))
    confidential = getattr(arguments, "confidential", False)
    if confidential and not name:
        raise RefusedError("cli.confidential-needs")
    read = _read(name, lang, confidential=confidential) if name else None
    if name and read is None:
        return 1
    if not (sys.stdin and sys.stdin.isatty() and sys.stdout.isatty()):
        raise RefusedError("cli.needs-terminal")
    gc.disable()
    with _archive(arguments) as archive, named(archive.path, FACE) as window:
        fleeting = arguments.command == "demo"
        elsewhere = archive.path if fleeting else wiring.named_archive(arguments, os.environ)
        world = wiring.world(archive, lang, window.name, elsewhere, fleeting=fleeting)
        app = _app(world, _first(arguments.command, world, read, day), wiring.remarks(archive, os.environ))
        app.run()
    return app.return_code or 0


def _read(name: str, lang: Lang, *, confidential: bool) -> LoadedTemplate | None:
    """The template that was named; its mistakes are told before anything is drawn."""
    from samtal.cli.templates import load  # noqa: PLC0415 - home is painted before any template is read

    return load(name, lang, confidential=confidential, advise=True)


def _day(typed: str | None) -> str:
    if not typed:
        return ""
    from samtal.lines.clock_times import is_day  # noqa: PLC0415 - not needed for home

    if not is_day(typed):
        raise RefusedError("session.not-a-date")
    return typed


def _archive(arguments: Namespace) -> Archive:
    """The user's, or for the demo one that is gone afterwards."""
    if arguments.command != "demo":
        return wiring.open_archive(arguments, os.environ, wait_ms=wiring.WAIT_ON_SCREEN)
    from samtal.tui.demo import fleeting  # noqa: PLC0415 - only the demo

    return fleeting(wiring.now_ms, wiring.id_maker(wiring.now_ms))


def _first(command: str, world: World, read: LoadedTemplate | None, day: str) -> First:
    """What it begins with."""
    from samtal.tui.home import beginning  # noqa: PLC0415 - only the commands that draw

    if command == "demo":
        return partial(beginning.demo, world)
    if read:
        return partial(beginning.with_template, world, read.template, read.source, day)
    return partial(beginning.going_on if command == "run" else beginning.at_home, world)


def _app(world: World, first: First, remarks: list[RefusedError]) -> SamtalApp:
    """The application; with its first paint done it collects garbage again and says what the archive remarks on."""
    from samtal.tui.app import SamtalApp  # noqa: PLC0415 - only the commands that draw

    def begin(_world: World) -> Beginning:
        app.call_after_refresh(gc.enable)
        if remarks:
            app.call_after_refresh(app.tell, " ".join(remark.sentence(world.lang) for remark in remarks))
        return first(app)

    app = SamtalApp(world, begin)
    return app
