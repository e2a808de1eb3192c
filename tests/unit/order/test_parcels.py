"""Parcels as they are noted, and the pages of their carriers."""

from datetime import UTC, datetime, timedelta

import pytest

from services.order.domain.parcels import NewParcel, Parcel, Shipment, noted, tracking_url

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("carrier", "host"),
    [
        ("ヤマト運輸", "toi.kuronekoyamato.co.jp"),
        ("ﾔﾏﾄ運輸", "toi.kuronekoyamato.co.jp"),
        ("クロネコヤマト", "toi.kuronekoyamato.co.jp"),
        ("Yamato Transport", "toi.kuronekoyamato.co.jp"),
        ("佐川急便", "k2k.sagawa-exp.co.jp"),
        ("日本郵便", "trackings.post.japanpost.jp"),
        ("ゆうパック", "trackings.post.japanpost.jp"),
        ("Japan Post", "trackings.post.japanpost.jp"),
        ("EMS", "trackings.post.japanpost.jp"),
        ("UPS", "www.ups.com"),
        ("FedEx", "www.fedex.com"),
        ("西濃運輸", "track.seino.co.jp"),
    ],
)
def test_a_known_carrier_has_a_page(carrier: str, host: str) -> None:
    url = tracking_url(carrier, "1234-5678 9012")
    assert url is not None
    assert url.startswith(f"https://{host}/")
    assert url.endswith("123456789012")


@pytest.mark.parametrize("carrier", [None, "", "自社便", "Groups & Co", "Systems"])
def test_of_another_carrier_no_page_is_known(carrier: str | None) -> None:
    assert tracking_url(carrier, "1") is None


def test_a_number_cannot_leave_its_place_in_the_address() -> None:
    assert tracking_url("UPS", "1&x=/../#?") == "https://www.ups.com/track?tracknum=1x"


def test_a_parcel_that_is_known_keeps_its_id_and_time() -> None:
    known = Parcel("p1", "111", "ヤマト運輸", NOW - timedelta(days=1))
    new = (NewParcel("222", "佐川急便"), NewParcel("111", "ヤマト運輸"))
    assert noted(new, [known], new_id=lambda: "p2", now=NOW) == (
        Parcel("p2", "222", "佐川急便", NOW),
        known,
    )


def test_a_single_parcel_keeps_the_carrier_that_is_known() -> None:
    assert Shipment(tracking_number="1").named("UPS") == (NewParcel("1", "UPS"),)
    assert Shipment(tracking_number="1", carrier="DHL").named("UPS") == (NewParcel("1", "DHL"),)
    assert Shipment(carrier="DHL").named("UPS") == ()
