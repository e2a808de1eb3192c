"""The life of one kind of thing: which event leads from which status to which.

The machines themselves are written from the specs (``x-state-machine``) into each service's
``domain/states_gen.py``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from services.chassis.base import texts
from services.chassis.base.problems import Conflict
from services.chassis.base.sentences import Sentence, Text

S = TypeVar("S", bound=StrEnum)
E = TypeVar("E", bound=StrEnum)


class IllegalTransition(Conflict):
    """What has happened, or is asked for, cannot happen in this status."""

    code = "illegal_transition"

    def __init__(self, noun: Text, status: str, event: str, effect: Sentence) -> None:
        super().__init__(texts.ILLEGAL_TRANSITION(noun=noun(), status=status, effect=effect))
        self.status_now = status
        self.event = event


@dataclass(frozen=True)
class StateMachine(Generic[S, E]):
    """The statuses of ``noun`` and the events that lead from one to another.

    Attributes:
        operator_events: what a person may cause; the services find out the others by themselves.
        editable: where the details may be changed without a change of status.
        effects: what each of the operator's events makes of the thing.
    """

    noun: Text
    initial: S
    transitions: Mapping[tuple[S, E], S]
    operator_events: frozenset[E] = frozenset()
    editable: frozenset[S] = frozenset()
    effects: Mapping[E, Text] = field(default_factory=dict)
    _by_operators: Mapping[S, tuple[S, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        found: dict[S, tuple[S, ...]] = {}
        for (source, event), target in self.transitions.items():
            if event in self.operator_events:
                found[source] = (*found.get(source, ()), target)
        object.__setattr__(self, "_by_operators", found)

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
        return self._by_operators.get(status, ())

    def _effect(self, event: E) -> Sentence:
        if event in self.effects:
            return self.effects[event]()
        return texts.ADVANCED_BY(event=event)
