"""A long list of which one line is marked: only the lines that are seen are drawn.

Rule: holds what it was handed and decides nothing; ten thousand lines cost what twenty do. The mark stays on its entry,
whatever comes and goes around it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.visual import Visual

from samtal.tui.paint import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events
    from textual.strip import Strip

    from samtal.tui.widgets.entries_listed import EntryLine

LABEL: Final = 16
"""So wide is the name of an entry; a longer one takes the room that it needs."""


class LongList(ScrollView, can_focus=False):
    """Lines under headings. Posts Clicked with the mouse."""

    DEFAULT_CSS = """
    LongList {
        height: 1fr;
        text-wrap: nowrap;
        text-overflow: ellipsis;
        scrollbar-size-horizontal: 0;
        .entries--heading { text-style: bold; color: $text-muted; text-wrap: nowrap; text-overflow: ellipsis; }
        .entries--line { text-wrap: nowrap; text-overflow: ellipsis; }
        .entries--marked { background: $primary 40%; text-wrap: nowrap; text-overflow: ellipsis; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"entries--heading", "entries--line", "entries--marked"}

    class Clicked(Message):
        """A line was clicked; `again`: the one that was marked already."""

        def __init__(self, *, again: bool) -> None:
            super().__init__()
            self.again = again

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[EntryLine | str] = []
        self._at = -1

    @property
    def marked(self) -> EntryLine | None:
        """The line that is marked; None where there is none to mark."""
        row = self._rows[self._at] if 0 <= self._at < len(self._rows) else None
        return None if isinstance(row, str) else row

    def show(self, lines: Sequence[EntryLine], heading: Callable[[int], str], latest: str = "") -> None:
        """Show these, with a heading above those of each item; the mark stays on its entry, else on its place.

        `latest`: the id of the entry that is marked where none was, else it is the last.
        """
        before, at = self.marked, self._at
        rows: list[EntryLine | str] = []
        place = -1
        for line in lines:
            if line.place != place:
                rows.append(heading(line.place))
                place = line.place
            rows.append(line)
        self._rows = rows
        self.virtual_size = Size(self.size.width, len(rows))
        self._at = self._found(before.id, before.wording) if before else self._found(latest, 1)
        if self._at < 0 and rows:
            self._at = self._line_near(min(at, len(rows) - 1) if before else len(rows) - 1)
        self._into_view()
        self.refresh()

    def _found(self, entry: str, wording: int) -> int:
        """Where the same wording stands now, else the same entry; -1 where neither does."""
        same = {row.wording: n for n, row in enumerate(self._rows) if not isinstance(row, str) and row.id == entry}
        return same.get(wording, min(same.values(), default=-1))

    def _line_near(self, at: int) -> int:
        """The line at this place, else the next one that is no heading."""
        after = range(at, len(self._rows))
        before = range(at - 1, -1, -1)
        return next((n for n in (*after[:2], *before[:2]) if not isinstance(self._rows[n], str)), -1)

    def move(self, by: int) -> None:
        """Mark the line so many further on, or the last there is."""
        step, to = (1 if by > 0 else -1), self._at
        for _ in range(abs(by)):
            beyond = to + step
            while 0 <= beyond < len(self._rows) and isinstance(self._rows[beyond], str):
                beyond += step
            if not 0 <= beyond < len(self._rows):
                break
            to = beyond
        if to != self._at:
            self._mark(to)

    def page(self, by: int) -> None:
        """A screenful up (-1) or down (1)."""
        self.move(by * max(1, self.size.height - 1))

    def to_end(self, *, last: bool) -> None:
        """Mark the first line or the last."""
        self.move(len(self._rows) * (1 if last else -1))

    def _mark(self, at: int) -> None:
        self._at = at
        self._into_view()
        self.refresh()

    def _into_view(self) -> None:
        """Scroll so that the marked line is seen, and the heading above it where it is the first."""
        height, top = self.size.height, round(self.scroll_offset.y)
        if self._at < 0 or not height:
            return
        first = self._at - 1 if self._at and isinstance(self._rows[self._at - 1], str) else self._at
        if first < top:
            self.scroll_to(y=first, animate=False, immediate=True)
        elif self._at >= top + height:
            self.scroll_to(y=self._at - height + 1, animate=False, immediate=True)

    def on_resize(self) -> None:
        """The mark stays in sight."""
        self.virtual_size = Size(self.size.width, len(self._rows))
        self._into_view()

    def on_click(self, event: events.Click) -> None:
        """Mark the line that was clicked."""
        at = round(self.scroll_offset.y) + event.y
        if 0 <= at < len(self._rows) and not isinstance(self._rows[at], str):
            again = at == self._at
            self._mark(at)
            self.post_message(self.Clicked(again=again))

    def render_line(self, y: int) -> Strip:
        """One line of those that are seen."""
        at = y + round(self.scroll_offset.y)
        row = self._rows[at] if at < len(self._rows) else ""
        look = "heading" if isinstance(row, str) else "marked" if at == self._at else "line"
        text = Content(shown(row)) if isinstance(row, str) else drawn(row, marked=at == self._at)
        style = self.get_visual_style(f"entries--{look}")
        width = self.scrollable_content_region.width
        return Visual.to_strips(self, text, width, 1, style, apply_selection=False, pad=True)[0]


def drawn(row: EntryLine, *, marked: bool) -> Content:
    """A line: the mark, what it is, whose, and what it says."""
    owner = f"{shown(row.whose)}: " if row.whose and row.wording == 1 else ""
    return Content.assemble(
        "▶ " if marked else "  ", (f"{row.label:<{LABEL}} ", "dim"), (owner, "bold"), shown(row.text)
    )
