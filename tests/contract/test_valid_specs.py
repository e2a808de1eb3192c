"""The specs are what OpenAPI 3.0 allows, and every default fits its schema.

Connexion has a check of this, which the services leave out at their start.
"""

import json
from importlib.resources import files

import pytest
from connexion.spec import create_spec_validator

from services.chassis.web.schemas import load_spec
from services.chassis.web.security import with_scopes

_SCHEMA = json.loads(
    files("connexion").joinpath("resources/schemas/v3.0/schema.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("service", ["order", "payment", "notification"])
def test_connexion_finds_nothing_wrong(service: str) -> None:
    spec = with_scopes(load_spec(service))
    create_spec_validator(spec)(_SCHEMA).validate(spec)


def test_it_would_find_a_wrong_default() -> None:
    wrong = {"type": "integer", "default": "many"}
    spec = {
        "openapi": "3.0.3",
        "info": {"title": "wrong", "version": "1"},
        "paths": {},
        "components": {"schemas": {"Wrong": wrong}},
    }
    assert not create_spec_validator(spec)(_SCHEMA).is_valid(spec)
