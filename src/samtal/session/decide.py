"""`decide(state, command, now)`: the facts a command makes true, or a refusal. Changes nothing.

Rule: LEGAL is the whole law of what may be done when; what each command means stands in the room of its noun.
A move that says what its sender saw is refused when the meeting has moved on since, so two *next* move it one step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samtal.session import (
    answering,
    budget,
    captures,
    causes,
    closing,
    corrections,
    deletions,
    entries,
    filed,
    handins,
    history,
    items,
    lengths,
    links,
    messages,
    moves,
    order,
    own_answers,
    people,
    planning,
    ratings,
    reworking,
    roles,
    showing,
    shown_pages,
    slips,
    spreading,
    summaries,
    timing,
)
from samtal.session import commands as c
from samtal.session.refusal import RefusedError
from samtal.session.state import Phase

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.session.events import Fact
    from samtal.session.state import State

PLANNED, RUNNING, PAUSED, ENDED = Phase.PLANNED, Phase.RUNNING, Phase.PAUSED, Phase.ENDED
LIVE: Final = {RUNNING, PAUSED}
OPEN: Final = {PLANNED, RUNNING, PAUSED}
ALWAYS: Final = {PLANNED, RUNNING, PAUSED, ENDED}

LEGAL: Final[dict[type[c.Command], set[Phase]]] = {
    c.Start: {PLANNED},
    c.End: LIVE,
    c.Next: LIVE,
    c.Back: LIVE,
    c.Skip: LIVE,
    c.Again: LIVE,
    c.Goto: LIVE,
    c.Held: {RUNNING, PAUSED, ENDED},
    c.Pause: {RUNNING},
    c.Resume: {PAUSED},
    c.LeaveOut: {RUNNING},
    c.PassTurn: LIVE,
    c.GiveTurn: LIVE,
    c.Extend: LIVE,
    c.ExtendTo: LIVE,
    c.Began: {RUNNING, PAUSED, ENDED},
    c.Replan: OPEN,
    c.SetLengths: OPEN,
    c.InsertItem: OPEN,
    c.MoveItem: OPEN,
    c.StrikeItem: OPEN,
    c.RewordItem: OPEN,
    c.RewordQuestion: OPEN,
    c.Order: LIVE,
    c.HearLast: LIVE,
    c.SpreadOut: OPEN,
    c.EachGets: LIVE,
    c.Ask: LIVE,
    c.Here: OPEN,
    c.Count: OPEN,
    c.Left: OPEN,
    c.Came: OPEN,
    c.Absent: OPEN,
    c.Divide: OPEN,
    c.ShowGroups: OPEN,
    c.TakePart: OPEN,
    c.GiveRole: ALWAYS,
    c.Reseat: OPEN,
    c.TakeNote: ALWAYS,
    c.TakeNotes: ALWAYS,
    c.ChangeNote: ALWAYS,
    c.AddRow: ALWAYS,
    c.ChangeRow: ALWAYS,
    c.MarkCause: ALWAYS,
    c.MoveCaptured: ALWAYS,
    c.TurnNote: ALWAYS,
    c.ChooseWording: ALWAYS,
    c.AddLink: ALWAYS,
    c.ChangeLink: ALWAYS,
    c.RatePerson: ALWAYS,
    c.RateTotals: ALWAYS,
    c.RateAnswer: ALWAYS,
    c.GiveSlip: ALWAYS,
    c.CloseRating: ALWAYS,
    c.ReopenRating: ALWAYS,
    c.RetakeStatement: ALWAYS,
    c.SetAnswering: ALWAYS,
    c.HandIn: ALWAYS,
    c.TakeAnswers: ALWAYS,
    c.Record: ALWAYS,
    c.Summarize: ALWAYS,
    c.Reword: ALWAYS,
    c.Adopt: ALWAYS,
    c.MarkDone: ALWAYS,
    c.Delete: ALWAYS,
    c.Rename: ALWAYS,
    c.Blank: ALWAYS,
    c.Announce: ALWAYS,
    c.ShowToRoom: ALWAYS,
    c.TurnShown: ALWAYS,
    c.Hide: ALWAYS,
    c.Undo: ALWAYS,
}
"""In which phases each command may be given."""

NOT_WHEN: Final = {
    PLANNED: "session.not-when-planned",
    RUNNING: "session.not-when-running",
    PAUSED: "session.not-when-paused",
    ENDED: "session.not-when-ended",
}
"""Why a command may not be given now."""

RULES: Final[dict[type[c.Command], Callable[[State, Any, int], list[Fact]]]] = {
    c.Start: moves.start,
    c.End: moves.end,
    c.Next: moves.next_thing,
    c.Back: moves.back,
    c.Skip: moves.skip,
    c.Again: moves.again,
    c.Goto: moves.goto,
    c.Held: moves.held,
    c.Pause: corrections.pause,
    c.Resume: corrections.resume,
    c.LeaveOut: corrections.leave_out,
    c.PassTurn: moves.pass_turn,
    c.GiveTurn: moves.give_turn,
    c.Extend: planning.extend,
    c.ExtendTo: planning.extend_to,
    c.Began: corrections.began,
    c.Replan: planning.replan,
    c.SetLengths: lengths.set_lengths,
    c.InsertItem: items.insert,
    c.MoveItem: items.place,
    c.StrikeItem: items.strike,
    c.RewordItem: items.reword,
    c.RewordQuestion: items.reword_question,
    c.Order: order.order,
    c.HearLast: order.hear_last,
    c.SpreadOut: spreading.spread_out,
    c.EachGets: budget.each_gets,
    c.Ask: captures.ask,
    c.Here: people.here,
    c.Count: people.count,
    c.Left: people.left,
    c.Came: people.came,
    c.Absent: people.absent,
    c.Divide: people.divide,
    c.ShowGroups: people.show_groups,
    c.TakePart: people.take_part,
    c.GiveRole: roles.give,
    c.Reseat: people.reseat,
    c.TakeNote: captures.take_note,
    c.TakeNotes: captures.take_notes,
    c.ChangeNote: captures.change_note,
    c.AddRow: captures.add_row,
    c.ChangeRow: captures.change_row,
    c.MarkCause: causes.mark,
    c.MoveCaptured: reworking.move,
    c.TurnNote: reworking.turn,
    c.ChooseWording: reworking.choose,
    c.AddLink: links.add,
    c.ChangeLink: links.change,
    c.RatePerson: own_answers.of_person,
    c.RateTotals: ratings.totals,
    c.RateAnswer: ratings.answer,
    c.GiveSlip: slips.give,
    c.CloseRating: closing.close,
    c.ReopenRating: closing.reopen,
    c.RetakeStatement: closing.retake,
    c.SetAnswering: answering.set_answering,
    c.HandIn: handins.hand_in,
    c.TakeAnswers: filed.take,
    c.Record: entries.record,
    c.Summarize: summaries.summarize,
    c.Reword: entries.reword,
    c.Adopt: entries.adopt,
    c.MarkDone: entries.mark_done,
    c.Delete: deletions.delete,
    c.Rename: people.rename,
    c.Blank: messages.blank,
    c.Announce: messages.announce,
    c.ShowToRoom: showing.show,
    c.TurnShown: shown_pages.turn,
    c.Hide: showing.hide,
}
"""What each command means. Undo alone asks who is asking, and stands in history.py."""


def live_moment(state: State, command: c.Command, now: int) -> int:
    """When a command that is given live at `now` happens: what is written down then, all else not before the last move.

    The two differ only where the computer's clock has been set back in the meeting.
    """
    return now if isinstance(command, c.Content | c.Edit) else timing.present_moment(state, now)


def decide(state: State, command: c.Command, now: int, origin: str = "") -> list[Fact]:
    """The facts that `command`, given at `now` (ms UTC) by the face `origin`, makes true; at least one.

    Raises RefusedError where it cannot be done, with a code from words/session.py.
    """
    if state.template is None:
        raise RefusedError("session.newer" if state.newer else "session.unreadable")
    if state.phase not in LEGAL[type(command)]:
        raise RefusedError(NOT_WHEN[state.phase])
    if isinstance(command, c.Move) and command.seen is not None and command.seen != state.cursor():
        raise RefusedError("session.moved-on")
    if isinstance(command, c.Undo):
        return history.undo(state, command, origin)
    return RULES[type(command)](state, command, now)
