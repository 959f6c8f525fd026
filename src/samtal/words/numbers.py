"""Numbers, times and days as people write them: decimal comma and 09.35 in Swedish, point and 09:35 in English.

Rule: exact arithmetic until the last digit is written. Nothing here rounds a float.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from math import isqrt
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from samtal.words import Lang

MINUTE: Final = 60_000
"""In ms, as every instant and length is counted that is not in minutes or seconds by its name."""
MINUS: Final = "−"
"""What stands before a number below 0: as wide as a digit, where a hyphen is not."""

WEEKDAYS: Final[dict[Lang, str]] = {
    "sv": "måndag tisdag onsdag torsdag fredag lördag söndag",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}
MONTHS: Final[dict[Lang, str]] = {
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "en": "January February March April May June July August September October November December",
}


def half_up(value: Fraction, places: int = 0) -> Fraction:
    """`value` rounded to `places` decimals, halves away from zero (3.25 -> 3.3), exactly."""
    scale = 10**places
    whole = (abs(value) * scale * 2 + 1) // 2
    return Fraction(whole if value >= 0 else -whole, scale)


def decimal(lang: Lang, value: Fraction, places: int) -> str:
    """`value` with exactly `places` decimals, rounded half up: 293/120 with two is "2,44" in Swedish."""
    rounded = half_up(value, places)
    digits = str(abs(rounded.numerator) * 10**places // rounded.denominator).rjust(places + 1, "0")
    sign = MINUS if rounded < 0 else ""
    if not places:
        return sign + digits
    return f"{sign}{digits[:-places]}{',' if lang == 'sv' else '.'}{digits[-places:]}"


def whole(value: int) -> str:
    """A whole number: -2 is "−2"."""
    return str(value).replace("-", MINUS)


def root(value: Fraction, places: int) -> Fraction:
    """The square root of `value`, which is not negative, rounded half up to `places` decimals, exactly."""
    doubled = isqrt(4 * 10 ** (2 * places) * value.numerator // value.denominator)
    return Fraction((doubled + 1) // 2, 10**places)


def spread(lang: Lang, variance: Fraction | None) -> str:
    """The standard deviation with two decimals; "–" where there is none."""
    return "–" if variance is None else decimal(lang, root(variance, 2), 2)


def plain(lang: Lang, value: Fraction | float) -> str:
    """`value` with as few decimals as it needs, at most two: 2 -> "2", 2.5 -> "2,5"."""
    text = decimal(lang, Fraction(value).limit_denominator(10**6), 2)
    mark = "," if lang == "sv" else "."
    return text.rstrip("0").rstrip(mark)


def percent(lang: Lang, share: Fraction) -> str:
    """A share in whole per cent, rounded half up: 2/3 is "67 %" in Swedish (the space keeps them together)."""
    return decimal(lang, share * 100, 0) + ("\u00a0%" if lang == "sv" else "%")


def ranges(lang: Lang, numbers: list[int]) -> str:
    """Whole numbers in rising order, those in a row drawn together: "2–4, 6 och 8"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return series(lang, [f"{run[0]}–{run[-1]}" if len(run) > 1 else f"{run[0]}" for run in runs])


def series(lang: Lang, words: list[str]) -> str:
    """Several words in a sentence: "A, B och C"."""
    *first, last = words or [""]
    return f"{', '.join(first)} {'och' if lang == 'sv' else 'and'} {last}" if first else last


def clock(lang: Lang, hours: int, minutes: int) -> str:
    """A time of day: "09.35" in Swedish, "09:35" in English."""
    return f"{hours:02d}{'.' if lang == 'sv' else ':'}{minutes:02d}"


def day(lang: Lang, text: str) -> str:
    """A day, 2026-01-26, with its weekday and month in words: "måndag 26 januari 2026"; any other text as it is."""
    try:
        meant = date.fromisoformat(text) if len(text) == len("2026-01-26") else None
    except ValueError:
        meant = None
    if meant is None:
        return text
    return f"{WEEKDAYS[lang].split()[meant.weekday()]} {meant.day} {MONTHS[lang].split()[meant.month - 1]} {meant.year}"
