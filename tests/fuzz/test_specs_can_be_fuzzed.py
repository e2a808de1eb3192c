"""Every operation of every spec yields requests that its own schema accepts."""

from pathlib import Path

import pytest
import schemathesis
import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

ROOT = Path(__file__).parents[2]
METHODS = {"get", "post", "put", "patch", "delete"}


def operations() -> list[tuple[str, str, str]]:
    found = []
    for service in ("order", "payment", "notification"):
        spec = yaml.safe_load((ROOT / "openapi" / f"{service}.yaml").read_text(encoding="utf-8"))
        for path, item in spec["paths"].items():
            found += [(service, path, method.upper()) for method in METHODS & item.keys()]
    return sorted(found)


@pytest.mark.parametrize(("service", "path", "method"), operations())
def test_an_operation_yields_valid_requests(service: str, path: str, method: str) -> None:
    schema = schemathesis.openapi.from_path(ROOT / "openapi" / f"{service}.yaml")
    operation = schema[path][method]

    @settings(
        max_examples=3,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(data=st.data())
    def draws(data: st.DataObject) -> None:
        case = data.draw(operation.as_strategy())
        assert case.method.upper() == method

    draws()
