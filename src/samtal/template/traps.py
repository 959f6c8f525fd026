r"""The traps of writing TOML in Notepad: curly quotes, C:\Users, 2,5, 09:00, a list that never ends, in one table.

Rule: the lines decide, the parser's message only where they cannot; messages differ between Python versions. The first
trap that a line falls into is told: signs that cannot be seen before what they hide, the special before the general.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.template import headings, lists, signs, values
from samtal.template.problem import shown
from samtal.template.stumble import Trap

if TYPE_CHECKING:
    from samtal.template.stumble import Stumble

_LOOKS: Final = (
    headings.twice,
    signs.unseen,
    signs.curly,
    signs.backslash,
    lists.open_list,
    headings.several,
    lists.comma,
    signs.extra,
    lists.inner_quotes,
    lists.dashes,
    headings.set_name,
    signs.foreign,
    lists.braces,
    lists.parts,
    lists.open_at_end,
    headings.heading,
    signs.note,
    lists.bullet,
    values.decimal_comma,
    values.clock,
    values.unit,
    values.separator,
    values.listing,
    values.no_value,
    values.bare,
    lists.broken_text,
    values.open_string,
)


def diagnosed(stumble: Stumble) -> Trap:
    """The trap where the parser stumbled."""
    for look in _LOOKS:
        if trap := look(stumble):
            return trap
    return Trap("toml.other", {"line": shown(stumble.line.strip())})
