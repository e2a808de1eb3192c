"""SMS through a provider's HTTP interface: POST {to, text, id} with an Idempotency-Key."""

import httpx

from services.notification.senders.protocol import (
    MOST_AT_ONCE,
    OutgoingMessage,
    PermanentFailure,
    Receipt,
    TemporaryFailure,
)

_REASON_LIMIT = 500
_TRY_AGAIN = frozenset({408, 409, 425, 429})
_LONGEST_RETRY_AFTER = 3600.0


class SmsHttpSender:
    """Posts each message to ``url``; user and password in it become Basic authentication."""

    name = "sms"
    most_at_once = MOST_AT_ONCE

    def __init__(self, url: str, *, timeout: float) -> None:
        self._url = url
        self._http = httpx.AsyncClient(timeout=timeout, trust_env=False)

    async def send(self, message: OutgoingMessage) -> Receipt:
        """Post ``message``; a repetition carries the same key, so the provider can tell."""
        name = message.sending_id
        try:
            reply = await self._http.post(
                self._url,
                json={"to": message.recipient, "text": message.text, "id": name},
                headers={"Idempotency-Key": name},
            )
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            reason = f"The SMS provider did not answer: {type(error).__name__}."
            raise TemporaryFailure(reason, is_outage=True) from error
        if reply.is_success:
            return Receipt(str(reply.status_code))
        raise _refusal(reply)

    async def close(self) -> None:
        """Close the pooled connections."""
        await self._http.aclose()


def _refusal(reply: httpx.Response) -> TemporaryFailure | PermanentFailure:
    reason = f"The SMS provider answered {reply.status_code}: {reply.text[:_REASON_LIMIT]}"
    reason = "".join(c if c.isprintable() else " " for c in reason).strip()
    code = str(reply.status_code)
    # 401 and 403 are about our account, not about this message.
    is_outage = reply.status_code in (401, 403, 429) or reply.is_server_error
    if is_outage or reply.status_code in _TRY_AGAIN:
        wait = _retry_after(reply)
        return TemporaryFailure(reason, code=code, retry_after=wait, is_outage=is_outage)
    return PermanentFailure(reason, code=code)


def _retry_after(reply: httpx.Response) -> float:
    """Seconds; a date is not honoured, and neither is more than an hour."""
    value = reply.headers.get("Retry-After", "")
    return min(float(value), _LONGEST_RETRY_AFTER) if value.isascii() and value.isdigit() else 0.0
