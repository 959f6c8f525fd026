"""Clauses about a rating: how many have answered a statement and what that comes to, or that somebody has answered.

Rule: never what one person answered, and no figure of so few that it would tell on them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import figures, joint, turns
from samtal.session.filed import is_filed
from samtal.telling import filed, naming, points
from samtal.telling.outcome import MEANS
from samtal.telling.points import statement_number
from samtal.words.numbers import decimal, percent

if TYPE_CHECKING:
    from samtal.session.captured import Answer, Totals
    from samtal.session.events import Event
    from samtal.session.figures import Figure
    from samtal.session.state import Run
    from samtal.telling.outcome import Outcome
    from samtal.template.model import Rating, Step


def totals(outcome: Outcome, event: Event) -> str:
    """How many answers a statement has, their mean, and how many are here where that is another number."""
    if is_filed(event):
        return filed.clause(outcome, event)
    capture = outcome.state.totals[event.entity]
    step, run = outcome.state.step_called(capture.step), outcome.state.runs.get(capture.run or "")
    if step is None or step.rating is None:
        return ""
    if step.rating.budget:
        return points.clause(outcome, step, capture)
    figure = figures.Figure(capture.counts, capture.unknown, step.rating.scale.min)
    clause = f"{_statement(outcome, step, capture)}: {outcome.say('telling.answers', n=figure.n)}"
    unknown = [_unknown(outcome, step.rating, capture.unknown)] if capture.unknown else []
    final = f". {outcome.say('telling.totals-final')}" if outcome.has("redact") else ""
    parts = [clause, *unknown, *_mean(outcome, step.rating, run, figure)]
    return ", ".join(parts) + _others_here(outcome, run, figure) + final


def _unknown(outcome: Outcome, rating: Rating, n: int) -> str:
    """How many did not know, in the author's own words where there are such."""
    words = rating.scale.unknown_words
    return f"{n} {naming.shown(words)}" if words else outcome.say("telling.unknown", n=n)


def _statement(outcome: Outcome, step: Step, capture: Totals | Answer) -> str:
    number = statement_number(outcome, step, capture)
    if outcome.state.step is step:
        return outcome.say("telling.statement", number=number)
    return outcome.say("telling.statement-in", number=number, step=outcome.state.number_of(step.id))


def _mean(outcome: Outcome, rating: Rating, run: Run | None, figure: Figure) -> list[str]:
    """The mean, or of two values the share of the higher.

    Nothing of a rating that is sealed and open, nor where so few have answered that it would tell on them.
    """
    if figure.mean is None or figures.is_sealed(outcome.state, rating, run):
        return []
    if figures.withheld(rating, figure):
        return [outcome.say("telling.too-few")]
    if MEANS in outcome.unseen:
        return []
    if rating.scale.two_valued and figure.share is not None:
        return [f"{naming.shown(rating.scale.highest)} {percent(outcome.lang, figure.share)}"]
    return [outcome.say("telling.mean", mean=decimal(outcome.lang, figure.mean, 1))]


def _others_here(outcome: Outcome, run: Run | None, figure: Figure) -> str:
    if figures.is_expected(outcome.state, run, figure):
        return ""
    here, taking_part = turns.present(outcome.state), turns.number_taking_part(outcome.state)
    code = "telling.present" if here == taking_part else "roles.take-part"
    return f" ({outcome.say(code, n=taking_part)})"


def answer(outcome: Outcome, event: Event) -> str:
    """Whose answer to which statement, that it is gone, and that they are not here; never what it was."""
    if is_filed(event):
        return filed.clause(outcome, event)
    capture = outcome.state.answers[event.entity]
    step = outcome.state.step_called(capture.step)
    if step is None or step.rating is None:
        return ""
    if len(retaken := _retaken(outcome)) > 1:
        told = outcome.say("slips.retaken", n=len(retaken))
        return f"{_statement(outcome, step, capture)}: {told}" if event is retaken[0] else ""
    if len(together := _together(outcome, capture)) > 1:
        return _answers(outcome, step, capture, len(together)) if event is together[0] else ""
    code = "telling.no-answer-of" if capture.gone else "telling.answer-of"
    whose = outcome.say(code, name=_answering(outcome, step, capture))
    return _with_absence(outcome, capture, f"{_statement(outcome, step, capture)}: {whose}")


def _retaken(outcome: Outcome) -> list[Event]:
    """What several people answered to one statement, which is taken anew."""
    answers = outcome.state.answers
    gone = [e for e in outcome.events if e.kind == "answer" and e.entity in answers and answers[e.entity].gone]
    statements, people = ({getattr(answers[e.entity], name) for e in gone} for name in ("statement", "person"))
    return gone if len(statements) == 1 and len(people) > 1 else []


def _together(outcome: Outcome, capture: Answer) -> list[Event]:
    """What one person answered in the same action."""
    given = [event for event in outcome.events if event.kind == "answer"]
    answers = outcome.state.answers
    mine = [event for event in given if event.entity in answers and answers[event.entity].person == capture.person]
    return mine if capture.group is None else []


def _answers(outcome: Outcome, step: Step, capture: Answer, n: int) -> str:
    """How many answers somebody gave at once."""
    code = "telling.answers-of" if outcome.state.step is step else "telling.answers-of-in"
    name, number = _answering(outcome, step, capture), outcome.state.number_of(step.id)
    return _with_absence(outcome, capture, outcome.say(code, name=name, n=n, step=number))


def _with_absence(outcome: Outcome, capture: Answer, told: str) -> str:
    """With a word that they are not here, where that is so."""
    person = outcome.state.people.get(capture.person)
    if person is None or person.here:
        return told
    return f"{told}. {outcome.say('telling.is-not-here', name=naming.shown(person.name))}"


def _answering(outcome: Outcome, step: Step, capture: Answer) -> str:
    """The person, or the group by what it is called."""
    if capture.group is None:
        return naming.person(outcome.state, capture.person)
    called = joint.names(outcome.state, step, outcome.state.runs.get(capture.run or ""))
    name = called[capture.group - 1] if 0 < capture.group <= len(called) else ""
    return naming.shown(name) or outcome.say("telling.a-group", number=capture.group)
