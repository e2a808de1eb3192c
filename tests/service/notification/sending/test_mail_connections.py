"""Connections to the mail server are kept; when one drops, no mail is lost, and none goes twice."""

import asyncio
import os
import signal
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session

from services.notification.senders import connections
from tests.ports import free_port
from tests.service.notification.conftest import Mailroom, OpenMailroom
from tests.service.notification.sending.mail_servers import Post, mail_server


class Counting(Post):
    """Counts who connects; answers ``mail`` and ``rcpt`` to those commands in turn, then 250."""

    def __init__(self, *replies: str, mail: tuple[str, ...] = (), rcpt: tuple[str, ...] = ()):
        super().__init__(*replies)
        self.sessions: list[Session] = []
        self.open: list[SMTP] = []
        self.mail, self.rcpt = list(mail), list(rcpt)

    async def handle_EHLO(  # noqa: N802 - aiosmtpd's naming
        self,
        server: SMTP,
        session: Session,
        envelope: Envelope,
        hostname: str,
        responses: list[str],
    ) -> list[str]:
        session.host_name = hostname
        self.sessions.append(session)
        self.open.append(server)
        return responses

    async def handle_MAIL(  # noqa: N802 - aiosmtpd's naming
        self,
        server: SMTP,
        session: Session,
        envelope: Envelope,
        address: str,
        options: list[str],
    ) -> str:
        if self.mail:
            return self.mail.pop(0)
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's naming
        self,
        server: SMTP,
        session: Session,
        envelope: Envelope,
        address: str,
        options: list[str],
    ) -> str:
        if self.rcpt:
            return self.rcpt.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    def drop(self, *said: bytes) -> None:
        """Close every connection, after ``said``."""
        for server in self.open:
            assert isinstance(server.transport, asyncio.Transport)
            for line in said:
                server.transport.write(line)
            server.transport.close()
        self.open.clear()


async def _send(room: Mailroom, count: int, start: int = 0) -> list[str]:
    """Have messages sent one after another; answers their ids once all are SENT."""
    ids = [
        (await room.accept(recipient=f"a{number}@example.jp"))["id"]
        for number in range(start, start + count)
    ]
    for each in ids:
        await room.until_status(each, "SENT")
    return ids


async def test_a_hundred_messages_go_over_one_connection(open_mailroom: OpenMailroom) -> None:
    post = Counting()
    async with (
        mail_server(post) as url,
        open_mailroom(smtp_url=url, smtp_connections=1) as room,
    ):
        ids = await _send(room, 100)
        assert len(post.sessions) == 1
        await _send(room, 1, start=100)
        assert len(post.sessions) == 2
    assert Counter(post.ids).most_common(1)[0][1] == 1
    assert set(post.ids) >= {f"<{each}@ichiba.localhost>" for each in ids}


async def test_no_more_connections_than_allowed(open_mailroom: OpenMailroom) -> None:
    class Slow(Counting):
        at_once = most = 0

        async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's naming
            self.at_once += 1
            self.most = max(self.most, self.at_once)
            await asyncio.sleep(0.05)
            self.at_once -= 1
            return await super().handle_DATA(server, session, envelope)

    post = Slow()
    async with (
        mail_server(post) as url,
        open_mailroom(smtp_url=url, smtp_connections=3) as room,
    ):
        await _send(room, 30)
    assert post.most == 3
    assert len(post.sessions) == 3
    assert len(post.taken) == 30


@pytest.mark.parametrize("said", [(), (b"421 4.4.2 Idle too long\r\n",)])
async def test_a_connection_that_dropped_while_idle_is_opened_anew(
    open_mailroom: OpenMailroom, said: tuple[bytes, ...]
) -> None:
    post = Counting()
    async with mail_server(post) as url, open_mailroom(smtp_url=url) as room:
        await _send(room, 1)
        post.drop(*said)
        (second,) = await _send(room, 1, start=1)
        attempts = (await room.get(second))["attempts"]
    assert [each["code"] for each in attempts] == ["250"]
    assert len(post.sessions) == 2
    assert [len(envelope.rcpt_tos) for envelope in post.taken] == [1, 1]


async def test_a_server_that_ends_a_kept_connection_at_the_next_message_is_no_failed_attempt(
    open_mailroom: OpenMailroom,
) -> None:
    post = Counting()
    async with mail_server(post) as url, open_mailroom(smtp_url=url) as room:
        await _send(room, 1)
        post.mail = ["421 4.4.2 I was about to close"]
        (second,) = await _send(room, 1, start=1)
        post.rcpt = ["421 4.4.2 I was about to close"]
        (third,) = await _send(room, 1, start=2)
        for each in (second, third):
            attempts = (await room.get(each))["attempts"]
            assert [attempt["code"] for attempt in attempts] == ["250"]
    assert len(post.sessions) == 3
    assert len(post.taken) == 3


async def test_an_idle_connection_is_closed(
    open_mailroom: OpenMailroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "IDLE_SECONDS", 0.1)
    farewells = asyncio.Event()

    class Polite(Counting):
        async def handle_QUIT(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's naming
            farewells.set()
            return "221 Bye"

    post = Polite()
    async with mail_server(post) as url, open_mailroom(smtp_url=url) as room:
        await _send(room, 1)
        async with asyncio.timeout(5):
            await farewells.wait()
        await _send(room, 1, start=1)
    assert len(post.sessions) == 2


LATER = ["421", "450", "451", "452"]


@pytest.mark.parametrize("code", LATER)
@pytest.mark.parametrize("stage", ["mail", "rcpt", "data"])
async def test_what_is_refused_for_now_is_sent_later(
    open_mailroom: OpenMailroom, stage: str, code: str
) -> None:
    refusal = f"{code} 4.2.1 Not now"
    post = Counting(refusal) if stage == "data" else Counting(**{stage: (refusal,)})
    async with mail_server(post) as url, open_mailroom(smtp_url=url) as room:
        (sent,) = await _send(room, 1)
        attempts = (await room.get(sent))["attempts"]
    assert [each["code"] for each in attempts] == [code, "250"]
    assert len(post.taken) == 1


@pytest.mark.parametrize(
    ("stage", "refusal", "status"),
    [
        ("mail", "550 5.7.1 Not you", "FAILED"),
        ("mail", "552 5.3.4 Too large", "FAILED"),
        ("rcpt", "550 5.1.1 No such user", "BOUNCED"),
        ("rcpt", "553 5.1.3 No such address", "BOUNCED"),
        ("data", "550 5.7.1 Looks like spam", "FAILED"),
        ("data", "554 5.6.0 No", "FAILED"),
    ],
)
async def test_what_is_refused_for_good_is_tried_once(
    open_mailroom: OpenMailroom, stage: str, refusal: str, status: str
) -> None:
    post = Counting(refusal) if stage == "data" else Counting(**{stage: (refusal,)})
    async with mail_server(post) as url, open_mailroom(smtp_url=url) as room:
        accepted = await room.accept()
        ended = await room.until_status(accepted["id"], status)
        assert [each["code"] for each in ended["attempts"]] == [refusal[:3]]
        assert ended["sent_at"] is None
        await _send(room, 1)  # the connection is used for the next
        assert len(post.sessions) == 1
        await room.api.post(f"/api/v1/notifications/{accepted['id']}/retry")
        await room.until_status(accepted["id"], "SENT")
    assert len(post.taken) == 2


async def test_a_sender_that_is_refused_lets_the_others_wait(open_mailroom: OpenMailroom) -> None:
    post = Counting(mail=("550 5.7.1 Not your address",) * 3)
    async with mail_server(post) as url, open_mailroom(smtp_url=url, notification_rate=10) as room:
        ids = [(await room.accept())["id"] for _ in range(6)]
        await room.until_status(ids[0], "FAILED")
        ready = (await room.api.get("/health/ready")).json()
        (smtp,) = [each for each in ready["checks"] if each["name"] == "smtp"]
        assert (smtp["status"], "Not your address" in smtp["detail"]) == ("degraded", True)
        assert [(await room.get(each))["status"] for each in ids[3:]] == ["QUEUED"] * 3


@pytest.mark.parametrize("greeting", [b"421 4.3.2 Busy\r\n", b"554 5.3.2 No mail here\r\n"])
async def test_a_server_that_takes_nothing_at_all_is_waited_for(
    open_mailroom: OpenMailroom, greeting: bytes
) -> None:
    async def refuse(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(greeting)
        writer.close()

    door = await asyncio.start_server(refuse, "127.0.0.1", 0)
    port = door.sockets[0].getsockname()[1]
    async with open_mailroom(smtp_url=f"smtp://127.0.0.1:{port}") as room:
        accepted = await room.accept()
        waiting = await room.until(accepted["id"], lambda found: bool(found["attempts"]))
        assert waiting["status"] == "QUEUED"
        assert waiting["attempts"][0]["code"] == greeting[:3].decode()
        door.close()
        await door.wait_closed()
        post = Counting()
        async with mail_server(post, port):
            await room.until_status(accepted["id"], "SENT")
    assert len(post.taken) == 1


_SERVER = """
import asyncio, os, sys
from email import message_from_bytes
from aiosmtpd.smtp import SMTP

class Post:
    async def handle_DATA(self, server, session, envelope):
        mail = message_from_bytes(envelope.original_content)
        with open(sys.argv[2], "a") as file:
            file.write(f"{os.getpid()} {mail['Message-ID']}\\n")
        return "250 Taken"

async def main():
    loop = asyncio.get_running_loop()
    await loop.create_server(lambda: SMTP(Post()), "127.0.0.1", int(sys.argv[1]))
    print("ready", flush=True)
    await asyncio.Event().wait()

asyncio.run(main())
"""


@asynccontextmanager
async def _server_process(port: int, file: Path) -> AsyncIterator[int]:
    """A mail server of its own process, killed at the end; answers its id."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", _SERVER, str(port), str(file), stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"ready\n"
    try:
        yield process.pid
    finally:
        os.kill(process.pid, signal.SIGKILL)
        await process.wait()


async def test_a_server_that_is_killed_loses_nothing(
    open_mailroom: OpenMailroom, tmp_path: Path
) -> None:
    port, file = free_port(), tmp_path / "taken"
    options: dict[str, Any] = {"smtp_url": f"smtp://127.0.0.1:{port}", "notification_rate": 50}
    async with open_mailroom(**options) as room:
        async with _server_process(port, file):
            ids = [(await room.accept())["id"] for _ in range(60)]
            await room.until_status(ids[20], "SENT")
        async with _server_process(port, file):
            for each in ids:
                await room.until_status(each, "SENT")
            attempts = {each: (await room.get(each))["attempts"] for each in ids}
    taken = Counter(line.split()[1] for line in file.read_text().splitlines())
    assert set(taken) == {f"<{each}@ichiba.localhost>" for each in ids}
    cut_off = {f"<{each}@ichiba.localhost>" for each in ids if len(attempts[each]) > 1}
    assert {name for name, times in taken.items() if times > 1} <= cut_off
