"""JSON of erasures."""

from collections.abc import Mapping
from typing import Any

from services.chassis.base.sentences import LANGUAGES, Language
from services.chassis.erasing import MOST_TO_NAME
from services.chassis.web.exchange import etag
from services.chassis.web.projection import Projection
from services.order.domain.erasing.erasures import Customer, Erasure, Preview
from services.order.domain.erasing.obstacles import Obstacle
from services.order.domain.erasing.waits import told
from services.order.repository.erasure_rows import erasure_of

_ERASURE = Projection("order", "Erasure", Erasure, given=("error", "erased", "left"))
_OBSTACLE = Projection("order", "InTheWay", Obstacle)


def customer_of(body: Mapping[str, Any]) -> Customer:
    """A ``CustomerToErase``.

    Raises:
        CustomerNotNamed: it names nobody.
    """
    return Customer.named(body.get("email"), body.get("phone"))


def preview_document(preview: Preview) -> dict[str, Any]:
    """An ``ErasurePreview``."""
    return {
        "orders": preview.orders,
        "payments": preview.payments,
        "messages": preview.messages,
        "files": preview.files,
        "can_be_erased": not preview.obstacles,
        "in_the_way": [_OBSTACLE(each) for each in preview.obstacles[:MOST_TO_NAME]],
        "in_the_way_total": len(preview.obstacles),
    }


def erasure_document(erasure: Erasure, language: Language) -> dict[str, Any]:
    """An ``Erasure``, whose words are in ``language``."""
    return _ERASURE(
        erasure,
        error=told(erasure.error, language),
        erased=[
            {"service": service, "place": place, "count": count}
            for service, places in sorted(erasure.erased.items())
            for place, count in sorted(places.items())
        ],
        left=[{"place": place, "count": count} for place, count in sorted(erasure.left.items())],
    )


def erasure_row(row: Any, language: Language) -> dict[str, Any]:
    """The ``Erasure`` of a row."""
    return erasure_document(erasure_of(row), language)


def begun_erasure(erasure: Erasure) -> tuple[int, dict[str, str], dict[str, Any]]:
    """How ``erase_customer`` answers: it waits for nothing yet."""
    headers = {"Location": f"/api/v1/erasures/{erasure.id}", "ETag": etag(erasure.version)}
    return 202, headers, erasure_document(erasure, LANGUAGES[0])
