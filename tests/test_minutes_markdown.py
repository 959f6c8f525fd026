"""Markdown: what anyone typed shows as typed and breaks nothing; and no more is escaped than is needed."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from markdown_reading import parsed
from samtal.minutes.document import (
    Bullets,
    Column,
    Document,
    Heading,
    Inline,
    Item,
    Paragraph,
    Table,
    flowing,
    labelled,
    paragraph,
    typed,
)
from samtal.minutes.markdown import render
from samtal.minutes.talk import lines_of

PAYLOADS = [
    "[/red]",
    "[@click=app.quit]x[/]",
    "| # ` * <script>",
    "␛[31m",
    "\x1b[31mrött",
    "\u202etfel\u202c",
    "\u202ealdrig stängt",
    "שלום",
    "ا" * 10_000,
    "ord " * 2_500,
    "|" * 10_000,
    "👩🏽‍🏫 🎉",
    "1. a",
    "1) a",
    "2026. ",
    "123456789. a",
    "- b",
    "-",
    "--",
    "- - -",
    "+ c",
    "* d",
    "> q",
    ">",
    "~~~",
    "~~struket~~",
    "~struket~",
    "```",
    "``` python",
    "---",
    "***",
    "___",
    "===",
    "# rubrik",
    "#",
    "######",
    "rubrik #",
    "rubrik ##",
    "&amp;",
    "&#35;",
    "&#x41;",
    "\\",
    "\\\\",
    "C:\\Users\\",
    "slut\\",
    "\\|",
    "a\\|b",
    "|---|",
    "a | b",
    "a_b_c",
    "_a_",
    "__init__",
    "*x*",
    "**x**",
    "2 * 3 * 4",
    "[l](u)",
    "![i](u)",
    "[l][r]",
    "[r]: http://x",
    "[r]",
    "[^1]: not",
    "[ ] att göra",
    "[x] gjort",
    "<http://x>",
    "<a@b.se>",
    "<!-- x -->",
    "<?php ?>",
    "a <b> c",
    "1 < 2 > 0",
    "https://x.se/a_b_",
    "  inledande",
    "avslutande  ",
    "två  mellanslag",
    "\tflik\t",
    "rad\nrad",
    "rad\r\n- rad",
    "\u00a0hårt\u00a0",
    "\u2028rad\u2029",
    "\x00\x85\x9b",
    "\ud800",
    "`a``",
    "'\"",
    "$x$",
    ":",
    "]",
    "<",
    "&",
    "!",
    "a]",
    "7",
]


def everywhere(text: str) -> str:
    """A document that holds a text in each place where one can stand."""
    here = typed(text)
    blocks = (
        Heading(2, here),
        Heading(3, f"1. {here} – struken"),
        paragraph(here),
        Paragraph((Inline(here, strong=True), Inline(" Utan svar."))),
        Paragraph(labelled(here, here)),
        Paragraph((Inline(here), Inline(": "), Inline(here), Inline("(1)"))),
        Paragraph((Inline(here, url=True),)),
        Bullets(
            (Item((Inline(here),), ((Inline(here),), (Inline("sist"),))), Item((Inline(f"{here}: "), Inline(here))))
        ),
        Bullets((Item((Inline(here),)), Item((Inline(here),)))),
        Table((Column(here), Column("", figures=True)), ((here, here), (here, "12")), bold_last=True),
        paragraph("Slut."),
    )
    return render(Document(here, "sv", blocks))


def check(text: str) -> None:
    plain, found = parsed(everywhere("ord")), parsed(everywhere(text))
    here = typed(text).strip() or "–"
    assert [kind for kind, _ in found] == [kind for kind, _ in plain]
    for (kind, expected), (_, shown) in zip(plain, found, strict=True):
        if expected == "ord" and typed(text).strip():
            assert shown in {here, f"<link_open>{here}<link_close>"}, kind
        elif typed(text).strip():
            assert shown == expected.replace("ord", typed(text)).strip(), kind


@pytest.mark.parametrize("text", PAYLOADS)
def test_hostile_text_shows_as_typed_and_breaks_nothing(text: str) -> None:
    check(text)


@given(st.text())
@example("\\\n|")
def test_any_text_shows_as_typed(text: str) -> None:
    check(text)


@given(st.text(alphabet=" \\`*_~[]()<>|&;#-+.:=!1a\u00a0", max_size=12))
def test_any_heap_of_signs_shows_as_typed(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        "C:\\Users\\anna",
        "2 * 3 * 4",
        "fil_namn_här",
        "[paus]",
        "1 < 2",
        "Q&A & mer",
        "Vad, hur – och varför? (Ja!)",
        "nr 1. sist",
        "a - b + c > d",
        "#hashtagg",
        "-5 grader",
        "~5 min",
        "klockan 9.00–12.00",
        "https://exempel.se/en_sida?a=1&b=2",
        "2,5 % = hälften",
        "a=b",
        "1.5 timme",
    ],
)
def test_harmless_signs_are_left_alone(text: str) -> None:
    assert render(Document("x", "sv", (paragraph(text),))) == f"# x\n\n{text}\n"


def test_a_bar_needs_escaping_in_tables_only() -> None:
    blocks = (paragraph("a | b"), Table((Column("a | b"),), (("c|d",),)))
    assert "\na | b\n" in render(Document("x", "sv", blocks))
    assert "| c\\|d |" in render(Document("x", "sv", blocks))


def test_an_address_is_a_link_only_where_it_is_one() -> None:
    def line(url: str) -> str:
        return render(Document("x", "sv", (Paragraph((Inline("Bok: "), Inline(url, url=True))),))).splitlines()[-1]

    assert line("https://exempel.se/a_b?c=1&amp;d") == "Bok: <https://exempel.se/a_b?c=1&amp;d>"
    assert line("javascript:alert(1)") == "Bok: javascript:alert(1)"
    assert line("https://x.se/><script>") == "Bok: https://x.se/>\\<script>"


def test_an_empty_block_is_still_a_block() -> None:
    blocks = (paragraph(" "), Bullets((Item((Inline(""),)),)), Table((Column(""),), (("",),), bold_last=True))
    assert render(Document("x", "sv", blocks)) == "# x\n\n–\n\n- –\n\n|  |\n| --- |\n|  |\n"


def test_bold_keeps_outer_space_outside() -> None:
    spans = (Inline(" a ", strong=True), Inline("b"), Inline(" ", strong=True), Inline("c"))
    assert render(Document("x", "sv", (Paragraph(spans),))).splitlines()[-1] == "**a** b c"


def test_right_to_left_text_cannot_reorder_what_follows() -> None:
    assert typed("\u202efel") == "\u2068\u202efel\u202c\u2069"
    assert typed("rätt") == "rätt"


def test_lines_of_an_author_are_run_together_and_lines_of_a_note_are_shown() -> None:
    assert flowing(" ett\n  två\n\ntre ") == "ett två tre"
    assert typed("ett\ntvå") == "ett␊två"


@given(st.lists(st.sampled_from(PAYLOADS) | st.text(st.characters(codec="utf-8"), max_size=12), min_size=2, max_size=5))
@example(["a", "==="])
@example(["a | b", "--- | ---", "c | d"])
@example(["a", "|:-"])
@example(["a", "", "[x]: b"])
def test_the_lines_of_one_text_are_lines_of_one_item_whatever_stands_in_them(lines: list[str]) -> None:
    first, *rest = lines_of("\n".join(" ".join(line.split()) for line in lines))
    text = render(Document("T", "sv", (Bullets((Item(first, more=tuple(rest)),)), paragraph("slut"))))
    blocks = parsed(text)
    assert [kind for kind, _ in blocks if kind.startswith(("h", "t", "block", "code", "fence"))] == ["heading_openh1"]
    assert sum(kind.startswith("list_item") for kind, _ in blocks) == 1
    said = "\n".join(words for _, words in blocks[1:-1] if words).replace("<hardbreak>", "\n")
    meant = [spans[0].text.strip() for spans in (first, *rest) if spans and spans[0].text.strip()]
    assert [line.strip() for line in said.split("\n") if line.strip()] == (meant or ["–"])
