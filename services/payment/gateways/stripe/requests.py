"""What Stripe is asked for: the parameters of a payment intent, by method.

https://docs.stripe.com/payments/konbini, https://docs.stripe.com/payments/bank-transfers
"""

from typing import Final, Literal

from stripe.params import PaymentIntentCreateParams
from stripe.params.checkout import SessionCreateParams

from services.payment.domain.money import CURRENCY
from services.payment.gateways.checkout import CheckoutAsked
from services.payment.gateways.stripe.reading import KEY, ON_PAGE, ORDER

PAGE_PREFIX: Final = "cs_"
"""How Stripe's ids of its pages begin."""
NEW_CUSTOMER: Final = "new_customer"
"""The token of a bank transfer for which Stripe makes a customer of its own."""
_TYPES: Final = {"card": "card", "konbini": "konbini", "bank_transfer": "customer_balance"}


def needs_customer(method: str, token: str) -> bool:
    """Whether Stripe has to make a customer first: it keeps transferred money for somebody."""
    return method == "bank_transfer" and not token.startswith("cus_")


def intent_params(
    key: str, order_id: str, amount: int, method: str, token: str, return_url: str | None
) -> PaymentIntentCreateParams:
    """The payment ``key``; ``token`` is a payment method's id, of a bank transfer a customer's.

    A customer who has to confirm a payment by card comes back to ``return_url``. Without one,
    nobody can be asked, and Stripe declines such a card.
    """
    params: PaymentIntentCreateParams = {
        "amount": amount,  # JPY has no decimals: this is whole yen to Stripe too
        "currency": CURRENCY.lower(),
        "allowed_payment_method_types": [_TYPES[method]],
        "confirm": True,
        "metadata": {KEY: key, ORDER: order_id},
    }
    if method == "bank_transfer":
        params["customer"] = token
        params["payment_method_data"] = {"type": "customer_balance"}
        params["payment_method_options"] = {
            "customer_balance": {
                "funding_type": "bank_transfer",
                "bank_transfer": {"type": "jp_bank_transfer"},
            }
        }
        return params
    params["payment_method"] = token
    if method == "card" and return_url is not None:
        params["return_url"] = return_url
    elif method == "card":
        params["off_session"] = True
    return params


def page_params(asked: CheckoutAsked) -> SessionCreateParams:
    """A page of Stripe Checkout on which a payment by card is made.

    https://docs.stripe.com/api/checkout/sessions/create
    """
    metadata = {KEY: asked.key, ORDER: asked.order_id, ON_PAGE: "1"}
    locale: Literal["ja", "en"] = "ja" if asked.locale == "ja" else "en"
    return {
        "mode": "payment",
        "allowed_payment_method_types": ["card"],
        "line_items": [
            {
                "quantity": 1,
                "price_data": {
                    "currency": CURRENCY.lower(),
                    "unit_amount": asked.amount,
                    "product_data": {"name": asked.order_number},
                },
            }
        ],
        "client_reference_id": asked.key,
        "metadata": metadata,
        "payment_intent_data": {"metadata": metadata},
        "locale": locale,
        "success_url": asked.return_url,
        "cancel_url": asked.return_url,
        "expires_at": int(asked.expires_at.timestamp()),
    }
