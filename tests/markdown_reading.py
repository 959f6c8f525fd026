"""Reading Markdown back, for tests: the blocks and their texts as a reader of CommonMark with tables sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it.token import Token

INLINE = {"text", "text_special", "strong_open", "strong_close"}


def parsed(text: str) -> list[tuple[str, str]]:
    """Every block that opens, with its kind and its text; whatever else is found stands there under its own name."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    found = []
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        if token.type == "inline" or token.nesting < 0:
            continue
        inline = following.children if following is not None and following.type == "inline" else []
        found.append((token.type + token.tag, _text(inline or [])))
    return found


def texts(text: str) -> list[str]:
    """The texts alone, in order, empty ones left out."""
    return [words for _, words in parsed(text) if words]


def tables(text: str) -> list[list[list[str]]]:
    """Every table as rows of cells."""
    found: list[list[list[str]]] = []
    for kind, words in parsed(text):
        if kind.startswith("table"):
            found.append([])
        elif kind.startswith("tr_"):
            found[-1].append([])
        elif kind.startswith(("th_", "td_")):
            found[-1][-1].append(words)
    return found


def under(text: str, heading: str) -> list[str]:
    """The texts between a heading and the next of the same or a higher level."""
    found, level = list[str](), 0
    for kind, words in parsed(text):
        if kind.startswith("heading"):
            this = int(kind[-1])
            if level and this <= level:
                break
            if not level and words == heading:
                level = this
                continue
        if level and words:
            found.append(words)
    assert level, f"no heading {heading!r}"
    return found


def _text(children: Iterable[Token]) -> str:
    return "".join(child.content if child.type in INLINE else f"<{child.type}>" for child in children)
