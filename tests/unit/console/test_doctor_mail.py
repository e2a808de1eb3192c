"""What the doctor says of a mail server that is there, but not as it has to be."""

from collections.abc import Iterator
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from services.chassis.base.settings import Settings
from services.console.doctor.findings import Finding
from services.console.doctor.mail import examine_mail
from tests.ports import free_port


@pytest.fixture
def place() -> Iterator[str]:
    """Host and port of a mail server without encryption."""
    port = free_port()
    controller = Controller(object(), hostname="127.0.0.1", port=port)
    controller.start()
    yield f"127.0.0.1:{port}"
    controller.stop()


def _found(**changes: Any) -> list[Finding]:
    return list(examine_mail(Settings.load(**changes)))


def test_a_password_needs_encryption(place: str) -> None:
    url, sender = f"smtp://apikey:hunter2@{place}", "Shop <shop@example.com>"
    assert _found(smtp_url=url, mail_from=sender) == [
        Finding(
            "FAIL",
            "mail",
            f"{place} offers no encryption, so the password is not sent to it",
            "use smtps://, or set ICHIBA_SMTP_INSECURE=true in a network that you trust",
        )
    ]
    ok = [Finding("ok", "mail", f"SMTP at {place}")]
    assert _found(smtp_url=url, mail_from=sender, smtp_insecure=True) == ok
    assert _found(smtp_url=f"smtp://{place}", mail_from=sender) == ok


def test_a_sender_is_asked_for_where_the_account_is_no_address(place: str) -> None:
    (_, sender) = _found(smtp_url=f"smtp://{place}")
    assert (sender.level, sender.name) == ("warn", "mail sender")
    assert sender.mend.startswith("set ICHIBA_MAIL_FROM to an address of yours")
    own = f"smtp://shop%40example.com:hunter2@{place}"
    assert [found.name for found in _found(smtp_url=own, smtp_insecure=True)] == ["mail"]
