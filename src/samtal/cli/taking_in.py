"""`samtal import` of what a group has handed in: finds the meeting, takes it in, and says what went where.

Rule: all or nothing, and twice is the same as once. The meeting is that of the code, else the one that is named or
meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.cli import wiring
from samtal.lines import handin_text, handins
from samtal.live import LiveSession
from samtal.session.handin_codes import meeting_sign
from samtal.session.handins import has_handed_in
from samtal.session.history import COMMAND
from samtal.session.refusal import RefusedError
from samtal.telling import handins as telling
from samtal.telling import naming
from samtal.words import LANGS, numbers, say
from samtal.words.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.archive.log import Archive
    from samtal.lines.handins import Delivery
    from samtal.words import Lang

EXPORT: Final = b"{"
"""How an exported meeting begins; nothing else that is taken in does."""


def is_handin(head: bytes) -> bool:
    """Whether a file that begins so is taken for what a group has handed in, and not for an exported meeting."""
    begun = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return bool(begun) and (begun.startswith(handin_text.OFFICE) or not begun.startswith(EXPORT))


def take_in(archive: Archive, data: bytes, prefix: str | None, lang: Lang) -> None:
    """Take it in, and print what went where."""
    text = handin_text.decoded(data)
    session = _session(archive, text, prefix, lang)
    live = LiveSession(archive, session, now=wiring.now_ms, origin=f"{COMMAND}:{archive.new_id()}")
    for line in _taken(live, handins.read(text, live.state), lang):
        print(visible(line))


def _taken(live: LiveSession, delivery: Delivery, lang: Lang) -> Iterator[str]:
    """What became of it, a line each."""
    command, state = delivery.command, live.state
    again = has_handed_in(state, command.group)
    try:
        events = live.do(command)
    except RefusedError as refused:
        if refused.code != "handin.nothing-new":
            raise
        yield refused.sentence(lang)
        return
    state = live.state
    title = naming.shown(state.template.title) if state.template else ""
    named = {"title": title, "date": numbers.day(lang, state.date), "number": command.group}
    if again:
        known = len(command.brought) - len(events)
        yield say(lang, "handin.taken-more", n=len(events), known=known, **named)
    else:
        yield say(lang, "handin.taken", what=telling.much(lang, telling.captured(state, events)), **named)
    yield from telling.by_item(lang, state, events)
    yield from telling.left(lang, delivery, most=len(delivery.left))


def _session(archive: Archive, text: str, prefix: str | None, lang: Lang) -> str:
    """The meeting that it belongs to: by its code, else by the title and day in it, else the one that is meant."""
    code, rows = handins.code_in(text), archive.sessions()
    if code:
        meant = next((row for row in rows if meeting_sign(str(row["id"])) == code.meeting), None)
        if meant is None:
            raise RefusedError("handin.no-meeting")
    else:
        meant = _named_in(text, rows)
    named = archive.find_session(prefix) if prefix else ""
    if meant is None:
        return named or wiring.session_meant(archive, None, lang)
    if named not in {"", meant["id"]}:
        values = {key: meant[key] or "" for key in ("title", "date", "id")}
        raise RefusedError("handin.other-meeting-is", **values)
    return str(meant["id"])


def _named_in(text: str, rows: list[dict[str, object]]) -> dict[str, object] | None:
    """The meeting whose title and day stand on a line of their own, as in a form; None where it is not just one."""
    lines = {handin_text.squashed(line) for _, line in handin_text.numbered(text)}
    found = [row for row in rows if not lines.isdisjoint(_headed(row))]
    return found[0] if len(found) == 1 else None


def _headed(row: dict[str, object]) -> set[str]:
    """How a form of this meeting is headed, in each language, as it is compared."""
    title, date = str(row["title"] or ""), str(row["date"] or "")
    heads = (say(lang, "handin.meeting", title=title, date=numbers.day(lang, date)) for lang in LANGS)
    return {handin_text.squashed(head) for head in heads}
