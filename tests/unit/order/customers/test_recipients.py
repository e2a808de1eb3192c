"""The address as it is printed on a parcel."""

import pytest

from services.order.domain.orders.recipients import Recipient


@pytest.mark.parametrize(
    ("recipient", "address"),
    [
        (
            Recipient("佐藤 花子", None, "100-0001", "東京都", "千代田区", "千代田1-1"),
            "〒100-0001\n東京都千代田区千代田1-1",
        ),
        (
            Recipient("佐藤 花子", None, "100-0001", "東京都", "千代田区", "千代田1-1", "ビル3F"),
            "〒100-0001\n東京都千代田区千代田1-1\nビル3F",
        ),
        (Recipient("佐藤 花子", line1="東京都千代田区千代田1-1"), "東京都千代田区千代田1-1"),
        (
            Recipient("A. Smith", None, "75008", None, "Paris", "1 rue X", "Bât. B", "FR"),
            "1 rue X\nBât. B\nParis 75008\nFR",
        ),
        (
            Recipient("A. Smith", None, "94105", "CA", "San Francisco", "1 Main St", country="US"),
            "1 Main St\nSan Francisco, CA 94105\nUS",
        ),
        (Recipient("佐藤 花子"), None),
        (Recipient("A. Smith", country="US"), None),
    ],
)
def test_an_address_is_written_as_its_country_does(
    recipient: Recipient, address: str | None
) -> None:
    assert recipient.address() == address
