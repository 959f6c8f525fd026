"""The sentences of the template room: both languages, the same values, none that is never said."""

from __future__ import annotations

from pathlib import Path
from string import Formatter

import pytest

from samtal import template
from samtal.words import table_of

WORDS = table_of("template")
SOURCE = "".join(path.read_text(encoding="utf-8") for path in Path(template.__file__).parent.glob("*.py"))
BUILT = ("file-", "say-per-", "say-")  # codes that the program puts together from parts


def _values(sentence: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


@pytest.mark.parametrize("code", WORDS)
def test_a_sentence_has_the_same_values_in_both_languages(code: str) -> None:
    swedish, english = WORDS[code]
    assert swedish.strip()
    assert english.strip()
    assert _values(swedish) == _values(english)


@pytest.mark.parametrize("code", WORDS)
def test_no_sentence_is_left_that_nothing_says(code: str) -> None:
    name = code.removeprefix("template.").removesuffix(".one")
    begun = next((part for part in BUILT if name.startswith(part)), "")
    assert f'"{name}"' in SOURCE or f'"template.{name}"' in SOURCE or (begun and f'"{name[len(begun) :]}"' in SOURCE)


def test_a_singular_stands_beside_its_plural() -> None:
    assert {code for code in WORDS if code.endswith(".one") and code.removesuffix(".one") not in WORDS} == set()


def test_swedish_sentences_keep_to_the_words_of_the_program() -> None:
    banned = (" steg ", "session", "väggen", "drift", "förseglad", "minnesanteckningar")
    kept = {"template.scale-width"}  # the steps of a scale
    assert not [code for code, (sv, _) in WORDS.items() if code not in kept and any(word in sv for word in banned)]
