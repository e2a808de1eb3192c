"""What is refused about orders."""

from datetime import UTC

from services.chassis.base.problems import BadRequest, Conflict, NotFound
from services.chassis.base.sentences import Sentence
from services.order.domain import texts
from services.order.domain.money.payments import Dispute
from services.order.domain.states_gen import OrderStatus


class OrderNotFound(NotFound):
    code = "order_not_found"

    def __init__(self, order_id: str) -> None:
        super().__init__(texts.ORDER_NOT_FOUND(order_id=order_id))


class ExternalIdConflict(Conflict):
    code = "external_id_conflict"

    def __init__(self, source: str, external_id: str) -> None:
        super().__init__(texts.EXTERNAL_ID_CONFLICT(source=source, external_id=external_id))


class PaidElsewhereMissing(BadRequest):
    code = "paid_elsewhere_missing"

    def __init__(self) -> None:
        super().__init__(texts.PAID_ELSEWHERE_MISSING())


class PaidElsewhereNotAllowed(BadRequest):
    code = "paid_elsewhere_not_allowed"

    def __init__(self, method: str) -> None:
        super().__init__(texts.PAID_ELSEWHERE_NOT_ALLOWED(method=method))


class OrderNotEditable(Conflict):
    """The order has gone too far for its details to change."""

    code = "order_not_editable"

    def __init__(self, status: OrderStatus) -> None:
        super().__init__(texts.ORDER_NOT_EDITABLE(status=status))


class ParcelsNotEditable(Conflict):
    """Only an order that is on its way has parcels to mend."""

    code = "parcels_not_editable"

    def __init__(self, status: OrderStatus) -> None:
        super().__init__(texts.PARCELS_NOT_EDITABLE(status=status))


class PaymentNotPayable(Conflict):
    """There is nothing that the customer could pay on a link."""

    code = "payment_not_payable"


class PaymentDisputed(Conflict):
    """The customer's bank gives the money back, or may; only who confirms it refunds it too."""

    code = "payment_disputed"

    def __init__(self, dispute: Dispute) -> None:
        super().__init__(_about_dispute(dispute))


def _about_dispute(dispute: Dispute) -> Sentence:
    if not dispute.is_open:
        return texts.DISPUTE_LOST(amount=dispute.amount)
    if dispute.due_at is None:
        return texts.DISPUTE_OPEN(amount=dispute.amount, reason=dispute.reason)
    due_at = dispute.due_at.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return texts.DISPUTE_DUE(amount=dispute.amount, reason=dispute.reason, due_at=due_at)


class AddressOfRecipient(BadRequest):
    """The address of an order that has a recipient in parts would no longer be that one's."""

    code = "address_of_recipient"

    def __init__(self) -> None:
        super().__init__(texts.ADDRESS_OF_RECIPIENT())
