"""The life of one kind of thing: which event leads from which status to which.

The machines themselves are written from the specs (``x-state-machine``) into each service's
``domain/states_gen.py``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from services.chassis.base.problems import Conflict

S = TypeVar("S", bound=StrEnum)
E = TypeVar("E", bound=StrEnum)


class IllegalTransition(Conflict):
    """What has happened, or is asked for, cannot happen in this status."""

    code = "illegal_transition"

    def __init__(self, noun: str, status: str, event: str, effect: str) -> None:
        super().__init__(f"The {noun} is {status} and cannot be {effect}.")
        self.status_now = status
        self.event = event


@dataclass(frozen=True)
class StateMachine(Generic[S, E]):
    """The statuses of ``noun`` and the events that lead from one to another.

    Attributes:
        operator_events: what a person may cause; the services find out the others by themselves.
        editable: where the details may be changed without a change of status.
        effects: what is made of the thing by an event whose own name does not say it.
    """

    noun: str
    initial: S
    transitions: Mapping[tuple[S, E], S]
    operator_events: frozenset[E] = frozenset()
    editable: frozenset[S] = frozenset()
    effects: Mapping[E, str] = field(default_factory=dict)

    def next_status(self, status: S, event: E) -> S:
        """The status that ``event`` leads to.

        Raises:
            IllegalTransition: it leads nowhere from ``status``.
        """
        target = self.transitions.get((status, event))
        if target is None:
            raise IllegalTransition(self.noun, status, event, self._effect(event))
        return target

    def can_happen(self, status: S, event: E) -> bool:
        """Whether ``event`` leads anywhere from ``status``."""
        return (status, event) in self.transitions

    def operator_targets(self, status: S) -> tuple[S, ...]:
        """What a person may make of one in ``status``, in the order of the spec."""
        return tuple(
            target
            for (source, event), target in self.transitions.items()
            if source is status and event in self.operator_events
        )

    def _effect(self, event: E) -> str:
        if event in self.operator_events:
            return self.effects.get(event, event.replace("_", " "))
        return f"moved on by {event}"
