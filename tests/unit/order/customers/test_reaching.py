"""By what a customer is reached, and the number that an SMS goes to."""

import pytest

from services.order.domain.orders.reaching import sms_number


@pytest.mark.parametrize(
    ("phone", "number"),
    [
        ("090-1234-5678", "+819012345678"),
        ("０３－１２３４－５６７８", "+81312345678"),
        ("+81 90 1234 5678", "+819012345678"),
        ("+81 (0)90-1234-5678", "+819012345678"),
        ("+1 415 555 0100", "+14155550100"),
        ("110", None),
        ("ask at the desk", None),
        (None, None),
    ],
)
def test_a_number_is_written_as_it_is_dialled_from_anywhere(
    phone: str | None, number: str | None
) -> None:
    assert sms_number(phone) == number
