"""Requests as the last released specs have them are answered by today's services as promised."""

import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest
import yaml

from services.chassis.base.settings import SERVICES, Service
from tests.compat.gate import BASE
from tests.compat.relaxed import relaxed
from tests.fuzz.running import ROOT, environment_for, running_services

pytestmark = pytest.mark.timeout(900)

_SEED = 20261120
_RUN_SECONDS = 600
# Checked is what a client relies on; refusals of what is invalid are the business of `tests/fuzz`.
_NOT_CHECKED = (
    "negative_data_rejection",
    "positive_data_acceptance",
    "missing_required_header",
    "unsupported_method",
    "allow_header_conformance",
    "use_after_free",
    "ensure_resource_availability",
    "ignored_auth",
    "object_level_authorization",
    "refused_for_a_named_reason",
)


def _schemathesis(service: Service, origin: str, folder: Path) -> "subprocess.Popen[bytes]":
    spec = yaml.safe_load((BASE / f"{service}.yaml").read_text(encoding="utf-8"))
    path = folder / f"{service}-released.yaml"
    path.write_text(yaml.safe_dump(relaxed(spec), allow_unicode=True), encoding="utf-8")
    command = [sys.executable, "-W", "ignore", "-m", "schemathesis.cli", "--no-color", "run"]
    options = ["--url", origin, "--seed", str(_SEED), "--exclude-checks", ",".join(_NOT_CHECKED)]
    phases = ["--phases", "examples,fuzzing", "--max-examples", "2"]
    with (folder / f"{service}.txt").open("wb") as output:
        return subprocess.Popen(
            [*command, str(path), *options, *phases],
            cwd=ROOT,
            env=environment_for(folder),
            stdout=output,
            stderr=subprocess.STDOUT,
        )


def test_todays_services_keep_the_last_specs(tmp_path: Path) -> None:
    with running_services(tmp_path) as origins, ExitStack() as stack:
        runs = {
            service: stack.enter_context(_schemathesis(service, origins[service], tmp_path))
            for service in SERVICES
        }
        try:
            codes = {service: run.wait(_RUN_SECONDS) for service, run in runs.items()}
        finally:
            for run in runs.values():
                run.kill()
    printed = {
        service: (tmp_path / f"{service}.txt").read_text(encoding="utf-8") for service in SERVICES
    }
    failed = [service for service in SERVICES if codes[service] != 0]
    assert failed == [], "\n".join(printed[service] for service in failed)
    assert all("passed" in text for text in printed.values()), printed
