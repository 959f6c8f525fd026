"""Files of what groups hand in, from a screen: the forms saved, and a file that is dropped on the window read.

Rule: whole or not at all, never over another file; a form that is there as it would be written is not written again.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from samtal.lines import handin_text
from samtal.lines.handins import is_meant
from samtal.minutes import handin_forms
from samtal.minutes.saving import save_new
from samtal.session import handins
from samtal.session.refusal import RefusedError
from samtal.words import say
from samtal.words.system import why

if TYPE_CHECKING:
    from samtal.session.state import State
    from samtal.tui.world import World

LONGEST: Final = 1000
"""Signs; what is longer is no path."""


def forms_saved(state: State, world: World) -> tuple[list[Path] | None, str]:
    """The files of all groups, and the sentence that says where they are; none, and why not."""
    try:
        handins.check_open(state)
        paths = [_saved(state, world, group) for group in range(1, handins.group_count(state) + 1)]
    except RefusedError as refused:
        return None, refused.sentence(world.lang)
    except OSError as error:
        return None, say(world.lang, "home.not-saved", path=world.documents, why=why(world.lang, error))
    return paths, say(world.lang, "handin.saved", n=len(paths), folder=world.documents, name=paths[0].name)


def _saved(state: State, world: World, group: int) -> Path:
    data, name = handin_forms.as_file(handin_forms.page(state, group)), handin_forms.file_name(state, group)
    there = world.documents / f"{name}.txt"
    if there.is_file() and there.read_bytes() == data:
        return there
    return save_new(data, world.documents, name, ".txt")


def dropped(text: str) -> str:
    """What a file says whose path a terminal has pasted, because it was dropped on the window; else the text itself.

    Raises RefusedError where it is no text, and OSError.
    """
    path = file_named(text.strip())
    if path is None:
        return text
    if path.stat().st_size > handin_text.LARGEST:
        raise RefusedError("handin.too-large")
    return handin_text.decoded(path.read_bytes())


def is_handed_in(pasted: str, state: State) -> bool:
    """Whether a text, or the file that it is the path of, is what a group hands in."""
    with suppress(RefusedError, OSError):
        return is_meant(dropped(pasted), state)
    return False


def file_named(text: str) -> Path | None:
    """The file that a text is the path of: in quotes, with its blanks escaped, or as an address, as terminals do."""
    if not text or len(text) > LONGEST or "\n" in text or "\r" in text:
        return None
    bare = text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'" else text
    address = unquote(urlsplit(text).path) if text.startswith("file://") else ""
    for one in (address, bare, bare.replace("\\ ", " ")):
        path = Path(one) if one else None
        try:
            if path and path.is_absolute() and path.is_file():
                return path
        except (OSError, ValueError):
            continue
    return None
