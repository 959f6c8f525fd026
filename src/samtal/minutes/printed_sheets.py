"""Slips on sheets of A4, two on each with a line to cut along: as Markdown, and as a page to print from a browser.

Rule: whatever an author wrote is escaped and nothing else is in the page: no script, nothing from elsewhere. How much
fits is reckoned from the number of signs, on the careful side; where two slips do not fit there is one on a sheet.
"""

from __future__ import annotations

import math
from html import escape
from typing import TYPE_CHECKING, Final

from samtal.minutes import markdown
from samtal.minutes.document import Paragraph, Table, typed
from samtal.minutes.printed_slips import BOX, WRITE
from samtal.words import say
from samtal.words.text import cells

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from samtal.minutes.document import Block, Inlines
    from samtal.minutes.printed_slips import Slip
    from samtal.words import Lang

WIDTH: Final = 186.0
HEIGHT: Final = 276.0
"""Millimetres of a sheet of A4 inside its margins."""

CUT: Final = 10.0
"""Millimetres that the line to cut along takes."""

SIGN: Final = 1.75
LINE: Final = 3.7
"""Millimetres that a letter and a line of the text take; the title's are half as large again."""

ROW: Final = 1.0
"""Millimetres that a row of a table takes beside its lines."""

BOX_WIDTH: Final = 9.0
WORDS_WIDTH: Final = 17.0
"""Millimetres of a column with a number, and of one with a word, in its heading."""

STYLE: Final = """
@page { size: A4 portrait; margin: 10mm 12mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 186mm; font: 9pt/3.7mm Arial, Helvetica, sans-serif; color: #000; background: #fff; }
h1 { font-size: 13pt; line-height: 5.6mm; margin: 0 0 1mm; }
p { margin: 0 0 1mm; }
p, td, th, h1 { overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: 1mm 0; }
th, td { padding: .4mm 1mm; border-bottom: .2mm solid #999; text-align: center; vertical-align: middle; }
th { font-size: 8pt; vertical-align: bottom; }
th.text, td.text { text-align: left; }
tr { break-inside: avoid; }
.box { display: inline-block; width: 3.7mm; height: 3.7mm; border: .3mm solid #000; vertical-align: middle; }
.write { display: inline-block; width: 12mm; height: 5mm; border: .3mm solid #000; vertical-align: middle; }
.sheet { break-after: page; }
.sheet:last-child { break-after: auto; }
.two .slip { height: 132mm; }
.slip { padding-top: 2mm; }
.cut { height: 10mm; line-height: 10mm; border: 0; text-align: center; font-size: 7pt; position: relative; }
.cut::before { content: ""; position: absolute; left: 0; right: 0; top: 5mm; border-top: .3mm dashed #000; }
.cut span { position: relative; background: #fff; padding: 0 3mm; }
@media screen { .sheet { margin: 8mm 0; } .note { padding: 3mm; border: .3mm solid #666; } }
@media print { .note { display: none; } }
"""


def pages_of(slip: Slip) -> float:
    """How many sheets one slip takes, reckoned from the number of its signs; at most 0.5 where two fit."""
    height = 2 + _lines(slip.document.title, WIDTH / 1.5) * LINE * 1.5 + 1
    height += sum(_height(block) for block in slip.document.blocks)
    return 0.5 if height <= (HEIGHT - CUT) / 2 else max(0.75, height / HEIGHT)


def remarks(lang: Lang, slips: Sequence[Slip]) -> list[str]:
    """What is to be known of those of which two do not fit on a sheet."""
    pages = [(slip, pages_of(slip)) for slip in slips]
    codes = [(s, "printed.several-pages" if n > 1 else "printed.one-a-page") for s, n in pages if n > 0.5]
    return [say(lang, code, number=slip.number) for slip, code in codes]


def _height(block: Block) -> float:
    if isinstance(block, Table):
        columns = _widths(block)
        heads = [_lines(column.name, width - 2) for column, width in zip(block.columns, columns, strict=True)]
        rows = [_lines(row[1], columns[1] - 2) for row in block.rows]
        tall = LINE if not any(WRITE in row[2:] for row in block.rows) else LINE + 1.6
        return 2 + max(heads) * LINE + ROW + sum(max(lines * LINE, tall) + ROW for lines in rows)
    spans = block.spans if isinstance(block, Paragraph) else ()
    return _lines("".join(span.text for span in spans), WIDTH) * LINE + 1


def _lines(text: str, width: float) -> int:
    """Lines of so many millimetres; a word that is parted late leaves some of them unused."""
    return max(1, math.ceil(cells(text) * SIGN * 1.05 / width))


def _widths(table: Table) -> list[float]:
    """Millimetres of each column: those of the answers as narrow as may be, and the statement has the rest."""
    answers = [BOX_WIDTH if column.name.lstrip("-").isdecimal() else WORDS_WIDTH for column in table.columns[2:]]
    return [7.0, WIDTH - 7.0 - sum(answers), *answers]


def as_markdown(lang: Lang, slips: Sequence[Slip]) -> str:
    """Each slip twice, with a line to cut along between them."""
    cut = f"\n---\n\n✂ {say(lang, 'printed.cut')}\n\n---\n\n"
    return cut.join(markdown.render(slip.document) for slip in slips for _ in range(2))


def as_html(lang: Lang, title: str, slips: Sequence[Slip]) -> str:
    """A page that prints by itself: two slips on a sheet where they fit; a note above them that is not printed."""
    notes = [*dict.fromkeys(slip.typing for slip in slips), *remarks(lang, slips)]
    head = say(lang, "printed.title", title=typed(title))
    return "\n".join(
        [
            f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">',
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
            f"<title>{escape(head)}</title>\n<style>{STYLE}</style>\n</head>\n<body>",
            *(f'<p class="note">{escape(note)}</p>' for note in notes),
            *(line for slip in slips for line in _sheet(lang, slip)),
            "</body>\n</html>\n",
        ]
    )


def _sheet(lang: Lang, slip: Slip) -> Iterator[str]:
    two = pages_of(slip) <= 0.5
    yield f'<section class="sheet{" two" if two else ""}">'
    yield from _slip(slip)
    if two:
        yield f'<div class="cut"><span>✂ {escape(say(lang, "printed.cut"))}</span></div>'
        yield from _slip(slip)
    yield "</section>"


def _slip(slip: Slip) -> Iterator[str]:
    yield f'<article class="slip">\n<h1>{escape(slip.document.title)}</h1>'
    for block in slip.document.blocks:
        if isinstance(block, Table):
            yield from _table(block)
        elif isinstance(block, Paragraph):
            yield f"<p>{_spans(block.spans)}</p>"
    yield "</article>"


def _spans(spans: Inlines) -> str:
    return "".join(f"<strong>{escape(s.text)}</strong>" if s.strong else escape(s.text) for s in spans)


def _table(table: Table) -> Iterator[str]:
    yield "<table><colgroup>"
    yield "".join(f'<col style="width:{width:g}mm">' for width in _widths(table)) + "</colgroup>"
    yield f"<thead><tr>{''.join(_cell('th', *each) for each in enumerate(column.name for column in table.columns))}"
    yield "</tr></thead><tbody>"
    yield from (f"<tr>{''.join(_cell('td', *each) for each in enumerate(row))}</tr>" for row in table.rows)
    yield "</tbody></table>"


def _cell(tag: str, place: int, text: str) -> str:
    """A cell; what stands for a box in plain text is one here."""
    look = ' class="text"' if place == 1 else ""
    shown = {BOX: '<span class="box"></span>', WRITE: '<span class="write"></span>'}.get(text) if place > 1 else None
    return f"<{tag}{look}>{shown or escape(text)}</{tag}>"
