"""What a payment or a refund may become; the tables come from the spec."""

from services.payment.domain.states_gen import PaymentStatus

CAPTURED = frozenset(
    {PaymentStatus.COMPLETED, PaymentStatus.PARTIALLY_REFUNDED, PaymentStatus.REFUNDED}
)
"""The money has been taken, whatever was given back since."""
UNDECIDED = frozenset({PaymentStatus.PENDING, PaymentStatus.UNKNOWN})
"""Whether the money is taken has not been said yet, or has not been heard."""
