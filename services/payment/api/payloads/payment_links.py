"""JSON of links for paying."""

from typing import Any

from services.chassis.web.projection import Projection
from services.payment.domain.pay_links import PaymentLink
from services.payment.signed_links import Links

_LINK = Projection("payment", "PaymentLink", PaymentLink, given=("url",))


def created_link(links: Links, link: PaymentLink) -> tuple[int, dict[str, str], dict[str, Any]]:
    """Status, headers and body of the answer to ``create_payment_link``."""
    url = links.url_of(link.id)
    return 201, {"Location": url}, _LINK(link, url=url)
