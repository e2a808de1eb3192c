"""What openapi/state_machines.py makes of a machine, and which machines it refuses."""

import importlib
import importlib.util
import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from tests.contract.specs import spec

ROOT = Path(__file__).parents[2]
SERVICES = ("order", "payment", "notification")


@pytest.fixture(scope="module")
def state_machines() -> ModuleType:
    found = importlib.util.spec_from_file_location(
        "state_machines", ROOT / "openapi" / "state_machines.py"
    )
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    sys.modules["state_machines"] = module  # dataclasses look their module up
    found.loader.exec_module(module)
    return module


def machines_of(service: str) -> dict[str, dict[str, Any]]:
    schemas = spec(service)["components"]["schemas"]
    return {n: s for n, s in schemas.items() if "x-state-machine" in s}


@pytest.mark.parametrize("service", SERVICES)
def test_states_are_those_of_the_spec(service: str) -> None:
    states = importlib.import_module(f"services.{service}.domain.states_gen")
    machines = machines_of(service)
    assert machines
    for schema, declared in machines.items():
        noun = re.sub("(?<=[a-z])(?=[A-Z])", "_", schema.removesuffix("Status")).upper()
        moves = declared["x-state-machine"]["transitions"]
        assert [s.value for s in getattr(states, schema)] == declared["enum"]
        machine = getattr(states, f"{noun}_STATES")
        assert machine.noun.en == noun.lower().replace("_", " ")
        assert machine.initial == declared["x-state-machine"]["initial"]
        assert machine.transitions == {
            (source, move["event"]): move["to"] for move in moves for source in move["from"]
        }
        assert machine.operator_events == {move["event"] for move in moves if move.get("operator")}
        assert machine.editable == set(declared["x-state-machine"].get("editable", ()))
        assert machine.effects.keys() == machine.operator_events


def door(*transitions: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "type": "string",
        "enum": ["OPEN", "SHUT"],
        "x-state-machine": {"initial": "OPEN", "transitions": list(transitions), **more},
    }


CLOSED = {"event": "closed", "from": ["OPEN"], "to": "SHUT"}
OPENED = {"event": "opened", "from": ["SHUT"], "to": "OPEN", "operator": True}

Spec = Callable[[dict[str, Any]], Path]


@pytest.fixture
def spec_with(tmp_path: Path) -> Spec:
    def written(schema: dict[str, Any]) -> Path:
        path = tmp_path / "door.yaml"
        path.write_text(yaml.safe_dump({"components": {"schemas": {"DoorStatus": schema}}}))
        return path

    return written


def test_a_sound_machine_is_read_whole(state_machines: ModuleType, spec_with: Spec) -> None:
    [machine] = state_machines.machines_in(spec_with(door(CLOSED, OPENED)))
    assert machine.noun == "Door"
    assert machine.events == ("closed", "opened")
    assert machine.operator_events == ("opened",)


def test_the_diagram_marks_what_an_operator_may_cause(
    state_machines: ModuleType, spec_with: Spec
) -> None:
    drawn = state_machines.diagrams(
        {"door": state_machines.machines_in(spec_with(door(CLOSED, OPENED)))}
    )
    assert "    [*] --> OPEN\n    OPEN --> SHUT: closed\n    SHUT --> OPEN: opened*\n```" in drawn


def test_where_details_may_change_is_read_and_must_exist(
    state_machines: ModuleType, spec_with: Spec
) -> None:
    [machine] = state_machines.machines_in(spec_with(door(CLOSED, editable=["OPEN"])))
    assert machine.editable == ("OPEN",)
    with pytest.raises(state_machines.SpecRefused, match="AJAR is not in the enum"):
        state_machines.machines_in(spec_with(door(CLOSED, editable=["AJAR"])))


@pytest.mark.parametrize(
    ("transitions", "sentence"),
    [
        ([], "SHUT cannot be reached from OPEN"),
        ([CLOSED, CLOSED], "closed leaves OPEN 2 times"),
        ([CLOSED, {**OPENED, "to": "AJAR"}], "AJAR is not in the enum"),
        ([CLOSED, {**OPENED, "event": "Opened"}], "event Opened is not snake_case"),
        (
            [CLOSED, {**OPENED, "event": "closed"}],
            "closed is an operator's in one transition and not in another",
        ),
    ],
)
def test_an_unsound_machine_is_refused_by_name(
    state_machines: ModuleType, spec_with: Spec, transitions: list[dict[str, Any]], sentence: str
) -> None:
    with pytest.raises(state_machines.SpecRefused, match=rf"^door\.yaml: DoorStatus: {sentence}$"):
        state_machines.machines_in(spec_with(door(*transitions)))
