"""What samtal begins with: home, a template, the meeting that is going on, the demo.

Rule: home lies below, so that whoever leaves a screen comes somewhere. A meeting that is going on is offered first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from textual.screen import Screen

from samtal.tui.home.screen import Home

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.template.model import Template
    from samtal.tui.app import SamtalApp
    from samtal.tui.home.offers import Session
    from samtal.tui.world import World

Beginning: TypeAlias = Screen[None]
First: TypeAlias = "Callable[[SamtalApp], Beginning]"
"""Makes the screen that the app begins with."""


def at_home(world: World, app: SamtalApp) -> Beginning:
    """Home."""
    del app
    return Home(world)


def going_on(world: World, app: SamtalApp) -> Beginning:
    """The meeting that is going on, else home."""

    def at_once() -> None:
        from samtal.tui import navigation  # noqa: PLC0415 - home is painted without it

        if running := _running(world, app):
            navigation.go_on(app, world, str(running["id"]))

    return Home(world, at_once)


def with_template(world: World, template: Template, source: str, day: str, app: SamtalApp) -> Beginning:
    """The preparation of a meeting; above it the question whether to go on with one, where one is going on."""

    def at_once() -> None:
        from samtal.tui import navigation  # noqa: PLC0415 - home is painted without it
        from samtal.tui.screens.prepare import Prepare  # noqa: PLC0415 - home is painted without it

        app.push_screen(Prepare(world, template, source, day))
        if running := _running(world, app):
            navigation.offer(app, world, running)

    return Home(world, at_once)


def demo(world: World, app: SamtalApp) -> Beginning:
    """The demo, in a world that is made for it, and that nothing of it is kept."""
    from samtal.tui.demo import held  # noqa: PLC0415 - home is painted without it
    from samtal.tui.screens.console import Console  # noqa: PLC0415 - home is painted without it

    app.call_after_refresh(app.tell, app.say("home.demo-told"))
    return Console(held(world), world)


def _running(world: World, app: SamtalApp) -> Session | None:
    """The meeting that is going on, the last begun of several."""
    with app.refusals():
        sessions = world.archive.sessions(0)
        return next((row for row in sessions if row["state"] in {"running", "paused"}), None)
    return None
