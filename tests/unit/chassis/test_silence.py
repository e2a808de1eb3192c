"""How a lost peer of a connection to PostgreSQL is noticed."""

from typing import Any

import psycopg
import pytest
from sqlalchemy import create_engine, make_url

from services.chassis.jobs.process_slots import AdvisorySlot
from services.chassis.storage.silence import ending_silence

URL = make_url("postgresql://ichiba:a+b@db/orders?host=/run&application_name=x")


class Connected(Exception):
    """What a driver was asked for; nobody is connected."""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    parameters: dict[str, Any] = {}

    def connect(conninfo: str = "", **given: Any) -> None:
        parameters.update(psycopg.conninfo.conninfo_to_dict(conninfo, **given))
        raise Connected

    monkeypatch.setattr(psycopg, "connect", connect)
    monkeypatch.setattr(psycopg.Connection, "connect", connect)
    return parameters


def assert_ends_silence(parameters: dict[str, Any]) -> None:
    assert parameters["tcp_user_timeout"] == "10000"
    assert parameters["keepalives_idle"] == "5"
    options = parameters["options"].split()
    assert options[::2] == ["-c"] * 4
    assert options[1::2] == [
        "tcp_keepalives_idle=5",
        "tcp_keepalives_interval=2",
        "tcp_keepalives_count=3",
        "tcp_user_timeout=10000",
    ]


def test_both_ends_of_a_slots_connection_notice(asked: dict[str, Any]) -> None:
    with pytest.raises(Connected):
        AdvisorySlot("order", ending_silence(URL))
    assert_ends_silence(asked)
    assert (asked["password"], asked["host"], asked["dbname"]) == ("a+b", "/run", "orders")
    assert asked["application_name"] == "ichiba slot"


def test_both_ends_of_another_connection_notice(asked: dict[str, Any]) -> None:
    url = ending_silence(URL).set(drivername="postgresql+psycopg").render_as_string(False)
    engine = create_engine(url)  # as the engine of jobs has it, from a text
    with pytest.raises(Connected):
        engine.connect()
    assert_ends_silence(asked)


def test_what_a_url_says_itself_counts() -> None:
    said = "postgresql://db/orders?tcp_user_timeout=3000&options=-c%20search_path%3Dshop"
    url = ending_silence(make_url(said))
    assert url.query["tcp_user_timeout"] == "3000"
    assert str(url.query["options"]).endswith(" -c search_path=shop")
