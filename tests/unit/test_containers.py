"""The compose files and the Dockerfile: what they set is what the product takes."""

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml

from services.chassis.base.settings import SERVICES, Part, Settings
from services.console import keys
from services.console.serving.parts import PARTS

ROOT = Path(__file__).parents[2]
COMPOSED: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
SCALED: dict[str, Any] = yaml.safe_load((ROOT / "compose.scale.yaml").read_text(encoding="utf-8"))
BALANCER = (ROOT / "deploy" / "haproxy.cfg").read_text(encoding="utf-8")
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")


def environment(composed: dict[str, Any], name: str) -> Iterator[tuple[str, str]]:
    """What ``name`` is given where nothing is set outside but what has to be."""
    for variable, value in composed["services"][name]["environment"].items():
        if value is not None:
            given = re.sub(r"\$\{\w+:\?[^}]*\}", "secret", str(value))
            yield variable, re.sub(r"\$\{\w+:?-([^}]*)\}", r"\1", given)


def settings_in(
    name: str, monkeypatch: pytest.MonkeyPatch, composed: dict[str, Any] = COMPOSED
) -> Settings:
    for variable, value in environment(composed, name):
        assert "$" not in value
        monkeypatch.setenv(variable, value)
    return Settings.load()


@pytest.mark.parametrize("name", PARTS)
def test_every_variable_is_a_setting(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = settings_in(name, monkeypatch)
    for service in SERVICES:
        assert settings.url(service) == f"http://{service}:{settings.port(service)}"


def test_the_page_is_told_what_is_published_and_is_let_in(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in PARTS:
        settings = settings_in(name, monkeypatch)
        (published,) = COMPOSED["services"][name]["ports"]
        assert published == f"127.0.0.1:{settings.port(name)}:{settings.port(name)}"
        assert f"http://127.0.0.1:{settings.port('dashboard')}" in settings.cors_origins
        if name != "dashboard":
            continue
        for service in SERVICES:
            assert settings.public_url(service) == f"http://127.0.0.1:{settings.port(service)}"


def test_each_service_waits_for_its_own_database_and_for_no_other_container() -> None:
    for name in SERVICES:
        service = COMPOSED["services"][name]
        assert service["command"] == ["ichiba", "serve", "--only", name, "--migrate"]
        # A short list: conditions (healthy, ended) are not kept by every engine.
        assert service["depends_on"] == ["postgres"]


@pytest.mark.parametrize(
    ("composed", "name"),
    [
        *product([COMPOSED, SCALED], [*PARTS, "mail"]),
        *product([SCALED], ["balancer", "storage"]),
    ],
)
def test_a_container_can_change_nothing_but_its_data(composed: dict[str, Any], name: str) -> None:
    service = composed["services"][name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "cap_add" not in service
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert name not in PARTS or "USER ichiba" in DOCKERFILE.splitlines()
    assert name != "storage" or service["user"] == "1000:1000"


def test_all_parts_are_of_one_image_which_is_built_once() -> None:
    assert {COMPOSED["services"][name]["image"] for name in PARTS} == {"ichiba"}
    assert [name for name in PARTS if "build" in COMPOSED["services"][name]] == ["order"]
    assert {COMPOSED["services"][name].get("pull_policy") for name in PARTS[1:]} == {"never"}


@pytest.mark.parametrize("name", PARTS)
def test_the_image_of_a_part_is_watched(name: Part) -> None:
    assert COMPOSED["services"][name]["environment"]["SERVICE"] == name
    assert f"'{name}': '{Settings.load().port(name)}'" in DOCKERFILE
    (exposed,) = re.findall(r"^EXPOSE (.*)$", DOCKERFILE, re.MULTILINE)
    assert str(Settings.load().port(name)) in exposed.split()


@pytest.mark.parametrize("name", PARTS)
def test_several_containers_of_a_part_reach_the_others_through_the_balancer(
    name: Part, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = settings_in(name, monkeypatch, SCALED)
    for service in SERVICES:
        assert settings.url(service) == f"http://balancer:{settings.port(service)}"
    port = settings.port(name)
    assert f"127.0.0.1:{port}:{port}" in SCALED["services"]["balancer"]["ports"]
    assert f"server-template {name}- 8 {name}:{port}" in BALANCER
    scaled, single = SCALED["services"][name], COMPOSED["services"][name]
    assert scaled["deploy"] == {"mode": "replicated", "replicas": 2}
    assert scaled.get("command") == single.get("command")


def test_what_several_order_containers_share_is_no_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = settings_in("order", monkeypatch, SCALED)
    assert settings.files_url == "s3://ichiba/batches"
    assert settings.files_endpoint == "http://storage:8333"
    shared = {name for name in PARTS if "volumes" in SCALED["services"][name]}
    assert shared == {"payment"}, "the simulated gateway's ledger"


def test_each_key_is_handed_to_those_that_need_it(tmp_path: Path) -> None:
    keys.run(Settings.load(data_dir=tmp_path))
    made = {path.name for path in (tmp_path / "keys").iterdir()}
    files = {name: secret["file"] for name, secret in SCALED["secrets"].items()}
    assert {file.removeprefix("${ICHIBA_KEYS:-./keys}/") for file in files.values()} == made
    for name in PARTS:
        handed = SCALED["services"][name]["secrets"]
        assert "signing" in {secret["source"] for secret in handed}
        for secret in handed:
            assert secret["target"] == f"/data/keys/{files[secret['source']].split('/')[-1]}"
