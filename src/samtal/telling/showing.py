"""Clauses about what the room is shown of what was written.

Rule: says what it is and never what it says: who asks knows that, and the room reads it on the wall.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session import closing, late, showing
from samtal.session import commands as c
from samtal.session.evolve import fold
from samtal.session.shown import shown as shown_now
from samtal.telling.outcome import MEANS
from samtal.words import numbers, say
from samtal.words.registers import code

if TYPE_CHECKING:
    from samtal.session.events import Event
    from samtal.session.shown import Shown
    from samtal.session.state import State
    from samtal.telling.outcome import Outcome
    from samtal.words import Lang

CALLED: Final = {
    "rows": "showing.rows",
    "tree": "showing.tree",
    "asked": "showing.asked",
    "result": "showing.result",
    "who": "promise.shown",
    "registers": "showing.registers",
    "trend": "earlier.comparison",
}
"""What each kind of what is shown is called."""


def called(lang: Lang, what: Shown) -> str:
    """What the room is shown, in a sentence: beslut 2, the result of item 3."""
    if what.kind != "entry":
        items = [side.item for side in what.result.sides if side.item] if what.result else []
        item = say(lang, CALLED[what.kind], number=numbers.ranges(lang, sorted({*items, what.number})))
        return say(lang, "showing.from", what=item, number=what.first) if what.first else item
    words = say(lang, code(what.entries[0].register, "entry"), number=what.number)
    return words[:1].lower() + words[1:]


def now_shown(lang: Lang, what: Shown | None) -> str:
    """That something is shown now, and what; empty where nothing is."""
    return say(lang, "showing.now", what=called(lang, what)) if what else ""


def has_more(state: State) -> bool:
    """Whether only what is rated is shown, from its first statement on, while there are figures of it."""
    asked = showing.standing(state)
    is_asked = asked is not None and asked.what == "asked" and not asked.first
    return bool(is_asked and asked and showing.is_half(state, c.ShowToRoom("asked", asked.of)))


def shown(outcome: Outcome, event: Event) -> str:
    """What is shown from now on, or that nothing is."""
    if event.payload is not None and event.payload.get("what") == "nothing":
        return outcome.say("showing.hidden")
    told, kept = now_shown(outcome.lang, shown_now(outcome.state)), showing.kept_back(outcome.state)
    return f"{told}. {outcome.say('showing.kept-back', n=kept)}" if kept else told


def remarks(outcome: Outcome) -> list[str]:
    """That a result is shown no longer as its figures have just become others; that some are there, but not shown."""
    warned = [] if MEANS in outcome.unseen else [outcome.say("showing.late", number=n) for n in _late(outcome)]
    if outcome.has("shown") and has_more(outcome.state):
        return [outcome.say("showing.half")]
    rated = outcome.has("totals") or outcome.has("answer")
    return [*([outcome.say("showing.withdrawn")] if rated and showing.is_outdated(outcome.state) else []), *warned]


def _late(outcome: Outcome) -> list[int]:
    """The items of which a late answer would be told by the result shown next, since this was done."""
    closed = [not closing.opens(event) for event in outcome.events if event.kind == "rating_closed"]
    given = closed or outcome.has("totals") or outcome.has("answer")
    found = late.numbers(outcome.state) if given and not any(closed) else ()
    if not found:
        return []
    actions = {event.action for event in outcome.events}
    before = late.numbers(fold(event for event in outcome.state.log if event.action not in actions))
    return [number for number in found if number not in before]
