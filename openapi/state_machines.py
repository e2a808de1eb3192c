"""The state machines of the specs: read, checked, and written as Python and as diagrams.

A machine is `{initial, transitions: [{event, from: [status, ...], to, operator?}]}` beside the
enum of its statuses; `operator: true` marks an event that a person may cause. What a refusal calls
the thing and each such event is in the service's `domain/texts.py`: `ORDER`, `ORDER_SHIPPED`.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

COMMAND = "tox run -e generate"


class SpecRefused(Exception):
    """A spec cannot be generated from; the message says what to mend in it."""


@dataclass(frozen=True)
class Transition:
    """One line of a machine: `event` moves any of `sources` to `target`."""

    event: str
    sources: tuple[str, ...]
    target: str
    by_operator: bool


@dataclass(frozen=True)
class Machine:
    """The life of one kind of thing, as `x-state-machine` gives it."""

    schema: str
    initial: str
    statuses: tuple[str, ...]
    transitions: tuple[Transition, ...]
    editable: tuple[str, ...] | None
    """Where the details may be changed without a change of status; None: that is not told."""

    @property
    def noun(self) -> str:
        return self.schema.removesuffix("Status")

    @property
    def events(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(t.event for t in self.transitions))

    @property
    def operator_events(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(t.event for t in self.transitions if t.by_operator))


# ------------------------------------------------------------------------------------------ reading


def machines_in(spec: Path) -> list[Machine]:
    """The machines of a spec, in its order.

    Raises:
        SpecRefused: a machine names a status its enum lacks, repeats a move, or strands a status.
    """
    schemas = yaml.safe_load(spec.read_text(encoding="utf-8"))["components"]["schemas"]
    found = [read_machine(n, s) for n, s in schemas.items() if "x-state-machine" in s]
    for machine in found:
        for problem in problems_of(machine):
            raise SpecRefused(f"{spec.name}: {machine.schema}: {problem}")
    return found


def read_machine(name: str, schema: dict[str, Any]) -> Machine:
    declared = schema["x-state-machine"]
    return Machine(
        schema=name,
        initial=declared["initial"],
        statuses=tuple(schema["enum"]),
        transitions=tuple(
            Transition(
                t["event"],
                tuple(t["from"]),
                t["to"],
                bool(t.get("operator", False)),
            )
            for t in declared["transitions"]
        ),
        editable=tuple(declared["editable"]) if "editable" in declared else None,
    )


def problems_of(machine: Machine) -> Iterator[str]:
    """What makes a machine unfit to generate from, one sentence each."""
    moves = Counter((t.event, source) for t in machine.transitions for source in t.sources)
    for (event, source), times in moves.items():
        if times > 1:
            yield f"{event} leaves {source} {times} times"
    named = {machine.initial, *(t.target for t in machine.transitions), *(s for _, s in moves)}
    named.update(machine.editable or ())
    if unknown := sorted(named - set(machine.statuses)):
        yield f"{', '.join(unknown)} is not in the enum"
    if stranded := sorted(set(machine.statuses) - reachable(machine)):
        yield f"{', '.join(stranded)} cannot be reached from {machine.initial}"
    for event in machine.events:
        if not re.fullmatch(r"[a-z][a-z0-9_]*", event):
            yield f"event {event} is not snake_case"
        if len({t.by_operator for t in machine.transitions if t.event == event}) > 1:
            yield f"{event} is an operator's in one transition and not in another"


def reachable(machine: Machine) -> set[str]:
    """The statuses that some walk from the initial one comes to."""
    reached = {machine.initial}
    for _ in machine.statuses:
        reached |= {t.target for t in machine.transitions if reached & set(t.sources)}
    return reached


# ------------------------------------------------------------------------------------------ writing


def states_module(service: str, machines: list[Machine]) -> str:
    """The source of `states_gen.py`; `ruff format` still goes over it."""
    parts = [
        f'"""{service.capitalize()} states: what may become what, and on which event.\n',
        f"Generated from openapi/{service}.yaml (`x-state-machine`) by `{COMMAND}`; never edited.",
        '"""\n',
        "from enum import StrEnum",
        "from types import MappingProxyType",
        "from typing import Final\n",
        "from services.chassis.base.state_machine import StateMachine",
        f"from services.{service}.domain import texts",
    ]
    for machine in machines:
        parts += machine_source(machine)
    return "\n".join(parts) + "\n"


def machine_source(machine: Machine) -> list[str]:
    status, event = machine.schema, f"{machine.noun}Event"
    prefix = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", machine.noun).upper()
    moves = [
        f"({status}.{source}, {event}.{t.event.upper()}): {status}.{t.target},"
        for t in machine.transitions
        for source in t.sources
    ]
    events = ", ".join(f"{event}.{e.upper()}" for e in machine.operator_events)
    editable = ", ".join(f"{status}.{s}" for s in machine.editable or ())
    effects = "".join(
        f"{event}.{name.upper()}: texts.{prefix}_{name.upper()},"
        for name in machine.operator_events
    )
    return [
        f"\n\nclass {status}(StrEnum):",
        *(f'    {s} = "{s}"' for s in machine.statuses),
        f"\n\nclass {event}(StrEnum):",
        *(f'    {e.upper()} = "{e}"' for e in machine.events),
        f"\n\n{prefix}_STATES: Final = StateMachine[{status}, {event}](",
        f"    noun=texts.{prefix},",
        f"    initial={status}.{machine.initial},",
        f"    transitions=MappingProxyType({{{''.join(moves)}}}),",
        *([f"    operator_events=frozenset({{{events}}}),"] if events else []),
        *([f"    editable=frozenset({{{editable}}}),"] if editable else []),
        *([f"    effects=MappingProxyType({{{effects}}}),"] if effects else []),
        ")",
    ]


def diagrams(machines: dict[str, list[Machine]]) -> str:
    """`docs/state-machines.md`: one Mermaid diagram for each machine."""
    lines = [
        f"<!-- Generated from openapi/*.yaml by `{COMMAND}`; never edited. -->",
        "",
        "# State machines",
        "",
        "What may become what, and on which event. A * marks an event that an operator may cause.",
    ]
    for service, machine in ((s, m) for s, ms in machines.items() for m in ms):
        title = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", machine.noun)
        lines += ["", f"## {title}", "", f"`{machine.schema}` in `openapi/{service}.yaml`.", ""]
        lines += ["```mermaid", "stateDiagram-v2", f"    [*] --> {machine.initial}"]
        leaving = {source for t in machine.transitions for source in t.sources}
        for t in machine.transitions:
            mark = "*" if t.by_operator else ""
            lines += [f"    {source} --> {t.target}: {t.event}{mark}" for source in t.sources]
        lines += [f"    {s} --> [*]" for s in machine.statuses if s not in leaving]
        lines += ["```"]
    return "\n".join(lines) + "\n"
