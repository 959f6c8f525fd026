"""Numbers and times as people write them: decimal comma and 09.35 in Swedish, point and 09:35 in English.

Rule: exact arithmetic until the last digit is written. Nothing here rounds a float.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from samtal.words import Lang


def half_up(value: Fraction, places: int = 0) -> Fraction:
    """`value` rounded to `places` decimals, halves away from zero (3.25 -> 3.3), exactly."""
    scale = 10**places
    whole = (abs(value) * scale * 2 + 1) // 2
    return Fraction(whole if value >= 0 else -whole, scale)


def decimal(lang: Lang, value: Fraction, places: int) -> str:
    """`value` with exactly `places` decimals, rounded half up: 293/120 with two is "2,44" in Swedish."""
    rounded = half_up(value, places)
    digits = str(abs(rounded.numerator) * 10**places // rounded.denominator).rjust(places + 1, "0")
    sign = "-" if rounded < 0 else ""
    if not places:
        return sign + digits
    return f"{sign}{digits[:-places]}{',' if lang == 'sv' else '.'}{digits[-places:]}"


def plain(lang: Lang, value: Fraction | float) -> str:
    """`value` with as few decimals as it needs, at most two: 2 -> "2", 2.5 -> "2,5"."""
    text = decimal(lang, Fraction(value).limit_denominator(10**6), 2)
    mark = "," if lang == "sv" else "."
    return text.rstrip("0").rstrip(mark)


def clock(lang: Lang, hours: int, minutes: int) -> str:
    """A time of day: "09.35" in Swedish, "09:35" in English."""
    return f"{hours:02d}{'.' if lang == 'sv' else ':'}{minutes:02d}"


def duration(lang: Lang, seconds: int) -> str:
    """A length of time in minutes and seconds: 125 -> "2.05" or "2:05", 5400 -> "90"."""
    minutes, rest = divmod(abs(seconds), 60)
    sign = "-" if seconds < 0 else ""
    return f"{sign}{minutes}" if not rest else f"{sign}{minutes}{'.' if lang == 'sv' else ':'}{rest:02d}"
