"""What a caller has got wrong is said before anything is sent, and never by sending it again."""

import traceback
from pathlib import Path
from typing import Any

import pytest

from ichiba_sdk import Ichiba
from tests.unit.sdk.conftest import KINDS, Asked, asking
from tests.unit.sdk.examples import BATCH, ORDER
from tests.unit.sdk.server import Server, model


@pytest.mark.parametrize("kind", KINDS, ids=["blocking", "awaited"])
@pytest.mark.parametrize("is_asked_for", [False, True], ids=["text", "function"])
async def test_a_token_is_taken_as_a_file_has_it_and_never_told(
    server: Server, slept: list[float], kind: type[Ichiba], is_asked_for: bool
) -> None:
    server.answers = [model(ORDER)]

    async def ask(token: str) -> None:
        given = (lambda: token) if is_asked_for else token
        async with asking(kind, given, server) as asked:
            await asked.ask("orders.get", "1")

    await ask(" of-a-file\n")
    assert server.requests[0].headers["Authorization"] == "Bearer of-a-file"
    for token in ("of\ntwo-lines", "日本", "with\x00nothing"):
        with pytest.raises(ValueError, match="the token has characters") as caught:
            await ask(token)
        told = "".join(traceback.format_exception(caught.value))
        assert token not in told
        assert repr(token)[1:-1] not in told
    assert len(server.requests) == 1
    assert slept == []


async def test_a_header_that_cannot_be_sent_is_named(
    asked: Asked, server: Server, slept: list[float]
) -> None:
    for value in ("a\r\nX-Other: b", "日本"):
        with pytest.raises(ValueError, match="the header X-Shop has characters"):
            await asked.ask("orders.get", "1", headers={"X-Shop": value})
    assert server.requests == []
    assert slept == []


async def test_a_header_is_sent_once_however_it_is_written(asked: Asked, server: Server) -> None:
    server.answers = [model(ORDER, 201)]
    own = {"idempotency-key": "mine", "user-agent": "shop/1", "X-REQUEST-ID": "r-1"}
    item = {"product_name": "急須", "quantity": 1, "unit_price": 4800}
    await asked.ask("orders.create", customer_name="x", items=[item], headers=own)
    sent = [name.lower() for name in server.requests[0].headers]
    assert len(sent) == len(set(sent))
    found = {name.lower(): value for name, value in server.requests[0].headers.items()}
    assert {name.lower(): found[name.lower()] for name in own} == {
        name.lower(): value for name, value in own.items()
    }


@pytest.mark.parametrize("kind", KINDS, ids=["blocking", "awaited"])
@pytest.mark.parametrize(
    "url", ["orders.example", "ftp://orders.example", "http://", "http://[::1"]
)
def test_a_url_that_is_none_is_refused_at_once(kind: type[Ichiba], url: str) -> None:
    with pytest.raises(ValueError, match="order_url is"):
        kind("token", order_url=url)


@pytest.mark.parametrize("value", ["", ".", ".."])
async def test_a_path_cannot_become_that_of_something_else(
    asked: Asked, server: Server, value: str
) -> None:
    for call in ("orders.cancel", "import_profiles.delete"):
        with pytest.raises(ValueError, match="cannot stand in a path"):
            await asked.ask(call, value)
    assert server.requests == []


async def test_what_is_sent_as_a_file_can_be_read_twice(asked: Asked, server: Server) -> None:
    server.answers = [model(BATCH, 202)]
    once: Any = (each for each in [b"a", b"b"])
    with pytest.raises(ValueError, match="seekable"):
        await asked.ask("batches.create", once)
    assert server.requests == []
    await asked.ask("batches.create", bytearray(b"ab"))
    assert server.requests[0].body == b"ab"


async def test_a_file_that_changes_while_it_is_sent_is_no_lost_answer(
    asked: Asked, server: Server, slept: list[float], tmp_path: Path
) -> None:
    class Shrinking:
        """Longer when it is measured than when it is read for the second time."""

        def __init__(self) -> None:
            self.reads = [b"abcd", b"", b"ab", b""]

        def seekable(self) -> bool:
            return True

        def seek(self, offset: int, whence: int = 0) -> int:
            return 4

        def read(self, size: int) -> bytes:
            return self.reads.pop(0)

    server.answers = [model(BATCH, 202)]
    with pytest.raises(ValueError, match="has changed"):
        await asked.ask("batches.create", Shrinking())
    assert slept == []
