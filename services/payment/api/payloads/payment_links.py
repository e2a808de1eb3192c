"""JSON of links for paying."""

from typing import Any

from services.chassis.web.projection import Projection
from services.payment.domain.pay_links import PaymentLink
from services.payment.links.making import MadeLink
from services.payment.signed_links import Links

_LINK = Projection("payment", "PaymentLink", PaymentLink, given=("url", "locale"))


def created_link(links: Links, made: MadeLink) -> tuple[int, dict[str, str], dict[str, Any]]:
    """Status, headers and body of the answer to ``create_payment_link``."""
    url = links.url_of(made.link.id)
    return 201, {"Location": url}, _LINK(made.link, url=url, locale=made.locale)
