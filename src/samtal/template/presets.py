"""Presets: names for common points, expanded on reading, so that past this room there are three kinds only.

Rule: presets are data. A point's own keys override its preset's; a preset may build on another.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Final

from samtal.template import model
from samtal.template.keys import KINDS, OF_KIND, OWNERS, STEP
from samtal.template.problem import KeyPath, Problem, shown
from samtal.words import LANGS

Presets = dict[str, dict[str, Any]]

_RIVALS: Final = {"scale": "budget", "budget": "scale"}  # only one of the two; the point's own wins


@cache
def shipped() -> Presets:
    """The presets that come with samtal."""
    # Not importlib.resources: it costs more at start-up than all the rest of this room's imports of the library.
    return tomllib.loads(Path(__file__).with_name("presets.toml").read_text(encoding="utf-8"))


def mistakes(presets: Presets) -> list[Problem]:
    """What is wrong with presets of a user's own: no table, a kind that is not there, a key no point has.

    Their values are checked with the point that uses them.
    """
    return [problem for name, preset in presets.items() for problem in _wrong(name, preset, presets)]


def names(presets: Presets | None) -> tuple[str, ...]:
    """Every word that may stand as `kind`."""
    return tuple(dict.fromkeys((*KINDS, *shipped(), *(presets or {}))))


def expanded(kind: str, presets: Presets | None, language: str) -> tuple[str, dict[str, Any]]:
    """The kind that `kind` stands for, and the keys it brings. A preset that leads nowhere is a bare talk."""
    known = {**shipped(), **(presets or {})}
    brought: dict[str, Any] = {}
    for _ in range(len(known) + 1):  # so that presets that name each other end
        if kind in KINDS:
            return kind, brought
        preset = known.get(kind)
        if not isinstance(preset, dict):  # a user's file can hold anything; `mistakes` says so
            break
        local = preset.get(language)
        brought = {**preset, **(local if isinstance(local, dict) else {}), **brought}
        kind = str(preset.get("kind", "talk"))
    return "talk", brought


def is_break(kind: str, presets: Presets | None) -> bool:
    """Whether `kind` is the preset for breaks, or a user's own that builds on it."""
    known = {**shipped(), **(presets or {})}
    for _ in known:
        if kind == model.BREAK:
            return True
        preset = known.get(kind)
        kind = str(preset.get("kind")) if isinstance(preset, dict) else ""
    return False


def merged(own: dict[str, Any], brought: dict[str, Any]) -> dict[str, Any]:
    """The keys a preset brings that the point itself leaves open."""
    hidden = {"kind", *LANGS, *own, *(_RIVALS[name] for name in own if name in _RIVALS)}
    return {name: value for name, value in brought.items() if name not in hidden}


def _wrong(name: str, preset: object, presets: Presets) -> list[Problem]:
    path: KeyPath = (name,)
    if not isinstance(preset, dict):
        return [Problem("template.preset-table", {"name": shown(name)}, path=path)]
    found = []
    if name in KINDS:
        found.append(Problem("template.preset-name", {"name": shown(name)}, path=path))
    if not _ends(name, {**shipped(), **presets}):
        values: dict[str, object] = {"name": shown(name), "words": ", ".join(names(presets))}
        found.append(Problem("template.preset-kind", values, path=path))
    local = [
        (language, key) for language in LANGS if isinstance(preset.get(language), dict) for key in preset[language]
    ]
    keys = [(key,) for key in preset if key not in LANGS] + local
    unknown = [at for at in keys if at[-1] not in STEP.keys]
    said = [{"name": shown(name), "key": shown(at[-1])} for at in unknown]
    return found + [
        Problem("template.preset-key", {**values}, path=(name, *at)) for at, values in zip(unknown, said, strict=True)
    ]


def _ends(name: str, known: Presets) -> bool:
    """Whether a preset leads to one of the three kinds, by whatever presets it builds on."""
    seen: set[str] = set()
    while name not in KINDS:
        preset = known.get(name)
        if name in seen or not isinstance(preset, dict):
            return False
        seen.add(name)
        name = str(preset.get("kind"))
    return True


def belongs(key: str, kind: str) -> bool:
    """Whether a point of this kind may have this key."""
    return key not in OWNERS or key in OF_KIND[kind]
