"""The minutes as Markdown (CommonMark with tables), for pasting into Word, Teams or an e-mail.

Rule: no more is escaped than a reader of Markdown would take for something else, so that the raw text stays readable.
What can be syntax anywhere is escaped in `_inline`; what can be syntax only at the beginning of a block in `_begun`.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from samtal.minutes.document import Bullets, Diagram, Heading, Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.minutes.document import Block, Document, Inline, Inlines, Item

_ASCII_SIGNS: Final = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_SPECIAL: Final = re.compile(r"\\|`|\*+|_+|~+|\]|<|&(?=#[0-9]+;|#[xX][0-9a-fA-F]+;|[A-Za-z][A-Za-z0-9]*;)")
_ADDRESS: Final = re.compile(r"https?://[^\s<>\\\"`]+")
_BEGINNING: Final = re.compile(
    r"(?P<sign>#{1,6}(?=\s|$)|[-+](?=\s|$)|-(?=[-\s]*$)|>|\[(?=[ xX]\]))|(?P<number>[0-9]{1,9})(?=[.)](\s|$))"
)
_UNDERLINE: Final = re.compile(r"[-=:|\s]*[-=][-=:|\s]*")
_BREAK: Final = "  "  # at the end of a line: the next one begins anew. A reader of the raw text does not see it
_FENCE: Final = "```"
_CLOSING: Final = re.compile(r"(?:(?<=\s)|^)(#+)$")


def render(document: Document) -> str:
    """The document as Markdown, with a newline at its end."""
    blocks = [f"# {_heading(document.title)}", *map(_block, document.blocks)]
    return "\n\n".join(blocks) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * level} {_heading(text)}"
        case Paragraph(spans):
            return _line(spans)
        case Bullets(items):
            return "\n".join(_items(items))
        case Diagram(about, lines):
            return "\n".join([_begun(_inline(about)), "", _FENCE, *lines, _FENCE])
        case _:
            return _table(block)


def _items(items: tuple[Item, ...]) -> Iterator[str]:
    """The lines of a list; what stands under an item is two signs further in."""
    for item in items:
        yield from _lines(item)
        yield from (f"  - {_line(spans)}" for spans in item.under)
        yield from (f"  {line}" for line in _items(item.items))


def _lines(item: Item) -> Iterator[str]:
    """The lines of an item's text, each on a line of its own for a reader of Markdown too."""
    lines = [_line(item.spans), *(_further(spans) if spans else "" for spans in item.more)]
    for sign, line, after in zip_longest("-", lines, lines[1:], fillvalue=""):
        yield f"{sign or ' '} {line}{_BREAK if after else ''}" if line else ""


def _further(spans: Inlines) -> str:
    """A line that follows another in the same paragraph, as far in as it was; it underlines no heading or table."""
    text = "".join(_span(span, joined=place < len(spans)) for place, span in enumerate(spans, 1))
    bare = _begun(text.strip())
    return text[: len(text) - len(text.lstrip())] + (f"\\{bare}" if _UNDERLINE.fullmatch(bare) else bare)


def _heading(text: str) -> str:
    return _CLOSING.sub(r"\\\1", _inline(text.strip()))


def _line(spans: Inlines) -> str:
    """The text of a block, its outer space gone, never empty."""
    pieces = [_span(span, joined=place < len(spans)) for place, span in enumerate(spans, 1)]
    return _begun("".join(pieces).strip()) or "–"


def _span(span: Inline, *, joined: bool) -> str:
    if span.url and _ADDRESS.fullmatch(span.text):
        return f"<{span.text}>"
    text = _inline(span.text, joined=joined and not span.strong)
    if not span.strong or not text.strip():
        return text
    bare = text.strip()
    before, _, after = text.partition(bare)
    return f"{before}**{bare}**{after}"


def _table(table: Table) -> str:
    rule = ["---:" if column.figures else "---" for column in table.columns]
    body = [[_cell(cell) for cell in row] for row in table.rows]
    if table.bold_last and body:
        body[-1] = [f"**{cell}**" if cell else "" for cell in body[-1]]
    rows = [[_cell(column.name) for column in table.columns], rule, *body]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(text: str) -> str:
    return _inline(text.strip()).replace("|", r"\|")


def _begun(line: str) -> str:
    """The line with whatever would make it more than a paragraph escaped."""
    match = _BEGINNING.match(line)
    if match is None:
        return line
    return f"{match['number']}\\{line[match.end() :]}" if match["number"] else f"\\{line}"


def _inline(text: str, *, joined: bool = False) -> str:
    """The text escaped; `joined` where other text follows it directly."""
    return _SPECIAL.sub(lambda match: _escaped(match, joined=joined), text)


def _escaped(match: re.Match[str], *, joined: bool) -> str:
    """One sign, or a row of the same, escaped if what stands around it lets it mean something."""
    signs, text = match.group(), match.string
    begin, end = match.span()
    before, after = text[max(0, begin - 1) : begin], text[end : end + 1]
    means = {
        "\\": not after or after in _ASCII_SIGNS,
        "*": not (before.isspace() and after.isspace()),
        "_": not (before.isspace() and after.isspace()) and not (before.isalnum() and after.isalnum()),
        "~": len(signs) > 1 or not (before.isspace() or not before),
        "]": after in "(:[" if after else joined,
        "<": after in "/!?" or (after.isascii() and after.isalpha()) if after else joined,
    }.get(signs[0], True)
    return "".join(f"\\{sign}" for sign in signs) if means else signs
